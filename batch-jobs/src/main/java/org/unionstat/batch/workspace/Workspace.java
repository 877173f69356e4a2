package org.unionstat.batch.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.exchange.SubmissionCheck;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.rule.PackFile;
import org.unionstat.rule.RuleBook;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitEvent;
import org.unionstat.unit.UnitTree;

/**
 * A federation's working directory, read and found in order.
 *
 * @param directory the directory
 * @param settings what {@code unionstat.yaml} says
 * @param catalogue the shipped catalogue with the workspace's layer
 * @param register gives the tree of units in time, reading it when first asked where it is known to be in order
 * @param rules gives the rules in force, the shipped ones under those of the workspace, reading them when first asked
 * @param targets the targets of {@code targets.csv}
 * @param fingerprint a hash of everything that decides how a submission is read and checked
 */
public record Workspace(
        Path directory,
        Settings settings,
        Catalogue catalogue,
        Supplier<UnitTree> register,
        Supplier<RuleBook> rules,
        List<Target> targets,
        String fingerprint) {

    private static final String SETTINGS = "unionstat.yaml";

    private static final List<String> REGISTERS = List.of("units.csv", "unit_events.csv", "targets.csv");

    private static final List<String> LAYERS = List.of("classifications", "forms", "indicators", "rules", "thresholds");

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
        return open(directory, false);
    }

    /**
     * Reads a state of a workspace that was taken once: what a later version of the program would refuse in it does not stand in
     * the way of the past.
     *
     * @param directory the directory with the files as they were
     * @return the workspace, or every problem if something cannot be read at all
     */
    public static Outcome<Workspace> openKept(Path directory) {
        return open(directory, true);
    }

    private static Outcome<Workspace> open(Path directory, boolean isKept) {
        if (!Files.isRegularFile(directory.resolve(SETTINGS))) {
            return Outcome.failed(new Problem(
                    "WS-NONE",
                    "no workspace here: " + SETTINGS + " is missing; `unionstat init DIR` makes one",
                    Place.of(directory.toString())));
        }
        List<Problem> problems = new ArrayList<>();
        RegisterFile.checkFilled(directory.resolve("units.csv"), problems);
        Optional<Settings> settings = SettingsFile.read(directory.resolve(SETTINGS), isKept, problems);
        Optional<Catalogue> catalogue = keep(Catalogue.of(directory), problems);
        if (problems.isEmpty() && settings.isPresent() && catalogue.isPresent()) {
            String fingerprint = fingerprint(directory, settings.get(), catalogue.get());
            if (InOrder.of(directory).holds(fingerprint)) {
                List<Target> targets = targets(directory, settings, catalogue.get(), code -> true, problems);
                Settings known = settings.get();
                Catalogue read = catalogue.get();
                Supplier<UnitTree> later = new Later<>(() -> readRegister(directory));
                Supplier<RuleBook> rules = new Later<>(
                        () -> RuleFiles.read(directory, read, known.calendar()).orThrow());
                Workspace workspace = new Workspace(directory, known, read, later, rules, targets, fingerprint);
                return Outcome.ofUnlessProblems(workspace, problems);
            }
        }
        return openNew(directory, settings, catalogue, isKept, problems);
    }

    private static Outcome<Workspace> openNew(
            Path directory,
            Optional<Settings> settings,
            Optional<Catalogue> catalogue,
            boolean isKept,
            List<Problem> problems) {
        Register register = RegisterFile.units(directory.resolve("units.csv"), problems);
        List<UnitEvent> events = RegisterFile.events(directory.resolve("unit_events.csv"), problems);
        Optional<UnitTree> units = keep(register.tree(events), problems);
        Predicate<String> isUnit = isUnit(register.units(), units);
        settings.ifPresent(s -> checkKeys(s, catalogue, isUnit, problems));
        List<Target> targets =
                catalogue.isEmpty() ? List.of() : targets(directory, settings, catalogue.get(), isUnit, problems);
        Optional<RuleBook> rules = catalogue.isEmpty()
                ? Optional.empty()
                : keep(
                        RuleFiles.read(
                                directory,
                                catalogue.get(),
                                settings.map(Settings::calendar).orElse(StatisticalCalendar.JANUARY)),
                        problems);
        if (settings.isEmpty() || catalogue.isEmpty() || units.isEmpty() || rules.isEmpty()) {
            return Outcome.failed(problems);
        }
        RuleBook book = rules.get();
        UnitTree tree = units.get();
        Workspace workspace = new Workspace(
                directory,
                settings.get(),
                catalogue.get(),
                () -> tree,
                () -> book,
                targets,
                fingerprint(directory, settings.get(), catalogue.get()));
        return isKept ? Outcome.of(workspace) : Outcome.ofUnlessProblems(workspace, problems);
    }

    private static List<Target> targets(
            Path directory,
            Optional<Settings> settings,
            Catalogue catalogue,
            Predicate<String> isUnit,
            List<Problem> problems) {
        return TargetFile.read(
                directory.resolve("targets.csv"),
                catalogue,
                settings.map(Settings::calendar).orElse(StatisticalCalendar.JANUARY),
                isUnit,
                problems);
    }

    private static UnitTree readRegister(Path directory) {
        List<Problem> problems = new ArrayList<>();
        Register register = RegisterFile.units(directory.resolve("units.csv"), problems);
        return register.tree(RegisterFile.events(directory.resolve("unit_events.csv"), problems))
                .orThrow();
    }

    /**
     * Notes that the settings and registers are in order as they are, so that a long register need not be read again before it
     * changes.
     *
     * @throws IOException if the note cannot be written
     */
    public void noteInOrder() throws IOException {
        InOrder.of(directory).note(fingerprint);
    }

    /**
     * The tree of units in time.
     *
     * @return the tree
     */
    public UnitTree units() {
        return register.get();
    }

    private static <T> Optional<T> keep(Outcome<T> outcome, List<Problem> problems) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }

    /** Where the tree cannot be made, the lines of the register that can be read tell which units there are. */
    private static Predicate<String> isUnit(List<Unit> register, Optional<UnitTree> units) {
        if (units.isPresent()) {
            UnitTree tree = units.get();
            return code -> !tree.spans(code).isEmpty();
        }
        Set<String> codes = register.stream().map(Unit::code).collect(Collectors.toSet());
        return code -> codes.isEmpty() || codes.contains(code);
    }

    private static void checkKeys(
            Settings settings, Optional<Catalogue> catalogue, Predicate<String> isUnit, List<Problem> problems) {
        for (String key : settings.keyIndicators()) {
            if (catalogue.isPresent() && !catalogue.get().resolve(key).isClear()) {
                problems.add(new Problem("WS-SETTING", "key_indicators: unknown indicator " + key, Place.of(SETTINGS)));
            }
        }
        if (!settings.root().isEmpty() && !isUnit.test(settings.root())) {
            problems.add(new Problem("WS-SETTING", "root: unknown unit " + settings.root(), Place.of(SETTINGS)));
        }
    }

    private static String fingerprint(Path directory, Settings settings, Catalogue catalogue) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add((catalogue.fingerprint() + "\n" + settings.decisive()).getBytes(StandardCharsets.UTF_8));
        try {
            for (String file : REGISTERS) {
                if (Files.exists(directory.resolve(file))) {
                    fingerprint.add(directory.resolve(file));
                }
            }
            for (PackFile file : RuleFiles.all(directory)) {
                fingerprint.add((file.name() + "\n" + file.text()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fingerprint.text();
    }

    /**
     * The checks that the catalogue declares and the rules of packs, with the workspace's gates.
     *
     * @return the check
     */
    public SubmissionCheck check() {
        return SubmissionCheck.of(
                catalogue,
                settings.gates(),
                rules.get(),
                key -> units().lastWithin(
                                key.unit(), key.period().start(), key.period().end()));
    }

    /**
     * Everything that decides how submissions are read and figures made: settings, registers, catalogue layer.
     *
     * @return the paths of the files that there are, relative to the directory, with forward slashes
     * @throws IOException if a folder cannot be read
     */
    public List<String> files() throws IOException {
        List<String> files = Stream.concat(Stream.of(SETTINGS), REGISTERS.stream())
                .filter(name -> Files.isRegularFile(directory.resolve(name)))
                .collect(Collectors.toCollection(ArrayList::new));
        for (String layer : LAYERS) {
            if (Files.isDirectory(directory.resolve(layer))) {
                try (Stream<Path> entries = Files.list(directory.resolve(layer))) {
                    entries.filter(Files::isRegularFile)
                            .map(f -> layer + "/" + f.getFileName())
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        return files;
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
     * @param period the code of the reported period
     * @return its code in the period: that of the setting {@code root}, else of the first unit with none above it
     */
    public String rootUnit(String period) {
        String root = settings.root().isEmpty()
                ? units().spans().stream()
                        .filter(u -> u.parent() == null)
                        .map(Unit::code)
                        .findFirst()
                        .orElse("")
                : settings.root();
        return settings.calendar()
                .parse(period)
                .value()
                .flatMap(p -> units().lastWithin(root, p.start(), p.end()))
                .map(Unit::code)
                .orElse(root);
    }
}
