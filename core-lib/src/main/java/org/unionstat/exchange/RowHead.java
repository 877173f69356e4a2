package org.unionstat.exchange;

import java.util.Set;
import org.unionstat.period.Period;
import org.unionstat.submission.ObservationFlag;
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
 * @param flags the marks on its figures
 * @param corrects whether its figures are put in place of single ones of what the unit sent before; else they are all there is
 * @param isCertain whether kind, series, action and flags could be read; if not, the figures are checked but belong nowhere
 */
record RowHead(
        String unit,
        Period period,
        ObservationKind kind,
        Series series,
        Set<ObservationFlag> flags,
        boolean corrects,
        boolean isCertain) {

    SubmissionKey key(String form) {
        return new SubmissionKey(unit, period, form, kind, series);
    }
}
