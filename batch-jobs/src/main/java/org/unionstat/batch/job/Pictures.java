package org.unionstat.batch.job;

import java.nio.file.Path;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;

/** Placeholder for render and report. */
final class Pictures {

    Pictures(Warehouse warehouse, Workspace workspace) {}

    int charts(String period, Path folder) {
        return 0;
    }

    void report(String period, Path folder) {}
}
