/**
 * Code lists by which figures are broken down, and their names in three languages.
 *
 * <p>Start with {@link org.unionstat.classification.Classification}; a category is named by its
 * {@link org.unionstat.classification.CategoryKey}.
 */
@NullMarked
package org.unionstat.classification;

import org.jspecify.annotations.NullMarked;
