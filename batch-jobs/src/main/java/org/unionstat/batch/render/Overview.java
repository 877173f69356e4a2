package org.unionstat.batch.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.render.Drawing.Kind;
import org.unionstat.chart.Datum;
import org.unionstat.chart.SmallMultiples;
import org.unionstat.indicator.Cell;
import org.unionstat.period.Period;

/**
 * The key indicators in small panels.
 *
 * <p>A panel needs a figure in the drawn period and in one earlier period of the same months; fewer than two panels are none.
 */
final class Overview {

    private static final int MOST_PANELS = 9;
    private static final int LEAST_PANELS = 2;

    private final Desk desk;
    private final Remarks remarks;

    Overview(Desk desk) {
        this.desk = desk;
        this.remarks = new Remarks(desk);
    }

    Optional<Drawing> drawing() {
        List<Subject> subjects = desk.keys().stream()
                .filter(cell -> desk.evidence().current(cell).isPresent()
                        && desk.evidence().length(cell) >= 2)
                .flatMap(cell -> desk.subject(cell).stream())
                .limit(MOST_PANELS)
                .toList();
        if (subjects.size() < LEAST_PANELS) {
            return Optional.empty();
        }
        List<Period> periods =
                desk.evidence().from(subjects.stream().map(Subject::cell).toList());
        Wording wording = desk.wording();
        SmallMultiples chart =
                SmallMultiples.over(periods.stream().map(wording::axis).toArray(String[]::new));
        Map<String, Cell> named = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            chart = chart.panel(panel(subject, periods));
            named.put(subject.label(wording), subject.cell());
        }
        List<String> notes = new ArrayList<>(remarks.dates(named, periods));
        notes.addAll(remarks.completeness(named, desk.evidence().now()));
        String alt = wording.say(
                Words.ALT_PANELS,
                desk.evidence().unitName(),
                wording.period(desk.evidence().now()),
                subjects.size(),
                String.join(wording.say(Words.AND), named.keySet()));
        return Optional.of(new Drawing(
                Kind.SMALL_MULTIPLES,
                0,
                "overview-key_indicators",
                "",
                "",
                0,
                desk.framed(chart, notes, Words.SUBTITLE),
                "",
                alt));
    }

    private SmallMultiples.Panel panel(Subject subject, List<Period> periods) {
        Scale scale =
                desk.scale(subject.label(desk.wording()), subject.indicator(), desk.readings(subject.cell(), periods));
        Period current = periods.get(periods.size() - 1);
        Period base = periods.get(periods.size() - 2);
        boolean agree = remarks.datesAgree(subject.cell(), base, current);
        List<Datum> points = new ArrayList<>();
        for (Period period : periods) {
            boolean compared = period.equals(base) || period.equals(current);
            points.add(undated(desk.datum(subject.cell(), period, scale, !(agree && compared))));
        }
        @Nullable String noBase = remarks.noBase(subject.cell(), base, current);
        @Nullable String reason = noBase != null ? noBase : remarks.noComparison(subject.cell(), base, current);
        return new SmallMultiples.Panel(scale.measure(), subject.polarity(), points, reason);
    }

    /** A panel has no room for the date beside the figure; the note below the chart tells it. */
    private static Datum undated(Datum datum) {
        return datum.standing() == Datum.Standing.OTHER_DATE ? new Datum(datum.value(), datum.standing(), null) : datum;
    }
}
