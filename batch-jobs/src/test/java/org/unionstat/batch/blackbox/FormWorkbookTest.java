package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** The workbook that a unit fills in comes back as figures, cell by cell. */
class FormWorkbookTest {

    private static final String TOTAL = "  - mutual_aid.insured_workers\n";
    private static final String FORM =
            SmallCounty.FORM + TOTAL + "  - \"mutual_aid.insured_workers[insurance_scheme:*]\"\n";

    private static final int CODE = 8;
    private static final int ACCURACY = 6;
    private static final int EXPLANATION = 7;
    private static final int BEFORE = 2;
    private static final int VALUE = 4;
    private static final int CHECK = 5;
    private static final int FIRST = 4;

    @TempDir
    private Path folder = Path.of("");

    private SmallCounty county() {
        SmallCounty county = SmallCounty.in(folder.resolve("county"));
        county.write("unionstat.yaml", SmallCounty.SETTINGS.replace("query: hold", "query: accept"));
        return county;
    }

    private static CommandRun template(SmallCounty county, String... options) {
        return CommandRun.of(Stream.concat(
                        Stream.of("template", "--workspace", county.dir().toString(), "--period", "2024"),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private Path made(SmallCounty county, String unit) {
        Path file = folder.resolve(unit + ".xlsx");
        CommandRun run = template(county, "--unit", unit, "--out", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        return file;
    }

    private static byte[] edited(Path file, Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file));
                ByteArrayOutputStream output = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(output);
            return output.toByteArray();
        }
    }

    private static List<Row> lines(XSSFWorkbook workbook) {
        List<Row> lines = new ArrayList<>();
        Sheet sheet = workbook.getSheetAt(0);
        for (int i = FIRST; i < sheet.getLastRowNum(); i++) {
            lines.add(sheet.getRow(i));
        }
        return lines;
    }

    /** Fills every cell that may be filled in, and tells with what. */
    private static Map<String, String> fill(XSSFWorkbook workbook) {
        Map<String, String> filled = new TreeMap<>();
        for (Row line : lines(workbook)) {
            if (!line.getCell(VALUE).getCellStyle().getLocked()) {
                line.getCell(VALUE).setCellValue(2000 - line.getRowNum());
                filled.put(line.getCell(CODE).getStringCellValue(), String.valueOf(2000 - line.getRowNum()));
            }
        }
        return filled;
    }

    private static Map<String, String> reported(SmallCounty county, String unit) {
        Map<String, String> reported = new TreeMap<>();
        county.table("2024", "observations")
                .where("unit_code", unit)
                .forEach(r -> reported.put(
                        r.get("indicator") + (r.get("category").isEmpty() ? "" : "[" + r.get("category") + "]"),
                        r.get("value")));
        return reported;
    }

    @Test
    void everyCellThatIsFilledInIsReported() throws IOException {
        SmallCounty county = county().write("forms/primary.yaml", FORM);
        Map<String, String> filled = new TreeMap<>();

        county.put("U11/表.xlsx", 1, edited(made(county, "U11"), w -> filled.putAll(fill(w))));

        CommandRun night = county.tablesOnly();
        assertThat(night.out()).as(night.err()).contains("1 submissions accepted, 0 held, 0 returned");
        assertThat(Files.readString(folder.resolve("county/receipts/U11/表.xlsx.000001.txt")))
                .as("the line for signatures is part of the form")
                .doesNotContain("STR-017");
        assertThat(filled).hasSizeGreaterThan(4);
        assertThat(reported(county, "U11")).isEqualTo(filled);
        assertThat(county.table("2024", "observations")
                        .row("unit_code", "U11", "indicator", "membership.members", "period", "2024")
                        .get("source_cell"))
                .isEqualTo("基层工会年报!E6");
    }

    private static Row line(XSSFWorkbook workbook, String code) {
        return lines(workbook).stream()
                .filter(r -> r.getCell(CODE).getStringCellValue().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsHowExactAFigureIsAndWhyOneIsRightThatLooksWrong() throws IOException {
        SmallCounty county = SmallCounty.in(folder.resolve("county")).write("forms/primary.yaml", FORM);
        Consumer<XSSFWorkbook> filled = w -> {
            fill(w);
            line(w, "membership.members").getCell(ACCURACY).setCellValue("约");
        };
        county.put("U11/表.xlsx", 1, edited(made(county, "U11"), filled));
        assertThat(county.tablesOnly().out()).as("parts and total differ").contains("0 submissions accepted, 1 held");

        county.put(
                "U11/表.xlsx",
                2,
                edited(
                        made(county, "U11"),
                        filled.andThen(w -> line(w, "mutual_aid.insured_workers")
                                .getCell(EXPLANATION)
                                .setCellValue("同时参加几种的职工在分项中各计一次"))));

        assertThat(county.tablesOnly().out()).contains("1 submissions accepted, 0 held");
        assertThat(county.table("2024", "observations")
                        .row("unit_code", "U11", "indicator", "membership.members", "state", "REPORTED"))
                .containsEntry("qualifier", "APPROXIMATE");
        assertThat(county.table("2024", "observations")
                        .row("unit_code", "U11", "indicator", "membership.workers", "state", "REPORTED"))
                .containsEntry("qualifier", "EXACT");
    }

    @Test
    void offersAChoiceOfHowExactAFigureIs() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(made(county(), "U11")))) {
            assertThat(workbook.getSheetAt(0).getDataValidations())
                    .hasSameSizeAs(lines(workbook))
                    .allSatisfy(v -> {
                        assertThat(v.getValidationConstraint().getExplicitListValues())
                                .containsExactly("准确", "约", "不少于", "不超过");
                        assertThat(v.getRegions().getCellRangeAddresses())
                                .allMatch(a -> a.getFirstColumn() == ACCURACY && a.getLastColumn() == ACCURACY);
                    });
        }
    }

    @Test
    void showsWhatTheUnitReportedAYearEarlier() throws IOException {
        SmallCounty county = county().withTwoYears();
        county.tablesOnly();

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(made(county, "U21")))) {
            assertThat(lines(workbook))
                    .extracting(r -> r.getCell(BEFORE).getNumericCellValue())
                    .containsExactly(300.0, 250.0, 30.0);
        }
    }

    @Test
    void onlyCellsThatAreAskedMayBeFilledIn() throws IOException {
        SmallCounty county = county().write("forms/primary.yaml", FORM.replace(TOTAL, ""));

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(made(county, "U11")))) {
            assertThat(workbook.getSheetAt(0).getProtect()).isTrue();
            assertThat(workbook.isSheetVeryHidden(1)).isTrue();
            for (Row line : lines(workbook)) {
                for (Cell cell : line) {
                    boolean input = List.of(VALUE, ACCURACY, EXPLANATION).contains(cell.getColumnIndex())
                            && line.getCell(CODE).getCellType() == CellType.STRING
                            && !line.getCell(CODE).getStringCellValue().isEmpty();
                    assertThat(cell.getCellStyle().getLocked())
                            .as(cell.getAddress().toString())
                            .isEqualTo(!input);
                }
            }
        }
    }

    @Test
    void isPrintedOnPagesOfItsWidthWithTheHeaderOnEach() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(made(county(), "U11")))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(FIRST - 1);
            assertThat(sheet.isColumnHidden(CHECK))
                    .as("no form of totals and parts")
                    .isTrue();
            assertThat(sheet.isColumnHidden(CODE)).isFalse();
        }
    }

    @Test
    void aSumThatDiffersFromItsPartsIsShown() throws IOException {
        SmallCounty county = county().write("forms/primary.yaml", FORM);

        edited(made(county, "U11"), workbook -> {
            fill(workbook);
            assertThat(lines(workbook))
                    .filteredOn(r -> r.getCell(CHECK).getCellType() == CellType.FORMULA)
                    .as("the check stands beside the total")
                    .extracting(r -> r.getCell(CODE).getStringCellValue())
                    .containsExactly("mutual_aid.insured_workers");
            Row total = lines(workbook).stream()
                    .filter(r -> r.getCell(CHECK).getCellType() == CellType.FORMULA)
                    .findFirst()
                    .orElseThrow();
            Row part = workbook.getSheetAt(0).getRow(total.getRowNum() + 1);
            XSSFFormulaEvaluator formulas = new XSSFFormulaEvaluator(workbook);
            assertThat(formulas.evaluate(total.getCell(CHECK)).getNumberValue()).isNegative();
            assertThat(workbook.getSheetAt(0)
                            .getSheetConditionalFormatting()
                            .getConditionalFormattingAt(0)
                            .getFormattingRanges()[0]
                            .formatAsString())
                    .isEqualTo(total.getCell(CHECK).getAddress().formatAsString());
            part.getCell(VALUE).setBlank();
            formulas.clearAllCachedResultValues();
            assertThat(formulas.evaluate(total.getCell(CHECK)).getStringValue()).isEmpty();
        });
    }

    @Test
    void eachOfSeveralSumsOfOneTotalIsChecked() throws IOException {
        SmallCounty county = county().write("forms/primary.yaml", SmallCounty.FORM + """
                  - organization.primary_unions
                  - "organization.primary_unions[union_type:*]"
                  - "organization.primary_unions[union_form:*]"
                """);

        edited(made(county, "U11"), workbook -> {
            Row total = lines(workbook).stream()
                    .filter(r -> r.getCell(CODE).getStringCellValue().equals("organization.primary_unions"))
                    .findFirst()
                    .orElseThrow();
            List<Row> parts = lines(workbook).stream()
                    .filter(r -> r.getCell(CODE).getStringCellValue().startsWith("organization.primary_unions["))
                    .toList();
            XSSFFormulaEvaluator formulas = new XSSFFormulaEvaluator(workbook);
            Map<String, Integer> seen = new TreeMap<>();
            for (Row part : parts) {
                String classification = part.getCell(CODE).getStringCellValue().replaceAll(".*\\[|:.*", "");
                // the first part of each breakdown is the whole
                part.getCell(VALUE).setCellValue(seen.merge(classification, 1, Integer::sum) == 1 ? 90 : 0);
            }
            assertThat(seen).hasSize(2);
            total.getCell(VALUE).setCellValue(90);
            assertThat(formulas.evaluate(total.getCell(CHECK)).getNumberValue()).isZero();
            parts.get(parts.size() - 1).getCell(VALUE).setCellValue(7);
            formulas.clearAllCachedResultValues();
            assertThat(formulas.evaluate(total.getCell(CHECK)).getNumberValue()).isEqualTo(-7);
            parts.get(1).getCell(VALUE).setCellValue(2);
            formulas.clearAllCachedResultValues();
            assertThat(formulas.evaluate(total.getCell(CHECK)).getNumberValue()).isEqualTo(-2);
        });
    }

    @Test
    void aFormOfAnotherVersionGoesBackWithWhatToDo() throws IOException {
        SmallCounty county = county();
        Path file = made(county, "U11");
        county.write("forms/primary.yaml", FORM).put("U11/表.xlsx", 1, edited(file, FormWorkbookTest::fill));

        assertThat(county.tablesOnly().status()).isZero();

        assertThat(Files.readString(folder.resolve("county/receipts/U11/表.xlsx.000001.txt")))
                .contains("[STR-020 HARD] U11/表.xlsx!基层工会年报!A1", "请用 template 重新生成", "make it anew with template");
        assertThat(folder.resolve("county/returned/U11/表.xlsx")).isRegularFile();
    }

    @Test
    void aFormInWhichTheHiddenSheetWasChangedGoesBack() throws IOException {
        SmallCounty county = county();
        county.put("表.xlsx", 1, edited(made(county, "U11"), w -> {
            fill(w);
            w.getSheet("unionstat").getRow(1).createCell(0).setCellValue("U12");
        }));

        county.tablesOnly();

        assertThat(Files.readString(folder.resolve("county/receipts/表.xlsx.000001.txt")))
                .contains("STR-020", "the hidden sheet as it was made");
    }

    @Test
    void aFigureThatCannotBeReadComesBackMarkedInTheForm() throws IOException {
        SmallCounty county = county();
        byte[] wrong = edited(made(county, "U11"), w -> {
            fill(w);
            w.getSheetAt(0).getRow(FIRST).getCell(VALUE).setCellValue("不详");
        });
        Path file = Files.write(folder.resolve("wrong.xlsx"), wrong);

        CommandRun run = CommandRun.of(
                "validate", file.toString(), "--workspace", county.dir().toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("基层工会年报!E5", "STR-007");
    }

    @Test
    void makesTheWorkbooksOfAllUnitsThatAreAsked() throws IOException {
        CommandRun run =
                template(county(), "--all", "--out", folder.resolve("all").toString());

        assertThat(run.out()).contains("4 workbooks");
        try (Stream<Path> files = Files.list(folder.resolve("all"))) {
            assertThat(files.map(f -> f.getFileName().toString()).sorted())
                    .containsExactly("U11_2024.xlsx", "U12_2024.xlsx", "U21_2024.xlsx", "U22_2024.xlsx");
        }
    }

    @Test
    void namesEveryFormAndUnitThatThereIsNot() {
        CommandRun run = template(county(), "--unit", "U99", "--form", "none", "--out", folder.toString());

        assertThat(run.status()).isNotZero();
        assertThat(run.err()).contains("no form 'none'", "no unit 'U99'");
    }
}
