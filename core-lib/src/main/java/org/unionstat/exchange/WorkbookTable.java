package org.unionstat.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook in XLSX: each of its sheets is a table; a formula is the value that was last computed. */
final class WorkbookTable implements Table {

    /** Sheets pack well, but not better than this. */
    private static final long MOST_RATIO = 200;

    private static final long ALWAYS_ALLOWED = 20L << 20;
    private static final long MOST_BYTES = 1L << 30;
    private static final long NO_WORKBOOK = -1;

    private final Path file;

    WorkbookTable(Path file) {
        this.file = file;
    }

    @Override
    public void read(Visitor visitor) throws IOException, UnreadableTable {
        refuseWhatIsNoWorkbook();
        try (ReadableWorkbook workbook = attempt(this::open)) {
            List<PackedSheet> sheets =
                    attempt(() -> workbook.getSheets().map(PackedSheet::new).toList());
            if (!new Sheets(sheets).read(visitor)) {
                throw UnreadableTable.because("空白工作簿", "a workbook without any text");
            }
        }
    }

    private record PackedSheet(Sheet sheet) implements Sheets.Source {

        @Override
        public String name() {
            return sheet.getName();
        }

        @Override
        public Sheets.Cursor rows() throws UnreadableTable {
            Stream<Row> rows = attempt(sheet::openStream);
            Iterator<Row> each = rows.iterator();
            return new Sheets.Cursor() {
                @Override
                public Sheets.@Nullable SheetRow next() throws UnreadableTable {
                    if (!attempt(each::hasNext)) {
                        return null;
                    }
                    Row row = attempt(each::next);
                    return new Sheets.SheetRow(row.getRowNum(), row.isHidden(), attempt(() -> WorkbookCell.texts(row)));
                }

                @Override
                public void close() {
                    rows.close();
                }
            };
        }
    }

    /** Something that the library does with the file. */
    private interface Attempt<T> {
        T run() throws IOException;
    }

    /** The library tells of a damaged file by exceptions of many types. */
    private static <T> T attempt(Attempt<T> step) throws UnreadableTable {
        try {
            return step.run();
        } catch (IOException | RuntimeException e) {
            throw UnreadableTable.because("损坏的 XLSX 文件", "a damaged XLSX file");
        }
    }

    private ReadableWorkbook open() throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException e) {
            // a workbook need not have styles
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    /** Everything is unpacked once and thrown away, since what a packed file says of its size may be untrue. */
    private void refuseWhatIsNoWorkbook() throws UnreadableTable {
        long packed = file.toFile().length();
        long most = Math.min(MOST_BYTES, ALWAYS_ALLOWED + MOST_RATIO * packed);
        long unpacked = attempt(() -> unpacked(most));
        if (unpacked == NO_WORKBOOK) {
            throw UnreadableTable.because("不是工作簿的 ZIP 文件", "a ZIP file that is no workbook");
        }
        if (unpacked > most) {
            throw UnreadableTable.because(
                    "解压后过大的 XLSX 文件（超过 " + (most >> 20) + " MB）",
                    "an XLSX file that unpacks to more than " + (most >> 20) + " MB");
        }
    }

    private long unpacked(long most) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.stream().noneMatch(e -> e.getName().equalsIgnoreCase("xl/workbook.xml"))) {
                return NO_WORKBOOK;
            }
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(e -> e)::iterator) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int n = content.read(buffer); n >= 0 && bytes <= most; n = content.read(buffer)) {
                        bytes += n;
                    }
                }
            }
        }
        return bytes;
    }
}
