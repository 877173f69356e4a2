/**
 * Workbooks that go out: the one that was sent, with what is wrong in it, and the forms that units fill in.
 *
 * <p>Start with {@link org.unionstat.batch.workbook.MarkedWorkbook} and {@link org.unionstat.batch.workbook.FormWorkbooks}. This is
 * the only code that names Apache POI and fastexcel's writer.
 */
@NullMarked
package org.unionstat.batch.workbook;

import org.jspecify.annotations.NullMarked;
