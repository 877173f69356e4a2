package org.unionstat.trend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Fraction;
import org.unionstat.quantity.Interval;

/**
 * The change of those units alone that have a figure in both years (可比口径); never the growth of the whole.
 *
 * <p>A unit, or a cluster of units that merged or split, is matched if it has a figure in both years, neither is imputed and no
 * break lies between. Of rates the matched numerators and denominators are summed; a rate without parts is not matched.
 *
 * @param change the change of the matched units
 * @param matched how many units or clusters were matched
 * @param coverage the share of the whole's base that the matched units hold, 0 to 1; of the denominators for rates
 */
public record LikeForLike(Change change, int matched, BigDecimal coverage) {

    /** The least coverage with which the figure is published. */
    public static final BigDecimal LEAST_COVERAGE = new BigDecimal("0.80");

    /**
     * The two figures of a unit or cluster.
     *
     * @param current the figure
     * @param base the figure of a year before
     * @param imputed whether either was imputed (flag I)
     */
    public record Pair(Figure current, Figure base, boolean imputed) {

        private boolean matches(ChangeMeasure measure) {
            boolean there = current.missing() == null && base.missing() == null;
            boolean addable =
                    measure != ChangeMeasure.POINTS || (current.denominator() != null && base.denominator() != null);
            return there && addable && !imputed && !current.breakBefore();
        }
    }

    /**
     * Compares the matched units.
     *
     * @param measure in what the change is told; scores have no sum and hence nothing like for like
     * @param pairs the units or clusters
     * @param baseOfWhole the base of the whole, or the whole's denominator a year before for rates
     * @return the comparison; empty if no unit is matched, the base of the whole is not above 0, or the measure is DIFFERENCE
     */
    public static Optional<LikeForLike> of(ChangeMeasure measure, List<Pair> pairs, BigDecimal baseOfWhole) {
        List<Pair> matched = pairs.stream().filter(p -> p.matches(measure)).toList();
        if (matched.isEmpty() || baseOfWhole.signum() <= 0 || measure == ChangeMeasure.DIFFERENCE) {
            return Optional.empty();
        }
        boolean inPoints = measure == ChangeMeasure.POINTS;
        Figure current = sum(matched.stream().map(Pair::current).toList(), inPoints);
        Figure base = sum(matched.stream().map(Pair::base).toList(), inPoints);
        BigDecimal held = Objects.requireNonNull(inPoints ? base.denominator() : base.value(), "matched figures");
        return Optional.of(new LikeForLike(
                Change.of(measure, true, current, base), matched.size(), new Fraction(held, baseOfWhole).value()));
    }

    /**
     * Whether the matched units hold enough of the whole for the figure to be published.
     *
     * @return true from 80 % on
     */
    public boolean isPublished() {
        return coverage.compareTo(LEAST_COVERAGE) >= 0;
    }

    private static Figure sum(List<Figure> figures, boolean inPoints) {
        return figures.stream()
                .reduce((a, b) -> inPoints ? ratesTogether(a, b) : amountsTogether(a, b))
                .orElseThrow();
    }

    private static Figure ratesTogether(Figure a, Figure b) {
        return Figure.ofParts(
                a.period(),
                there(a.numerator()).add(there(b.numerator())),
                there(a.denominator()).add(there(b.denominator())),
                BigDecimal.ONE);
    }

    private static Figure amountsTogether(Figure a, Figure b) {
        Interval bounds = there(a.bounds()).plus(there(b.bounds()));
        return Figure.of(a.period(), there(a.value()).add(there(b.value())))
                .withBounds(bounds, a.approximate() || b.approximate());
    }

    private static <T> T there(@Nullable T part) {
        return Objects.requireNonNull(part, "matched figures have all parts");
    }
}
