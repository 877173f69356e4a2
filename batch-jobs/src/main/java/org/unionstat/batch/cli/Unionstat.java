package org.unionstat.batch.cli;

import java.nio.file.Path;
import org.unionstat.batch.job.Night;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Progress;
import org.unionstat.batch.job.Task;
import org.unionstat.batch.workspace.Workspace;

/** Placeholder. */
public final class Unionstat {

    private Unionstat() {}

    /**
     * Runs.
     *
     * @param args the arguments
     * @throws java.io.IOException if
     */
    public static void main(String[] args) throws java.io.IOException {
        Workspace w = Workspace.open(Path.of(args[0])).orThrow();
        new Night(w, Progress.NONE).run(new Order(Task.NIGHTLY, ""));
    }
}
