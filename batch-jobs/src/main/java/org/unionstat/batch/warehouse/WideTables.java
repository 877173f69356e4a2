package org.unionstat.batch.warehouse;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What the wide tables of an open warehouse look like, remembered until one of them or a cell changes: it is asked for often. */
final class WideTables {

    private static final String SUMS = "sums";
    private static final String FORMS = "forms";

    private final Map<String, List<Map<String, String>>> columns = new ConcurrentHashMap<>();
    private final Map<String, List<String>> tables = new ConcurrentHashMap<>();

    List<Map<String, String>> columns(String form, Function<String, List<Map<String, String>>> read) {
        return columns.computeIfAbsent(form, read);
    }

    List<String> forms(Function<String, List<String>> read) {
        return tables.computeIfAbsent(FORMS, read);
    }

    List<String> sums(Function<String, List<String>> read) {
        return tables.computeIfAbsent(SUMS, read);
    }

    void forget() {
        columns.clear();
        tables.clear();
    }
}
