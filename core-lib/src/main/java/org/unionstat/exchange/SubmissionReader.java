package org.unionstat.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.unit.UnitTree;

/**
 * Reads files of submissions: CSV, XLSX, XLS and Parquet, long and wide, and JSON.
 *
 * <p>CSV may be in UTF-8, UTF-16, GB18030 or Big5. The header may stand below a title, and in the wide layout have two rows.
 * Every sheet of a workbook that has a header is a table. XLSX, XLS, JSON and Parquet need optional dependencies: fastexcel-reader,
 * poi, jackson-core, parquet-java.
 *
 * <p>A table is long if its header has an indicator or a value column: unit_code, period, indicator and value are obligatory,
 * and category, kind, series, qualifier, upper, as_of, action, reason, explanation, flags, note are taken; otherwise it is
 * wide: unit_code, period and one column per indicator. Columns go by their codes or their Chinese names. Kind defaults to
 * TOTAL for federations and OWN for others, series to ACTUAL. A blank figure is BLANK, never 0; xx is MASKED. In a
 * wide table series, reason, explanation and flags are those of all figures of the record, and note of all that are filled in;
 * qualifier, upper and as_of have no meaning there.
 *
 * <p>The result names every problem of the file, not only the first. What is wrong with one row concerns the submission that
 * the row belongs to; where the form cannot be known, all submissions of that unit and period; a column that cannot be known,
 * all submissions of the file.
 *
 * <p>A reader may be used by many threads.
 */
public final class SubmissionReader {

    /** The sheet of problems that a workbook gets when it is sent back; it is passed over when the workbook comes again. */
    public static final String PROBLEM_SHEET = "问题 Problems";

    /** The sheet of a return made of others that lists the units which are missing in it; it is passed over too. */
    public static final String MISSING_SHEET = "未报单位 Missing";

    private final Catalogue catalogue;
    private final StatisticalCalendar calendar;
    private final UnitTree units;
    private final LocalDate today;
    private final @Nullable String folder;
    private final SeriesFigures figures;
    private final UnitNames unitNames;

    private SubmissionReader(
            Catalogue catalogue,
            StatisticalCalendar calendar,
            UnitTree units,
            LocalDate today,
            @Nullable String folder,
            SeriesFigures figures,
            UnitNames unitNames) {
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.units = units;
        this.today = today;
        this.folder = folder;
        this.figures = figures;
        this.unitNames = unitNames;
    }

    /**
     * A reader of files that may carry figures of any unit.
     *
     * @param catalogue the indicators, classifications and forms
     * @param calendar the statistical calendar
     * @param units the units in time
     * @param today the day of the reading; figures of periods that begin later are refused
     * @return the reader
     */
    public static SubmissionReader of(
            Catalogue catalogue, StatisticalCalendar calendar, UnitTree units, LocalDate today) {
        return new SubmissionReader(
                catalogue, calendar, units, today, null, new SeriesFigures(catalogue), new UnitNames(units));
    }

    /**
     * The same reader for files in the inbox folder of one unit, which may carry only its figures and those of units below.
     *
     * @param unit the code of the folder's unit
     * @return the reader
     */
    public SubmissionReader withFolderOf(String unit) {
        return new SubmissionReader(catalogue, calendar, units, today, unit, figures, unitNames);
    }

    /**
     * Reads a file: Parquet if its name ends in {@code .parquet}, else XLSX, XLS, JSON or CSV as its first bytes say.
     *
     * @param file the file
     * @param name its name as the user knows it, which findings show
     * @return its submissions and everything that is wrong with it
     * @throws IOException if the file cannot be opened or read
     */
    public SubmissionBatch read(Path file, String name) throws IOException {
        return read(new FileTable(file, catalogue), name);
    }

    /**
     * Reads CSV from a stream, which stays open.
     *
     * @param input the bytes
     * @param name the name that findings show
     * @return the submissions and everything that is wrong
     * @throws IOException if the stream cannot be read
     */
    public SubmissionBatch readCsv(InputStream input, String name) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(input, CsvStart.LENGTH);
        return read(visitor -> new CsvTable(bytes, CsvStart.of(bytes, catalogue)).read(visitor), name);
    }

    /**
     * Whether a record means something only together with all others of its table: a total, a remark, or a unit that is given by
     * its name, so that the same unit may stand elsewhere under its code.
     *
     * @param header the names of the columns
     * @param record the record
     * @return true if the table is to be read as a whole
     */
    public boolean needsWholeTable(List<String> header, NumberedRecord record) {
        int position = Layout.of(header).position(Column.UNIT_CODE);
        String unit = position < 0 ? "" : record.fields().get(position).strip();
        return Lines.isTotal(unit)
                || Lines.isRemark(record.fields())
                || (!unit.isEmpty()
                        && units.spans(unit).isEmpty()
                        && !unitNames.named(unit).isEmpty());
    }

    /**
     * Reads records that were taken apart elsewhere, with the findings that the whole file would give for them. Records that
     * say something of the same unit and period belong together: all of them, or none.
     *
     * @param name the name that findings show
     * @param header the names of the columns
     * @param records the records in the order of the file
     * @return the submissions and everything that is wrong
     */
    public SubmissionBatch read(String name, List<String> header, Iterable<NumberedRecord> records) {
        try {
            return read(new RecordTable(header, records), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SubmissionBatch read(Table table, String name) throws IOException {
        BatchBuilder batch = new BatchBuilder(name);
        RowHeadReader heads = new RowHeadReader(calendar, units, unitNames, today, folder, batch);
        CellNames names = new CellNames(catalogue);
        HeaderSearch search =
                new HeaderSearch(catalogue, batch, heading -> new Records(batch, heads, names, figures, heading));
        try {
            table.read(search);
            search.end();
        } catch (UnreadableTable reason) {
            return BatchBuilder.failed(name, reason);
        }
        return batch.build();
    }
}
