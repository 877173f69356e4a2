package org.unionstat.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one figure as unions print it: 8,168, 1.25万, 近200名, 543.38万元, 95.5%, 5%—15%, 三十二人, at least 300.
 *
 * <p>Read are plain decimals, thousands commas in correct groups, full-width digits, Chinese numerals, simplified and traditional
 * characters, the multipliers 十 to 亿, the measure words of the indicator's unit (converted by scale: 万元 to yuan), and the
 * words of {@link Qualifier}. Nothing is rounded or guessed: more decimals than the indicator has (after conversion, trailing
 * zeros aside), exponents, hexadecimal digits, underscores, signs that the indicator does not take and figures of more than
 * {@value #MAXIMUM_DIGITS} integer digits are unreadable, and the reading says why. A misprint is {@link FigureReading.Suspect}
 * and carries the reading proposed. A blank is {@link FigureReading.Blank}, never 0; xx is {@link FigureReading.Masked}.
 *
 * <p>The time taken does not grow with the text: one longer than any figure is refused unread.
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
            return exact(new BigDecimal(text), unit, text.charAt(0) == '-', decimals, signed);
        }
        if (text.length() > MAXIMUM_LENGTH) {
            return unreadable("不超过60个字符的数值", "a figure of at most 60 characters");
        }
        try {
            Optional<Misprint> misprint = Misprint.in(text);
            return misprint.isPresent()
                    ? suspect(misprint.get(), unit, decimals, signed)
                    : scan(text, unit, decimals, signed);
        } catch (UnreadableFigure reason) {
            return unreadable(reason.zh(), reason.en());
        }
    }

    private FigureReading scan(String text, UnitOfMeasure unit, int decimals, boolean signed) throws UnreadableFigure {
        String printed = Spelling.usual(text);
        return printed.isEmpty()
                ? new FigureReading.Blank()
                : new FigureScanner(printed, words, unit, decimals, signed).scan();
    }

    private FigureReading suspect(Misprint misprint, UnitOfMeasure unit, int decimals, boolean signed)
            throws UnreadableFigure {
        FigureReading proposed = scan(misprint.proposal(), unit, decimals, signed);
        return proposed instanceof FigureReading.Figure figure
                ? new FigureReading.Suspect(misprint.proposal(), figure, misprint.zh(), misprint.en())
                : proposed;
    }

    private static FigureReading exact(
            BigDecimal value, UnitOfMeasure unit, boolean negative, int decimals, boolean signed) {
        @Nullable UnreadableFigure refusal = FigureLaw.refusal(value, negative, decimals, signed);
        return refusal == null
                ? new FigureReading.Figure(
                        Quantity.of(FigureLaw.fitted(value, decimals)),
                        unit,
                        BigDecimal.ONE.scaleByPowerOfTen(-value.scale()))
                : unreadable(refusal.zh(), refusal.en());
    }

    private static FigureReading unreadable(String zh, String en) {
        return new FigureReading.Unreadable(zh, en);
    }
}
