/**
 * Example workspaces: two with real, published figures and one with a simulated county; and a synthetic nation of any size.
 *
 * <p>Start with {@link org.unionstat.batch.generate.DemoWorkspaces} and {@link org.unionstat.batch.generate.NationalWorkspace}. What is written depends on nothing but the program: no clock, no locale, a fixed
 * seed.
 */
@NullMarked
package org.unionstat.batch.generate;

import org.jspecify.annotations.NullMarked;
