package org.unionstat.batch.load;

import org.jspecify.annotations.Nullable;
import org.unionstat.rule.Finding;

/** A finding with the submission that it belongs to; null where it belongs to the file as a whole. */
record CheckedFinding(@Nullable String submissionId, Finding finding) {}
