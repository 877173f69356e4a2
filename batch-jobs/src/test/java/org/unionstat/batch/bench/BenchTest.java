package org.unionstat.batch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionstat.batch.aggregate.Aggregation;
import org.unionstat.batch.generate.NationalPlan;
import org.unionstat.batch.generate.NationalWorkspace;
import org.unionstat.batch.job.Night;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Progress;
import org.unionstat.batch.job.Result;
import org.unionstat.batch.job.Task;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.SumTables;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseOptions;
import org.unionstat.batch.workspace.Workspace;

@Tag("night")
class BenchTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void addsUpTheReturnsInOnePassOverTheWideTable() throws IOException {
        new NationalWorkspace(NationalPlan.undisturbed(300, 1, 1)).write(folder);

        Workspace workspace = Workspace.open(folder).orThrow();
        Result result = new Night(workspace, Progress.NONE).run(new Order(Task.TABLES, ""));

        assertThat(result.accepted()).isEqualTo(300);
        String plan = plan(workspace);
        assertThat(plan.split("form_annual", -1)).as(plan).hasSize(2);
        assertThat(plan.split("HASH_GROUP_BY", -1)).as(plan).hasSize(2);
    }

    /** How the warehouse would add up the lowest units, in the connection that has just done it. */
    private static String plan(Workspace workspace) {
        WarehouseOptions options =
                new WarehouseOptions("1GB", 1, workspace.directory(), List.of(workspace.directory()));
        try (Warehouse warehouse = Warehouse.open(workspace.directory().resolve("warehouse.duckdb"), options)) {
            String plan = new TransactionTemplate(warehouse.transactions()).execute(status -> {
                new Aggregation(warehouse, workspace).addUp(Integer.toString(NationalWorkspace.FIRST_YEAR));
                List<Map<String, String>> cells = new SumTables(warehouse)
                        .columns("annual").stream()
                                .map(HashMap::new)
                                .peek(c -> c.putAll(Map.of("weight", "sum(weight)", "answer", c.get("value"))))
                                .map(Map::copyOf)
                                .toList();
                String sum = warehouse
                        .sql("intermediate/lowest_sum")
                        .naming("table", FormTables.table("annual"))
                        .listing("cells", cells)
                        .text()
                        .replaceFirst("(?s).*create or replace temp table lowest_sum as", "")
                        .replace(":period", "1");
                return new JdbcTemplate(warehouse.dataSource())
                        .queryForList("explain " + sum)
                        .toString();
            });
            return String.valueOf(plan);
        }
    }

    @Test
    void measuresBothNightsInTurns() throws IOException {
        List<String> said = new ArrayList<>();
        Bench bench = new Bench(120, 1, folder.resolve("work"), said::add);

        BenchResult result = bench.run();
        bench.clean();

        assertThat(result.ratio()).isPositive();
        assertThat(result.steps())
                .containsKeys("open warehouse", "register", "stage", "accept", "aggregate", "publish", "whole");
        assertThat(result.json()).contains("\"units\" : 120", "\"plain_seconds\"", "\"ratio\"");
        assertThat(result.text()).contains("plain SQL");
        assertThat(said).contains("pair 1 of 1");
        assertThat(Files.exists(folder.resolve("work"))).isFalse();
    }
}
