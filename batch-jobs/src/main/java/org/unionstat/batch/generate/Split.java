package org.unionstat.batch.generate;

/** A total divided into whole parts that add up to it, by largest remainder. */
final class Split {

    private Split() {}

    static long[] of(long total, double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        long[] parts = new long[weights.length];
        double[] remainders = new double[weights.length];
        long rest = total;
        for (int i = 0; i < weights.length; i++) {
            double share = total * weights[i] / sum;
            parts[i] = (long) share;
            remainders[i] = share - parts[i];
            rest -= parts[i];
        }
        for (; rest > 0; rest--) {
            int largest = largest(remainders);
            parts[largest]++;
            remainders[largest] = -1;
        }
        return parts;
    }

    private static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
