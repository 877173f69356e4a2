package org.unionstat.batch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.unionstat.batch.generate.NationalPlan;
import org.unionstat.batch.generate.NationalWorkspace;
import org.unionstat.batch.job.Night;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Progress;
import org.unionstat.batch.job.Task;
import org.unionstat.batch.publish.Folders;
import org.unionstat.batch.workspace.Workspace;

/**
 * Measures a night on generated figures beside the plain-SQL night on the same file, in turns.
 *
 * <p>Two years of one wide CSV are made; the first is loaded once on each side, and every measured night starts from there.
 */
public final class Bench {

    private static final int YEAR = NationalWorkspace.FIRST_YEAR;
    private static final int NEXT = YEAR + 1;
    private static final long SEED = 20_240_601L;

    private final int units;
    private final int pairs;
    private final Path work;
    private final Consumer<String> say;

    /**
     * A measurement.
     *
     * @param units how many primary unions
     * @param pairs how many nights of each kind
     * @param work an empty directory to work in
     * @param say is told what is being done
     */
    public Bench(int units, int pairs, Path work, Consumer<String> say) {
        this.units = units;
        this.pairs = pairs;
        this.work = work.toAbsolutePath().normalize();
        this.say = say;
    }

    /**
     * Makes the figures and measures.
     *
     * @return what was measured
     * @throws IOException if the directory cannot be written
     */
    public BenchResult run() throws IOException {
        NationalWorkspace source = new NationalWorkspace(NationalPlan.undisturbed(units, 2, SEED));
        Path ours = work.resolve("workspace");
        Path plain = work.resolve("plain");
        Path file = work.resolve(NEXT + ".csv");
        say.accept("generating " + units + " units");
        source.write(ours);
        // plain SQL does not look for them either
        Files.writeString(ours.resolve("unionstat.yaml"), "suspicious_figures: false\n", StandardOpenOption.APPEND);
        Files.createDirectories(plain);
        PlainForm.write(source.form(), plain);
        Files.move(ours.resolve("inbox").resolve(file.getFileName()), file);
        say.accept("loading " + YEAR);
        night(ours, new LinkedHashMap<>());
        new PlainNight(plain, source.form())
                .prepare(ours.resolve("units.csv"), ours.resolve("inbox").resolve(YEAR + ".csv"), YEAR);
        keep(ours.resolve("warehouse.duckdb"));
        Files.move(ours.resolve("archive"), kept(ours.resolve("archive")));
        keep(plain.resolve("plain.duckdb"));
        return measure(source, ours, plain, file);
    }

    private BenchResult measure(NationalWorkspace source, Path ours, Path plain, Path file) throws IOException {
        List<Map<String, Double>> steps = new ArrayList<>();
        List<ChildProcess.Run> night = new ArrayList<>();
        List<ChildProcess.Run> limit = new ArrayList<>();
        List<ChildProcess.Run> outputs = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            say.accept("pair " + (i + 1) + " of " + pairs);
            back(plain.resolve("plain.duckdb"));
            limit.add(ChildProcess.run(
                    work, PlainNight.class.getName(), plain.toString(), file.toString(), Integer.toString(NEXT)));
            back(plain.resolve("plain.duckdb"));
            outputs.add(ChildProcess.run(
                    work,
                    PlainNight.class.getName(),
                    plain.toString(),
                    file.toString(),
                    Integer.toString(NEXT),
                    "outputs"));
            reset(ours, file);
            night.add(ChildProcess.run(
                    work,
                    "org.unionstat.batch.cli.Unionstat",
                    "nightly",
                    "--tables-only",
                    "--workspace",
                    ours.toString()));
            reset(ours, file);
            Map<String, Double> each = new LinkedHashMap<>();
            night(ours, each);
            steps.add(each);
        }
        return BenchResult.of(
                units,
                source.federations(),
                source.form().cells().size(),
                Files.size(file),
                steps,
                night,
                limit,
                outputs);
    }

    /**
     * Deletes everything that was made.
     *
     * @throws IOException if something cannot be deleted
     */
    public void clean() throws IOException {
        delete(work);
    }

    private static void night(Path workspace, Map<String, Double> steps) throws IOException {
        long start = System.nanoTime();
        Workspace opened = Workspace.open(workspace).orThrow();
        steps.put("open workspace", seconds(start));
        long opening = System.nanoTime();
        new Night(opened, new Timer(steps, opening)).run(new Order(Task.TABLES, ""));
        steps.put(
                "close",
                seconds(start) - steps.values().stream().mapToDouble(d -> d).sum());
        steps.put("whole", seconds(start));
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** The state after the first year, with the second year's file newly in the inbox. */
    private void reset(Path workspace, Path file) throws IOException {
        back(workspace.resolve("warehouse.duckdb"));
        delete(workspace.resolve("out").resolve(Integer.toString(NEXT)));
        delete(workspace.resolve("archive"));
        Folders.copy(kept(workspace.resolve("archive")), workspace.resolve("archive"));
        Files.copy(
                file,
                workspace.resolve("inbox").resolve(file.getFileName()),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    static void delete(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            Files.delete(path);
        } else if (Files.exists(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static void keep(Path file) throws IOException {
        Files.copy(file, kept(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void back(Path file) throws IOException {
        Files.copy(kept(file), file, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
    }

    private static Path kept(Path file) {
        return file.resolveSibling(file.getFileName() + ".kept");
    }

    /** Notes how long each step takes, and what goes before the first. */
    static final class Timer implements Progress {

        private final Map<String, Double> steps;
        private long since;
        private String step = "open warehouse";

        Timer(Map<String, Double> steps, long since) {
            this.steps = steps;
            this.since = since;
        }

        @Override
        public void step(String name, long total) {
            if (steps.size() == 1) {
                steps.put(step, seconds(since));
                since = System.nanoTime();
            }
            step = name;
        }

        @Override
        public void advance() {}

        /** A step ends with its commit, which is over when the next one begins; what it writes counts where it is told. */
        @Override
        public void done(long count) {
            steps.put(step, seconds(since));
            since = System.nanoTime();
        }
    }
}
