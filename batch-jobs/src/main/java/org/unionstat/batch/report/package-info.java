/**
 * The written report of a period: one page that a union can read, print and check, made from the warehouse alone.
 *
 * <p>Start with {@link org.unionstat.batch.report.HtmlReport}. Facts are read once ({@code FactBook}), put into words ({@code
 * FigureWords}, {@code ChangeWords}, {@code Sentences}) and into tables; every word stands in {@code Phrase} in three languages.
 */
@NullMarked
package org.unionstat.batch.report;

import org.jspecify.annotations.NullMarked;
