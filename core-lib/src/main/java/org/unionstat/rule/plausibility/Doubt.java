package org.unionstat.rule.plausibility;

/** Why it cannot be known whether a check passes. */
public enum Doubt {
    /** A figure is missing. */
    MISSING_FIGURE("缺数", "a figure is missing"),
    /** A figure is not exact enough: some of the values that it may stand for pass and others do not. */
    NOT_EXACT("数据不够精确", "a figure is not exact enough"),
    /** The base is 0. */
    ZERO_BASE("基数为0", "the base is 0"),
    /** There are too few figures to hold it against. */
    TOO_FEW("可比数据太少", "too few figures to compare with"),
    /** The periods do not join on to one another. */
    OTHER_SPAN("时段不衔接", "the periods do not join on to one another");

    private final String zh;
    private final String en;

    Doubt(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The reason in a message in Chinese. */
    String zh() {
        return zh;
    }

    /** The reason in a message in English. */
    String en() {
        return en;
    }
}
