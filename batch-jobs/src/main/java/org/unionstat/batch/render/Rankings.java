package org.unionstat.batch.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.render.Below.Part;
import org.unionstat.batch.render.Drawing.Kind;
import org.unionstat.chart.Datum;
import org.unionstat.chart.RankedBars;
import org.unionstat.indicator.Cell;
import org.unionstat.period.Period;

/**
 * The units directly below in order, against their targets where there are any.
 *
 * <p>Three units with figures are the least. A unit that is not expected to report and has not is left out.
 */
final class Rankings {

    private static final int LEAST_UNITS = 3;
    private static final int MOST_UNITS = 40;
    private static final int MOST_WITHOUT_TARGETS = 3;
    private static final int BEHIND_TARGETS = 1_000;

    private final Desk desk;
    private final Wording wording;
    private final Below below;

    Rankings(Desk desk, Below below) {
        this.desk = desk;
        this.wording = desk.wording();
        this.below = below;
    }

    /** Key indicators with targets first, then those without, then others with targets. */
    List<Drawing> drawings() {
        Map<Cell, Map<String, Map<String, BigDecimal>>> targets = below.targets();
        Set<Cell> cells = new LinkedHashSet<>(targets.keySet());
        cells.addAll(desk.keys());
        List<Drawing> drawings = new ArrayList<>();
        Map<Cell, List<Part>> figures = below.figures(cells);
        int free = 0;
        for (Cell cell : cells) {
            Goal goal = goal(targets.getOrDefault(cell, Map.of()), figures.getOrDefault(cell, List.of()));
            List<Part> parts = figures.getOrDefault(cell, List.of()).stream()
                    .filter(p -> p.expected() || p.reading() != null)
                    .toList();
            long answered = parts.stream().filter(p -> p.reading() != null).count();
            Optional<Subject> subject = desk.subject(cell);
            boolean drawn = subject.isPresent() && answered >= LEAST_UNITS && parts.size() <= MOST_UNITS;
            if (drawn && (!goal.values().isEmpty() || free < MOST_WITHOUT_TARGETS)) {
                free += goal.values().isEmpty() ? 1 : 0;
                drawings.add(drawing(subject.get(), parts, goal));
            }
        }
        return drawings;
    }

    /**
     * The targets of one cell.
     *
     * @param values the target by unit code, empty for none
     * @param ofWholeYear whether they are those of a year of which the drawn period is a part
     */
    private record Goal(Map<String, BigDecimal> values, boolean ofWholeYear) {}

    /** The targets of the period itself, else those of the year that holds it. */
    private Goal goal(Map<String, Map<String, BigDecimal>> byPeriod, List<Part> parts) {
        Map<String, BigDecimal> own =
                byPeriod.getOrDefault(desk.evidence().now().code(), Map.of());
        Map<String, BigDecimal> chosen =
                own.isEmpty() ? byPeriod.values().stream().findFirst().orElse(Map.of()) : own;
        boolean any = parts.stream().anyMatch(p -> chosen.containsKey(p.code()));
        return any ? new Goal(chosen, own.isEmpty()) : new Goal(Map.of(), false);
    }

    private Drawing drawing(Subject subject, List<Part> parts, Goal goal) {
        Period now = desk.evidence().now();
        List<Reading> readings = new ArrayList<>();
        parts.forEach(p -> Optional.ofNullable(p.reading()).ifPresent(readings::add));
        Scale scale = desk.scale(subject.label(wording), subject.indicator(), readings);
        String noun = noun(parts);
        RankedBars chart = RankedBars.of(
                        scale.measure().label(), scale.measure().unit())
                .period(wording.axis(now))
                .noun(noun)
                .polarity(subject.polarity());
        if (goal.ofWholeYear()) {
            chart = chart.yearToDate(yearGone(now));
        }
        for (Part part : parts) {
            @Nullable BigDecimal target = goal.values().get(part.code());
            chart = chart.unit(part.name(), datum(part, scale), target == null ? null : scale.of(target));
        }
        boolean targeted = !goal.values().isEmpty();
        String alt = wording.say(
                targeted ? Words.ALT_RANKS_TARGETS : Words.ALT_RANKS,
                desk.evidence().unitName(),
                wording.counted(parts.size(), noun),
                scale.measure().label(),
                scale.measure().unit(),
                wording.period(now));
        return new Drawing(
                Kind.RANKED_BARS,
                desk.rank(subject.cell()) + (targeted ? 0 : BEHIND_TARGETS),
                subject.slug() + "-units",
                subject.indicator().area(),
                subject.indicator().code(),
                desk.position(subject.indicator().code()),
                desk.framed(chart, notes(subject, parts, scale), Words.SUBTITLE_BELOW),
                wording.say(
                        Words.CAPTION_RANKS,
                        wording.uncounted(noun),
                        scale.measure().label(),
                        wording.period(now)),
                alt);
    }

    private Datum datum(Part part, Scale scale) {
        @Nullable Reading reading = part.reading();
        if (reading != null) {
            return desk.datum(reading, desk.evidence().now(), scale, true);
        }
        String reason = wording.missing(part.reason());
        return reason.isEmpty() ? Datum.missing() : Datum.missing(reason);
    }

    private List<String> notes(Subject subject, List<Part> parts, Scale scale) {
        List<String> notes = new ArrayList<>();
        sum(subject, parts, scale).ifPresent(notes::add);
        List<String> incomplete = new ArrayList<>();
        for (Part part : parts) {
            Reading reading = part.reading();
            if (reading != null && reading.isIncomplete() && reading.expected() > 0) {
                incomplete.add(wording.bracketed(
                        part.name(), wording.say(Words.ANSWERED, reading.expected(), reading.answered())));
            }
        }
        if (!incomplete.isEmpty()) {
            notes.add(wording.say(Words.NOTE_UNITS_INCOMPLETE, wording.names(incomplete, Words.UNITS_AND_OTHERS)));
        }
        return notes;
    }

    /** That the units do not add up to the stated total, where all of them have an exact figure. */
    private Optional<String> sum(Subject subject, List<Part> parts, Scale scale) {
        List<Reading> exact = parts.stream()
                .flatMap(p -> Optional.ofNullable(p.reading()).stream())
                .filter(r -> r.isExact() && !r.isIncomplete())
                .toList();
        Optional<BigDecimal> whole = desk.evidence()
                .current(subject.cell())
                .filter(Reading::isExact)
                .flatMap(r -> Optional.ofNullable(r.stated()));
        if (whole.isEmpty() || exact.size() < parts.size() || !subject.isAmount()) {
            return Optional.empty();
        }
        BigDecimal sum = exact.stream().map(Reading::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal difference = sum.subtract(whole.get()).abs();
        return Optional.of(wording.say(
                        Words.NOTE_UNITS_TOTAL,
                        parts.size(),
                        wording.withUnit(scale.of(sum), scale.measure()),
                        wording.withUnit(scale.of(whole.get()), scale.measure()),
                        wording.withUnit(scale.of(difference), scale.measure()),
                        wording.say(Words.STATED_TOTAL)))
                .filter(note -> difference.signum() != 0);
    }

    private String noun(List<Part> parts) {
        List<String> levels = parts.stream().map(Part::level).distinct().toList();
        Words noun = levels.size() > 1
                ? Words.UNITS
                : switch (levels.get(0)) {
                    case "province" -> Words.PROVINCES;
                    case "prefecture" -> Words.PREFECTURES;
                    case "county" -> Words.COUNTIES;
                    case "township" -> Words.TOWNSHIPS;
                    case "village" -> Words.VILLAGES;
                    case "primary" -> Words.PRIMARIES;
                    default -> Words.UNITS;
                };
        return wording.say(noun);
    }

    /** The share of the statistical year that is gone at the end of a period, in per cent of its months. */
    private BigDecimal yearGone(Period period) {
        int starts = desk.workspace().settings().calendar().yearStartsIn();
        YearMonth end = YearMonth.from(period.end());
        YearMonth first = YearMonth.of(end.getYear(), starts);
        YearMonth start = first.isAfter(end) ? first.minusYears(1) : first;
        long months = ChronoUnit.MONTHS.between(start, end) + 1;
        return BigDecimal.valueOf(months * 100).divide(BigDecimal.valueOf(12), MathContext.DECIMAL128);
    }
}
