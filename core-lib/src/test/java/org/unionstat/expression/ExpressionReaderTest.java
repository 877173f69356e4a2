package org.unionstat.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

class ExpressionReaderTest {

    private static final ExpressionReader READER =
            new ExpressionReader(Catalogue.base().orThrow().vocabulary());

    private static Outcome<Expression> read(String text) {
        return READER.condition(text, false, new Place("pack.yaml", 5, 17));
    }

    private static List<String> problems(String text) {
        return read(text).problems().stream().map(Problem::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "membership.women_members <= membership.members",
                "0 <= membership.density <= 100",
                "membership.members > 0 and not membership.workers is missing or is_annual",
                "level in (township, county) and unit.kind != federation",
                "membership.members between 0 and membership.workers",
                "mutual_aid.insured_workers = sum(mutual_aid.insured_workers[insurance_scheme:*])",
                "max(membership.members[sex:*]) <= membership.members",
                "if is_annual then membership.members >= previous(membership.members) else true_is != 'x'",
                "membership.members = opening(membership.members) + membership.new_members",
                "membership.members >= children(membership.members)",
                "membership.members >= membership.members#TARGET",
                "agrees(membership.density, 100 * ratio(membership.members, membership.workers))",
                "「会员数」 >= 3 * 「基层工会组织数」",
                "「会员数」 ≥ 3 × 「基层工会组织数」",
                "abs(-round(membership.density, 1)) <= coalesce(membership.density_all, 100)",
                "unit.industry = '制造业'",
                "month > 6 or months = 12 or year >= 2012",
            })
    void readsTheWholeGrammar(String text) {
        String known = text.replace("else true_is != 'x'", "else is_annual");

        assertThat(problems(known)).isEmpty();
    }

    @Test
    void tellsAllErrorsAtOnceWithTheirPlaces() {
        List<String> problems =
                problems("membership.membrs <= 3 + and level = townshp or membership.members[sex:fmale] < )");

        assertThat(problems).hasSize(5);
        assertThat(problems.get(0)).startsWith("pack.yaml!5:17: unknown indicator 'membership.membrs'");
        assertThat(problems.get(0)).contains("membership.members");
        assertThat(problems.get(1))
                .startsWith("pack.yaml!5:42: expected a figure")
                .contains("'and'");
        assertThat(problems.get(2)).contains("'townshp' is none of: national");
        assertThat(problems.get(3)).contains("'sex:fmale' is not a category of membership.members");
        assertThat(problems.get(4)).contains("found ')'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "finance.collected <= membership.members | money in yuan cannot be compared with a count of person",
                "membership.density <= membership.members | a percentage in percent cannot be compared with a count",
                "membership.members + finance.collected > 0 | cannot be added",
                "membership.members + organization.primary_unions > 0 | mixed-units",
                "membership.members + 1 | expected a condition, found a count of person",
                "opening(membership.new_members) > 0 | opening is of stocks",
                "children(membership.density) > 0 | figures of membership.density are not",
                "sum(membership.members[star_level:*]) > 0 | is not broken down by 'star_level'",
                "membership.members[sex:*] > 0 | only in sum",
                "previous(previous(membership.members)) > 0 | within each other",
                "membership.members#PLAN > 0 | unknown series",
                "foo(1) = 1 | unknown function 'foo'",
                "round(membership.density, 9) > 1 | 0 to 6 decimals",
                "membership.members > 「会员数 | is not closed",
                "membership.members > 0 membership.workers | unexpected",
                "membership.members and is_annual | expected a condition, found a count",
                "level < county | unknown indicator 'county'",
                "1.2.3 = 1 | is not a number",
                "会员数 > 1 | Chinese names stand in 「」",
            })
    void tellsWhatIsWrong(String text, String message) {
        assertThat(String.join("\n", problems(text))).contains(message);
    }

    @Test
    void addsDifferentThingsOnlyWhereARuleSaysSo() {
        String text = "membership.members + organization.primary_unions > 0";

        assertThat(READER.condition(text, true, Place.NOWHERE).succeeded()).isTrue();
    }

    @Test
    void readsAChainAsBothComparisons() {
        assertThat(read("0 <= membership.density <= 100").orThrow())
                .isEqualTo(read("0 <= membership.density and membership.density <= 100")
                        .orThrow());
    }

    @Test
    void bindsAsMathematicsDoes() {
        assertThat(read("membership.members - 1 - 2 * 3 = 0 and not is_annual or is_annual")
                        .orThrow())
                .isEqualTo(read("(((membership.members - 1) - (2 * 3)) = 0 and (not is_annual)) or is_annual")
                        .orThrow());
    }

    @Test
    void readsAnAliasAsTheCellThatStoresTheFact() {
        assertThat(read("membership.women_members > 0").orThrow())
                .extracting(Expression::sources)
                .asString()
                .contains("membership.members[sex:female]");
    }

    @Test
    void countsLinesAndColumnsOfSeveralLines() {
        assertThat(problems("membership.members\n  > nothing.at_all"))
                .first()
                .asString()
                .startsWith("pack.yaml!6:5:");
    }
}
