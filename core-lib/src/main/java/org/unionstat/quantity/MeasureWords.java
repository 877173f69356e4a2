package org.unionstat.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The measure words of all units of measure, the longest first, each with the units that it may stand for. */
final class MeasureWords {

    private final Map<String, List<UnitOfMeasure>> unitsByWord;
    private final Map<Character, List<String>> wordsByInitial;

    private MeasureWords(Map<String, List<UnitOfMeasure>> unitsByWord) {
        this.unitsByWord = unitsByWord;
        wordsByInitial = unitsByWord.keySet().stream()
                .filter(word -> !word.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.groupingBy(word -> word.charAt(0)));
    }

    static MeasureWords of(List<UnitOfMeasure> units) {
        Map<String, List<UnitOfMeasure>> found = new HashMap<>();
        for (UnitOfMeasure unit : units) {
            Stream.concat(unit.symbols().stream().flatMap(MeasureWords::spellings), english(unit))
                    .distinct()
                    .forEach(word ->
                            found.computeIfAbsent(word, w -> new ArrayList<>()).add(unit));
        }
        return new MeasureWords(found);
    }

    /** The word and, of a word with an optional part such as 人(次), the shorter and the longer form. */
    private static Stream<String> spellings(String symbol) {
        String word = Spelling.usual(symbol);
        int open = word.indexOf('(');
        int close = word.indexOf(')', open + 1);
        return open < 0 || close < 0
                ? Stream.of(word)
                : Stream.of(
                        word,
                        (word.substring(0, open) + word.substring(close + 1)).strip(),
                        word.substring(0, open) + word.substring(open + 1, close) + word.substring(close + 1));
    }

    /** The English name and its plural, unless it lists several things. */
    private static Stream<String> english(UnitOfMeasure unit) {
        return spellings(unit.labelEn())
                .filter(word -> word.indexOf(',') < 0 && !word.contains(" or "))
                .flatMap(word -> Stream.of(word, word + "s"));
    }

    /** The longest measure word that the text has at a position. */
    Optional<String> at(String text, int position) {
        if (position >= text.length()) {
            return Optional.empty();
        }
        for (String word : wordsByInitial.getOrDefault(text.charAt(position), List.of())) {
            if (text.startsWith(word, position) && endsAt(text, position + word.length())) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** Whether no English word goes on here. */
    private static boolean endsAt(String text, int end) {
        return end == text.length() || !isLetter(text.charAt(end)) || !isLetter(text.charAt(end - 1));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
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
