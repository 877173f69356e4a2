package org.unionstat.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.unionstat.classification.Label;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Place;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.quantity.Quantity;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitKind;
import org.unionstat.unit.UnitLevel;

class SubmissionTest {

    private static final Cell MEMBERS = Cell.total("membership.members");
    private static final SubmissionKey KEY = new SubmissionKey(
            "S1",
            StatisticalCalendar.JANUARY.parse("2015").orThrow(),
            "membership",
            ObservationKind.TOTAL,
            Series.ACTUAL);

    @Test
    void findsTheObservationOfACell() {
        Submission submission = new Submission(KEY, List.of(Observation.of(MEMBERS, 8)));

        assertThat(submission.observation(MEMBERS).flatMap(Observation::figure)).contains(Quantity.of(8));
        assertThat(submission.observation(Cell.total("membership.workers"))).isEmpty();
    }

    @Test
    void refusesACellReportedTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Submission(KEY, List.of(Observation.of(MEMBERS, 8), Observation.of(MEMBERS, 8))))
                .withMessageContaining("membership.members");
    }

    @Test
    void hasAFigureExactlyIfOneIsReported() {
        assertThat(Observation.blank(MEMBERS, Place.NOWHERE).figure()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Observation(MEMBERS, ObservationState.REPORTED, null, null, Set.of(), "", Place.NOWHERE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(
                        MEMBERS, ObservationState.BLANK, Quantity.of(0), null, Set.of(), "", Place.NOWHERE));
    }

    @Test
    void asksTheLevelsAndKindsThatAFormIsAssignedTo() {
        Unit street = unit(UnitLevel.TOWNSHIP, UnitKind.FEDERATION, Map.of());
        Unit quiet = unit(UnitLevel.TOWNSHIP, UnitKind.FEDERATION, Map.of("expected", "false"));
        Unit works = unit(UnitLevel.PRIMARY, UnitKind.PRIMARY, Map.of());
        Form townships = form(Set.of(UnitLevel.TOWNSHIP), Set.of(UnitKind.FEDERATION), false);
        Form leaves = form(Set.of(), Set.of(), true);

        assertThat(townships.asks(street, false)).isTrue();
        assertThat(townships.asks(quiet, false)).isFalse();
        assertThat(townships.asks(works, true)).isFalse();
        assertThat(leaves.asks(works, true)).isTrue();
        assertThat(leaves.asks(street, false)).isFalse();
        assertThat(form(Set.of(UnitLevel.TOWNSHIP), Set.of(UnitKind.JOINT), false)
                        .asks(street, false))
                .isFalse();
    }

    private static Form form(Set<UnitLevel> levels, Set<UnitKind> kinds, boolean leaves) {
        return new Form("f", new Label("f", "f", "f"), levels, kinds, List.of(), leaves);
    }

    private static Unit unit(UnitLevel level, UnitKind kind, Map<String, String> attributes) {
        return new Unit("u", "u", null, level, kind, LocalDate.of(2010, 1, 1), null, attributes);
    }
}
