package org.unionstat.exchange;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionstat.catalogue.Likeness;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitTree;

/**
 * Finds units by name, and proposes what a code may have been before a spreadsheet took it for a number: 0110 became 110, and
 * 110101000 became 1.10101E+08. A proposal is asked back, never taken.
 *
 * <p>Files may be read by many threads at once.
 */
final class UnitNames {

    /** A register with more units is asked for codes; its names would fill the memory. */
    private static final int MOST_UNITS = 200_000;

    private static final int MOST_PROPOSED = 5;
    private static final int LEAST_DIGITS = 3;
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](?:\\.[0-9]+)?[eE]\\+?[0-9]{1,2}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+(?:\\.0+)?");

    private final UnitTree units;
    private final Map<String, List<String>> proposed = new ConcurrentHashMap<>();
    private @Nullable Map<String, Set<String>> codes;

    UnitNames(UnitTree units) {
        this.units = units;
    }

    /** The codes of the units that ever had a name. */
    List<String> named(String name) {
        return List.copyOf(names().getOrDefault(folded(name), Set.of()));
    }

    /** Codes with names that an unknown text may mean, the likeliest first. */
    List<String> proposals(String text) {
        return proposed.computeIfAbsent(
                text,
                t -> Stream.concat(codesLost(t).stream(), near(t))
                        .distinct()
                        .limit(MOST_PROPOSED)
                        .toList());
    }

    private synchronized Map<String, Set<String>> names() {
        Map<String, Set<String>> known = codes;
        if (known == null) {
            known = new HashMap<>();
            List<Unit> all = units.spans();
            for (Unit unit : all.size() > MOST_UNITS ? List.<Unit>of() : all) {
                known.computeIfAbsent(folded(unit.name()), n -> new LinkedHashSet<>())
                        .add(units.registered(unit.code()));
            }
            codes = known;
        }
        return known;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\u3000]+", "")
                .toLowerCase(Locale.ROOT);
    }

    private List<String> codesLost(String text) {
        if (SCIENTIFIC.matcher(text).matches()) {
            String digits = new BigDecimal(text).toPlainString();
            String kept = digits.replaceAll("0+$", "");
            return kept.length() < LEAST_DIGITS
                    ? List.of()
                    : codes(c -> c.startsWith(kept) && c.length() == digits.length() && c.matches("[0-9]+"));
        }
        if (DIGITS.matcher(text).matches()) {
            String digits = stripped(text.replaceAll("\\.0+$", ""));
            return codes(c -> stripped(c).equals(digits));
        }
        return List.of();
    }

    private static String stripped(String code) {
        return code.replaceAll("^0+(?=.)", "");
    }

    private List<String> codes(java.util.function.Predicate<String> meant) {
        List<String> found = new ArrayList<>();
        for (Set<String> each : names().values()) {
            each.stream().filter(meant).forEach(found::add);
        }
        return found.stream().sorted().toList();
    }

    private Stream<String> near(String text) {
        String folded = folded(text);
        return names().entrySet().stream()
                .map(e -> Map.entry(Likeness.of(folded, e.getKey()), e))
                .filter(e -> e.getKey() > Likeness.LEAST)
                .sorted(Map.Entry.<Double, Map.Entry<String, Set<String>>>comparingByKey()
                        .reversed()
                        .thenComparing(e -> e.getValue().getKey()))
                .limit(MOST_PROPOSED)
                .flatMap(e -> e.getValue().getValue().stream()
                        .map(c -> c + " " + e.getValue().getKey()));
    }
}
