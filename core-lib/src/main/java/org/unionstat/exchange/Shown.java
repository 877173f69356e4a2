package org.unionstat.exchange;

import org.unionstat.rule.StructureRule.Wording;

/** Text of a file as it is shown in a finding: on one line, cut where it is long. */
final class Shown {

    private static final int LENGTH = 60;

    private Shown() {}

    static String text(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LENGTH).forEach(c -> shown.appendCodePoint(isVisible(c) ? c : ' '));
        return text.codePointCount(0, text.length()) > LENGTH
                ? shown.append('…').toString()
                : shown.toString();
    }

    static Wording of(String text) {
        return Wording.of(text(text));
    }

    private static boolean isVisible(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
