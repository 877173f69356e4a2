package org.unionstat.batch.workbook;

import java.util.List;

/** The words of a form in the workspace's language; the reader knows the headings of code and figure in all three. */
enum FormWords {
    UNIT("填报单位：%s（%s）　报告期：%s", "填報單位：%s（%s）　報告期：%s", "Unit: %s (%s)   Period: %s"),
    HOW(
            "请只填写黄色单元格；灰色单元格不需填报。分项之和与合计不符时，“核对”列变红。",
            "請只填寫黃色儲存格；灰色儲存格不需填報。分項之和與合計不符時，「核對」欄變紅。",
            "Fill in the yellow cells only; grey cells are not asked. Where parts do not add up to their total, the check turns red."),
    CODE("指标代码", "指標代碼", "indicator"),
    NAME("项目", "項目", "Item"),
    MEASURE("计量单位", "計量單位", "Unit of measure"),
    BEFORE("上年同期", "上年同期", "A year earlier"),
    TARGET("目标", "目標", "Target"),
    VALUE("本期数", "本期數", "value"),
    CHECK("核对（合计－分项）", "核對（合計－分項）", "Check (total − parts)"),
    SIGNED(
            "单位负责人：＿＿＿＿＿　　审核人：＿＿＿＿＿　　填报人：＿＿＿＿＿　　填报日期：＿＿＿＿年＿＿月＿＿日",
            "單位負責人：＿＿＿＿＿　　審核人：＿＿＿＿＿　　填報人：＿＿＿＿＿　　填報日期：＿＿＿＿年＿＿月＿＿日",
            "Approved by: __________   Checked by: __________   Filled in by: __________   Date: __________");

    static final List<FormWords> COLUMNS = List.of(NAME, MEASURE, BEFORE, TARGET, VALUE, CHECK, CODE);

    private final String zhHans;
    private final String zhHant;
    private final String en;

    FormWords(String zhHans, String zhHant, String en) {
        this.zhHans = zhHans;
        this.zhHant = zhHant;
        this.en = en;
    }

    String in(String language) {
        return language.equals("en") ? en : language.equals("zh-Hant") ? zhHant : zhHans;
    }
}
