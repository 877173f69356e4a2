package org.unionstat.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unionstat.period.Period;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.quantity.Interval;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;

class ChangePropertyTest {

    private static final Period NOW = StatisticalCalendar.JANUARY.parse("2015").orThrow();
    private static final Period THEN = StatisticalCalendar.JANUARY.parse("2014").orThrow();
    private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000);

    @ParameterizedTest
    @EnumSource(ChangeMeasure.class)
    void holdsForEverySampledPairOfValues(ChangeMeasure measure) {
        Random random = new Random(20150101);
        for (int i = 0; i < 2_000; i++) {
            Quantity x = quantity(random);
            Quantity b = quantity(random);
            Change change = Change.of(measure, false, Figure.of(NOW, x), Figure.of(THEN, b));
            assertThat(change.comparability() == Comparability.UNCERTAIN).isEqualTo(change.interval() == null);
            for (int sample = 0; sample < 5; sample++) {
                holdsFor(change, within(x.bounds(), random), within(b.bounds(), random));
            }
        }
    }

    private static void holdsFor(Change change, BigDecimal x, BigDecimal b) {
        Change sampled = Change.of(change.measure(), false, Figure.of(NOW, x), Figure.of(THEN, b));
        Interval one = sampled.interval();
        if (change.interval() == null || one == null) {
            return;
        }
        assertThat(contains(change.interval(), one.lower())).isTrue();
        if (change.growthInterval() != null && sampled.growthInterval() != null) {
            assertThat(contains(change.growthInterval(), sampled.growth())).isTrue();
        }
        switch (change.direction()) {
            case ROSE -> assertThat(sampled.direction()).isIn(Direction.ROSE, Direction.ABOUT_UNCHANGED);
            case FELL -> assertThat(sampled.direction()).isIn(Direction.FELL, Direction.ABOUT_UNCHANGED);
            case UNCHANGED -> assertThat(sampled.direction()).isEqualTo(Direction.UNCHANGED);
            case ABOUT_UNCHANGED ->
                assertThat(sampled.direction()).isIn(Direction.UNCHANGED, Direction.ABOUT_UNCHANGED);
            case UNKNOWN -> assertThat(change.qualifier()).isNotEqualTo(Qualifier.EXACT);
        }
    }

    private static boolean contains(Interval interval, @Nullable BigDecimal value) {
        // quotients keep 34 digits; the last may differ between two ways to the same number
        BigDecimal slack = new BigDecimal("1e-20");
        return value != null
                && (interval.lower() == null || interval.lower().subtract(slack).compareTo(value) <= 0)
                && (interval.upper() == null || interval.upper().add(slack).compareTo(value) >= 0);
    }

    private static Quantity quantity(Random random) {
        BigDecimal value = BigDecimal.valueOf(random.nextInt(5) == 0 ? random.nextInt(3) : random.nextInt(2_000));
        return switch (random.nextInt(6)) {
            case 0 -> new Quantity(value, null, Qualifier.APPROXIMATE);
            case 1 -> new Quantity(value, null, Qualifier.AT_LEAST);
            case 2 -> new Quantity(value, value.add(BigDecimal.TEN), Qualifier.AT_LEAST);
            case 3 -> new Quantity(value, null, Qualifier.AT_MOST);
            case 4 -> new Quantity(value, value.add(BigDecimal.valueOf(100)), Qualifier.RANGE);
            default -> Quantity.of(value);
        };
    }

    private static BigDecimal within(Interval bounds, Random random) {
        BigDecimal lower = bounds.lower() == null ? FAR.negate() : bounds.lower();
        BigDecimal upper = bounds.upper() == null ? FAR : bounds.upper();
        BigDecimal share = BigDecimal.valueOf(random.nextInt(101)).movePointLeft(2);
        return lower.add(upper.subtract(lower).multiply(share));
    }
}
