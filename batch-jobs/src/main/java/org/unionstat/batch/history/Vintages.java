package org.unionstat.batch.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.unionstat.batch.job.WorkspaceWarehouse;
import org.unionstat.batch.publish.Folders;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Fingerprint;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.outcome.InvalidInputException;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/** The releases of a workspace in its folder {@code vintages}, one folder each, never written again. */
public final class Vintages {

    private static final String MANIFEST = "vintage.json";
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Workspace workspace;
    private final Path home;

    /**
     * The releases of a workspace.
     *
     * @param workspace the workspace
     */
    public Vintages(Workspace workspace) {
        this.workspace = workspace;
        this.home = workspace.directory().resolve("vintages");
    }

    /**
     * Freezes what is published.
     *
     * @param name the release's name: letters, digits, dots, hyphens; not one that reads as a moment
     * @param period the code of one period, empty for all
     * @return the release
     * @throws IOException if it cannot be written
     * @throws InvalidInputException if the name will not do or is taken, nothing is published, or something known is not yet
     */
    public Vintage create(String name, String period) throws IOException {
        checkName(name);
        // while the warehouse is held nobody else publishes
        try (Warehouse warehouse = WorkspaceWarehouse.open(workspace, Duration.ZERO)) {
            List<LocalDateTime> known = warehouse.sql("marts/last_known_at").list(r -> r.time("known_at"));
            List<Path> published = published(period);
            if (published.isEmpty() || known.isEmpty()) {
                throw invalid("VT-NOTHING", "nothing is published" + (period.isEmpty() ? "" : " for " + period));
            }
            if (warehouse.sql("marts/due").number() > 0) {
                throw invalid("VT-DUE", "not everything that is known is published; run nightly first");
            }
            return freeze(name, known.get(0), published);
        }
    }

    private Vintage freeze(String name, LocalDateTime knownAt, List<Path> published) throws IOException {
        Path part = home.resolve("." + name + ".part");
        Folders.delete(part);
        for (Path period : published) {
            Folders.copy(period.toRealPath(), part.resolve(period.getFileName()));
        }
        String program = Vintages.class.getPackage().getImplementationVersion();
        Vintage vintage = new Vintage(
                name,
                knownAt,
                LocalDateTime.now(workspace.settings().zone()).truncatedTo(ChronoUnit.SECONDS),
                program == null ? "development" : program,
                published.stream().map(p -> p.getFileName().toString()).toList(),
                hashes(part));
        Files.writeString(part.resolve(MANIFEST), JSON.writeValueAsString(fields(vintage)) + "\n");
        for (Path file : files(part)) {
            if (!file.toFile().setWritable(false)) {
                throw new IOException("cannot be made read-only: " + file);
            }
        }
        Files.move(part, home.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return vintage;
    }

    private void checkName(String name) {
        if (!name.matches(NAME)
                || Moment.parse(name, workspace.settings().zone()).isPresent()) {
            throw invalid(
                    "VT-NAME",
                    "no name for a vintage: '" + name
                            + "'; expected letters, digits, dots and hyphens, and not a date");
        }
        if (Files.exists(home.resolve(name))) {
            throw invalid(
                    "VT-TAKEN", "the vintage " + name + " exists; a vintage is never changed, choose another name");
        }
    }

    private List<Path> published(String period) throws IOException {
        if (!Files.isDirectory(workspace.out())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(workspace.out())) {
            return entries.filter(p -> Files.isRegularFile(p.resolve("manifest.json")))
                    .filter(p -> period.isEmpty() || p.endsWith(period))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Every release, in the order of their names.
     *
     * @return the releases
     * @throws IOException if one cannot be read
     */
    public List<Vintage> all() throws IOException {
        List<Vintage> all = new ArrayList<>();
        if (Files.isDirectory(home)) {
            try (Stream<Path> entries = Files.list(home)) {
                for (Path each : entries.filter(p -> Files.isRegularFile(p.resolve(MANIFEST)))
                        .filter(p -> !String.valueOf(p.getFileName()).startsWith("."))
                        .sorted()
                        .toList()) {
                    all.add(read(each));
                }
            }
        }
        return all;
    }

    /**
     * Finds a release.
     *
     * @param name its name
     * @return the release, if there is one
     * @throws IOException if it cannot be read
     */
    public Optional<Vintage> find(String name) throws IOException {
        return all().stream().filter(v -> v.name().equals(name)).findFirst();
    }

    /**
     * Copies a release as it was frozen.
     *
     * @param vintage the release
     * @param period the code of one period, empty for all
     * @param target the folder
     * @return the folders of the periods
     * @throws IOException if it cannot be read or the folder not be written
     * @throws InvalidInputException naming every file that was altered since
     */
    public List<Path> copy(Vintage vintage, String period, Path target) throws IOException {
        Path folder = home.resolve(vintage.name());
        SortedMap<String, String> found = hashes(folder);
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, String> file : vintage.files().entrySet()) {
            if (!file.getValue().equals(found.get(file.getKey()))) {
                problems.add(new Problem(
                        "VT-ALTERED",
                        "missing or altered since the vintage was made",
                        Place.of(folder.resolve(file.getKey()).toString())));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        List<Path> copied = new ArrayList<>();
        for (String each : vintage.periods()) {
            if (period.isEmpty() || period.equals(each)) {
                Folders.copy(folder.resolve(each), target.resolve(each));
                copied.add(target.resolve(each));
            }
        }
        return copied;
    }

    private static SortedMap<String, String> hashes(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (!name.equals(MANIFEST)) {
                hashes.put(name, new Fingerprint().add(file).text());
            }
        }
        return hashes;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static ObjectNode fields(Vintage vintage) {
        ObjectNode fields = JSON.createObjectNode();
        fields.put("name", vintage.name());
        fields.put("known_at", vintage.knownAt().toString());
        fields.put("created_at", vintage.createdAt().toString());
        fields.put("program", vintage.program());
        vintage.periods().forEach(fields.putArray("periods")::add);
        ObjectNode files = fields.putObject("files");
        vintage.files().forEach(files::put);
        return fields;
    }

    private static Vintage read(Path folder) throws IOException {
        JsonNode fields = JSON.readTree(folder.resolve(MANIFEST).toFile());
        List<String> periods = new ArrayList<>();
        fields.path("periods").forEach(p -> periods.add(p.asText()));
        SortedMap<String, String> files = new TreeMap<>();
        fields.path("files")
                .properties()
                .forEach(f -> files.put(f.getKey(), f.getValue().asText()));
        return new Vintage(
                String.valueOf(folder.getFileName()),
                LocalDateTime.parse(fields.path("known_at").asText()),
                LocalDateTime.parse(fields.path("created_at").asText()),
                fields.path("program").asText(),
                periods,
                files);
    }

    private static InvalidInputException invalid(String code, String message) {
        return new InvalidInputException(List.of(Problem.of(code, message)));
    }
}
