package org.unionstat.chart;

/** A phrase of titles and subtitles in the three languages, with places {0}, {1} … for names and figures. */
enum Phrase {
    COMMA("，", "，", ", "),
    PAIR_SEPARATOR("、", "、", ", "),
    PAIRED_SUBTITLE("{0}，{1}；与{2}比较", "{0}，{1}；與{2}比較", "{0}, {1}; compared with {2}"),
    PAIRED_NEUTRAL("{0}：{1}与{2}", "{0}：{1}與{2}", "{0}: {1} and {2}"),
    ALL("{0}{1}项全部{2}", "{0}{1}項全部{2}", "{0}: all {1} categories {2}"),
    ALL_COMPARED("{0}可比的{1}项全部{2}", "{0}可比的{1}項全部{2}", "{0}: all {1} comparable categories {2}"),
    SOME("{0}{1}项中{2}", "{0}{1}項中{2}", "{0}: of {1} categories {2}"),
    SOME_COMPARED("{0}可比的{1}项中{2}", "{0}可比的{1}項中{2}", "{0}: of {1} comparable categories {2}"),
    COUNT("{0}项{1}", "{0}項{1}", "{0} {1}"),
    REST_NOT_COMPARABLE("其余{0}项不可比", "其餘{0}項不可比", "{0} not comparable"),
    GREW("增长", "增長", "grew"),
    FELL("下降", "下降", "fell"),
    RATE_ROSE("提高", "提高", "rose"),
    INCREASED("增加", "增加", "increased"),
    DECREASED("减少", "減少", "decreased"),
    UNCHANGED("持平", "持平", "unchanged"),
    NEARLY_UNCHANGED("基本持平", "基本持平", "nearly unchanged"),
    MOST_UP("{0}增幅最大（{1}）", "{0}增幅最大（{1}）", "{0} the most ({1})"),
    MOST_DOWN("{0}降幅最大（{1}）", "{0}降幅最大（{1}）", "{0} the most ({1})"),
    MOST_POINTS_UP("{0}提高最多（{1}）", "{0}提高最多（{1}）", "{0} the most ({1})"),
    MOST_POINTS_DOWN("{0}下降最多（{1}）", "{0}下降最多（{1}）", "{0} the most ({1})"),
    ONE_MOVED("{0}比{1}{2}{3}", "{0}比{1}{2}{3}", "{0} {2} by {3} against {1}"),
    ONE_STAYED("{0}与{1}{2}", "{0}與{1}{2}", "{0} {2} against {1}");

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
