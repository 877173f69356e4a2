package org.unionstat.unit;

import java.util.Locale;

/** The level of a unit in the tree, from the nation down. */
public enum UnitLevel {
    /** The national federation, 全国总工会. */
    NATIONAL,
    /** A province, autonomous region or municipality. */
    PROVINCE,
    /** A prefecture or city. */
    PREFECTURE,
    /** A county, district or county-level city. */
    COUNTY,
    /** A township, town or street. */
    TOWNSHIP,
    /** A village or community. */
    VILLAGE,
    /** A grassroots union, 基层工会. */
    PRIMARY;

    /**
     * The code in files.
     *
     * @return the name in lower case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
