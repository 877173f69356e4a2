package org.unionstat.quantity;

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
    UNCERTAIN
}
