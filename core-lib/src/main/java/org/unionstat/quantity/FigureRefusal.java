package org.unionstat.quantity;

import java.util.regex.Pattern;

/** Says why a text that looks like a number is none. */
final class FigureRefusal {

    private static final Pattern EXPONENT = Pattern.compile("[-+]?[0-9.]+[eE][-+]?[0-9]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("[-+]?0[xX][0-9a-fA-F]*");
    private static final Pattern LEADING_ZERO = Pattern.compile("-?0[0-9].*", Pattern.DOTALL);
    private static final Pattern GROUPING = Pattern.compile("-?[0-9][0-9,.]*,[0-9,.]*.*", Pattern.DOTALL);
    private static final Pattern LEADING_POINT = Pattern.compile("-?\\.[0-9].*", Pattern.DOTALL);

    private static final Pattern UNCERTAIN_DIGIT = Pattern.compile("[几幾数數][十百千万亿].*", Pattern.DOTALL);

    private FigureRefusal() {}

    /** Why a figure with something left over behind it is none. */
    static UnreadableFigure ofWhole(String text) {
        if (text.contains("_")) {
            return UnreadableFigure.because("不含下划线的数值", "a figure without underscores");
        }
        if (EXPONENT.matcher(text).matches()) {
            return UnreadableFigure.because("不用科学记数法的数值", "a figure without an exponent");
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return UnreadableFigure.because("十进制数值", "a decimal figure");
        }
        return UnreadableFigure.text();
    }

    /** Why no number begins where one should. */
    static UnreadableFigure ofNumber(String text) {
        if (text.startsWith("+")) {
            return UnreadableFigure.because("不带正号的数值", "a figure without a plus sign");
        }
        if (LEADING_ZERO.matcher(text).matches()) {
            return UnreadableFigure.because("不以多余的0开头的数值", "a figure without leading zeros");
        }
        if (GROUPING.matcher(text).matches()) {
            return UnreadableFigure.because("千位分隔正确的数值，如 1,234,567", "correct thousands groups such as 1,234,567");
        }
        if (LEADING_POINT.matcher(text).matches()) {
            return UnreadableFigure.because("小数点前有数字的数值，如 0.5", "a digit before the point, such as 0.5");
        }
        if (UNCERTAIN_DIGIT.matcher(text).matches()) {
            return UnreadableFigure.because("确定的数值（“几”“数”不能确定）", "a number (几 and 数 leave it open)");
        }
        if (text.equals("无")) {
            return UnreadableFigure.because(
                    "数值；没有发生填0，不掌握请留空", "a figure; 0 if there was none, nothing if it is not known");
        }
        if (text.equals("-")) {
            return UnreadableFigure.because("数值；未填请留空", "a figure; leave the cell empty where there is none");
        }
        return ofWhole(text);
    }
}
