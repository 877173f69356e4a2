package org.unionstat.batch.generate;

import java.util.SplittableRandom;

/** What the synthetic nation draws, each purpose, union and year from a source of its own: none disturbs another. */
enum Lot {
    /** What a union is like. */
    HABIT(1),
    /** What becomes of it in a year. */
    FATE(2),
    /** Whether its return comes. */
    ANSWER(3),
    /** Its figures of a year. */
    FIGURES(4),
    /** Whether its return has an error. */
    ERROR(5),
    /** Which error. */
    SLIP(6);

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int number;

    Lot(int number) {
        this.number = number;
    }

    /** The source for a union and a year. */
    SplittableRandom of(long seed, long union, int year) {
        long mixed = mixed(seed + GOLDEN * number);
        return new SplittableRandom(mixed(mixed(mixed + union) + year));
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
