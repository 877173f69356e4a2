/**
 * Workbooks that go out: the one that was sent, with what is wrong in it.
 *
 * <p>Start with {@link org.unionstat.batch.workbook.MarkedWorkbook}. This is the only code that names Apache POI.
 */
@NullMarked
package org.unionstat.batch.workbook;

import org.jspecify.annotations.NullMarked;
