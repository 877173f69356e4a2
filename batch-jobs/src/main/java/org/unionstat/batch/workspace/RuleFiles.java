package org.unionstat.batch.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.outcome.Outcome;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.rule.PackFile;
import org.unionstat.rule.RuleBook;

/** The rules that a workspace lays over the shipped ones: {@code rules/*.yaml}. */
final class RuleFiles {

    private static final String FOLDER = "rules";

    private RuleFiles() {}

    /** The shipped files, then those of the workspace. */
    static List<PackFile> all(Path directory) {
        List<PackFile> files = new ArrayList<>(List.of(RuleBook.shipped()));
        files.addAll(ofWorkspace(directory));
        return files;
    }

    private static List<PackFile> ofWorkspace(Path directory) {
        Path folder = directory.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<PackFile> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.filter(RuleFiles::isPack).sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                files.add(new PackFile(FOLDER + "/" + file.getFileName(), text));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPack(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.isRegularFile(file) && name.endsWith(".yaml") && !name.startsWith(".") && !name.startsWith("~$");
    }

    static Outcome<RuleBook> read(Path directory, Catalogue catalogue, StatisticalCalendar calendar) {
        return RuleBook.of(catalogue.vocabulary(), calendar, ofWorkspace(directory));
    }
}
