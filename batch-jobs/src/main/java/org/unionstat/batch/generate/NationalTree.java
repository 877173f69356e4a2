package org.unionstat.batch.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.unionstat.unit.UnitLevel;

/**
 * The federations of the nation, one for each division, with primary unions below its townships and streets.
 *
 * <p>From {@value #NATION_FROM} unions on it is the whole nation: 1 + 31 + 342 + 2,978 + 41,352 federations. Fewer unions are those of
 * a part of it as dense as the nation is with its 2.8 million, {@value #UNIONS_A_STREET} to a street: 14,000 are those of one large
 * city. The unions are spread over the streets by Zipf's law: the k-th largest street has about 1/√k as many as the largest, and
 * none goes empty while there are enough.
 *
 * <p>Codes have 2, 4, 6 and 9 digits and begin with the code above; a union has its street's and five more. The nation's is
 * {@value #ROOT}. They are numbered through and are not those of real places.
 */
public final class NationalTree {

    /** The fewest unions of a whole nation. */
    public static final int NATION_FROM = 100_000;

    /** The code of the national federation. */
    public static final String ROOT = "000000";

    private static final int UNIONS_A_STREET = 68;
    private static final int FIRST_PROVINCE = 11;
    private static final long PLACES = 100_000;

    private final List<Federation> federations = new ArrayList<>();
    private final List<String> streets = new ArrayList<>();
    private final int[] sizes;

    /**
     * A federation.
     *
     * @param code its code
     * @param parent the code of the federation above; empty at the top
     * @param level its level
     */
    public record Federation(String code, String parent, UnitLevel level) {}

    /**
     * A township or street.
     *
     * @param code its code
     * @param unions how many unions are below it
     */
    public record Street(String code, int unions) {

        /**
         * The code of a union below it.
         *
         * @param number the union's number in the street, from 1
         * @return fourteen digits
         */
        public long union(int number) {
            return Long.parseLong(code) * PLACES + number;
        }
    }

    /**
     * A tree.
     *
     * @param unions how many primary unions
     * @param seed decides which street has how many
     */
    public NationalTree(int unions, long seed) {
        NationShape nation = NationShape.whole();
        add(ROOT, "", UnitLevel.NATIONAL);
        settle(unions < NATION_FROM ? nation.part(unions / UNIONS_A_STREET) : nation);
        sizes = sizes(unions, new SplittableRandom(seed));
    }

    private void settle(NationShape shape) {
        String province = "";
        for (NationShape.Prefecture each : shape.prefectures()) {
            String above = numbered("", FIRST_PROVINCE - 1 + each.province(), 2);
            if (!above.equals(province)) {
                add(above, ROOT, UnitLevel.PROVINCE);
                province = above;
            }
            settle(numbered(province, each.number(), 2), province, each.counties());
        }
    }

    private void settle(String prefecture, String province, List<Integer> counties) {
        add(prefecture, province, UnitLevel.PREFECTURE);
        for (int i = 0; i < counties.size(); i++) {
            String county = numbered(prefecture, i + 1, 2);
            add(county, prefecture, UnitLevel.COUNTY);
            for (int j = 1; j <= counties.get(i); j++) {
                String street = numbered(county, j, 3);
                add(street, county, UnitLevel.TOWNSHIP);
                streets.add(street);
            }
        }
    }

    private void add(String code, String parent, UnitLevel level) {
        federations.add(new Federation(code, parent, level));
    }

    private static String numbered(String above, int number, int digits) {
        String text = Integer.toString(number);
        return above + "0".repeat(digits - text.length()) + text;
    }

    private int[] sizes(int unions, SplittableRandom random) {
        double[] weights = new double[streets.size()];
        double whole = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / Math.sqrt(i + 1);
            whole += weights[i];
        }
        shuffle(weights, random);
        int least = unions < weights.length ? 0 : 1;
        int rest = unions - least * weights.length;
        int[] number = new int[weights.length];
        double sum = 0;
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            int upTo = i == weights.length - 1 ? rest : (int) (sum / whole * rest);
            number[i] = least + upTo - given;
            given = upTo;
        }
        return number;
    }

    private static void shuffle(double[] weights, SplittableRandom random) {
        for (int i = weights.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double weight = weights[i];
            weights[i] = weights[other];
            weights[other] = weight;
        }
    }

    /**
     * All federations.
     *
     * @return each after the one above it
     */
    public List<Federation> federations() {
        return List.copyOf(federations);
    }

    /**
     * The townships and streets in the order of their codes.
     *
     * @return each with the number of unions below it
     */
    public List<Street> streets() {
        return IntStream.range(0, sizes.length)
                .mapToObj(i -> new Street(streets.get(i), sizes[i]))
                .toList();
    }
}
