package org.unionstat.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/** Reads a CSV file with a header into rows, counting records as a spreadsheet shows them. */
final class Table {

    private final Source source;
    private final Set<String> known;
    private final List<Problem> problems;
    private final List<Row> rows = new ArrayList<>();

    private Table(Source source, Set<String> known, List<Problem> problems) {
        this.source = source;
        this.known = known;
        this.problems = problems;
    }

    /** The rows of a file; what is wrong with its shape goes to the problems. */
    static List<Row> read(Source source, Set<String> known, Set<String> obligatory, List<Problem> problems) {
        Table table = new Table(source, known, problems);
        return table.read(obligatory) ? table.rows : List.of();
    }

    private boolean read(Set<String> obligatory) {
        int row = 0;
        List<String> header = List.of();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(source.text())) {
            for (CsvRecord fields : records) {
                row++;
                if (isBlank(fields)) {
                    continue;
                }
                if (header.isEmpty()) {
                    header = fields.getFields().stream().map(String::strip).toList();
                    if (!accepts(header, row, obligatory)) {
                        return false;
                    }
                } else {
                    add(header, fields, row);
                }
            }
        } catch (CsvParseException | IOException e) {
            problems.add(Fault.SYNTAX.at(new Place(source.name(), row + 1, 0), "not CSV: " + e.getMessage()));
        }
        if (source.text().chars().filter(c -> c == '"').count() % 2 != 0) {
            problems.add(Fault.SYNTAX.at(new Place(source.name(), row, 0), "a quotation mark is never closed"));
        }
        return !header.isEmpty() || missing(obligatory, List.of(), 0).isEmpty();
    }

    private static boolean isBlank(CsvRecord fields) {
        return fields.getFields().stream().allMatch(String::isBlank);
    }

    private boolean accepts(List<String> header, int row, Set<String> obligatory) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < header.size(); i++) {
            Place place = new Place(source.name(), row, i + 1);
            if (header.get(i).isEmpty()) {
                continue;
            }
            if (!known.contains(header.get(i))) {
                problems.add(Fault.UNKNOWN_COLUMN.at(place, header.get(i), String.join(", ", known)));
            } else if (!seen.add(header.get(i))) {
                problems.add(Fault.DUPLICATE_CODE.at(
                        place, header.get(i), new Place(source.name(), row, header.indexOf(header.get(i)) + 1)));
            }
        }
        return missing(obligatory, header, row).isEmpty();
    }

    private List<String> missing(Set<String> obligatory, List<String> header, int row) {
        List<String> missing =
                obligatory.stream().filter(column -> !header.contains(column)).toList();
        for (String column : missing) {
            problems.add(Fault.MISSING_COLUMN.at(
                    new Place(source.name(), row, 0),
                    column,
                    header.isEmpty() ? "nothing" : String.join(", ", header)));
        }
        return missing;
    }

    private void add(List<String> header, CsvRecord fields, int row) {
        Place place = new Place(source.name(), row, 0);
        if (fields.getFieldCount() != header.size()) {
            problems.add(Fault.RAGGED_RECORD.at(place, fields.getFieldCount(), header.size()));
        }
        Map<String, Field> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), fields.getFieldCount()); i++) {
            byColumn.put(header.get(i), new Field(fields.getField(i).strip(), new Place(source.name(), row, i + 1)));
        }
        rows.add(new Row(place, byColumn));
    }
}
