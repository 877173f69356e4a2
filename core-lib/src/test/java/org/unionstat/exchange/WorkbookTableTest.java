package org.unionstat.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionstat.exchange.ReaderFixture.CATALOGUE;
import static org.unionstat.exchange.ReaderFixture.READER;
import static org.unionstat.exchange.ReaderFixture.figures;
import static org.unionstat.exchange.ReaderFixture.lines;
import static org.unionstat.exchange.ReaderFixture.read;
import static org.unionstat.exchange.ReaderFixture.told;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.outcome.Place;
import org.unionstat.submission.Observation;

class WorkbookTableTest {

    @TempDir
    private Path folder = Path.of("");

    private Path sheets(Map<String, Consumer<Worksheet>> sheets) throws IOException {
        Path file = folder.resolve("f.xlsx");
        try (OutputStream output = Files.newOutputStream(file);
                Workbook workbook = new Workbook(output, "test", "1.0")) {
            for (String name : sheets.keySet().stream().sorted().toList()) {
                Worksheet sheet = workbook.newWorksheet(name);
                sheets.getOrDefault(name, s -> {}).accept(sheet);
            }
        }
        return file;
    }

    private SubmissionBatch sheet(Consumer<Worksheet> content) throws IOException {
        return READER.read(sheets(Map.of("表一", content)), "f.xlsx");
    }

    /** Writes a row: numbers as numbers, other values as texts, "" as no cell. */
    private static void row(Worksheet sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                sheet.value(row - 1, i, number);
            } else if (!values[i].equals("")) {
                sheet.value(row - 1, i, values[i].toString());
            }
        }
    }

    private static List<Place> places(SubmissionBatch batch) {
        return batch.received().stream()
                .flatMap(r -> r.submission().observations().stream())
                .map(Observation::place)
                .toList();
    }

    @Test
    void readsTheWideLayoutLikeCsvAndKeepsTheSourceCell() throws IOException {
        SubmissionBatch batch = sheet(s -> {
            row(s, 1, "单位代码", "期间", "会员数", "女会员数");
            row(s, 2, "S1", 2015, 1234, 234);
        });

        assertThat(told(batch)).isEmpty();
        assertThat(figures(batch)).isEqualTo(figures(read("单位代码,期间,会员数,女会员数\nS1,2015,1234,234\n")));
        assertThat(places(batch)).extracting(Place::text).containsExactly("f.xlsx!表一!C2", "f.xlsx!表一!D2");
    }

    @Test
    void readsTheLongLayoutFromSeveralSheets() throws IOException {
        Path file = sheets(Map.of(
                "a",
                s -> {
                    row(s, 1, "unit_code", "period", "indicator", "value", "as_of");
                    row(s, 2, "S1", "2015", "membership.members", 8);
                    s.value(1, 4, java.time.LocalDate.of(2015, 6, 30));
                    s.style(1, 4).format("yyyy-mm-dd").set();
                },
                "b",
                s -> {
                    row(s, 1, "unit_code", "period", "indicator", "value");
                    row(s, 2, "S2", "2015", "membership.members", "近200");
                },
                "c",
                s -> {},
                "说明",
                s -> row(s, 1, "填表前请阅读")));

        SubmissionBatch batch = READER.read(file, "f.xlsx");

        assertThat(told(batch)).containsExactly("STR-017 f.xlsx!说明!1 说明");
        assertThat(figures(batch))
                .isEqualTo(figures(read(lines(
                        "unit_code,period,indicator,value,as_of",
                        "S1,2015,membership.members,8,2015-06-30",
                        "S2,2015,membership.members,近200,"))));
        assertThat(places(batch)).extracting(Place::text).containsExactly("f.xlsx!a!D2", "f.xlsx!b!D2");
        Place place = new Place("f.xlsx", "b", 2, 4);
        assertThat(WrittenCells.read(file, CATALOGUE, List.of(place))).containsEntry(place, "近200");
    }

    @Test
    void findsAHeaderOfTwoRowsBelowTheTitleAndItsUnitOfMeasure() throws IOException {
        SubmissionBatch batch = sheet(s -> {
            row(s, 1, "某县工会 2015 年统计表");
            row(s, 2, "填报单位：某县总工会", "", "", "单位：万元");
            row(s, 4, "单位代码", "期间", "会员数", "", "工会经费总收入");
            row(s, 5, "", "", "合计", "女");
            s.range(3, 2, 3, 3).merge();
            s.range(3, 0, 4, 0).merge();
            row(s, 6, "S1", 2015, 1234, 234, 12.5);
            row(s, 7, "S2", 2015, 66, 6, "3000元");
            row(s, 8, "合计", "", 1300, 240, 12.8);
            row(s, 9, "制表：张三", "", "审核：李四", "日期：2016-01-05");
        });

        assertThat(told(batch)).containsExactly("STR-019 f.xlsx!表一!1 万元", "STR-017 f.xlsx!表一!9 制表、审核、日期");
        assertThat(figures(batch))
                .isEqualTo(figures(
                        read(lines("单位代码,期间,会员数,会员数[女],工会经费总收入", "S1,2015,1234,234,125000", "S2,2015,66,6,3000"))));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "某县工会 2015 年统计表,2015",
        "某县总工会2014年度工会统计年报表（填报日期：2015年1月8日）,2014",
        "2014年上半年工会工作统计表,2014H1",
        "2014年1—5月工会组建情况,2014M01-M05",
        "报告期：2014年5月,2014M05",
        "报告期：2014；参考：2013年,2014",
        "2009—2013年工会组织情况,2009-2013",
    })
    void takesThePeriodFromTheHeadingWhereNoColumnTells(String title, String period) throws IOException {
        SubmissionBatch batch = sheet(s -> {
            row(s, 1, title);
            row(s, 2, "单位代码", "会员数", "女会员数");
            row(s, 3, "S1", 1234, 234);
            row(s, 4, "S2", 66, 6);
        });

        assertThat(told(batch)).isEmpty();
        assertThat(figures(batch))
                .isEqualTo(figures(
                        read(lines("单位代码,期间,会员数,会员数[女]", "S1," + period + ",1234,234", "S2," + period + ",66,6"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"某县总工会统计表", "2014年与2015年工会统计表", "填报日期：2015年1月8日"})
    void asksForThePeriodWhereTheHeadingNamesNoneOrSeveral(String title) throws IOException {
        SubmissionBatch batch = sheet(s -> {
            row(s, 1, title);
            row(s, 2, "单位代码", "会员数", "女会员数");
            row(s, 3, "S1", 1234, 234);
        });

        assertThat(told(batch)).containsExactly("STR-002 f.xlsx!表一!2 单位代码, 会员数, 女会员数");
    }

    @Test
    void comparesATotalInsideTheTableAndNeverAddsIt() throws IOException {
        SubmissionBatch batch = sheet(s -> {
            row(s, 1, "单位代码", "期间", "会员数", "女会员数");
            row(s, 2, "S1", 2015, 10, 5);
            row(s, 3, "S2", 2015, 20, 6);
            row(s, 4, "合 计", "", 30, 12);
        });

        assertThat(told(batch)).containsExactly("STR-016 f.xlsx!表一!D4 12");
        assertThat(batch.findings().get(0).right()).isEqualTo("11");
        assertThat(batch.readable()).hasSize(2);
    }

    @Test
    void readsPercentagesAndTheUnitOfMeasureOfAColumn() throws IOException {
        SubmissionBatch batch = sheet(s -> {
            row(s, 1, "单位代码", "期间", "入会率", "工会经费总收入（万元）");
            row(s, 2, "S1", 2015, 0.955, 1.25);
            s.style(1, 2).format("0.0%").set();
        });

        assertThat(told(batch)).isEmpty();
        assertThat(figures(batch)).isEqualTo(figures(read("单位代码,期间,入会率,工会经费总收入\nS1,2015,95.5%,12500\n")));
    }

    @Test
    void reportsHiddenRowsAndReadsThem() throws IOException {
        SubmissionBatch batch = sheet(s -> {
            row(s, 1, "单位代码", "期间", "会员数");
            row(s, 2, "S1", 2015, 1);
            row(s, 3, "S2", 2015, 2);
            s.hideRow(2);
        });

        assertThat(told(batch)).containsExactly("STR-018 f.xlsx!表一!3 3");
        assertThat(batch.received()).hasSize(2);
    }

    @Test
    void takesTheCachedValueOfAFormulaAndRefusesOneWithout() throws IOException {
        Path file = folder.resolve("formula.xlsx");
        write(
                file,
                "<row r='1'>" + text("A1", "单位代码") + text("B1", "期间") + text("C1", "会员数") + text("D1", "女会员数")
                        + "</row><row r='2'>" + text("A2", "S1") + "<c r='B2'><v>2015</v></c>"
                        + "<c r='C2'><f>1+2</f><v>3</v></c><c r='D2'><f>SUM(C2)</f></c></row>");

        SubmissionBatch batch = READER.read(file, "formula.xlsx");

        assertThat(told(batch)).containsExactly("STR-007 formula.xlsx!S!D2 =SUM(C2)");
        assertThat(batch.findings().get(0).right()).contains("公式");
        assertThat(figures(batch)).containsExactlyElementsOf(figures(read("单位代码,期间,会员数\nS1,2015,3\n")));
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoWorkbook() throws IOException {
        byte[] good = Files.readAllBytes(sheets(Map.of("a", s -> row(s, 1, "unit_code"))));
        byte[] compound = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

        assertThat(bytes(Arrays.copyOf(good, good.length / 2))).containsExactly("STR-001 bad.xlsx 损坏的 XLSX 文件");
        assertThat(bytes(compound)).containsExactly("STR-001 bad.xlsx 损坏的 .xls 文件，或其他 Office 文档");
        assertThat(bytes((new String(compound, StandardCharsets.ISO_8859_1) + "xEEncryptedPackage")
                        .replaceAll("(?<=[A-Za-z])", "\0")
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("STR-001 bad.xlsx 有密码的工作簿，请取消密码后报送");
        assertThat(told(READER.read(sheets(Map.of("a", s -> {}, "b", s -> {})), "f.xlsx")))
                .containsExactly("STR-001 f.xlsx 空白工作簿");
        Path zip = folder.resolve("bad.xlsx");
        try (ZipOutputStream output = new ZipOutputStream(Files.newOutputStream(zip))) {
            output.putNextEntry(new ZipEntry("a.txt"));
        }
        assertThat(told(READER.read(zip, "bad.xlsx"))).containsExactly("STR-001 bad.xlsx 不是工作簿的 ZIP 文件");
    }

    @Test
    void refusesAFileThatUnpacksToFarMoreThanItIs() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        write(file, " ".repeat(60 << 20));

        assertThat(Files.size(file)).isLessThan(100_000);
        assertThat(told(READER.read(file, "bomb.xlsx")))
                .singleElement()
                .asString()
                .startsWith("STR-001 bomb.xlsx 解压后过大的 XLSX 文件");
    }

    private List<String> bytes(byte[] content) throws IOException {
        Path file = folder.resolve("bad.xlsx");
        Files.write(file, content);
        return told(READER.read(file, "bad.xlsx"));
    }

    private static String text(String cell, String text) {
        return "<c r='" + cell + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    /** A workbook without styles, as simple programs write it. */
    private static void write(Path file, String rows) throws IOException {
        String head = "<?xml version='1.0' encoding='UTF-8'?>";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Override PartName='/xl/workbook.xml' ContentType="
                        + "'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>",
                "xl/workbook.xml",
                "<workbook xmlns='" + main + "' xmlns:r='" + rel
                        + "'><sheets><sheet name='S' sheetId='1' r:id='rId1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='rId1' Type='" + rel + "/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "</Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + main + "'><sheetData>" + rows + "</sheetData></worksheet>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write((head + part.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
