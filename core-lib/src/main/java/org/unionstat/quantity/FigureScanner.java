package org.unionstat.quantity;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One walk over one printed figure, from left to right: words, number, multiplier, measure word, words, and a second end. */
final class FigureScanner {

    private static final Pattern DASH = Pattern.compile(" *(?:[—–]+|-|~|～|〜|至|到|to ) *");
    private static final Pattern MASK = Pattern.compile("[0-9]*(?:[x×]{2,}|_{2,}|[*]{2,}|□+)[0-9]*");
    private static final Pattern NONE_AT_ALL = Pattern.compile("无一|没有一");
    private static final Pattern BETWEEN = Pattern.compile("之间");
    private static final Map<String, String> SHARES = Map.of("百分之", "%", "千分之", "‰");

    private final String text;
    private final MeasureWords words;
    private final UnitOfMeasure unit;
    private final int decimals;
    private final boolean signed;
    private final Set<QualifyingWord> qualifying = EnumSet.noneOf(QualifyingWord.class);
    private boolean isMasked;
    private int at;

    FigureScanner(String text, MeasureWords words, UnitOfMeasure unit, int decimals, boolean signed) {
        this.text = text;
        this.words = words;
        this.unit = unit;
        this.decimals = decimals;
        this.signed = signed;
    }

    FigureReading scan() throws UnreadableFigure {
        takeWords(QualifyingWord.BEFORE);
        PrintedNumber first = number();
        Matcher dash = DASH.matcher(text).region(at, text.length());
        @Nullable PrintedNumber second = null;
        if (at < text.length() && dash.lookingAt()) {
            at = dash.end();
            second = number();
            take(BETWEEN);
        }
        if (at < text.length()) {
            throw FigureRefusal.ofWhole(text);
        }
        if (isMasked) {
            return new FigureReading.Masked();
        }
        return second == null ? single(first) : range(first, second);
    }

    private boolean take(Pattern words) {
        Matcher found = words.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            return false;
        }
        at = found.end();
        return true;
    }

    private PrintedNumber number() throws UnreadableFigure {
        int start = at;
        boolean negative = at < text.length() && text.charAt(at) == '-';
        at += negative ? 1 : 0;
        @Nullable UnitOfMeasure share = share();
        Numeral numeral = numeral(start);
        takeSpaces();
        if (takeWords(QualifyingWord.WITHIN) || isMasked) {
            numeral = numeral.times(multiplier());
        }
        takeWords(QualifyingWord.WITHIN);
        takeSpaces();
        takeWords(QualifyingWord.AFTER);
        @Nullable UnitOfMeasure word = share == null ? measureWord() : share;
        takeWords(QualifyingWord.WITHIN);
        takeWords(QualifyingWord.AFTER);
        return new PrintedNumber(negative ? numeral.negated() : numeral, negative, word);
    }

    /** The unit of measure of a share that is told in words: 百分之五. */
    private @Nullable UnitOfMeasure share() throws UnreadableFigure {
        for (Map.Entry<String, String> share : SHARES.entrySet()) {
            if (text.startsWith(share.getKey(), at)) {
                at += share.getKey().length();
                return meant(share.getValue());
            }
        }
        return null;
    }

    private Numeral numeral(int start) throws UnreadableFigure {
        if (take(MASK)) {
            isMasked = true;
            return Numeral.ZERO;
        }
        if (take(NONE_AT_ALL)) {
            return Numeral.ZERO;
        }
        NumeralScanner scanner = new NumeralScanner(text, at);
        @Nullable Numeral numeral = scanner.scan();
        if (numeral == null) {
            throw FigureRefusal.ofNumber(text.substring(start));
        }
        at = scanner.end();
        return numeral;
    }

    private void takeSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean takeWords(List<QualifyingWord> kinds) throws UnreadableFigure {
        boolean any = false;
        for (boolean found = true; found; ) {
            found = false;
            for (QualifyingWord kind : kinds) {
                int length = kind.lengthAt(text, at);
                if (length > 0 && !qualifying.add(kind)) {
                    throw UnreadableFigure.because("同一修饰词只出现一次", "each qualifying word once");
                }
                at += length;
                found |= length > 0;
            }
            any |= found;
            takeSpaces();
        }
        return any;
    }

    /** 万 and 亿 that stand behind 余 or a mask. */
    private int multiplier() {
        int power = startsWith('万') ? 4 : 0;
        return power + (startsWith('亿') ? 8 : 0);
    }

    private boolean startsWith(char word) {
        boolean found = at < text.length() && text.charAt(at) == word;
        at += found ? 1 : 0;
        return found;
    }

    private @Nullable UnitOfMeasure measureWord() throws UnreadableFigure {
        Optional<String> word = words.at(text, at);
        if (word.isEmpty()) {
            return null;
        }
        at += word.get().length();
        return isMasked ? null : meant(word.get());
    }

    private UnitOfMeasure meant(String word) throws UnreadableFigure {
        Optional<UnitOfMeasure> meant = words.unit(word, unit);
        if (meant.isEmpty()) {
            throw UnreadableFigure.because(
                    "计量单位为“" + unit.symbol() + "”的数值（“" + word + "”是另一种计量单位）",
                    "a figure in " + unit.labelEn() + " (" + unit.symbol() + "), not in " + word);
        }
        return meant.get();
    }

    private FigureReading single(PrintedNumber printed) throws UnreadableFigure {
        BigDecimal value = lawful(printed);
        Qualifier qualifier = QualifyingWord.qualifier(qualifying);
        @Nullable BigDecimal upper = null;
        if (qualifying.contains(QualifyingWord.MORE) && qualifier == Qualifier.AT_LEAST) {
            upper = lawful(printed.next());
        } else if (qualifying.equals(EnumSet.of(QualifyingWord.NEARLY))) {
            upper = value;
        }
        if (!qualifying.isEmpty() && value.signum() <= 0) {
            throw UnreadableFigure.because("带修饰词的数值应大于0", "a qualified figure above 0");
        }
        return new FigureReading.Figure(new Quantity(value, upper, qualifier), printed.unit(unit), printed.place(unit));
    }

    private FigureReading range(PrintedNumber first, PrintedNumber second) throws UnreadableFigure {
        if (!qualifying.isEmpty()) {
            throw UnreadableFigure.because("区间不带修饰词", "a range without qualifying words");
        }
        BigDecimal lower = lawful(first.sharing(second, unit));
        BigDecimal upper = lawful(second);
        if (upper.compareTo(lower) < 0) {
            throw UnreadableFigure.because("区间由小到大", "a range from the smaller to the greater figure");
        }
        return new FigureReading.Figure(
                new Quantity(lower, upper, Qualifier.RANGE), second.unit(unit), second.place(unit));
    }

    private BigDecimal lawful(PrintedNumber printed) throws UnreadableFigure {
        BigDecimal value = printed.in(unit);
        @Nullable UnreadableFigure refusal = FigureLaw.refusal(value, printed.negative(), decimals, signed);
        if (refusal != null) {
            throw refusal;
        }
        return FigureLaw.fitted(value, decimals);
    }
}
