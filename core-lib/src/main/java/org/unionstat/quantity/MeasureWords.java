package org.unionstat.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The measure words of all units of measure, the longest first, each with the units that it may stand for. */
final class MeasureWords {

    private final Map<String, List<UnitOfMeasure>> unitsByWord;

    private MeasureWords(Map<String, List<UnitOfMeasure>> unitsByWord) {
        this.unitsByWord = unitsByWord;
    }

    static MeasureWords of(List<UnitOfMeasure> units) {
        Map<String, List<UnitOfMeasure>> found = new LinkedHashMap<>();
        for (UnitOfMeasure unit : units) {
            for (String symbol : unit.symbols()) {
                for (String word : spellings(FigureReader.normalized(symbol))) {
                    found.computeIfAbsent(word, w -> new ArrayList<>()).add(unit);
                }
            }
        }
        Map<String, List<UnitOfMeasure>> longestFirst = new LinkedHashMap<>();
        found.keySet().stream()
                .filter(word -> !word.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(word -> longestFirst.put(word, found.getOrDefault(word, List.of())));
        return new MeasureWords(longestFirst);
    }

    /** The word and, of a word with an optional part such as 人(次), the shorter and the longer form. */
    private static List<String> spellings(String symbol) {
        int open = symbol.indexOf('(');
        int close = symbol.indexOf(')', open + 1);
        return open < 0 || close < 0
                ? List.of(symbol)
                : List.of(
                        symbol,
                        symbol.substring(0, open) + symbol.substring(close + 1),
                        symbol.substring(0, open) + symbol.substring(open + 1, close) + symbol.substring(close + 1));
    }

    /** The longest measure word that the text has at a position. */
    Optional<String> at(String text, int position) {
        return unitsByWord.keySet().stream()
                .filter(word -> text.startsWith(word, position))
                .findFirst();
    }

    /** The unit that a word stands for where figures of a base are expected. */
    Optional<UnitOfMeasure> unit(String word, UnitOfMeasure expected) {
        List<UnitOfMeasure> units = unitsByWord.getOrDefault(word, List.of());
        return units.stream()
                .filter(u -> u.code().equals(expected.code()))
                .findFirst()
                .or(() -> units.stream()
                        .filter(u -> u.base().equals(expected.base()))
                        .findFirst());
    }
}
