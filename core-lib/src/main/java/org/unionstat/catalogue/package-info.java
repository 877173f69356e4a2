/**
 * The catalogue: areas, units of measure, classifications, indicators and forms, shipped as data files and overridden by a
 * workspace.
 *
 * <p>Start with {@link org.unionstat.catalogue.Catalogue}.
 *
 * <p>The shipped files are {@code areas.csv}, {@code units.csv}, {@code classifications.csv}, {@code indicators.csv},
 * {@code breakdowns.csv} (the check of each breakdown; a second row is a graver check that asks less) and
 * {@code cell_names.csv} (printed names that mean one category, or several indicators). Problems have the codes CAT-nnn, which
 * never change, and the place as a spreadsheet or editor shows it.
 */
@NullMarked
package org.unionstat.catalogue;

import org.jspecify.annotations.NullMarked;
