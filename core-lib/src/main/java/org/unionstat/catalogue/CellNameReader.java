package org.unionstat.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.unionstat.classification.Classification;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.outcome.Problem;

/** Reads the names that mean one category of an indicator, and those that several indicators share. */
final class CellNameReader {

    private static final Set<String> COLUMNS = Columns.of("name_zh", "name_zh_hant", "code", "category");

    private CellNameReader() {}

    /** The names; those whose category a workspace has replaced are left out where strays are allowed. */
    static List<CellName> read(
            Source source,
            Map<String, Indicator> indicators,
            Map<String, Classification> classifications,
            boolean allowsStrays,
            List<Problem> problems) {
        Codes codes = new Codes(problems);
        List<CellName> names = new ArrayList<>();
        for (Row row : Table.read(source, COLUMNS, COLUMNS, problems)) {
            if (!Codes.all(codes.has(row, "name_zh"), codes.isCode(row, "code"))) {
                continue;
            }
            String text = row.text("code") + (row.text("category").isEmpty() ? "" : "[" + row.text("category") + "]");
            Cell cell = AliasReader.parsed(text);
            if (cell != null && Content.has(indicators, classifications, cell)) {
                List<String> spellings = Stream.of(row.text("name_zh"), row.text("name_zh_hant"))
                        .filter(Predicate.not(String::isEmpty))
                        .distinct()
                        .toList();
                names.add(new CellName(spellings, cell));
            } else if (!allowsStrays) {
                problems.add(Fault.UNKNOWN_CELL.at(row.field("category").place(), text));
            }
        }
        return names;
    }
}
