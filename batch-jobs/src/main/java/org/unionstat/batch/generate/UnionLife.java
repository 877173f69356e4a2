package org.unionstat.batch.generate;

import java.util.SplittableRandom;

/**
 * A primary union of the synthetic nation over the years: whether it is open, under which code, and how many workers its employer
 * has.
 *
 * <p>Sizes follow Zipf's law: of the unions, one in k has k times the smallest size, up to the largest.
 */
final class UnionLife {

    private static final double SMALLEST = 10;
    private static final double LARGEST = 20_000;

    private final long first;
    private final int opened;
    private final double growth;
    private final long[] codes;
    private final double[] sizes;
    private int changed;
    private long dormant;
    private boolean away;

    /**
     * A union.
     *
     * @param first its first code, by which everything of it is drawn
     * @param opened the year in which it opens, counted from 0
     * @param years how many years there are
     * @param seed that of the nation
     */
    UnionLife(long first, int opened, int years, long seed) {
        this.first = first;
        this.opened = opened;
        this.codes = new long[years];
        this.sizes = new double[years];
        this.changed = opened;
        SplittableRandom random = Lot.HABIT.of(seed, first, 0);
        codes[opened] = first;
        sizes[opened] = SMALLEST / (random.nextDouble() * (1 - SMALLEST / LARGEST) + SMALLEST / LARGEST);
        growth = -0.04 + 0.11 * random.nextDouble();
    }

    /** The code in the register. */
    long first() {
        return first;
    }

    int opened() {
        return opened;
    }

    boolean isOpen(int year) {
        return codes[year] != 0;
    }

    /** The code in a year. */
    long code(int year) {
        return codes[year];
    }

    double size(int year) {
        return sizes[year];
    }

    /** Whether nothing has happened to it yet in a year. */
    boolean isUnchanged(int year) {
        return isOpen(year) && changed < year;
    }

    /** Goes on from the year before. */
    void grow(int year, double luck) {
        codes[year] = codes[year - 1];
        sizes[year] = sizes[year - 1] * (1 + growth) * luck;
    }

    void change(int year) {
        changed = year;
    }

    void size(int year, double size) {
        sizes[year] = size;
    }

    void code(int year, long code) {
        codes[year] = code;
    }

    /** Ends with the year before. */
    void end(int year) {
        codes[year] = 0;
    }

    /** Ends with the year before and may come back, with the size that it would have had. */
    void close(int year) {
        dormant = codes[year];
        end(year);
    }

    boolean isDormant() {
        return dormant != 0;
    }

    void reopen(int year) {
        codes[year] = dormant;
        dormant = 0;
    }

    /** Moves away or, if it is away, back; says whether it is away now. */
    boolean move() {
        away = !away;
        return away;
    }
}
