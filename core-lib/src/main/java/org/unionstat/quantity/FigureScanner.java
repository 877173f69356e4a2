package org.unionstat.quantity;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One walk over one printed figure, from left to right: words, number, multiplier, measure word, words, and a second end. */
final class FigureScanner {

    private static final Pattern NUMBER =
            Pattern.compile("(-?)((?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\\.[0-9]+)?)(?![0-9,.])");
    private static final Pattern DASH = Pattern.compile(" *(?:—+|–|-|~|～|〜|至|到) *");
    private static final Pattern MASK = Pattern.compile("[xX×]{2,}");

    private final String text;
    private final MeasureWords words;
    private final UnitOfMeasure unit;
    private final int decimals;
    private final boolean signed;
    private final Set<QualifyingWord> qualifying = EnumSet.noneOf(QualifyingWord.class);
    private int at;

    FigureScanner(String text, MeasureWords words, UnitOfMeasure unit, int decimals, boolean signed) {
        this.text = text;
        this.words = words;
        this.unit = unit;
        this.decimals = decimals;
        this.signed = signed;
    }

    FigureReading scan() throws UnreadableFigure {
        if (isMasked()) {
            return new FigureReading.Masked();
        }
        takeWords(QualifyingWord.BEFORE);
        PrintedNumber first = number();
        Matcher dash = DASH.matcher(text).region(at, text.length());
        if (at < text.length() && dash.lookingAt()) {
            at = dash.end();
            return new FigureReading.Figure(range(first, number()));
        }
        expectEnd();
        return new FigureReading.Figure(single(first));
    }

    private boolean isMasked() {
        Matcher mask = MASK.matcher(text);
        if (!mask.lookingAt()) {
            return false;
        }
        String rest = text.substring(mask.end()).strip();
        return rest.isEmpty() || words.at(rest, 0).filter(rest::equals).isPresent();
    }

    private void expectEnd() throws UnreadableFigure {
        if (at < text.length()) {
            throw FigureRefusal.ofWhole(text);
        }
    }

    private PrintedNumber number() throws UnreadableFigure {
        Matcher m = NUMBER.matcher(text).region(at, text.length());
        if (!m.lookingAt()) {
            throw FigureRefusal.ofNumber(text.substring(at));
        }
        at = m.end();
        BigDecimal digits = new BigDecimal(m.group(2).replace(",", ""));
        boolean negative = !m.group(1).isEmpty();
        takeSpaces();
        takeWords(QualifyingWord.WITHIN);
        int power = multiplier();
        takeWords(QualifyingWord.WITHIN);
        takeSpaces();
        takeWords(QualifyingWord.AFTER);
        @Nullable UnitOfMeasure word = measureWord();
        takeWords(QualifyingWord.WITHIN);
        takeWords(QualifyingWord.AFTER);
        return new PrintedNumber(negative ? digits.negate() : digits, negative, power, word);
    }

    private void takeSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private void takeWords(List<QualifyingWord> kinds) throws UnreadableFigure {
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
            takeSpaces();
        }
    }

    private int multiplier() {
        int power = 0;
        if (startsWithAny('万', '萬')) {
            power += 4;
        }
        if (startsWithAny('亿', '億')) {
            power += 8;
        }
        return power;
    }

    private boolean startsWithAny(char simplified, char traditional) {
        if (at < text.length() && (text.charAt(at) == simplified || text.charAt(at) == traditional)) {
            at++;
            return true;
        }
        return false;
    }

    private @Nullable UnitOfMeasure measureWord() throws UnreadableFigure {
        Optional<String> word = words.at(text, at);
        if (word.isEmpty()) {
            return null;
        }
        at += word.get().length();
        Optional<UnitOfMeasure> meant = words.unit(word.get(), unit);
        if (meant.isEmpty()) {
            throw UnreadableFigure.because(
                    "计量单位为“" + unit.symbol() + "”的数值", "a figure in " + unit.labelEn() + " (" + unit.symbol() + ")");
        }
        return meant.get();
    }

    private Quantity single(PrintedNumber printed) throws UnreadableFigure {
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
        return new Quantity(value, upper, qualifier);
    }

    private Quantity range(PrintedNumber first, PrintedNumber second) throws UnreadableFigure {
        expectEnd();
        if (!qualifying.isEmpty()) {
            throw UnreadableFigure.because("区间不带修饰词", "a range without qualifying words");
        }
        BigDecimal lower = lawful(first.sharing(second, unit));
        BigDecimal upper = lawful(second);
        if (upper.compareTo(lower) < 0) {
            throw UnreadableFigure.because("区间由小到大", "a range from the smaller to the greater figure");
        }
        return new Quantity(lower, upper, Qualifier.RANGE);
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
