package org.unionstat.chart;

import java.util.List;
import org.unionstat.chart.RankedBars.Attainment;
import org.unionstat.chart.RankedBars.Entry;

/**
 * The finding of a ranking: how many units met their targets and which did not, or which unit stands first.
 *
 * <p>Units that cannot be assessed are not counted, and the title says so. A figure that was reported as approximate takes
 * away every claim about the first place. In the middle of the year no unit is called short of its target.
 */
final class RankedBarsTitle {

    private static final int NAMED_TIES = 3;

    private final RankedBars chart;
    private final ChartLanguage language;
    private final String noun;

    RankedBarsTitle(RankedBars chart) {
        this.chart = chart;
        this.language = chart.frame().language();
        this.noun = chart.printedNoun();
    }

    String text() {
        long assessed = count(Attainment.MET) + count(Attainment.MISSED) + count(Attainment.PENDING);
        if (assessed > 0) {
            return attainment((int) assessed);
        }
        boolean qualified = chart.entries().stream()
                .anyMatch(e -> !e.actual().isMissing() && !e.actual().bearsClaims());
        List<Entry> reported =
                chart.ranked().stream().filter(e -> e.actual().bearsClaims()).toList();
        return qualified || reported.size() < 2 ? neutral() : first(reported);
    }

    private String neutral() {
        String label = chart.measure().label();
        String period = PeriodLabels.inText(chart.period(), language);
        return period.isEmpty()
                ? Phrase.RANKED_NEUTRAL_UNDATED.in(language, label)
                : Phrase.RANKED_NEUTRAL.in(language, label, period);
    }

    private String attainment(int assessed) {
        boolean every = assessed == chart.entries().size();
        int met = (int) count(Attainment.MET);
        boolean pending = chart.yearGone() != null;
        if (chart.polarity() == Polarity.LOWER_BETTER) {
            return pending ? neutral() : within(assessed, met, every);
        }
        String verb = (pending ? Phrase.RANKED_ALREADY_MET : Phrase.RANKED_MET).in(language) + object();
        if (met == assessed) {
            return (every ? Phrase.RANKED_EVERY : Phrase.RANKED_EVERY_ASSESSED).in(language, assessed, noun, verb);
        }
        if (met == 0) {
            return pending
                    ? neutral()
                    : (every ? Phrase.RANKED_NONE : Phrase.RANKED_NONE_ASSESSED).in(language, assessed, noun, verb);
        }
        String text = (every ? Phrase.RANKED_OF : Phrase.RANKED_OF_ASSESSED)
                .in(language, assessed, noun, met + counted(), verb);
        return pending ? text : text + Phrase.COMMA.in(language) + missed();
    }

    /** The classifier, which in Chinese is the first character of the noun. */
    private String counted() {
        return language == ChartLanguage.EN ? "" : noun.substring(0, 1);
    }

    private String within(int assessed, int met, boolean every) {
        String label = chart.measure().label();
        if (met == assessed) {
            return (every ? Phrase.RANKED_ALL_WITHIN : Phrase.RANKED_ALL_WITHIN_ASSESSED)
                    .in(language, assessed, noun, label);
        }
        return (every ? Phrase.RANKED_WITHIN : Phrase.RANKED_WITHIN_ASSESSED)
                .in(language, assessed, noun, met + counted(), label);
    }

    private String object() {
        return language == ChartLanguage.EN ? "" : chart.measure().label();
    }

    private String missed() {
        List<String> names = chart.ranked().stream()
                .filter(e -> chart.attainment(e) == Attainment.MISSED)
                .map(Entry::name)
                .toList();
        if (names.size() <= 2) {
            return Phrase.RANKED_MISSED.in(language, String.join(Phrase.PAIR_SEPARATOR.in(language), names));
        }
        return Phrase.RANKED_MISSED_MORE.in(language, names.get(0), names.size(), counted());
    }

    private String first(List<Entry> reported) {
        String label = chart.measure().label();
        Datum best = reported.get(0).actual();
        String figure = chart.measure().printWithUnit(best.required(), language);
        List<String> top = reported.stream()
                .filter(e -> e.actual().required().compareTo(best.required()) == 0)
                .map(Entry::name)
                .toList();
        if (chart.polarity() == Polarity.LOWER_BETTER || best.required().signum() <= 0) {
            return neutral();
        }
        boolean every = reported.size() == chart.entries().size();
        if (top.size() == reported.size()) {
            return every ? Phrase.RANKED_SAME.in(language, top.size(), noun, label, figure) : neutral();
        }
        String text;
        if (top.size() == 1) {
            text = (isLevel() ? Phrase.RANKED_TOP_RATE : Phrase.RANKED_TOP).in(language, top.get(0), label, figure);
        } else if (top.size() <= NAMED_TIES) {
            text = Phrase.RANKED_TIE.in(language, String.join(Phrase.PAIR_SEPARATOR.in(language), top), label, figure);
        } else {
            text = Phrase.RANKED_TIE_MANY.in(language, top.size(), noun, label, figure);
        }
        return every ? text : Phrase.RANKED_TOP_REPORTED.in(language, reported.size(), noun, text);
    }

    /** A rate, a mean or a score is high, not many. */
    private boolean isLevel() {
        String unit = chart.measure().unit();
        return chart.measure().isRate() || unit.contains("/") || unit.equals("分");
    }

    private long count(Attainment attainment) {
        return chart.entries().stream()
                .filter(e -> chart.attainment(e) == attainment)
                .count();
    }
}
