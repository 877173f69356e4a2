package org.unionstat.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unionstat.expression.ExpressionReader;
import org.unionstat.expression.Vocabulary;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;
import org.unionstat.period.StatisticalCalendar;

/**
 * All rules that are in force: those shipped with the library, under those of a workspace, which replace them by id.
 *
 * <p>Nothing is loaded as long as anything is wrong in any file; all of it is told at once. A rule book never changes.
 */
public final class RuleBook {

    /** No rules at all. */
    public static final RuleBook EMPTY = new RuleBook(List.of(), Map.of());

    private static final String BASE = "base.yaml";

    private final List<RulePack> packs;
    private final Map<String, Entry> entries;

    /**
     * A rule in force and the pack that it comes from.
     *
     * @param rule the rule
     * @param pack name and version of its pack
     */
    public record Entry(Rule rule, String pack) {}

    private RuleBook(List<RulePack> packs, Map<String, Entry> entries) {
        this.packs = List.copyOf(packs);
        this.entries = entries;
    }

    /**
     * Reads the shipped rules and lays others over them.
     *
     * @param vocabulary the names that rules may use
     * @param calendar how periods are written
     * @param application the files of a workspace, in order; may be empty
     * @return the rules in force, or every problem of every file
     */
    public static Outcome<RuleBook> of(
            Vocabulary vocabulary, StatisticalCalendar calendar, List<PackFile> application) {
        return of(vocabulary, calendar, List.of(shipped()), application);
    }

    static Outcome<RuleBook> of(
            Vocabulary vocabulary, StatisticalCalendar calendar, List<PackFile> base, List<PackFile> application) {
        List<Problem> problems = new ArrayList<>();
        List<RulePack> packs = new ArrayList<>();
        Map<String, Entry> entries = new LinkedHashMap<>();
        ExpressionReader expressions = new ExpressionReader(vocabulary);
        for (List<PackFile> files : List.of(base, application)) {
            PackReader reader = new PackReader(expressions, calendar, problems);
            List<PackReader.Read> read =
                    files.stream().flatMap(f -> reader.read(f).stream()).toList();
            Includes.check(read, problems);
            entries.putAll(layer(read, problems));
            read.forEach(r -> packs.add(r.pack()));
        }
        return Outcome.ofUnlessProblems(new RuleBook(packs, entries), problems);
    }

    /**
     * The rules that are shipped, as a file.
     *
     * @return the pack {@code base}
     */
    public static PackFile shipped() {
        try (InputStream stream = RuleBook.class.getResourceAsStream(BASE)) {
            if (stream == null) {
                throw new IllegalStateException("the library lacks its rules " + BASE);
            }
            return new PackFile(BASE, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Entry> layer(List<PackReader.Read> read, List<Problem> problems) {
        Map<String, Entry> layer = new LinkedHashMap<>();
        Map<String, Place> seen = new LinkedHashMap<>();
        for (PackReader.Read each : read) {
            for (YamlMapping.Text id :
                    each.ids().stream().filter(i -> !i.text().isEmpty()).toList()) {
                Place before = seen.putIfAbsent(id.text(), id.place());
                if (before != null) {
                    problems.add(PackFault.DUPLICATE.at(id.place(), id.text(), before));
                }
            }
            each.pack()
                    .rules()
                    .forEach(r ->
                            layer.putIfAbsent(r.id(), new Entry(r, each.pack().edition())));
        }
        return layer;
    }

    /**
     * The packs read, shipped ones first.
     *
     * @return the packs
     */
    public List<RulePack> packs() {
        return packs;
    }

    /**
     * The rules in force, each once.
     *
     * @return the rules with their packs, in the order of the files
     */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /**
     * Finds a rule in force.
     *
     * @param id its identifier
     * @return the rule, if there is one
     */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::rule);
    }
}
