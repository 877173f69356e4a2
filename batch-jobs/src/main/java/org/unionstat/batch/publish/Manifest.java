package org.unionstat.batch.publish;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Fingerprint;
import org.unionstat.batch.workspace.Workspace;

/** Writes {@code manifest.json}: what a period was made from and what was made; only its field {@code run} knows the clock. */
final class Manifest {

    private final Warehouse warehouse;
    private final Workspace workspace;

    Manifest(Warehouse warehouse, Workspace workspace) {
        this.warehouse = warehouse;
        this.workspace = workspace;
    }

    void write(String period, Path folder) throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("period", period);
        manifest.put("name", workspace.settings().name());
        manifest.put("simulated", workspace.settings().simulated());
        manifest.put("program", program());
        manifest.put("catalogue", workspace.catalogue().fingerprint());
        manifest.put("workspace", workspace.fingerprint());
        warehouse.sql("marts/span").with("code", period).run();
        warehouse.sql("marts/unit_name").run();
        manifest.put("inputs", warehouse.sql("marts/inputs").list(Manifest::input));
        manifest.put("rows", rows(folder));
        manifest.put("tie_outs", warehouse.sql("marts/tie_outs").list(Manifest::tieOut));
        manifest.put("files", files(folder));
        manifest.put(
                "run",
                Map.of(
                        "finished_at",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        Files.writeString(
                folder.resolve("manifest.json"),
                new ObjectMapper().writer(printer).writeValueAsString(manifest) + "\n");
    }

    private static String program() {
        String version = Manifest.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static Map<String, Object> input(Row row) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("path", row.text("path"));
        input.put("sha256", row.text("content_hash"));
        input.put("submissions", row.number("submissions"));
        return input;
    }

    private static Map<String, Object> tieOut(Row row) {
        Map<String, Object> tieOut = new LinkedHashMap<>();
        tieOut.put("unit", row.text("unit_code"));
        tieOut.put("period", row.text("period"));
        tieOut.put("cells", row.number("cells"));
        tieOut.put("differences", 0);
        return tieOut;
    }

    private static Map<String, Long> rows(Path folder) throws IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Path table : listed(folder.resolve("tables"))) {
            try (Stream<String> lines = Files.lines(table)) {
                rows.put(String.valueOf(table.getFileName()), Math.max(0, lines.count() - 1));
            }
        }
        return rows;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Path file : listed(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (!name.equals("manifest.json")) {
                files.put(name, new Fingerprint().add(file).text());
            }
        }
        return files;
    }

    private static List<Path> listed(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }
}
