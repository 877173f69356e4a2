package org.unionstat.batch.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.chart.Chart;
import org.unionstat.chart.Datum;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.period.Period;

/** What every chart of a period is made with: the evidence, the language, and which indicators matter most. */
final class Desk {

    private static final int MOST_LEADERS = 12;
    private static final int BEHIND_ALL_KEYS = 100_000;

    private final Workspace workspace;
    private final Evidence evidence;
    private final Wording wording;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Cell> keys;

    Desk(Workspace workspace, Evidence evidence) {
        this.workspace = workspace;
        this.evidence = evidence;
        this.wording = Wording.of(workspace.settings().language());
        for (Indicator indicator : workspace.catalogue().indicators()) {
            positions.put(indicator.code(), positions.size());
        }
        this.keys = workspace.settings().keyIndicators().isEmpty() ? leaders() : chosen();
    }

    private List<Cell> chosen() {
        Set<Cell> cells = new LinkedHashSet<>();
        for (String key : workspace.settings().keyIndicators()) {
            cells.addAll(workspace.catalogue().resolve(key).cells());
        }
        return List.copyOf(cells);
    }

    /** Without a choice of the workspace, the totals that have been kept longest. */
    private List<Cell> leaders() {
        return evidence.series().keySet().stream()
                .filter(cell ->
                        cell.category() == null && evidence.current(cell).isPresent())
                .sorted(Comparator.comparing((Cell cell) -> -evidence.length(cell))
                        .thenComparing(cell -> position(cell.indicator())))
                .limit(MOST_LEADERS)
                .toList();
    }

    Workspace workspace() {
        return workspace;
    }

    Evidence evidence() {
        return evidence;
    }

    Wording wording() {
        return wording;
    }

    /** The cells that matter most, the first most of all. */
    List<Cell> keys() {
        return keys;
    }

    /** The rank of an indicator: its place among the key cells, else behind them. */
    int rank(Cell cell) {
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).equals(cell)) {
                return i;
            }
        }
        return BEHIND_ALL_KEYS;
    }

    /** The rank of an indicator by the first of its cells among the key cells. */
    int rank(String indicator) {
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).indicator().equals(indicator)) {
                return i;
            }
        }
        return BEHIND_ALL_KEYS;
    }

    int position(String indicator) {
        return positions.getOrDefault(indicator, positions.size());
    }

    Optional<Subject> subject(Cell cell) {
        return Subject.of(cell, workspace);
    }

    Scale scale(String label, Indicator indicator, Collection<Reading> figures) {
        return Scale.of(label, indicator.unit(), figures, wording);
    }

    /** A figure as it is drawn; at another date than its period's only if that is to be told. */
    Datum datum(Reading reading, Period period, Scale scale, boolean tellsDate) {
        if (!reading.isExact()) {
            return Datum.qualified(scale.of(reading.value()), wording.qualified(reading, scale));
        }
        Optional<String> date = reading.otherDate(period).map(d -> wording.date(d, period));
        if (tellsDate && date.isPresent()) {
            return Datum.atOtherDate(scale.of(reading.value()), date.get());
        }
        return reading.isIncomplete()
                ? Datum.provisional(scale.of(reading.value()))
                : Datum.of(scale.of(reading.value()));
    }

    /** A figure of the drawn unit, or the gap where there is none. */
    Datum datum(Cell cell, Period period, Scale scale, boolean tellsDate) {
        return evidence.reading(cell, period)
                .map(reading -> datum(reading, period, scale, tellsDate))
                .orElseGet(Datum::missing);
    }

    /** The readings of a cell in the given periods. */
    List<Reading> readings(Cell cell, List<Period> periods) {
        List<Reading> readings = new ArrayList<>();
        periods.forEach(p -> evidence.reading(cell, p).ifPresent(readings::add));
        return readings;
    }

    /** The chart in the workspace's frame: language, source, note and the mark of simulated figures. */
    <C extends Chart<C>> C framed(C chart, List<String> notes, Words scope) {
        C framed = chart.withLanguage(wording.language());
        framed = framed.withSubtitle(wording.say(scope, evidence.unitName(), framed.computedSubtitle()));
        if (!notes.isEmpty()) {
            framed = framed.withNote(wording.remark(notes));
        }
        if (!workspace.settings().source().isEmpty()) {
            framed = framed.withSource(workspace.settings().source());
        }
        return workspace.settings().simulated() ? framed.withMark(wording.say(Words.SIMULATED)) : framed;
    }
}
