package org.unionstat.expression.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number in SQL as a numerator over a positive denominator, which is null where nothing was divided; so no quotient is ever
 * rounded. Where the denominator is 0 its SQL is NULL.
 */
record Ratio(Decimal above, @Nullable Decimal below) {

    static Ratio of(Decimal number) {
        return new Ratio(number, null);
    }

    /** SQL that tells whether the number is missing. */
    String missing() {
        return below == null
                ? "(" + above.sql() + " is null)"
                : "(" + above.sql() + " is null or " + below.sql() + " is null)";
    }

    Decimal denominator() {
        return below == null ? Decimal.ONE : below;
    }

    static Decimal product(Decimal a, Decimal b) throws TooLargeException {
        if (a.isOne()) {
            return b;
        }
        if (b.isOne()) {
            return a;
        }
        BigDecimal most = a.most().multiply(b.most());
        int scale = a.scale() + b.scale();
        boolean wide = Decimal.isWide(most, scale) || a.wide() || b.wide();
        String sql = "(" + a.as(a.scale(), wide).sql() + " * "
                + b.as(b.scale(), wide).sql() + ")";
        return Decimal.of(sql, scale, wide, most, a.signed() || b.signed());
    }

    /** The same numbers over one denominator, the numerators with one scale and width wide enough for their sum. */
    static Common common(List<Ratio> ratios) throws TooLargeException {
        List<Decimal> denominators = new ArrayList<>();
        for (Ratio ratio : ratios) {
            if (ratio.below != null && !denominators.contains(ratio.below)) {
                denominators.add(ratio.below);
            }
        }
        Decimal below = Decimal.ONE;
        for (Decimal denominator : denominators) {
            below = product(below, denominator);
        }
        List<Decimal> numerators = new ArrayList<>();
        for (Ratio ratio : ratios) {
            Decimal numerator = ratio.above;
            for (Decimal denominator : denominators) {
                numerator = denominator.equals(ratio.below) ? numerator : product(numerator, denominator);
            }
            numerators.add(numerator);
        }
        return new Common(aligned(numerators), denominators.isEmpty() ? null : below);
    }

    static List<Decimal> aligned(List<Decimal> numbers) throws TooLargeException {
        int scale = 0;
        BigDecimal sum = BigDecimal.ZERO;
        boolean wide = false;
        for (Decimal number : numbers) {
            scale = Math.max(scale, number.scale());
            sum = sum.add(number.most());
            wide |= number.wide();
        }
        wide |= Decimal.isWide(sum, scale);
        List<Decimal> aligned = new ArrayList<>();
        for (Decimal number : numbers) {
            aligned.add(number.as(scale, wide));
        }
        return aligned;
    }

    /** Numerators over one denominator; null where none was divided. */
    record Common(List<Decimal> numerators, @Nullable Decimal below) {}
}
