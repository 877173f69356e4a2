package org.unionstat.batch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/**
 * A tree of units as wide and deep as the nation's: provinces, prefectures, counties, townships and, of ragged number, about 65
 * primary unions in each township.
 */
final class BenchTree {

    private static final double UNIONS_A_TOWNSHIP = 65;
    private static final double TOWNSHIPS_A_COUNTY = 14;
    private static final double COUNTIES_A_PREFECTURE = 8.5;
    private static final double PREFECTURES_A_PROVINCE = 10.7;

    private final List<String[]> federations = new ArrayList<>();
    private final List<String> townships = new ArrayList<>();
    private final int[] sizes;

    BenchTree(int unions, long seed) {
        int count = atLeastOne(unions / UNIONS_A_TOWNSHIP);
        add("1", "", "national");
        List<String> above = List.of("1");
        int[] widths = {
            atLeastOne(count / TOWNSHIPS_A_COUNTY / COUNTIES_A_PREFECTURE / PREFECTURES_A_PROVINCE),
            atLeastOne(count / TOWNSHIPS_A_COUNTY / COUNTIES_A_PREFECTURE),
            atLeastOne(count / TOWNSHIPS_A_COUNTY),
            count
        };
        String[] levels = {"province", "prefecture", "county", "township"};
        for (int i = 0; i < levels.length; i++) {
            above = below(above, widths[i], levels[i]);
        }
        townships.addAll(above);
        sizes = sizes(unions, new SplittableRandom(seed));
    }

    private static int atLeastOne(double number) {
        return (int) Math.max(1, Math.round(number));
    }

    private List<String> below(List<String> above, int width, String level) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int parent = (int) ((long) i * above.size() / width);
            String code =
                    above.get(parent) + String.format(Locale.ROOT, "%03d", i - first(parent, above.size(), width));
            add(code, above.get(parent), level);
            codes.add(code);
        }
        return codes;
    }

    private static int first(int parent, int parents, int width) {
        return (int) (((long) parent * width + parents - 1) / parents);
    }

    private void add(String code, String parent, String level) {
        federations.add(new String[] {code, parent, level});
    }

    private int[] sizes(int unions, SplittableRandom random) {
        double[] weights = new double[townships.size()];
        double whole = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 0.2 + random.nextDouble() * random.nextDouble() * 4;
            whole += weights[i];
        }
        int[] number = new int[weights.length];
        double sum = 0;
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            int upTo = i == weights.length - 1 ? unions : (int) (sum / whole * unions);
            number[i] = upTo - given;
            given = upTo;
        }
        return number;
    }

    /** Code, code of the unit above and level of every federation, from the top down. */
    List<String[]> federations() {
        return federations;
    }

    /** Hands on the code of every primary union and of its township, in the order of codes. */
    void unions(BiConsumer<String, String> sink) {
        for (int i = 0; i < sizes.length; i++) {
            for (int j = 0; j < sizes[i]; j++) {
                sink.accept(townships.get(i) + String.format(Locale.ROOT, "%05d", j), townships.get(i));
            }
        }
    }
}
