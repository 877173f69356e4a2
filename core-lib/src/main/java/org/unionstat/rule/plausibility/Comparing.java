package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Interval;
import org.unionstat.rule.RuleOutcome;

/** How two figures compare that may stand for several values: PASS if all do, FAIL if none does. */
enum Comparing {
    /** They are equal. */
    EQUAL("≠"),
    /** The left one is at least the right one. */
    AT_LEAST("<");

    private final String broken;

    Comparing(String broken) {
        this.broken = broken;
    }

    /** The sign that stands between two figures that fail. */
    String broken() {
        return broken;
    }

    RuleOutcome of(Interval left, Interval right) {
        if (isBelow(left.upper(), right.lower()) || (this == EQUAL && isBelow(right.upper(), left.lower()))) {
            return RuleOutcome.FAIL;
        }
        boolean certain = this == EQUAL
                ? left.isExact() && right.isExact()
                : left.lower() != null && right.upper() != null && !isBelow(left.lower(), right.upper());
        return certain ? RuleOutcome.PASS : RuleOutcome.UNVERIFIABLE;
    }

    private static boolean isBelow(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) < 0;
    }

    /** The difference where both figures are exact. */
    static Optional<BigDecimal> difference(Interval left, Interval right) {
        BigDecimal a = left.lower();
        BigDecimal b = right.lower();
        return left.isExact() && right.isExact() && a != null && b != null
                ? Optional.of(a.subtract(b))
                : Optional.empty();
    }
}
