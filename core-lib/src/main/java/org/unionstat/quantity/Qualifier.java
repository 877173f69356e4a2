package org.unionstat.quantity;

import java.math.RoundingMode;

/** How exact a printed figure is, by the word that stands with it. */
public enum Qualifier {
    /** The figure as printed. */
    EXACT,
    /** 近, 约, 左右: about. */
    APPROXIMATE,
    /** 余, 多, 以上, 超过, 至少: at least. */
    AT_LEAST,
    /** 以内, 不足, 不到: at most. */
    AT_MOST,
    /** 5%—15%: between two figures. */
    RANGE,
    /** Only of computed results: nothing can be said; there is no number. */
    UNCERTAIN;

    /**
     * How the number that stands with the word is rounded in print, so that what is said stays true: a lower bound down, an upper
     * bound up, others half away from zero.
     *
     * @return the rounding
     */
    public RoundingMode rounding() {
        return switch (this) {
            case AT_LEAST -> RoundingMode.FLOOR;
            case AT_MOST -> RoundingMode.CEILING;
            case EXACT, APPROXIMATE, RANGE, UNCERTAIN -> RoundingMode.HALF_UP;
        };
    }
}
