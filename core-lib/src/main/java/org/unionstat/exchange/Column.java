package org.unionstat.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns that a submission may have besides indicators, with every name that they go by in a header. */
enum Column {
    UNIT_CODE("unit_code|单位代码|單位代碼|单位编码|單位編碼"),
    UNIT_NAME("unit_name|单位名称|單位名稱|单位|單位|工会名称|工會名稱"),
    PERIOD("period|期间|期間|统计期间|統計期間|报告期|報告期"),
    INDICATOR("indicator|指标|指標|指标代码|指標代碼|指标名称|指標名稱"),
    CATEGORY("category|分类|分類|分组|分組"),
    KIND("kind|口径|口徑"),
    SERIES("series|数据类别|數據類別|系列"),
    VALUE("value|数值|數值|值|本期数|本期數"),
    VALUE_TEXT("value_text"),
    QUALIFIER("qualifier|修饰词|修飾詞|限定词|限定詞|准确程度|準確程度"),
    UPPER("upper|上限"),
    AS_OF("as_of|截至日期|截止日期|时点|時點"),
    ACTION("action|操作|处理方式|處理方式"),
    REASON("reason|原因|理由"),
    EXPLANATION("explanation|说明|說明"),
    FLAGS("flags|标记|標記"),
    NOTE("note|备注|備註"),
    DATE("date|日期|发生日期|發生日期"),
    COUNT("count|数量|數量"),
    AMOUNT("amount|金额|金額");

    /** What every long file must have. */
    static final List<Column> LONG = List.of(UNIT_CODE, PERIOD, INDICATOR, VALUE);
    /** What every wide file must have. */
    static final List<Column> WIDE = List.of(UNIT_CODE, PERIOD);
    /** What only a ledger has; elsewhere these words are no names of columns. */
    static final List<Column> OF_LEDGERS = List.of(DATE, COUNT, AMOUNT);
    /** What every ledger must have, besides a count or an amount. */
    static final List<Column> LEDGER = List.of(DATE, INDICATOR);

    private static final Pattern MEASURE = Pattern.compile("[(（]([^()（）]+)[)）]$");

    private static final Map<String, Column> BY_NAME = new LinkedHashMap<>();

    static {
        for (Column column : values()) {
            Arrays.stream(column.names.split("\\|", -1)).forEach(name -> BY_NAME.put(name, column));
        }
    }

    private final String names;

    Column(String names) {
        this.names = names;
    }

    /** The name that the project writes. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> named(String header) {
        return any(header).filter(c -> !OF_LEDGERS.contains(c));
    }

    /** The column of a ledger that a name means; the unit of measure behind it (金额（万元）) is not looked at. */
    static Optional<Column> inLedger(String header) {
        return any(MEASURE.matcher(header.strip()).replaceFirst(""));
    }

    private static Optional<Column> any(String header) {
        return Optional.ofNullable(BY_NAME.get(header.strip().toLowerCase(Locale.ROOT)));
    }

    /** The unit of measure behind a column's name; empty if there is none. */
    static String measure(String header) {
        Matcher measure = MEASURE.matcher(header.strip());
        return measure.find() ? measure.group(1) : "";
    }

    static String codes(List<Column> columns) {
        return columns.stream().map(Column::code).collect(Collectors.joining(", "));
    }
}
