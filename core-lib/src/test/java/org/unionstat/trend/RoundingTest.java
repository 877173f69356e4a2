package org.unionstat.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({"0.05,0.1", "-0.05,-0.1", "-0.04,0.0", "8.449,8.4", "8.45,8.5", "2,2.0"})
    void roundsHalfAwayFromZero(BigDecimal value, String expected) {
        assertThat(Rounding.oneDecimal(value).toPlainString()).isEqualTo(expected);
    }

    @Test
    void dividesAndRoundsInOneStep() {
        assertThat(Rounding.percent(BigDecimal.valueOf(9637), BigDecimal.valueOf(10710)))
                .isEqualTo("90.0");
    }

    @Test
    void givesMoreDecimalsWhereOneWouldReachTheThreshold() {
        BigDecimal ninety = BigDecimal.valueOf(90);
        BigDecimal rate = new BigDecimal("963700").divide(new BigDecimal("10710"), MathContext.DECIMAL128);
        assertThat(Rounding.besideThreshold(rate, ninety)).isEqualTo("89.98");
        assertThat(Rounding.besideThreshold(new BigDecimal("89.9987"), ninety)).isEqualTo("89.999");
        assertThat(Rounding.besideThreshold(new BigDecimal("90.04"), ninety)).isEqualTo("90.04");
        assertThat(Rounding.besideThreshold(ninety, ninety)).isEqualTo("90.0");
        assertThat(Rounding.besideThreshold(new BigDecimal("72.22"), ninety)).isEqualTo("72.2");
    }
}
