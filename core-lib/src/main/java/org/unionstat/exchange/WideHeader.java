package org.unionstat.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;

/**
 * The header of a wide CSV file in which nothing is wrong, for programs that read the records by other means.
 *
 * <p>Positions count from 0; a column that is not there is at −1. Every other column is either one of {@code figures} or has no
 * effect on them.
 *
 * @param delimiter what separates the fields
 * @param names the columns' names as they stand in the file
 * @param unit the position of the unit's code
 * @param period the position of the period
 * @param kind the position of the kind
 * @param series the position of the series
 * @param action the position of the action
 * @param remarks the positions of reason, explanation, flags and note, which most records leave empty
 * @param figures the columns that hold figures
 */
public record WideHeader(
        char delimiter,
        List<String> names,
        int unit,
        int period,
        int kind,
        int series,
        int action,
        List<Integer> remarks,
        List<Figures> figures) {

    /** Copies the lists. */
    public WideHeader {
        names = List.copyOf(names);
        remarks = List.copyOf(remarks);
        figures = List.copyOf(figures);
    }

    /**
     * A column that holds figures.
     *
     * @param position its position, from 0
     * @param cell the cell that stores them
     * @param indicator the cell's indicator
     * @param form the form that they belong to
     */
    public record Figures(int position, Cell cell, Indicator indicator, String form) {}

    /**
     * Reads the header of a file.
     *
     * @param file the file
     * @param catalogue what names mean
     * @return the header; empty if the file is no wide CSV whose first line is a header without any problem, or if two
     *     of its columns mean the same cell: such files are for {@link SubmissionReader}
     * @throws IOException if the file cannot be read
     */
    public static Optional<WideHeader> of(Path file, Catalogue catalogue) throws IOException {
        try {
            CsvStart start = CsvStart.of(file, catalogue);
            return start.firstLine().flatMap(line -> of(start.delimiter(), line, catalogue));
        } catch (UnreadableTable e) {
            return Optional.empty();
        }
    }

    private static Optional<WideHeader> of(char delimiter, String line, Catalogue catalogue) {
        if (line.isBlank() || line.indexOf('"') >= 0) {
            return Optional.empty();
        }
        List<String> names = List.of(line.split(String.valueOf(delimiter), -1));
        Layout layout = Layout.of(names);
        if (!layout.isWide()
                || !layout.missing().isEmpty()
                || !layout.repeated().isEmpty()) {
            return Optional.empty();
        }
        CellNames meanings = new CellNames(catalogue);
        List<Figures> figures = new ArrayList<>();
        Set<Cell> seen = new HashSet<>();
        for (var entry : layout.indicators().entrySet()) {
            NamedCell cell = meanings.meaning(entry.getValue(), "").cell();
            if (cell == null || !seen.add(cell.cell())) {
                return Optional.empty();
            }
            figures.add(new Figures(entry.getKey(), cell.cell(), cell.indicator(), cell.form()));
        }
        return Optional.of(new WideHeader(
                delimiter,
                names,
                layout.position(Column.UNIT_CODE),
                layout.position(Column.PERIOD),
                layout.position(Column.KIND),
                layout.position(Column.SERIES),
                layout.position(Column.ACTION),
                Stream.of(Column.REASON, Column.EXPLANATION, Column.FLAGS, Column.NOTE)
                        .map(layout::position)
                        .filter(p -> p >= 0)
                        .toList(),
                figures));
    }
}
