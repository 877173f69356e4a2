package org.unionstat.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.indicator.Polarity;
import org.unionstat.quantity.Interval;

class TargetAchievementTest {

    @ParameterizedTest
    @CsvSource({
        "HIGHER_BETTER,false,10710,10000,true,MET,107.1",
        "HIGHER_BETTER,false,9996,10000,true,MISSED,99.9",
        "HIGHER_BETTER,false,99999,100000,true,MISSED,99.9",
        "HIGHER_BETTER,false,10000,10000,true,MET,100.0",
        "HIGHER_BETTER,false,10005,10000,true,MET,100.1",
        "HIGHER_BETTER,false,6000,10000,false,PENDING,60.0",
        "HIGHER_BETTER,false,12000,10000,false,MET,120.0",
        "NEUTRAL,false,5,10,true,MISSED,50.0",
        "HIGHER_BETTER,false,5,0,true,MET,",
        "HIGHER_BETTER,true,89.98,90,true,MISSED,",
        "HIGHER_BETTER,true,90,90,true,MET,",
        "LOWER_BETTER,false,3,3,true,MET,",
        "LOWER_BETTER,false,4,3,true,MISSED,",
        "LOWER_BETTER,false,1,3,false,PENDING,",
    })
    void decidesOnTheUnroundedFigure(
            Polarity polarity,
            boolean rate,
            BigDecimal actual,
            BigDecimal target,
            boolean over,
            Attainment attainment,
            @Nullable BigDecimal percent) {
        TargetAchievement achievement = TargetAchievement.of(polarity, rate, Interval.exactly(actual), target, over);
        assertThat(achievement.attainment()).isEqualTo(attainment);
        assertThat(achievement.achievedPercent()).isEqualTo(percent);
    }

    @Test
    void claimsNothingThatIsNotTrueOfTheWholeInterval() {
        BigDecimal target = BigDecimal.TEN;
        Interval straddling = new Interval(new BigDecimal("9"), new BigDecimal("11"));
        assertThat(attainment(Polarity.HIGHER_BETTER, straddling, target)).isEqualTo(Attainment.UNKNOWN);
        assertThat(attainment(Polarity.LOWER_BETTER, straddling, target)).isEqualTo(Attainment.UNKNOWN);
        Interval atLeastTen = new Interval(target, null);
        assertThat(attainment(Polarity.HIGHER_BETTER, atLeastTen, target)).isEqualTo(Attainment.MET);
        assertThat(TargetAchievement.of(Polarity.HIGHER_BETTER, false, atLeastTen, target, true)
                        .achieved())
                .isNull();
    }

    private static Attainment attainment(Polarity polarity, Interval actual, BigDecimal target) {
        return TargetAchievement.of(polarity, false, actual, target, true).attainment();
    }
}
