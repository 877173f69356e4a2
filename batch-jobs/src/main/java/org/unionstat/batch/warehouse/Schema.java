package org.unionstat.batch.warehouse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.DigestUtils;

/**
 * The tables of the warehouse. A new one gets them as they are now; an older one is brought there by numbered migrations, forward
 * only, which are never changed once released.
 */
final class Schema {

    private static final List<String> STEPS = List.of(
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
            "schema/decision",
            "schema/rule_count",
            "schema/peer_cell",
            "schema/doubt",
            "schema/doubt_count",
            "schema/target",
            "schema/form_column",
            "schema/single_figure",
            "schema/figure",
            "schema/single_change",
            "schema/year_over_year",
            "schema/completeness",
            "schema/structure",
            "schema/like_for_like",
            "schema/bridge",
            "schema/publication",
            "schema/register_state",
            "schema/register_file");
    private static final List<String> MACROS = List.of(
            "schema/csv",
            "schema/source_cell",
            "schema/short_plain",
            "schema/plain",
            "schema/rounded_quotient",
            "schema/rounded_small_quotient",
            "schema/cents",
            "schema/small_cents",
            "schema/growth_percent",
            "schema/growth_percent_of_ratios",
            "schema/coverage_percent",
            "schema/point_change");

    /** What leads from version 1 to version 2 and on, one list of statements each. */
    private static final List<List<String>> MIGRATIONS = List.of(
            List.of("schema/migration/002_maker", "schema/migration/002_figure", "schema/migration/002_change"),
            List.of(
                    "schema/migration/003_submission",
                    "schema/submission",
                    "schema/migration/003_current",
                    "schema/migration/003_flags"),
            List.of("schema/migration/004_source_sheet"),
            List.of("schema/migration/005_finding", "schema/finding", "schema/migration/005_figures"),
            List.of("schema/period", "schema/publication", "schema/migration/006_doubt"),
            List.of("schema/migration/007_source_file"));

    private static final int CURRENT = 1 + MIGRATIONS.size();

    private Schema() {}

    static void upToDate(Warehouse warehouse) {
        String statements = statements(warehouse);
        if (warehouse.sql("schema/made_by").with("statements", statements).number() > 0
                && warehouse.sql("schema/version").number() == CURRENT) {
            return;
        }
        boolean isNew = warehouse.sql("schema/warehouse_known").number() == 0;
        JobRepositorySchema.create(warehouse);
        run(List.of("schema/schema_version"), warehouse);
        // the first version kept no record of itself
        long version =
                isNew ? CURRENT : Math.max(1, warehouse.sql("schema/version").number());
        if (version > CURRENT) {
            throw new WarehouseTooNewException(version, CURRENT);
        }
        warehouse.inTransaction(() -> {
            MIGRATIONS.subList((int) version - 1, MIGRATIONS.size()).forEach(m -> run(m, warehouse));
            run(STEPS, warehouse);
            warehouse.sql("schema/note_version").with("version", CURRENT).run();
        });
        run(MACROS, warehouse);
        warehouse.execute(warehouse
                .sql("schema/note_made_by")
                .naming("statements", statements)
                .text());
    }

    /** A hash of all statements that make tables and macros; where nothing differs nothing is made again. */
    private static String statements(Warehouse warehouse) {
        String all = Stream.concat(STEPS.stream(), MACROS.stream())
                .map(s -> warehouse.sql(s).text())
                .collect(Collectors.joining("\n"));
        return DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes the tables of a warehouse that nobody will open again. */
    static void make(Warehouse warehouse) {
        run(STEPS, warehouse);
        run(MACROS, warehouse);
    }

    /** Whether an attached warehouse has the tables of this version. */
    static boolean isCurrent(Warehouse warehouse, String catalog) {
        return warehouse.sql("schema/version_known").with("catalog", catalog).number() > 0
                && warehouse.sql("schema/version_of").naming("catalog", catalog).number() == CURRENT;
    }

    private static void run(List<String> statements, Warehouse warehouse) {
        statements.forEach(s -> warehouse.execute(warehouse.sql(s).text()));
    }
}
