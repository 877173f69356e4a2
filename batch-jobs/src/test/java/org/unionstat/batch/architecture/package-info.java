/** Tests of which package may know which. */
@org.jspecify.annotations.NullUnmarked
package org.unionstat.batch.architecture;
