package org.unionstat.indicator;

import org.unionstat.classification.Label;

/**
 * A field of union work, one chapter of the report and one base form.
 *
 * @param code the stable code, for example {@code mutual_aid}
 * @param label its name
 * @param order its place in the report, from 1
 */
public record Area(String code, Label label, int order) {}
