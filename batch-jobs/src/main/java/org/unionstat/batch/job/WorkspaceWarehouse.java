package org.unionstat.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseLockedException;
import org.unionstat.batch.warehouse.WarehouseOptions;
import org.unionstat.batch.workspace.Workspace;

/** The warehouse of a workspace, opened with the workspace's own settings. */
public final class WorkspaceWarehouse {

    private static final long BETWEEN_ATTEMPTS = 200;

    private WorkspaceWarehouse() {}

    /**
     * The file of a workspace's warehouse.
     *
     * @param workspace the workspace
     * @return its path
     */
    public static Path file(Workspace workspace) {
        return workspace.directory().resolve("warehouse.duckdb");
    }

    /**
     * Opens the warehouse of a workspace.
     *
     * @param workspace the workspace
     * @param patience how long to wait for a process that holds it
     * @return the open warehouse
     * @throws IOException if the workspace cannot be written
     * @throws WarehouseLockedException if another process holds it to the end of the patience
     */
    public static Warehouse open(Workspace workspace, Duration patience) throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return open(file(workspace), workspace, workspace.directory());
            } catch (WarehouseLockedException e) {
                if (System.nanoTime() >= until) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    /**
     * Opens a warehouse elsewhere with the settings of a workspace.
     *
     * @param file the warehouse's file
     * @param workspace the workspace
     * @param allowed the directory that it may read and write
     * @return the open warehouse
     * @throws IOException if the directory cannot be written
     */
    public static Warehouse open(Path file, Workspace workspace, Path allowed) throws IOException {
        Path temporary = file.resolveSibling(".work").resolve("spill");
        Files.createDirectories(temporary);
        return Warehouse.open(
                file,
                new WarehouseOptions(
                        workspace.settings().memoryLimit(),
                        workspace.settings().threads(),
                        temporary,
                        List.of(allowed)));
    }

    private static void pause(WarehouseLockedException locked) {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw locked;
        }
    }
}
