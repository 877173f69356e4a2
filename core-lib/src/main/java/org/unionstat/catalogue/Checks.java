package org.unionstat.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/**
 * The identifiers and classes of the checks that come with breakdowns; one breakdown may have several, say the sum that must
 * be met as a query and the sum that must not be exceeded as a hard check.
 */
final class Checks {

    private static final Set<String> COLUMNS = Columns.of("indicator", "classification", "kind", "rule_id", "class");

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, List<Breakdown>> byBreakdown = new LinkedHashMap<>();

    private Checks() {}

    /** Reads the checks. */
    static Checks read(Source source, List<Problem> problems) {
        Checks checks = new Checks();
        Codes codes = new Codes(problems);
        Map<String, Place> ids = new LinkedHashMap<>();
        for (Row row : Table.read(source, COLUMNS, COLUMNS, problems)) {
            if (Codes.all(
                    codes.isCode(row, "indicator"), codes.isCode(row, "classification"), codes.has(row, "rule_id"))) {
                checks.add(row, codes);
                Place before = ids.putIfAbsent(row.text("rule_id"), row.place());
                if (before != null) {
                    problems.add(Fault.DUPLICATE_CODE.at(row.field("rule_id").place(), row.text("rule_id"), before));
                }
            }
        }
        return checks;
    }

    private void add(Row row, Codes codes) {
        Breakdown check = new Breakdown(
                row.text("classification"),
                codes.constant(row, "kind", BreakdownKind.class, BreakdownKind.SUBSET),
                row.text("rule_id"),
                codes.constant(row, "class", FindingClass.class, FindingClass.QUERY));
        String key = key(row.text("indicator"), check.classification());
        rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        byBreakdown.computeIfAbsent(key, k -> new ArrayList<>()).add(check);
    }

    /** The declared breakdown with the check of its kind; one that has none gets an identifier made of the codes. */
    Breakdown declared(String indicator, Nature nature, String classification, BreakdownKind kind) {
        return of(indicator, classification).stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseGet(() -> new Breakdown(
                        classification,
                        kind,
                        "BRK-" + indicator + "-" + classification,
                        nature == Nature.STOCK || nature == Nature.FLOW ? FindingClass.QUERY : FindingClass.INFO));
    }

    /** Every check of a breakdown in the order of the file. */
    List<Breakdown> of(String indicator, String classification) {
        return byBreakdown.getOrDefault(key(indicator, classification), List.of());
    }

    /** Tells of checks that belong to no declared breakdown, and of breakdowns whose first check is of another kind. */
    void tellStrays(Map<String, Indicator> indicators, List<Problem> problems) {
        rows.forEach((key, list) -> {
            Row row = list.get(0);
            String indicator = row.text("indicator");
            String classification = row.text("classification");
            BreakdownKind kind = kind(indicators.get(indicator), classification);
            if (kind == null || !kind.name().equals(row.text("kind"))) {
                String why = kind == null ? "belongs to no breakdown" : "contradicts the declared " + kind;
                problems.add(Fault.BAD_CHECK.at(row.place(), row.text("rule_id"), indicator, classification, why));
            }
        });
    }

    private static @Nullable BreakdownKind kind(@Nullable Indicator indicator, String classification) {
        return indicator == null
                ? null
                : indicator.breakdowns().stream()
                        .filter(breakdown -> breakdown.classification().equals(classification))
                        .map(Breakdown::kind)
                        .findFirst()
                        .orElse(null);
    }

    private static String key(String indicator, String classification) {
        return indicator + "[" + classification + "]";
    }
}
