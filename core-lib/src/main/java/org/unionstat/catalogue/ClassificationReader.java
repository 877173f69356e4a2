package org.unionstat.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unionstat.classification.Category;
import org.unionstat.classification.CategoryKey;
import org.unionstat.classification.Classification;
import org.unionstat.classification.Label;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/** Reads code lists; the rows of one list may stand in several files of one layer. */
final class ClassificationReader {

    private static final Set<String> COLUMNS = Columns.of(
            "classification",
            "code",
            "name_zh",
            "name_zh_hant",
            "name_en",
            "order",
            "synonyms",
            "classification_name_zh",
            "classification_name_zh_hant",
            "classification_name_en",
            "edition");
    private static final Set<String> OBLIGATORY = Columns.of("classification", "code", "name_zh");

    private final List<Problem> problems;
    private final Codes codes;

    private record Numbered(int order, Category category) {}

    ClassificationReader(List<Problem> problems) {
        this.problems = problems;
        this.codes = new Codes(problems);
    }

    /** The classifications of one layer by code, in the order in which their first rows stand. */
    Map<String, Classification> read(List<Source> sources) {
        Map<String, List<Row>> lists = new LinkedHashMap<>();
        for (Source source : sources) {
            for (Row row : Table.read(source, COLUMNS, OBLIGATORY, problems)) {
                if (codes.isCode(row, "classification")) {
                    lists.computeIfAbsent(row.text("classification"), key -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        Map<String, Classification> byCode = new LinkedHashMap<>();
        lists.forEach((code, rows) -> byCode.put(code, classification(code, rows)));
        return byCode;
    }

    private Classification classification(String code, List<Row> rows) {
        Map<String, Place> seen = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        List<Numbered> categories = new ArrayList<>();
        for (Row row : rows) {
            if (Codes.all(codes.isNew(row, "code", seen), codes.has(row, "name_zh"))) {
                CategoryKey key = new CategoryKey(code, row.text("code"));
                Category category = new Category(key, ListReader.label(row), row.list("synonyms"));
                checkNames(category, names, row);
                categories.add(new Numbered(codes.integer(row, "order", 1, 9999, categories.size() + 1), category));
            }
        }
        categories.sort(Comparator.comparingInt(Numbered::order));
        String edition = first(rows, "edition", "");
        return new Classification(
                code,
                label(code, rows),
                edition,
                categories.stream().map(Numbered::category).toList());
    }

    private void checkNames(Category category, Map<String, String> names, Row row) {
        String code = category.key().category();
        for (String name : Spelling.names(category.label(), category.synonyms())) {
            String other = names.putIfAbsent(Spelling.fold(name), code);
            if (other != null && !other.equals(code)) {
                problems.add(Fault.SAME_NAME.at(row.field("name_zh").place(), name, other, code));
            }
        }
    }

    private static Label label(String code, List<Row> rows) {
        String name = first(rows, "classification_name_zh", code);
        return new Label(
                name, first(rows, "classification_name_zh_hant", name), first(rows, "classification_name_en", name));
    }

    private static String first(List<Row> rows, String column, String otherwise) {
        return rows.stream()
                .map(row -> row.text(column))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }
}
