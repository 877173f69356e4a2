package org.unionstat.batch.generate;

import java.util.SplittableRandom;

/** What may be wrong with a return. */
enum ReturnError {
    /** One part of a partition is not what it was, so that the parts do not add up. */
    SUM,
    /** One figure is too large or too small by a power of ten. */
    SLIP,
    /** The whole return is last year's. */
    COPIED,
    /** Two neighbouring parts have changed places. */
    SWAPPED,
    /** The parts of a breakdown stand one column too far to the right; the first is blank, the last is lost. */
    SHIFTED,
    /** A total is blank although its parts are there. */
    BLANK_TOTAL;

    /** Draws one. */
    static ReturnError drawn(SplittableRandom random) {
        return values()[random.nextInt(values().length)];
    }
}
