package org.unionstat.batch.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.chart.Measure;
import org.unionstat.period.Period;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.quantity.Qualifier;

class WordingTest {

    private static final Wording CHINESE = Wording.of("zh-Hans");

    private static Period period(String code) {
        return StatisticalCalendar.JANUARY.parse(code).value().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2015, zh-Hans, 2015年",
        "2015, en, 2015",
        "2014H1, zh-Hans, 2014年上半年",
        "2014H2, en, H2 2014",
        "2014Q3, zh-Hant, 2014年第3季度",
        "2013M10, zh-Hans, 2013年10月",
        "2013M01-M10, zh-Hans, 2013年1—10月",
        "2013M01-M10, en, January–October 2013",
        "2009-2013, zh-Hans, 2009—2013年"
    })
    void namesEveryKindOfPeriod(String code, String language, String printed) {
        assertThat(Wording.of(language).period(period(code))).isEqualTo(printed);
    }

    @Test
    void namesADateByMonthEndAndByYearWhereItIsAnother() {
        Period year = period("2014");
        assertThat(CHINESE.date(LocalDate.of(2014, 6, 30), year)).isEqualTo("6月底");
        assertThat(CHINESE.date(LocalDate.of(2014, 6, 15), year)).isEqualTo("6月15日");
        assertThat(CHINESE.date(LocalDate.of(2013, 11, 30), year)).isEqualTo("2013年11月底");
        assertThat(Wording.of("en").date(LocalDate.of(2014, 6, 30), year)).isEqualTo("end of June");
    }

    @ParameterizedTest
    @CsvSource({
        "APPROXIMATE, 180, 200, 约200",
        "AT_LEAST, 200, , 不少于200",
        "AT_MOST, , 200, 不超过200",
        "RANGE, 200, 299, 200—299",
        "EXACT, 200, 200, 200"
    })
    void wordsAQualifiedFigureByWhatIsCertainOfIt(
            Qualifier qualifier, BigDecimal lower, BigDecimal upper, String printed) {
        Scale scale = new Scale(new Measure("人数", "人"), BigDecimal.ONE);
        Reading reading = new Reading(new BigDecimal("200"), qualifier, lower, upper, "OWN", null, 1, 1, false, null);
        assertThat(CHINESE.qualified(reading, scale)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-Hans, AT_LEAST, 178960, , 不少于17.8万",
        "zh-Hant, AT_MOST, , 178910, 不超過17.9萬",
        "zh-Hans, RANGE, 178960, 213020, 17.8万—21.4万",
        "en, AT_LEAST, 178960, , 'at least 178,960'",
        "zh-Hans, APPROXIMATE, 170000, 190000, 约17.9万",
    })
    void roundsBoundsSoThatWhatIsSaidStaysTrue(
            String language, Qualifier qualifier, BigDecimal lower, BigDecimal upper, String printed) {
        Scale scale = new Scale(new Measure("人数", "人"), BigDecimal.ONE);
        Reading reading =
                new Reading(new BigDecimal("178960"), qualifier, lower, upper, "OWN", null, 1, 1, false, null);
        assertThat(Wording.of(language).qualified(reading, scale)).isEqualTo(printed);
    }

    @Test
    void namesAtMostThreeAndCountsTheRest() {
        assertThat(CHINESE.names(List.of("甲", "乙"), Words.AND_OTHERS)).isEqualTo("甲、乙");
        assertThat(CHINESE.names(List.of("甲", "乙", "丙", "丁"), Words.AND_OTHERS)).isEqualTo("甲、乙、丙等4项");
    }
}
