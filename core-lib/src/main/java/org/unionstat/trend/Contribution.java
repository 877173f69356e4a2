package org.unionstat.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.unionstat.quantity.Fraction;

/**
 * How much of the growth of a whole comes from one of its parts (拉动): (x − base) of the part ÷ base of the whole × 100.
 *
 * @param part the part's name or code; {@link #UNRECONCILED} for what the parts do not add up to
 * @param points the percentage points that it contributes, to 34 digits
 */
public record Contribution(String part, BigDecimal points) {

    /** The name of what is left of the growth of the whole where its parts do not add up to it. */
    public static final String UNRECONCILED = "unreconciled";

    /**
     * The figures of a part, or of the whole, in both years.
     *
     * @param name the name or code
     * @param current the figure
     * @param base the figure of a year before
     */
    public record Pair(String name, BigDecimal current, BigDecimal base) {

        private BigDecimal difference() {
            return current.subtract(base);
        }
    }

    /**
     * Splits the growth of a whole.
     *
     * @param whole the whole in both years
     * @param parts its parts in both years
     * @return one contribution for each part in their order and, where the parts do not add up, one for the rest; together they
     *     are the growth of the whole. Empty if the base of the whole is not above 0
     */
    public static List<Contribution> of(Pair whole, List<Pair> parts) {
        List<Contribution> contributions = new ArrayList<>();
        if (whole.base().signum() <= 0) {
            return List.of();
        }
        BigDecimal rest = whole.difference();
        for (Pair part : parts) {
            contributions.add(of(part.name(), part.difference(), whole.base()));
            rest = rest.subtract(part.difference());
        }
        if (rest.signum() != 0) {
            contributions.add(of(UNRECONCILED, rest, whole.base()));
        }
        return List.copyOf(contributions);
    }

    private static Contribution of(String name, BigDecimal difference, BigDecimal base) {
        return new Contribution(name, new Fraction(difference.movePointRight(2), base).value());
    }
}
