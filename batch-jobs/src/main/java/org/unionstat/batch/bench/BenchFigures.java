package org.unionstat.batch.bench;

import java.util.SplittableRandom;
import org.unionstat.indicator.BreakdownKind;

/** The figures of one union and year: parts that add up, some cells left blank. */
final class BenchFigures {

    private static final double BLANK = 0.002;
    private static final int FIRST_YEAR = 2000;

    private final SplittableRandom random;
    private final double size;

    BenchFigures(long seed, int year) {
        SplittableRandom union = new SplittableRandom(seed);
        double share = union.nextDouble();
        this.size = 8 + 600 * share * share * share * (1 + 0.02 * (year - FIRST_YEAR));
        this.random = new SplittableRandom(seed * 31 + year);
    }

    /** Appends a comma and a figure for every cell of a form. */
    void append(BenchForm form, StringBuilder row) {
        for (BenchForm.Block block : form.blocks()) {
            append(block, row);
        }
    }

    private void append(BenchForm.Block block, StringBuilder row) {
        boolean money = block.isMoney();
        long value = (long) (size * (0.2 + random.nextDouble()) * (money ? 50_000 : 1));
        boolean lone = block.parts().isEmpty() && random.nextDouble() < BLANK * 5;
        figure(row, lone ? -1 : value, money);
        for (BenchForm.Parts parts : block.parts()) {
            parts(parts, value, money, row);
        }
    }

    private void parts(BenchForm.Parts parts, long total, boolean money, StringBuilder row) {
        int count = parts.cells().size();
        long left = total;
        for (int i = 0; i < count; i++) {
            long figure;
            if (parts.kind() == BreakdownKind.SUBSET) {
                figure = random.nextDouble() < BLANK ? -1 : (long) (total * random.nextDouble());
            } else {
                figure = i == count - 1 ? left : (long) (left * random.nextDouble() * 0.7);
                left -= figure;
            }
            figure(row, figure, money);
        }
    }

    private static void figure(StringBuilder row, long value, boolean money) {
        row.append(',');
        if (value < 0) {
            return;
        }
        if (money) {
            row.append(value / 100)
                    .append('.')
                    .append((char) ('0' + value % 100 / 10))
                    .append((char) ('0' + value % 10));
        } else {
            row.append(value);
        }
    }
}
