package org.unionstat.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.quantity.Qualifier;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "2015, 2015年度, 2015年, 2015",
        "2014H1, 2014年上半年, 2014年上半年, first half of 2014",
        "2014Q3, 2014年第三季度, 2014年第三季度, third quarter of 2014",
        "2015M05, 2015年5月, 2015年5月, May 2015",
        "2015M01-M11, 2015年1—11月, 2015年1—11月, January–November 2015",
        "2009-2013, 2009—2013年, 2009—2013年, 2009–2013",
    })
    void namesSpans(String code, String title, String label, String english) {
        var period = StatisticalCalendar.JANUARY.parse(code).orThrow();
        PeriodWords chinese = Facts.words(Language.ZH_HANS).periods();
        assertThat(chinese.title(period)).isEqualTo(title);
        assertThat(chinese.label(period)).isEqualTo(label);
        assertThat(Facts.words(Language.EN).periods().label(period)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-06-30, 2014年6月底, the end of June 2014",
        "2014-12-31, 2014年底, the end of 2014",
        "2014-06-15, 2014年6月15日, 15 June 2014"
    })
    void namesDays(java.time.LocalDate day, String chinese, String english) {
        assertThat(Facts.words(Language.ZH_HANS).periods().date(day)).isEqualTo(chinese);
        assertThat(Facts.words(Language.EN).periods().date(day)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "mutual_aid.insured_workers, 10135, EXACT, '医疗互助参保10,135人'",
        "membership.members, 1789600, EXACT, 工会会员179.0万人",
        "assistance.relief_fund_balance, 5878000, EXACT, 帮困基金总额587.8万元",
        "assistance.relief_fund_balance, 49000, EXACT, '帮困基金总额49,000元'",
        "assistance.relief_fund_rate, 97.3, EXACT, 帮困基金组建率97.3%",
        "organization.unionization_rate, 90, AT_LEAST, 建会率90%以上",
        "skills.trainees, 1000, APPROXIMATE, '职工培训约1,000人次'",
        "skills.trainings, 8, EXACT, 职工培训8次",
        "mutual_aid.insured_units, 50, AT_MOST, 医疗互助参保单位50家以内",
        "membership.members, 178960, AT_LEAST, 工会会员17.8万人以上",
        "membership.members, 178910, AT_MOST, 工会会员17.9万人以内",
        "assistance.relief_fund_balance, 5878999, AT_LEAST, 帮困基金总额587.89万元以上",
    })
    void statesFiguresAsUnionsPrintThem(String code, String value, Qualifier qualifier, String expected) {
        Amount amount = new Amount(new BigDecimal(value), qualifier, null, null);
        assertThat(Facts.words(Language.ZH_HANS).figures().statement(Facts.item(code, Language.ZH_HANS), amount, ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 一", "10, 十", "11, 十一", "20, 二十", "23, 二十三"})
    void numbersChapters(int number, String expected) {
        assertThat(Report.numeral(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void everyPhraseHasTheSamePlacesInEveryLanguage(Phrase phrase) {
        Object[] parts = {"⓪", "①", "②", "③", "④"};
        String chinese = places(phrase.in(Language.ZH_HANS, parts));
        assertThat(places(phrase.in(Language.ZH_HANT, parts))).isEqualTo(chinese);
        assertThat(places(phrase.in(Language.EN, parts))).isEqualTo(chinese);
    }

    private static String places(String text) {
        Matcher matcher = Pattern.compile("[⓪①②③④]").matcher(text);
        return matcher.results().map(r -> r.group()).sorted().reduce("", String::concat);
    }
}
