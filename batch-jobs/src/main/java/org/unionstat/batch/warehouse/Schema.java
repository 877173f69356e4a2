package org.unionstat.batch.warehouse;

import java.util.List;

/** The tables of the warehouse, made by numbered steps that are never changed once released. */
final class Schema {

    private static final List<String> STEPS = List.of(
            "schema/schema_version",
            "schema/unit",
            "schema/unit_span",
            "schema/succession",
            "schema/period",
            "schema/cell",
            "schema/file",
            "schema/file_column",
            "schema/submission",
            "schema/observation_detail",
            "schema/finding",
            "schema/rule_count",
            "schema/target",
            "schema/form_column",
            "schema/single_figure",
            "schema/figure",
            "schema/year_over_year",
            "schema/completeness",
            "schema/structure",
            "schema/publication",
            "schema/maker");
    private static final List<String> MACROS = List.of(
            "schema/csv",
            "schema/short_plain",
            "schema/plain",
            "schema/rounded_quotient",
            "schema/rounded_small_quotient",
            "schema/cents",
            "schema/small_cents",
            "schema/growth_percent",
            "schema/growth_percent_of_ratios",
            "schema/point_change");

    private Schema() {}

    static void upToDate(Warehouse warehouse) {
        JobRepositorySchema.create(warehouse);
        STEPS.forEach(step -> warehouse.execute(warehouse.sql(step).text()));
        MACROS.forEach(macro -> warehouse.execute(warehouse.sql(macro).text()));
    }
}
