package org.unionstat.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.quantity.Qualifier;

class ChangeWordsTest {

    private final ChangeWords words = Facts.words(Language.ZH_HANS).changes();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "membership.members, 10135, 8168, COMPARABLE, 1967, 24.1, -, 同比增加1967人，增长24.1%",
                "membership.members, 26, 76, COMPARABLE, -50, -65.8, -, 同比减少50人，下降65.8%",
                "membership.members, 50, 50, COMPARABLE, 0, 0.0, -, 与上年持平",
                "membership.members, 50001, 50000, COMPARABLE, 1, 0.0, -, 与上年基本持平",
                "membership.members, 16, 0, NEW, 16, -, -, 上年为0",
                "membership.members, 0, 0, UNCHANGED_ZERO, 0, -, -, 上年也为0",
                "membership.members, 0, 1, COMPARABLE, -1, -100.0, -, 同比减少1人",
                "assistance.relief_fund_balance, 5878000, 5758000, DIFFERENT_DATE, 120000, 2.1, -, 比2014年6月底增加12万元，增长2.1%",
                "assistance.relief_fund_balance, 217, 217, DIFFERENT_DATE, 0, 0.0, -, 与2014年6月底持平",
                "assistance.relief_fund_rate, 97.3, 95.5, DIFFERENT_DATE, -, -, 1.8, 比2014年6月底提高1.8个百分点",
                "assistance.relief_fund_rate, 41.0536, 41.8122, COMPARABLE, -, -, -0.8, 同比下降0.8个百分点",
                "assistance.relief_fund_rate, 41.06, 41.05, COMPARABLE, -, -, 0.0, 与上年基本持平",
                "assistance.relief_fund_balance, -5, 3, NEGATIVE_BASE, -8, -, -, 同比减少8元",
            })
    void saysWhatTheLawOfComparisonAllows(
            String code,
            String value,
            String base,
            String comparability,
            @Nullable String difference,
            @Nullable String growth,
            @Nullable String points,
            String expected) {
        Fact fact = Facts.fact(
                Facts.item(code, Language.ZH_HANS),
                Facts.amount(value),
                Facts.amount(base),
                Facts.change(comparability, difference, growth, points));
        assertThat(words.clause(fact).orElse("").replace(",", "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_COMPARABLE_NOT_RECEIVED, 上年未报",
        "NOT_COMPARABLE_DIFFERENT_SPAN, 无相同期间",
        "NOT_COMPARABLE_BREAK, 口径变动",
        "NOT_COMPARABLE_RESPONSE, 报送单位不同",
        "UNCERTAIN, 无法比较"
    })
    void saysNothingOfWhatIsNotComparableAndTheReasonInTheTable(String comparability, String reason) {
        Fact fact = Facts.fact(
                Facts.item(Facts.MEMBERS, Language.ZH_HANS), Facts.amount("5"), null, Change.none(comparability));
        assertThat(words.clause(fact)).isEmpty();
        assertThat(words.cells(fact).instead()).isEqualTo(reason);
    }

    @Test
    void neverPutsADifferenceBetweenDatesUnderTheHeadOfTheYear() {
        Fact fact = Facts.fact(
                Facts.item(Facts.FUND_RATE, Language.ZH_HANS),
                Facts.amount("97.3"),
                Facts.amount("95.5"),
                Facts.change("DIFFERENT_DATE", null, null, "1.8"));
        ChangeWords.Cells cells = words.cells(fact);
        assertThat(cells.instead()).isEqualTo("比2014年6月底 +1.8个百分点");
        assertThat(cells.difference() + cells.growth()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "AT_LEAST, 100, 100, -, 同比增加不少于100人",
                "AT_LEAST, -20, -20, -, ''",
                "AT_MOST, -100, -, -100, 同比减少不少于100人",
                "AT_MOST, 100, -, 100, ''",
                "RANGE, -, 20, 40, 同比增加20人—40人",
                "RANGE, -, -20, 40, ''",
                "APPROXIMATE, 30, 20, 40, 同比增加约30人",
                "AT_LEAST, 178960, 178960, -, 同比增加不少于17.8万人",
                "AT_MOST, -178960, -, -178960, 同比减少不少于17.8万人",
                "RANGE, -, 178960, 213020, 同比增加17.8万人—21.4万人",
                "RANGE, -, -213020, -178960, 同比减少17.8万人—21.4万人",
                "APPROXIMATE, 178960, 170000, 190000, 同比增加约17.9万人",
            })
    void saysOfAnIntervalOnlyWhatIsTrueOnAllOfIt(
            Qualifier qualifier,
            @Nullable String difference,
            @Nullable String lower,
            @Nullable String upper,
            String expected) {
        Fact fact = Facts.fact(
                Facts.item(Facts.MEMBERS, Language.ZH_HANS),
                Facts.amount("300"),
                Facts.amount("200"),
                Facts.interval(qualifier, difference, lower, upper));
        assertThat(words.clause(fact).orElse("")).isEqualTo(expected);
    }

    @Test
    void tellsARiseTurnedIntoAFall() {
        Change change = new Change(
                "COMPARABLE",
                new BigDecimal("-50"),
                new BigDecimal("-65.8"),
                null,
                Qualifier.EXACT,
                new BigDecimal("-50"),
                new BigDecimal("-50"),
                1);
        Fact fact =
                Facts.fact(Facts.item(Facts.MEMBERS, Language.ZH_HANS), Facts.amount("26"), Facts.amount("76"), change);
        assertThat(words.clause(fact)).hasValue("同比由增转降，减少50人，下降65.8%");
    }

    @ParameterizedTest
    @CsvSource({
        "ZH_HANS, 0.16, 同比提高不少于0.1个百分点, ≥+0.1个百分点",
        "ZH_HANT, 0.16, 同比提高不少於0.1個百分點, ≥+0.1個百分點",
        "EN, 0.16, up at least 0.1 percentage points on the year, ≥+0.1 pp",
    })
    void roundsTheLeastThatARateChangedByDownInEveryLanguage(
            Language language, BigDecimal points, String clause, String cell) {
        Change change = new Change("COMPARABLE", null, null, points, Qualifier.AT_LEAST, points, null, null);
        Fact fact =
                Facts.fact(Facts.item(Facts.FUND_RATE, language), Facts.amount("97.3"), Facts.amount("97.14"), change);
        ChangeWords told = Facts.words(language).changes();
        assertThat(told.clause(fact)).hasValue(clause);
        assertThat(told.cells(fact).difference()).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({
        "ZH_HANT, 同比增加612人，增長8.1%",
        "EN, up 612 (8.1%) on the year",
    })
    void speaksTheOtherLanguages(Language language, String expected) {
        Fact fact = Facts.fact(
                Facts.item(Facts.MEMBERS, language),
                Facts.amount("8168"),
                Facts.amount("7556"),
                Facts.change("COMPARABLE", "612", "8.1", null));
        assertThat(Facts.words(language).changes().clause(fact)).hasValue(expected);
    }
}
