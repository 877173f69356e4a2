package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Interval;
import org.unionstat.rule.FigureText;

/**
 * The ratio to last year's figure among the ratios of the peers (OUT-001).
 *
 * <p>Source: M. A. Hidiroglou, J.-M. Berthelot, Statistical Editing and Imputation for Periodic Business Surveys, Survey
 * Methodology 12 (1986). With r = x₁ ÷ x₀ and r_med its median: s = 1 − r_med ÷ r where r is below r_med, else r ÷ r_med − 1; the
 * effect E = s · max(x₀, x₁)^U. A figure is out where E lies outside [E_med − C·d₁, E_med + C·d₃] with
 * d₁ = max(E_med − E_Q1, |A·E_med|) and d₃ = max(E_Q3 − E_med, |A·E_med|). Quantiles are of type 7 (R. J. Hyndman, Y. Fan, 1996).
 *
 * <p>Beyond the source: only exact pairs above 0 take part, others are UNVERIFIABLE; where half of the pairs or more are unchanged
 * they leave the quartiles of the effects; d₁ and d₃ are at least {@code least_spread} · (median of max(x₀, x₁))^U; with fewer pairs
 * in the quartiles than {@code least_pairs} nothing is tested. Statistics are doubles, computed from the sorted figures, so that no
 * order of the pairs matters. The sides of a finding are the figure and last year's. Settings: {@code u}, {@code a}, {@code c}, {@code least_pairs}, {@code least_spread},
 * {@code peer_group}; how many are told where many are held against one another, {@code most_told}.
 */
public final class PeerRatios {

    private final Thresholds thresholds;

    /**
     * The check with its settings.
     *
     * @param thresholds the settings
     */
    public PeerRatios(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * The same cell of one unit in two years.
     *
     * @param current the figure
     * @param lastYear the figure of the same span a year earlier
     */
    public record Pair(Operand current, Operand lastYear) {

        private @Nullable Doubt doubt() {
            if (current.figure() == null || lastYear.figure() == null) {
                return Doubt.MISSING_FIGURE;
            }
            if (current.exact().isEmpty() || lastYear.exact().isEmpty()) {
                return Doubt.NOT_EXACT;
            }
            return value(current) > 0 && value(lastYear) > 0 ? null : Doubt.ZERO_BASE;
        }

        private double ratio() {
            return value(current) / value(lastYear);
        }

        private double larger() {
            return Math.max(value(current), value(lastYear));
        }

        private static double value(Operand operand) {
            return operand.exact().map(BigDecimal::doubleValue).orElse(0.0);
        }
    }

    /**
     * Judges one pair beside a peer group of which the limits are known.
     *
     * @param pair the pair
     * @param limits the limits of its cell in the group; null where too few pairs were tested
     * @return the judgement
     */
    public Judgement judge(Pair pair, @Nullable Limits limits) {
        Threshold threshold =
                thresholds.of(PlausibilityRule.PEER_RATIO, pair.current().cell().indicator());
        Case one = new Case(PlausibilityRule.PEER_RATIO, threshold, List.of(pair.current(), pair.lastYear()));
        Doubt doubt = pair.doubt();
        if (doubt != null) {
            return one.unknown(doubt);
        }
        return limits == null ? one.unknown(Doubt.TOO_FEW) : limits.judge(one, pair);
    }

    /**
     * Judges the figures of one cell of one peer group.
     *
     * @param pairs the pairs of all its units
     * @return one judgement for each pair, in their order
     */
    public List<Judgement> judge(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        Threshold threshold = thresholds.of(
                PlausibilityRule.PEER_RATIO, pairs.get(0).current().cell().indicator());
        List<Pair> tested = pairs.stream().filter(p -> p.doubt() == null).toList();
        Limits limits = tested.isEmpty() ? null : Limits.of(tested, threshold);
        return pairs.stream().map(p -> judge(p, limits)).toList();
    }

    /**
     * What the effects of a cell must lie between in a peer group.
     *
     * @param medianRatio the median of the ratios
     * @param lower the least effect
     * @param upper the largest effect
     */
    public record Limits(double medianRatio, double lower, double upper) {

        static @Nullable Limits of(List<Pair> pairs, Threshold threshold) {
            double u = threshold.real("u");
            double medianRatio =
                    quantile(pairs.stream().mapToDouble(Pair::ratio).toArray(), 50);
            List<Pair> changed = pairs.stream().filter(p -> p.ratio() != 1).toList();
            boolean isIdle = 2 * (pairs.size() - changed.size()) >= pairs.size();
            List<Pair> spread = isIdle ? changed : pairs;
            if (spread.size() < Math.max(1, threshold.count("least_pairs"))) {
                return null;
            }
            double[] effects =
                    spread.stream().mapToDouble(p -> effect(p, medianRatio, u)).toArray();
            double middle = quantile(effects, 50);
            double size =
                    Math.pow(quantile(pairs.stream().mapToDouble(Pair::larger).toArray(), 50), u);
            double least = Math.max(Math.abs(threshold.real("a") * middle), threshold.real("least_spread") * size);
            double c = threshold.real("c");
            return new Limits(
                    medianRatio,
                    middle - c * Math.max(middle - quantile(effects, 25), least),
                    middle + c * Math.max(quantile(effects, 75) - middle, least));
        }

        private static double quantile(double[] values, double percent) {
            return new Percentile(percent)
                    .withEstimationType(EstimationType.R_7)
                    .evaluate(values);
        }

        private static double effect(Pair pair, double medianRatio, double u) {
            double ratio = pair.ratio();
            double s = ratio < medianRatio ? 1 - medianRatio / ratio : ratio / medianRatio - 1;
            return s * Math.pow(pair.larger(), u);
        }

        Judgement judge(Case one, Pair pair) {
            double effect = effect(pair, medianRatio, one.threshold().real("u"));
            Interval x = Interval.exactly(pair.current().exact().orElseThrow());
            Interval base = Interval.exactly(pair.lastYear().exact().orElseThrow());
            if (effect >= lower && effect <= upper) {
                return one.pass(x, base);
            }
            String told = FigureText.printed(x);
            String lastYear = FigureText.printed(base);
            String limits = shown(lower) + "—" + shown(upper);
            return one.fail(
                    x,
                    base,
                    Comparing.difference(x, base).orElse(null),
                    List.of(),
                    new Case.Text(
                            pair.current().label().zhHans() + " " + told + " 为上年 " + lastYear + " 的 "
                                    + shown(pair.ratio()) + " 倍，同类单位中位数为 " + shown(medianRatio) + " 倍（效应值 "
                                    + shown(effect) + "，界限 " + limits + "）",
                            pair.current().label().en() + " " + told + " is " + shown(pair.ratio())
                                    + " times last year's " + lastYear + ", the median of the peers is "
                                    + shown(medianRatio) + " (effect " + shown(effect) + ", limits " + limits + ")"));
        }

        /** Two decimals, both printed: with one an effect could look like the limit it lies beyond. */
        private static String shown(double value) {
            return FigureText.printed(BigDecimal.valueOf(value), 2);
        }
    }
}
