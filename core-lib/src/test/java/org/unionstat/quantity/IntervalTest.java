package org.unionstat.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    private static Interval interval(String text) {
        String[] ends = text.split("/", -1);
        return new Interval(end(ends[0]), end(ends[1]));
    }

    private static @Nullable BigDecimal end(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static String text(Interval interval) {
        return text(interval.lower()) + "/" + text(interval.upper());
    }

    private static String text(@Nullable BigDecimal end) {
        return end == null ? "" : end.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest(name = "{0} and {1}: sum {2}, difference {3}, ratio {4}")
    @CsvSource({
        "300/300,200/200,500/500,100/100,1.5/1.5",
        "300/,200/200,500/,100/,1.5/",
        "300/300,200/,500/,/100,0/1.5",
        "300/,200/,500/,/,0/",
        "5/15,1/2,6/17,3/14,2.5/15",
        "0/50,100/100,100/150,-100/-50,0/0.5",
        "1/1,0/0,1/1,1/1,/",
        "-1/1,2/2,1/3,-3/-1,/",
        "1/1,-2/2,-1/3,-1/3,/",
    })
    void addsSubtractsAndDivides(String a, String b, String sum, String difference, String ratio) {
        assertThat(text(interval(a).plus(interval(b)))).isEqualTo(sum);
        assertThat(text(interval(a).minus(interval(b)))).isEqualTo(difference);
        assertThat(text(interval(a).dividedBy(interval(b)))).isEqualTo(ratio);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "3/3,EXACT,EXACT",
        "3/,AT_LEAST,AT_LEAST",
        "/3,AT_MOST,AT_MOST",
        "1/3,RANGE,APPROXIMATE",
        "/,UNCERTAIN,UNCERTAIN"
    })
    void readsTheQualifierOffItsEnds(String text, Qualifier plain, Qualifier approximate) {
        assertThat(interval(text).qualifier(false)).isEqualTo(plain);
        assertThat(interval(text).qualifier(true)).isEqualTo(approximate);
    }

    @Test
    void isCertainOnlyOfWhatIsTrueOfEveryValue() {
        assertThat(interval("1/3").isCertainlyPositive()).isTrue();
        assertThat(interval("0/3").isCertainlyPositive()).isFalse();
        assertThat(interval("/-1").isCertainlyNegative()).isTrue();
        assertThat(interval("-3/").isCertainlyNegative()).isFalse();
    }

    @Test
    void refusesEndsOutOfOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> interval("3/1"));
    }
}
