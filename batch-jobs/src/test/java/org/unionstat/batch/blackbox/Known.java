package org.unionstat.batch.blackbox;

import java.nio.file.Path;
import java.util.List;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseOptions;

/** Everything that a warehouse knows, as lines that can be compared. */
final class Known {

    private Known() {}

    static List<String> in(Path workspace) {
        try (Warehouse warehouse = open(workspace)) {
            return warehouse.sql("blackbox/known").list(r -> r.text("what"));
        }
    }

    static Warehouse open(Path workspace) {
        WarehouseOptions options = new WarehouseOptions("200MB", 1, workspace.resolve(".work"), List.of());
        return Warehouse.open(workspace.resolve("warehouse.duckdb"), options);
    }
}
