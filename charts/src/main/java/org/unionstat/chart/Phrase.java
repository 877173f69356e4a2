package org.unionstat.chart;

/** A phrase of titles and subtitles in the three languages, with places {0}, {1} … for names and figures. */
enum Phrase {
    COMMA("，", "，", ", "),
    PAIR_SEPARATOR("、", "、", ", "),
    PAIRED_SUBTITLE("{0}；与{1}比较", "{0}；與{1}比較", "{0}; compared with {1}"),
    PAIRED_NEUTRAL("{0}：{1}与{2}", "{0}：{1}與{2}", "{0}: {1} and {2}"),
    BY("{0}按{1}分的", "{0}按{1}分的", "{0} by {1}"),
    QUOTED("“{0}”", "「{0}」", "“{0}”"),
    ALL("{0}{1}项全部{2}", "{0}{1}項全部{2}", "{0}: all {1} categories {2}"),
    ALL_COMPARED("{0}可比的{1}项全部{2}", "{0}可比的{1}項全部{2}", "{0}: all {1} comparable categories {2}"),
    SOME("{0}{1}项中{2}", "{0}{1}項中{2}", "{0}: of {1} categories {2}"),
    SOME_COMPARED("{0}可比的{1}项中{2}", "{0}可比的{1}項中{2}", "{0}: of {1} comparable categories {2}"),
    COUNT("{0}项{1}", "{0}項{1}", "{0} {1}"),
    REST_NOT_COMPARED("其余{0}项未作比较", "其餘{0}項未作比較", "{0} not compared"),
    GREW("增长", "增長", "grew"),
    FELL("下降", "下降", "fell"),
    RATE_ROSE("提高", "提高", "rose"),
    INCREASED("增加", "增加", "increased"),
    DECREASED("减少", "減少", "decreased"),
    UNCHANGED("持平", "持平", "unchanged"),
    NEARLY_UNCHANGED("基本持平", "基本持平", "nearly unchanged"),
    MOST_UP("{0}增幅最大（{1}）", "{0}增幅最大（{1}）", "{0} rose the most ({1})"),
    MOST_DOWN("{0}降幅最大（{1}）", "{0}降幅最大（{1}）", "{0} fell the most ({1})"),
    MOST_POINTS_UP("{0}提高最多（{1}）", "{0}提高最多（{1}）", "{0} rose the most ({1})"),
    MOST_POINTS_DOWN("{0}下降最多（{1}）", "{0}下降最多（{1}）", "{0} fell the most ({1})"),
    ONE_MOVED("{0}比{1}{2}{3}", "{0}比{1}{2}{3}", "{0} {2} by {3} against {1}"),
    ONE_MOVED_UNDATED("{0}{2}{3}", "{0}{2}{3}", "{0} {2} by {3}"),
    ONE_STAYED("{0}与{1}{2}", "{0}與{1}{2}", "{0} {2} against {1}"),
    ONE_STAYED_UNDATED("{0}{2}", "{0}{2}", "{0} {2}"),
    YEAR("{0}年", "{0}年", "{0}"),
    ROSE("上升", "上升", "rose"),
    PANELS_ALL("{1}项指标全部{2}", "{1}項指標全部{2}", "All {1} indicators {2}"),
    PANELS_ALL_COMPARED("可比的{1}项指标全部{2}", "可比的{1}項指標全部{2}", "All {1} comparable indicators {2}"),
    PANELS_SOME("{1}项指标中{2}", "{1}項指標中{2}", "Of {1} indicators {2}"),
    PANELS_SOME_COMPARED("可比的{1}项指标中{2}", "可比的{1}項指標中{2}", "Of {1} comparable indicators {2}"),
    PANELS_NEUTRAL("{0}项指标，{1}", "{0}項指標，{1}", "{0} indicators, {1}"),
    PANELS_SUBTITLE(
            "{0}，各指标单独刻度，以0为起点；大字为{1}值，右侧为与{2}比较",
            "{0}，各指標單獨刻度，以0為起點；大字為{1}值，右側為與{2}比較",
            "{0}, each on its own scale from 0; large figures are {1}, beside them the change against {2}"),
    PANELS_SUBTITLE_ALONE("{0}，各指标单独刻度，以0为起点", "{0}，各指標單獨刻度，以0為起點", "{0}, each on its own scale from 0"),
    SPAN("{0}—{1}", "{0}—{1}", "{0}–{1}"),
    LINES_NEUTRAL("{0}：{1}", "{0}：{1}", "{0}: {1}"),
    LINES_ONE_POINT("{0}{1}为{2}", "{0}{1}為{2}", "{0} in {1}: {2}"),
    LINES_RUN_UP("{0}连续{1}年{2}，{3}达到{4}", "{0}連續{1}年{2}，{3}達到{4}", "{0} {2} {1} years in a row, to {4} in {3}"),
    LINES_RUN_DOWN("{0}连续{1}年{2}，{3}为{4}", "{0}連續{1}年{2}，{3}為{4}", "{0} {2} {1} years in a row, to {4} in {3}"),
    LINES_UP("{0}从{1}的{2}增至{3}的{4}", "{0}從{1}的{2}增至{3}的{4}", "{0} rose from {2} in {1} to {4} in {3}"),
    LINES_RATE_UP("{0}从{1}的{2}升至{3}的{4}", "{0}從{1}的{2}升至{3}的{4}", "{0} rose from {2} in {1} to {4} in {3}"),
    LINES_DOWN("{0}从{1}的{2}降至{3}的{4}", "{0}從{1}的{2}降至{3}的{4}", "{0} fell from {2} in {1} to {4} in {3}"),
    LINES_LEVEL("{0}{3}与{1}{5}，为{4}", "{0}{3}與{1}{5}，為{4}", "{0} {5}: {4} in {3} against {1}"),
    LINES_BY_UP("增长{0}", "增長{0}", "by {0}"),
    LINES_BY_RATE_UP("提高{0}", "提高{0}", "by {0}"),
    LINES_BY_DOWN("下降{0}", "下降{0}", "by {0}"),
    LINES_AGAINST_UP("比{0}增长{1}", "比{0}增長{1}", "up {1} on {0}"),
    LINES_AGAINST_RATE_UP("比{0}提高{1}", "比{0}提高{1}", "up {1} on {0}"),
    LINES_AGAINST_DOWN("比{0}下降{1}", "比{0}下降{1}", "down {1} on {0}"),
    LINES_FORECAST("按线性趋势{0}约为{1}", "按線性趨勢{0}約為{1}", "about {1} in {0} on the linear trend"),
    LINES_SUBTITLE("{0}，{1}", "{0}，{1}", "{0}, {1}"),
    LINES_SUBTITLE_BROKEN("纵轴不从0开始", "縱軸不從0開始", "the vertical axis does not start at 0"),
    LINES_SUBTITLE_TREND("虚线为线性趋势", "虛線為線性趨勢", "dashed: linear trend"),
    LINES_SUBTITLE_FIT("虚线为线性趋势（R²＝{0}）", "虛線為線性趨勢（R²＝{0}）", "dashed: linear trend (R² = {0})"),
    LINES_SUBTITLE_BAND("阴影为95%预测区间", "陰影為95%預測區間", "shaded: 95% prediction interval"),
    SEMICOLON("；", "；", "; "),
    RANKED_SUBTITLE("{0}{1}", "{0}{1}", "{1}, {0}"),
    RANKED_TICK("竖线为任务数", "豎線為任務數", "the tick is the target"),
    RANKED_YEAR_TICK("竖线为全年任务数", "豎線為全年任務數", "the tick is the target of the whole year"),
    RANKED_GONE("时间已过{0}", "時間已過{0}", "{0} of the year gone"),
    RANKED_NEUTRAL("各单位{0}：{1}", "各單位{0}：{1}", "{0} by unit: {1}"),
    RANKED_NEUTRAL_UNDATED("各单位{0}", "各單位{0}", "{0} by unit"),
    RANKED_OF("{0}{1}中{2}{3}任务", "{0}{1}中{2}{3}任務", "{2} of {0} {1} {3} the target"),
    RANKED_OF_ASSESSED(
            "可考核的{0}{1}中{2}{3}任务", "可考核的{0}{1}中{2}{3}任務", "{2} of the {0} {1} that can be assessed {3} the target"),
    RANKED_EVERY("{0}{1}全部{2}任务", "{0}{1}全部{2}任務", "All {0} {1} {2} the target"),
    RANKED_EVERY_ASSESSED("可考核的{0}{1}全部{2}任务", "可考核的{0}{1}全部{2}任務", "All {0} {1} that can be assessed {2} the target"),
    RANKED_NONE("{0}{1}均未{2}任务", "{0}{1}均未{2}任務", "None of the {0} {1} {2} the target"),
    RANKED_NONE_ASSESSED(
            "可考核的{0}{1}均未{2}任务", "可考核的{0}{1}均未{2}任務", "None of the {0} {1} that can be assessed {2} the target"),
    RANKED_WITHIN("{0}{1}中{2}{3}未超过控制数", "{0}{1}中{2}{3}未超過控制數", "{2} of {0} {1} are within the limit for {3}"),
    RANKED_WITHIN_ASSESSED(
            "可考核的{0}{1}中{2}{3}未超过控制数",
            "可考核的{0}{1}中{2}{3}未超過控制數", "{2} of the {0} {1} that can be assessed are within the limit for {3}"),
    RANKED_ALL_WITHIN("{0}{1}{2}均未超过控制数", "{0}{1}{2}均未超過控制數", "All {0} {1} are within the limit for {2}"),
    RANKED_ALL_WITHIN_ASSESSED(
            "可考核的{0}{1}{2}均未超过控制数",
            "可考核的{0}{1}{2}均未超過控制數", "All {0} {1} that can be assessed are within the limit for {2}"),
    RANKED_MET("完成", "完成", "met"),
    RANKED_ALREADY_MET("已完成全年", "已完成全年", "have already met"),
    RANKED_MISSED("{0}未完成", "{0}未完成", "{0} did not"),
    RANKED_MISSED_MORE("{0}等{1}{2}未完成", "{0}等{1}{2}未完成", "{0} and others, {1} in all, did not"),
    RANKED_TOP("{0}{1}最多（{2}）", "{0}{1}最多（{2}）", "{0} has the most {1} ({2})"),
    RANKED_TOP_RATE("{0}{1}最高（{2}）", "{0}{1}最高（{2}）", "{0} has the highest {1} ({2})"),
    RANKED_TOP_REPORTED("已报的{0}{1}中{2}", "已報的{0}{1}中{2}", "Of the {0} {1} that reported, {2}"),
    RANKED_TIE("{0}{1}并列最高（{2}）", "{0}{1}並列最高（{2}）", "{0} share the highest {1} ({2})"),
    RANKED_TIE_MANY("{0}{1}{2}并列最高（{3}）", "{0}{1}{2}並列最高（{3}）", "{0} {1} share the highest {2} ({3})"),
    RANKED_SAME("{0}{1}{2}相同，均为{3}", "{0}{1}{2}相同，均為{3}", "All {0} {1} have the same {2}, {3}"),
    UNITS("个单位", "個單位", "units");

    private final String simplified;
    private final String traditional;
    private final String english;

    Phrase(String simplified, String traditional, String english) {
        this.simplified = simplified;
        this.traditional = traditional;
        this.english = english;
    }

    String in(ChartLanguage language, Object... parts) {
        String template = switch (language) {
            case ZH_HANS -> simplified;
            case ZH_HANT -> traditional;
            case EN -> english;
        };
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            if (c == '{') {
                text.append(parts[template.charAt(at + 1) - '0']);
                at += 3;
            } else {
                text.append(c);
                at++;
            }
        }
        return text.toString();
    }
}
