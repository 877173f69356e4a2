package org.unionstat.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Excel 97–2003 (.xls): each of its sheets is a table of at most 65,536 rows; a formula is the value that was last
 * computed. It is held in memory whole.
 */
final class OldWorkbookTable implements Table {

    /** A full sheet of twenty columns; more is for the newer format, which is read row by row. */
    private static final long MOST_BYTES = 20L << 20;

    private final Path file;

    OldWorkbookTable(Path file) {
        this.file = file;
    }

    @Override
    public void read(Visitor visitor) throws IOException, UnreadableTable {
        if (Files.size(file) > MOST_BYTES) {
            throw UnreadableTable.because(
                    "过大的 Excel 97–2003 工作簿（超过 " + (MOST_BYTES >> 20) + " MB），请另存为 .xlsx",
                    "a workbook of Excel 97–2003 (.xls) of more than " + (MOST_BYTES >> 20) + " MB; save it as .xlsx");
        }
        try (HSSFWorkbook workbook = open()) {
            List<OldSheet> sheets = IntStream.range(0, workbook.getNumberOfSheets())
                    .mapToObj(workbook::getSheetAt)
                    .map(OldSheet::new)
                    .toList();
            if (!new Sheets(sheets).read(visitor)) {
                throw UnreadableTable.because("空白工作簿", "a workbook without any text");
            }
        }
    }

    private HSSFWorkbook open() throws UnreadableTable {
        try {
            return workbook(new POIFSFileSystem(file.toFile(), true));
        } catch (EncryptedDocumentException e) {
            throw UnreadableTable.underPassword();
        } catch (OldFileFormatException e) {
            throw UnreadableTable.because(
                    "Excel 95 或更早的工作簿，请另存为 .xlsx", "a workbook of Excel 95 or older; save it as .xlsx");
        } catch (IOException | RuntimeException e) {
            // the library tells of a damaged file by exceptions of many types
            throw UnreadableTable.because(
                    "损坏的 .xls 文件，或其他 Office 文档", "a damaged .xls file, or another document of Office");
        }
    }

    private static HSSFWorkbook workbook(POIFSFileSystem system) throws IOException {
        try {
            return new HSSFWorkbook(system);
        } catch (IOException | RuntimeException e) {
            system.close();
            throw e;
        }
    }

    private record OldSheet(HSSFSheet sheet) implements Sheets.Source {

        @Override
        public String name() {
            return sheet.getSheetName();
        }

        @Override
        public Sheets.Cursor rows() {
            Iterator<Row> rows = sheet.rowIterator();
            return new Sheets.Cursor() {
                @Override
                public Sheets.@Nullable SheetRow next() {
                    return rows.hasNext() ? row((HSSFRow) rows.next()) : null;
                }

                @Override
                public void close() {}
            };
        }

        private static Sheets.SheetRow row(HSSFRow row) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < row.getLastCellNum(); i++) {
                @Nullable HSSFCell cell = row.getCell(i);
                texts.add(cell == null ? "" : text(cell));
            }
            return new Sheets.SheetRow(row.getRowNum() + 1, row.getZeroHeight(), WorkbookCell.filled(texts));
        }

        private static String text(HSSFCell cell) {
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            return switch (type) {
                case NUMERIC ->
                    WorkbookCell.number(
                            BigDecimal.valueOf(cell.getNumericCellValue()),
                            cell.getCellStyle().getDataFormatString(),
                            cell::getLocalDateTimeCellValue);
                case STRING -> cell.getStringCellValue();
                case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
                case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
                case BLANK, FORMULA, _NONE -> "";
            };
        }
    }
}
