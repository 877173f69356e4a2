package org.unionstat.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The way a trade union prints a figure, in one of three written languages.
 *
 * <p>Thousands are set off by commas. From 100,000 up a figure is given in 万 (萬) with one decimal, money with two; from
 * 100,000,000 up in 亿 (億) with two; English keeps all digits. A figure that would round to 10,000.0万 is written in 亿.
 * Percentages always have one decimal. Minus is U+2212, a range is joined by an em dash. Rounding is half away from zero,
 * of bounds outwards ({@link Qualifier#rounding}), and is done once, from the exact value; a figure that rounds to zero has no sign.
 *
 * <p>What is printed here {@link FigureReader} reads back as the figure that the reader of the print sees.
 *
 * <p>Missing figures are not the business of this type: whoever has none prints a word, never a zero.
 */
public enum FigureFormat {
    /** Simplified Chinese: 万, 亿, 个百分点. */
    SIMPLIFIED("万", "亿", "个百分点", "约", "不少于", "不低于", "不超过", "—"),
    /** Traditional Chinese: 萬, 億, 個百分點. */
    TRADITIONAL("萬", "億", "個百分點", "約", "不少於", "不低於", "不超過", "—"),
    /** English: thousands commas only, percentage points. */
    ENGLISH("", "", " percentage points", "about ", "at least ", "at least ", "at most ", "–");

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_THOUSAND = BigDecimal.valueOf(100_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String MINUS = "\u2212";
    private static final int MOST_DECIMALS = 8;
    /** A growth of more than a thousand per cent is not meant to be checked from the printed figures. */
    private static final BigDecimal MOST_GROWTH = BigDecimal.valueOf(1_000);

    private final String tenThousand;
    private final String hundredMillion;
    private final String points;
    private final String about;
    private final String atLeast;
    private final String rateAtLeast;
    private final String atMost;
    private final String dash;

    FigureFormat(
            String tenThousand,
            String hundredMillion,
            String points,
            String about,
            String atLeast,
            String rateAtLeast,
            String atMost,
            String dash) {
        this.tenThousand = tenThousand;
        this.hundredMillion = hundredMillion;
        this.points = points;
        this.about = about;
        this.atLeast = atLeast;
        this.rateAtLeast = rateAtLeast;
        this.atMost = atMost;
        this.dash = dash;
    }

    /**
     * A figure and the base it is compared with, printed with as many digits as the printed growth needs.
     *
     * @param base the figure of the base period as printed
     * @param current the figure of the current period as printed
     */
    public record Pair(String base, String current) {}

    /**
     * The printed count of persons, unions, cases or other things.
     *
     * @param value the exact count
     * @return for example {@code 18,883}, {@code 17.9万}, {@code 3.02亿}
     */
    public String count(BigDecimal value) {
        return count(value, RoundingMode.HALF_UP);
    }

    /**
     * The printed count, rounded as its qualifier asks.
     *
     * @param value the exact count
     * @param rounding how it is rounded
     * @return of at least 178,960 {@code 17.8万}, of at most as many {@code 17.9万}
     */
    public String count(BigDecimal value, RoundingMode rounding) {
        return scaled(value, 1, rounding);
    }

    /**
     * The printed amount of money.
     *
     * @param value the exact amount in yuan
     * @return for example {@code 5,878.50}, {@code 587.85万}
     */
    public String money(BigDecimal value) {
        return money(value, RoundingMode.HALF_UP);
    }

    /**
     * The printed amount of money, rounded as its qualifier asks.
     *
     * @param value the exact amount in yuan
     * @param rounding how it is rounded
     * @return for example {@code 587.85万}
     */
    public String money(BigDecimal value, RoundingMode rounding) {
        return scaled(value, 2, rounding);
    }

    /**
     * The figure with a fixed number of decimals and no change of unit.
     *
     * @param value the exact figure
     * @param decimals number of decimals, 0 or more
     * @return for example {@code −1,234.5}
     */
    public String plain(BigDecimal value, int decimals) {
        return plain(value, decimals, RoundingMode.HALF_UP);
    }

    /**
     * The figure with a fixed number of decimals, rounded as its qualifier asks.
     *
     * @param value the exact figure
     * @param decimals number of decimals, 0 or more
     * @param rounding how it is rounded
     * @return for example {@code −1,234.5}
     */
    public String plain(BigDecimal value, int decimals, RoundingMode rounding) {
        return grouped(value.setScale(decimals, rounding));
    }

    /**
     * The figure with all the digits it has, without trailing zeros after the point and with no change of unit.
     *
     * @param value the exact figure
     * @return for example {@code 587.8}
     */
    public String exact(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return grouped(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /**
     * A difference with its sign; zero has none.
     *
     * @param difference the exact difference of two counts
     * @return for example {@code +612}, {@code −24}, {@code 0}
     */
    public String signed(BigDecimal difference) {
        return plus(count(difference));
    }

    /**
     * A percentage with one decimal.
     *
     * @param percent the unrounded percentage, 8.447 for 8.447 %
     * @return for example {@code 8.4%}
     */
    public String percent(BigDecimal percent) {
        return plain(percent, 1) + "%";
    }

    /**
     * A percentage with one decimal and its sign; one that rounds to 0.0 has none.
     *
     * @param percent the unrounded percentage
     * @return for example {@code +8.4%}, {@code −4.1%}, {@code 0.0%}
     */
    public String signedPercent(BigDecimal percent) {
        return plus(percent(percent));
    }

    /**
     * The achieved share of a target: one decimal, and below the target rounded down, so that 99.96 % never prints as
     * 100.0 %.
     *
     * @param percent the unrounded achievement, 100 where the target is met exactly
     * @return for example {@code 99.9%}
     */
    public String achievement(BigDecimal percent) {
        RoundingMode mode = percent.compareTo(HUNDRED) < 0 ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        return grouped(percent.setScale(1, mode)) + "%";
    }

    /**
     * A percentage beside a threshold, with one decimal more where rounding would hide on which side it lies.
     *
     * <p>9,637 ÷ 10,710 is 89.98 %, not 90 % or more.
     *
     * @param percent the unrounded percentage
     * @param threshold the limit that was decided on the unrounded figure
     * @return for example {@code 89.98%}
     */
    public String percentBeside(BigDecimal percent, BigDecimal threshold) {
        int side = percent.compareTo(threshold);
        int decimals = 1;
        while (decimals < MOST_DECIMALS
                && percent.setScale(decimals, RoundingMode.HALF_UP).compareTo(threshold) != side) {
            decimals++;
        }
        return plain(percent, decimals) + "%";
    }

    /**
     * A change between two rates in percentage points, without sign words.
     *
     * @param difference the unrounded difference of two percentages
     * @return for example {@code 0.8个百分点}
     */
    public String points(BigDecimal difference) {
        return points(difference, RoundingMode.HALF_UP);
    }

    /**
     * A change between two rates, rounded as its qualifier asks.
     *
     * @param difference the unrounded difference of two percentages
     * @param rounding how it is rounded
     * @return for example {@code 0.8个百分点}
     */
    public String points(BigDecimal difference, RoundingMode rounding) {
        return plain(difference, 1, rounding) + points;
    }

    /**
     * An interval of counts, each end rounded outwards.
     *
     * @param lower the lower end
     * @param upper the upper end, not below the lower
     * @return for example {@code 20,043—21,302}
     */
    public String range(BigDecimal lower, BigDecimal upper) {
        if (upper.compareTo(lower) < 0) {
            throw new IllegalArgumentException("upper end " + upper + " lies below lower end " + lower);
        }
        return between(count(lower, RoundingMode.FLOOR), count(upper, RoundingMode.CEILING));
    }

    /**
     * A computed figure that may lie somewhat above or below what is printed.
     *
     * @param printed the figure in print
     * @return for example {@code 约17.9万}
     */
    public String about(String printed) {
        return about + printed;
    }

    /**
     * A computed figure of which only the lower end is known.
     *
     * @param printed the lower end in print
     * @return for example {@code 不少于300}, of rates {@code 不低于90.0%}
     */
    public String atLeast(String printed) {
        boolean rate = printed.endsWith("%") || printed.endsWith("‰");
        return (rate ? rateAtLeast : atLeast) + printed;
    }

    /**
     * A computed figure of which only the upper end is known.
     *
     * @param printed the upper end in print
     * @return for example {@code 不超过300}
     */
    public String atMost(String printed) {
        return atMost + printed;
    }

    /**
     * A computed figure of which both ends are known.
     *
     * @param lower the lower end in print
     * @param upper the upper end in print
     * @return for example {@code 5.0%—15.0%}
     */
    public String between(String lower, String upper) {
        return lower + dash + upper;
    }

    /**
     * Two counts with as few decimals as bear out the printed growth: a reader who divides the printed figures finds the
     * printed percentage.
     *
     * <p>Where there is no growth percentage (base 0 or negative), or one of 1,000 % or more, each figure is printed by {@link #count}.
     *
     * @param base the exact figure of the base period
     * @param current the exact figure of the current period
     * @return both figures, printed
     */
    public Pair pair(BigDecimal base, BigDecimal current) {
        int decimals = 1;
        if (base.signum() > 0 && current.signum() >= 0) {
            BigDecimal growth = growth(base, current);
            while (growth.compareTo(MOST_GROWTH) < 0
                    && decimals < MOST_DECIMALS
                    && !bearsOut(growth, base, current, decimals)) {
                decimals++;
            }
        }
        return new Pair(scaled(base, decimals, RoundingMode.HALF_UP), scaled(current, decimals, RoundingMode.HALF_UP));
    }

    /**
     * Figures of one axis, all in the unit of the largest and with no more decimals than they need.
     *
     * @param values exact figures, for example the ticks of a value axis
     * @return for example {@code 0}, {@code 0.5亿}, {@code 1亿}, in the order of the values
     */
    public List<String> alike(List<BigDecimal> values) {
        BigDecimal largest =
                values.stream().map(BigDecimal::abs).reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
        BigDecimal step = step(largest, 1, RoundingMode.HALF_UP);
        String word = step.compareTo(TEN_THOUSAND) == 0 ? tenThousand : hundredMillion;
        return values.stream()
                .map(value -> exact(value.divide(step))
                        + (value.signum() == 0 || step.compareTo(BigDecimal.ONE) == 0 ? "" : word))
                .toList();
    }

    private boolean bearsOut(BigDecimal growth, BigDecimal base, BigDecimal current, int decimals) {
        BigDecimal printedBase = rounded(base, decimals);
        return printedBase.signum() > 0 && growth.compareTo(growth(printedBase, rounded(current, decimals))) == 0;
    }

    private static BigDecimal growth(BigDecimal base, BigDecimal current) {
        return current.subtract(base)
                .multiply(HUNDRED)
                .divide(base, MathContext.DECIMAL128)
                .setScale(1, RoundingMode.HALF_UP);
    }

    private String scaled(BigDecimal value, int decimals, RoundingMode rounding) {
        BigDecimal step = step(value, decimals, rounding);
        if (step.compareTo(BigDecimal.ONE) == 0) {
            return exact(value);
        }
        String word = step.compareTo(TEN_THOUSAND) == 0 ? tenThousand : hundredMillion;
        return grouped(inSteps(value, step, decimals, rounding)) + word;
    }

    private BigDecimal rounded(BigDecimal value, int decimals) {
        BigDecimal step = step(value, decimals, RoundingMode.HALF_UP);
        return step.compareTo(BigDecimal.ONE) == 0
                ? value
                : inSteps(value, step, decimals, RoundingMode.HALF_UP).multiply(step);
    }

    private static BigDecimal inSteps(BigDecimal value, BigDecimal step, int decimals, RoundingMode rounding) {
        int used = step.compareTo(HUNDRED_MILLION) == 0 ? Math.max(2, decimals) : decimals;
        return value.divide(step).setScale(used, rounding);
    }

    private BigDecimal step(BigDecimal value, int decimals, RoundingMode rounding) {
        if (this == ENGLISH || value.abs().compareTo(HUNDRED_THOUSAND) < 0) {
            return BigDecimal.ONE;
        }
        BigDecimal inTenThousands = value.divide(TEN_THOUSAND).setScale(decimals, rounding);
        return inTenThousands.abs().compareTo(TEN_THOUSAND) < 0 ? TEN_THOUSAND : HUNDRED_MILLION;
    }

    private static String plus(String printed) {
        boolean zero = printed.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero || printed.startsWith(MINUS) ? printed : "+" + printed;
    }

    private static String grouped(BigDecimal rounded) {
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        StringBuilder out = new StringBuilder(digits);
        for (int at = (point < 0 ? digits.length() : point) - 3; at > 0; at -= 3) {
            out.insert(at, ',');
        }
        return rounded.signum() < 0 ? MINUS + out : out.toString();
    }
}
