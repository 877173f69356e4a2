package org.unionstat.quantity;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One walk over one numeral, from left to right: digits and words for powers of ten, each smaller than the one before it.
 *
 * <p>A last digit that leaves its power of ten to the reader (一百二, 3亿5) is not guessed but refused.
 */
final class NumeralScanner {

    private static final Pattern ARABIC =
            Pattern.compile("(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\\.[0-9]+)?(?![0-9,.])");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN_THOUSANDS = 4;
    private static final int HUNDRED_MILLIONS = 8;
    /** Above every power of ten that has a word. */
    private static final int NONE = 99;

    private final String text;
    private int at;
    private BigDecimal hundredMillions = BigDecimal.ZERO;
    private BigDecimal tenThousands = BigDecimal.ZERO;
    private BigDecimal below = BigDecimal.ZERO;
    private @Nullable BigDecimal digits;
    private boolean hasPoint;
    private boolean hasGap;
    private boolean isImplicit;
    private int last = NONE;
    private int large = NONE;

    NumeralScanner(String text, int start) {
        this.text = text;
        this.at = start;
    }

    /** Where the numeral ends. */
    int end() {
        return at;
    }

    /** The numeral; null if none begins here. */
    @Nullable
    Numeral scan() throws UnreadableFigure {
        int start = at;
        boolean more = true;
        while (more) {
            more = (digits == null && !hasPoint && takeDigits()) || takePower();
        }
        return at == start ? null : numeral();
    }

    private Numeral numeral() throws UnreadableFigure {
        boolean open = digits != null;
        if (digits != null) {
            expectPlaced(digits);
        }
        boolean spelled = last != NONE;
        return new Numeral(
                sum(sum(hundredMillions, tenThousands), takePart()),
                spelled,
                large != NONE,
                open || isImplicit || !spelled ? 0 : last);
    }

    /** The last digits must fill the places below the word before them, or 零 must say that they do not. */
    private void expectPlaced(BigDecimal open) throws UnreadableFigure {
        if (last == NONE || hasPoint) {
            return;
        }
        int length = open.precision() - open.scale();
        if (hasGap ? length >= last : length != last) {
            throw UnreadableFigure.because("写全的数字，如 一百二十（不写 一百二）", "a number written in full, such as 一百二十 (not 一百二)");
        }
    }

    private BigDecimal takePart() {
        BigDecimal part = digits == null ? below : sum(below, digits);
        below = BigDecimal.ZERO;
        digits = null;
        return part;
    }

    private boolean takeDigits() throws UnreadableFigure {
        Matcher arabic = ARABIC.matcher(text).region(at, text.length());
        if (arabic.lookingAt()) {
            boolean point = arabic.group().indexOf('.') >= 0;
            if (point && last != NONE) {
                return false;
            }
            digits = new BigDecimal(arabic.group().replace(",", ""));
            hasPoint = point;
            at = arabic.end();
            return true;
        }
        boolean whole = takeChineseDigits();
        return takeChinesePoint() || whole;
    }

    private boolean takeChineseDigits() throws UnreadableFigure {
        int start = at;
        StringBuilder run = new StringBuilder();
        for (int digit = digitAt(at); digit >= 0; digit = digitAt(++at)) {
            run.append(digit);
        }
        if (at == start) {
            return false;
        }
        if (last != NONE) {
            hasGap = run.charAt(0) == '0';
            if (run.length() > (hasGap ? 2 : 1) || run.toString().equals("0")) {
                throw UnreadableFigure.text();
            }
        } else if (run.length() > 1) {
            expectPositional(run);
        }
        digits = new BigDecimal(run.toString());
        return true;
    }

    /** 二〇一五 is a number written digit by digit; 三五 may be 35, 3 to 5 or 三点五. */
    private static void expectPositional(CharSequence run) throws UnreadableFigure {
        if (run.charAt(0) == '0' || (run.length() == 2 && run.charAt(1) != '0')) {
            throw UnreadableFigure.because("一个确定的数值；区间写明两端，如 3—5", "one number; a range with both ends, such as 3—5");
        }
    }

    private boolean takeChinesePoint() {
        boolean begun = digits != null || last != NONE;
        if (!begun || at >= text.length() || text.charAt(at) != '点' || digitAt(at + 1) < 0) {
            return false;
        }
        StringBuilder fraction = new StringBuilder("0.");
        at++;
        for (int digit = digitAt(at); digit >= 0; digit = digitAt(++at)) {
            fraction.append(digit);
        }
        BigDecimal decimals = new BigDecimal(fraction.toString());
        digits = digits == null ? decimals : digits.add(decimals);
        hasPoint = true;
        return true;
    }

    private int digitAt(int position) {
        if (position >= text.length()) {
            return -1;
        }
        char c = text.charAt(position);
        return c == '两' ? 2 : DIGITS.indexOf(c);
    }

    private boolean takePower() throws UnreadableFigure {
        int word = at;
        while (word < text.length() && text.charAt(word) == ' ') {
            word++;
        }
        int power = word < text.length() ? power(text.charAt(word)) : 0;
        if (power == 0 || !(power < TEN_THOUSANDS ? multiply(power) : multiplyAll(power))) {
            return false;
        }
        at = word + 1;
        last = power;
        hasGap = false;
        return true;
    }

    private static int power(char c) {
        return switch (c) {
            case '十' -> 1;
            case '百' -> 2;
            case '千' -> 3;
            case '万' -> TEN_THOUSANDS;
            case '亿' -> HUNDRED_MILLIONS;
            default -> 0;
        };
    }

    private boolean isEmpty() {
        return digits == null && last == NONE;
    }

    /** 十, 百, 千 multiply the digits before them. */
    private boolean multiply(int power) {
        boolean implicit = digits == null;
        if (implicit && !isEmpty() && (power != 1 || last <= 1)) {
            return false;
        }
        BigDecimal part = (digits == null ? BigDecimal.ONE : digits).scaleByPowerOfTen(power);
        if (last != NONE && part.compareTo(BigDecimal.ONE.scaleByPowerOfTen(last)) >= 0) {
            return false;
        }
        isImplicit = isEmpty();
        below = sum(below, part);
        digits = null;
        return true;
    }

    /** 万 and 亿 multiply everything since the greater of them; 亿 also multiplies 万: 1.2万亿. */
    private boolean multiplyAll(int power) throws UnreadableFigure {
        boolean isEmpty = isEmpty();
        boolean isNested = power == HUNDRED_MILLIONS && large == TEN_THOUSANDS && hundredMillions.signum() == 0;
        boolean isBare = digits == null && below.signum() == 0;
        if ((large <= power && !isNested) || (isBare && !isEmpty && !isNested)) {
            return false;
        }
        boolean isFirst = last == HUNDRED_MILLIONS;
        if (digits != null && !isFirst) {
            expectPlaced(digits);
        }
        BigDecimal part = isEmpty ? BigDecimal.ONE : takePart();
        if (isFirst && part.compareTo(BigDecimal.ONE.scaleByPowerOfTen(TEN_THOUSANDS)) >= 0) {
            throw UnreadableFigure.text();
        }
        isImplicit = isEmpty;
        large = power;
        if (power == TEN_THOUSANDS) {
            tenThousands = part.scaleByPowerOfTen(power);
        } else {
            hundredMillions = sum(tenThousands, part).scaleByPowerOfTen(power);
            tenThousands = BigDecimal.ZERO;
        }
        return true;
    }

    /** The sum, whose scale is that of its least part; nothing added leaves the scale. */
    private static BigDecimal sum(BigDecimal some, BigDecimal more) {
        return some.signum() == 0 ? more : more.signum() == 0 ? some : some.add(more);
    }
}
