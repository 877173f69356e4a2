package org.unionstat.batch.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * What a synthetic nation is to be like.
 *
 * @param units how many primary unions it begins with
 * @param periods how many years are reported
 * @param seed what all that is drawn depends on
 * @param errorRate the share of returns with a planted error, 0 to 1
 * @param missingRate the share of returns that do not come, 0 to 1
 * @param eventRate the share of unions to which something happens in a year, 0 to 1
 */
public record NationalPlan(int units, int periods, long seed, double errorRate, double missingRate, double eventRate) {

    /** The most unions, so that those of the largest street can be numbered in five digits. */
    public static final int MOST_UNITS = 20_000_000;

    /** The most years. */
    public static final int MOST_PERIODS = 10;

    /** Refuses what cannot be generated; see {@link #problems}. */
    public NationalPlan {
        List<String> problems = problems(units, periods, errorRate, missingRate, eventRate);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /**
     * A nation in which all answer, nothing happens and nothing is wrong.
     *
     * @param units how many primary unions
     * @param periods how many years
     * @param seed what all that is drawn depends on
     * @return the plan
     */
    public static NationalPlan undisturbed(int units, int periods, long seed) {
        return new NationalPlan(units, periods, seed, 0, 0, 0);
    }

    /**
     * Why a nation cannot be generated.
     *
     * @param units how many primary unions
     * @param periods how many years
     * @param errorRate the share of returns with a planted error
     * @param missingRate the share of returns that do not come
     * @param eventRate the share of unions to which something happens in a year
     * @return every reason; empty if it can be
     */
    public static List<String> problems(
            int units, int periods, double errorRate, double missingRate, double eventRate) {
        List<String> problems = new ArrayList<>();
        within("--units", units, 1, MOST_UNITS, problems);
        within("--periods", periods, 1, MOST_PERIODS, problems);
        share("--error-rate", errorRate, problems);
        share("--missing-rate", missingRate, problems);
        share("--event-rate", eventRate, problems);
        return problems;
    }

    private static void within(String name, int value, int least, int most, List<String> problems) {
        if (value < least || value > most) {
            problems.add(name + ": expected " + least + " to " + most + ", found " + value);
        }
    }

    private static void share(String name, double value, List<String> problems) {
        // written so that a NaN is refused too
        if (!(value >= 0 && value <= 1)) {
            problems.add(name + ": expected a share from 0 to 1, found " + value);
        }
    }
}
