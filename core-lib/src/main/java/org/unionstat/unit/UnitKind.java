package org.unionstat.unit;

import java.util.Locale;

/** What sort of union a unit is. */
public enum UnitKind {
    /** A federation of unions, 总工会, whose stated figures are for its whole subtree. */
    FEDERATION,
    /** A joint primary union of several small employers, 联合基层工会. */
    JOINT,
    /** A primary union of one employer. */
    PRIMARY,
    /** A unit affiliated directly to a federation and to no territory, 直属单位. */
    DIRECTLY_AFFILIATED;

    /**
     * The code in files.
     *
     * @return the name in lower case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
