package org.unionstat.batch.load;

import org.unionstat.rule.Finding;

/** A finding with the submission that it belongs to, empty where it belongs to the file as a whole, and what the sender says. */
record CheckedFinding(String submissionId, Finding finding, String explanation) {}
