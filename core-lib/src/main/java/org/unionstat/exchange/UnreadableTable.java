package org.unionstat.exchange;

import java.io.Serial;
import org.unionstat.outcome.Place;
import org.unionstat.rule.Finding;
import org.unionstat.rule.StructureRule;

/** Ends the reading of a file that holds no table; caught by {@link SubmissionReader}, never seen outside. */
final class UnreadableTable extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String found;
    private final String foundEn;
    private final int row;

    private UnreadableTable(String found, String foundEn, int row) {
        super(foundEn, null, false, false);
        this.found = found;
        this.foundEn = foundEn;
        this.row = row;
    }

    static UnreadableTable because(String found, String foundEn) {
        return new UnreadableTable(found, foundEn, 0);
    }

    static UnreadableTable underPassword() {
        return because("有密码的工作簿，请取消密码后报送", "a workbook under a password; send it without one");
    }

    static UnreadableTable at(int row, String found, String foundEn) {
        return new UnreadableTable(found, foundEn, row);
    }

    Finding finding(String file) {
        return StructureRule.NOT_A_TABLE.finding(
                "",
                "",
                new StructureRule.Wording(found, foundEn),
                new StructureRule.Wording(
                        "有表头的表格：XLSX 或 XLS、CSV（UTF-8、UTF-16、GB18030 或 Big5 编码）、Parquet，或 JSON",
                        "a table with a header: XLSX or XLS, CSV in UTF-8, UTF-16, GB18030 or Big5, Parquet, or JSON"),
                new Place(file, row, 0));
    }
}
