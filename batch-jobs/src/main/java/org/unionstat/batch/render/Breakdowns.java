package org.unionstat.batch.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.render.Drawing.Kind;
import org.unionstat.chart.Measure;
import org.unionstat.chart.PairedBars;
import org.unionstat.classification.Classification;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.period.Period;

/**
 * Breakdowns in this year and last year, in pairs of bars.
 *
 * <p>A breakdown is drawn where two of its categories have both figures; a category with one of them is a bar beside a gap,
 * one with nothing but zeros is left out.
 */
final class Breakdowns {

    private static final int LEAST_PAIRS = 2;
    private static final int BEHIND_MAIN = 3_000;

    private final Desk desk;
    private final Wording wording;
    private final Remarks remarks;

    Breakdowns(Desk desk) {
        this.desk = desk;
        this.wording = desk.wording();
        this.remarks = new Remarks(desk);
    }

    /** Every breakdown that can be drawn, those of key indicators first, then those with larger totals. */
    List<Drawing> drawings() {
        Optional<Period> base = desk.evidence().yearBefore();
        List<Drawing> drawings = new ArrayList<>();
        if (base.isEmpty()) {
            return drawings;
        }
        desk.evidence().series().keySet().stream()
                .map(Cell::indicator)
                .distinct()
                .flatMap(code -> desk.workspace().catalogue().indicator(code).stream())
                .forEach(indicator -> {
                    int order = 0;
                    for (Breakdown breakdown : indicator.breakdowns()) {
                        drawing(indicator, breakdown, base.get(), order).ifPresent(drawings::add);
                        order++;
                    }
                });
        return drawings;
    }

    private Optional<Drawing> drawing(Indicator indicator, Breakdown breakdown, Period base, int order) {
        Period now = desk.evidence().now();
        Optional<Classification> list = desk.workspace().catalogue().classification(breakdown.classification());
        Optional<Subject> total = desk.subject(Cell.total(indicator.code()));
        if (list.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        List<Subject> parts = list.get().categories().stream()
                .map(category -> new Cell(indicator.code(), category.key()))
                .filter(cell -> desk.readings(cell, List.of(base, now)).stream()
                        .anyMatch(r -> r.value().signum() != 0 || !r.isExact()))
                .flatMap(cell -> desk.subject(cell).stream())
                .toList();
        long pairs = parts.stream()
                .filter(p -> desk.readings(p.cell(), List.of(base, now)).size() == 2)
                .count();
        if (pairs < LEAST_PAIRS) {
            return Optional.empty();
        }
        return Optional.of(drawing(new Pairs(total.get(), breakdown, list.get(), order, parts, base, now)));
    }

    /** What one chart is made from. */
    private record Pairs(
            Subject total,
            Breakdown breakdown,
            Classification list,
            int order,
            List<Subject> parts,
            Period base,
            Period now) {}

    private Drawing drawing(Pairs pairs) {
        String by = pairs.list().label().in(desk.workspace().settings().language());
        String label = pairs.total().name();
        List<Reading> figures = new ArrayList<>();
        pairs.parts().forEach(p -> figures.addAll(desk.readings(p.cell(), List.of(pairs.base(), pairs.now()))));
        Scale scale = desk.scale(label, pairs.total().indicator(), figures);
        PairedBars chart = PairedBars.of(label, scale.measure().unit())
                .classification(by)
                .periods(wording.period(pairs.base()), wording.period(pairs.now()))
                .polarity(pairs.total().polarity());
        for (Subject part : pairs.parts()) {
            chart = bar(chart, part, pairs, scale);
        }
        Measure broken =
                new Measure(wording.say(Words.BY, label, by), scale.measure().unit());
        chart = framed(chart, broken, notes(pairs, scale));
        String alt = wording.say(
                Words.ALT_PAIRS,
                desk.evidence().unitName(),
                broken.label(),
                broken.unit(),
                wording.period(pairs.now()),
                wording.period(pairs.base()),
                pairs.parts().size());
        Subject total = pairs.total();
        String slug = total.slug() + "-by-" + Subject.stem(pairs.list().code());
        return new Drawing(
                Kind.PAIRED_BARS,
                importance(pairs, figures, scale),
                slug,
                total.indicator().area(),
                total.indicator().code(),
                desk.position(total.indicator().code()),
                chart,
                wording.say(
                        Words.CAPTION_PAIRS, broken.label(), wording.period(pairs.now()), wording.period(pairs.base())),
                alt);
    }

    /** The subtitle names the classification, the title only the indicator. */
    private PairedBars framed(PairedBars chart, Measure broken, List<String> notes) {
        PairedBars named = new PairedBars(
                broken,
                chart.classification(),
                chart.basePeriod(),
                chart.currentPeriod(),
                chart.polarity(),
                chart.bars(),
                chart.frame());
        return chart.withFrame(desk.framed(named, notes, Words.SUBTITLE).frame());
    }

    private PairedBars bar(PairedBars chart, Subject part, Pairs pairs, Scale scale) {
        boolean tellsDate = !remarks.datesAgree(part.cell(), pairs.base(), pairs.now());
        var base = desk.datum(part.cell(), pairs.base(), scale, tellsDate);
        var current = desk.datum(part.cell(), pairs.now(), scale, tellsDate);
        @Nullable String reason = remarks.noComparison(part.cell(), pairs.base(), pairs.now());
        return reason == null
                ? chart.bar(part.categoryName(), base, current)
                : chart.barWithoutComparison(part.categoryName(), base, current, reason);
    }

    private List<String> notes(Pairs pairs, Scale scale) {
        List<String> notes = new ArrayList<>();
        if (pairs.breakdown().kind() == BreakdownKind.PARTITION) {
            sum(pairs, pairs.now(), scale).ifPresent(notes::add);
            sum(pairs, pairs.base(), scale).ifPresent(notes::add);
        }
        if (pairs.breakdown().kind() == BreakdownKind.SUBSET && pairs.parts().size() > 1) {
            notes.add(wording.say(Words.NOTE_OVERLAP));
        }
        Map<String, Cell> named = new LinkedHashMap<>();
        pairs.parts().forEach(p -> named.put(p.categoryName(), p.cell()));
        notes.addAll(remarks.dates(named, List.of(pairs.base(), pairs.now())));
        notes.addAll(remarks.completeness(named, pairs.now()));
        notes.addAll(remarks.basis(pairs.parts().get(0).cell(), pairs.base(), pairs.now()));
        return notes;
    }

    /** That the parts do not add up to the total, where all of them and the total are exact. */
    private Optional<String> sum(Pairs pairs, Period period, Scale scale) {
        List<Cell> cells = pairs.list().categories().stream()
                .map(category -> new Cell(pairs.total().cell().indicator(), category.key()))
                .toList();
        List<Reading> parts = cells.stream()
                .flatMap(cell -> desk.readings(cell, List.of(period)).stream())
                .filter(Reading::isExact)
                .toList();
        Optional<Reading> whole =
                desk.evidence().reading(pairs.total().cell(), period).filter(Reading::isExact);
        if (whole.isEmpty() || parts.size() < cells.size() || !pairs.total().isAmount()) {
            return Optional.empty();
        }
        BigDecimal sum = parts.stream().map(Reading::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal difference = sum.subtract(whole.get().value()).abs();
        if (difference.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(wording.say(
                Words.NOTE_PARTS_TOTAL,
                wording.period(period),
                wording.numeral(parts.size()),
                printed(scale, sum),
                printed(scale, whole.get().value()),
                printed(scale, difference),
                wording.say(whole.get().isStated() ? Words.STATED_TOTAL : Words.COMPUTED_TOTAL)));
    }

    /** With all digits, since a small difference must stay visible. */
    private String printed(Scale scale, BigDecimal value) {
        return wording.withUnit(scale.of(value), scale.measure());
    }

    /** Main breakdowns before further ones and key indicators before others; of these large figures before small ones. */
    private int importance(Pairs pairs, Collection<Reading> figures, Scale scale) {
        int rank = desk.rank(pairs.total().indicator().code()) + pairs.order() * BEHIND_MAIN;
        double largest = figures.stream()
                .mapToDouble(r -> scale.of(r.value()).abs().doubleValue())
                .max()
                .orElse(0);
        int digits = (int) Math.round(100 * StrictMath.log10(1 + largest));
        return rank < BEHIND_MAIN ? rank : rank + Math.max(0, BEHIND_MAIN - 1 - digits);
    }
}
