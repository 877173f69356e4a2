package org.unionstat.rule.localisation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.unionstat.classification.Label;

/**
 * One cell that linear rules speak of, with its printed figure.
 *
 * @param name what rules call it
 * @param label what people call it
 * @param value the printed figure; null if blank, so that any lawful figure may be taken for it
 * @param decimals how many decimals lawful figures have: 0 for counts, 2 for money
 * @param signed whether figures below 0 are lawful
 * @param fixed whether the figure is beyond doubt, such as one of an earlier, accepted return
 */
public record Variable(
        String name, Label label, @Nullable BigDecimal value, int decimals, boolean signed, boolean fixed) {

    /** Checks that the figure has no more decimals than are lawful and that a fixed one is there. */
    public Variable {
        if (value != null && value.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(name + ": " + value + " has more than " + decimals + " decimals");
        }
        if (value == null && fixed) {
            throw new IllegalArgumentException(name + ": a blank cannot be beyond doubt");
        }
    }

    /**
     * A count of this return.
     *
     * @param name what rules call it
     * @param label what people call it
     * @param value the printed figure; null if blank
     * @return the cell
     */
    public static Variable count(String name, Label label, @Nullable BigDecimal value) {
        return new Variable(name, label, value, 0, false, false);
    }
}
