package org.unionstat.batch.generate;

/** A line of work, with what is usual in it: shares of women and migrants, wages in yuan a year, size, heat and growth. */
enum Trade {
    MACHINERY("c", 0.28, 0.38, 86_000, 130, 0.6, 0.01),
    TEXTILE("c", 0.66, 0.46, 68_000, 150, 0.5, -0.02),
    ELECTRONICS("c", 0.48, 0.40, 88_000, 168, 0.3, 0.03),
    FOOD("c", 0.52, 0.30, 64_000, 94, 0.4, 0.0),
    BUILDING("e", 0.13, 0.60, 80_000, 130, 0.9, -0.01),
    COMMERCE("f", 0.58, 0.28, 58_000, 62, 0.1, 0.0),
    LOGISTICS("g", 0.18, 0.48, 82_000, 88, 0.8, 0.05),
    CATERING("h", 0.61, 0.40, 56_000, 56, 0.1, 0.0),
    SOFTWARE("i", 0.36, 0.08, 126_000, 54, 0.0, 0.06),
    SERVICES("o", 0.52, 0.34, 56_000, 80, 0.6, 0.02),
    SCHOOL("p", 0.72, 0.02, 112_000, 98, 0.0, 0.01),
    HEALTH("q", 0.71, 0.03, 118_000, 105, 0.1, 0.02),
    OFFICE("s", 0.36, 0.0, 114_000, 82, 0.1, 0.0),
    MIXED("", 0.45, 0.36, 60_000, 155, 0.3, 0.01);

    /** The section of GB/T 4754 in lower case; empty for joint unions of many employers. */
    final String industry;

    final double women;
    final double migrants;
    final double wage;
    final double size;
    final double heat;
    final double growth;

    Trade(String industry, double women, double migrants, double wage, double size, double heat, double growth) {
        this.industry = industry;
        this.women = women;
        this.migrants = migrants;
        this.wage = wage;
        this.size = size;
        this.heat = heat;
        this.growth = growth;
    }

    /** The public sector: all are organised, all funds are paid. */
    boolean isPublic() {
        return this == SCHOOL || this == HEALTH || this == OFFICE;
    }

    /** Couriers, drivers and the like, who are organised from 2023 on. */
    boolean hasNewEmployment() {
        return this == LOGISTICS || this == SERVICES || this == CATERING || this == MIXED;
    }
}
