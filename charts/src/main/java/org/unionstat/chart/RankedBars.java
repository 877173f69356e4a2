package org.unionstat.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Units ranked by a figure, each against its target where it has one.
 *
 * <p>Whether a target is met is decided on unrounded figures. Targets of a year that is not over are met or pending, never
 * missed. Units without a figure stand last, as a hatched gap. Equal figures keep the given order.
 *
 * @param measure what is measured
 * @param period the period as printed, empty for none
 * @param noun what the units are called after a number, for example 个社区; empty for 个单位
 * @param polarity whether more or less is better; for less, the smallest stands first and a target is a ceiling
 * @param yearGone the share of the year that is gone in per cent, where the targets are those of the whole year and it is not
 *     over; null otherwise
 * @param entries the units in any order
 * @param frame what stands around the plot
 */
public record RankedBars(
        Measure measure,
        String period,
        String noun,
        Polarity polarity,
        @Nullable BigDecimal yearGone,
        List<Entry> entries,
        Frame frame)
        implements Chart<RankedBars> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A unit with its figure and its target.
     *
     * @param name the unit
     * @param actual its figure
     * @param target its target, null for none
     */
    public record Entry(String name, Datum actual, @Nullable BigDecimal target) {}

    /** Where a unit stands against its target. */
    public enum Attainment {
        /** The target is reached. */
        MET,
        /** The target is not reached and its time is over. */
        MISSED,
        /** The target is not reached and its time is not over. */
        PENDING,
        /** No target, no figure, or a figure that bears no claim. */
        NOT_ASSESSED
    }

    /**
     * Keeps its own copy of the units.
     *
     * @param measure what is measured
     * @param period the period as printed, empty for none
     * @param noun what the units are called after a number, for example 个社区
     * @param polarity whether more or less is better
     * @param yearGone the share of the year that is gone in per cent, where the targets are those of the whole year and it is not over
     * @param entries the units in any order
     * @param frame what stands around the plot
     */
    public RankedBars {
        entries = List.copyOf(entries);
    }

    /**
     * A ranking by a measure, without units yet.
     *
     * @param label the name of the indicator
     * @param unit its unit
     * @return an empty chart
     */
    public static RankedBars of(String label, String unit) {
        return new RankedBars(new Measure(label, unit), "", "", Polarity.HIGHER_BETTER, null, List.of(), Frame.PLAIN);
    }

    /**
     * The chart with its period.
     *
     * @param label the period as printed
     * @return a new chart
     */
    public RankedBars period(String label) {
        return new RankedBars(measure, label, noun, polarity, yearGone, entries, frame);
    }

    /**
     * The chart with a name for its units.
     *
     * @param word what stands after a number, for example 个社区
     * @return a new chart
     */
    public RankedBars noun(String word) {
        return new RankedBars(measure, period, word, polarity, yearGone, entries, frame);
    }

    /**
     * The chart with another sense of its figures.
     *
     * @param sense whether more or less is better
     * @return a new chart
     */
    public RankedBars polarity(Polarity sense) {
        return new RankedBars(measure, period, noun, sense, yearGone, entries, frame);
    }

    /**
     * The chart in the middle of the year for which its targets are set.
     *
     * @param percentGone the share of the year that is gone, in per cent
     * @return a new chart, in which no target is called missed
     */
    public RankedBars yearToDate(BigDecimal percentGone) {
        return new RankedBars(measure, period, noun, polarity, percentGone, entries, frame);
    }

    /**
     * The chart with one unit more, without a target.
     *
     * @param name the unit
     * @param actual its figure
     * @return a new chart
     */
    public RankedBars unit(String name, long actual) {
        return unit(name, Datum.of(actual), null);
    }

    /**
     * The chart with one unit more.
     *
     * @param name the unit
     * @param actual its figure
     * @param target its target
     * @return a new chart
     */
    public RankedBars unit(String name, long actual, long target) {
        return unit(name, Datum.of(actual), BigDecimal.valueOf(target));
    }

    /**
     * The chart with one unit more.
     *
     * @param name the unit
     * @param actual its figure
     * @param target its target, null for none
     * @return a new chart
     */
    public RankedBars unit(String name, Datum actual, @Nullable BigDecimal target) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(name, actual, target));
        return new RankedBars(measure, period, noun, polarity, yearGone, more, frame);
    }

    /**
     * The units as they are drawn: the best figure first, gaps last, equal figures in the given order.
     *
     * @return all units
     */
    public List<Entry> ranked() {
        Comparator<Entry> byValue = Comparator.comparing(e -> e.actual().required());
        Comparator<Entry> order = polarity == Polarity.LOWER_BETTER ? byValue : byValue.reversed();
        List<Entry> ranked = new ArrayList<>(entries.stream()
                .filter(e -> !e.actual().isMissing())
                .sorted(order)
                .toList());
        entries.stream().filter(e -> e.actual().isMissing()).forEach(ranked::add);
        return List.copyOf(ranked);
    }

    /**
     * Whether any unit has a target.
     *
     * @return true if targets are drawn
     */
    public boolean hasTargets() {
        return entries.stream().anyMatch(e -> e.target() != null);
    }

    /**
     * Where a unit stands against its target, decided on unrounded figures.
     *
     * @param entry one of the units
     * @return met, missed, pending or not assessed
     */
    public Attainment attainment(Entry entry) {
        @Nullable BigDecimal target = entry.target();
        boolean ceiling = polarity == Polarity.LOWER_BETTER;
        if (target == null || !entry.actual().bearsClaims() || (target.signum() <= 0 && !ceiling)) {
            return Attainment.NOT_ASSESSED;
        }
        int side = entry.actual().required().compareTo(target);
        if (yearGone != null) {
            return !ceiling && side >= 0
                    ? Attainment.MET
                    : ceiling && side > 0 ? Attainment.MISSED : Attainment.PENDING;
        }
        return (ceiling ? side <= 0 : side >= 0) ? Attainment.MET : Attainment.MISSED;
    }

    /**
     * The figure minus the target.
     *
     * @param entry one of the units
     * @return the difference, empty where the unit is not assessed
     */
    public Optional<BigDecimal> surplus(Entry entry) {
        @Nullable BigDecimal target = entry.target();
        return target == null || attainment(entry) == Attainment.NOT_ASSESSED
                ? Optional.empty()
                : Optional.of(entry.actual().required().subtract(target));
    }

    /**
     * The achieved share of the target in per cent, unrounded.
     *
     * @param entry one of the units
     * @return the share; empty where the unit is not assessed, for rates and where less is better
     */
    public Optional<BigDecimal> completion(Entry entry) {
        @Nullable BigDecimal target = entry.target();
        if (target == null || measure.isRate() || polarity == Polarity.LOWER_BETTER) {
            return Optional.empty();
        }
        if (attainment(entry) == Attainment.NOT_ASSESSED) {
            return Optional.empty();
        }
        return Optional.of(entry.actual().required().multiply(HUNDRED).divide(target, MathContext.DECIMAL128));
    }

    /**
     * What the units are called after a number, in the chart's language.
     *
     * @return the noun, 个单位 where none was given
     */
    public String printedNoun() {
        return noun.isEmpty() ? Phrase.UNITS.in(frame.language()) : noun;
    }

    @Override
    public RankedBars withFrame(Frame other) {
        return new RankedBars(measure, period, noun, polarity, yearGone, entries, other);
    }

    @Override
    public String computedTitle() {
        return new RankedBarsTitle(this).text();
    }

    @Override
    public String computedSubtitle() {
        ChartLanguage language = frame.language();
        String scope = measure.labelAndUnit(language);
        String text = period.isEmpty()
                ? scope
                : Phrase.RANKED_SUBTITLE.in(language, PeriodLabels.inText(period, language), scope);
        String semicolon = Phrase.SEMICOLON.in(language);
        if (!hasTargets()) {
            return text;
        }
        if (yearGone == null) {
            return text + semicolon + Phrase.RANKED_TICK.in(language);
        }
        return text
                + semicolon
                + Phrase.RANKED_YEAR_TICK.in(language)
                + semicolon
                + Phrase.RANKED_GONE.in(language, language.format().percent(yearGone));
    }
}
