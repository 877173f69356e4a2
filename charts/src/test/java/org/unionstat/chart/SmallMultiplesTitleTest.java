package org.unionstat.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallMultiplesTitleTest {

    private static SmallMultiples over() {
        return SmallMultiples.over("2021", "2022", "2023");
    }

    private static List<Datum> rates(String... values) {
        return List.of(values).stream()
                .map(v -> v.equals("?") ? Datum.missing() : Datum.of(new BigDecimal(v)))
                .toList();
    }

    @Test
    void countsRisesAndFalls() {
        SmallMultiples chart = over().panel("会员", "人", 100, 100, 120)
                .panel("工会", "家", 50, 50, 55)
                .panel("争议", "件", 9, 8, 7);

        assertThat(chart.title()).isEqualTo("3项指标中2项上升、1项下降，会员增幅最大（20.0%）");
        assertThat(chart.withLanguage(ChartLanguage.EN).title())
                .isEqualTo("Of 3 indicators 2 rose, 1 fell, 会员 rose the most (20.0%)");
        assertThat(chart.withLanguage(ChartLanguage.ZH_HANT).title()).isEqualTo("3項指標中2項上升、1項下降，会员增幅最大（20.0%）");
    }

    @Test
    void neverRanksPointsAgainstPerCent() {
        SmallMultiples chart = over().panel("会员", "人", 100, 100, 120)
                .panel("入会率", "%", Polarity.HIGHER_BETTER, rates("80", "80", "99"));

        assertThat(chart.title()).isEqualTo("2项指标全部上升");
    }

    @Test
    void leavesOutWhatIsNotCompared() {
        SmallMultiples chart = over().panel("会员", "人", 100, 100, 120)
                .panel("工会", "家", 50, 50, 55)
                .panel("入会率", "%", Polarity.HIGHER_BETTER, rates("80", "?", "81"))
                .panel("书屋", "个", Polarity.HIGHER_BETTER, rates("8", "9", "?"));

        assertThat(chart.title()).isEqualTo("可比的2项指标全部上升，会员增幅最大（20.0%）");
    }

    @Test
    void speaksOfTheOnlyComparison() {
        SmallMultiples chart =
                over().panel("会员", "人", 100, 100, 120).panel("书屋", "个", Polarity.HIGHER_BETTER, rates("8", "9", "?"));

        assertThat(chart.title()).isEqualTo("会员比2022年上升20.0%，其余1项未作比较");
    }

    @Test
    void isNeutralWithoutAnyComparison() {
        assertThat(SmallMultiples.over("2023").panel("会员", "人", 100).title()).isEqualTo("1项指标，2023年");
        assertThat(over().panel(new SmallMultiples.Panel(
                                new Measure("会员", "人"), Polarity.NEUTRAL, rates("1", "2", "3"), "口径调整"))
                        .title())
                .isEqualTo("1项指标，2021—2023年");
    }

    @Test
    void refusesAPanelWithoutAFigureForEachPeriod() {
        assertThatThrownBy(() -> over().panel("会员", "人", 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
