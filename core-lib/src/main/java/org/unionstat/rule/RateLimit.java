package org.unionstat.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.outcome.FindingClass;
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
            tally.add(finding(indicator, observation, key, figure, limit));
        } else {
            boolean certain = bounds.upper() != null && bounds.upper().compareTo(limit) <= 0;
            tally.count(RULE_ID, certain ? RuleOutcome.PASS : RuleOutcome.UNVERIFIABLE);
        }
    }

    private static Finding finding(
            Indicator indicator, Observation observation, SubmissionKey key, Quantity figure, BigDecimal limit) {
        Interval allowed = Interval.exactly(limit.stripTrailingZeros().setScale(0));
        String sides =
                " " + FigureText.printed(figure.bounds()) + indicator.unit().symbol() + " > "
                        + FigureText.printed(allowed) + indicator.unit().symbol();
        return new Finding(
                key.unit(),
                key.period().code(),
                RULE_ID,
                FindingClass.QUERY,
                RuleOutcome.FAIL,
                FigureText.plain(figure.bounds()),
                FigureText.plain(allowed),
                figure.value().subtract(limit),
                indicator.label().zhHans() + sides,
                indicator.label().en() + sides,
                List.of(observation.place()),
                "",
                List.of(OperandFigure.of(observation)));
    }
}
