/**
 * The folder into which people and systems put submissions: what lies there, and what is new.
 *
 * <p>Start with {@link org.unionstat.batch.inbox.Inbox}.
 */
@NullMarked
package org.unionstat.batch.inbox;

import org.jspecify.annotations.NullMarked;
