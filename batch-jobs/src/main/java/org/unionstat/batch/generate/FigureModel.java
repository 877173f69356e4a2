package org.unionstat.batch.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.unionstat.indicator.BreakdownKind;

/**
 * How the figures of a primary union go with its size and with one another: each total is a share of another total, which every
 * union has its habit in; parts add up, and none is more than its whole.
 *
 * <p>Figures are whole numbers, of fen where the cell is money. Some cells are left blank, as people do; never a total with parts.
 */
final class FigureModel {

    /** The figure of a cell that is left blank. */
    static final long BLANK = -1;

    private static final double BLANK_PART = 0.002;
    private static final double BLANK_TOTAL = 0.01;
    private static final double MOST_OF_A_SUBSET = 0.6;
    private static final String SIZE = "size";

    /** Indicator, what it goes with, and the least and most of it there is to each; money in yuan. */
    private static final List<String> PROPORTIONS = List.of(
            "membership.workers size 1 1",
            "membership.members membership.workers 0.7 1",
            "membership.real_name_members membership.members 0.5 0.98",
            "membership.new_members membership.members 0 0.08",
            "mutual_aid.insured_workers membership.members 0.4 0.95",
            "mutual_aid.contributions mutual_aid.insured_workers 40 120",
            "mutual_aid.claim_amount mutual_aid.contributions 0.3 0.9",
            "finance.total_wages membership.workers 50000 130000",
            "finance.payable finance.total_wages 0.02 0.02",
            "finance.collected finance.payable 0.75 1",
            "finance.remitted finance.collected 0.38 0.42",
            "finance.income finance.collected 1 1.6",
            "finance.expenditure finance.income 0.6 1.1",
            "legal.disputes_received membership.workers 0 0.02",
            "legal.compensation legal.disputes_received 2000 20000",
            "assistance.hardship_workers membership.workers 0 0.03",
            "assistance.relief_amount assistance.hardship_workers 800 3000",
            "assistance.visit_amount assistance.hardship_workers 300 1500",
            "assistance.students_aided membership.workers 0 0.02",
            "assistance.student_aid_amount assistance.students_aided 1000 5000",
            "skills.trainees membership.workers 0.1 0.6",
            "skills.suggestions membership.workers 0 0.2",
            "skills.suggestions_adopted skills.suggestions 0.2 0.6",
            "skills.suggestion_benefit skills.suggestions_adopted 500 8000",
            "culture.activity_participants membership.workers 0.2 1.2");

    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> money = new HashSet<>();
    private final List<Total> totals = new ArrayList<>();
    private int cells;

    /** A total; {@code of} is the cell that it goes with, or -1 for the size. */
    private record Total(int cell, int of, double low, double high, List<Group> groups) {}

    /** A breakdown; {@code twin} is where the same breakdown of the figure that it goes with begins, or -1. */
    private record Group(BreakdownKind kind, int from, int count, int twin) {}

    /** What a union is like: its share of what each total goes with, from 0 for the least, and the weight of each part. */
    static final class Habit {

        private final double[] shares;
        private final double[] weights;

        private Habit(double[] shares, double[] weights) {
            this.shares = shares;
            this.weights = weights;
        }
    }

    FigureModel(AnnualForm form) {
        Map<String, String[]> proportions = new HashMap<>();
        PROPORTIONS.stream().map(line -> line.split(" ")).forEach(words -> proportions.put(words[0], words));
        for (AnnualForm.Block block : form.blocks()) {
            String[] words = proportions.get(block.total());
            if (words == null || (!words[1].equals(SIZE) && !places.containsKey(words[1]))) {
                throw new IllegalStateException("no figure stands before it that goes with " + block.total());
            }
            add(block, words[1], Double.parseDouble(words[2]), Double.parseDouble(words[3]));
        }
    }

    private void add(AnnualForm.Block block, String of, double low, double high) {
        int cell = cells++;
        places.put(block.total(), cell);
        List<Group> groups = new ArrayList<>();
        for (AnnualForm.Parts parts : block.parts()) {
            String classification = parts.classification();
            groups.add(new Group(
                    parts.kind(), cells, parts.cells().size(), places.getOrDefault(of + ' ' + classification, -1)));
            places.put(block.total() + ' ' + classification, cells);
            cells += parts.cells().size();
        }
        boolean fen = block.isMoney() && !money.contains(of);
        if (block.isMoney()) {
            money.add(block.total());
        }
        totals.add(
                new Total(cell, places.getOrDefault(of, -1), fen ? low * 100 : low, fen ? high * 100 : high, groups));
    }

    int cells() {
        return cells;
    }

    /** Draws what a union is like. */
    Habit habit(SplittableRandom random) {
        double[] shares = new double[totals.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = random.nextDouble();
        }
        double[] weights = new double[cells];
        for (int i = 0; i < cells; i++) {
            double drawn = random.nextDouble();
            weights[i] = drawn * drawn + 0.001;
        }
        return new Habit(shares, weights);
    }

    /** The figures of a union in a year, in the order of the form's cells. */
    long[] figures(Habit habit, double size, SplittableRandom random) {
        long[] figures = new long[cells];
        for (int i = 0; i < totals.size(); i++) {
            Total total = totals.get(i);
            double share = Math.min(1, habit.shares[i] * (0.9 + 0.2 * random.nextDouble()));
            double whole = total.of < 0 ? size : figures[total.of];
            figures[total.cell] = (long) (whole * (total.low + (total.high - total.low) * share));
            for (Group group : total.groups) {
                parts(group, total, habit, figures, random);
            }
        }
        leaveBlank(figures, random);
        return figures;
    }

    private static void parts(Group group, Total total, Habit habit, long[] figures, SplittableRandom random) {
        long whole = figures[total.cell];
        if (group.kind == BreakdownKind.SUBSET) {
            for (int i = group.from; i < group.from + group.count; i++) {
                double share = MOST_OF_A_SUBSET * habit.weights[i] * (0.8 + 0.2 * random.nextDouble());
                figures[i] = (long) (whole * share);
            }
        } else if (group.twin >= 0) {
            divide(whole, group, figures[total.of], figures);
        } else {
            divide(whole, group, habit.weights, figures, random);
        }
    }

    /** In the proportions of the twin, so that no part is more than the same part of it. */
    private static void divide(long whole, Group group, long of, long[] figures) {
        long sum = 0;
        long given = 0;
        for (int i = 0; i < group.count; i++) {
            sum += figures[group.twin + i];
            long upTo = of == 0 ? 0 : whole * sum / of;
            figures[group.from + i] = upTo - given;
            given = upTo;
        }
    }

    private static void divide(long whole, Group group, double[] weights, long[] figures, SplittableRandom random) {
        double all = 0;
        for (int i = group.from; i < group.from + group.count; i++) {
            all += weights[i];
        }
        double sum = 0;
        long given = 0;
        for (int i = group.from; i < group.from + group.count; i++) {
            sum += weights[i];
            boolean last = i == group.from + group.count - 1;
            // the borders between the parts waver a little from year to year
            double border = (sum - 0.05 * weights[i] * random.nextDouble()) / all;
            long upTo = last ? whole : Math.max(given, (long) (whole * border));
            figures[i] = upTo - given;
            given = upTo;
        }
    }

    private void leaveBlank(long[] figures, SplittableRandom random) {
        for (Total total : totals) {
            if (total.groups.isEmpty() && random.nextDouble() < BLANK_TOTAL) {
                figures[total.cell] = BLANK;
            }
            for (Group group : total.groups) {
                for (int i = 0; i < group.count && group.kind == BreakdownKind.SUBSET; i++) {
                    if (random.nextDouble() < BLANK_PART) {
                        figures[group.from + i] = BLANK;
                    }
                }
            }
        }
    }
}
