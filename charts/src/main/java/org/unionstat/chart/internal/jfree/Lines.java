package org.unionstat.chart.internal.jfree;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Text broken into lines by the rules of Chinese print. */
final class Lines {

    private Lines() {}

    /** As much on each line as fits. */
    static List<String> greedy(String text, Face face, double width) {
        Fonts fonts = Fonts.shared();
        List<String> lines = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINA);
        breaks.setText(text);
        int start = 0;
        int last = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (splitsAFigure(text, end)) {
                continue;
            }
            boolean full = fonts.width(text.substring(start, end).stripTrailing(), face) > width;
            if (full && last > start) {
                lines.add(text.substring(start, last).strip());
                start = last;
            }
            last = end;
        }
        lines.add(text.substring(start).strip());
        return lines;
    }

    /** The same number of lines, of nearly equal length, so that no line holds a single character. */
    static List<String> balanced(String text, Face face, double width) {
        List<String> greedy = greedy(text, face, width);
        if (greedy.size() < 2) {
            return greedy;
        }
        double full = Fonts.shared().width(text, face);
        for (double share = full / greedy.size(); share < width; share += face.size() * 0.25) {
            List<String> lines = greedy(text, face, share);
            if (lines.size() == greedy.size()) {
                return lines;
            }
        }
        return greedy;
    }

    /** Two lines that part after a comma, where that leaves neither of them short; else balanced lines. */
    static List<String> phrased(String text, Face face, double width) {
        List<String> balanced = balanced(text, face, width);
        if (balanced.size() != 2) {
            return balanced;
        }
        return parted(text, face, width, "，；：,;")
                .or(() -> parted(text, face, width, "、"))
                .orElse(balanced);
    }

    private static Optional<List<String>> parted(String text, Face face, double width, String separators) {
        Fonts fonts = Fonts.shared();
        double least = Math.min(width, fonts.width(text, face) * 0.72);
        List<String> best = List.of();
        for (int at = 1; at < text.length(); at++) {
            if (separators.indexOf(text.charAt(at - 1)) < 0 || splitsAFigure(text, at)) {
                continue;
            }
            List<String> parts =
                    List.of(text.substring(0, at).strip(), text.substring(at).strip());
            double longer = Math.max(fonts.width(parts.get(0), face), fonts.width(parts.get(1), face));
            if (longer <= least) {
                least = longer;
                best = parts;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Balanced lines, at most so many; the last one ends in … where the text is too long. */
    static List<String> limited(String text, Face face, double width, int most) {
        List<String> lines = balanced(text, face, width);
        if (lines.size() <= most && lines.stream().allMatch(l -> Fonts.shared().width(l, face) <= width + 0.5)) {
            return lines;
        }
        List<String> filled = greedy(text, face, width);
        List<String> kept = new ArrayList<>(filled.subList(0, Math.min(most, filled.size())));
        boolean cut = filled.size() > most;
        int at = kept.size() - 1;
        kept.set(at, shortened(kept.get(at), face, width, cut));
        return kept;
    }

    private static String shortened(String line, Face face, double width, boolean always) {
        Fonts fonts = Fonts.shared();
        if (!always && fonts.width(line, face) <= width + 0.5) {
            return line;
        }
        String rest = line;
        while (rest.length() > 1 && fonts.width(rest + "…", face) > width) {
            rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1));
        }
        return rest + "…";
    }

    /** A number stays with the unit that follows it. */
    private static boolean splitsAFigure(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean inNumber = before == '.' || before == ',' || Character.isDigit(before);
        boolean number = inNumber && (Character.isDigit(after) || after == '%');
        boolean unit = Character.isDigit(before) && Character.isIdeographic(after);
        return number || unit;
    }
}
