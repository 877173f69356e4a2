/** Tests that know the program only by its commands, its workspaces and its tables. */
@org.jspecify.annotations.NullUnmarked
package org.unionstat.batch.blackbox;
