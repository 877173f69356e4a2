package org.unionstat.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    private static final Measure MEMBERS = new Measure("会员", "人");
    private static final Measure RATE = new Measure("入会率", "%");

    @ParameterizedTest
    @CsvSource({
        "人, 924.18, 1002.25, GROWTH, 8.4%",
        "人, 0, 5, NEW, 5",
        "人, 0, 0, DIFFERENCE, 0",
        "人, -4, 5, DIFFERENCE, 9",
        "人, 4, -5, DIFFERENCE, 9",
        "%, 41.8122, 41.0536, POINTS, 0.8个百分点",
        "%, 0, 3, POINTS, 3.0个百分点"
    })
    void followsTheBase(String unit, BigDecimal base, BigDecimal current, Change.Kind kind, String printed) {
        Measure measure = new Measure("x", unit);
        Change change = Change.between(Datum.of(base), Datum.of(current), measure);

        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.print(measure, ChartLanguage.ZH_HANS)).isEqualTo(printed);
    }

    @Test
    void comparesNeitherMissingNorQualifiedNorDifferentlyDatedFigures() {
        Datum sound = Datum.of(5);
        assertThat(Change.between(sound, Datum.missing(), MEMBERS).isCompared()).isFalse();
        assertThat(Change.between(Datum.qualified(BigDecimal.TEN, "约10"), sound, MEMBERS)
                        .isCompared())
                .isFalse();
        assertThat(Change.between(sound, Datum.atOtherDate(BigDecimal.TEN, "6月底"), MEMBERS)
                        .isCompared())
                .isFalse();
        assertThat(Change.between(sound, Datum.provisional(BigDecimal.TEN), MEMBERS)
                        .isCompared())
                .isTrue();
    }

    @Test
    void knowsAMovementTooSmallToPrint() {
        Change tiny = Change.between(Datum.of(100_000), Datum.of(100_001), MEMBERS);

        assertThat(tiny.roundsToZero()).isTrue();
        assertThat(tiny.direction()).isEqualTo(1);
    }

    @Test
    void hasNoSizeWithoutAComparison() {
        assertThatThrownBy(() -> Change.none("口径调整").size()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Change(Change.Kind.NONE, BigDecimal.ONE, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Change.none("口径调整").print(RATE, ChartLanguage.EN)).isEqualTo("—");
    }

    @Test
    void refusesAMissingFigureWithAValue() {
        assertThatThrownBy(() -> new Datum(BigDecimal.ONE, Datum.Standing.MISSING, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Datum.missing().required()).isInstanceOf(IllegalStateException.class);
    }
}
