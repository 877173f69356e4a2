package org.unionstat.batch.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.unionstat.batch.check.RuleScan;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.expression.Expression;
import org.unionstat.expression.Moment;
import org.unionstat.expression.sql.Column;
import org.unionstat.outcome.Problem;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.rule.Rule;
import org.unionstat.rule.RuleBook;

class RuleScanTest {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");
    private static final List<Rule> RULES = RuleBook.of(
                    Catalogue.base().orThrow().vocabulary(), StatisticalCalendar.JANUARY, List.of())
            .orThrow()
            .entries()
            .stream()
            .map(RuleBook.Entry::rule)
            .toList();

    @Test
    void writesEveryShippedRuleAsSqlForTheGreatestLawfulFigures() {
        RuleScan scan = RuleScan.of(RULES, s -> Optional.of(new Column("x", 2, LARGEST, true, false)));

        assertThat(scan.left()).extracting(Rule::id).isEmpty();
        assertThat(scan.rules()).hasSameSizeAs(RULES);
    }

    @Test
    void leavesRulesToMemoryWhoseFiguresTheTableLacks() {
        Set<Moment> here = Set.of(Moment.NOW);

        RuleScan scan = RuleScan.of(
                RULES,
                s -> s instanceof Expression.Figure f
                                && here.contains(f.operand().moment())
                        ? Optional.of(new Column("x", 2, LARGEST, false, false))
                        : Optional.empty());

        assertThat(scan.left())
                .extracting(Rule::id)
                .contains("TEM-001", "BOU-088")
                .doesNotContain("SUB-013");
    }

    @Test
    void saysThatANumberMayBeTooLarge() {
        String pack = """
                pack: p
                version: "1"
                rules:
                  - id: P-001
                    label: 积
                    expression: membership.members * membership.workers * membership.all_workers >= 0
                    class: INFO
                    source: test
                """;
        RuleBook book = RuleBook.of(
                        Catalogue.base().orThrow().vocabulary(),
                        StatisticalCalendar.JANUARY,
                        List.of(new org.unionstat.rule.PackFile("p.yaml", pack)))
                .orThrow();
        Expression product = book.rule("P-001").orElseThrow().condition();

        List<Problem> problems = new org.unionstat.expression.sql.SqlCompiler(
                        s -> new Column("x", 2, LARGEST, false, false))
                .condition(product)
                .problems();

        assertThat(problems).extracting(Problem::code).containsExactly("SQL-001");
    }
}
