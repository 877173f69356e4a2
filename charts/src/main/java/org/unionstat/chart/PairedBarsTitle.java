package org.unionstat.chart;

/**
 * The finding of a chart of paired bars.
 *
 * <p>All, or how many of how many, rose, fell or stayed; then the one that moved most, if one stands out. Categories that are
 * not compared are named as such. Names of categories stand in quotation marks: 工资降幅最大 would be a fall of wages. Without any comparison the title only says what is shown.
 */
final class PairedBarsTitle {

    private static final TallyText.Form FORM =
            new TallyText.Form(Phrase.ALL, Phrase.ALL_COMPARED, Phrase.SOME, Phrase.SOME_COMPARED);

    private final PairedBars chart;
    private final ChartLanguage language;
    private final Tally<String> tally = new Tally<>();

    PairedBarsTitle(PairedBars chart) {
        this.chart = chart;
        this.language = chart.frame().language();
        chart.bars()
                .forEach(bar -> tally.add(
                        Phrase.QUOTED.in(language, bar.name()), bar.base(), chart.change(bar), chart.measure()));
    }

    String text() {
        String label = chart.measure().label();
        if (tally.compared() == 0) {
            String base = PeriodLabels.inText(chart.basePeriod(), language);
            String current = PeriodLabels.inText(chart.currentPeriod(), language);
            return base.isEmpty() || current.isEmpty()
                    ? label
                    : Phrase.PAIRED_NEUTRAL.in(language, label, base, current);
        }
        TallyText text = new TallyText(tally, language, FORM, verb(true), verb(false));
        if (tally.compared() == 1) {
            return text.single(chart.basePeriod());
        }
        Change.Kind kind = chart.measure().isRate() ? Change.Kind.POINTS : Change.Kind.GROWTH;
        return text.head(
                        chart.classification().isEmpty()
                                ? label
                                : Phrase.BY.in(language, label, chart.classification()))
                + text.superlative(kind);
    }

    private String verb(boolean up) {
        if (chart.measure().isRate()) {
            return (up ? Phrase.RATE_ROSE : Phrase.FELL).in(language);
        }
        if (tally.allOf(Change.Kind.GROWTH)) {
            return (up ? Phrase.GREW : Phrase.FELL).in(language);
        }
        return (up ? Phrase.INCREASED : Phrase.DECREASED).in(language);
    }
}
