package org.unionstat.quantity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is probably meant by a text that is not a figure as it stands.
 *
 * @param proposal the text as it should probably be printed
 * @param zh what looks like a misprint, in Chinese
 * @param en the same in English
 */
record Misprint(String proposal, String zh, String en) {

    private static final String DIGIT = "[0-9\uFF10-\uFF19]";
    private static final Pattern POINT = Pattern.compile("(?<=" + DIGIT + ")[、。､｡·・](?=" + DIGIT + ")");
    private static final Pattern THOUSANDS = Pattern.compile(DIGIT + "{3}(?!" + DIGIT + ").*", Pattern.DOTALL);
    private static final Pattern EACH = Pattern.compile("\\s*各.+", Pattern.DOTALL);

    /** The misprint in a text, if it has one that leaves a single reading. */
    static Optional<Misprint> in(String text) throws UnreadableFigure {
        Matcher point = POINT.matcher(text);
        if (point.find()) {
            String mark = point.group();
            String rest = text.substring(point.end());
            if (point.find()) {
                throw UnreadableFigure.because("一个数值，不是一列", "one figure, not a list");
            }
            String before = text.substring(0, text.length() - rest.length() - 1);
            if (THOUSANDS.matcher(rest).matches()) {
                throw UnreadableFigure.because(
                        "小数点“.”或千位分隔“,”（“" + mark + "”不能确定是哪一种）",
                        "a decimal point '.' or a thousands comma ',' (" + mark + " may be either)");
            }
            return Optional.of(new Misprint(
                    (before + "." + rest).strip(), "“" + mark + "”疑为小数点之误", mark + " looks like a decimal point"));
        }
        return EACH.matcher(text).matches()
                ? Optional.of(new Misprint(
                        text.strip().substring(1).strip(),
                        "“各”表示每一项都是此数",
                        "各 says that each of several has this figure"))
                : Optional.empty();
    }
}
