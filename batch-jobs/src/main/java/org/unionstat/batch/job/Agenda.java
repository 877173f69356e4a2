package org.unionstat.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unionstat.batch.archive.RegisterHistory;
import org.unionstat.batch.publish.Publication;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.rule.plausibility.PlausibilityRule;
import org.unionstat.rule.plausibility.Threshold;

/** What periods still need, noted in the warehouse. */
final class Agenda {

    private static final String AGGREGATE = "aggregate";
    private static final String COMPARE = "compare";
    private static final String CHECK = "check";
    private static final String PUBLISH = "publish";
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private static final String TARGETS = "targets.csv";

    /** Registers that by themselves change no figure, but for units that stand otherwise. */
    private static final Set<String> NOT_IN_FIGURES = Set.of("units.csv", "unit_events.csv", TARGETS);

    private final Warehouse warehouse;
    private final Workspace workspace;
    private final String only;
    private final RegisterHistory registers;

    Agenda(Warehouse warehouse, Workspace workspace, String only) {
        this.warehouse = warehouse;
        this.workspace = workspace;
        this.only = only;
        this.registers = new RegisterHistory(warehouse);
    }

    /** Whether what is published was made with the workspace as it is, so that its registers are in the warehouse already. */
    boolean isMadeByThis() {
        return registers.isCurrent(workspace, version());
    }

    /**
     * Notes a workspace or program that is not the one that made what is published: everything is to be published anew, and where
     * more than the units and targets is another, computed anew.
     *
     * @param unitsChanged the first day on which a unit stands otherwise: what ends before is not touched by that
     */
    void noteChangedWorkspace(Optional<LocalDate> unitsChanged) throws IOException {
        Set<String> changed = new HashSet<>(registers.changedFiles(workspace, version()));
        allDue(PUBLISH, ALWAYS);
        if (changed.isEmpty() || !NOT_IN_FIGURES.containsAll(changed)) {
            allDue(AGGREGATE, ALWAYS);
        } else {
            unitsChanged.ifPresent(day -> allDue(AGGREGATE, day));
            if (changed.contains(TARGETS)) {
                allDue(CHECK, ALWAYS);
            }
        }
        registers.note(workspace, version());
    }

    private void allDue(String work, LocalDate day) {
        warehouse.sql("marts/all_due").with("work", work).with("day", day).run();
    }

    /** The version of the program. */
    static String version() {
        String version = Agenda.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** A period of which something was read, with or without a change in its figures. */
    void touched(String period, boolean changed) {
        note(period, changed ? AGGREGATE : PUBLISH);
    }

    List<String> aggregate() {
        return due(AGGREGATE);
    }

    /** Later periods show earlier ones in their charts and comparisons, so they are published again too. */
    void addedUp(String period, List<String> toCompare) {
        warehouse.sql("marts/later_due").with("period", period).run();
        toCompare.forEach(p -> note(p, COMPARE));
        toCompare.forEach(p -> note(p, CHECK));
        warehouse
                .sql("marts/next_due")
                .with("period", period)
                .with("work", CHECK)
                .run();
        if (workspace.settings().tellsSuspiciousFigures()) {
            Threshold history = workspace.catalogue().thresholds().of(PlausibilityRule.OWN_HISTORY);
            warehouse
                    .sql("marts/history_due")
                    .with("period", period)
                    .with("work", CHECK)
                    .with("least", history.count("least_periods"))
                    .with("most", history.count("most_periods"))
                    .run();
        }
        clear(period, AGGREGATE);
    }

    /** The periods that, or the bases of which, were added up. */
    List<String> compare() {
        return due(COMPARE);
    }

    void compared(String period) {
        clear(period, COMPARE);
    }

    /**
     * The periods that, or the bases of which, were added up, those that begin where one ends that was, and those the figures of
     * which are held against it.
     */
    List<String> check() {
        return due(CHECK);
    }

    void checked(String period) {
        clear(period, CHECK);
    }

    List<String> publish() {
        List<String> all = all();
        List<String> due = due(PUBLISH);
        return all.stream()
                .filter(p -> !only.isEmpty()
                        || due.contains(p)
                        || !Files.exists(workspace.out().resolve(p).resolve("manifest.json")))
                .toList();
    }

    /** The periods that may be published: the one asked for, or all that have figures. */
    List<String> all() {
        return new Publication(warehouse, workspace)
                .periods().stream()
                        .filter(p -> only.isEmpty() || only.equals(p))
                        .toList();
    }

    /** The periods that are being built. */
    List<String> open(Publication publication) {
        return all().stream()
                .filter(p -> Files.isDirectory(publication.next(p)))
                .toList();
    }

    void published(List<String> periods) {
        periods.forEach(p -> clear(p, PUBLISH));
    }

    boolean isEmpty() {
        return isMadeByThis()
                && due(AGGREGATE).isEmpty()
                && compare().isEmpty()
                && check().isEmpty()
                && publish().isEmpty();
    }

    private List<String> due(String work) {
        return warehouse.sql("marts/due_periods").with("work", work).list(r -> r.text("period"));
    }

    private void note(String period, String work) {
        clear(period, work);
        warehouse
                .sql("marts/note_due")
                .with("period", period)
                .with("work", work)
                .run();
    }

    private void clear(String period, String work) {
        warehouse
                .sql("marts/clear_due")
                .with("period", period)
                .with("work", work)
                .run();
    }
}
