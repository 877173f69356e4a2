package org.unionstat.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A figure divided into shares without a rest: in whole units, or in hundredths, by largest remainder. */
final class Apportionment {

    private Apportionment() {}

    /**
     * Divides a figure.
     *
     * @param whole the figure
     * @param shares the shares, which sum to 1
     * @param decimals the decimals of the figure's indicator: parts are whole if there are none, else of two decimals
     * @return the parts in the order of the shares; they sum to the figure. Of equal remainders the earlier comes first
     */
    static List<BigDecimal> of(BigDecimal whole, List<BigDecimal> shares, int decimals) {
        int scale = decimals == 0 ? 0 : 2;
        BigDecimal amount = whole.abs();
        List<BigDecimal> parts = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal share : shares) {
            BigDecimal exact = amount.multiply(share);
            BigDecimal floored = exact.setScale(scale, RoundingMode.DOWN);
            parts.add(floored);
            remainders.add(exact.subtract(floored));
        }
        BigDecimal missing = parts.stream().reduce(amount, BigDecimal::subtract);
        int units = missing.movePointRight(scale).intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(units)
                .forEach(i -> parts.set(i, parts.get(i).add(BigDecimal.ONE.movePointLeft(scale))));
        return whole.signum() < 0 ? parts.stream().map(BigDecimal::negate).toList() : List.copyOf(parts);
    }
}
