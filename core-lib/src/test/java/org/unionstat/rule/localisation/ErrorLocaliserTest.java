package org.unionstat.rule.localisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.classification.Label;
import org.unionstat.rule.localisation.LinearRule.Relation;
import org.unionstat.rule.localisation.LinearRule.Term;

class ErrorLocaliserTest {

    private static String text(Repair repair) {
        return repair.corrections().stream()
                .map(c -> c.cell().name() + ":" + c.meant().toPlainString() + " " + c.mistake())
                .collect(Collectors.joining(" + "));
    }

    private static String text(List<Repair> repairs) {
        return repairs.stream().map(ErrorLocaliserTest::text).collect(Collectors.joining(" | "));
    }

    @ParameterizedTest(name = "{0} with {1}: {4}")
    @CsvFileSource(resources = "balances.csv", numLinesToSkip = 1)
    void findsTheCellsThatMayBeWrongTheLikeliestFirst(
            String cells, String rules, int failed, String repairs, String why) {
        List<Conflict> conflicts = Puzzle.of(cells, rules).conflicts();

        List<Repair> found =
                conflicts.stream().flatMap(c -> c.repairs().stream()).toList();
        assertThat(text(found)).as(why).isEqualTo(Objects.requireNonNullElse(repairs, ""));
        assertThat(conflicts.stream().mapToInt(c -> c.rules().size()).sum()).isEqualTo(failed);
        assertThat(conflicts).allMatch(Conflict::isComplete);
    }

    @Test
    void saysInBothLanguagesWhatAFigureWouldBe() {
        List<Variable> cells = List.of(
                Variable.count("t", new Label("调解组织", "調解組織", "Mediation bodies"), new BigDecimal(119)),
                Variable.count("r", new Label("区域", "區域", "regional"), new BigDecimal(20)),
                Variable.count("e", new Label("企业", "企業", "enterprises"), new BigDecimal(98)));
        Repair repair = ErrorLocaliser.localise(cells, List.of(LinearRule.sum("PAR-038", "t", List.of("r", "e"))))
                .get(0)
                .likeliest()
                .orElseThrow();

        assertThat(repair.message()).isEqualTo("若“企业”为 99（填报 98，一位数字有误），则全部规则成立");
        assertThat(repair.messageEn()).isEqualTo("all rules hold if 'enterprises' were 99 (reported 98: one digit)");
    }

    @Test
    void looksAtRulesWithoutACommonCellApart() {
        List<Conflict> conflicts =
                Puzzle.of("t=10 a=4 b=5 u=7 c=3 d=3", "t=a+b & u=c+d").conflicts();

        assertThat(conflicts).extracting(Conflict::rules).containsExactly(List.of("R1"), List.of("R2"));
    }

    @Test
    void changesSeveralCellsOnlyWhereOneIsNotEnough() {
        List<Conflict> conflicts =
                Puzzle.of("t=10 a=4 b=5 u=7 c=3 d=3", "t=a+b & u=c+d & t>=u").conflicts();

        assertThat(conflicts).hasSize(1);
        assertThat(conflicts.get(0).searched()).isEqualTo(2);
        assertThat(conflicts.get(0).repairs())
                .hasSize(9)
                .allMatch(r -> r.corrections().size() == 2);
    }

    @Test
    void leavesAloneWhatIsBeyondDoubt() {
        Variable last =
                new Variable("last", new Label("上年末", "上年末", "last year"), new BigDecimal(8999), 0, false, true);
        List<Variable> cells =
                List.of(last, Puzzle.cell("issued", new BigDecimal(657)), Puzzle.cell("total", new BigDecimal(9449)));
        List<Conflict> conflicts =
                ErrorLocaliser.localise(cells, List.of(LinearRule.sum("TEM-004", "total", List.of("last", "issued"))));

        // 8,999 + 657 = 9,656, street 2014: cards issued
        assertThat(text(conflicts.get(0).repairs())).isEqualTo("issued:450 OTHER | total:9656 OTHER");
    }

    @Test
    void countsMoneyInFen() {
        List<Variable> cells = List.of(
                new Variable("t", new Label("t", "t", "t"), new BigDecimal("566949.58"), 2, false, false),
                new Variable("a", new Label("a", "a", "a"), new BigDecimal("518327.42"), 2, false, false),
                new Variable("b", new Label("b", "b", "b"), new BigDecimal("48622.17"), 2, false, false));
        List<Conflict> conflicts = ErrorLocaliser.localise(cells, List.of(LinearRule.sum("S", "t", List.of("a", "b"))));

        assertThat(text(conflicts.get(0).repairs()))
                .isEqualTo("a:518327.41 WRONG_DIGIT | b:48622.16 WRONG_DIGIT | t:566949.59 WRONG_DIGIT");
    }

    @Test
    void knowsThatWholeNumbersAreNotHalves() {
        LinearRule odd = new LinearRule(
                "ODD",
                List.of(new Term("a", new BigDecimal(2)), new Term("b", new BigDecimal(4))),
                Relation.EQUAL,
                new BigDecimal(7));
        List<Variable> cells = List.of(Puzzle.cell("a", BigDecimal.ONE), Puzzle.cell("b", BigDecimal.ONE));

        Conflict conflict = ErrorLocaliser.localise(cells, List.of(odd)).get(0);

        assertThat(conflict.repairs()).isEmpty();
        assertThat(conflict.isComplete()).isTrue();
    }

    @Test
    void saysThatTheSearchWasCutShort() {
        StringBuilder cells = new StringBuilder("a=1");
        StringBuilder rules = new StringBuilder("b=a+3");
        for (char c = 'b'; c < 'p'; c++) {
            cells.append(' ').append(c).append("=1");
            rules.append(" & ").append((char) (c + 1)).append('=').append(c).append("+3");
        }
        Puzzle puzzle = Puzzle.of(cells + " p=1", rules.toString());

        Conflict conflict =
                ErrorLocaliser.localise(puzzle.cells(), puzzle.rules(), 200).get(0);

        assertThat(conflict.isComplete()).isFalse();
        assertThat(conflict.rules()).isNotEmpty();
    }

    @Test
    void proposesSomethingForEachFailureWhereThereAreTooManyAtOnce() {
        StringBuilder cells = new StringBuilder();
        StringBuilder rules = new StringBuilder();
        for (char c = 'a'; c <= 'f'; c++) {
            cells.append(String.format(Locale.ROOT, " t%1$c=29 p%1$c=10 q%1$c=10 r%1$c=10", c));
            rules.append(String.format(Locale.ROOT, " & t%1$c=p%1$c+q%1$c+r%1$c", c));
        }
        // bounds that hold, and tie all balances together
        for (char c = 'a'; c < 'f'; c++) {
            rules.append(String.format(Locale.ROOT, " & t%c>=t%c", c, c + 1));
        }
        Puzzle puzzle = Puzzle.of(cells.substring(1), rules.substring(3));

        List<Conflict> conflicts = ErrorLocaliser.localise(puzzle.cells(), puzzle.rules(), 20_000);

        assertThat(conflicts).hasSize(6).noneMatch(Conflict::isComplete);
        assertThat(conflicts)
                .allMatch(c -> c.likeliest().orElseThrow().corrections().size() == 1);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "-12,12,SIGN",
        "1200,12,POWER_OF_TEN",
        "1.2,12,POWER_OF_TEN",
        "132,123,TRANSPOSED_DIGITS",
        "98,99,WRONG_DIGIT",
        "13,123,MISSING_OR_EXTRA_DIGIT",
        "1123,123,MISSING_OR_EXTRA_DIGIT",
        "0,7,WRONG_DIGIT",
        "312,123,OTHER",
        "12.50,12.05,TRANSPOSED_DIGITS",
        "-5,6,OTHER",
        "100,91,OTHER"
    })
    void tellsHowAFigureMayHaveBeenWrittenForAnother(BigDecimal written, BigDecimal meant, Mistake mistake) {
        assertThat(Mistake.between(written, meant)).isEqualTo(mistake);
    }

    @Test
    void refusesARuleOfAnUnknownCell() {
        List<LinearRule> rules = new ArrayList<>(List.of(LinearRule.sum("S", "t", List.of("a", "b"))));

        assertThatThrownBy(() -> ErrorLocaliser.localise(List.of(Puzzle.cell("t", BigDecimal.ONE)), rules))
                .hasMessageContaining("S: no such cell: a");
    }
}
