package org.unionstat.expression;

import java.util.List;

/** What an expression is: a number, a truth or a text. */
public sealed interface Type {

    /** True, false or unknown. */
    Type TRUTH = new Truth();

    /** A pure number. */
    Type PURE = new Numeric(Measure.PURE);

    /** Any text. */
    Type TEXT = new Text(List.of());

    /**
     * A number.
     *
     * @param measure what it measures
     */
    record Numeric(Measure measure) implements Type {

        @Override
        public String toString() {
            return measure.toString();
        }
    }

    /** True, false or unknown. */
    record Truth() implements Type {

        @Override
        public String toString() {
            return "a condition";
        }
    }

    /**
     * A text.
     *
     * @param known the only texts that it may be; empty where any may be
     */
    record Text(List<String> known) implements Type {

        /** Copies the texts. */
        public Text {
            known = List.copyOf(known);
        }

        @Override
        public String toString() {
            return "a text";
        }
    }
}
