package org.unionstat.batch.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.unionstat.batch.generate.NationalTree;
import org.unionstat.catalogue.Catalogue;

/** Makes a workspace to be measured: settings, units, the form, and one wide CSV for each period. */
final class BenchWorkspace {

    private static final long SEED = 20_240_601L;

    private final NationalTree tree;
    private final BenchForm form;

    BenchWorkspace(int unions) {
        tree = new NationalTree(unions, SEED);
        form = BenchForm.of(Catalogue.base().orThrow());
    }

    BenchForm form() {
        return form;
    }

    /** How many units have units below them. */
    int nodes() {
        return tree.federations().size();
    }

    void write(Path directory) throws IOException {
        Files.createDirectories(directory.resolve("forms"));
        Files.createDirectories(directory.resolve("inbox"));
        Files.writeString(directory.resolve("unionstat.yaml"), """
                name: 测算工会
                name_en: Benchmark federation
                simulated: true
                source: generated figures
                bulk: {from_bytes: 1}
                """);
        Files.writeString(
                directory.resolve("forms").resolve("annual.yaml"),
                "form: annual\nname: 基层工会年报\nname_en: Yearly return\nlevels: [primary]\nindicators:\n"
                        + form.cells().stream().map(c -> "  - \"" + c + "\"\n").collect(Collectors.joining()));
        try (BufferedWriter out = Files.newBufferedWriter(directory.resolve("units.csv"))) {
            out.write("code,name,parent_code,level,kind,valid_from,valid_to\n");
            for (NationalTree.Federation each : tree.federations()) {
                out.write(each.code() + ",总工会" + each.code() + "," + each.parent() + ","
                        + each.level().code() + ",federation,2000-01-01,\n");
            }
            tree.unions((code, township) ->
                    line(out, code + ",基层工会" + code + "," + township + ",primary,primary,2000-01-01,\n"));
        }
    }

    /** Writes the returns of one year; the same year always gets the same figures. */
    void writeYear(int year, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (BufferedWriter out = Files.newBufferedWriter(part)) {
            out.write(
                    "unit_code,period" + form.cells().stream().map(c -> "," + c).collect(Collectors.joining()) + "\n");
            int[] number = {0};
            StringBuilder row = new StringBuilder();
            tree.unions((code, township) -> {
                row.setLength(0);
                row.append(code).append(',').append(String.format(Locale.ROOT, "%04d", year));
                new BenchFigures(SEED + number[0]++, year).append(form, row);
                line(out, row.append('\n').toString());
            });
        }
        Files.move(part, file);
    }

    private static void line(BufferedWriter out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
