package org.unionstat.batch.load;

import java.util.List;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;

/** Placeholder. */
public final class Receipts {

    /**
     * Receipts.
     *
     * @param warehouse the warehouse
     * @param workspace the workspace
     */
    public Receipts(Warehouse warehouse, Workspace workspace) {}

    /**
     * Writes.
     *
     * @param files the files
     */
    public void write(List<PendingFile> files) {}
}
