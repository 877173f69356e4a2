package org.unionstat.batch.generate;

import java.util.List;
import java.util.Random;

/**
 * Pseudo-random draws for one purpose, the same on every machine.
 *
 * <p>Every unit has a source of its own, seeded by its code, so that a change in one unit's story leaves the others' figures alone.
 */
final class Draw {

    private static final long SEED = 20210101L;

    private final Random random;

    Draw(String purpose) {
        this.random = new Random(SEED * 31 + purpose.hashCode());
        random.nextLong();
    }

    /** A number between two bounds. */
    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A whole number between two bounds, both included. */
    int whole(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A number around a mean. */
    double around(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    /** A count of rare events with a given expectation. */
    long events(double expected) {
        return Math.max(0, Math.round(around(expected, StrictMath.sqrt(Math.max(expected, 0)) * 0.6)));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
