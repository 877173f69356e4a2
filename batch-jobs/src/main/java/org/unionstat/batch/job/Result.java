package org.unionstat.batch.job;

import java.nio.file.Path;
import java.util.List;
import org.unionstat.batch.inbox.LeftFile;

/**
 * What a run did.
 *
 * @param unchanged whether there was nothing to do
 * @param accepted how many submissions the run accepted
 * @param held how many it holds for a decision
 * @param returned how many it returned
 * @param fileProblems how many problems concern no submission in particular
 * @param published the folders of the periods that were published
 * @param left what of the inbox could not be read and is left for the next run
 */
public record Result(
        boolean unchanged,
        long accepted,
        long held,
        long returned,
        long fileProblems,
        List<Path> published,
        List<LeftFile> left) {

    /** Copies the lists. */
    public Result {
        left = List.copyOf(left);
        published = List.copyOf(published);
    }
}
