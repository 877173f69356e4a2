package org.unionstat.batch.workbook;

import java.util.List;

/** The words of a form in the workspace's language; the reader knows the headings of code and figure in all three. */
enum FormWords {
    UNIT("填报单位：%s（%s）　报告期：%s", "填報單位：%s（%s）　報告期：%s", "Unit: %s (%s)   Period: %s"),
    HOW(
            "请只填写黄色单元格；灰色单元格不需填报。分项之和与合计不符时，“核对”列变红。数值不准确的，从“准确程度”中选择；与上年或合计不符而属实的，在“说明”中写明原因。",
            "請只填寫黃色儲存格；灰色儲存格不需填報。分項之和與合計不符時，「核對」欄變紅。數值不準確的，從「準確程度」中選擇；與上年或合計不符而屬實的，在「說明」中寫明原因。",
            "Fill in the yellow cells only; grey cells are not asked. Where parts do not add up to their total, the check turns red. Say under qualifier if a figure is not exact, and under explanation why one is right that looks wrong."),
    CODE("指标代码", "指標代碼", "indicator"),
    NAME("项目", "項目", "Item"),
    MEASURE("计量单位", "計量單位", "Unit of measure"),
    BEFORE("上年同期", "上年同期", "A year earlier"),
    TARGET("目标", "目標", "Target"),
    VALUE("本期数", "本期數", "value"),
    CHECK("核对（合计－分项）", "核對（合計－分項）", "Check (total − parts)"),
    ACCURACY("准确程度", "準確程度", "qualifier"),
    ACCURACIES("准确,约,不少于,不超过", "準確,約,不少於,不超過", "exact,about,at least,at most"),
    EXPLANATION("说明", "說明", "explanation"),
    LEDGER("工会工作台账", "工會工作台賬", "Ledger of what the union did"),
    LEDGER_HOW(
            "每做一项工作记一行：日期、指标（可从下拉列表选择），再填数量；以元计的指标填金额。行数不够可向下续写。备注不会录入，请勿填写个人信息。",
            "每做一項工作記一行：日期、指標（可從下拉清單選擇），再填數量；以元計的指標填金額。行數不夠可向下續寫。備註不會錄入，請勿填寫個人資料。",
            "A line for each thing done: the date, the indicator (choose it from the list), and the count; the amount for indicators in yuan. Go on below where there are too few lines. Notes are not taken in; write nothing about persons."),
    DATE("日期", "日期", "date"),
    INDICATOR("指标", "指標", "indicator"),
    CATEGORY("分类", "分類", "category"),
    COUNT("数量", "數量", "count"),
    AMOUNT("金额（元）", "金額（元）", "amount"),
    NOTE("备注", "備註", "note"),
    MISSING("未接收报表的单位", "未接收報表的單位", "Units of which no return is accepted"),
    COUNTED("%s：应报 %d 个，已接收 %d 个。", "%s：應報 %d 個，已接收 %d 個。", "%s: %d expected, %d accepted."),
    NUMBER("序号", "序號", "No."),
    UNIT_CODE("单位代码", "單位代碼", "Unit"),
    UNIT_NAME("单位名称", "單位名稱", "Name"),
    FORM("报表", "報表", "Form"),
    STATE("状态", "狀態", "State"),
    NOTHING("未报", "未報", "nothing came"),
    HELD("待核", "待核", "held"),
    RETURNED("退回", "退回", "returned"),
    SIGNED(
            "单位负责人：＿＿＿＿＿　　审核人：＿＿＿＿＿　　填报人：＿＿＿＿＿　　填报日期：＿＿＿＿年＿＿月＿＿日",
            "單位負責人：＿＿＿＿＿　　審核人：＿＿＿＿＿　　填報人：＿＿＿＿＿　　填報日期：＿＿＿＿年＿＿月＿＿日",
            "Approved by: __________   Checked by: __________   Filled in by: __________   Date: __________");

    static final List<FormWords> COLUMNS =
            List.of(NAME, MEASURE, BEFORE, TARGET, VALUE, CHECK, ACCURACY, EXPLANATION, CODE);

    static final List<FormWords> OF_MISSING = List.of(NUMBER, UNIT_CODE, UNIT_NAME, FORM, STATE);

    static final List<FormWords> OF_LEDGERS = List.of(DATE, INDICATOR, CATEGORY, COUNT, AMOUNT, NOTE);

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
