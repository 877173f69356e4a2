package org.unionstat.batch.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.unionstat.batch.warehouse.BareDatabase;

/**
 * What a measurement gave; seconds are medians.
 *
 * @param units how many primary unions
 * @param nodes how many units above them
 * @param cells how many figures each union reports
 * @param fileBytes the size of the file
 * @param steps seconds of each step of our night, run inside this process
 * @param nightSeconds our night as a process of its own
 * @param nightPeakMegabytes its peak memory
 * @param plainSeconds the plain-SQL night as a process of its own
 * @param plainPeakMegabytes its peak memory
 * @param outputsSeconds the plain-SQL night that writes the same outputs as ours
 * @param machine cores, memory, Java, DuckDB
 */
public record BenchResult(
        int units,
        int nodes,
        int cells,
        long fileBytes,
        Map<String, Double> steps,
        double nightSeconds,
        long nightPeakMegabytes,
        double plainSeconds,
        long plainPeakMegabytes,
        double outputsSeconds,
        Map<String, String> machine) {

    static BenchResult of(
            int units,
            int nodes,
            int cells,
            long bytes,
            List<Map<String, Double>> steps,
            List<ChildProcess.Run> night,
            List<ChildProcess.Run> plain,
            List<ChildProcess.Run> outputs)
            throws IOException {
        Map<String, Double> medians = new LinkedHashMap<>();
        steps.get(0)
                .keySet()
                .forEach(step -> medians.put(
                        step,
                        median(steps.stream()
                                .map(s -> s.getOrDefault(step, 0.0))
                                .toList())));
        return new BenchResult(
                units,
                nodes,
                cells,
                bytes,
                medians,
                median(night.stream().map(ChildProcess.Run::seconds).toList()),
                night.stream().mapToLong(ChildProcess.Run::peakMegabytes).max().orElse(0),
                median(plain.stream().map(ChildProcess.Run::seconds).toList()),
                plain.stream().mapToLong(ChildProcess.Run::peakMegabytes).max().orElse(0),
                median(outputs.stream().map(ChildProcess.Run::seconds).toList()),
                describe());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static Map<String, String> describe() throws IOException {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            machine.put("memory", system.getTotalMemorySize() / (1 << 20) + " MB");
        }
        machine.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        Path file = Files.createTempDirectory("unionstat").resolve("version.duckdb");
        try (BareDatabase database = BareDatabase.open(file)) {
            machine.put("duckdb", database.version());
        }
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.getParent());
        return machine;
    }

    /**
     * How many times as long as plain SQL our night takes.
     *
     * @return the ratio of the medians, both from a cold start to the exit
     */
    public double ratio() {
        return nightSeconds / plainSeconds;
    }

    /**
     * How many times as long as plain SQL that writes the same outputs our night takes.
     *
     * @return the ratio of the medians, both from a cold start to the exit
     */
    public double ratioOfOutputs() {
        return nightSeconds / outputsSeconds;
    }

    /**
     * The result for people.
     *
     * @return lines of text
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(line("%,d units x %d cells, %,d nodes, %.1f MB", units, cells, nodes, fileBytes / 1e6));
        steps.forEach((step, seconds) -> text.append(line("  %-16s %8.2f s", step, seconds)));
        text.append(line("cold, start to exit"));
        text.append(line(
                "  %-16s %8.2f s  %,d MB peak  %,.0f units/s",
                "nightly", nightSeconds, nightPeakMegabytes, units / nightSeconds));
        text.append(line("  %-16s %8.2f s  %,d MB peak", "plain SQL", plainSeconds, plainPeakMegabytes));
        text.append(line("  %-16s %8.2f", "ratio", ratio()));
        text.append(line("  %-16s %8.2f s", "same outputs", outputsSeconds));
        text.append(line("  %-16s %8.2f", "ratio", ratioOfOutputs()));
        machine.forEach((key, value) -> text.append(line("  %-16s %s", key, value)));
        return text.toString();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }

    /**
     * The result for programs.
     *
     * @return JSON
     * @throws IOException never
     */
    public String json() throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("units", units);
        fields.put("cells", cells);
        fields.put("nodes", nodes);
        fields.put("file_bytes", fileBytes);
        Map<String, BigDecimal> rounded = new LinkedHashMap<>();
        steps.forEach((step, seconds) -> rounded.put(step.replace(' ', '_'), rounded(seconds)));
        fields.put("step_seconds", rounded);
        fields.put("nightly_seconds", rounded(nightSeconds));
        fields.put("nightly_peak_mb", nightPeakMegabytes);
        fields.put("units_per_second", Math.round(units / nightSeconds));
        fields.put("plain_seconds", rounded(plainSeconds));
        fields.put("plain_peak_mb", plainPeakMegabytes);
        fields.put("ratio", rounded(ratio()));
        fields.put("plain_same_outputs_seconds", rounded(outputsSeconds));
        fields.put("ratio_same_outputs", rounded(ratioOfOutputs()));
        fields.put("machine", machine);
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(fields) + "\n";
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }
}
