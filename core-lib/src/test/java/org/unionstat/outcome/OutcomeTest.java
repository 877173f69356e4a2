package org.unionstat.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Problem FIRST = new Problem("A", "first is wrong", new Place("f.csv", 2, 3));
    private static final Problem SECOND = Problem.of("B", "second is wrong");

    @Test
    void hasAValueOrEveryReasonWhyNot() {
        assertThat(Outcome.of(5).orThrow()).isEqualTo(5);
        assertThat(Outcome.of(5).succeeded()).isTrue();
        Outcome<Integer> failed = Outcome.ofUnlessProblems(5, List.of(FIRST, SECOND));
        assertThat(failed.succeeded()).isFalse();
        assertThat(failed.value()).isEmpty();
        assertThat(failed.problems()).containsExactly(FIRST, SECOND);
        assertThat(Outcome.ofUnlessProblems(5, List.of()).value()).contains(5);
    }

    @Test
    void keepsItsProblemsWhenSomethingElseIsMadeOfIt() {
        assertThat(Outcome.of(5).map(i -> i + 1).orThrow()).isEqualTo(6);
        assertThat(Outcome.<Integer>failed(FIRST).map(i -> i + 1).problems()).containsExactly(FIRST);
    }

    @Test
    void throwsWithAllProblemsIfTheValueIsNeeded() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Outcome.failed(List.of(FIRST, SECOND)).orThrow())
                .withMessage("f.csv!2:3: first is wrong [A]\nsecond is wrong [B]")
                .satisfies(e -> assertThat(e.problems()).hasSize(2));
    }

    @Test
    void refusesToFailWithoutAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> Outcome.failed(List.of()));
    }

    @Test
    void saysWhereSomethingStandsAsASpreadsheetShowsIt() {
        assertThat(Place.NOWHERE.text()).isEmpty();
        assertThat(Place.of("f.csv").text()).isEqualTo("f.csv");
        assertThat(new Place("f.csv", 4, 0)).hasToString("f.csv!4");
        assertThat(new Place("f.csv", 4, 7)).hasToString("f.csv!4:7");
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("f.csv", -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("f.csv", 0, -1));
    }

    @Test
    void showsItselfInLogs() {
        assertThat(Outcome.of(5)).hasToString("5");
        assertThat(Outcome.failed(SECOND)).hasToString("failed[second is wrong [B]]");
    }
}
