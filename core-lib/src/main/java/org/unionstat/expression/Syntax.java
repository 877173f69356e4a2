package org.unionstat.expression;

import java.math.BigDecimal;
import java.util.List;

/** An expression as written, its names not yet looked up. */
sealed interface Syntax {

    /** Where it stands in the text; of an operator, its sign. */
    int offset();

    record Numeral(BigDecimal value, int offset) implements Syntax {}

    record Quoted(String text, int offset) implements Syntax {}

    /**
     * A name with an optional category and series.
     *
     * @param name the code or name
     * @param isCode whether it is written without 「」, so that it may be a plain word as well
     * @param category the text in brackets; empty if there is none
     * @param series the word after {@code #}; empty if there is none
     * @param offset where it stands
     */
    record Name(String name, boolean isCode, String category, String series, int offset) implements Syntax {

        boolean isOverCategories() {
            return category.endsWith(":*");
        }
    }

    record Applied(Operator operator, List<Syntax> operands, int offset) implements Syntax {}

    /** Nothing where something was expected; that has been told. */
    record Hole(int offset) implements Syntax {}
}
