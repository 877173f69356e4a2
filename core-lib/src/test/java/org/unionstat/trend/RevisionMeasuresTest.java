package org.unionstat.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RevisionMeasuresTest {

    private static RevisionMeasures of(String... pairs) {
        List<RevisionMeasures.Pair> all = Stream.of(pairs)
                .map(p -> p.split(">"))
                .map(p -> new RevisionMeasures.Pair(new BigDecimal(p[0]), new BigDecimal(p[1])))
                .toList();
        return RevisionMeasures.of(all);
    }

    @Test
    void revisionsInBothDirectionsCancelOutInTheMeanOnly() {
        assertThat(of("100>110", "200>190"))
                .isEqualTo(new RevisionMeasures(
                        2, new BigDecimal("0.00"), new BigDecimal("10.00"), new BigDecimal("6.7")));
    }

    @Test
    void unchangedFiguresCountToo() {
        assertThat(of("90>99", "5>5", "7>7").mean()).isEqualByComparingTo("3");
    }

    @Test
    void roundsOnceAndAwayFromZero() {
        assertThat(of("1>0", "0>0", "0>0", "0>0", "0>0", "0>0", "0>0", "0>0").mean())
                .isEqualTo(new BigDecimal("-0.13"));
    }

    @Test
    void aRevisionToNothingHasNoRelativeMeasure() {
        assertThat(of("5>0").relativePercent()).isNull();
        assertThat(of("5>0").meanAbsolute()).isEqualByComparingTo("5");
    }

    @Test
    void withoutPairsThereIsNothingToMeasure() {
        assertThat(of()).isEqualTo(new RevisionMeasures(0, null, null, null));
    }
}
