package org.unionstat.batch.blackbox;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseOptions;

/** Opens a warehouse and holds it until it is stopped, as a night does. */
final class WarehouseHolder {

    private WarehouseHolder() {}

    public static void main(String[] args) throws IOException {
        Path workspace = Path.of(args[0]);
        WarehouseOptions options = new WarehouseOptions("200MB", 1, workspace.resolve(".work"), List.of());
        try (Warehouse warehouse = Warehouse.open(workspace.resolve("warehouse.duckdb"), options)) {
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8)
                    .println("held " + warehouse.sql("marts/last_file").number());
            System.in.read();
        }
    }
}
