package org.unionstat.rollup;

import java.math.BigDecimal;
import java.util.List;
import org.unionstat.indicator.Cell;

/**
 * The proof that the figure of a root is the sum of reported figures, each counted once.
 *
 * @param root the code of the unit at the top
 * @param cell the indicator and category
 * @param value the root's published figure
 * @param contributors every figure that entered it, each unit before those below it
 */
public record TieOut(String root, Cell cell, BigDecimal value, List<Contributor> contributors) {

    /** Copies the contributors. */
    public TieOut {
        contributors = List.copyOf(contributors);
    }

    /**
     * The sum of the contributors.
     *
     * @return the sum, exact
     */
    public BigDecimal sum() {
        return contributors.stream().map(Contributor::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Whether the figure is the sum, to the last digit.
     *
     * @return true if so
     */
    public boolean holds() {
        return sum().compareTo(value) == 0;
    }
}
