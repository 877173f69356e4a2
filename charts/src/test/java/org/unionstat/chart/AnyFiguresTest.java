package org.unionstat.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Charts of figures drawn at random, of any size, sign and standing. */
class AnyFiguresTest {

    private static final List<String> UNITS = List.of("人", "%", "万元", "元", "家", "‰", "");

    private static final List<Polarity> POLARITIES = List.of(Polarity.values());
    private static final List<ChartLanguage> LANGUAGES = List.of(ChartLanguage.values());

    private static BigDecimal value(Random random) {
        long value = Math.round(random.nextDouble() * Math.pow(10, random.nextInt(11)));
        return BigDecimal.valueOf(random.nextInt(12) == 0 ? -value : value, random.nextInt(5) == 0 ? 2 : 0);
    }

    private static Datum datum(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> Datum.missing();
            case 1 -> Datum.missing("退回");
            case 2 -> Datum.qualified(value(random), "约数");
            case 3 -> random.nextBoolean() ? Datum.provisional(value(random)) : Datum.incomplete(value(random));
            case 4 -> Datum.atOtherDate(value(random), "6月底");
            case 5 -> Datum.of(0);
            default -> Datum.of(value(random));
        };
    }

    private static List<Datum> data(Random random, int n) {
        List<Datum> data = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            data.add(datum(random));
        }
        return data;
    }

    private static PairedBars pairs(Random random, String unit) {
        PairedBars chart = PairedBars.of("指标", unit).periods("2014年", "2015年");
        for (int i = random.nextInt(20); i >= 0; i--) {
            chart = chart.bar("分类" + i, datum(random), datum(random));
        }
        return chart;
    }

    private static RankedBars ranking(Random random, String unit) {
        RankedBars chart = RankedBars.of("指标", unit).polarity(POLARITIES.get(random.nextInt(3)));
        for (int i = random.nextInt(35); i >= 0; i--) {
            chart = chart.unit("单位" + i, datum(random), random.nextBoolean() ? value(random) : null);
        }
        return chart;
    }

    private static TrendLines lines(Random random, String unit) {
        int n = 1 + random.nextInt(30);
        TrendLines chart = TrendLines.of("指标", unit).years(2001, 2000 + n);
        for (int i = random.nextInt(3); i >= 0; i--) {
            chart = chart.line("线" + i, data(random, n));
        }
        BigDecimal fitted = value(random);
        TrendLines.TrendPoint ahead = new TrendLines.TrendPoint(
                Integer.toString(2001 + n), fitted, fitted.subtract(BigDecimal.TEN), fitted.add(BigDecimal.TEN));
        return random.nextBoolean() ? chart.trend(new TrendLines.Trend(List.of(ahead), BigDecimal.ONE)) : chart;
    }

    private static SmallMultiples panels(Random random, String unit) {
        SmallMultiples chart = SmallMultiples.over("2013", "2014", "2015");
        for (int i = random.nextInt(9); i >= 0; i--) {
            chart = chart.panel("指标" + i, unit, POLARITIES.get(random.nextInt(3)), data(random, 3));
        }
        return chart;
    }

    @RepeatedTest(200)
    void areDrawnWithoutInfinitiesAndUnderATitle(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        String unit = UNITS.get(random.nextInt(UNITS.size()));
        Chart<?> chart = switch (info.getCurrentRepetition() % 4) {
            case 0 -> pairs(random, unit);
            case 1 -> ranking(random, unit);
            case 2 -> lines(random, unit);
            default -> panels(random, unit);
        };
        Chart<?> dressed = chart.withLanguage(LANGUAGES.get(random.nextInt(3)));
        Chart<?> sized = random.nextInt(3) == 0 ? dressed.halfWidth() : dressed;

        assertThat(Charts.svg(sized)).doesNotContain("NaN", "Infinity", "{0}", "null");
        assertThat(sized.title()).isNotBlank();
    }
}
