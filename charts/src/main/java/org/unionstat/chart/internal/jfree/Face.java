package org.unionstat.chart.internal.jfree;

/** A weight and a size of the chart's one type family. */
record Face(Weight weight, double size) {

    enum Weight {
        REGULAR("Regular"),
        MEDIUM("Medium"),
        BOLD("Bold");

        private final String file;

        Weight(String file) {
            this.file = file;
        }

        String file() {
            return file;
        }
    }

    static Face regular(double size) {
        return new Face(Weight.REGULAR, size);
    }

    static Face medium(double size) {
        return new Face(Weight.MEDIUM, size);
    }

    static Face bold(double size) {
        return new Face(Weight.BOLD, size);
    }
}
