package org.unionstat.batch.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Nature;
import org.unionstat.rule.plausibility.PlausibilityRule;
import org.unionstat.rule.plausibility.Threshold;

/**
 * The columns of a form with the numbers by which their figures are judged, as SQL: of a cell with the number 7 {@code x7} stands
 * for the figure, {@code b7} for the one that it is held against, {@code m7} for what is usual among the peers.
 */
final class OutlyingColumns {

    /** What lies so near a limit lies on it: decimals that are equal may differ so much as doubles. */
    private static final String HAIR = "1e-12";

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Catalogue catalogue;
    private final List<Map<String, String>> cells;

    OutlyingColumns(List<Map<String, String>> columns, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.cells = columns.stream()
                .filter(c -> catalogue
                        .indicator(Cell.parse(c.getOrDefault("text", "")).indicator())
                        .isPresent())
                .map(this::cell)
                .toList();
    }

    /** The indicator of a column. */
    static String indicator(Map<String, String> column) {
        return Cell.parse(column.getOrDefault("text", "")).indicator();
    }

    private Threshold threshold(PlausibilityRule rule, Map<String, String> column) {
        return catalogue.thresholds().of(rule, indicator(column));
    }

    private Map<String, String> cell(Map<String, String> column) {
        Map<String, String> cell = new LinkedHashMap<>(column);
        String x = "x" + column.getOrDefault("id", "");
        String b = "b" + column.getOrDefault("id", "");
        changed(cell, x, b, threshold(PlausibilityRule.YEAR_ON_YEAR, column));
        unlike(cell, x, b, threshold(PlausibilityRule.PEER_RATIO, column));
        outside(cell, x, b, threshold(PlausibilityRule.OWN_HISTORY, column));
        return cell;
    }

    private static void changed(Map<String, String> cell, String x, String b, Threshold threshold) {
        BigDecimal share = threshold.number("limit_percent").divide(HUNDRED);
        String above = BigDecimal.ONE.add(share).toPlainString() + " * (1 + " + HAIR + ") * " + b;
        String below = "(" + BigDecimal.ONE.subtract(share).toPlainString() + ") * (1 - " + HAIR + ") * " + b;
        cell.put(
                "changed",
                "greatest(" + x + ", " + b + ") >= " + number(threshold, "least_figure") + " and (" + x + " > " + above
                        + " or " + x + " < " + below + ")");
        cell.put("most_changed", number(threshold, "most_told"));
    }

    private static void unlike(Map<String, String> cell, String x, String b, Threshold threshold) {
        String usual = "m" + cell.getOrDefault("id", "");
        String ratio = "(" + x + " / " + b + ")";
        cell.put(
                "effect",
                "case when " + ratio + " < " + usual + " then 1 - " + usual + " / " + ratio + " else " + ratio + " / "
                        + usual + " - 1 end * pow(greatest(" + x + ", " + b + "), " + number(threshold, "u") + ")");
        cell.put("most_unlike", number(threshold, "most_told"));
        List.of("u", "a", "c", "least_pairs").forEach(name -> cell.put(name, number(threshold, name)));
        cell.put("least_ratio_spread", number(threshold, "least_spread"));
    }

    private static void outside(Map<String, String> cell, String x, String b, Threshold threshold) {
        BigDecimal limit = threshold.number("limit");
        BigDecimal share = threshold.number("least_spread_percent").divide(HUNDRED);
        cell.put("limit", limit.toPlainString());
        cell.put("share", share.toPlainString());
        cell.put("least_spread", number(threshold, "least_spread"));
        cell.put("least_periods", Integer.toString(threshold.count("least_periods")));
        cell.put(
                "apart",
                "abs(" + x + " - " + b + ") > (1 - " + HAIR + ") * greatest("
                        + limit.multiply(threshold.number("least_spread")).toPlainString() + ", "
                        + limit.multiply(share).min(BigDecimal.ONE).toPlainString() + " * abs(" + b + "))");
        cell.put("most_outside", number(threshold, "most_told"));
    }

    private static String number(Threshold threshold, String name) {
        return threshold.number(name).toPlainString();
    }

    /** All columns. */
    List<Map<String, String>> all() {
        return cells;
    }

    /** The columns of figures that change by a ratio, by what the units have in common that are held against one another. */
    Map<List<String>, List<Map<String, String>>> byPeerGroup() {
        return cells.stream()
                .filter(this::changesByRatio)
                .collect(Collectors.groupingBy(
                        c -> threshold(PlausibilityRule.PEER_RATIO, c).peerGroup(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private boolean changesByRatio(Map<String, String> column) {
        Nature nature = catalogue.indicator(indicator(column)).orElseThrow().nature();
        return nature != Nature.RATE && nature != Nature.SCORE;
    }

    /** How many cells of a row are filled in. */
    static String filled(List<Map<String, String>> columns) {
        return joined(columns, c -> "(" + c.getOrDefault("column", "") + " is not null)::integer");
    }

    /** How many other periods the least demanding column must be known in. */
    static int leastPeriods(List<Map<String, String>> columns) {
        return columns.stream()
                .mapToInt(c -> Integer.parseInt(c.getOrDefault("least_periods", "0")))
                .min()
                .orElse(0);
    }

    private static String joined(List<Map<String, String>> columns, Function<Map<String, String>, String> each) {
        return columns.stream().map(each).collect(Collectors.joining(" + "));
    }

    /** Some columns at a time, so that a join of them fits into memory. */
    static List<List<Map<String, String>>> parts(List<Map<String, String>> columns, int size) {
        List<List<Map<String, String>>> parts = new ArrayList<>();
        for (int from = 0; from < columns.size(); from += size) {
            parts.add(columns.subList(from, Math.min(from + size, columns.size())));
        }
        return parts;
    }
}
