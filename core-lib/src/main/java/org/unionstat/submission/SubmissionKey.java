package org.unionstat.submission;

import org.unionstat.period.Period;

/**
 * What makes a submission the one it is; a later one with the same key replaces it.
 *
 * @param unit the reporting unit's code
 * @param period the period reported
 * @param form the form's id; one per area unless the workspace defines others
 * @param kind whose figures
 * @param series which series
 */
public record SubmissionKey(String unit, Period period, String form, ObservationKind kind, Series series) {}
