package org.unionstat.batch.report;

import org.unionstat.period.StatisticalCalendar;

/**
 * Everything that turns facts into the report's language, and counts its tables and charts.
 *
 * @param language the language
 * @param periods spans and days
 * @param figures figures
 * @param changes changes
 * @param numbering the numbers of tables and charts
 * @param simulated whether 模拟数据 stands in every caption
 */
record Words(
        Language language,
        PeriodWords periods,
        FigureWords figures,
        ChangeWords changes,
        Numbering numbering,
        boolean simulated) {

    static Words of(Language language, StatisticalCalendar calendar, boolean simulated) {
        PeriodWords periods = new PeriodWords(language, calendar);
        FigureWords figures = new FigureWords(language);
        return new Words(language, periods, figures, new ChangeWords(figures, periods), new Numbering(), simulated);
    }

    String say(Phrase phrase, Object... parts) {
        return phrase.in(language, parts);
    }

    /** The marks of a list joined: 、 in Chinese. */
    String list(java.util.List<String> parts) {
        return String.join(say(Phrase.LIST), parts);
    }

    /** Running numbers; a report is written from top to bottom. */
    static final class Numbering {
        private int tables;
        private int charts;

        int nextTable() {
            return ++tables;
        }

        int nextChart() {
            return ++charts;
        }
    }
}
