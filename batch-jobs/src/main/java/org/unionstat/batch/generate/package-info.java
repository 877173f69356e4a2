/**
 * Example workspaces: two with real, published figures and one with a simulated county.
 *
 * <p>Start with {@link org.unionstat.batch.generate.DemoWorkspaces}. What is written depends on nothing but the program: no clock, no locale, a fixed
 * seed.
 */
@NullMarked
package org.unionstat.batch.generate;

import org.jspecify.annotations.NullMarked;
