package org.unionstat.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.unionstat.indicator.Cell;
import org.unionstat.submission.Observation;
import org.unionstat.submission.Submission;

/**
 * Writes submissions so that {@link SubmissionReader} reads the same figures back.
 *
 * <p>CSV is UTF-8 with byte-order mark after RFC 4180. Written are the states REPORTED, BLANK and MASKED; other states say why
 * nothing was reported and have no place in a submission's file.
 */
public final class SubmissionWriter {

    private SubmissionWriter() {}

    /**
     * Writes the long layout as CSV: one row for each figure.
     *
     * @param submissions the submissions
     * @param output where to; stays open
     * @throws IOException if it cannot be written
     */
    public static void writeLongCsv(Iterable<Submission> submissions, OutputStream output) throws IOException {
        Writer text = text(output);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(LongRow.COLUMNS.stream().map(Column::code).toList());
        LongRow.forEach(submissions, row -> csv.writeRecord(row.texts()));
        finish(csv);
    }

    /**
     * Writes the wide layout as CSV: one row for each submission, one column for each cell that any of them has.
     *
     * <p>A cell that one submission lacks and another has is written blank and reads back as BLANK. Reference dates, flags and
     * notes have no column here. A lower bound with an upper end that its last digit does not give is written as the range that it
     * is.
     *
     * @param submissions submissions of one form
     * @param output where to; stays open
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if the submissions are of several forms, whose blanks would be taken for returns
     */
    public static void writeWideCsv(List<Submission> submissions, OutputStream output) throws IOException {
        if (submissions.stream().map(s -> s.key().form()).distinct().count() > 1) {
            throw new IllegalArgumentException("a wide file holds submissions of one form");
        }
        Set<Cell> cells = new LinkedHashSet<>();
        submissions.forEach(s -> s.observations().forEach(o -> cells.add(o.cell())));
        Writer text = text(output);
        CsvWriter csv = CsvWriter.builder().build(text);
        List<String> header =
                new ArrayList<>(List.of("unit_code", "period", "kind", "series", "reason", "explanation"));
        cells.forEach(c -> header.add(c.toString()));
        csv.writeRecord(header);
        for (Submission submission : submissions) {
            csv.writeRecord(wide(submission, cells));
        }
        finish(csv);
    }

    private static List<String> wide(Submission submission, Set<Cell> cells) {
        List<String> row = new ArrayList<>(List.of(
                submission.key().unit(),
                submission.key().period().code(),
                submission.key().kind().name(),
                submission.key().series().name(),
                submission.reason(),
                submission.explanation()));
        for (Cell cell : cells) {
            row.add(submission
                    .observation(cell)
                    .filter(o -> LongRow.isPrinted(o.state()))
                    .map((Observation o) -> PrintedFigure.of(o))
                    .orElse(""));
        }
        return row;
    }

    /**
     * Writes the long layout as Parquet, compressed with Zstandard: text columns, {@code value} and {@code upper} as
     * DECIMAL(18,2), {@code as_of} as DATE, and {@code value_text} with the figure as printed.
     *
     * <p>Needs parquet-java, an optional dependency.
     *
     * @param submissions the submissions
     * @param file the file; an older one is replaced
     * @throws IOException if it cannot be written
     */
    public static void writeLongParquet(Iterable<Submission> submissions, Path file) throws IOException {
        ParquetLongFile.write(submissions, file);
    }

    /**
     * Writes JSON as {@code submission.schema.json} says: an array of submissions.
     *
     * <p>Needs jackson-core, an optional dependency.
     *
     * @param submissions the submissions
     * @param output where to; stays open
     * @throws IOException if it cannot be written
     */
    public static void writeJson(Iterable<Submission> submissions, OutputStream output) throws IOException {
        JsonSubmissions.write(submissions, output);
    }

    private static Writer text(OutputStream output) throws IOException {
        Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        return text;
    }

    private static void finish(CsvWriter csv) throws IOException {
        try {
            csv.flush();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
