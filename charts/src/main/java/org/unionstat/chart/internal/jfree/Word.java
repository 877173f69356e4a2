package org.unionstat.chart.internal.jfree;

import org.unionstat.chart.ChartLanguage;

/** A word the drawing itself adds, in the three languages. */
enum Word {
    NOTE("注：", "註：", "Note: "),
    SOURCE("资料来源：", "資料來源：", "Source: "),
    MISSING("未报", "未報", "not reported"),
    NOT_COMPARABLE("不可比", "不可比", "not comparable"),
    PROVISIONAL("初步数", "初步數", "provisional"),
    CHANGE("比{0}", "比{0}", "vs {0}"),
    UNCHANGED("持平", "持平", "unchanged"),
    POINTS("百分点", "百分點", "points"),
    NO_DATA("没有数据", "沒有資料", "no data"),
    MET("完成任务", "完成任務", "target met"),
    MISSED("未完成", "未完成", "target missed"),
    PENDING("尚未完成", "尚未完成", "not yet met"),
    WITHIN("未超过控制数", "未超過控制數", "within the limit"),
    BEYOND("超过控制数", "超過控制數", "beyond the limit"),
    TARGET("任务数", "任務數", "target"),
    SURPLUS("超/欠", "超/欠", "+/−"),
    COMPLETION("完成率", "完成率", "achieved"),
    PROGRESS("年度进度", "年度進度", "of the year's target"),
    FORECAST("预测", "預測", "forecast"),
    FORECAST_FOR("{0}预测{1}", "{0}預測{1}", "{0}: {1}"),
    QUALIFIED("约数或日期不同", "約數或日期不同", "approximate or other date");

    private final String simplified;
    private final String traditional;
    private final String english;

    Word(String simplified, String traditional, String english) {
        this.simplified = simplified;
        this.traditional = traditional;
        this.english = english;
    }

    String with(ChartLanguage language, String part) {
        return in(language).replace("{0}", part);
    }

    String with(ChartLanguage language, String first, String second) {
        return with(language, first).replace("{1}", second);
    }

    String in(ChartLanguage language) {
        return switch (language) {
            case ZH_HANS -> simplified;
            case ZH_HANT -> traditional;
            case EN -> english;
        };
    }
}
