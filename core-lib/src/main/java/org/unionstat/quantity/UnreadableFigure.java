package org.unionstat.quantity;

import java.io.Serial;

/** Ends the scan of a text that is no figure; caught by {@link FigureReader}, never seen outside. */
final class UnreadableFigure extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String zh;
    private final String en;

    private UnreadableFigure(String zh, String en) {
        super(en, null, false, false);
        this.zh = zh;
        this.en = en;
    }

    static UnreadableFigure because(String zh, String en) {
        return new UnreadableFigure(zh, en);
    }

    /** The text has words in it that are no part of a figure. */
    static UnreadableFigure text() {
        return because("数值，如 8168、8,168、1.25万、近200名、95.5%", "a figure such as 8168, 8,168, 1.25万, 近200名, 95.5%");
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
