package org.unionstat.batch.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.exchange.SubmissionCheck;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitEvent;
import org.unionstat.unit.UnitTree;

/**
 * A federation's working directory, read and found in order.
 *
 * @param directory the directory
 * @param settings what {@code unionstat.yaml} says
 * @param catalogue the shipped catalogue with the workspace's layer
 * @param units the tree of units in time
 * @param targets the targets of {@code targets.csv}
 * @param fingerprint a hash of everything that decides how a submission is read and checked
 */
public record Workspace(
        Path directory,
        Settings settings,
        Catalogue catalogue,
        UnitTree units,
        List<Target> targets,
        String fingerprint) {

    private static final String SETTINGS = "unionstat.yaml";

    /** Copies the targets. */
    public Workspace {
        targets = List.copyOf(targets);
    }

    /**
     * Reads a workspace.
     *
     * @param directory the directory that holds {@code unionstat.yaml} and {@code units.csv}
     * @return the workspace, or every problem of every file
     */
    public static Outcome<Workspace> open(Path directory) {
        if (!Files.isRegularFile(directory.resolve(SETTINGS))) {
            return Outcome.failed(new Problem(
                    "WS-NONE",
                    "no workspace here: " + SETTINGS + " is missing; `unionstat init DIR` makes one",
                    Place.of(directory.toString())));
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Settings> settings = keep(SettingsFile.read(directory.resolve(SETTINGS)), problems);
        Optional<Catalogue> catalogue = keep(Catalogue.of(directory), problems);
        List<Unit> register = RegisterFile.units(directory.resolve("units.csv"), problems);
        List<UnitEvent> events = RegisterFile.events(directory.resolve("unit_events.csv"), problems);
        Optional<UnitTree> units = keep(UnitTree.of(register, events), problems);
        if (settings.isEmpty() || catalogue.isEmpty() || units.isEmpty()) {
            return Outcome.failed(problems);
        }
        checkKeys(settings.get(), catalogue.get(), units.get(), problems);
        List<Target> targets = TargetFile.read(
                directory.resolve("targets.csv"),
                catalogue.get(),
                settings.get().calendar(),
                units.get(),
                problems);
        Workspace workspace = new Workspace(
                directory,
                settings.get(),
                catalogue.get(),
                units.get(),
                targets,
                fingerprint(directory, catalogue.get()));
        return Outcome.ofUnlessProblems(workspace, problems);
    }

    private static <T> Optional<T> keep(Outcome<T> outcome, List<Problem> problems) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }

    private static void checkKeys(Settings settings, Catalogue catalogue, UnitTree units, List<Problem> problems) {
        for (String key : settings.keyIndicators()) {
            if (!catalogue.resolve(key).isClear()) {
                problems.add(new Problem("WS-SETTING", "key_indicators: unknown indicator " + key, Place.of(SETTINGS)));
            }
        }
        if (!settings.root().isEmpty() && units.spans(settings.root()).isEmpty()) {
            problems.add(new Problem("WS-SETTING", "root: unknown unit " + settings.root(), Place.of(SETTINGS)));
        }
    }

    private static String fingerprint(Path directory, Catalogue catalogue) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(catalogue.fingerprint().getBytes(StandardCharsets.UTF_8));
        try {
            for (String file : List.of(SETTINGS, "units.csv", "unit_events.csv", "targets.csv")) {
                if (Files.exists(directory.resolve(file))) {
                    fingerprint.add(directory.resolve(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fingerprint.text();
    }

    /**
     * The checks that the catalogue declares, with the workspace's gates.
     *
     * @return the check
     */
    public SubmissionCheck check() {
        return SubmissionCheck.of(catalogue, settings.gates());
    }

    /**
     * Where submissions are put.
     *
     * @return the folder {@code inbox}
     */
    public Path inbox() {
        return directory.resolve("inbox");
    }

    /**
     * Where published periods are.
     *
     * @return the folder {@code out}
     */
    public Path out() {
        return directory.resolve("out");
    }

    /**
     * The unit that the report is about.
     *
     * @return its code: the setting {@code root}, else the first unit with none above it
     */
    public String rootUnit() {
        if (!settings.root().isEmpty()) {
            return settings.root();
        }
        return units.spans().stream()
                .filter(u -> u.parent() == null)
                .map(Unit::code)
                .findFirst()
                .orElse("");
    }
}
