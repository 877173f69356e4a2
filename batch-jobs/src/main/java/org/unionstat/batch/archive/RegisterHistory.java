package org.unionstat.batch.archive;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Fingerprint;
import org.unionstat.batch.workspace.Workspace;

/** The states that a workspace's settings, registers and catalogue layer have had, in the warehouse and in the archive. */
public final class RegisterHistory {

    private static final String WAREHOUSE = "warehouse";

    private final Warehouse warehouse;

    /**
     * The history in a warehouse.
     *
     * @param warehouse the warehouse
     */
    public RegisterHistory(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Whether the last state is that of a workspace.
     *
     * @param workspace the workspace as it is
     * @param program the version of the program
     * @return true if neither has changed
     */
    public boolean isCurrent(Workspace workspace, String program) {
        return warehouse
                        .sql("marts/state_known")
                        .with("fingerprint", workspace.fingerprint())
                        .with("program", program)
                        .number()
                > 0;
    }

    /**
     * What is another than in the last state.
     *
     * @param workspace the workspace as it is
     * @param program the version of the program
     * @return paths of files in the workspace, those that came or went among them; the program too, by the name of its version
     * @throws IOException if a file cannot be read
     */
    public Set<String> changedFiles(Workspace workspace, String program) throws IOException {
        long last = warehouse.sql("marts/last_state").number();
        Set<Map.Entry<String, String>> before = new HashSet<>();
        warehouse
                .sql("marts/state_files")
                .with("state", last)
                .each(r -> before.add(Map.entry(r.text("path"), r.text("content_hash"))));
        warehouse.sql("marts/state").with("state", last).each(r -> before.add(Map.entry(r.text("program"), "")));
        Set<Map.Entry<String, String>> now = new HashSet<>();
        now.add(Map.entry(program, ""));
        for (String file : workspace.files()) {
            now.add(Map.entry(
                    file,
                    new Fingerprint().add(workspace.directory().resolve(file)).text()));
        }
        Set<Map.Entry<String, String>> changed = new HashSet<>(now);
        changed.removeAll(before);
        before.removeAll(now);
        changed.addAll(before);
        return changed.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /**
     * Keeps a workspace's registers in the archive and notes them as the last state.
     *
     * @param workspace the workspace as it is
     * @param program the version of the program
     * @throws IOException if the archive cannot be written
     */
    public void note(Workspace workspace, String program) throws IOException {
        note(new RegisterState(
                (int) warehouse.sql("marts/last_state").number() + 1,
                KnownAt.next(warehouse, workspace.settings().zone()),
                workspace.fingerprint(),
                program,
                Archive.of(workspace.directory()).keepRegisters(workspace)));
    }

    /**
     * Notes a state as it was.
     *
     * @param state the state
     */
    public void note(RegisterState state) {
        warehouse.append(
                WAREHOUSE,
                "register_state",
                rows -> rows.begin()
                        .number(state.state())
                        .time(state.knownAt())
                        .text(state.fingerprint())
                        .text(state.program())
                        .end());
        warehouse.append(
                WAREHOUSE,
                "register_file",
                rows -> state.files()
                        .forEach((path, hash) -> rows.begin()
                                .number(state.state())
                                .text(path)
                                .text(hash)
                                .end()));
    }
}
