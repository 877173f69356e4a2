package org.unionstat.rule.localisation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether whole numbers satisfy linear equations and inequalities, exactly, and which.
 *
 * <p>Source: W. Pugh, The Omega test, 1991. Equations are solved by Euclid's algorithm on the coefficients; of inequalities one
 * variable after the other is eliminated (Fourier–Motzkin), with the dark shadow and splinters where a coefficient other than 1
 * makes the shadow inexact. Each variable takes the value nearest to the wanted one that the variables chosen before allow.
 */
final class WholeNumbers {

    private final BigInteger[] wanted;
    private final Steps steps;

    WholeNumbers(BigInteger[] wanted, Steps steps) {
        this.wanted = wanted;
        this.steps = steps;
    }

    /** A solution; null if there is none, or if the steps are spent. */
    BigInteger @Nullable [] solve(List<Row> rows) {
        return solve(rows, wanted);
    }

    private BigInteger @Nullable [] solve(List<Row> given, BigInteger[] near) {
        List<Row> rows = reduced(given);
        if (rows == null || !steps.take(1 + rows.size())) {
            return null;
        }
        Row equation = null;
        for (Row row : rows) {
            if (row.isEquality() && (equation == null || least(row).compareTo(least(equation)) < 0)) {
                equation = row;
            }
        }
        if (equation != null) {
            return byEquation(equation, rows, near);
        }
        int variable = next(rows);
        return variable < 0 ? near.clone() : byElimination(variable, rows, near);
    }

    /** Without what is always true, the stricter of two parallel inequalities only; null if one cannot be satisfied. */
    private static @Nullable List<Row> reduced(List<Row> given) {
        Map<List<BigInteger>, Row> inequalities = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Row row : given) {
            Row reduced = row.reduced();
            if (reduced == null) {
                return null;
            }
            if (reduced.isConstant()) {
                continue;
            }
            if (reduced.isEquality()) {
                rows.add(reduced);
            } else {
                inequalities.merge(
                        Arrays.asList(reduced.coefficients()),
                        reduced,
                        (a, b) -> a.constant().compareTo(b.constant()) <= 0 ? a : b);
            }
        }
        rows.addAll(inequalities.values());
        return rows;
    }

    private static BigInteger least(Row row) {
        return row.of(smallest(row)).abs();
    }

    private static int smallest(Row row) {
        int best = -1;
        for (int i = 0; i < row.variables(); i++) {
            boolean isThere = row.of(i).signum() != 0;
            if (isThere && (best < 0 || row.of(i).abs().compareTo(row.of(best).abs()) < 0)) {
                best = i;
            }
        }
        return best;
    }

    private BigInteger @Nullable [] byEquation(Row equation, List<Row> rows, BigInteger[] near) {
        int variable = smallest(equation);
        BigInteger coefficient = equation.of(variable);
        if (!coefficient.abs().equals(BigInteger.ONE)) {
            return byRemainders(equation, variable, rows, near);
        }
        List<Row> rest = new ArrayList<>();
        for (Row row : rows) {
            if (row != equation) {
                BigInteger factor = row.of(variable).multiply(coefficient).negate();
                rest.add(row.combined(BigInteger.ONE, equation, factor, row.isEquality()));
            }
        }
        BigInteger[] point = solve(rest, near);
        if (point != null) {
            point[variable] =
                    equation.without(variable, point).multiply(coefficient).negate();
        }
        return point;
    }

    /** Replaces the variable x of the smallest coefficient by y − Σ q·others, so that the other coefficients become remainders. */
    private BigInteger @Nullable [] byRemainders(Row equation, int variable, List<Row> rows, BigInteger[] near) {
        BigInteger divisor = equation.of(variable);
        BigInteger[] quotients = new BigInteger[near.length];
        BigInteger shifted = near[variable];
        for (int i = 0; i < quotients.length; i++) {
            BigInteger[] parts =
                    Row.floor(equation.of(i).multiply(BigInteger.valueOf(divisor.signum())), divisor.abs());
            quotients[i] = i == variable ? BigInteger.ZERO : parts[0];
            shifted = shifted.add(quotients[i].multiply(near[i]));
        }
        List<Row> replaced = new ArrayList<>();
        for (Row row : rows) {
            BigInteger[] coefficients = row.coefficients();
            for (int i = 0; i < coefficients.length; i++) {
                coefficients[i] = coefficients[i].subtract(quotients[i].multiply(row.of(variable)));
            }
            replaced.add(new Row(coefficients, row.constant(), row.isEquality()));
        }
        BigInteger[] moved = near.clone();
        moved[variable] = shifted;
        BigInteger[] point = solve(replaced, moved);
        if (point != null) {
            for (int i = 0; i < quotients.length; i++) {
                point[variable] = point[variable].subtract(quotients[i].multiply(point[i]));
            }
        }
        return point;
    }

    /** The variable whose elimination is exact and makes the fewest rows; −1 if none is left. */
    private static int next(List<Row> rows) {
        int best = -1;
        long cost = Long.MAX_VALUE;
        int variables = rows.isEmpty() ? 0 : rows.get(0).variables();
        for (int i = 0; i < variables; i++) {
            int at = i;
            long lower = rows.stream().filter(r -> r.of(at).signum() > 0).count();
            long upper = rows.stream().filter(r -> r.of(at).signum() < 0).count();
            long made = lower * upper + (isExact(i, rows) ? 0 : 1_000_000);
            if (lower + upper > 0 && made < cost) {
                best = i;
                cost = made;
            }
        }
        return best;
    }

    private static boolean isExact(int variable, List<Row> rows) {
        return rows.stream().allMatch(r -> r.of(variable).compareTo(BigInteger.ONE) <= 0)
                || rows.stream().allMatch(r -> r.of(variable).compareTo(BigInteger.ONE.negate()) >= 0);
    }

    private BigInteger @Nullable [] byElimination(int variable, List<Row> rows, BigInteger[] near) {
        BigInteger[] point = solve(shadow(variable, rows, true), near);
        if (point != null) {
            point[variable] = nearest(variable, rows, point, near[variable]);
            return point;
        }
        if (isExact(variable, rows) || steps.isSpent() || solve(shadow(variable, rows, false), near) == null) {
            return null;
        }
        return bySplinters(variable, rows, near);
    }

    /** What the other variables must satisfy; the dark shadow leaves room for a whole number between the bounds. */
    private List<Row> shadow(int variable, List<Row> rows, boolean dark) {
        List<Row> shadow = new ArrayList<>();
        for (Row lower : rows) {
            if (lower.of(variable).signum() == 0) {
                shadow.add(lower);
            }
            for (Row upper : rows) {
                if (lower.of(variable).signum() > 0 && upper.of(variable).signum() < 0) {
                    BigInteger a = lower.of(variable);
                    BigInteger b = upper.of(variable).negate();
                    Row pair = lower.combined(b, upper, a, false);
                    BigInteger room = a.subtract(BigInteger.ONE).multiply(b.subtract(BigInteger.ONE));
                    shadow.add(dark ? pair.withConstant(pair.constant().subtract(room)) : pair);
                }
            }
        }
        return steps.take(shadow.size()) ? shadow : List.of();
    }

    private static BigInteger nearest(int variable, List<Row> rows, BigInteger[] point, BigInteger near) {
        BigInteger value = near;
        for (Row row : rows) {
            if (row.of(variable).signum() > 0) {
                BigInteger least = Row.floor(row.without(variable, point), row.of(variable))[0].negate();
                value = value.max(least);
            }
        }
        for (Row row : rows) {
            if (row.of(variable).signum() < 0) {
                BigInteger most =
                        Row.floor(row.without(variable, point), row.of(variable).negate())[0];
                value = value.min(most);
            }
        }
        return value;
    }

    private BigInteger @Nullable [] bySplinters(int variable, List<Row> rows, BigInteger[] near) {
        BigInteger greatest = BigInteger.ONE;
        for (Row row : rows) {
            greatest = greatest.max(row.of(variable).negate());
        }
        for (Row row : rows) {
            BigInteger a = row.of(variable);
            if (a.signum() <= 0) {
                continue;
            }
            BigInteger last =
                    a.multiply(greatest).subtract(a).subtract(greatest).divide(greatest);
            for (BigInteger i = BigInteger.ZERO; i.compareTo(last) <= 0; i = i.add(BigInteger.ONE)) {
                List<Row> splinter = new ArrayList<>(rows);
                splinter.add(new Row(row.coefficients(), row.constant().subtract(i), true));
                BigInteger[] point = solve(splinter, near);
                if (point != null || steps.isSpent()) {
                    return steps.isSpent() ? null : point;
                }
            }
        }
        return null;
    }
}
