package org.unionstat.rule.localisation;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** How a figure may have come to be written for another, the likelier mistakes first. */
public enum Mistake {
    /** The sign is the wrong one: −12 for 12. */
    SIGN("正负号有误", "its sign"),
    /** The figure is too large or too small by a power of ten: 1200 for 12. */
    POWER_OF_TEN("差10的整数次方倍", "a factor of a power of ten"),
    /** Two digits that stand side by side have changed places: 132 for 123. */
    TRANSPOSED_DIGITS("相邻两位数字颠倒", "two digits that changed places"),
    /** One digit is another: 98 for 99. */
    WRONG_DIGIT("一位数字有误", "one digit"),
    /** One digit is missing or too many: 13 for 123. */
    MISSING_OR_EXTRA_DIGIT("漏写或多写一位数字", "a digit too few or too many"),
    /** There was no figure. */
    LEFT_BLANK("漏填", "left blank"),
    /** Nothing that is easily seen. */
    OTHER("原因不明", "no known slip");

    private final String zh;
    private final String en;

    Mistake(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The mistake in a message in Chinese. */
    String zh() {
        return zh;
    }

    /** The mistake in a message in English. */
    String en() {
        return en;
    }

    /**
     * The likeliest mistake by which a figure was written for another.
     *
     * @param written the printed figure; null if blank
     * @param meant what it would have to be
     * @return the mistake
     * @throws IllegalArgumentException if both are equal
     */
    public static Mistake between(@Nullable BigDecimal written, BigDecimal meant) {
        if (written == null) {
            return LEFT_BLANK;
        }
        if (written.compareTo(meant) == 0) {
            throw new IllegalArgumentException("no mistake: " + written);
        }
        if (written.compareTo(meant.negate()) == 0) {
            return SIGN;
        }
        if (isPowerOfTen(written, meant)) {
            return POWER_OF_TEN;
        }
        int scale = Math.max(
                0,
                Math.max(
                        written.stripTrailingZeros().scale(),
                        meant.stripTrailingZeros().scale()));
        return written.signum() * meant.signum() < 0 ? OTHER : ofDigits(digits(written, scale), digits(meant, scale));
    }

    private static boolean isPowerOfTen(BigDecimal a, BigDecimal b) {
        return a.signum() == b.signum()
                && a.signum() != 0
                && a.stripTrailingZeros()
                        .unscaledValue()
                        .equals(b.stripTrailingZeros().unscaledValue());
    }

    private static String digits(BigDecimal value, int scale) {
        BigInteger unscaled = value.setScale(scale).unscaledValue().abs();
        return unscaled.toString();
    }

    private static Mistake ofDigits(String written, String meant) {
        if (written.length() != meant.length()) {
            return isOneLonger(written, meant) || isOneLonger(meant, written) ? MISSING_OR_EXTRA_DIGIT : OTHER;
        }
        int first = 0;
        while (written.charAt(first) == meant.charAt(first)) {
            first++;
        }
        int next = first + 1;
        if (written.substring(next).equals(meant.substring(next))) {
            return WRONG_DIGIT;
        }
        boolean swapped = written.charAt(first) == meant.charAt(next)
                && written.charAt(next) == meant.charAt(first)
                && written.substring(next + 1).equals(meant.substring(next + 1));
        return swapped ? TRANSPOSED_DIGITS : OTHER;
    }

    private static boolean isOneLonger(String longer, String shorter) {
        if (longer.length() != shorter.length() + 1) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        return longer.substring(at + 1).equals(shorter.substring(at));
    }
}
