package org.unionstat.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionstat.period.Period;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.rule.Finding;
import org.unionstat.rule.StructureRule;
import org.unionstat.rule.StructureRule.Wording;
import org.unionstat.submission.ObservationFlag;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.Series;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitKind;
import org.unionstat.unit.UnitTree;

/** Reads of each record whose figures it carries, and reports everything that is wrong with that. */
final class RowHeadReader {

    private static final Wording A_UNIT = new Wording("units.csv 中的单位代码", "a code of units.csv");
    private static final String REPLACE = "REPLACE";
    private static final String CORRECTION = "CORRECTION";
    private static final Wording A_PERIOD = Wording.of("2015, 2014H1, 2014Q2, 2014M05, 2015M01-M11, 2009-2013");

    private final StatisticalCalendar calendar;
    private final UnitTree units;
    private final LocalDate today;
    private final @Nullable String folder;
    private final BatchBuilder batch;
    private final UnitNames names;
    private final Map<String, Optional<Period>> periods = new HashMap<>();
    private final Map<String, Map<String, Standing>> standings = new HashMap<>();
    private final boolean isOfWholeTable;

    RowHeadReader(
            StatisticalCalendar calendar,
            UnitTree units,
            UnitNames names,
            LocalDate today,
            @Nullable String folder,
            BatchBuilder batch) {
        this(calendar, units, names, today, folder, batch, false);
    }

    private RowHeadReader(
            StatisticalCalendar calendar,
            UnitTree units,
            UnitNames names,
            LocalDate today,
            @Nullable String folder,
            BatchBuilder batch,
            boolean isOfWholeTable) {
        this.isOfWholeTable = isOfWholeTable;
        this.calendar = calendar;
        this.units = units;
        this.names = names;
        this.today = today;
        this.folder = folder;
        this.batch = batch;
    }

    /** The same where what is wrong with one record concerns all. */
    RowHeadReader ofWholeTable() {
        return new RowHeadReader(calendar, units, names, today, folder, batch, true);
    }

    LocalDate today() {
        return today;
    }

    /** The unit whose folder the file is in. */
    Optional<String> folder() {
        return Optional.ofNullable(folder);
    }

    /** The same unit over each month, half and year of a period that is over and in which the unit is open, and the period itself. */
    List<RowHead> over(RowHead whole) {
        return calendar.within(whole.period()).stream()
                .filter(p -> p.equals(whole.period()) || !p.end().isAfter(today))
                .flatMap(p -> {
                    Standing standing = standingOf(whole.unit(), p);
                    return standing.open()
                            ? Stream.of(new RowHead(
                                    standing.unit(),
                                    p,
                                    whole.kind(),
                                    whole.series(),
                                    whole.flags(),
                                    false,
                                    whole.isCertain()))
                            : Stream.of();
                })
                .toList();
    }

    /**
     * Reads the head of a record.
     *
     * @param row the record
     * @return whose figures it carries; nothing if its figures belong nowhere
     */
    Optional<RowHead> read(Row row) {
        String text = row.text(Column.UNIT_CODE);
        String unit = code(text);
        Optional<Period> period = period(row.text(Column.PERIOD));
        boolean known = !units.spans(unit).isEmpty();
        if (!known) {
            batch.problem(outside(row, StructureRule.UNKNOWN_UNIT, text, aUnit(text), Column.UNIT_CODE));
        }
        if (period.isEmpty()) {
            batch.problem(outside(row, StructureRule.UNKNOWN_PERIOD, row.text(Column.PERIOD), A_PERIOD, Column.PERIOD));
        }
        return known && period.isPresent()
                ? Optional.of(head(row, standing(row, unit, period.get()), period.get()))
                : Optional.empty();
    }

    /** The code of a unit given by its code, or by a name that no other has. */
    private String code(String text) {
        if (text.isEmpty() || !units.spans(text).isEmpty()) {
            return text;
        }
        List<String> named = names.named(text);
        return named.size() == 1 ? named.get(0) : text;
    }

    private Wording aUnit(String text) {
        List<String> named = text.isEmpty() ? List.of() : names.named(text);
        if (!named.isEmpty()) {
            String codes = String.join(", ", named);
            return new Wording("其中之一：" + codes, "one of: " + codes);
        }
        List<String> near = text.isEmpty() ? List.of() : names.proposals(text);
        String proposed = String.join(", ", near);
        return near.isEmpty()
                ? A_UNIT
                : new Wording(A_UNIT.zh() + "，是否为：" + proposed, A_UNIT.en() + ", perhaps " + proposed);
    }

    /** Reports a record that cannot be read, under its unit and period where these are known. */
    void ragged(Row row) {
        String unit = code(row.text(Column.UNIT_CODE));
        Optional<Period> period = period(row.text(Column.PERIOD));
        Finding finding = StructureRule.RAGGED_RECORD.finding(
                Shown.text(unit),
                Shown.text(row.text(Column.PERIOD)),
                Wording.of(String.valueOf(row.fields().size())),
                Wording.of(String.valueOf(row.layout().width())),
                row.place());
        if (period.isPresent() && !units.spans(unit).isEmpty()) {
            batch.problem(standingOf(unit, period.get()).unit(), period.get(), finding);
        } else {
            batch.problem(finding);
        }
    }

    private static Finding outside(Row row, StructureRule rule, String found, Wording expected, Column column) {
        return rule.finding(
                Shown.text(row.text(Column.UNIT_CODE)),
                Shown.text(row.text(Column.PERIOD)),
                Shown.of(found),
                expected,
                row.place(column));
    }

    private Optional<Period> period(String text) {
        return periods.computeIfAbsent(text, t -> calendar.read(t).value());
    }

    private RowHead head(Row row, Standing standing, Period period) {
        String unit = standing.unit();
        ObservationKind kind = Codes.kind(row.text(Column.KIND)).orElse(standing.defaultKind());
        Series series = Codes.series(row.text(Column.SERIES)).orElse(Series.ACTUAL);
        boolean certain = areCodes(row, unit, period);
        if (!standing.open()) {
            Wording spans = new Wording(standing.spans(), standing.spans());
            report(row, unit, period, StructureRule.UNIT_NOT_OPEN, unit, spans, Column.UNIT_CODE);
        }
        if (!standing.belowFolder()) {
            Wording owner = Wording.of(String.valueOf(folder));
            report(row, unit, period, StructureRule.OUT_OF_SUBTREE, unit, owner, Column.UNIT_CODE);
        }
        if (series == Series.ACTUAL && period.start().isAfter(today)) {
            Wording latest = Wording.of(today.toString());
            report(row, unit, period, StructureRule.FUTURE_PERIOD, period.code(), latest, Column.PERIOD);
        }
        Set<ObservationFlag> flags = Codes.flags(row.text(Column.FLAGS)).orElse(Set.of());
        boolean corrects = CORRECTION.equalsIgnoreCase(row.text(Column.ACTION));
        return new RowHead(unit, period, kind, series, flags, corrects, certain);
    }

    private boolean areCodes(Row row, String unit, Period period) {
        Wording actions = new Wording("REPLACE、CORRECTION 或留空", "REPLACE, CORRECTION or empty");
        String action = row.text(Column.ACTION);
        boolean corrects = action.equalsIgnoreCase(CORRECTION);
        boolean reasoned = !corrects || !row.text(Column.REASON).isEmpty();
        if (!reasoned) {
            Wording reason = new Wording("更正的原因", "the reason of the correction");
            report(row, unit, period, StructureRule.CORRECTION, "", reason, Column.REASON);
        }
        boolean kind = isCode(
                row,
                unit,
                period,
                Column.KIND,
                Codes.kind(row.text(Column.KIND)).isPresent(),
                Wording.of(Codes.KINDS));
        boolean series = isCode(
                row,
                unit,
                period,
                Column.SERIES,
                Codes.series(row.text(Column.SERIES)).isPresent(),
                Wording.of(Codes.SERIES));
        boolean flags = isCode(
                row,
                unit,
                period,
                Column.FLAGS,
                Codes.flags(row.text(Column.FLAGS)).isPresent(),
                Wording.of(Codes.FLAGS));
        boolean known = corrects || action.equalsIgnoreCase(REPLACE);
        return isCode(row, unit, period, Column.ACTION, known, actions) && reasoned && kind && series && flags;
    }

    private boolean isCode(Row row, String unit, Period period, Column column, boolean known, Wording expected) {
        String text = row.text(column);
        if (!text.isEmpty() && !known) {
            report(row, unit, period, StructureRule.UNKNOWN_CODE, text, expected, column);
        }
        return text.isEmpty() || known;
    }

    private void report(
            Row row, String unit, Period period, StructureRule rule, String found, Wording expected, Column column) {
        Finding finding = rule.finding(unit, period.code(), Shown.of(found), expected, row.place(column));
        if (isOfWholeTable) {
            batch.problemOfAll(finding);
        } else {
            batch.problem(unit, period, finding);
        }
    }

    private Standing standing(Row row, String code, Period period) {
        return standings.computeIfAbsent(code, u -> new HashMap<>()).computeIfAbsent(period.code(), p -> {
            Standing standing = standingOf(code, period);
            if (!standing.unit().equals(code)) {
                Wording now = Wording.of(standing.unit());
                report(row, standing.unit(), period, StructureRule.OTHER_CODE, code, now, Column.UNIT_CODE);
            }
            return standing;
        });
    }

    private Standing standingOf(String unit, Period period) {
        List<Unit> spans = units.spans(unit);
        Optional<Unit> open = units.lastWithin(unit, period.start(), period.end());
        Unit last = open.orElse(spans.get(spans.size() - 1));
        return new Standing(
                last.code(),
                open.isPresent(),
                last.kind() == UnitKind.FEDERATION ? ObservationKind.TOTAL : ObservationKind.OWN,
                isBelowFolder(last, period),
                spans.stream()
                        .map(s -> s.validFrom() + "/" + (s.validTo() == null ? "" : s.validTo()))
                        .collect(Collectors.joining(", ")));
    }

    private boolean isBelowFolder(Unit unit, Period period) {
        if (folder == null) {
            return true;
        }
        Set<String> seen = new HashSet<>();
        @Nullable Unit at = unit;
        while (at != null && seen.add(at.code())) {
            if (units.registered(at.code()).equals(units.registered(folder))) {
                return true;
            }
            @Nullable String parent = at.parent();
            at = parent == null
                    ? null
                    : units.lastWithin(parent, period.start(), period.end()).orElse(null);
        }
        return false;
    }

    /** How a unit stands in a period, and its code then. */
    private record Standing(
            String unit, boolean open, ObservationKind defaultKind, boolean belowFolder, String spans) {}
}
