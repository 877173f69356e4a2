package org.unionstat.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DataAccessResourceFailureException;
import org.unionstat.batch.load.FileCheck;
import org.unionstat.batch.load.Rehearsal;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseDamagedException;
import org.unionstat.batch.warehouse.WarehouseLockedException;
import org.unionstat.batch.warehouse.WarehouseOptions;
import org.unionstat.batch.workspace.Workspace;

/**
 * Files checked before they are sent, beside what the workspace's warehouse knows if it can be read; nothing is written.
 *
 * @param files what was found in each, in the order given
 * @param beside what of the warehouse could be read
 * @param large the files that were checked by themselves because they are large
 */
public record FilesBeside(List<FileCheck> files, Beside beside, List<Path> large) {

    /** What of the warehouse could be read. */
    public enum Beside {
        /** There is no warehouse yet. */
        NONE,
        /** The warehouse was read. */
        KNOWN,
        /** Another process holds it. */
        HELD,
        /** Another version of the program made it. */
        OF_ANOTHER_VERSION,
        /** Its file cannot be read. */
        UNREADABLE
    }

    /** Copies the lists. */
    public FilesBeside {
        files = List.copyOf(files);
        large = List.copyOf(large);
    }

    /**
     * Checks files.
     *
     * @param paths the files
     * @param workspace the workspace
     * @return what was found
     * @throws IOException if a file cannot be read
     */
    public static FilesBeside check(List<Path> paths, Workspace workspace) throws IOException {
        List<Path> small = new ArrayList<>();
        List<Path> large = new ArrayList<>();
        for (Path each : paths) {
            (Files.size(each) < workspace.settings().bulkFromBytes() ? small : large).add(each);
        }
        Map<Path, FileCheck> checks = new TreeMap<>();
        boolean isKnown = Files.exists(WorkspaceWarehouse.file(workspace));
        Beside beside = isKnown && !small.isEmpty() ? check(small, workspace, checks) : Beside.NONE;
        List<FileCheck> all = new ArrayList<>();
        for (Path each : paths) {
            FileCheck known = checks.get(each);
            all.add(known == null ? FileCheck.of(each, workspace) : known);
        }
        return new FilesBeside(all, beside, isKnown ? large : List.of());
    }

    private static Beside check(List<Path> files, Workspace workspace, Map<Path, FileCheck> checks) throws IOException {
        WarehouseOptions options = new WarehouseOptions(
                workspace.settings().memoryLimit(),
                workspace.settings().threads(),
                Path.of(""),
                List.of(workspace.directory()));
        try (Warehouse memory = Warehouse.inMemory(options)) {
            Beside beside = attach(memory, WorkspaceWarehouse.file(workspace));
            if (beside == Beside.KNOWN) {
                List<Path> distinct = files.stream().distinct().toList();
                List<FileCheck> found = new Rehearsal(memory, workspace).check(distinct);
                for (int i = 0; i < found.size(); i++) {
                    checks.put(distinct.get(i), found.get(i));
                }
            }
            return beside;
        }
    }

    private static Beside attach(Warehouse memory, Path file) {
        try {
            return memory.attach(file, Rehearsal.KNOWN) ? Beside.KNOWN : Beside.OF_ANOTHER_VERSION;
        } catch (WarehouseLockedException e) {
            return Beside.HELD;
        } catch (WarehouseDamagedException | DataAccessResourceFailureException e) {
            return Beside.UNREADABLE;
        }
    }
}
