package org.unionstat.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticalCalendarTest {

    private static Period period(String code) {
        return StatisticalCalendar.JANUARY.parse(code).orThrow();
    }

    @ParameterizedTest(name = "{1} of years that start in month {0} is {3} to {4}")
    @CsvSource({
        "1,2015,YEAR,2015-01-01,2015-12-31,2014",
        "1,2014H1,HALF_YEAR,2014-01-01,2014-06-30,2013H1",
        "1,2014H2,HALF_YEAR,2014-07-01,2014-12-31,2013H2",
        "1,2014Q2,QUARTER,2014-04-01,2014-06-30,2013Q2",
        "1,2016M02,MONTH,2016-02-01,2016-02-29,2015M02",
        "1,2015M01-M11,MONTHS,2015-01-01,2015-11-30,2014M01-M11",
        "1,2009-2013,YEARS,2009-01-01,2013-12-31,",
        "10,2014,YEAR,2013-10-01,2014-09-30,2013",
        "10,2014H2,HALF_YEAR,2014-04-01,2014-09-30,2013H2",
        "10,2014Q1,QUARTER,2013-10-01,2013-12-31,2013Q1",
        "10,2014M05,MONTH,2014-05-01,2014-05-31,2013M05",
        "10,2009-2013,YEARS,2008-10-01,2013-09-30,",
    })
    void readsPeriodCodesAndFindsTheSameSpanAYearBefore(
            int month, String code, PeriodType type, LocalDate start, LocalDate end, @Nullable String before) {
        StatisticalCalendar calendar = new StatisticalCalendar(month);
        Period period = calendar.parse(code).orThrow();

        assertThat(period).isEqualTo(new Period(code, type, start, end));
        assertThat(calendar.yearEarlier(period).map(Period::code).orElse(null)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "15",
                "2015H3",
                "2015Q5",
                "2015M13",
                "2015M00",
                "2015M05-M03",
                "2015M05-M05",
                "2013-2009",
                "2013-2013",
                "1899",
                "2015年",
                "2015 ",
                "２０１５",
                "2015M1",
                "2015H",
                "abc",
                "2015M01-M13"
            })
    void refusesWhatIsNoPeriod(String code) {
        assertThat(StatisticalCalendar.JANUARY.parse(code).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("PERIOD"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2015,2015",
        "2015年,2015",
        "２０１５ 年度,2015",
        "2015全年,2015",
        "2014年上半年,2014H1",
        "2014下半年,2014H2",
        "2014h2,2014H2",
        "2014年第二季度,2014Q2",
        "2014年4季度,2014Q4",
        "2014年5月,2014M05",
        "2014年12月份,2014M12",
        "2014-05,2014M05",
        "2014/05,2014M05",
        "2015年1-11月,2015M01-M11",
        "2015年1月—11月,2015M01-M11",
        "2015年１至６月,2015M01-M06",
        "2015年1-12月,2015",
        "2009—2013年,2009-2013",
        "2009年至2013年,2009-2013",
    })
    void readsPeriodsAsPeopleWriteThem(String text, String code) {
        assertThat(StatisticalCalendar.JANUARY.read(text).orThrow()).isEqualTo(period(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "15年",
                "2015年13月",
                "2015年5季度",
                "2015年6-3月",
                "2015年1月15日",
                "2015-1",
                "上半年",
                "2015年上下半年",
                "2015M5"
            })
    void refusesWhatMayMeanAnything(String text) {
        assertThat(StatisticalCalendar.JANUARY.read(text).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("'" + text + "'"));
    }

    @Test
    void readsTwelveMonthsAsAYearWhereTheYearStartsInJanuary() {
        assertThat(new StatisticalCalendar(10).read("2015年1-12月").orThrow().code())
                .isEqualTo("2015M01-M12");
        assertThat(new StatisticalCalendar(10).read("2015年上半年").orThrow().start())
                .isEqualTo(LocalDate.of(2014, 10, 1));
    }

    @Test
    void numbersAYearByTheCalendarYearInWhichItEnds() {
        StatisticalCalendar october = new StatisticalCalendar(10);

        assertThat(october.yearOf(october.parse("2013M10").orThrow())).isEqualTo(2014);
        assertThat(october.yearOf(october.parse("2014M09").orThrow())).isEqualTo(2014);
        assertThat(StatisticalCalendar.JANUARY.yearOf(period("2014H2"))).isEqualTo(2014);
    }

    @Test
    void refusesAMonthThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StatisticalCalendar(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new StatisticalCalendar(13));
    }

    @Test
    void ordersPeriodsByTheirEndTheLongerLast() {
        assertThat(Stream.of("2015", "2014", "2015H2", "2015H1", "2015M12")
                        .map(c -> period(c))
                        .sorted())
                .extracting(Period::code)
                .containsExactly("2014", "2015H1", "2015M12", "2015H2", "2015");
    }

    @Test
    void knowsWhatLiesWithinIt() {
        assertThat(period("2015").contains(period("2015H2"))).isTrue();
        assertThat(period("2015H2").contains(period("2015"))).isFalse();
        assertThat(period("2015").contains(period("2015"))).isTrue();
        assertThat(period("2015H1").contains(LocalDate.of(2015, 6, 30))).isTrue();
        assertThat(period("2015H1").contains(LocalDate.of(2015, 7, 1))).isFalse();
        assertThat(period("2015H1").contains(LocalDate.of(2014, 12, 31))).isFalse();
    }

    @Test
    void refusesAPeriodThatEndsBeforeItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period("x", PeriodType.YEAR, LocalDate.of(2015, 1, 1), LocalDate.of(2014, 1, 1)));
    }
}
