package org.unionstat.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Problem;
import org.unionstat.period.StatisticalCalendar;

class LintTest {

    private static final Catalogue CATALOGUE = Catalogue.base().orThrow();
    private static final Lint LINT = new Lint(
            cell -> Set.of(CATALOGUE.formOf(Cell.parse(cell).indicator()).id()));

    private static RuleBook book(String... expressions) {
        StringBuilder text = new StringBuilder("pack: p\nversion: \"1\"\nrules:\n");
        for (int i = 0; i < expressions.length; i++) {
            text.append("  - id: P-").append(i).append("\n    label: x\n    class: INFO\n    source: test\n");
            text.append("    expression: ").append(expressions[i]).append('\n');
        }
        return RuleBook.of(
                        CATALOGUE.vocabulary(),
                        StatisticalCalendar.JANUARY,
                        List.of(new PackFile("p.yaml", text.toString())),
                        List.of())
                .orThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "membership.members >= 0 | LINT-001 | P-0 never fails, whatever the figures are",
                "membership.women_members = membership.members[sex:female] | LINT-001 | P-0 never fails, whatever the figures are",
                "membership.members < membership.workers < membership.members | LINT-002 | P-0 never passes, whatever the figures are",
                "membership.members <= organization.primary_unions * 1000 | LINT-004 | P-0 looks at figures that no unit is asked for together",
            })
    void warnsOfRulesThatDoNoGood(String expression, String code, String message) {
        assertThat(LINT.of(book(expression)))
                .extracting(p -> p.code() + " " + p.message())
                .containsExactly(code + " " + message);
    }

    @Test
    void warnsOfTwoRulesThatSayTheSame() {
        RuleBook book = book(
                "membership.members <= membership.workers", "「会员数」 <= membership.workers", "membership.members > 1");

        assertThat(LINT.of(book)).extracting(Problem::message).containsExactly("P-1 says the same as P-0");
    }

    @Test
    void warnsOfFiguresThatNobodyIsAskedFor() {
        Lint nobody = new Lint(cell -> Set.of());

        assertThat(nobody.of(book("membership.members <= membership.workers")))
                .extracting(Problem::message)
                .containsExactly("P-0 looks at what nobody is asked for: membership.members, membership.workers");
    }

    @Test
    void findsNothingInTheShippedRulesWhoeverIsAsked() {
        RuleBook book = RuleBook.of(CATALOGUE.vocabulary(), StatisticalCalendar.JANUARY, List.of())
                .orThrow();

        assertThat(LINT.of(book)).isEmpty();
        assertThat(new Lint(cell -> Set.of()).of(book)).isEmpty();
    }
}
