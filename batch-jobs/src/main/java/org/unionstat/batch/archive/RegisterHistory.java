package org.unionstat.batch.archive;

import java.io.IOException;
import org.unionstat.batch.warehouse.Warehouse;
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
