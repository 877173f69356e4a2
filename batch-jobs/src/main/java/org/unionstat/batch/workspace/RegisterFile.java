package org.unionstat.batch.workspace;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitEvent;
import org.unionstat.unit.UnitEventType;
import org.unionstat.unit.UnitKind;
import org.unionstat.unit.UnitLevel;

/** Reads {@code units.csv} and {@code unit_events.csv}. */
final class RegisterFile {

    private static final List<String> OF_A_UNIT = List.of("code", "name", "parent_code", "level", "kind");
    private static final Set<String> COLUMNS =
            Set.of("code", "name", "parent_code", "level", "kind", "valid_from", "valid_to");
    private static final Pattern SHARE = Pattern.compile("\\d(\\.\\d{1,4})?");
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private final String file;
    private final List<Problem> problems;
    private final Map<String, LocalDate> dates = new HashMap<>();

    private RegisterFile(Path path, List<Problem> problems) {
        this.file = String.valueOf(path.getFileName());
        this.problems = problems;
    }

    static Register units(Path path, List<Problem> problems) {
        RegisterFile reader = new RegisterFile(path, problems);
        Register units = new Register(reader.file);
        reader.each(path, OF_A_UNIT, r -> {
            Unit unit = reader.unit(r, units);
            if (unit != null) {
                units.add(unit, (int) r.getStartingLineNumber());
            }
        });
        problems.addAll(units.misplaced());
        return units;
    }

    /**
     * Looks whether there are units at all: a new workspace may have none yet; one with submissions or figures would lose them
     * all.
     */
    static void checkFilled(Path path, List<Problem> problems) {
        String file = String.valueOf(path.getFileName());
        long lines;
        try (BufferedReader text = WorkspaceText.reader(path)) {
            lines = text.lines().filter(line -> !line.isBlank()).limit(2).count();
        } catch (IOException | UncheckedIOException e) {
            // told when it is read
            return;
        }
        if (lines == 0) {
            problems.add(
                    new Problem("WS-EMPTY", "the file is empty; expected the columns " + OF_A_UNIT, Place.of(file)));
        } else if (lines == 1
                && (holds(path.resolveSibling("inbox"), p -> true)
                        || holds(path.resolveSibling("out"), p -> Files.isDirectory(p.resolve("tables"))))) {
            problems.add(
                    new Problem("WS-EMPTY", "no unit below the header; expected a line for each unit", Place.of(file)));
        }
    }

    private static boolean holds(Path folder, Predicate<Path> what) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<UnitEvent> events(Path path, List<Problem> problems) {
        List<UnitEvent> events = new ArrayList<>();
        if (Files.exists(path)) {
            RegisterFile reader = new RegisterFile(path, problems);
            reader.each(path, List.of("date", "event", "code"), r -> {
                UnitEvent event = reader.event(r);
                if (event != null) {
                    events.add(event);
                }
            });
        }
        return events;
    }

    private interface Records {
        void take(NamedCsvRecord each);
    }

    private void each(Path path, List<String> required, Records records) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(WorkspaceText.reader(path))) {
            boolean first = true;
            for (NamedCsvRecord each : csv) {
                if (first && !new HashSet<>(each.getHeader()).containsAll(required)) {
                    problems.add(new Problem(
                            "WS-COLUMN",
                            "needs the columns " + required + ", has " + each.getHeader(),
                            Place.of(file)));
                    return;
                }
                first = false;
                records.take(each);
            }
        } catch (IOException | RuntimeException e) {
            problems.add(WorkspaceText.unreadable(file, e));
        }
    }

    private @Nullable Unit unit(NamedCsvRecord r, Register register) {
        UnitLevel level = code(r, "level", UnitLevel.class);
        UnitKind kind = code(r, "kind", UnitKind.class);
        LocalDate from = field(r, "valid_from").isEmpty() ? ALWAYS : date(r, "valid_from");
        LocalDate to = field(r, "valid_to").isEmpty() ? null : date(r, "valid_to");
        String code = field(r, "code");
        if (code.isEmpty()) {
            problem(r, "code", "expected the unit's code, found nothing");
        }
        String name = field(r, "name");
        if (name.isEmpty()) {
            problem(r, "name", "expected the unit's name, found nothing");
        }
        if (level == null || kind == null || from == null || code.isEmpty()) {
            return null;
        }
        if (to != null && to.isBefore(from)) {
            problem(r, "valid_to", "expected a day not before " + from + ", found " + to);
            return null;
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < Math.min(r.getHeader().size(), r.getFieldCount()); i++) {
            String column = r.getHeader().get(i);
            if (!COLUMNS.contains(column) && !r.getField(i).isBlank()) {
                attributes.put(column, r.getField(i).strip());
            }
        }
        String parent = field(r, "parent_code");
        return new Unit(
                code,
                name,
                parent.isEmpty() ? null : register.parent(parent),
                level,
                kind,
                from,
                to,
                register.attributes(attributes));
    }

    private @Nullable UnitEvent event(NamedCsvRecord r) {
        LocalDate date = date(r, "date");
        UnitEventType type = code(r, "event", UnitEventType.class);
        BigDecimal share = field(r, "share").isEmpty() ? null : share(r);
        if (date == null || type == null || (share == null && !field(r, "share").isEmpty())) {
            return null;
        }
        return new UnitEvent(
                date, type, field(r, "code"), field(r, "to_code"), share, field(r, "note"), place(r, "event"));
    }

    private @Nullable BigDecimal share(NamedCsvRecord r) {
        if (SHARE.matcher(field(r, "share")).matches()) {
            return new BigDecimal(field(r, "share"));
        }
        problem(
                r,
                "share",
                "expected a share such as 0.6 with at most four decimals, found '" + field(r, "share") + "'");
        return null;
    }

    private <E extends Enum<E>> @Nullable E code(NamedCsvRecord r, String column, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(field(r, column))) {
                return value;
            }
        }
        List<String> expected = java.util.Arrays.stream(type.getEnumConstants())
                .map(v -> v.name().toLowerCase(Locale.ROOT))
                .toList();
        problem(r, column, "expected one of " + expected + ", found '" + field(r, column) + "'");
        return null;
    }

    private @Nullable LocalDate date(NamedCsvRecord r, String column) {
        try {
            return dates.computeIfAbsent(field(r, column), LocalDate::parse);
        } catch (DateTimeParseException e) {
            problem(r, column, "expected a date such as 2024-01-31, found '" + field(r, column) + "'");
            return null;
        }
    }

    private static String field(NamedCsvRecord r, String column) {
        return r.findField(column).orElse("").strip();
    }

    private void problem(NamedCsvRecord r, String column, String message) {
        problems.add(new Problem("WS-REGISTER", column + ": " + message, place(r, column)));
    }

    private Place place(NamedCsvRecord r, String column) {
        return new Place(file, (int) r.getStartingLineNumber(), r.getHeader().indexOf(column) + 1);
    }
}
