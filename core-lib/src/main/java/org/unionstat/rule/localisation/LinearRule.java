package org.unionstat.rule.localisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A rule that is linear in its cells: Σ coefficient × cell, compared with a constant.
 *
 * @param id the stable identifier
 * @param terms the cells with their coefficients
 * @param relation how the sum compares with the constant
 * @param constant the constant
 */
public record LinearRule(String id, List<Term> terms, Relation relation, BigDecimal constant) {

    /** Checks that there are terms and that no cell stands twice. */
    public LinearRule {
        terms = List.copyOf(terms);
        Set<String> cells = new HashSet<>();
        if (terms.isEmpty() || !terms.stream().allMatch(t -> cells.add(t.cell()))) {
            throw new IllegalArgumentException(id + ": expected each cell once and at least one, found " + terms);
        }
    }

    /**
     * A cell with its coefficient.
     *
     * @param cell the cell's name
     * @param coefficient what it is multiplied by, not 0
     */
    public record Term(String cell, BigDecimal coefficient) {

        /** Checks that the cell counts. */
        public Term {
            if (coefficient.signum() == 0) {
                throw new IllegalArgumentException(cell + ": a coefficient of 0 says nothing");
            }
        }
    }

    /** How the sum of the terms compares with the constant. */
    public enum Relation {
        /** They are equal. */
        EQUAL,
        /** The sum is at most the constant. */
        AT_MOST,
        /** The sum is below the constant. */
        BELOW;

        boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case AT_MOST -> comparison <= 0;
                case BELOW -> comparison < 0;
            };
        }
    }

    /**
     * A balance: the total equals the sum of its parts.
     *
     * @param id the stable identifier
     * @param total the total's cell
     * @param parts the cells of the parts
     * @return the rule
     */
    public static LinearRule sum(String id, String total, List<String> parts) {
        return against(id, total, parts, Relation.EQUAL);
    }

    /**
     * A bound: the parts together are at most the total.
     *
     * @param id the stable identifier
     * @param total the total's cell
     * @param parts the cells of the parts
     * @return the rule
     */
    public static LinearRule within(String id, String total, List<String> parts) {
        return against(id, total, parts, Relation.AT_MOST);
    }

    private static LinearRule against(String id, String total, List<String> parts, Relation relation) {
        List<Term> terms = new ArrayList<>();
        parts.forEach(p -> terms.add(new Term(p, BigDecimal.ONE)));
        terms.add(new Term(total, BigDecimal.ONE.negate()));
        return new LinearRule(id, terms, relation, BigDecimal.ZERO);
    }

    /** Whether a cell alone stands against several others, as a total against its parts. */
    boolean isTotal(String cell) {
        int sign = 0;
        for (Term term : terms) {
            sign = term.cell().equals(cell) ? term.coefficient().signum() : sign;
        }
        int same = sign;
        return terms.size() > 2
                && sign != 0
                && terms.stream().filter(t -> t.coefficient().signum() == same).count() == 1;
    }
}
