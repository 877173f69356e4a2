package org.unionstat.catalogue;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Sets of column names that keep their order, so that messages name them as the files do. */
final class Columns {

    private Columns() {}

    /** The columns in order. */
    static Set<String> of(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(names)));
    }
}
