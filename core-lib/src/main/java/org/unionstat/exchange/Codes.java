package org.unionstat.exchange;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.unionstat.quantity.Qualifier;
import org.unionstat.submission.ObservationFlag;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.Series;

/** The codes that columns of a submission may hold, and the words that mean the same. */
final class Codes {

    static final String KINDS = listed(ObservationKind.class);
    static final String SERIES = listed(Series.class);
    static final String QUALIFIERS = "EXACT, APPROXIMATE, AT_LEAST, AT_MOST, RANGE";

    static final String FLAGS =
            Arrays.stream(ObservationFlag.values()).map(ObservationFlag::letter).collect(Collectors.joining(", "));

    private Codes() {}

    static Optional<ObservationKind> kind(String text) {
        return switch (text) {
            case "本级", "本級" -> Optional.of(ObservationKind.OWN);
            case "全辖", "全轄" -> Optional.of(ObservationKind.TOTAL);
            case "差额", "差額" -> Optional.of(ObservationKind.ADJUSTMENT);
            default -> named(ObservationKind.class, text);
        };
    }

    static Optional<Series> series(String text) {
        return switch (text) {
            case "实际", "實際" -> Optional.of(Series.ACTUAL);
            case "目标", "目標" -> Optional.of(Series.TARGET);
            default -> named(Series.class, text);
        };
    }

    static Optional<Qualifier> qualifier(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "准确", "準確" -> Optional.of(Qualifier.EXACT);
            case "约", "約", "about" -> Optional.of(Qualifier.APPROXIMATE);
            case "不少于", "不少於", "at least" -> Optional.of(Qualifier.AT_LEAST);
            case "不超过", "不超過", "at most" -> Optional.of(Qualifier.AT_MOST);
            default -> named(Qualifier.class, text).filter(q -> q != Qualifier.UNCERTAIN);
        };
    }

    /** Letters or names with {@code |}, comma, semicolon or space between; nothing if one of them is no flag. */
    static Optional<Set<ObservationFlag>> flags(String text) {
        Set<ObservationFlag> flags = EnumSet.noneOf(ObservationFlag.class);
        for (String word : text.split("[|,;、，； ]+", -1)) {
            Optional<ObservationFlag> flag = Arrays.stream(ObservationFlag.values())
                    .filter(f -> f.letter().equalsIgnoreCase(word) || f.name().equalsIgnoreCase(word))
                    .findFirst();
            if (flag.isEmpty() && !word.isEmpty()) {
                return Optional.empty();
            }
            flag.ifPresent(flags::add);
        }
        return Optional.of(flags);
    }

    /** Flags as a file writes them. */
    static String text(Set<ObservationFlag> flags) {
        return flags.stream().map(ObservationFlag::letter).collect(Collectors.joining("|"));
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String text) {
        String name = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(name))
                .findFirst();
    }

    private static <E extends Enum<E>> String listed(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
