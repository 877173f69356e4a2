package org.unionstat.exchange;

import org.unionstat.period.Period;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.Series;
import org.unionstat.submission.SubmissionKey;

/**
 * What a record says of whose figures it carries.
 *
 * @param unit the unit's code
 * @param period the period
 * @param kind whose figures
 * @param series which series
 */
record RowHead(String unit, Period period, ObservationKind kind, Series series) {

    SubmissionKey key(String form) {
        return new SubmissionKey(unit, period, form, kind, series);
    }
}
