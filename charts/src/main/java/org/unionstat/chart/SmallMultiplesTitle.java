package org.unionstat.chart;

/**
 * The finding of a page of key indicators: how many rose and how many fell in the last period, and which grew most.
 *
 * <p>Growth in per cent is ranked only among indicators that all move in per cent; points are never set against per cent.
 */
final class SmallMultiplesTitle {

    private static final TallyText.Form FORM = new TallyText.Form(
            Phrase.PANELS_ALL, Phrase.PANELS_ALL_COMPARED, Phrase.PANELS_SOME, Phrase.PANELS_SOME_COMPARED);

    private final SmallMultiples chart;
    private final ChartLanguage language;
    private final Tally<String> tally = new Tally<>();

    SmallMultiplesTitle(SmallMultiples chart) {
        this.chart = chart;
        this.language = chart.frame().language();
        for (SmallMultiples.Panel panel : chart.panels()) {
            int n = panel.points().size();
            Datum base = n < 2 ? Datum.missing() : panel.points().get(n - 2);
            tally.add(panel.measure().label(), base, chart.change(panel), panel.measure());
        }
    }

    String text() {
        if (tally.compared() == 0) {
            String span = PeriodLabels.span(chart.periods(), language);
            return Phrase.PANELS_NEUTRAL.in(language, tally.total(), span);
        }
        String up = Phrase.ROSE.in(language);
        String down = Phrase.FELL.in(language);
        TallyText text = new TallyText(tally, language, FORM, up, down);
        if (tally.compared() == 1) {
            return text.single(chart.periods().get(chart.periods().size() - 2));
        }
        return text.head("") + text.superlative(Change.Kind.GROWTH);
    }
}
