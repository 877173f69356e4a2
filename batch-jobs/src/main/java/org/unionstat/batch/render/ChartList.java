package org.unionstat.batch.render;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file {@code charts.json} that tells the report which charts there are and where they belong. */
final class ChartList {

    static final String FILE = "charts.json";

    private final List<Map<String, String>> entries = new ArrayList<>();

    /** Adds a chart under the stem of its files. */
    void add(String stem, Drawing drawing) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("file", stem);
        entry.put("kind", drawing.kind().code());
        entry.put("area", drawing.area());
        entry.put("indicator", drawing.indicator());
        entry.put("title", drawing.chart().title());
        entry.put("caption", drawing.caption());
        entry.put("alt", drawing.alt());
        entry.put("width", drawing.width());
        entries.add(entry);
    }

    void write(Path folder) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        String text =
                entries.isEmpty() ? "[ ]" : new ObjectMapper().writer(printer).writeValueAsString(entries);
        Files.writeString(folder.resolve(FILE), text + "\n");
    }
}
