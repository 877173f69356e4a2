/**
 * What is kept for ever beside the warehouse: the original of every file, the registers of every day, and the ledger that tells
 * what was known when. From it alone the warehouse can be made anew.
 *
 * <p>Start with {@link org.unionstat.batch.archive.Ledger}.
 */
@NullMarked
package org.unionstat.batch.archive;

import org.jspecify.annotations.NullMarked;
