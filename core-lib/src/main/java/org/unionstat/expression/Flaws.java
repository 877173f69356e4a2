package org.unionstat.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/** Everything that is wrong with one expression, each with its place. */
final class Flaws {

    private final String text;
    private final Place origin;
    private final List<Flaw> flaws = new ArrayList<>();

    private record Flaw(int offset, String code, String message) {}

    Flaws(String text, Place origin) {
        this.text = text;
        this.origin = origin;
    }

    /** One flaw at each place: what follows from it is not told again. */
    void add(String code, int offset, String message) {
        if (flaws.stream().noneMatch(f -> f.offset == offset)) {
            flaws.add(new Flaw(offset, code, message));
        }
    }

    /** The problems in the order of the text. */
    List<Problem> problems() {
        return flaws.stream()
                .sorted(Comparator.comparingInt(Flaw::offset))
                .map(f -> new Problem(f.code, f.message, place(f.offset)))
                .toList();
    }

    private Place place(int offset) {
        String before = text.substring(0, Math.min(offset, text.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n') - 1;
        int first = Math.max(1, origin.column());
        return new Place(origin.file(), Math.max(1, origin.row()) + line, line == 0 ? first + column : column + 1);
    }
}
