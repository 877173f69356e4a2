package org.unionstat.chart.internal.jfree;

import org.unionstat.chart.ChartLanguage;

/** A word the drawing itself adds, in the three languages. */
enum Word {
    NOTE("注：", "註：", "Note: "),
    SOURCE("资料来源：", "資料來源：", "Source: "),
    MISSING("未报", "未報", "not reported"),
    NOT_COMPARABLE("不可比", "不可比", "not comparable"),
    PROVISIONAL("初步数", "初步數", "provisional"),
    AGAINST("比", "比", "vs ");

    private final String simplified;
    private final String traditional;
    private final String english;

    Word(String simplified, String traditional, String english) {
        this.simplified = simplified;
        this.traditional = traditional;
        this.english = english;
    }

    String in(ChartLanguage language) {
        return switch (language) {
            case ZH_HANS -> simplified;
            case ZH_HANT -> traditional;
            case EN -> english;
        };
    }
}
