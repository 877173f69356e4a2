package org.unionstat.chart;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Printed period labels read as calendar years where they are years. */
final class PeriodLabels {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");

    private PeriodLabels() {}

    static OptionalInt year(String label) {
        Matcher matcher = YEAR.matcher(label);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /** Whether each label is the year after the one before it. */
    static boolean consecutiveYears(List<String> labels) {
        for (int i = 0; i < labels.size(); i++) {
            OptionalInt year = year(labels.get(i));
            if (year.isEmpty()
                    || (i > 0 && year.getAsInt() != year(labels.get(i - 1)).orElseThrow() + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Positions on an axis: years in their distance, other labels one step apart. */
    static double[] positions(List<String> labels) {
        double[] positions = new double[labels.size()];
        boolean years = labels.stream().allMatch(label -> year(label).isPresent());
        for (int i = 0; i < positions.length; i++) {
            positions[i] = years ? year(labels.get(i)).orElseThrow() : i;
            if (i > 0 && positions[i] <= positions[i - 1]) {
                throw new IllegalArgumentException("periods must follow each other in time: " + labels);
            }
        }
        return positions;
    }

    /** A bare year gets its 年 in running Chinese text. */
    static String inText(String label, ChartLanguage language) {
        boolean bare = label.length() == 4 && year(label).isPresent();
        return bare ? Phrase.YEAR.in(language, label) : label;
    }

    /** First and last label joined, 2018—2023年. */
    static String span(List<String> labels, ChartLanguage language) {
        if (labels.isEmpty()) {
            return "";
        }
        String first = labels.get(0);
        String last = inText(labels.get(labels.size() - 1), language);
        return labels.size() == 1
                ? last
                : Phrase.SPAN.in(language, first.endsWith("年") && last.endsWith("年") ? bare(first) : first, last);
    }

    private static String bare(String label) {
        return year(label).isPresent() ? label.substring(0, 4) : label;
    }
}
