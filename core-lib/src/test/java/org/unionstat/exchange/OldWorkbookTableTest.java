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
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.outcome.Place;
import org.unionstat.submission.Observation;

class OldWorkbookTableTest {

    @TempDir
    private Path folder = Path.of("");

    private Path workbook(Consumer<HSSFWorkbook> content) throws IOException {
        Path file = folder.resolve("f.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream output = Files.newOutputStream(file)) {
            content.accept(workbook);
            workbook.write(output);
        }
        return file;
    }

    /** Writes a row: numbers as numbers, other values as texts, "" as no cell. */
    private static HSSFRow row(HSSFSheet sheet, int number, Object... values) {
        HSSFRow row = sheet.createRow(number - 1);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number figure) {
                row.createCell(i).setCellValue(figure.doubleValue());
            } else if (!values[i].equals("")) {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
        return row;
    }

    private static HSSFCellStyle format(HSSFSheet sheet, String format) {
        HSSFWorkbook workbook = sheet.getWorkbook();
        HSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    @Test
    void readsAWideTableAsItReadsTheSameInXlsx() throws IOException {
        Path file = workbook(w -> {
            HSSFSheet s = w.createSheet("表一");
            row(s, 1, "某县工会 2015 年统计表", "", "", "单位：万元");
            row(s, 3, "单位代码", "期间", "会员数", "", "工会经费总收入", "入会率");
            row(s, 4, "", "", "合计", "女");
            s.addMergedRegion(CellRangeAddress.valueOf("C3:D3"));
            row(s, 5, "S1", 2015, 1234, 234, 12.5, 0.955).getCell(5).setCellStyle(format(s, "0.0%"));
            HSSFRow second = row(s, 6, "S2", 2015, "", 6, "3000元", "");
            second.createCell(2).setCellFormula("60+6");
            w.getCreationHelper().createFormulaEvaluator().evaluateAll();
            second.setZeroHeight(true);
            row(s, 7, "制表：张三", "", "审核：李四");
        });

        SubmissionBatch batch = READER.read(file, "f.xls");

        assertThat(told(batch))
                .containsExactly("STR-019 f.xls!表一!1 万元", "STR-018 f.xls!表一!6 6", "STR-017 f.xls!表一!7 制表、审核");
        assertThat(figures(batch))
                .isEqualTo(figures(read(lines(
                        "单位代码,期间,会员数,会员数[女],工会经费总收入,入会率", "S1,2015,1234,234,125000,95.5%", "S2,2015,66,6,3000,"))));
        assertThat(batch.received().get(0).submission().observations())
                .extracting(Observation::place)
                .extracting(Place::text)
                .contains("f.xls!表一!C5", "f.xls!表一!D5");
    }

    @Test
    void readsTheLongLayoutWithDatesFromSeveralSheets() throws IOException {
        Path file = workbook(w -> {
            HSSFSheet a = w.createSheet("a");
            row(a, 1, "unit_code", "period", "indicator", "value", "as_of");
            HSSFRow row = row(a, 2, "S1", "2015", "membership.members", 8);
            row.createCell(4).setCellValue(LocalDate.of(2015, 6, 30));
            row.getCell(4).setCellStyle(format(a, "yyyy-mm-dd"));
            HSSFSheet b = w.createSheet("b");
            row(b, 1, "unit_code", "period", "indicator", "value");
            row(b, 2, "S2", "2015", "membership.members", "近200");
            w.createSheet("c");
        });

        SubmissionBatch batch = READER.read(file, "f.xls");

        assertThat(told(batch)).isEmpty();
        assertThat(figures(batch))
                .isEqualTo(figures(read(lines(
                        "unit_code,period,indicator,value,as_of",
                        "S1,2015,membership.members,8,2015-06-30",
                        "S2,2015,membership.members,近200,"))));
        Place place = new Place("f.xls", "b", 2, 4);
        assertThat(WrittenCells.read(file, CATALOGUE, List.of(place))).containsEntry(place, "近200");
    }

    @Test
    void showsTheErrorThatAFormulaGave() throws IOException {
        Path file = workbook(w -> {
            HSSFSheet s = w.createSheet("S");
            row(s, 1, "单位代码", "期间", "会员数");
            row(s, 2, "S1", 2015).createCell(2).setCellFormula("1/0");
            w.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(told(READER.read(file, "f.xls"))).containsExactly("STR-007 f.xls!S!C2 #DIV/0!");
    }

    @Test
    void saysWhatIsWrongWithAFileThatCannotBeRead() throws IOException {
        Path file = workbook(w -> row(w.createSheet("S"), 1, "unit_code", "period", "membership.members"));
        byte[] good = Files.readAllBytes(file);

        assertThat(told(READER.read(Files.write(file, Arrays.copyOf(good, good.length / 2)), "f.xls")))
                .containsExactly("STR-001 f.xls 损坏的 .xls 文件，或其他 Office 文档");
        assertThat(told(READER.read(workbook(w -> w.createSheet("S")), "f.xls")))
                .containsExactly("STR-001 f.xls 空白工作簿");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            workbook(w -> row(w.createSheet("S"), 1, "unit_code"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(told(READER.read(file, "f.xls"))).containsExactly("STR-001 f.xls 有密码的工作簿，请取消密码后报送");
        try (RandomAccessFile large =
                new RandomAccessFile(Files.write(file, good).toFile(), "rw")) {
            large.setLength(21L << 20);
        }
        assertThat(told(READER.read(file, "f.xls"))).singleElement().asString().contains("超过 20 MB");
    }
}
