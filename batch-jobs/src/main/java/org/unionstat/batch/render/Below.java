package org.unionstat.batch.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.indicator.Cell;

/** What the warehouse holds about the units directly below the drawn one: their figures and their targets. */
final class Below {

    private final Warehouse warehouse;
    private final String unit;
    private final String period;

    Below(Warehouse warehouse, String unit, String period) {
        this.warehouse = warehouse;
        this.unit = unit;
        this.period = period;
    }

    /**
     * A unit's figure, or why there is none.
     *
     * @param code the unit's code
     * @param name its name
     * @param level its level's code
     * @param expected whether it is expected to report
     * @param reading its figure, null for none
     * @param reason the reason of a missing figure, empty if none is known
     */
    record Part(
            String code,
            String name,
            String level,
            boolean expected,
            @Nullable Reading reading,
            String reason) {}

    /** The figures of all units below by cell; every unit stands in every cell. */
    Map<Cell, List<Part>> figures(Collection<Cell> cells) {
        Map<Cell, List<Part>> figures = new LinkedHashMap<>();
        if (cells.isEmpty()) {
            return figures;
        }
        warehouse
                .sql("marts/chart_below")
                .with("unit", unit)
                .with("code", period)
                .with("cells", cells.stream().map(Cell::toString).toList())
                .each(row -> figures.computeIfAbsent(Cell.parse(row.text("cell")), c -> new ArrayList<>())
                        .add(part(row)));
        return figures;
    }

    private static Part part(Row row) {
        return new Part(
                row.text("unit"),
                row.text("name"),
                row.text("level"),
                row.flag("is_expected"),
                Reading.of(row).orElse(null),
                row.text("reason"));
    }

    /** The targets by cell, period and unit; a submitted one goes before that of the file. */
    Map<Cell, Map<String, Map<String, BigDecimal>>> targets() {
        Map<Cell, Map<String, Map<String, BigDecimal>>> targets = new LinkedHashMap<>();
        warehouse
                .sql("marts/chart_target")
                .with("unit", unit)
                .with("code", period)
                .each(row -> put(targets, row));
        FormTables forms = new FormTables(warehouse);
        for (String form : forms.forms()) {
            warehouse
                    .sql("marts/chart_submitted_target")
                    .naming("table", FormTables.table(form))
                    .listing("cells", forms.columns(form))
                    .with("code", period)
                    .each(row -> put(targets, row));
        }
        return targets;
    }

    private static void put(Map<Cell, Map<String, Map<String, BigDecimal>>> targets, Row row) {
        targets.computeIfAbsent(Cell.parse(row.text("cell")), c -> new LinkedHashMap<>())
                .computeIfAbsent(row.text("period"), p -> new LinkedHashMap<>())
                .put(row.text("unit"), row.decimal("value").orElseThrow());
    }
}
