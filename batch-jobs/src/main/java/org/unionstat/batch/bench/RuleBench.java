package org.unionstat.batch.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.unionstat.batch.check.RuleScan;
import org.unionstat.batch.generate.AnnualForm;
import org.unionstat.batch.warehouse.BareDatabase;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.expression.Expression;
import org.unionstat.expression.ExpressionReader;
import org.unionstat.expression.sql.Column;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Place;
import org.unionstat.rule.Rule;

/**
 * Measures sixty rules over one wide table of a hundred cells: our SQL beside the same rules written by hand, in turns in one
 * database, and in memory on one core.
 */
public final class RuleBench {

    private static final String FIGURES = "figures";
    private static final int ROWS_IN_MEMORY = 2_000;

    private final int units;
    private final int pairs;
    private final Path work;
    private final Consumer<String> say;
    private final AnnualForm form;
    private final List<Rule> rules;
    private final List<Map<String, String>> byHand;

    /**
     * A measurement.
     *
     * @param units how many rows
     * @param pairs how often each is run
     * @param work an empty directory to work in
     * @param say is told what is being done
     * @throws IOException never
     */
    public RuleBench(int units, int pairs, Path work, Consumer<String> say) throws IOException {
        this.units = units;
        this.pairs = pairs;
        this.work = work.toAbsolutePath().normalize();
        this.say = say;
        Catalogue catalogue = Catalogue.base().orThrow();
        this.form = AnnualForm.of(catalogue);
        ExpressionReader reader = new ExpressionReader(catalogue.vocabulary());
        this.rules = new ArrayList<>();
        this.byHand = new ArrayList<>();
        for (String line : lines()) {
            String[] fields = line.split("\\|", 2);
            String id = "R-" + byHand.size();
            rules.add(rule(id, reader.condition(fields[0], false, Place.NOWHERE).orThrow(), fields[0]));
            byHand.add(Map.of("rule", id, "fails", fields[1], "position", Integer.toString(rules.size())));
        }
    }

    private static Rule rule(String id, Expression condition, String text) {
        return new Rule(
                id,
                id,
                id,
                text,
                condition,
                condition,
                FindingClass.QUERY,
                Rule.Scope.ALL,
                null,
                null,
                null,
                false,
                "bench",
                "",
                Place.NOWHERE);
    }

    private static List<String> lines() throws IOException {
        InputStream stream = RuleBench.class.getResourceAsStream("/bench/rules.csv");
        if (stream == null) {
            throw new IllegalStateException("the program lacks its rules to be measured");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        }
    }

    /**
     * What was measured; seconds are the best of all runs.
     *
     * @param units how many rows
     * @param rules how many rules
     * @param failures how many failures both found
     * @param differences how many failures only one of both found
     * @param ours seconds of our SQL: every failure, and how often each rule passes, fails and cannot be told
     * @param plain seconds of the SQL by hand: every failure, and how often each rule fails
     * @param checksPerSecond exact rule checks a second in memory, on one core
     * @param peakMegabytes the most memory a process held that ran our SQL; 0 where the system does not tell
     */
    public record Result(
            int units,
            int rules,
            long failures,
            long differences,
            double ours,
            double plain,
            double checksPerSecond,
            long peakMegabytes) {

        /**
         * How many times as long as the SQL by hand ours takes.
         *
         * @return the ratio
         */
        public double ratio() {
            return ours / plain;
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
            fields.put("rules", rules);
            fields.put("failures", failures);
            fields.put("differences", differences);
            fields.put("rules_seconds", rounded(ours));
            fields.put("plain_rules_seconds", rounded(plain));
            fields.put("rules_ratio", rounded(ratio()));
            fields.put("rules_peak_mb", peakMegabytes);
            fields.put("memory_checks_per_second", Math.round(checksPerSecond));
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(fields) + "\n";
        }

        private static BigDecimal rounded(double value) {
            return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
        }
    }

    /**
     * Makes the figures and measures.
     *
     * @return what was measured
     * @throws IOException if the directory cannot be written
     */
    public Result run() throws IOException {
        Files.createDirectories(work);
        Path file = work.resolve("rules.duckdb");
        Files.deleteIfExists(file);
        List<Map<String, String>> cells = RuleFigures.columns(form);
        say.accept("making " + units + " rows");
        try (BareDatabase database = BareDatabase.open(file)) {
            database.run("bench/rule_figures", Map.of("units", Integer.toString(units)), Map.of("cells", cells));
        }
        double ours = Double.MAX_VALUE;
        double plain = Double.MAX_VALUE;
        long failures;
        long differences;
        try (BareDatabase database = BareDatabase.open(file)) {
            RuleScan scan = scan(database, cells);
            for (int i = 0; i < pairs; i++) {
                say.accept("pair " + (i + 1) + " of " + pairs);
                long start = System.nanoTime();
                byHand(database);
                plain = Math.min(plain, Bench.seconds(start));
                start = System.nanoTime();
                scan(database, scan);
                ours = Math.min(ours, Bench.seconds(start));
            }
            differences = database.numbers("bench/rule_failures_equal", Map.of("rules", byHand))
                    .get(0)
                    .longValueExact();
            failures = database.numbers("bench/rule_failures", Map.of()).get(0).longValueExact();
        }
        say.accept("in memory");
        double checks = new RulesInMemory(rules, form.cells()).checksPerSecond(ROWS_IN_MEMORY);
        long peak = ChildProcess.run(work, RuleBench.class.getName(), work.toString(), Integer.toString(units))
                .peakMegabytes();
        Files.deleteIfExists(file);
        return new Result(units, rules.size(), failures, differences, ours, plain, checks, peak);
    }

    /**
     * Runs our SQL once as a process of its own.
     *
     * @param args the directory of the measurement, the number of rows
     * @throws IOException never
     */
    public static void main(String[] args) throws IOException {
        Path work = Path.of(args[0]);
        RuleBench bench = new RuleBench(Integer.parseInt(args[1]), 1, work, line -> {});
        try (BareDatabase database = BareDatabase.open(work.resolve("rules.duckdb"))) {
            scan(database, bench.scan(database, RuleFigures.columns(bench.form)));
        }
    }

    private RuleScan scan(BareDatabase database, List<Map<String, String>> cells) {
        List<BigDecimal> largest = database.numbers("bench/rule_largest", Map.of("cells", cells));
        Map<String, BigDecimal> most = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            most.put(cells.get(i).getOrDefault("name", ""), largest.get(i));
        }
        RuleScan scan = RuleScan.of(rules, source -> column(source, most));
        if (!scan.left().isEmpty()) {
            throw new IllegalStateException("not in SQL: " + scan.left());
        }
        return scan;
    }

    private static Optional<Column> column(Expression.Source source, Map<String, BigDecimal> most) {
        if (!(source instanceof Expression.Figure figure)) {
            return Optional.empty();
        }
        String cell = figure.operand().cell();
        return Optional.ofNullable(most.get(cell)).map(m -> new Column('"' + cell + '"', 2, m, false, false));
    }

    private static void scan(BareDatabase database, RuleScan scan) {
        Map<String, String> names = Map.of("key", "unit_id", "table", FIGURES, "any", scan.anyFailure());
        for (String step : List.of("rule_verdict", "rule_touched", "rule_total", "rule_failure")) {
            database.run("intermediate/" + step, names, Map.of("rules", scan.rules()));
        }
    }

    private void byHand(BareDatabase database) {
        String any = byHand.stream().map(r -> r.getOrDefault("fails", "")).collect(Collectors.joining("\n  or "));
        database.run("bench/plain_rules", Map.of("any", any), Map.of("rules", byHand));
    }
}
