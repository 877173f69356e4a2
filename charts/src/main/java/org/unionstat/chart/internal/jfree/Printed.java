package org.unionstat.chart.internal.jfree;

import org.unionstat.chart.ChartLanguage;
import org.unionstat.chart.Datum;
import org.unionstat.chart.Measure;

/** The printed form of a figure: its own wording where it is qualified, the reason where it is missing. */
final class Printed {

    private Printed() {}

    static String of(Datum datum, Measure measure, ChartLanguage language) {
        String remark = datum.remark();
        return switch (datum.standing()) {
            case EXACT, PROVISIONAL, INCOMPLETE -> measure.print(datum.required(), language);
            case QUALIFIED -> remark != null ? remark : measure.print(datum.required(), language);
            case OTHER_DATE -> measure.print(datum.required(), language) + (remark == null ? "" : "（" + remark + "）");
            case MISSING -> remark != null ? remark : Word.MISSING.in(language);
        };
    }
}
