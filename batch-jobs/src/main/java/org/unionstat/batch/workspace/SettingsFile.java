package org.unionstat.batch.workspace;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.rule.Gate;
import org.unionstat.rule.Gates;
import org.unionstat.unit.UnitLevel;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code unionstat.yaml}; every key has a default, and every wrong or unknown key is a problem. */
final class SettingsFile {

    private static final Set<String> KEYS = Set.of(
            "name",
            "name_en",
            "language",
            "simulated",
            "suspicious_figures",
            "root",
            "source",
            "calendar",
            "deadlines",
            "gates",
            "trust",
            "key_indicators",
            "bulk",
            "warehouse",
            "locked",
            "time_zone");

    private static final Map<String, Set<String>> KEYS_WITHIN = Map.of(
            "calendar", Set.of("year_starts_in"),
            "deadlines", Arrays.stream(UnitLevel.values()).map(UnitLevel::code).collect(Collectors.toSet()),
            "gates", Set.of("hard", "query", "info"),
            "trust", Set.of("mode", "complete_from"),
            "bulk", Set.of("from_bytes"),
            "warehouse", Set.of("memory_limit", "threads"));

    private static final int MOST_THREADS = 1024;

    /** What DuckDB takes. */
    private static final Pattern MEMORY =
            Pattern.compile("(?i)(?=.*[1-9])\\d+(\\.\\d+)?\\s*([kmgt](i?b)?|b|bytes?|(kilo|mega|giga|tera)bytes?)");

    /** The keys and values at one place of the file. */
    private record Section(String name, Map<String, Object> values) {

        String path(String key) {
            return name.isEmpty() ? key : name + "." + key;
        }
    }

    private final String file;
    private final List<Problem> problems;

    private SettingsFile(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads the settings.
     *
     * @param path the file
     * @param isKept whether the file was taken once, perhaps by a program that let a key be given twice
     * @param problems takes what is wrong
     * @return the settings, with defaults for what is wrong; empty if the file cannot be read at all
     */
    static Optional<Settings> read(Path path, boolean isKept, List<Problem> problems) {
        SettingsFile reader = new SettingsFile(String.valueOf(path.getFileName()), problems);
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(isKept);
        options.setWarnOnDuplicateKeys(false);
        try (Reader text = Files.newBufferedReader(path)) {
            Object root = new Yaml(new SafeConstructor(options)).load(text);
            return Optional.of(reader.settings(reader.section("", root)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            int column = e.getProblemMark() == null ? 0 : e.getProblemMark().getColumn() + 1;
            String message = e instanceof DuplicateKeyException
                    ? e.getProblem().replace("found duplicate key", "given twice, expected once:")
                    : "not YAML: " + e.getProblem();
            problems.add(new Problem("WS-YAML", message, new Place(reader.file, line, column)));
        } catch (IOException | YAMLException e) {
            problems.add(WorkspaceText.unreadable(reader.file, e));
        }
        return Optional.empty();
    }

    private Settings settings(Section root) {
        Section warehouse = section("warehouse", root.values().get("warehouse"));
        Section gates = section("gates", root.values().get("gates"));
        Section trust = section("trust", root.values().get("trust"));
        Section locked = section("locked", root.values().get("locked"));
        Section deadlines = section("deadlines", root.values().get("deadlines"));
        StatisticalCalendar calendar =
                calendar(section("calendar", root.values().get("calendar")));
        return new Settings(
                name(root),
                text(root, "name_en", ""),
                oneOf(root, "language", "zh-Hans", List.of("zh-Hans", "zh-Hant", "en")),
                Boolean.parseBoolean(oneOf(root, "simulated", "false", List.of("true", "false"))),
                text(root, "root", ""),
                text(root, "source", ""),
                calendar,
                zone(text(root, "time_zone", "Asia/Shanghai")),
                deadlines(deadlines.values()),
                new Gates(
                        gate(gates, "hard", Gate.RETURN),
                        gate(gates, "query", Gate.HOLD),
                        gate(gates, "info", Gate.ACCEPT)),
                Trust.valueOf(oneOf(trust, "mode", "PRIORITY", List.of("COMPUTED", "REPORTED", "PRIORITY"))),
                completeFrom(trust),
                list(root.values().get("key_indicators")),
                wholeNumber(
                        section("bulk", root.values().get("bulk")),
                        "from_bytes",
                        4_000_000,
                        0,
                        Long.MAX_VALUE,
                        "a whole number, 0 or above"),
                memory(warehouse),
                (int) wholeNumber(
                        warehouse,
                        "threads",
                        0,
                        0,
                        MOST_THREADS,
                        "a whole number up to " + MOST_THREADS + ", 0 for one per core"),
                locked(locked.values(), calendar),
                Boolean.parseBoolean(oneOf(root, "suspicious_figures", "true", List.of("true", "false"))));
    }

    private String name(Section root) {
        String name = text(root, "name", "unionstat");
        if (name.isBlank()) {
            problem("name", "expected the federation's name, found nothing");
        }
        return name;
    }

    private String memory(Section warehouse) {
        String limit = text(warehouse, "memory_limit", "2GB").strip();
        if (!MEMORY.matcher(limit).matches()) {
            problem(warehouse.path("memory_limit"), "expected an amount such as 2GB or 500MB, found " + limit);
        }
        return limit;
    }

    private BigDecimal completeFrom(Section trust) {
        BigDecimal percent = number(trust, "complete_from", new BigDecimal(100));
        if (percent.signum() < 0 || percent.compareTo(new BigDecimal(100)) > 0) {
            problem(trust.path("complete_from"), "expected a number from 0 to 100, found " + percent);
        }
        return percent;
    }

    private long wholeNumber(Section section, String key, long standard, long least, long most, String expected) {
        BigDecimal number = number(section, key, BigDecimal.valueOf(standard));
        try {
            long whole = number.longValueExact();
            if (whole >= least && whole <= most) {
                return whole;
            }
        } catch (ArithmeticException e) {
            // told below, as a number out of range is
        }
        problem(section.path(key), "expected " + expected + ", found " + number);
        return standard;
    }

    private Gate gate(Section gates, String key, Gate standard) {
        String name = oneOf(gates, key, standard.name().toLowerCase(Locale.ROOT), List.of("return", "hold", "accept"));
        return Gate.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private StatisticalCalendar calendar(Section calendar) {
        return new StatisticalCalendar((int) wholeNumber(calendar, "year_starts_in", 1, 1, 12, "a month from 1 to 12"));
    }

    private ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            problem("time_zone", "expected a time zone such as Asia/Shanghai, found " + name);
            return ZoneOffset.UTC;
        }
    }

    private Map<String, MonthDay> deadlines(Map<String, Object> deadlines) {
        Map<String, MonthDay> days = new TreeMap<>();
        deadlines.forEach((level, day) -> {
            try {
                days.put(level, MonthDay.parse("--" + day));
            } catch (DateTimeException e) {
                problem("deadlines." + level, "expected month-day such as \"01-20\", found " + day);
            }
        });
        return days;
    }

    private Map<String, LocalDate> locked(Map<String, Object> locked, StatisticalCalendar calendar) {
        Map<String, LocalDate> days = new TreeMap<>();
        locked.forEach((period, day) -> {
            if (calendar.parse(period).value().isEmpty()) {
                problem("locked." + period, "expected a period such as 2023 or 2023H1");
            }
            try {
                days.put(period, LocalDate.parse(String.valueOf(day)));
            } catch (DateTimeException e) {
                problem("locked." + period, "expected a day such as \"2024-03-01\", in quotes, found " + day);
            }
        });
        return days;
    }

    private Section section(String key, @Nullable Object value) {
        Section section = new Section(key, new TreeMap<>());
        if (value instanceof Map<?, ?> found) {
            Set<String> known = key.isEmpty() ? KEYS : KEYS_WITHIN.getOrDefault(key, Set.of());
            found.forEach((k, v) -> {
                String name = String.valueOf(k);
                if (!known.isEmpty() && !known.contains(name)) {
                    problem(
                            section.path(name),
                            "unknown key; expected one of "
                                    + known.stream().sorted().toList());
                } else if (v != null) {
                    section.values().put(name, v);
                }
            });
        } else if (value != null) {
            problem(key.isEmpty() ? "settings" : key, "expected keys and values, found " + value);
        }
        return section;
    }

    private List<String> list(@Nullable Object value) {
        if (value instanceof List<?> found) {
            return found.stream().map(String::valueOf).toList();
        }
        if (value != null) {
            problem("key_indicators", "expected a list, found " + value);
        }
        return List.of();
    }

    private String text(Section section, String key, String standard) {
        Object value = section.values().getOrDefault(key, standard);
        if (value instanceof Map || value instanceof List) {
            problem(section.path(key), "expected text, found " + value);
            return standard;
        }
        return String.valueOf(value);
    }

    private BigDecimal number(Section section, String key, BigDecimal standard) {
        Object value = section.values().getOrDefault(key, standard);
        try {
            return new BigDecimal(String.valueOf(value));
        } catch (NumberFormatException e) {
            problem(section.path(key), "expected a number, found " + value);
            return standard;
        }
    }

    private String oneOf(Section section, String key, String standard, List<String> allowed) {
        String value = text(section, key, standard);
        if (allowed.contains(value)) {
            return value;
        }
        problem(section.path(key), "expected one of " + allowed + ", found " + value);
        return standard;
    }

    private void problem(String key, String message) {
        problems.add(new Problem("WS-SETTING", key + ": " + message, Place.of(file)));
    }
}
