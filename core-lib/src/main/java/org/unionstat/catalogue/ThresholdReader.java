package org.unionstat.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Indicator;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;
import org.unionstat.rule.plausibility.PlausibilityRule;
import org.unionstat.rule.plausibility.Threshold;
import org.unionstat.rule.plausibility.Thresholds;

/** Reads the settings of the plausibility checks: one value a row, the workspace's laid over the shipped ones. */
final class ThresholdReader {

    private static final Set<String> COLUMNS = Columns.of("rule_id", "indicator", "parameter", "value", "note");
    private static final Set<String> OBLIGATORY = Columns.of("rule_id", "parameter", "value");
    private static final String CLASS = "class";

    private final Map<String, Indicator> indicators;
    private final List<Problem> problems;
    private final Codes codes;

    ThresholdReader(Map<String, Indicator> indicators, List<Problem> problems) {
        this.indicators = indicators;
        this.problems = problems;
        this.codes = new Codes(problems);
    }

    /** The settings; null if those of a check are not complete. */
    @Nullable
    Thresholds read(Source base, List<Source> workspace) {
        Map<String, Row> shipped = layer(List.of(base));
        Map<String, Row> own = layer(workspace);
        Map<String, Row> rows = new LinkedHashMap<>(shipped);
        rows.putAll(own);
        int before = problems.size();
        Map<PlausibilityRule, Map<String, Threshold>> settings = new EnumMap<>(PlausibilityRule.class);
        for (PlausibilityRule rule : PlausibilityRule.values()) {
            settings.put(rule, thresholds(rule, rows.values(), base));
        }
        return problems.size() == before ? new Thresholds(settings) : null;
    }

    private Map<String, Row> layer(List<Source> sources) {
        Map<String, Row> rows = new LinkedHashMap<>();
        Map<String, Place> seen = new LinkedHashMap<>();
        for (Source source : sources) {
            for (Row row : Table.read(source, COLUMNS, OBLIGATORY, problems)) {
                String key = row.text("rule_id") + "|" + row.text("indicator") + "|" + row.text("parameter");
                Place before = seen.putIfAbsent(key, row.place());
                if (before != null) {
                    problems.add(Fault.DUPLICATE_CODE.at(row.place(), key, before));
                } else if (isKnown(row)) {
                    rows.put(key, row);
                }
            }
        }
        return rows;
    }

    private boolean isKnown(Row row) {
        Field indicator = row.field("indicator");
        if (!indicator.isEmpty() && !indicators.containsKey(indicator.text())) {
            problems.add(Fault.UNKNOWN_INDICATOR.at(indicator.place(), indicator.text(), ""));
        }
        PlausibilityRule rule = PlausibilityRule.of(row.text("rule_id")).orElse(null);
        if (rule == null) {
            List<String> ids = new ArrayList<>();
            for (PlausibilityRule known : PlausibilityRule.values()) {
                ids.add(known.id());
            }
            problems.add(Fault.UNKNOWN_VALUE.at(
                    row.field("rule_id").place(), row.text("rule_id"), "rule_id", String.join(", ", ids)));
            return false;
        }
        Field parameter = row.field("parameter");
        if (!parameter.text().equals(CLASS) && !rule.parameters().contains(parameter.text())) {
            List<String> known = new ArrayList<>(List.of(CLASS));
            known.addAll(rule.parameters());
            problems.add(Fault.UNKNOWN_VALUE.at(
                    parameter.place(), parameter.text(), "parameter of " + rule.id(), String.join(", ", known)));
            return false;
        }
        return parameter.text().equals(Threshold.PEER_GROUP) || codes.has(row, "value");
    }

    /** What single indicators do not say of themselves they have from the settings of all. */
    private Map<String, Threshold> thresholds(PlausibilityRule rule, Collection<Row> rows, Source base) {
        Map<String, Map<String, Row>> byIndicator = new LinkedHashMap<>();
        byIndicator.put("", new LinkedHashMap<>());
        for (Row row : rows) {
            if (row.text("rule_id").equals(rule.id())) {
                byIndicator
                        .computeIfAbsent(row.text("indicator"), i -> new LinkedHashMap<>())
                        .put(row.text("parameter"), row);
            }
        }
        Map<String, Row> all = byIndicator.getOrDefault("", Map.of());
        Map<String, Threshold> thresholds = new LinkedHashMap<>();
        byIndicator.forEach((indicator, own) -> {
            Map<String, Row> merged = new LinkedHashMap<>(all);
            merged.putAll(own);
            thresholds.put(indicator, threshold(rule, merged, base));
        });
        return thresholds;
    }

    private Threshold threshold(PlausibilityRule rule, Map<String, Row> values, Source base) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (String name : rule.parameters()) {
            Row row = values.get(name);
            if (row == null) {
                problems.add(Fault.MISSING_VALUE.at(Place.of(base.name()), rule.id() + " " + name));
            } else if (!name.equals(Threshold.PEER_GROUP)) {
                numbers.put(name, codes.positive(row, "value", BigDecimal.ONE));
            }
        }
        Row peers = values.get(Threshold.PEER_GROUP);
        return new Threshold(grade(values.get(CLASS)), numbers, peers == null ? List.of() : peers.list("value"));
    }

    private FindingClass grade(@Nullable Row row) {
        if (row == null) {
            return FindingClass.QUERY;
        }
        FindingClass grade = codes.constant(row, "value", FindingClass.class, FindingClass.QUERY);
        if (grade == FindingClass.HARD) {
            problems.add(Fault.UNKNOWN_VALUE.at(
                    row.field("value").place(), grade.name(), "class of what is only suspicious", "QUERY, INFO"));
            return FindingClass.QUERY;
        }
        return grade;
    }
}
