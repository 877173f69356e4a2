package org.unionstat.batch.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of one SQL file with its lists of columns filled in.
 *
 * <p>{@code [[cells: sum({column}) as {column}]]} repeats what stands after the colon for every column of the list, joined by
 * commas; {@code ${table}} stands for a name. Names that the program makes itself are filled in; data come in as parameters.
 *
 * <p>Of the parameters, numbers, dates and truth values are written out: the planner then sees them, passes over what cannot
 * match, and plans once instead of again when they are bound. Texts stay parameters.
 */
final class SqlText {

    private static final Map<String, String> FILES = new ConcurrentHashMap<>();
    private static final Pattern LIST = Pattern.compile("\\[\\[(\\w+):(.*?)]]", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+)}");

    private static final Pattern PARAMETER = Pattern.compile("'[^']*'|\"[^\"]*\"|--[^\\n]*|::|:(\\w+)");

    private SqlText() {}

    /** The text with all parameters written out that are no texts. */
    static String withLiterals(String text, Map<String, @Nullable Object> parameters) {
        return PARAMETER
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(1) == null || !parameters.containsKey(m.group(1))
                                ? m.group()
                                : literal(parameters.get(m.group(1)), m.group())));
    }

    private static String literal(@Nullable Object value, String otherwise) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Long) {
            return "cast(" + value + " as bigint)";
        }
        if (value instanceof LocalDate) {
            return "date '" + value + "'";
        }
        return otherwise;
    }

    static String of(String file, Map<String, String> names, Map<String, List<Map<String, String>>> lists) {
        String text = LIST.matcher(FILES.computeIfAbsent(file, SqlText::read))
                .replaceAll(m -> Matcher.quoteReplacement(list(m.group(2).strip(), required(lists, m.group(1), file))));
        return NAME.matcher(text).replaceAll(m -> Matcher.quoteReplacement(required(names, m.group(1), file)));
    }

    private static <T> T required(Map<String, T> values, String name, String file) {
        T value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(file + " needs " + name);
        }
        return value;
    }

    private static String list(String item, List<Map<String, String>> columns) {
        return columns.stream().map(column -> fill(item, column)).collect(Collectors.joining(",\n    "));
    }

    private static String fill(String item, Map<String, String> column) {
        String filled = item;
        for (Map.Entry<String, String> entry : column.entrySet()) {
            filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return filled;
    }

    private static String read(String file) {
        try (InputStream in = SqlText.class.getResourceAsStream("/sql/" + file + ".sql")) {
            if (in == null) {
                throw new IllegalArgumentException("no such SQL file: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
