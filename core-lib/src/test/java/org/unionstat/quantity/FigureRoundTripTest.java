package org.unionstat.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is printed in any language reads back as what the reader of the print sees. */
class FigureRoundTripTest {

    private static final UnitOfMeasure PERSON =
            new UnitOfMeasure("person", List.of("人", "名"), "person", BigDecimal.ONE, "person");
    private static final UnitOfMeasure YUAN =
            new UnitOfMeasure("yuan", List.of("元"), "yuan (CNY)", BigDecimal.ONE, "yuan");
    private static final UnitOfMeasure PERCENT =
            new UnitOfMeasure("percent", List.of("%"), "percent", BigDecimal.ONE, "percent");
    private static final UnitOfMeasure POINT = new UnitOfMeasure(
            "percentage_point", List.of("个百分点"), "percentage point", BigDecimal.ONE, "percentage_point");
    private static final FigureReader READER = FigureReader.of(List.of(PERSON, YUAN, PERCENT, POINT));
    private static final int FIGURES = Boolean.getBoolean("unionstat.heavy") ? 100_000 : 4_000;
    /** Above it the print of a count rounds up to a figure of 17 digits, which no report may have. */
    private static final long GREATEST = 9_999_999_999_499_999L;

    /** Figures of every length, near the limits where the print changes, and of both signs. */
    private static BigDecimal figure(Random random, int decimals) {
        long power = (long) Math.pow(10, random.nextInt(17));
        long near = random.nextBoolean() ? power - 60 + random.nextInt(120) : random.nextLong(power) + 1;
        BigDecimal figure = BigDecimal.valueOf(Math.max(0, Math.min(near, GREATEST)));
        BigDecimal exact = figure.add(BigDecimal.valueOf(random.nextInt((int) Math.pow(10, decimals)), decimals));
        return random.nextInt(4) == 0 ? exact.negate() : exact;
    }

    private static FigureReading.Figure read(String text, UnitOfMeasure unit, int decimals) {
        FigureReading reading = READER.read(text, unit, decimals, true);
        assertThat(reading).as(text).isInstanceOf(FigureReading.Figure.class);
        return (FigureReading.Figure) reading;
    }

    private static void readsBack(
            BigDecimal value, UnitOfMeasure unit, int decimals, Function<BigDecimal, String> print, String suffix) {
        String printed = print.apply(value);
        FigureReading.Figure figure = read(printed + suffix, unit, decimals);
        BigDecimal back = figure.quantity().value();

        assertThat(figure.quantity().qualifier()).as(printed).isEqualTo(Qualifier.EXACT);
        assertThat(back.subtract(value).abs().multiply(BigDecimal.valueOf(2)))
                .as(printed)
                .isLessThanOrEqualTo(figure.place());
        assertThat(print.apply(back)).isEqualTo(printed);
    }

    @ParameterizedTest
    @EnumSource
    void readsPrintedFiguresBack(FigureFormat format) {
        Random random = new Random(20141231);
        for (int i = 0; i < FIGURES; i++) {
            BigDecimal count = figure(random, 0);
            BigDecimal amount = figure(random, 2);
            readsBack(count, PERSON, 0, format::count, "");
            readsBack(count, PERSON, 0, format::count, "人");
            readsBack(amount, YUAN, 2, format::money, "元");
            readsBack(amount, PERCENT, 2, format::percent, "");
            readsBack(amount, POINT, 2, format::points, "");
            assertThat(read(format.exact(amount), YUAN, 2).quantity().value()).isEqualByComparingTo(amount);
            assertThat(read(format.exact(count), PERSON, 0).quantity().value()).isEqualByComparingTo(count);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsPrintedIntervalsBack(FigureFormat format) {
        Random random = new Random(20151231);
        for (int i = 0; i < FIGURES; i++) {
            BigDecimal a = figure(random, 0).abs().add(BigDecimal.ONE);
            BigDecimal b = figure(random, 0).abs().add(BigDecimal.ONE);
            String lower = format.exact(a.min(b));
            String upper = format.exact(a.max(b));

            assertQuantity(format.about(lower), Qualifier.APPROXIMATE, a.min(b), null);
            assertQuantity(format.atLeast(lower), Qualifier.AT_LEAST, a.min(b), null);
            assertQuantity(format.atMost(upper), Qualifier.AT_MOST, a.max(b), null);
            assertQuantity(format.between(lower, upper), Qualifier.RANGE, a.min(b), a.max(b));
            assertThat(read(format.atLeast(format.percent(a)), PERCENT, 2)
                            .quantity()
                            .qualifier())
                    .isEqualTo(Qualifier.AT_LEAST);
        }
    }

    private static void assertQuantity(String text, Qualifier qualifier, BigDecimal value, @Nullable BigDecimal upper) {
        Quantity quantity = read(text, PERSON, 0).quantity();

        assertThat(quantity.qualifier()).as(text).isEqualTo(qualifier);
        assertThat(quantity.value()).as(text).isEqualByComparingTo(value);
        if (upper != null) {
            assertThat(quantity.upper()).as(text).isEqualByComparingTo(upper);
        }
    }
}
