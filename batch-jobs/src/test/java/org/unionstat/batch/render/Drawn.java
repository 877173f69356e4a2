package org.unionstat.batch.render;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.unionstat.batch.job.Night;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Progress;
import org.unionstat.batch.job.Task;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseOptions;
import org.unionstat.batch.workspace.Workspace;

/** A workspace whose figures are in its warehouse, ready to be drawn. */
record Drawn(Path directory, Workspace workspace) {

    /** A workspace whose nights are still to come. */
    static Drawn of(Path directory) throws IOException {
        Workspace workspace = Workspace.open(directory).value().orElseThrow();
        new Night(workspace, Progress.NONE).run(new Order(Task.LOAD, ""));
        new Night(workspace, Progress.NONE).run(new Order(Task.TRENDS, ""));
        return new Drawn(directory, workspace);
    }

    /** A workspace that has had its nights. */
    static Drawn after(Path directory) throws IOException {
        return new Drawn(directory, Workspace.open(directory).value().orElseThrow());
    }

    private <T> T with(Function<ChartBook, T> use) {
        WarehouseOptions options =
                new WarehouseOptions("500MB", 0, directory.resolve(".work").resolve("spill"), List.of(directory));
        try (Warehouse warehouse = Warehouse.open(directory.resolve("warehouse.duckdb"), options)) {
            return use.apply(new ChartBook(warehouse, workspace));
        }
    }

    /** The charts of a period. */
    List<Drawing> charts(String period) {
        return with(book -> book.choose(period));
    }

    /** The chart of a period whose file name ends so. */
    Drawing chart(String period, String slug) {
        return charts(period).stream()
                .filter(d -> d.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    /** Draws a period into a folder. */
    int draw(String period, Path folder) {
        return with(book -> {
            try {
                return book.draw(period, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static List<Map<String, String>> list(Path folder) throws IOException {
        return new ObjectMapper().readValue(Files.readString(folder.resolve("charts.json")), new TypeReference<>() {});
    }
}
