package org.unionstat.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

    @ParameterizedTest
    @CsvSource({
        "人, 18883, '18,883', '18,883人'",
        "人, 178960, 17.9万, 17.9万人",
        "万元, 587.8, 587.8, 587.8万元",
        "万元, 587800.25, '587,800.25', '587,800.25万元'",
        "元, 5878512.5, 587.85万, 587.85万元",
        "%, 41.05, 41.1%, 41.1%",
        "元/人, 1234.5678, '1,234.57', '1,234.57元/人'"
    })
    void printsByItsUnit(String unit, BigDecimal value, String printed, String withUnit) {
        Measure measure = new Measure("x", unit);

        assertThat(measure.print(value, ChartLanguage.ZH_HANS)).isEqualTo(printed);
        assertThat(measure.printWithUnit(value, ChartLanguage.ZH_HANS)).isEqualTo(withUnit);
    }

    @Test
    void printsTicksInOneUnit() {
        List<BigDecimal> ticks = List.of(BigDecimal.ZERO, new BigDecimal("50000000"), new BigDecimal("100000000"));

        assertThat(new Measure("会员", "人").printTicks(ticks, ChartLanguage.ZH_HANS))
                .containsExactly("0", "0.5亿", "1亿");
        assertThat(new Measure("会员", "persons").printTicks(ticks, ChartLanguage.EN))
                .containsExactly("0", "50,000,000", "100,000,000");
        assertThat(new Measure("入会率", "%").printTicks(List.of(BigDecimal.TEN), ChartLanguage.EN))
                .containsExactly("10%");
    }

    @Test
    void signsSurplusesAndShortfalls() {
        Measure members = new Measure("会员", "人");
        assertThat(members.printSigned(new BigDecimal("612"), ChartLanguage.EN)).isEqualTo("+612");
        assertThat(members.printSigned(new BigDecimal("-24"), ChartLanguage.EN)).isEqualTo("−24");
        assertThat(members.printSigned(BigDecimal.ZERO, ChartLanguage.EN)).isEqualTo("0");
    }

    @Test
    void needsAName() {
        assertThatThrownBy(() -> new Measure(" ", "人")).isInstanceOf(IllegalArgumentException.class);
    }
}
