package org.unionstat.batch.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.BreakdownKind;

/** Makes one error in a return: what it leaves differs from what it was given in at least one cell. */
final class Spoiler {

    private static final int MOST_POWER = 4;

    private final List<Breakdown> breakdowns = new ArrayList<>();
    private final List<Breakdown> partitions = new ArrayList<>();

    /** Where the total and the parts of a breakdown stand. */
    private record Breakdown(int total, int from, int count) {}

    /** A return with an error. */
    static final class Spoilt {

        private final ReturnError kind;
        private final long[] figures;
        private final int power;

        private Spoilt(ReturnError kind, long[] figures, int power) {
            this.kind = kind;
            this.figures = figures;
            this.power = power;
        }

        /** What was done to it. */
        ReturnError kind() {
            return kind;
        }

        /** What is written. */
        long[] figures() {
            return figures;
        }

        /** For a slip the power of ten; else 0. */
        int power() {
            return power;
        }
    }

    Spoiler(AnnualForm form) {
        int cell = 0;
        for (AnnualForm.Block block : form.blocks()) {
            int total = cell++;
            for (AnnualForm.Parts parts : block.parts()) {
                Breakdown breakdown = new Breakdown(total, cell, parts.cells().size());
                breakdowns.add(breakdown);
                if (parts.kind() == BreakdownKind.PARTITION) {
                    partitions.add(breakdown);
                }
                cell += parts.cells().size();
            }
        }
    }

    /** Spoils a copy of the figures; {@code before} are those of the year before, if there was a return. */
    Spoilt spoil(long[] clean, long @Nullable [] before, SplittableRandom random) {
        ReturnError drawn = ReturnError.drawn(random);
        if (drawn == ReturnError.COPIED) {
            return before == null ? sum(clean, random) : new Spoilt(drawn, before, 0);
        }
        Breakdown one = breakdowns.get(random.nextInt(breakdowns.size()));
        return switch (drawn) {
            case SLIP -> slip(clean, random);
            case SWAPPED -> swap(clean, one, random);
            case SHIFTED -> shift(clean, one, random);
            case BLANK_TOTAL -> blank(clean, random);
            case SUM, COPIED -> sum(clean, random);
        };
    }

    private Spoilt sum(long[] clean, SplittableRandom random) {
        Breakdown partition = partitions.get(random.nextInt(partitions.size()));
        long[] figures = clean.clone();
        int at = partition.from + random.nextInt(partition.count);
        long by = 1 + random.nextLong(1 + figures[partition.total] / 10);
        figures[at] += figures[at] >= by && random.nextBoolean() ? -by : by;
        return new Spoilt(ReturnError.SUM, figures, 0);
    }

    /** The first figure from a drawn one on that is not 0 or blank; every union has workers. */
    private static Spoilt slip(long[] clean, SplittableRandom random) {
        long[] figures = clean.clone();
        int at = random.nextInt(figures.length);
        while (figures[at] <= 0) {
            at = (at + 1) % figures.length;
        }
        int power = 1 + random.nextInt(MOST_POWER);
        long factor = 1;
        for (int i = 0; i < power; i++) {
            factor *= 10;
        }
        boolean down = figures[at] >= factor && random.nextBoolean();
        figures[at] = down ? figures[at] / factor : figures[at] * factor;
        return new Spoilt(ReturnError.SLIP, figures, down ? -power : power);
    }

    private Spoilt swap(long[] clean, Breakdown breakdown, SplittableRandom random) {
        int first = random.nextInt(breakdown.count);
        for (int i = 0; i < breakdown.count - 1; i++) {
            int at = breakdown.from + (first + i) % (breakdown.count - 1);
            if (clean[at] != clean[at + 1]) {
                long[] figures = clean.clone();
                figures[at] = clean[at + 1];
                figures[at + 1] = clean[at];
                return new Spoilt(ReturnError.SWAPPED, figures, 0);
            }
        }
        return shift(clean, breakdown, random);
    }

    private Spoilt shift(long[] clean, Breakdown breakdown, SplittableRandom random) {
        if (clean[breakdown.from] == FigureModel.BLANK) {
            return sum(clean, random);
        }
        long[] figures = clean.clone();
        System.arraycopy(clean, breakdown.from, figures, breakdown.from + 1, breakdown.count - 1);
        figures[breakdown.from] = FigureModel.BLANK;
        return new Spoilt(ReturnError.SHIFTED, figures, 0);
    }

    private Spoilt blank(long[] clean, SplittableRandom random) {
        long[] figures = clean.clone();
        figures[partitions.get(random.nextInt(partitions.size())).total] = FigureModel.BLANK;
        return new Spoilt(ReturnError.BLANK_TOTAL, figures, 0);
    }
}
