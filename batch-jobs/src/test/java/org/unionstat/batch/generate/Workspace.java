package org.unionstat.batch.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** An example workspace as any program would read it. */
record Workspace(Path dir) {

    Map<String, Object> yaml(String file) {
        try {
            return new Yaml().load(Files.readString(dir.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<NamedCsvRecord> csv(String file) {
        try {
            return rows(Files.readString(dir.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> inbox() {
        return files().keySet().stream()
                .filter(path -> path.startsWith("inbox/"))
                .toList();
    }

    List<String> forms() {
        return files().keySet().stream()
                .filter(path -> path.startsWith("forms/"))
                .toList();
    }

    /** Every file's path and content. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(dir)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(dir.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Every figure in the inbox: one for each row of a long file and for each filled cell of a wide one. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (String file : inbox()) {
            for (NamedCsvRecord row : csv(file)) {
                if (row.getHeader().contains("indicator")) {
                    String category = row.getField("category");
                    String cell = row.getField("indicator") + (category.isEmpty() ? "" : "[" + category + "]");
                    figures.add(new Figure(
                            file, row.getField("unit_code"), row.getField("period"), cell, row.getField("value")));
                } else {
                    wide(file, row).forEach(figures::add);
                }
            }
        }
        return figures;
    }

    private static Stream<Figure> wide(String file, NamedCsvRecord row) {
        Map<String, String> cells = new LinkedHashMap<>(row.getFieldsAsMap());
        cells.remove("unit_code");
        cells.remove("period");
        return cells.entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> new Figure(
                        file, row.getField("unit_code"), row.getField("period"), cell.getKey(), cell.getValue()));
    }

    static List<NamedCsvRecord> resource(String name) {
        try (InputStream in = Workspace.class.getResourceAsStream("/generate/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedCsvRecord> rows(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    record Figure(String file, String unit, String period, String cell, String value) {

        String code() {
            int bracket = cell.indexOf('[');
            return bracket < 0 ? cell : cell.substring(0, bracket);
        }

        /** The category with its classification; empty for a total. */
        String category() {
            int bracket = cell.indexOf('[');
            return bracket < 0 ? "" : cell.substring(bracket + 1, cell.length() - 1);
        }
    }
}
