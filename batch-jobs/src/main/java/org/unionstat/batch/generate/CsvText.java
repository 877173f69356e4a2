package org.unionstat.batch.generate;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** CSV text as RFC 4180 has it, with line feeds. */
final class CsvText {

    private final StringBuilder text = new StringBuilder();

    CsvText(String... header) {
        row(header);
    }

    CsvText(Collection<String> header) {
        row(header);
    }

    CsvText row(String... cells) {
        return row(List.of(cells));
    }

    CsvText row(Collection<String> cells) {
        text.append(cells.stream().map(CsvText::quoted).collect(Collectors.joining(",")))
                .append('\n');
        return this;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
