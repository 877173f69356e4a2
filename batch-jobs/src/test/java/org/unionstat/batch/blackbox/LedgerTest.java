package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** One ledger of a year, of what a union did on which day, makes its months, its halves and the year. */
class LedgerTest {

    private static final String FORM = """
            form: work
            name: 基层工会工作
            name_en: Work of unions
            levels: [primary]
            indicators:
              - legal.consultations
              - legal.disputes_handled
              - "legal.disputes_handled[dispute_type:*]"
              - assistance.relief_amount
              - membership.workers
            """;

    /** January 3 consultations, March 4, September 5: 12 in the year; disputes 2 and 1; 1,500.50 and 1,000 yuan. */
    private static final String[] LINES = {
        "日期,指标,分类,数量,金额,备注",
        "2024-01-05,法律咨询件数,,3,,来访人王某某",
        "2024/3/8,法律咨询件数,,4,,",
        "2024年3月9日,劳动争议调处件数,工资,2,,",
        "2024-09-10,legal.consultations,,5,,",
        "2024-09-30,legal.disputes_handled,劳动合同,1,,",
        "2024-12-31,困难职工救助金额,,6,1500.50,",
        "2024-01-01,困难职工救助金额,,4,1000,"
    };

    @TempDir
    private Path folder = Path.of("");

    private SmallCounty county() {
        SmallCounty county = SmallCounty.in(folder.resolve("county")).write("forms/primary.yaml", FORM);
        county.write("unionstat.yaml", SmallCounty.SETTINGS.replace("query: hold", "query: accept"));
        return county;
    }

    private static String value(SmallCounty county, String period, String indicator, String category) {
        return county.table(period, "observations")
                .row("unit_code", "U11", "period", period, "indicator", indicator, "category", category)
                .get("value");
    }

    private static List<String> consultations(SmallCounty county, String... periods) {
        return List.of(periods).stream()
                .map(p -> value(county, p, "legal.consultations", ""))
                .toList();
    }

    @Test
    void makesTheMonthsTheHalvesAndTheYearAndIsExplainedByItsRows() {
        SmallCounty county = county().put("U11/台账.csv", 1, LINES);

        CommandRun night = county.tablesOnly();

        assertThat(night.out()).as(night.err()).contains("15 submissions accepted, 0 held, 0 returned");
        assertThat(consultations(county, "2024M01", "2024M02", "2024M03", "2024M09", "2024H1", "2024H2", "2024"))
                .containsExactly("3", "0", "4", "5", "7", "5", "12");
        assertThat(value(county, "2024M03", "legal.disputes_handled", "dispute_type:wages"))
                .isEqualTo("2");
        assertThat(value(county, "2024H2", "legal.disputes_handled", "")).isEqualTo("1");
        assertThat(value(county, "2024", "legal.disputes_handled", "")).isEqualTo("3");
        assertThat(value(county, "2024M12", "assistance.relief_amount", "")).isEqualTo("1500.5");
        assertThat(value(county, "2024", "assistance.relief_amount", "")).isEqualTo("2500.5");
        assertThat(county.table("2024", "observations").where("unit_code", "U11", "period", "2024"))
                .extracting(r -> r.get("indicator"), r -> r.get("category"), r -> r.get("source_cell"))
                .contains(
                        tuple("legal.consultations", "", "2"),
                        tuple("legal.disputes_handled", "dispute_type:wages", "4:4"));
        isExplainedByItsRowsAndKeepsNoPersonsNameInTheWarehouse(county);
    }

    private static void isExplainedByItsRowsAndKeepsNoPersonsNameInTheWarehouse(SmallCounty county) {
        CommandRun explained = CommandRun.of(
                "explain",
                "--workspace",
                county.dir().toString(),
                "--unit",
                "U11",
                "--indicator",
                "legal.consultations",
                "--period",
                "2024");

        assertThat(explained.out())
                .as(explained.err())
                .contains("U11/台账.csv!2 (台账第2–3、5行)")
                .doesNotContain("王某某");
    }

    @Test
    void goesBackWholeWhereALineCannotBeRead() throws IOException {
        SmallCounty county = county();
        county.put("U11/台账.csv", 1, LINES[0], LINES[1], "2025-01-02,法律咨询件数,,1,,", LINES[2], "2024-02-03,职工数,,5,,");

        assertThat(county.tablesOnly().out()).contains("0 submissions accepted, 0 held, 15 returned");

        assertThat(Files.readString(county.dir().resolve("receipts/U11/台账.csv.000001.txt")))
                .contains("[STR-021 HARD] U11/台账.csv!3:1", "[STR-022 HARD] U11/台账.csv!5:2", "时点数、比率请用报表填报");
    }

    private Path template(SmallCounty county) {
        Path file = folder.resolve("台账.xlsx");
        CommandRun run = CommandRun.of(
                "template",
                "--layout",
                "ledger",
                "--workspace",
                county.dir().toString(),
                "--unit",
                "U11",
                "--period",
                "2024",
                "--out",
                file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        return file;
    }

    /** Puts a date, what is chosen from the list, and a figure into a line. */
    private static void line(XSSFSheet sheet, int row, LocalDate date, String indicator, int column, double figure) {
        Row line = sheet.getRow(row);
        CellStyle style = line.getCell(0).getCellStyle();
        line.getCell(0).setCellValue(date);
        line.getCell(0).setCellStyle(style);
        line.getCell(1).setCellValue(indicator);
        line.getCell(column).setCellValue(figure);
    }

    @Test
    void isMadeByTemplateWithAListOfWhatAddsUpAndReadWhenItIsKept() throws IOException {
        SmallCounty county = county();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(template(county)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            XSSFSheet hidden = workbook.getSheet("unionstat");
            assertThat(sheet.getDataValidations()).hasSize(1);
            assertThat(hidden.getRow(2).getCell(7).getStringCellValue()).isEqualTo("法律咨询件数");
            int last = hidden.getLastRowNum();
            assertThat(hidden.getRow(last).getCell(7).getStringCellValue())
                    .as("stocks are not for ledgers, nor is a total that its parts make")
                    .isEqualTo("困难职工救助金额");
            for (int i = 2; i <= last; i++) {
                String choice = hidden.getRow(i).getCell(7).getStringCellValue();
                boolean isMoney = choice.equals("困难职工救助金额");
                line(sheet, i + 2, LocalDate.of(2024, 5, i), choice, isMoney ? 4 : 3, i);
            }
            workbook.write(kept);
        }

        CommandRun night = county.put("U11/台账.xlsx", 1, kept.toByteArray()).tablesOnly();

        assertThat(night.out()).as(night.err()).contains("15 submissions accepted, 0 held, 0 returned");
        assertThat(value(county, "2024M05", "legal.consultations", "")).isEqualTo("2");
        assertThat(Files.readString(county.dir().resolve("receipts/U11/台账.xlsx.000001.txt")))
                .contains("没有发现问题");
    }
}
