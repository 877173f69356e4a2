package org.unionstat.batch.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.indicator.Cell;
import org.unionstat.period.Period;
import org.unionstat.period.PeriodType;
import org.unionstat.trend.Comparability;

/**
 * What the warehouse holds about the drawn unit: its figures of the drawn period and of the same months of earlier years.
 *
 * @param unitName the unit's name
 * @param now the drawn period
 * @param periods the periods that have any figure of the unit, and the drawn one, in order
 * @param series the figures by cell and period code, in the catalogue's order
 * @param comparisons the verdict on the change over a year by cell
 */
record Evidence(
        String unitName,
        Period now,
        List<Period> periods,
        Map<Cell, Map<String, Reading>> series,
        Map<Cell, Comparison> comparisons) {

    /** Reads it; none if the warehouse does not know the period. */
    static Optional<Evidence> of(Warehouse warehouse, String unit, String code) {
        List<Period> known =
                warehouse.sql("marts/chart_period").with("code", code).list(Evidence::period);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = known.stream().map(Period::code).toList();
        Map<Cell, Map<String, Reading>> series = new LinkedHashMap<>();
        warehouse
                .sql("marts/chart_series")
                .with("unit", unit)
                .with("periods", codes)
                .each(row -> Reading.of(row)
                        .ifPresent(reading -> series.computeIfAbsent(
                                        Cell.parse(row.text("cell")), cell -> new LinkedHashMap<>())
                                .put(row.text("period"), reading)));
        Map<Cell, Comparison> comparisons = new LinkedHashMap<>();
        warehouse
                .sql("marts/chart_comparison")
                .with("unit", unit)
                .with("code", code)
                .each(row -> comparisons.put(Cell.parse(row.text("cell")), comparison(row)));
        String name = warehouse
                .sql("marts/chart_unit_name")
                .with("unit", unit)
                .with("code", code)
                .list(row -> row.text("name"))
                .stream()
                .findFirst()
                .orElse(unit);
        Period now = known.get(known.size() - 1);
        List<Period> filled = known.stream()
                .filter(p -> p.equals(now) || series.values().stream().anyMatch(s -> s.containsKey(p.code())))
                .toList();
        return Optional.of(new Evidence(name, now, filled, series, comparisons));
    }

    private static Period period(Row row) {
        return new Period(
                row.text("code"),
                PeriodType.valueOf(row.text("type")),
                row.date("start_date").orElseThrow(),
                row.date("end_date").orElseThrow());
    }

    private static Comparison comparison(Row row) {
        return new Comparison(row.text("base_period"), Comparability.valueOf(row.text("comparability")));
    }

    /** The figure of a cell in a period. */
    Optional<Reading> reading(Cell cell, Period period) {
        return Optional.ofNullable(series.getOrDefault(cell, Map.of()).get(period.code()));
    }

    /** The figure of a cell in the drawn period. */
    Optional<Reading> current(Cell cell) {
        return reading(cell, now);
    }

    /** In how many periods a cell has a figure. */
    int length(Cell cell) {
        return series.getOrDefault(cell, Map.of()).size();
    }

    /** The periods from the first in which one of the cells has a figure. */
    List<Period> from(List<Cell> cells) {
        return periods.stream()
                .dropWhile(
                        p -> cells.stream().noneMatch(cell -> reading(cell, p).isPresent()))
                .toList();
    }

    /** The period a year before the drawn one, if it has figures. */
    Optional<Period> yearBefore() {
        return comparisons.values().stream()
                .map(Comparison::base)
                .filter(base -> !base.isEmpty())
                .findFirst()
                .flatMap(base ->
                        periods.stream().filter(p -> p.code().equals(base)).findFirst());
    }

    Optional<Comparison> comparison(Cell cell) {
        return Optional.ofNullable(comparisons.get(cell));
    }
}
