package org.unionstat.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionstat.classification.Label;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Place;
import org.unionstat.quantity.Interval;
import org.unionstat.quantity.Quantity;
import org.unionstat.submission.Observation;
import org.unionstat.submission.SubmissionKey;

/**
 * A rate above one hundred percent: shown as it is, never capped, and asked about.
 *
 * <p>Rates in per mille are held against 1,000. The class is QUERY.
 */
public final class RateLimit {

    /** The stable identifier of the rule. */
    public static final String RULE_ID = "RATE-100";

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private static final int MOST_DECIMALS = 2;

    private RateLimit() {}

    /**
     * Whether figures of an indicator are held against one hundred percent.
     *
     * @param indicator the indicator
     * @return true for rates in percent or per mille
     */
    public static boolean appliesTo(Indicator indicator) {
        return indicator.nature() == Nature.RATE && indicator.unit().isPercent();
    }

    static void check(Indicator indicator, Observation observation, SubmissionKey key, Tally tally) {
        @Nullable Quantity figure = observation.quantity();
        if (figure == null) {
            return;
        }
        // Scales are powers of ten, so the division is exact.
        BigDecimal limit = HUNDRED.divide(indicator.unit().scale());
        Interval bounds = figure.bounds();
        if (bounds.lower() != null && bounds.lower().compareTo(limit) > 0) {
            tally.add(finding(
                    indicator,
                    indicator.label(),
                    key.unit(),
                    key.period().code(),
                    bounds,
                    figure.value().subtract(limit),
                    List.of(observation.place()),
                    List.of(OperandFigure.of(observation))));
        } else {
            boolean certain = bounds.upper() != null && bounds.upper().compareTo(limit) <= 0;
            tally.count(RULE_ID, certain ? RuleOutcome.PASS : RuleOutcome.UNVERIFIABLE);
        }
    }

    /**
     * The finding about a rate that was computed from its parts and lies above one hundred percent.
     *
     * @param indicator the rate, one that {@link #appliesTo(Indicator)}
     * @param label what to call it
     * @param unit the unit's code
     * @param period the period's code
     * @param bounds the values that the rate may have, in the indicator's unit; all above the limit
     * @return the finding
     */
    public static Finding computed(Indicator indicator, Label label, String unit, String period, Interval bounds) {
        Interval printed = new Interval(rounded(bounds.lower()), rounded(bounds.upper()));
        BigDecimal limit = HUNDRED.divide(indicator.unit().scale());
        BigDecimal lower = Objects.requireNonNull(bounds.lower(), "above the limit");
        boolean tells = Objects.requireNonNull(rounded(lower)).compareTo(limit) > 0;
        return finding(
                indicator,
                label,
                unit,
                period,
                tells ? printed : bounds,
                rounded(lower.subtract(limit)),
                List.of(),
                List.of());
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal end) {
        return end == null || end.scale() <= MOST_DECIMALS ? end : end.setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
    }

    private static Finding finding(
            Indicator indicator,
            Label label,
            String unit,
            String period,
            Interval bounds,
            @Nullable BigDecimal above,
            List<Place> places,
            List<OperandFigure> operands) {
        BigDecimal limit = HUNDRED.divide(indicator.unit().scale());
        Interval allowed = Interval.exactly(limit.stripTrailingZeros().setScale(0));
        String symbol = indicator.unit().symbol();
        String sides = " " + FigureText.printed(bounds) + symbol + " > " + FigureText.printed(allowed) + symbol;
        return new Finding(
                unit,
                period,
                RULE_ID,
                FindingClass.QUERY,
                RuleOutcome.FAIL,
                FigureText.plain(bounds),
                FigureText.plain(allowed),
                above,
                label.zhHans() + sides,
                label.en() + sides,
                places,
                "",
                operands);
    }
}
