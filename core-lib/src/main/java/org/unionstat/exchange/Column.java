package org.unionstat.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    QUALIFIER("qualifier|修饰词|修飾詞|限定词|限定詞"),
    UPPER("upper|上限"),
    AS_OF("as_of|截至日期|截止日期|时点|時點"),
    ACTION("action|操作|处理方式|處理方式"),
    REASON("reason|原因|理由"),
    EXPLANATION("explanation|说明|說明"),
    FLAGS("flags|标记|標記"),
    NOTE("note|备注|備註");

    /** What every long file must have. */
    static final List<Column> LONG = List.of(UNIT_CODE, PERIOD, INDICATOR, VALUE);
    /** What every wide file must have. */
    static final List<Column> WIDE = List.of(UNIT_CODE, PERIOD);

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
        return Optional.ofNullable(BY_NAME.get(header.strip().toLowerCase(Locale.ROOT)));
    }

    static String codes(List<Column> columns) {
        return columns.stream().map(Column::code).collect(Collectors.joining(", "));
    }
}
