package org.unionstat.batch.job;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run did.
 *
 * @param unchanged whether there was nothing to do
 * @param accepted how many submissions the run accepted
 * @param held how many it holds for a decision
 * @param returned how many it returned
 * @param fileProblems how many problems concern no submission in particular
 * @param published the folders of the periods that were published
 */
public record Result(
        boolean unchanged, long accepted, long held, long returned, long fileProblems, List<Path> published) {

    /** Copies the list. */
    public Result {
        published = List.copyOf(published);
    }
}
