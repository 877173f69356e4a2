package org.unionstat.batch.publish;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
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

    /** Writes the manifest and gives a hash of everything in the folder but the clock. */
    String write(String period, Path folder) throws IOException {
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
        Map<String, Long> rows = new LinkedHashMap<>();
        Map<String, String> files = files(folder, rows);
        manifest.put("rows", rows);
        manifest.put("tie_outs", warehouse.sql("marts/tie_outs").list(Manifest::tieOut));
        manifest.put("files", files);
        ObjectWriter json = json();
        String hash = new Fingerprint().add(json.writeValueAsBytes(manifest)).text();
        manifest.put(
                "run",
                Map.of(
                        "finished_at",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
        Files.writeString(folder.resolve("manifest.json"), json.writeValueAsString(manifest) + "\n");
        return hash;
    }

    private static ObjectWriter json() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        return new ObjectMapper().writer(printer);
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

    /** The hash of every file, and on the way the number of records of every table. */
    private static Map<String, String> files(Path folder, Map<String, Long> rows) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Path file : listed(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (name.startsWith("tables/")) {
                byte[] table = Files.readAllBytes(file);
                rows.put(name.substring("tables/".length()), Math.max(0, records(table) - 1));
                files.put(name, new Fingerprint().add(table).text());
            } else if (!name.equals("manifest.json")) {
                files.put(name, new Fingerprint().add(file).text());
            }
        }
        return files;
    }

    /** Line ends outside quotes. */
    private static long records(byte[] csv) {
        long records = 0;
        boolean quoted = false;
        for (byte each : csv) {
            if (each == '"') {
                quoted = !quoted;
            } else if (each == '\n' && !quoted) {
                records++;
            }
        }
        return records;
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
