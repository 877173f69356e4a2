package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.unionstat.quantity.Interval;

/**
 * A figure that seems to be another one times a power of ten.
 *
 * @param power the power: 2 where 2000 was written for 20
 * @param meant what the figure would be
 * @param distance how far what is meant lies from what is expected, in powers of ten
 * @param evidence what it is concluded from
 */
record Slip(int power, Interval meant, double distance, Evidence evidence) {

    /** What a slip is concluded from. */
    enum Evidence {
        /** The balance that the figure breaks would hold. */
        BALANCE("据分项平衡", "by the balance"),
        /** Last year's figure. */
        LAST_YEAR("据上年数", "by last year's figure"),
        /** The figures of the peers, where there is none of last year. */
        PEERS("据同类单位", "by the peers");

        private final String zh;
        private final String en;

        Evidence(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    /** What was meant by a figure: with noughts too many one figure, with digits cut off all that begin like it. */
    static Interval meant(BigDecimal figure, int power, int decimals) {
        if (power > 0) {
            return Interval.exactly(figure.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP));
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        return new Interval(
                figure.movePointRight(-power).setScale(decimals, RoundingMode.UNNECESSARY),
                figure.add(unit).movePointRight(-power).subtract(unit).setScale(decimals, RoundingMode.UNNECESSARY));
    }

    /** Whether a figure is a lawful one times a power of ten. */
    static boolean hasNoughts(BigDecimal figure, int power, int decimals) {
        return figure.stripTrailingZeros().scale() <= decimals - power;
    }

    /** The power of ten between a figure and exactly what it should be, digits cut off allowed for; empty if there is none. */
    static Optional<Integer> between(BigDecimal figure, BigDecimal expected, int decimals, int mostPower) {
        for (int power = 1; power <= mostPower && expected.signum() > 0; power++) {
            if (figure.compareTo(expected.movePointRight(power)) == 0) {
                return Optional.of(power);
            }
            if (figure.compareTo(expected.movePointLeft(power).setScale(decimals, RoundingMode.DOWN)) == 0) {
                return Optional.of(-power);
            }
        }
        return Optional.empty();
    }
}
