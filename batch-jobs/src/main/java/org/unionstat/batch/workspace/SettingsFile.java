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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.rule.Gate;
import org.unionstat.rule.Gates;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

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

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private SettingsFile(String file) {
        this.file = file;
    }

    static Outcome<Settings> read(Path path) {
        SettingsFile reader = new SettingsFile(String.valueOf(path.getFileName()));
        try (Reader text = Files.newBufferedReader(path)) {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            Settings settings = reader.settings(reader.map("", root));
            return Outcome.ofUnlessProblems(settings, reader.problems);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            int column = e.getProblemMark() == null ? 0 : e.getProblemMark().getColumn() + 1;
            return Outcome.failed(
                    new Problem("WS-YAML", "not YAML: " + e.getProblem(), new Place(reader.file, line, column)));
        } catch (IOException e) {
            return Outcome.failed(new Problem("WS-FILE", "cannot be read: " + e, Place.of(path.toString())));
        }
    }

    private Settings settings(Map<String, Object> root) {
        for (String key : root.keySet()) {
            if (!KEYS.contains(key)) {
                problem(
                        key,
                        "unknown key; expected one of " + KEYS.stream().sorted().toList());
            }
        }
        Map<String, Object> warehouse = map("warehouse", root.get("warehouse"));
        Map<String, Object> gates = map("gates", root.get("gates"));
        Map<String, Object> trust = map("trust", root.get("trust"));
        StatisticalCalendar calendar = calendar(map("calendar", root.get("calendar")));
        return new Settings(
                text(root, "name", "unionstat"),
                text(root, "name_en", ""),
                oneOf(root, "language", "zh-Hans", List.of("zh-Hans", "zh-Hant", "en")),
                Boolean.parseBoolean(oneOf(root, "simulated", "false", List.of("true", "false"))),
                text(root, "root", ""),
                text(root, "source", ""),
                calendar,
                zone(text(root, "time_zone", "Asia/Shanghai")),
                deadlines(map("deadlines", root.get("deadlines"))),
                new Gates(
                        gate(gates, "hard", Gate.RETURN),
                        gate(gates, "query", Gate.HOLD),
                        gate(gates, "info", Gate.ACCEPT)),
                Trust.valueOf(oneOf(trust, "mode", "PRIORITY", List.of("COMPUTED", "REPORTED", "PRIORITY"))),
                number(trust, "complete_from", new BigDecimal(100)),
                list(root.get("key_indicators")),
                number(map("bulk", root.get("bulk")), "from_bytes", new BigDecimal(4_000_000))
                        .longValue(),
                text(warehouse, "memory_limit", "2GB"),
                threads(warehouse),
                locked(map("locked", root.get("locked")), calendar),
                Boolean.parseBoolean(oneOf(root, "suspicious_figures", "true", List.of("true", "false"))));
    }

    private int threads(Map<String, Object> warehouse) {
        BigDecimal threads = number(warehouse, "threads", BigDecimal.ZERO);
        try {
            if (threads.signum() >= 0) {
                return threads.intValueExact();
            }
        } catch (ArithmeticException e) {
            // told below, as a negative number is
        }
        problem("threads", "expected a whole number, 0 for one per core, found " + threads.toPlainString());
        return 0;
    }

    private Gate gate(Map<String, Object> gates, String key, Gate standard) {
        String name = oneOf(gates, key, standard.name().toLowerCase(Locale.ROOT), List.of("return", "hold", "accept"));
        return Gate.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private StatisticalCalendar calendar(Map<String, Object> calendar) {
        int month = number(calendar, "year_starts_in", BigDecimal.ONE).intValue();
        if (month < 1 || month > 12) {
            problem("calendar.year_starts_in", "expected a month from 1 to 12, found " + month);
            return StatisticalCalendar.JANUARY;
        }
        return new StatisticalCalendar(month);
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

    private Map<String, Object> map(String key, @Nullable Object value) {
        Map<String, Object> result = new TreeMap<>();
        if (value instanceof Map<?, ?> found) {
            found.forEach((k, v) -> {
                if (v != null) {
                    result.put(String.valueOf(k), v);
                }
            });
        } else if (value != null) {
            problem(key, "expected keys and values, found " + value);
        }
        return result;
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

    private static String text(Map<String, Object> map, String key, String standard) {
        return map.containsKey(key) ? String.valueOf(map.get(key)) : standard;
    }

    private BigDecimal number(Map<String, Object> map, String key, BigDecimal standard) {
        try {
            return map.containsKey(key) ? new BigDecimal(String.valueOf(map.get(key))) : standard;
        } catch (NumberFormatException e) {
            problem(key, "expected a number, found " + map.get(key));
            return standard;
        }
    }

    private String oneOf(Map<String, Object> map, String key, String standard, List<String> allowed) {
        String value = text(map, key, standard);
        if (allowed.contains(value)) {
            return value;
        }
        problem(key, "expected one of " + allowed + ", found " + value);
        return standard;
    }

    private void problem(String key, String message) {
        problems.add(new Problem("WS-SETTING", key + ": " + message, Place.of(file)));
    }
}
