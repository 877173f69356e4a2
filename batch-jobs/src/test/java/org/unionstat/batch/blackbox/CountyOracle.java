package org.unionstat.batch.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The simulated county added up again from the files of its inbox, without anything of the program. */
final class CountyOracle {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Map<String, String> towns = new HashMap<>();
    private final Map<String, String> moves = new HashMap<>();
    private final Map<String, Map<String, Map<String, BigDecimal>>> figures = new TreeMap<>();

    CountyOracle(Path county) {
        Table.read(county.resolve("units.csv")).rows().forEach(u -> towns.put(u.get("code"), u.get("parent_code")));
        Table.read(county.resolve("unit_events.csv"))
                .where("event", "MOVE")
                .forEach(e -> moves.put(e.get("code"), e.get("date").substring(0, 4) + e.get("to_code")));
        try (Stream<Path> files = Files.walk(county.resolve("inbox"))) {
            files.filter(p -> p.toString().endsWith(".csv")).sorted().forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path file) {
        Table table = Table.read(file);
        if (table.header().contains("indicator")) {
            table.rows().forEach(r -> {
                String category = r.get("category").isEmpty() ? "" : "[" + r.get("category") + "]";
                put(r.get("unit_code"), r.get("period"), r.get("indicator") + category, r.get("value"));
            });
        } else {
            table.rows().stream()
                    .filter(CountyOracle::isSound)
                    .forEach(r -> r.forEach((column, value) -> {
                        if (column.contains(".")) {
                            put(r.get("unit_code"), r.get("period"), column, value);
                        }
                    }));
        }
    }

    /** The refused return has a word for a number; the held one lacks three workers in its schemes. */
    private static boolean isSound(Map<String, String> row) {
        if (row.values().stream().anyMatch(v -> v.equals("见附表"))) {
            return false;
        }
        BigDecimal parts = BigDecimal.ZERO;
        for (String scheme : List.of("active", "retired", "ankang", "special")) {
            parts = parts.add(number(row.get("mutual_aid.insured_workers[insurance_scheme:" + scheme + "]")));
        }
        BigDecimal total = number(row.get("mutual_aid.insured_workers"));
        return total.subtract(parts).compareTo(new BigDecimal(3)) != 0;
    }

    private static BigDecimal number(String text) {
        return text == null || text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private void put(String unit, String period, String cell, String value) {
        Matcher number = NUMBER.matcher(value);
        if (number.matches()) {
            figures.computeIfAbsent(period, p -> new TreeMap<>())
                    .computeIfAbsent(cell, c -> new TreeMap<>())
                    .put(unit, new BigDecimal(value));
        } else if (!value.isEmpty()) {
            throw new IllegalStateException("the oracle cannot read " + value + " of " + unit + " in " + cell);
        }
    }

    /** The town that a union belonged to at the end of a year. */
    String town(String union, String year) {
        String move = moves.get(union);
        return move != null && year.compareTo(move.substring(0, 4)) >= 0 ? move.substring(4) : towns.get(union);
    }

    /** The cells that anybody reported in a year. */
    java.util.Set<String> cells(String year) {
        return figures.get(year).keySet();
    }

    /** A town's or the county's figure: its unions' and its own. */
    BigDecimal sum(String node, String year, String cell) {
        return figures.get(year).getOrDefault(cell, Map.of()).entrySet().stream()
                .filter(e -> node.equals("990100") || e.getKey().equals(node) || node.equals(town(e.getKey(), year)))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
