package org.unionstat.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around the figures of a table made by people: units of measure in the heading, totals, signatures. */
final class Lines {

    private static final Pattern MEASURE =
            Pattern.compile("(?:^|[\\s(（])(?:计量|計量|金额|金額)?(?:单位|單位|unit)\\s*[:：]\\s*([^\\s()（）]+)");
    private static final Pattern REMARK = Pattern.compile(
            "(?:制表|製表|填表|填报|填報|审核|審核|复核|覆核|负责|負責|单位负责|單位負責|主管|分管|统计|統計)(?:人|员|員|领导|領導|日期)?\\s*(?:签章|簽章|签字|簽字)?"
                    + "\\s*(?:[:：].*|)|(?:日期|填报日期|备注|備註|注|註|说明|說明)\\s*[:：].*",
            Pattern.DOTALL);
    private static final Pattern TOTAL =
            Pattern.compile("(?:合|总|總|小|共)\\s*(?:计|計)|total|subtotal", Pattern.CASE_INSENSITIVE);

    private static final Pattern UNIT = Pattern.compile(
            "(?:填报单位|填報單位|工会名称|工會名稱|单位名称|單位名稱|单位代码|單位代碼|unit)\\s*[:：]\\s*([^\\s()（）,，]+)(?:\\s*[(（]([^()（）]+)[)）])?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PERIOD = Pattern.compile(
            "(?:报告期|報告期|统计期间|統計期間|期间|期間|period)\\s*[:：]\\s*([^\\s,，;；()（）]+)", Pattern.CASE_INSENSITIVE);

    private static final String TO = "[-‐-―－~～〜至到]";
    /** A span of time in a title, not a day: 某街道2023年度工会统计表. */
    private static final Pattern TITLED =
            Pattern.compile("(?<![0-9])(?:[0-9]{4}\\s*年?" + TO + "[0-9]{4}年|[0-9]{4}\\s*年(?:度|[上下]半年|第?[1-4一二三四]季度"
                    + "|[0-9]{1,2}月份?" + TO + "[0-9]{1,2}月|[0-9]{1,2}" + TO + "[0-9]{1,2}月|[0-9]{1,2}月)?)"
                    + "(?![0-9]|[0-9]{1,2}日|[0-9]{1,2}月[0-9]{1,2}日)");

    private Lines() {}

    /** The unit that a heading names; its code if that stands in brackets behind: 填报单位：甲厂工会（U11）. */
    static Optional<String> unit(List<NumberedRecord> heading) {
        return first(heading, UNIT).map(m -> m.group(2) == null ? m.group(1) : m.group(2));
    }

    /** The period that a heading names: 报告期：2015; else the only one in its words: 某街道2023年度工会统计表. */
    static Optional<String> period(List<NumberedRecord> heading) {
        List<String> titled = heading.stream()
                .flatMap(line -> line.fields().stream())
                .flatMap(field -> TITLED.matcher(field).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
        return first(heading, PERIOD)
                .map(m -> m.group(1))
                .or(() -> titled.size() == 1 ? Optional.of(titled.get(0)) : Optional.empty());
    }

    private static Optional<MatchResult> first(List<NumberedRecord> heading, Pattern pattern) {
        return heading.stream()
                .flatMap(line -> line.fields().stream())
                .flatMap(field -> pattern.matcher(field).results())
                .findFirst();
    }

    /** The words that a heading gives as units of measure: 单位：万元、人. */
    static List<String> measures(List<NumberedRecord> heading) {
        List<String> words = new ArrayList<>();
        for (NumberedRecord line : heading) {
            for (String field : line.fields()) {
                Matcher measure = MEASURE.matcher(field.strip());
                if (measure.find()) {
                    words.addAll(List.of(measure.group(1).split("[、，,/;；]", -1)));
                }
            }
        }
        return words;
    }

    /** Whether a record is a line for signatures or remarks: 制表：… 审核：… 日期：… */
    static boolean isRemark(List<String> fields) {
        return fields.stream()
                .map(String::strip)
                .filter(f -> !f.isEmpty())
                .findFirst()
                .filter(f -> REMARK.matcher(f).matches())
                .isPresent();
    }

    /** What such a line is about, without what it says of persons. */
    static String labels(List<String> fields) {
        List<String> labels = new ArrayList<>();
        for (String field : fields) {
            String label = field.strip().split("[:：]", 2)[0].strip();
            if (REMARK.matcher(field.strip()).matches()) {
                labels.add(label);
            }
        }
        return String.join("、", labels);
    }

    /** Whether the text in a unit's place says that the record is a total of those above. */
    static boolean isTotal(String text) {
        return TOTAL.matcher(text.strip()).matches();
    }
}
