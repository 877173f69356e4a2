package org.unionstat.catalogue;

import java.util.HashMap;
import java.util.Map;

/** How alike two names are, by which what was meant is proposed. */
public final class Likeness {

    /** Names that are less alike are not worth proposing. */
    public static final double LEAST = 0.35;

    private Likeness() {}

    /**
     * How alike two names are: half of it the share of common characters, half the edits saved.
     *
     * @param a a name
     * @param b another
     * @return from 0 for nothing in common to 1 for the same
     */
    public static double of(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        if (longer == 0) {
            return 1;
        }
        double shared = 2.0 * common(a, b) / (a.length() + b.length());
        if (shared / 2 + 0.5 * Math.min(a.length(), b.length()) / longer < LEAST || shared == 0) {
            return 0;
        }
        return (shared + 1 - (double) distance(a, b) / longer) / 2;
    }

    private static int common(String a, String b) {
        Map<Integer, Integer> left = new HashMap<>();
        a.chars().forEach(c -> left.merge(c, 1, Integer::sum));
        int common = 0;
        for (int i = 0; i < b.length(); i++) {
            Integer count = left.get((int) b.charAt(i));
            if (count != null && count > 0) {
                left.put((int) b.charAt(i), count - 1);
                common++;
            }
        }
        return common;
    }

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
