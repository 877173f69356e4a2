/**
 * The catalogue: areas, units of measure, classifications, indicators and forms, shipped as data files and overridden by a
 * workspace.
 *
 * <p>Start with {@link org.unionstat.catalogue.Catalogue}.
 */
@NullMarked
package org.unionstat.catalogue;

import org.jspecify.annotations.NullMarked;
