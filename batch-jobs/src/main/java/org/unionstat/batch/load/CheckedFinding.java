package org.unionstat.batch.load;

import org.unionstat.rule.Finding;

/**
 * A finding in a file.
 *
 * @param submissionId the submission that it belongs to, empty where it belongs to the file as a whole
 * @param finding the finding
 * @param explanation what the sender says to it, or by what decision it is let pass
 * @param holds whether its submission waits for an explanation or a decision
 */
record CheckedFinding(String submissionId, Finding finding, String explanation, boolean holds) {}
