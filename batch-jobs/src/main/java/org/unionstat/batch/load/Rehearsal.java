package org.unionstat.batch.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionstat.batch.check.AcceptedChecks;
import org.unionstat.batch.inbox.InboxFile;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.exchange.SubmissionBatch;
import org.unionstat.exchange.SubmissionCheck;
import org.unionstat.exchange.SubmissionReader;
import org.unionstat.rule.Finding;
import org.unionstat.unit.UnitTree;

/**
 * Files taken and judged as the night would take and judge them, in a warehouse in memory; nothing is written.
 *
 * <p>What is known of the units that the files are about, and of those directly below, is copied there, so that the rules that
 * look beyond one file find it where they find it in the night, and slips show beside last year's figures.
 */
public final class Rehearsal {

    /** The name under which the warehouse that is known is attached. */
    public static final String KNOWN = "known";

    private final Warehouse memory;
    private final Workspace workspace;

    /**
     * A rehearsal.
     *
     * @param memory an empty warehouse in memory, to which the one that is known is attached; it is let go of
     * @param workspace the workspace
     */
    public Rehearsal(Warehouse memory, Workspace workspace) {
        this.memory = memory;
        this.workspace = workspace;
    }

    private record Reading(PendingFile file, SubmissionBatch batch) {}

    /**
     * Checks files beside one another and what is known.
     *
     * @param files the files
     * @return what the night would find in each
     * @throws IOException if a file cannot be read
     */
    public List<FileCheck> check(List<Path> files) throws IOException {
        memory.inTransaction(() -> beside("rows", "file"));
        List<Reading> readings = read(files);
        memory.inTransaction(() -> {
            registers(readings);
            copy();
        });
        memory.execute("detach " + KNOWN);
        List<CheckedFile> checked = stage(readings);
        Map<String, List<Finding>> told = new HashMap<>();
        Map<String, Long> left = new TreeMap<>();
        memory.inTransaction(() -> {
            judge(told);
            left.putAll(left(checked));
        });
        return checked.stream()
                .map(c -> FileCheck.of(c, workspace, findings(c, told)).leaving(left))
                .toList();
    }

    /** The registers as far as they concern the units of the files, those above them and two levels below. */
    private void registers(List<Reading> readings) {
        Set<String> own = readings.stream()
                .flatMap(r -> r.batch.received().stream())
                .map(r -> r.submission().key().unit())
                .collect(Collectors.toSet());
        Set<String> around = around(own);
        fill("beside_code", own);
        fill("beside_around", around);
        fill(
                "beside_period",
                readings.stream()
                        .flatMap(r -> r.batch.received().stream())
                        .map(r -> r.submission().key().period().code())
                        .collect(Collectors.toSet()));
        memory.sql("staging/beside_ids").run();
        for (String table : List.of("cell", "period")) {
            beside("rows", table);
        }
        new Registers(memory, workspace, around::contains).update();
    }

    /** The second level below tells which units of the first are nodes, those above which of these the files change. */
    private Set<String> around(Set<String> own) {
        UnitTree units = workspace.units();
        Set<String> level = own.stream().map(units::registered).collect(Collectors.toSet());
        Set<String> around = new HashSet<>(level);
        Set<String> above = level;
        while (!above.isEmpty()) {
            above = above.stream()
                    .flatMap(code -> units.spans(code).stream())
                    .flatMap(span -> Stream.ofNullable(span.parent()))
                    .map(units::registered)
                    .filter(code -> !around.contains(code))
                    .collect(Collectors.toSet());
            around.addAll(above);
        }
        for (int below = 0; below < 2; below++) {
            Set<String> parents = level;
            level = units.spans().stream()
                    .filter(s -> s.parent() != null && parents.contains(units.registered(s.parent())))
                    .map(s -> units.registered(s.code()))
                    .collect(Collectors.toSet());
            around.addAll(level);
        }
        return around;
    }

    private void fill(String table, Set<String> codes) {
        memory.execute(memory.sql("staging/beside_code").naming("table", table).text());
        memory.append(
                "warehouse",
                table,
                rows -> codes.forEach(code -> rows.begin().text(code).end()));
    }

    private void beside(String what, String table) {
        memory.sql("staging/beside_" + what).naming("table", table).run();
    }

    private List<Reading> read(List<Path> files) throws IOException {
        List<InboxFile> standing = new ArrayList<>();
        for (Path file : files) {
            standing.add(FileCheck.stand(file, workspace));
        }
        Function<PendingFile, SubmissionReader> reader = FileCheck.reader(workspace);
        List<Reading> readings = new ArrayList<>();
        for (PendingFile each : new Registration(memory, workspace).numbered(standing, true)) {
            readings.add(new Reading(
                    each,
                    reader.apply(each).read(each.file().path(), each.file().name())));
        }
        return readings;
    }

    /** What is known of the units. */
    private void copy() {
        make("beside_own");
        make("beside_unit");
        beside("figures", "submission");
        Map<String, List<Integer>> cells = new TreeMap<>();
        memory.sql("staging/beside_columns")
                .each(r -> cells.computeIfAbsent(r.text("form"), f -> new ArrayList<>())
                        .add((int) r.number("cell_id")));
        FormTables forms = new FormTables(memory);
        cells.forEach((form, columns) -> {
            forms.ensure(form, columns);
            beside("figures", FormTables.table(form));
        });
        beside("rows", "file_column");
        for (String table : List.of("detail", "finding", "peer")) {
            memory.sql("staging/beside_" + table).run();
        }
        make("beside_node");
        if (memory.sql("staging/beside_node_count").number() > 0) {
            memory.sql("staging/beside_sum").run();
        }
    }

    private void make(String table) {
        memory.execute(memory.sql("staging/" + table).text());
    }

    private List<CheckedFile> stage(List<Reading> readings) throws IOException {
        Staging.openInMemory(memory);
        new Registers(memory, workspace)
                .periods(readings.stream()
                        .flatMap(r -> r.batch.received().stream())
                        .map(r -> r.submission().key().period())
                        .toList());
        Map<String, Integer> cells = new HashMap<>();
        memory.sql("staging/cells").each(r -> cells.put(r.text("text"), (int) r.number("cell_id")));
        LocalDateTime now = LocalDateTime.now(workspace.settings().zone());
        StagedRows rows = new StagedRows(memory, cells, workspace.settings().zone(), now);
        SubmissionCheck checks = workspace.check();
        Standing standing = FileCheck.standing(workspace);
        List<CheckedFile> all = new ArrayList<>();
        for (Reading each : readings) {
            boolean corrects = each.batch.received().stream().anyMatch(SubmissionBatch.Received::corrects);
            Corrections.Corrected corrected = corrects
                    ? new Corrections(memory).make(each.file, each.batch)
                    : Corrections.Corrected.nothing(each.batch);
            CheckedFile checked = CheckedFile.of(each.file, corrected, workspace, checks, standing);
            rows.write(List.of(checked));
            all.add(checked);
        }
        return all;
    }

    /** The findings by the submission that they are about. */
    private void judge(Map<String, List<Finding>> told) {
        AcceptedChecks checks = new AcceptedChecks(memory, workspace);
        for (Acceptance.Touched touched : new Acceptance(memory).run()) {
            checks.judge(
                    touched.period(),
                    "beside_own",
                    (finding, submission) -> told.computeIfAbsent(submission, s -> new ArrayList<>())
                            .add(finding));
        }
    }

    /** How often rules still cannot be told. */
    private Map<String, Long> left(List<CheckedFile> files) {
        Map<String, Long> left = new TreeMap<>();
        files.stream()
                .flatMap(f -> f.tallies().stream())
                .forEach(t -> left.merge(t.ruleId(), (long) t.count().unverifiable(), Long::sum));
        memory.sql("staging/beside_decided").each(r -> left.merge(r.text("rule_id"), -r.number("decided"), Long::sum));
        return left;
    }

    private static List<Finding> findings(CheckedFile file, Map<String, List<Finding>> told) {
        return file.submissions().stream()
                .flatMap(s -> told.getOrDefault(s.id(), List.of()).stream())
                .toList();
    }
}
