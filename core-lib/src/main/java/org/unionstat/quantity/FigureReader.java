package org.unionstat.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one figure as unions print it: 8,168, 1.25万, 近200名, 543.38万元, 95.5%, 5%—15%.
 *
 * <p>Read are plain decimals, thousands commas in correct groups, full-width digits, the multipliers 万 and 亿, the measure words
 * of the indicator's unit (converted by scale: 万元 to yuan), and the words of {@link Qualifier}. Nothing is rounded or guessed:
 * more decimals than the indicator has (after conversion, trailing zeros aside), exponents, hexadecimal digits, underscores,
 * signs that the indicator does not take and figures of more than {@value #MAXIMUM_DIGITS} integer digits are unreadable, and
 * the reading says why. A blank is {@link FigureReading.Blank}, never 0; xx is {@link FigureReading.Masked}.
 */
public final class FigureReader {

    /**
     * The plain decimals that need no further reading; every other text is for {@link #read}. The indicator's decimals and sign
     * are to be checked still.
     */
    public static final String PLAIN = "-?(?:0|[1-9][0-9]{0,15})(?:\\.[0-9]{1,2})?";

    /** How many digits a figure may have before the point. */
    static final int MAXIMUM_DIGITS = 16;

    private static final int MAXIMUM_LENGTH = 60;
    private static final Pattern PLAIN_PATTERN = Pattern.compile(PLAIN);
    private static final Pattern CHINESE_NUMERAL = Pattern.compile("[〇零一二两兩三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟半几幾数]");

    private final MeasureWords words;

    private FigureReader(MeasureWords words) {
        this.words = words;
    }

    /**
     * A reader that knows these units of measure.
     *
     * @param units all units of measure of the catalogue
     * @return the reader
     */
    public static FigureReader of(List<UnitOfMeasure> units) {
        return new FigureReader(MeasureWords.of(units));
    }

    /**
     * Reads one printed figure.
     *
     * @param text the text of the cell
     * @param unit the indicator's unit of measure, in which figures without a measure word are
     * @param decimals how many decimals the indicator has
     * @param signed whether negative figures are lawful
     * @return what it turns out to be
     */
    public FigureReading read(String text, UnitOfMeasure unit, int decimals, boolean signed) {
        if (PLAIN_PATTERN.matcher(text).matches()) {
            return exact(new BigDecimal(text), text.charAt(0) == '-', decimals, signed);
        }
        if (text.length() > MAXIMUM_LENGTH) {
            return unreadable("不超过60个字符的数值", "a figure of at most 60 characters");
        }
        String printed = normalized(text);
        if (printed.isEmpty()) {
            return new FigureReading.Blank();
        }
        try {
            return new FigureScanner(printed, words, unit, decimals, signed).scan();
        } catch (UnreadableFigure reason) {
            return explained(printed, reason);
        }
    }

    private static FigureReading explained(String printed, UnreadableFigure reason) {
        return reason.isTextual() && CHINESE_NUMERAL.matcher(printed).find()
                ? unreadable("阿拉伯数字（尚不支持中文数字）", "Arabic digits (Chinese numerals are not read yet)")
                : unreadable(reason.zh(), reason.en());
    }

    private static FigureReading exact(BigDecimal value, boolean negative, int decimals, boolean signed) {
        @Nullable UnreadableFigure refusal = FigureLaw.refusal(value, negative, decimals, signed);
        return refusal == null
                ? new FigureReading.Figure(Quantity.of(FigureLaw.fitted(value, decimals)))
                : unreadable(refusal.zh(), refusal.en());
    }

    private static FigureReading unreadable(String zh, String en) {
        return new FigureReading.Unreadable(zh, en);
    }

    /** Full-width ASCII becomes ASCII, the minus sign a hyphen, and white space at the ends goes. */
    static String normalized(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                result.append((char) (c - 0xFEE0));
            } else if (c == '\u2212') {
                result.append('-');
            } else {
                result.append(isSpace(c) ? ' ' : c);
            }
        }
        return result.toString().strip();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
