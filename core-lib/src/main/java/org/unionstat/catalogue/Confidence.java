package org.unionstat.catalogue;

/** Whether the definition of an indicator is the accepted one. */
enum Confidence {
    /** It is. */
    CONFIRMED,
    /** Offices differ or the source is not clear: a workspace should state its own. */
    UNCONFIRMED
}
