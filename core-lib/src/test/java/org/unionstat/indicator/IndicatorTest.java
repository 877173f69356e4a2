package org.unionstat.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.classification.Label;
import org.unionstat.outcome.FindingClass;
import org.unionstat.quantity.UnitOfMeasure;

class IndicatorTest {

    private static final UnitOfMeasure PERCENT =
            new UnitOfMeasure("percent", List.of("%"), "percent", BigDecimal.ONE, "percent");
    private static final UnitOfMeasure YUAN = new UnitOfMeasure("yuan", List.of("元"), "yuan", BigDecimal.ONE, "yuan");

    private static Indicator of(Nature nature, UnitOfMeasure unit, int decimals, List<Breakdown> breakdowns) {
        return new Indicator(
                "x.y",
                "x",
                new Label("甲", "甲", "A"),
                unit,
                nature,
                HierarchyOperator.NONE,
                TimeOperator.NONE,
                null,
                breakdowns,
                decimals,
                Polarity.NEUTRAL,
                false,
                false,
                List.of(),
                "");
    }

    @Test
    void tellsChangeInPointsOnlyForRatesInPercent() {
        assertThat(of(Nature.RATE, PERCENT, 1, List.of()).changesInPoints()).isTrue();
        assertThat(of(Nature.MEAN, YUAN, 2, List.of()).changesInPoints()).isFalse();
        assertThat(of(Nature.SCORE, PERCENT, 1, List.of()).changesInPoints()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3})
    void rejectsDecimalsBelowNoneOrAboveTwo(int decimals) {
        assertThatThrownBy(() -> of(Nature.FLOW, YUAN, decimals, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x.y");
    }

    @Test
    void takesTheFirstBreakdownAsTheMainOne() {
        Breakdown sex = new Breakdown("sex", BreakdownKind.DISJOINT_SUBSET, "ADD-07", FindingClass.HARD);
        Breakdown age = new Breakdown("age", BreakdownKind.PARTITION, "PAR-999", FindingClass.QUERY);
        assertThat(of(Nature.STOCK, YUAN, 0, List.of(sex, age)).mainBreakdown()).contains(sex);
        assertThat(of(Nature.STOCK, YUAN, 0, List.of()).mainBreakdown()).isEmpty();
    }

    @Test
    void rejectsAFactorThatIsNotPositive() {
        assertThatThrownBy(() -> new Ratio("a", "b", BigDecimal.ZERO, DenominatorScope.TOTAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsACellAsItIsWritten() {
        Cell part = Cell.parse("membership.members[sex:female]");
        assertThat(part).hasToString("membership.members[sex:female]");
        assertThat(part.categoryText()).isEqualTo("sex:female");
        assertThat(Cell.parse("membership.members")).isEqualTo(Cell.total("membership.members"));
        assertThat(Cell.total("membership.members").categoryText()).isEmpty();
        assertThat(Cell.total("membership.members")).hasToString("membership.members");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[sex:female]", "membership.members[sex:female", "membership.members[]", "a[b]"})
    void rejectsACellWhoseBracketsHoldNoCategory(String text) {
        assertThatThrownBy(() -> Cell.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
