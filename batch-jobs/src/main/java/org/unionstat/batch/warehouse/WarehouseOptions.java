package org.unionstat.batch.warehouse;

import java.nio.file.Path;
import java.util.List;

/**
 * How a warehouse is opened.
 *
 * @param memoryLimit the most memory DuckDB may use, for example {@code 2GB}
 * @param threads how many threads it may use; 0 for all
 * @param temporary the directory for what does not fit into memory; an empty path for none
 * @param allowed the directories that it may read and write besides its own file
 */
public record WarehouseOptions(String memoryLimit, int threads, Path temporary, List<Path> allowed) {

    /** Copies the list. */
    public WarehouseOptions {
        allowed = List.copyOf(allowed);
    }
}
