package org.unionstat.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.classification.Classification;
import org.unionstat.indicator.Area;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.DenominatorScope;
import org.unionstat.indicator.HierarchyOperator;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.indicator.Polarity;
import org.unionstat.indicator.Ratio;
import org.unionstat.indicator.TimeOperator;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;
import org.unionstat.quantity.UnitOfMeasure;

/** Reads indicators: the shipped rows, overridden field by field and extended by those of a workspace. */
final class IndicatorReader {

    private static final Set<String> COLUMNS = Columns.of(
            "code",
            "area",
            "name_zh",
            "name_zh_hant",
            "name_en",
            "unit",
            "nature",
            "hierarchy_op",
            "time_op",
            "numerator",
            "denominator",
            "factor",
            "denominator_scope",
            "breakdown",
            "breakdown_kind",
            "other_breakdowns",
            "decimals",
            "polarity",
            "signed",
            "blank_is_zero",
            "alias_of",
            "confidence",
            "source",
            "synonyms",
            "definition_zh",
            "note");
    private static final Set<String> OBLIGATORY = Columns.of("code");
    private static final UnitOfMeasure NO_UNIT =
            new UnitOfMeasure("none", List.of("?"), "none", BigDecimal.ONE, "none");

    private final Map<String, Area> areas;
    private final Map<String, UnitOfMeasure> units;
    private final Map<String, Classification> classifications;
    private final Checks checks;
    private final List<Problem> problems;
    private final Codes codes;

    IndicatorReader(
            Map<String, Area> areas,
            Map<String, UnitOfMeasure> units,
            Map<String, Classification> classifications,
            Checks checks,
            List<Problem> problems) {
        this.areas = areas;
        this.units = units;
        this.classifications = classifications;
        this.checks = checks;
        this.problems = problems;
        this.codes = new Codes(problems);
    }

    /** The rows of both layers by code, the workspace's laid over the shipped ones. */
    Map<String, Row> rows(Source base, List<Source> workspace) {
        Map<String, Row> merged = new LinkedHashMap<>(layer(List.of(base)));
        layer(workspace).forEach((code, row) -> merged.merge(code, row, Row::overriddenBy));
        return merged;
    }

    private Map<String, Row> layer(List<Source> sources) {
        Map<String, Place> seen = new LinkedHashMap<>();
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Source source : sources) {
            for (Row row : Table.read(source, COLUMNS, OBLIGATORY, problems)) {
                if (codes.isNew(row, "code", seen)) {
                    rows.put(row.text("code"), row);
                }
            }
        }
        return rows;
    }

    /** The indicators of the rows by code; a row that lacks what nothing can replace makes none. */
    Map<String, Indicator> read(Map<String, Row> rows) {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        rows.forEach((code, row) -> {
            Indicator indicator = indicator(row);
            if (indicator != null) {
                indicators.put(code, indicator);
            }
        });
        indicators.values().forEach(indicator -> checkParts(indicator, indicators, rows));
        checkNames(indicators, rows);
        return indicators;
    }

    private void checkNames(Map<String, Indicator> indicators, Map<String, Row> rows) {
        Map<String, String> owners = new LinkedHashMap<>();
        indicators.forEach((code, indicator) -> {
            String owner = owners.putIfAbsent(Spelling.fold(indicator.label().zhHans()), code);
            Row row = rows.get(code);
            if (owner != null && row != null) {
                problems.add(Fault.SAME_NAME.at(
                        row.field("name_zh").place(), indicator.label().zhHans(), owner, code));
            }
        });
    }

    private @Nullable Indicator indicator(Row row) {
        String area = area(row);
        UnitOfMeasure unit = unit(row);
        boolean isNamed = codes.has(row, "name_zh");
        Indicator indicator = made(row, area == null ? "" : area, unit == null ? NO_UNIT : unit);
        return area != null && unit != null && isNamed ? indicator : null;
    }

    private Indicator made(Row row, String area, UnitOfMeasure unit) {
        Nature nature = codes.constant(row, "nature", Nature.class, Nature.FLOW);
        HierarchyOperator over =
                codes.constant(row, "hierarchy_op", HierarchyOperator.class, Operators.hierarchy(nature));
        TimeOperator time = codes.constant(row, "time_op", TimeOperator.class, Operators.time(nature));
        Operators.check(row, nature, over, time, problems);
        codes.constant(row, "confidence", Confidence.class, Confidence.CONFIRMED);
        return new Indicator(
                row.text("code"),
                area,
                ListReader.label(row),
                unit,
                nature,
                over,
                time,
                ratio(row, nature, over, unit),
                breakdowns(row, nature),
                codes.integer(row, "decimals", 0, 2, 0),
                codes.constant(row, "polarity", Polarity.class, Polarity.NEUTRAL),
                codes.flag(row, "signed"),
                codes.flag(row, "blank_is_zero"),
                row.list("synonyms"),
                row.text("definition_zh"));
    }

    private @Nullable String area(Row row) {
        String code = row.text("code");
        String area = row.text("area", code.contains(".") ? code.substring(0, code.indexOf('.')) : "");
        if (areas.containsKey(area)) {
            return area;
        }
        problems.add(Fault.UNKNOWN_AREA.at(row.field("area").place(), area, String.join(", ", areas.keySet())));
        return null;
    }

    private @Nullable UnitOfMeasure unit(Row row) {
        UnitOfMeasure unit = units.get(row.text("unit"));
        if (unit == null && codes.has(row, "unit")) {
            Field field = row.field("unit");
            problems.add(Fault.UNKNOWN_UNIT.at(field.place(), field.text(), String.join(", ", units.keySet())));
        }
        return unit;
    }

    private @Nullable Ratio ratio(Row row, Nature nature, HierarchyOperator over, UnitOfMeasure unit) {
        Field numerator = row.field("numerator");
        Field denominator = row.field("denominator");
        BigDecimal usual = unit.isPercent() ? new BigDecimal(100).divide(unit.scale()) : BigDecimal.ONE;
        BigDecimal factor = codes.positive(row, "factor", usual);
        DenominatorScope scope =
                codes.constant(row, "denominator_scope", DenominatorScope.class, DenominatorScope.CATEGORY);
        boolean wanted = over == HierarchyOperator.RATIO || !numerator.isEmpty() || !denominator.isEmpty();
        for (String part : List.of("numerator", "denominator")) {
            if (wanted && row.text(part).isEmpty()) {
                Place place = row.field(part).place();
                problems.add(Fault.RATE_WITHOUT_PARTS.at(place, row.text("code"), nature, part));
            }
        }
        return numerator.isEmpty() || denominator.isEmpty()
                ? null
                : new Ratio(numerator.text(), denominator.text(), factor, scope);
    }

    private void checkParts(Indicator indicator, Map<String, Indicator> indicators, Map<String, Row> rows) {
        Row row = rows.get(indicator.code());
        if (indicator.ratio() == null || row == null) {
            return;
        }
        for (String part : List.of("numerator", "denominator")) {
            Indicator found = indicators.get(row.text(part));
            boolean known = found == null && rows.containsKey(row.text(part));
            if (!known && (found == null || !Operators.isAdditive(found.nature()))) {
                problems.add(Fault.UNKNOWN_PART.at(row.field(part).place(), part, row.text(part)));
            }
        }
    }

    private List<Breakdown> breakdowns(Row row, Nature nature) {
        Map<String, Breakdown> breakdowns = new LinkedHashMap<>();
        List<String> entries = new ArrayList<>();
        if (!row.text("breakdown").isEmpty()) {
            add(row, nature, "breakdown", row.text("breakdown"), mainKind(row), breakdowns);
        }
        entries.addAll(row.list("other_breakdowns"));
        for (String entry : entries) {
            int colon = entry.indexOf(':');
            BreakdownKind kind = colon < 1 ? null : kind(entry.substring(colon + 1));
            if (kind == null) {
                problems.add(Fault.BAD_BREAKDOWN.at(
                        row.field("other_breakdowns").place(), entry, "write classification:KIND"));
            } else {
                add(row, nature, "other_breakdowns", entry.substring(0, colon), kind, breakdowns);
            }
        }
        return List.copyOf(breakdowns.values());
    }

    private BreakdownKind mainKind(Row row) {
        return codes.constant(row, "breakdown_kind", BreakdownKind.class, BreakdownKind.SUBSET);
    }

    private static @Nullable BreakdownKind kind(String text) {
        for (BreakdownKind kind : BreakdownKind.values()) {
            if (kind.name().equals(text.strip())) {
                return kind;
            }
        }
        return null;
    }

    private void add(
            Row row,
            Nature nature,
            String column,
            String classification,
            BreakdownKind kind,
            Map<String, Breakdown> breakdowns) {
        Place place = row.field(column).place();
        if (!classifications.containsKey(classification)) {
            problems.add(Fault.UNKNOWN_CLASSIFICATION.at(place, classification));
            return;
        }
        Breakdown breakdown = checks.declared(row.text("code"), nature, classification, kind);
        if (breakdowns.putIfAbsent(classification, breakdown) != null) {
            problems.add(Fault.BAD_BREAKDOWN.at(place, classification, "it stands twice"));
        }
    }
}
