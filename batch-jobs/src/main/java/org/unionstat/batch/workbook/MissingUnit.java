package org.unionstat.batch.workbook;

import org.unionstat.submission.Form;
import org.unionstat.unit.Unit;

/**
 * A unit of whose returns on a form none is accepted.
 *
 * @param unit the unit
 * @param form the form
 * @param state what became of what it sent
 */
record MissingUnit(Unit unit, Form form, FormWords state) {}
