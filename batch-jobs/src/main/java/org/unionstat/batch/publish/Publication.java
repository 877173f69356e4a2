package org.unionstat.batch.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;

/**
 * The folder {@code out}: each period is built in {@code out/.next/<period>} and switched in at the end, so that readers never
 * meet a half-written one.
 */
public final class Publication {

    private static final String UNASSIGNED = "_unassigned";

    private final Warehouse warehouse;
    private final Workspace workspace;

    /**
     * A publication.
     *
     * @param warehouse the warehouse
     * @param workspace the workspace
     */
    public Publication(Warehouse warehouse, Workspace workspace) {
        this.warehouse = warehouse;
        this.workspace = workspace;
    }

    /**
     * The periods that have anything to publish, in order.
     *
     * @return their codes
     */
    public List<String> periods() {
        return warehouse.sql("marts/published_periods").list(r -> r.text("code"));
    }

    /**
     * Where a period is being built.
     *
     * @param period the period's code
     * @return the folder
     */
    public Path next(String period) {
        return workspace.out().resolve(".next").resolve(period);
    }

    /**
     * Starts a period anew with its tables and data files.
     *
     * @param period the period's code
     * @return the number of rows per table
     * @throws IOException if the folder cannot be written
     */
    public Map<String, Long> build(String period) throws IOException {
        Folders.delete(next(period));
        Files.createDirectories(next(period));
        return new TreeMap<>(new Tables(warehouse, workspace).write(period, next(period)));
    }

    /**
     * Starts a period from what is published, so that a part of it can be made anew.
     *
     * @param period the period's code
     * @throws IOException if the folder cannot be written
     */
    public void reopen(String period) throws IOException {
        if (!Files.isDirectory(next(period))) {
            Path current = workspace.out().resolve(period);
            if (Files.isDirectory(current)) {
                Folders.copy(current.toRealPath(), next(period));
            } else {
                build(period);
            }
        }
    }

    /**
     * Writes the manifests of the periods being built and switches them in.
     *
     * @param periods their codes
     * @throws IOException if a folder cannot be written
     */
    public void release(List<String> periods) throws IOException {
        Path findings = workspace.out().resolve(".next").resolve(UNASSIGNED);
        Folders.delete(findings);
        boolean any = new Tables(warehouse, workspace)
                        .unassigned(findings.resolve("tables").resolve("findings.csv"))
                > 0;
        Manifest manifest = new Manifest(warehouse, workspace);
        for (String period : periods) {
            if (Files.isDirectory(next(period))) {
                String hash = manifest.write(period, next(period));
                Folders.switchIn(next(period), workspace.out().resolve(period), hash);
            }
        }
        if (any) {
            Folders.switchIn(findings, workspace.out().resolve(UNASSIGNED), Folders.hash(findings));
        } else {
            Folders.delete(findings);
            Folders.remove(workspace.out().resolve(UNASSIGNED));
        }
        Folders.delete(workspace.out().resolve(".next"));
    }
}
