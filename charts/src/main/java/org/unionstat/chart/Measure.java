package org.unionstat.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.unionstat.quantity.FigureFormat;

/**
 * What is measured and in which unit.
 *
 * <p>The unit decides the arithmetic: in {@code %} and {@code ‰} changes are in points, never a growth of a rate; in 元
 * large amounts are printed with two decimals; a unit that already is a ten thousand (万元) is not scaled again.
 *
 * @param label the name of the indicator, for example 医疗互助参保人数
 * @param unit the unit, for example 人, 家, 万元, %
 */
public record Measure(String label, String unit) {

    /**
     * Refuses an empty name.
     *
     * @param label the name of the indicator, for example 医疗互助参保人数
     * @param unit the unit, for example 人, 家, 万元, %
     */
    public Measure {
        if (label.isBlank()) {
            throw new IllegalArgumentException("a measure needs a name");
        }
    }

    /**
     * Whether the figures are rates, whose changes are in points.
     *
     * @return true for {@code %} and {@code ‰}
     */
    public boolean isRate() {
        return unit.equals("%") || unit.equals("‰");
    }

    /**
     * The figure as it is printed in a chart; a rate carries its sign, other units stand in the subtitle.
     *
     * @param value the exact figure
     * @param language the language
     * @return the printed figure
     */
    public String print(BigDecimal value, ChartLanguage language) {
        return print(value, RoundingMode.HALF_UP, language);
    }

    /**
     * The same of a bound, which is rounded outwards.
     *
     * @param value the exact bound
     * @param rounding how it is rounded, see {@link org.unionstat.quantity.Qualifier#rounding}
     * @param language the language
     * @return the printed figure
     */
    public String print(BigDecimal value, RoundingMode rounding, ChartLanguage language) {
        FigureFormat format = language.format();
        if (isRate()) {
            return format.plain(value, 1, rounding) + unit;
        }
        if (isScaledAlready()) {
            return format.exact(tidy(value, rounding));
        }
        return unit.equals("元")
                ? format.money(tidy(value, rounding), rounding)
                : format.count(tidy(value, rounding), rounding);
    }

    /**
     * The ticks of a value axis, all in one unit.
     *
     * @param ticks the values
     * @param language the language
     * @return the printed values in their order
     */
    public List<String> printTicks(List<BigDecimal> ticks, ChartLanguage language) {
        if (isRate()) {
            return ticks.stream()
                    .map(tick -> language.format().exact(tick) + unit)
                    .toList();
        }
        return isScaledAlready()
                ? ticks.stream().map(language.format()::exact).toList()
                : language.format().alike(ticks);
    }

    /**
     * The figure with its unit, as it stands in a title.
     *
     * @param value the exact figure
     * @param language the language
     * @return for example {@code 18,883人}, {@code 41.1%}
     */
    public String printWithUnit(BigDecimal value, ChartLanguage language) {
        String figure = print(value, language);
        if (isRate()) {
            return figure;
        }
        return language == ChartLanguage.EN && !unit.isEmpty() ? figure + " " + unit : figure + unit;
    }

    /**
     * The difference of two figures with its sign.
     *
     * @param difference the exact difference
     * @param language the language
     * @return for example {@code +612}, {@code −0.8}
     */
    public String printSigned(BigDecimal difference, ChartLanguage language) {
        String figure = isRate() ? language.format().plain(difference, 1) : print(difference, language);
        boolean zero = figure.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero || difference.signum() < 0 ? figure : "+" + figure;
    }

    /**
     * Base and current figure with the digits that the printed growth needs.
     *
     * @param base the base
     * @param current the current figure
     * @param language the language
     * @return both figures, printed
     */
    public FigureFormat.Pair printPair(BigDecimal base, BigDecimal current, ChartLanguage language) {
        if (isRate() || isScaledAlready() || unit.equals("元")) {
            return new FigureFormat.Pair(print(base, language), print(current, language));
        }
        return language.format().pair(tidy(base, RoundingMode.HALF_UP), tidy(current, RoundingMode.HALF_UP));
    }

    /**
     * The difference of two rates in words.
     *
     * @param points the unrounded difference, not negative
     * @param language the language
     * @return for example {@code 0.8个百分点}
     */
    public String printPoints(BigDecimal points, ChartLanguage language) {
        String figure = language.format().plain(points, 1);
        if (unit.equals("%")) {
            return language.format().points(points);
        }
        return switch (language) {
            case ZH_HANS -> figure + "个千分点";
            case ZH_HANT -> figure + "個千分點";
            case EN -> figure + " per mille points";
        };
    }

    /** Name and unit as a subtitle gives them; the name alone where there is no unit. */
    String labelAndUnit(ChartLanguage language) {
        return unit.isEmpty() ? label : Phrase.LINES_SUBTITLE.in(language, label, unit);
    }

    private boolean isScaledAlready() {
        return !unit.isEmpty() && "万亿萬億".indexOf(unit.charAt(0)) >= 0;
    }

    private static BigDecimal tidy(BigDecimal value, RoundingMode rounding) {
        return value.scale() > 2 ? value.setScale(2, rounding) : value;
    }
}
