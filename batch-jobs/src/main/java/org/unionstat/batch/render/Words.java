package org.unionstat.batch.render;

import org.unionstat.chart.ChartLanguage;

/** A phrase of periods, notes and descriptions in the three languages, with places {0}, {1} … */
enum Words {
    YEAR("{0}年", "{0}年", "{0}"),
    HALF_1("{0}年上半年", "{0}年上半年", "H1 {0}"),
    HALF_2("{0}年下半年", "{0}年下半年", "H2 {0}"),
    QUARTER("{0}年第{1}季度", "{0}年第{1}季度", "Q{1} {0}"),
    MONTH("{0}年{1}月", "{0}年{1}月", "{2} {0}"),
    MONTHS("{0}年{1}—{2}月", "{0}年{1}—{2}月", "{3}–{4} {0}"),
    YEARS("{0}—{1}年", "{0}—{1}年", "{0}–{1}"),
    MONTH_END("{1}月底", "{1}月底", "end of {3}"),
    MONTH_END_OF_YEAR("{0}年{1}月底", "{0}年{1}月底", "end of {3} {0}"),
    DAY("{1}月{2}日", "{1}月{2}日", "{2} {3}"),
    DAY_OF_YEAR("{0}年{1}月{2}日", "{0}年{1}月{2}日", "{2} {3} {0}"),
    BRACKETED("{0}（{1}）", "{0}（{1}）", "{0} ({1})"),
    BY("{0}（按{1}）", "{0}（按{1}）", "{0} by {1}"),
    OF_WHICH("其中：{0}", "其中：{0}", "of which {0}"),
    TEN_THOUSAND_YUAN("万元", "萬元", "10,000 yuan"),
    HUNDRED_MILLION_YUAN("亿元", "億元", "100 million yuan"),
    UNCERTAIN("不确定", "不確定", "uncertain"),
    BLANK("未填", "未填", "left blank"),
    MASKED("隐去", "隱去", "masked"),
    HELD("待核", "待核", "held"),
    REJECTED("退回", "退回", "returned"),
    BASE_AT("基期为{0}数", "基期為{0}數", "base: {0}"),
    DATES_DIFFER("日期不同", "日期不同", "other date"),
    CURRENT_AT("为{0}数", "為{0}數", "as of {0}"),
    BASE_MISSING("基期未报", "基期未報", "no base"),
    BASE_SPAN("基期时段不同", "基期時段不同", "other span"),
    RESPONSE("上报不全", "上報不全", "incomplete"),
    BREAK("口径调整", "口徑調整", "redefined"),
    INEXACT("含约数", "含約數", "approximate"),
    BASIS("口径不同", "口徑不同", "other basis"),
    AND("、", "、", ", "),
    AND_OTHERS("{0}等{1}项", "{0}等{1}項", "{0} and others, {1} in all"),
    UNITS_AND_OTHERS("{0}等{1}个单位", "{0}等{1}個單位", "{0} and others, {1} in all"),
    SEMICOLON("；", "；", "; "),
    STOP("。", "。", "."),
    NOTE_PARTS_TOTAL(
            "{0}{1}类分项合计{2}，与{5}{3}相差{4}",
            "{0}{1}類分項合計{2}，與{5}{3}相差{4}", "{0}: the {1} parts add up to {2}, {4} from the {5} of {3}"),
    STATED_TOTAL("上报总数", "上報總數", "stated total"),
    COMPUTED_TOTAL("汇总总数", "匯總總數", "computed total"),
    NOTE_OVERLAP("各分项之间可能有交叉", "各分項之間可能有交叉", "the parts may overlap"),
    NOTE_DATE("{0}{1}为{2}数", "{0}{1}為{2}數", "{1} of {0} is as of {2}"),
    NOTE_INCOMPLETE(
            "{0}{1}为初步数：{2}个单位中{3}个已报",
            "{0}{1}為初步數：{2}個單位中{3}個已報", "{1} of {0} is provisional: {3} of {2} units have reported"),
    NOTE_ALL_INCOMPLETE(
            "{0}数据为初步数：{2}个单位中{3}个已报",
            "{0}數據為初步數：{2}個單位中{3}個已報", "the figures of {0} are provisional: {3} of {2} units have reported"),
    NOTE_UNITS_TOTAL(
            "所列{0}个单位合计{1}，与{4}{2}相差{3}",
            "所列{0}個單位合計{1}，與{4}{2}相差{3}", "the {0} units add up to {1}, {3} from the {4} of {2}"),
    NOTE_INCOMPLETE_RANGE(
            "{0}{1}为初步数，已报单位占{2}—{3}",
            "{0}{1}為初步數，已報單位占{2}—{3}", "{1} of {0} are provisional: {2} to {3} of units have reported"),
    NOTE_UNITS_INCOMPLETE(
            "{0}为初步数，所属单位未报齐", "{0}為初步數，所屬單位未報齊", "provisional, not all of their units have reported: {0}"),
    ANSWERED("{0}个单位中{1}个已报", "{0}個單位中{1}個已報", "{1} of {0}"),
    NOTE_BASIS("{0}为上报数，{1}为汇总数", "{0}為上報數，{1}為匯總數", "{0} is stated, {1} is computed"),
    NOTE_LEAST_SQUARES(
            "趋势与区间由最小二乘法计算（{0}个年度）", "趨勢與區間由最小二乘法計算（{0}個年度）", "trend and interval by least squares over {0} years"),
    SUBTITLE("{0}；{1}", "{0}；{1}", "{0}; {1}"),
    SUBTITLE_BELOW("{0}所属单位；{1}", "{0}所屬單位；{1}", "Units of {0}; {1}"),
    CAPTION_PAIRS("{0}，{1}与{2}", "{0}，{1}與{2}", "{0}, {1} and {2}"),
    CAPTION_LINES("{0}，{1}", "{0}，{1}", "{0}, {1}"),
    CAPTION_RANKS("各{0}{1}，{2}", "各{0}{1}，{2}", "{1} by unit ({0}), {2}"),
    ALT_PANELS(
            "小型折线图组：{0}{1}{2}项主要指标，包括{3}。",
            "小型折線圖組：{0}{1}{2}項主要指標，包括{3}。", "Small line charts of {2} key indicators of {0}, {1}: {3}."),
    ALT_PAIRS(
            "成对条形图：{0}{1}（{2}），{3}与{4}比较，共{5}类。",
            "成對條形圖：{0}{1}（{2}），{3}與{4}比較，共{5}類。", "Paired bars of {1} ({2}) of {0}, {3} against {4}, {5} categories."),
    ALT_LINES("折线图：{0}{1}（{2}），{3}。", "折線圖：{0}{1}（{2}），{3}。", "Lines of {1} ({2}) of {0}, {3}."),
    ALT_RANKS(
            "排序条形图：{0}所属{1}{2}（{3}），{4}。",
            "排序條形圖：{0}所屬{1}{2}（{3}），{4}。", "Ranked bars of {2} ({3}) of the {1} of {0}, {4}."),
    ALT_RANKS_TARGETS(
            "排序条形图：{0}所属{1}{2}（{3}）与任务数，{4}。",
            "排序條形圖：{0}所屬{1}{2}（{3}）與任務數，{4}。", "Ranked bars of {2} ({3}) of the {1} of {0} with their targets, {4}."),
    PROVINCES("个省（区、市）", "個省（區、市）", "provinces"),
    PREFECTURES("个市（州）", "個市（州）", "prefectures"),
    COUNTIES("个县（市、区）", "個縣（市、區）", "counties"),
    TOWNSHIPS("个乡镇（街道）", "個鄉鎮（街道）", "townships and streets"),
    VILLAGES("个村（社区）", "個村（社區）", "villages and communities"),
    PRIMARIES("家基层工会", "家基層工會", "primary unions"),
    UNITS("个单位", "個單位", "units"),
    SIMULATED("模拟数据", "模擬數據", "Simulated data");

    private final String simplified;
    private final String traditional;
    private final String english;

    Words(String simplified, String traditional, String english) {
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
