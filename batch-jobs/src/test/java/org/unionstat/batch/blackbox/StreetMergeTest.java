package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/**
 * What a street does every year: a form goes out to each of its 200 unions, 195 come back filled in, and become the street's own
 * return with the list of those that are missing.
 */
@Tag("night")
class StreetMergeTest {

    private static final int UNIONS = 200;
    /** Every fortieth does not answer. */
    private static final int SILENT = 40;

    private static final int FIRST = 4;
    private static final int VALUE = 4;

    @TempDir
    private Path folder = Path.of("");

    private SmallCounty street() {
        SmallCounty street = SmallCounty.in(folder.resolve("street"));
        StringBuilder units = new StringBuilder("""
                code,name,parent_code,level,kind,valid_from,valid_to
                C,某街道总工会,,township,federation,2020-01-01,
                """);
        for (int i = 1; i <= UNIONS; i++) {
            units.append(code(i)).append(",第").append(i).append("工会,C,primary,primary,2020-01-01,\n");
        }
        return street.write("units.csv", units.toString());
    }

    private static String code(int union) {
        return String.format(Locale.ROOT, "U%03d", union);
    }

    private static CommandRun template(SmallCounty street, String... options) {
        List<String> words =
                new ArrayList<>(List.of("template", "--workspace", street.dir().toString(), "--period", "2024"));
        words.addAll(List.of(options));
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    /** Union i has 100 + i workers, i members and 2 trainees. */
    private static byte[] filled(Path form, int union) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(form));
                ByteArrayOutputStream output = new ByteArrayOutputStream()) {
            int[] figures = {100 + union, union, 2};
            for (int i = 0; i < figures.length; i++) {
                workbook.getSheetAt(0).getRow(FIRST + i).getCell(VALUE).setCellValue(figures[i]);
            }
            workbook.write(output);
            return output.toByteArray();
        }
    }

    @Test
    void theStreetsReturnHoldsTheSumsAndNamesTheFiveThatAreMissing() throws IOException {
        SmallCounty street = street();
        Path forms = folder.resolve("forms");
        template(street, "--all", "--out", forms.toString());
        for (int i = 1; i <= UNIONS; i++) {
            if (i % SILENT != 0) {
                String name = code(i) + "_2024.xlsx";
                street.put(code(i) + "/" + name, i, filled(forms.resolve(name), i));
            }
        }

        CommandRun night = street.tablesOnly();

        assertThat(night.out()).as(night.err()).contains("195 submissions accepted, 0 held, 0 returned");
        Path own = folder.resolve("street.xlsx");
        template(street, "--filled", "--unit", "C", "--out", own.toString());
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(own))) {
            Sheet form = workbook.getSheetAt(0);
            // 1 + … + 200 = 20,100, less 40 + 80 + 120 + 160 + 200 = 600
            assertThat(form.getRow(FIRST).getCell(VALUE).getNumericCellValue()).isEqualTo(195 * 100 + 19_500);
            assertThat(form.getRow(FIRST + 1).getCell(VALUE).getNumericCellValue())
                    .isEqualTo(19_500);
            assertThat(form.getRow(FIRST + 2).getCell(VALUE).getNumericCellValue())
                    .isEqualTo(390);
            Sheet missing = workbook.getSheet("未报单位 Missing");
            assertThat(missing.getRow(2).getCell(0).getStringCellValue()).isEqualTo("基层工会年报：应报 200 个，已接收 195 个。");
            List<String> named = new ArrayList<>();
            for (int i = 4; i <= missing.getLastRowNum(); i++) {
                named.add(missing.getRow(i).getCell(1) + " " + missing.getRow(i).getCell(2));
            }
            assertThat(named).containsExactly("U040 第40工会", "U080 第80工会", "U120 第120工会", "U160 第160工会", "U200 第200工会");
        }

        CommandRun sentOn =
                street.put("C/街道.xlsx", 300, Files.readAllBytes(own)).tablesOnly();
        assertThat(sentOn.out()).as(sentOn.err()).contains("1 submissions accepted, 0 held, 0 returned");
        assertThat(street.table("2024", "observations")
                        .row("unit_code", "C", "indicator", "membership.members", "kind", "TOTAL"))
                .containsEntry("value", "19500");
    }
}
