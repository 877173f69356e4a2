package org.unionstat.batch.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unionstat.batch.render.Drawing.Kind;
import org.unionstat.chart.Datum;
import org.unionstat.chart.TrendLines;
import org.unionstat.classification.Classification;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.Cell;
import org.unionstat.period.Period;
import org.unionstat.period.PeriodType;

/**
 * Key indicators over the years in lines, with up to two of their own categories and a trend.
 *
 * <p>Three years with figures are the least, the drawn one among them. Counts and sums that hardly move have none: their line
 * would be flat, or steep on an axis that is not worth reading.
 */
final class Courses {

    private static final int LEAST_YEARS = 3;
    private static final int MOST_PARTS = 2;
    private static final BigDecimal LEAST_RANGE = new BigDecimal("0.05");

    private final Desk desk;
    private final Wording wording;
    private final Remarks remarks;

    Courses(Desk desk) {
        this.desk = desk;
        this.wording = desk.wording();
        this.remarks = new Remarks(desk);
    }

    List<Drawing> drawings() {
        if (desk.evidence().now().type() != PeriodType.YEAR) {
            return List.of();
        }
        return desk.keys().stream()
                .filter(cell -> isLong(cell) && (isRate(cell) || moves(cell)))
                .flatMap(cell -> desk.subject(cell).stream())
                .map(this::drawing)
                .toList();
    }

    /** Whether a line would show anything: the range of the figures is at least 5 % of the largest. */
    private boolean moves(Cell cell) {
        List<BigDecimal> sizes = desk.readings(cell, desk.evidence().periods()).stream()
                .map(Reading::value)
                .sorted()
                .toList();
        BigDecimal least = sizes.get(0);
        BigDecimal most = sizes.get(sizes.size() - 1);
        BigDecimal largest = least.abs().max(most.abs());
        return most.subtract(least).compareTo(largest.multiply(LEAST_RANGE)) >= 0 && largest.signum() > 0;
    }

    private boolean isRate(Cell cell) {
        return desk.subject(cell)
                .filter(subject -> subject.indicator().changesInPoints())
                .isPresent();
    }

    private boolean isLong(Cell cell) {
        return desk.evidence().current(cell).isPresent() && desk.evidence().length(cell) >= LEAST_YEARS;
    }

    private Drawing drawing(Subject subject) {
        List<Period> periods = desk.evidence().from(List.of(subject.cell()));
        List<Subject> parts = parts(subject);
        Scale scale = desk.scale(subject.label(wording), subject.indicator(), desk.readings(subject.cell(), periods));
        TrendLines chart = TrendLines.of(
                        scale.measure().label(), scale.measure().unit())
                .periods(periods.stream().map(wording::axis).toArray(String[]::new))
                .line(subject.label(wording), points(subject.cell(), periods, scale));
        Map<String, Cell> named = new LinkedHashMap<>();
        named.put(subject.label(wording), subject.cell());
        for (Subject part : parts) {
            String name = wording.say(Words.OF_WHICH, part.categoryName());
            chart = chart.line(name, points(part.cell(), periods, scale));
            named.put(name, part.cell());
        }
        List<String> notes = new ArrayList<>(remarks.dates(named, periods));
        for (Period period : periods) {
            notes.addAll(remarks.completeness(named, period));
        }
        Optional<Fit> fit = Fit.of(desk, subject, periods, scale);
        if (fit.isPresent()) {
            chart = chart.trend(fit.get().trend());
            notes.add(wording.say(Words.NOTE_LEAST_SQUARES, fit.get().figures()));
        }
        String span = wording.say(
                Words.YEARS,
                periods.get(0).code(),
                periods.get(periods.size() - 1).code());
        String alt = wording.say(
                Words.ALT_LINES,
                desk.evidence().unitName(),
                scale.measure().label(),
                scale.measure().unit(),
                span);
        return new Drawing(
                Kind.TREND_LINES,
                desk.rank(subject.cell()),
                subject.slug() + "-years",
                subject.indicator().area(),
                subject.indicator().code(),
                desk.position(subject.indicator().code()),
                desk.framed(chart, notes, Words.SUBTITLE),
                wording.say(Words.CAPTION_LINES, scale.measure().label(), span),
                alt);
    }

    private List<Datum> points(Cell cell, List<Period> periods, Scale scale) {
        return periods.stream()
                .map(period -> desk.evidence()
                        .reading(cell, period)
                        .filter(Reading::isOfTooFew)
                        .map(r -> Datum.incomplete(scale.of(r.value())))
                        .orElseGet(() -> desk.datum(cell, period, scale, true)))
                .toList();
    }

    /** The largest categories of the main breakdown that have been kept as long. */
    private List<Subject> parts(Subject subject) {
        Optional<Breakdown> main = subject.indicator().mainBreakdown();
        if (subject.cell().category() != null || main.isEmpty() || !subject.isAmount()) {
            return List.of();
        }
        return desk
                .workspace()
                .catalogue()
                .classification(main.get().classification())
                .map(Classification::categories)
                .orElse(List.of())
                .stream()
                .map(category -> new Cell(subject.cell().indicator(), category.key()))
                .filter(this::isLong)
                .sorted(Comparator.comparing((Cell cell) ->
                                desk.evidence().current(cell).orElseThrow().value())
                        .reversed())
                .limit(MOST_PARTS)
                .flatMap(cell -> desk.subject(cell).stream())
                .toList();
    }
}
