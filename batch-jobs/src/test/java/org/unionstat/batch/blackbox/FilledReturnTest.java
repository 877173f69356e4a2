package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** What the unions of a town returned makes the town's own return, with a list of those that are missing. */
class FilledReturnTest {

    private static final String MISSING = "未报单位 Missing";

    @TempDir
    private Path folder = Path.of("");

    /** Of the town T2 one union has returned its figures, the other has not; one of T1 is held. */
    private SmallCounty county() {
        SmallCounty county = SmallCounty.in(folder.resolve("county")).withTwoYears();
        county.put("T2/2024.csv", 3, SmallCounty.HEADER, "U21,2024,330,260,33");
        county.put("T1/2024.csv", 3, SmallCounty.HEADER, "U11,2024,110,90,15", "U12,2024,190,1900,0");
        assertThat(county.tablesOnly().out()).contains("6 submissions accepted, 1 held, 0 returned");
        return county;
    }

    private Path filled(SmallCounty county, String unit) {
        Path file = folder.resolve(unit + ".xlsx");
        CommandRun run = CommandRun.of(
                "template",
                "--filled",
                "--workspace",
                county.dir().toString(),
                "--unit",
                unit,
                "--period",
                "2024",
                "--out",
                file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        return file;
    }

    private static List<Double> column(Sheet sheet, int column) {
        List<Double> values = new ArrayList<>();
        for (int i = 4; i < 7; i++) {
            values.add(sheet.getRow(i).getCell(column).getNumericCellValue());
        }
        return values;
    }

    private static List<String> missing(XSSFWorkbook workbook) {
        Sheet list = workbook.getSheet(MISSING);
        List<String> missing = new ArrayList<>();
        for (int i = 4; i <= list.getLastRowNum(); i++) {
            missing.add(list.getRow(i).getCell(1) + " " + list.getRow(i).getCell(4));
        }
        return missing;
    }

    @Test
    void holdsTheSumsOfWhatWasAcceptedAndNamesWhoIsMissing() throws IOException {
        SmallCounty county = county();

        try (XSSFWorkbook town = new XSSFWorkbook(Files.newInputStream(filled(county, "T2")))) {
            assertThat(column(town.getSheetAt(0), 4)).containsExactly(330.0, 260.0, 33.0);
            assertThat(column(town.getSheetAt(0), 2)).containsExactly(700.0, 570.0, 30.0);
            assertThat(missing(town)).containsExactly("U22 未报");
            assertThat(town.getSheet(MISSING).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("基层工会年报：应报 2 个，已接收 1 个。");
        }
        try (XSSFWorkbook whole = new XSSFWorkbook(Files.newInputStream(filled(county, "C")))) {
            assertThat(column(whole.getSheetAt(0), 4)).containsExactly(440.0, 350.0, 48.0);
            assertThat(missing(whole)).containsExactly("U12 待核", "U22 未报");
        }
    }

    @Test
    void isSentOnAsItIs() throws IOException {
        SmallCounty county = county();

        CommandRun night = county.put("T2/汇总.xlsx", 9, Files.readAllBytes(filled(county, "T2")))
                .tablesOnly();

        assertThat(night.out()).as(night.err()).contains("1 submissions accepted, 0 held, 0 returned");
        assertThat(county.table("2024", "observations")
                        .row("unit_code", "T2", "indicator", "membership.members", "kind", "TOTAL"))
                .containsEntry("value", "260")
                .containsEntry("source_cell", "基层工会年报!E6");
    }

    @Test
    void isForUnitsWithOthersBelow() {
        CommandRun run = CommandRun.of(
                "template",
                "--filled",
                "--workspace",
                SmallCounty.in(folder.resolve("county")).dir().toString(),
                "--unit",
                "U11",
                "--period",
                "2024",
                "--out",
                folder.resolve("x.xlsx").toString());

        assertThat(run.status()).isNotZero();
        assertThat(run.err()).contains("no form asks unit 'U11'");
    }
}
