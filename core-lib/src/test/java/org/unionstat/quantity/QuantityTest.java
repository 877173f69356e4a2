package org.unionstat.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Quantity quantity(Qualifier qualifier, String value, @Nullable String upper) {
        return new Quantity(new BigDecimal(value), decimal(upper), qualifier);
    }

    private static void assertSame(@Nullable BigDecimal actual, @Nullable String expected) {
        if (expected == null) {
            assertThat(actual).isNull();
        } else {
            assertThat(actual).isEqualByComparingTo(expected);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} is [{3}, {4}]")
    @CsvSource({
        "EXACT,300,,300,300",
        "AT_LEAST,300,,300,",
        "AT_LEAST,300,400,300,400",
        "AT_MOST,300,,0,300",
        "AT_MOST,-5,,,-5",
        "RANGE,5,15,5,15",
        "APPROXIMATE,200,,180,220",
        "APPROXIMATE,200,200,180,200",
        "APPROXIMATE,210,,205,215",
        "APPROXIMATE,40,,36,44",
        "APPROXIMATE,60000,60000,55000,60000",
        "APPROXIMATE,92.9,,92.85,92.95",
    })
    void standsForAnInterval(
            Qualifier qualifier, String value, @Nullable String upper, @Nullable String least, @Nullable String most) {
        Interval bounds = quantity(qualifier, value, upper).bounds();

        assertSame(bounds.lower(), least);
        assertSame(bounds.upper(), most);
    }

    @ParameterizedTest(name = "the last non-zero digit of {0} stands for {1}")
    @CsvSource({"300,100", "1140000,10000", "92.9,0.1", "0,1", "0.00,1", "-30,10", "12.50,0.1", "7,1"})
    void knowsThePlaceValueOfItsLastDigit(String value, String expected) {
        assertThat(Quantity.of(new BigDecimal(value)).placeValue()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} {2} is refused")
    @CsvSource({"UNCERTAIN,1,", "RANGE,1,", "EXACT,1,2", "RANGE,5,4", "AT_LEAST,5,4"})
    void refusesWhatNoReportCanSay(Qualifier qualifier, String value, @Nullable String upper) {
        assertThatIllegalArgumentException().isThrownBy(() -> quantity(qualifier, value, upper));
    }

    @Test
    void measuresMoneyAndPercentInTheirBaseUnits() {
        UnitOfMeasure wan = new UnitOfMeasure("w", List.of("万元"), "w", new BigDecimal("10000"), "yuan");
        UnitOfMeasure permille = new UnitOfMeasure("p", List.of("‰"), "p", new BigDecimal("0.1"), "percent");

        assertThat(wan.isMoney()).isTrue();
        assertThat(wan.isPercent()).isFalse();
        assertThat(permille.isPercent()).isTrue();
        assertThat(permille.isMoney()).isFalse();
        assertThat(wan.symbol()).isEqualTo("万元");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnitOfMeasure("x", List.of(), "x", BigDecimal.ONE, "x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnitOfMeasure("x", List.of("x"), "x", BigDecimal.ZERO, "x"));
    }
}
