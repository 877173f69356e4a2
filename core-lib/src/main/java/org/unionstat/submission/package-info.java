/**
 * What a unit reports: observations gathered into submissions, one per unit, period, form, kind and series.
 *
 * <p>Start with {@link org.unionstat.submission.Submission}.
 */
@NullMarked
package org.unionstat.submission;

import org.jspecify.annotations.NullMarked;
