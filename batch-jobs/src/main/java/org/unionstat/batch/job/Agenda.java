package org.unionstat.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.unionstat.batch.archive.RegisterHistory;
import org.unionstat.batch.publish.Publication;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;

/** What periods still need, noted in the warehouse. */
final class Agenda {

    private static final String AGGREGATE = "aggregate";
    private static final String PUBLISH = "publish";

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

    /** If the workspace or the program is not the one that made what is published, everything is to be made anew. */
    void noteChangedWorkspace() throws IOException {
        if (!isMadeByThis()) {
            warehouse.sql("marts/all_due").run();
            registers.note(workspace, version());
        }
    }

    /** The version of the program. */
    static String version() {
        String version = Agenda.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    void toAggregate(List<String> periods) {
        periods.forEach(p -> note(p, AGGREGATE));
    }

    List<String> aggregate() {
        return due(AGGREGATE);
    }

    /** Later periods show earlier ones in their charts and comparisons, so they are published again too. */
    void aggregated(List<String> periods) {
        periods.forEach(p -> warehouse.sql("marts/later_due").with("period", p).run());
        periods.forEach(p -> clear(p, AGGREGATE));
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
        return isMadeByThis() && due(AGGREGATE).isEmpty() && publish().isEmpty();
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
