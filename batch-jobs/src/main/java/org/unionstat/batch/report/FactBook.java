package org.unionstat.batch.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.period.Period;
import org.unionstat.quantity.Qualifier;

/**
 * All facts of a report: those of the unit that it is about, over the period and the spans within it, and those of the units
 * directly below.
 */
final class FactBook {

    private final Period period;
    private final String rootName;
    private final List<Fact> own;
    private final Map<String, String> units;
    private final Set<String> expected = new LinkedHashSet<>();
    private final Map<String, List<Fact>> byCell = new LinkedHashMap<>();
    private final Map<String, Map<String, Fact>> below = new LinkedHashMap<>();

    private FactBook(Period period, String rootName, List<Fact> own, Map<String, String> units) {
        this.period = period;
        this.rootName = rootName;
        this.own = own;
        this.units = units;
    }

    /** Reads the facts; runs inside one transaction, whose temporary tables it makes. */
    static FactBook read(Warehouse warehouse, Workspace workspace, Items items, Period period) {
        String root = workspace.rootUnit(period.code());
        warehouse.sql("marts/span").with("code", period.code()).run();
        warehouse.sql("marts/unit_name").run();
        warehouse.sql("marts/observation").run();
        FormTables forms = new FormTables(warehouse);
        for (String form : forms.forms()) {
            warehouse
                    .sql("marts/report_targets")
                    .naming("table", FormTables.table(form))
                    .listing("cells", forms.columns(form))
                    .with("root", root)
                    .run();
        }
        warehouse.sql("marts/target_reached").run();
        Map<String, String> units = new LinkedHashMap<>();
        List<String> rootName = new ArrayList<>(List.of(root));
        Set<String> expected = new LinkedHashSet<>();
        warehouse.sql("marts/report_units").with("root", root).each(r -> {
            if (r.flag("is_expected")) {
                expected.add(r.text("code"));
            }
            if (r.flag("is_root")) {
                rootName.set(0, r.text("name"));
            } else {
                units.put(r.text("code"), r.text("name"));
            }
        });
        FactBook book = new FactBook(period, rootName.get(0), new ArrayList<>(), units);
        book.expected.addAll(expected);
        Spans spans = new Spans(workspace);
        warehouse
                .sql("marts/report_facts")
                .with("root", root)
                .with("period", period.code())
                .each(r ->
                        items.of(r.text("cell")).ifPresent(item -> book.add(fact(r, item, spans), r.flag("is_root"))));
        return book;
    }

    private void add(Fact fact, boolean isRoot) {
        if (isRoot) {
            own.add(fact);
            byCell.computeIfAbsent(fact.item().cell(), c -> new ArrayList<>()).add(fact);
        } else if (units.containsKey(fact.unit())) {
            below.computeIfAbsent(fact.unit(), u -> new LinkedHashMap<>())
                    .put(fact.item().cell(), fact);
        }
    }

    private static Fact fact(Row r, Item item, Spans spans) {
        return new Fact(
                r.text("unit_code"),
                item,
                spans.of(r.text("period")),
                amount(r, "value", "qualifier", "lower_bound", "upper_bound"),
                r.date("reference_date").orElse(null),
                amount(r, "base_value", "base_qualifier", "base_lower", "base_upper"),
                r.date("base_reference_date").orElse(null),
                change(r),
                goal(r),
                r.text("basis").equals("INCOMPLETE"),
                r.number("expected"),
                r.number("answered"),
                false);
    }

    private static @Nullable Amount amount(Row r, String value, String qualifier, String lower, String upper) {
        return r.decimal(value)
                .map(v -> new Amount(
                        v,
                        Qualifier.valueOf(r.text(qualifier)),
                        r.decimal(lower).orElse(null),
                        r.decimal(upper).orElse(null)))
                .orElse(null);
    }

    private static Change change(Row r) {
        return new Change(
                r.text("comparability"),
                r.decimal("difference").orElse(null),
                r.decimal("growth_percent").orElse(null),
                r.decimal("point_change").orElse(null),
                Qualifier.valueOf(r.text("change_qualifier")),
                r.decimal("change_lower").orElse(null),
                r.decimal("change_upper").orElse(null),
                before(r));
    }

    private static @Nullable Integer before(Row r) {
        if (!r.text("before_comparability").equals("COMPARABLE")
                || !r.text("before_qualifier").equals("EXACT")) {
            return null;
        }
        Optional<BigDecimal> size = r.decimal("before_growth")
                .or(() -> r.decimal("before_points"))
                .or(() -> r.decimal("before_difference"));
        return size.map(BigDecimal::signum).orElse(null);
    }

    private static @Nullable Goal goal(Row r) {
        return r.decimal("target")
                .map(target -> new Goal(
                        target,
                        r.text("met").isEmpty() ? null : r.flag("met"),
                        r.decimal("achieved_percent").orElse(null)))
                .orElse(null);
    }

    Period period() {
        return period;
    }

    /** The name that the reported unit has in the register. */
    String rootName() {
        return rootName;
    }

    /** The facts of the reported unit that have a figure this time; spans within the period only where no longer one has it. */
    List<Fact> present() {
        return own.stream().filter(Fact::hasAmount).filter(this::isShown).toList();
    }

    private boolean isShown(Fact fact) {
        return ofCell(fact.item().cell()).stream()
                .filter(Fact::hasAmount)
                .noneMatch(other ->
                        !other.period().equals(fact.period()) && other.period().contains(fact.period()));
    }

    private List<Fact> ofCell(String cell) {
        return byCell.getOrDefault(cell, List.of());
    }

    /** The facts of the whole period that had a figure a year ago and have none now. */
    List<Fact> gone() {
        return own.stream()
                .filter(f -> f.period().equals(period) && f.base() != null)
                .filter(f -> ofCell(f.item().cell()).stream().noneMatch(Fact::hasAmount))
                .toList();
    }

    /** The fact of a cell over the whole period, else over the first of the spans within it that has a figure. */
    Optional<Fact> own(String cell) {
        List<Fact> facts = ofCell(cell);
        Optional<Fact> whole =
                facts.stream().filter(f -> f.period().equals(period)).findFirst();
        Optional<Fact> within = facts.stream().filter(Fact::hasAmount).findFirst();
        return whole.filter(Fact::hasAmount).or(() -> within).or(() -> whole);
    }

    /** The units directly below with their names, in the order of their codes. */
    Map<String, String> units() {
        return units;
    }

    /** The facts of a cell in the units directly below, in the order of their codes. */
    List<Fact> below(String cell) {
        return below.values().stream()
                .flatMap(facts -> Optional.ofNullable(facts.get(cell)).stream())
                .filter(Fact::hasAmount)
                .toList();
    }

    /** Whether a unit directly below that is expected to report has no figure of a cell. */
    boolean isAnyMissing(String cell) {
        return units.keySet().stream()
                .anyMatch(u -> expected.contains(u) && below(u, cell).isEmpty());
    }

    Optional<Fact> below(String unit, String cell) {
        return Optional.ofNullable(below.getOrDefault(unit, Map.of()).get(cell)).filter(Fact::hasAmount);
    }
}
