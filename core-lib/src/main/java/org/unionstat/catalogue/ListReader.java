package org.unionstat.catalogue;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.unionstat.classification.Label;
import org.unionstat.indicator.Area;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;
import org.unionstat.quantity.UnitOfMeasure;

/** Reads the areas and the units of measure. */
final class ListReader {

    private static final Set<String> AREA_COLUMNS = Columns.of("code", "name_zh", "name_zh_hant", "name_en", "order");
    private static final Set<String> UNIT_COLUMNS = Columns.of("code", "zh", "en", "scale", "base");

    private final List<Problem> problems;
    private final Codes codes;

    ListReader(List<Problem> problems) {
        this.problems = problems;
        this.codes = new Codes(problems);
    }

    /** The areas by code in the order of the report. */
    Map<String, Area> areas(Source source) {
        Map<String, Place> seen = new LinkedHashMap<>();
        Stream<Area> areas = Table.read(source, AREA_COLUMNS, AREA_COLUMNS, problems).stream()
                .filter(row -> Codes.all(codes.isNew(row, "code", seen), codes.has(row, "name_zh")))
                .map(row -> new Area(row.text("code"), label(row), codes.integer(row, "order", 1, 999, 999)))
                .sorted(Comparator.comparingInt(Area::order));
        Map<String, Area> byCode = new LinkedHashMap<>();
        areas.forEach(area -> byCode.put(area.code(), area));
        return byCode;
    }

    /** The units of measure by code. */
    Map<String, UnitOfMeasure> units(Source source) {
        Map<String, Place> seen = new LinkedHashMap<>();
        Map<String, UnitOfMeasure> byCode = new LinkedHashMap<>();
        for (Row row : Table.read(source, UNIT_COLUMNS, UNIT_COLUMNS, problems)) {
            if (Codes.all(codes.isNew(row, "code", seen), codes.has(row, "zh"), codes.isCode(row, "base"))) {
                BigDecimal scale = codes.positive(row, "scale", BigDecimal.ONE);
                String code = row.text("code");
                byCode.put(code, new UnitOfMeasure(code, row.list("zh"), row.text("en"), scale, row.text("base")));
            }
        }
        return byCode;
    }

    /** The name of a row; traditional characters and English fall back on the simplified name. */
    static Label label(Row row) {
        String name = row.text("name_zh");
        return new Label(name, row.text("name_zh_hant", name), row.text("name_en", name));
    }
}
