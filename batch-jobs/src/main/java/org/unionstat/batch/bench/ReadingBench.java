package org.unionstat.batch.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.unionstat.batch.generate.NationalPlan;
import org.unionstat.batch.generate.NationalWorkspace;
import org.unionstat.batch.job.Night;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Task;
import org.unionstat.batch.warehouse.BareDatabase;
import org.unionstat.batch.workspace.Workspace;

/**
 * Measures how fast a wide CSV of a hundred figures and the names of the units is read, checked and staged, in UTF-8 and in
 * GB18030, beside DuckDB's {@code read_csv} into a table, in turns, each in a process of its own.
 */
public final class ReadingBench {

    private static final long SEED = 20_240_601L;
    private static final String FILE = NationalWorkspace.FIRST_YEAR + ".csv";
    private static final String SECONDS = "seconds.txt";

    private final int units;
    private final int pairs;
    private final Path work;
    private final Consumer<String> say;

    /** Who reads the file, in which encoding. */
    private enum Reading {
        UTF_8(StandardCharsets.UTF_8),
        GB18030(Charset.forName("GB18030")),
        READ_CSV(StandardCharsets.UTF_8);

        private final Charset charset;

        Reading(Charset charset) {
            this.charset = charset;
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace("utf_8", "utf8");
        }
    }

    /**
     * A measurement.
     *
     * @param units how many rows
     * @param pairs how often each is run
     * @param work an empty directory to work in
     * @param say is told what is being done
     */
    public ReadingBench(int units, int pairs, Path work, Consumer<String> say) {
        this.units = units;
        this.pairs = pairs;
        this.work = work.toAbsolutePath().normalize();
        this.say = say;
    }

    /** The best time and the highest memory of several runs. */
    private record Best(double seconds, long peakMegabytes) {

        Best and(Best other) {
            return new Best(Math.min(seconds, other.seconds), Math.max(peakMegabytes, other.peakMegabytes));
        }
    }

    /**
     * Makes the files and measures.
     *
     * @return JSON; seconds are the best of all runs
     * @throws IOException if the directory cannot be written
     */
    public String run() throws IOException {
        say.accept("making " + units + " rows");
        for (Reading reading : Reading.values()) {
            make(work.resolve(reading.key()), reading.charset);
        }
        Map<Reading, Best> measured = new LinkedHashMap<>();
        for (int i = 0; i < pairs; i++) {
            say.accept("pair " + (i + 1) + " of " + pairs);
            for (Reading reading : Reading.values()) {
                measured.merge(reading, measure(reading), Best::and);
            }
        }
        return json(measured);
    }

    /** A workspace whose only file carries the name of each unit beside its code, as files made by people do. */
    private void make(Path workspace, Charset charset) throws IOException {
        new NationalWorkspace(NationalPlan.undisturbed(units, 1, SEED)).write(workspace);
        Map<String, String> names = new HashMap<>();
        for (String line : Files.readAllLines(workspace.resolve("units.csv"))) {
            String[] fields = line.split(",", 3);
            names.put(fields[0], fields[1]);
        }
        Path file = workspace.resolve("inbox").resolve(FILE);
        Path plain = Files.move(file, workspace.resolve(FILE));
        try (BufferedReader reader = Files.newBufferedReader(plain);
                BufferedWriter writer = Files.newBufferedWriter(file, charset)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String code = line.substring(0, line.indexOf(','));
                writer.write(line + "," + (code.equals("unit_code") ? "单位名称" : names.getOrDefault(code, "")) + "\n");
            }
        }
        Files.delete(plain);
    }

    private Best measure(Reading reading) throws IOException {
        Path workspace = work.resolve(reading.key());
        for (String made : List.of("warehouse.duckdb", "archive", "receipts", "plain.duckdb")) {
            Bench.delete(workspace.resolve(made));
        }
        ChildProcess.Run run =
                ChildProcess.run(work, ReadingBench.class.getName(), workspace.toString(), reading.name());
        return new Best(Double.parseDouble(Files.readString(workspace.resolve(SECONDS))), run.peakMegabytes());
    }

    /**
     * Reads once as a process of its own and notes the seconds.
     *
     * @param args the workspace, who reads
     * @throws IOException if the workspace cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path workspace = Path.of(args[0]);
        double seconds = Reading.valueOf(args[1]) == Reading.READ_CSV ? plain(workspace) : ours(workspace);
        Files.writeString(workspace.resolve(SECONDS), Double.toString(seconds));
    }

    /** From the file in the inbox to checked figures in the staging file. */
    private static double ours(Path workspace) throws IOException {
        Map<String, Double> steps = new LinkedHashMap<>();
        Workspace opened = Workspace.open(workspace).orThrow();
        steps.put("open workspace", 0.0);
        new Night(opened, new Bench.Timer(steps, System.nanoTime())).run(new Order(Task.LOAD, ""));
        return steps.getOrDefault("stage", 0.0);
    }

    private static double plain(Path workspace) {
        try (BareDatabase database = BareDatabase.open(workspace.resolve("plain.duckdb"))) {
            long start = System.nanoTime();
            String file = workspace.resolve("inbox").resolve(FILE).toString();
            database.run("bench/plain_read", Map.of("file", file), Map.of());
            return Bench.seconds(start);
        }
    }

    private String json(Map<Reading, Best> measured) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rows", units);
        List<Double> seconds = new ArrayList<>();
        measured.forEach((reading, best) -> {
            seconds.add(best.seconds);
            fields.put(reading.key() + "_seconds", rounded(best.seconds));
            fields.put(reading.key() + "_rows_per_second", Math.round(units / best.seconds));
            fields.put(reading.key() + "_peak_mb", best.peakMegabytes);
        });
        fields.put("speed_of_read_csv", rounded(seconds.get(2) / seconds.get(0)));
        fields.put("speed_of_gb18030", rounded(seconds.get(0) / seconds.get(1)));
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(fields) + "\n";
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }
}
