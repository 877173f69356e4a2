/** Tests that the library in memory and the warehouse give the same figures. */
@org.jspecify.annotations.NullUnmarked
package org.unionstat.batch.backends;
