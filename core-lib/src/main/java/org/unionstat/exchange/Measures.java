package org.unionstat.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.unionstat.indicator.Indicator;
import org.unionstat.quantity.FigureReading;
import org.unionstat.rule.StructureRule;
import org.unionstat.rule.StructureRule.Wording;
import org.unionstat.submission.Series;

/** The units of measure that a heading (单位：万元) or a column's name gives to plain figures. */
final class Measures {

    private static final Pattern PLAIN = Pattern.compile("[-+−]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?");

    private final BatchBuilder batch;
    private final SeriesFigures figures;
    private final List<NumberedRecord> heading;
    private final List<String> words;
    private final Map<String, String> known = new HashMap<>();
    private boolean told;

    Measures(BatchBuilder batch, SeriesFigures figures, List<NumberedRecord> heading) {
        this.batch = batch;
        this.figures = figures;
        this.heading = heading;
        this.words = Lines.measures(heading);
    }

    /** Whether figures of an indicator can be given in a unit of measure. */
    boolean fits(String word, Indicator indicator) {
        return figures.readPlain("1" + word, indicator) instanceof FigureReading.Figure;
    }

    /** The text with the unit of measure that it is meant in; unchanged where it has its own or none is given. */
    String of(String text, Indicator indicator, RowHead head, String ofColumn) {
        boolean hasMeasure = head.series() != Series.COMPLETION && head.series() != Series.CHANGE_PERCENT;
        if (!hasMeasure
                || (ofColumn.isEmpty() && words.isEmpty())
                || !PLAIN.matcher(text.strip()).matches()) {
            return text;
        }
        if (!ofColumn.isEmpty()) {
            return text.strip() + ofColumn;
        }
        String word = known.computeIfAbsent(
                indicator.code(),
                code -> words.stream()
                        .filter(w -> fits(w, indicator))
                        .findFirst()
                        .orElse(""));
        if (!word.isEmpty() && !told) {
            told = true;
            batch.problem(StructureRule.HEADING_UNIT.finding(
                    "",
                    "",
                    Wording.of(String.join("、", words)),
                    new Wording("未写单位的数值", "figures that have none of their own"),
                    batch.place(heading.get(0).number(), 0)));
        }
        return text.strip() + word;
    }
}
