package org.unionstat.batch.publish;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
        warehouse.sql("marts/top_unit").run();
        manifest.put("inputs", warehouse.sql("marts/inputs").list(Manifest::input));
        // the largest table of a nation is a gigabyte: its records are counted while it is hashed
        CompletableFuture<Map<String, Long>> rows = CompletableFuture.supplyAsync(() -> {
            try {
                return rows(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Map<String, String> files = hashes(folder);
        manifest.put("rows", rows.join());
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

    /** The number of records of every table. */
    private static Map<String, Long> rows(Path folder) throws IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Path table : listed(folder.resolve("tables"))) {
            rows.put(table.getFileName().toString(), Math.max(0, records(table) - 1));
        }
        return rows;
    }

    /** The hash of every file. */
    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Path file : listed(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (!name.equals("manifest.json")) {
                hashes.put(name, new Fingerprint().add(file).text());
            }
        }
        return hashes;
    }

    /** Line ends outside quotes. */
    private static long records(Path csv) throws IOException {
        long records = 0;
        boolean quoted = false;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(csv)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '"') {
                        quoted = !quoted;
                    } else if (buffer[i] == '\n' && !quoted) {
                        records++;
                    }
                }
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
