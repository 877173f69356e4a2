package org.unionstat.rule;

import java.util.List;
import java.util.Locale;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Place;

/**
 * The checks that a file must pass before its figures can be looked at; all are HARD but {@link #OTHER_CODE} and those that follow it.
 *
 * <p>Messages have two parameters: what was found and what was expected.
 */
public enum StructureRule {
    /** The file has no table: it is empty, or not the format that its name says. */
    NOT_A_TABLE("STR-001", "文件不是可读的表格：%s；应为：%s", "the file is not a readable table: %s; expected %s"),
    /** A column that every submission needs is not there. */
    MISSING_COLUMN("STR-002", "缺少必需的列：%2$s；文件中有：%1$s", "a required column is missing: %2$s; the file has: %1$s"),
    /** The unit is not in the register. */
    UNKNOWN_UNIT("STR-003", "未知单位：“%s”；应为：%s", "unknown unit '%s'; expected %s"),
    /** The period cannot be read. */
    UNKNOWN_PERIOD("STR-004", "无法识别的期间：“%s”；应为：%s", "not a period: '%s'; expected %s"),
    /** The indicator is not in the catalogue, or the name means several. */
    UNKNOWN_INDICATOR("STR-005", "未知指标：“%s”；应为：%s", "unknown indicator '%s'; expected %s"),
    /** The category is not one of the indicator's classifications. */
    UNKNOWN_CATEGORY("STR-006", "未知分类：“%s”；应为：%s", "unknown category '%s'; expected %s"),
    /** The figure cannot be read as the indicator's figures are written. */
    NOT_A_FIGURE("STR-007", "无法识别的数值：“%s”；应为：%s", "not a figure: '%s'; expected %s"),
    /** The same cell is reported twice in one file. */
    DUPLICATE("STR-008", "同一文件内重复填报：%s；应为：%s", "reported twice in one file: %s; expected %s"),
    /** The unit is not open in the period. */
    UNIT_NOT_OPEN("STR-009", "单位在该期间未存续：%s；存续期：%s", "the unit is not open in the period: %s; it is open %s"),
    /** The period has not begun yet. */
    FUTURE_PERIOD("STR-010", "期间尚未开始：%s；应不晚于：%s", "the period has not begun: %s; expected not after %s"),
    /** A code of kind, series, qualifier, date or action is not one of the list. */
    UNKNOWN_CODE("STR-011", "无效代码：“%s”；应为：%s", "not a valid code: '%s'; expected %s"),
    /** The folder of one unit carries figures of a unit that is not below it. */
    OUT_OF_SUBTREE("STR-012", "“%s”不属于该收件夹的单位：%s", "'%s' is not below the unit of this inbox folder: %s"),
    /** A record has more or fewer fields than the header. */
    RAGGED_RECORD("STR-013", "字段数与表头不符：%s；应为：%s", "the record's fields do not match the header: %s; expected %s"),
    /** The unit is named by a code that it has at another time, and is found by it; nothing is wrong with that. */
    OTHER_CODE(
            "STR-014",
            FindingClass.INFO,
            "单位代码不是该期间的代码：%s；该期间为：%s",
            "the unit's code is not that of the period: %s; then it is %s"),
    /** What the sender says to a finding does not explain it; the finding itself decides what becomes of the submission. */
    EXPLANATION_REFUSED(
            "STR-015", FindingClass.INFO, "说明不予采纳：“%s”；应为：%s", "the explanation is not taken: '%s'; expected %s"),
    /** A total that the table states is not the sum of its rows; it is compared, never added. */
    TOTAL_DIFFERS(
            "STR-016",
            FindingClass.QUERY,
            "表中合计与各行之和不符：%s；各行之和：%s",
            "the table's total is not the sum of its rows: %s; they make %s"),
    /** Something beside the table, such as a line for signatures, which is not read as figures. */
    NOT_DATA("STR-017", FindingClass.INFO, "未作为数据读取：%s；%s", "not read as figures: %s; %s"),
    /** Rows that the sheet hides; they are read like all others. */
    HIDDEN_ROWS("STR-018", FindingClass.INFO, "隐藏的行也已读取：%s；应为：%s", "hidden rows were read too: %s; expected %s"),
    /** The heading's unit of measure, by which figures without one are read. */
    HEADING_UNIT("STR-019", FindingClass.INFO, "按表头的计量单位“%s”读取：%s", "figures are read in '%s' as the heading says: %s"),
    /** The sheet is a form as it was once, or what its workbook hides was changed; nothing of it is read. */
    OTHER_FORM("STR-020", "不是现行表单，或已被改动：%s；应为：%s", "not the form as it is now, or altered: %s; expected %s"),
    /** A day of a ledger that is not in the ledger's period. */
    OUTSIDE_PERIOD(
            "STR-021", "日期不在台账期间内：%s；应在：%s", "the date is not within the ledger's period: %s; expected within %s"),
    /** What a ledger cannot tell, since it is not what happened on days: a stock, a rate. */
    NOT_A_FLOW("STR-022", "台账不能填报：%s；应为：%s", "not for a ledger: %s; expected %s"),
    /** A correction without a reason, or of what was never sent. */
    CORRECTION("STR-023", "无法更正：%s；应为：%s", "not a correction: %s; expected %s"),
    /** The period is closed: what comes from a day on is not taken any more. */
    LOCKED("STR-024", "期间已锁定，不再接收报送：%s；锁定自：%s", "the period is locked and nothing more is taken: %s; locked since %s");

    private final String id;
    private final FindingClass findingClass;
    private final String template;
    private final String templateEn;

    StructureRule(String id, String template, String templateEn) {
        this(id, FindingClass.HARD, template, templateEn);
    }

    StructureRule(String id, FindingClass findingClass, String template, String templateEn) {
        this.id = id;
        this.findingClass = findingClass;
        this.template = template;
        this.templateEn = templateEn;
    }

    /**
     * The stable identifier.
     *
     * @return for example {@code STR-003}
     */
    public String id() {
        return id;
    }

    /**
     * Something said in both languages of findings.
     *
     * @param zh in Chinese
     * @param en in English
     */
    public record Wording(String zh, String en) {

        /**
         * Text of a file or codes, the same in both languages.
         *
         * @param text the text
         * @return the wording
         */
        public static Wording of(String text) {
            return new Wording(text, text);
        }
    }

    /**
     * Makes the finding.
     *
     * @param unit the unit as found, may be empty
     * @param period the period as found, may be empty
     * @param found what was found
     * @param expected what was expected
     * @param place where
     * @return a failure of the rule's class; its sides are what was found and what was expected, in Chinese
     */
    public Finding finding(String unit, String period, Wording found, Wording expected, Place place) {
        return new Finding(
                unit,
                period,
                id,
                findingClass,
                RuleOutcome.FAIL,
                found.zh(),
                expected.zh(),
                null,
                String.format(Locale.ROOT, template, found.zh(), expected.zh()),
                String.format(Locale.ROOT, templateEn, found.en(), expected.en()),
                List.of(place));
    }
}
