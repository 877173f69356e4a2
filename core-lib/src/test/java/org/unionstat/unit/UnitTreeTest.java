package org.unionstat.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

class UnitTreeTest {

    private static final LocalDate START = LocalDate.of(2010, 1, 1);
    private static final LocalDate MIDYEAR = LocalDate.of(2015, 7, 1);

    private static Unit unit(String code, @Nullable String parent) {
        return unit(code, parent, START, null, Map.of());
    }

    private static Unit unit(
            String code, @Nullable String parent, LocalDate from, @Nullable LocalDate to, Map<String, String> more) {
        return new Unit(code, code, parent, UnitLevel.PRIMARY, UnitKind.PRIMARY, from, to, more);
    }

    private static UnitEvent event(LocalDate date, UnitEventType type, String code, String to) {
        return new UnitEvent(date, type, code, to, "", Place.of("unit_events.csv"));
    }

    private static Outcome<UnitTree> tree(UnitEvent... events) {
        return UnitTree.of(List.of(unit("A", null), unit("B", null), unit("x", "A"), unit("y", "A")), List.of(events));
    }

    private static List<String> codes(Outcome<UnitTree> tree) {
        return tree.problems().stream().map(Problem::code).toList();
    }

    @Test
    void movesAUnitOnTheDayOfTheEvent() {
        UnitTree tree = tree(event(MIDYEAR, UnitEventType.MOVE, "x", "B")).orThrow();

        assertThat(tree.spans("x")).extracting(Unit::parent).containsExactly("A", "B");
        assertThat(tree.on("x", MIDYEAR.minusDays(1)).map(Unit::parent)).contains("A");
        assertThat(tree.on("x", MIDYEAR).map(Unit::parent)).contains("B");
        assertThat(tree.lastWithin("x", START, MIDYEAR.minusDays(1)).map(Unit::parent))
                .contains("A");
        assertThat(tree.lastWithin("x", START, MIDYEAR).map(Unit::parent)).contains("B");
    }

    @Test
    void listsTheUnitsBelowAsTheyLastWereInTheSpan() {
        UnitTree tree = tree(event(MIDYEAR, UnitEventType.MOVE, "x", "B"), event(MIDYEAR, UnitEventType.CLOSE, "y", ""))
                .orThrow();

        assertThat(tree.childrenWithin(LocalDate.of(2015, 1, 1), LocalDate.of(2015, 12, 31)))
                .satisfies(c -> assertThat(c.keySet()).containsExactly("A", "B", "x", "y"))
                .satisfies(c -> assertThat(c.get("A")).extracting(Unit::code).containsExactly("y"))
                .satisfies(c -> assertThat(c.get("B")).extracting(Unit::code).containsExactly("x"));
        assertThat(tree.childrenWithin(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31)))
                .doesNotContainKey("y");
    }

    @Test
    void closesAUnitWithTheDayBefore() {
        UnitTree tree = tree(event(MIDYEAR, UnitEventType.CLOSE, "x", "")).orThrow();

        assertThat(tree.on("x", MIDYEAR.minusDays(1))).isPresent();
        assertThat(tree.on("x", MIDYEAR)).isEmpty();
        assertThat(tree.spans()).hasSize(4);
        assertThat(tree.spans("nothing")).isEmpty();
    }

    @Test
    void reportsEveryContradictionAtOnce() {
        assertThat(codes(tree(
                        event(MIDYEAR, UnitEventType.CLOSE, "x", ""),
                        event(MIDYEAR.plusDays(1), UnitEventType.MOVE, "x", "B"),
                        event(MIDYEAR, UnitEventType.CLOSE, "z", ""),
                        event(MIDYEAR, UnitEventType.OPEN, "y", ""))))
                .containsExactly("UNIT-EVENT", "UNIT-EVENT", "UNIT-EVENT");
    }

    @Test
    void refusesUnitsTwiceUnknownParentsAndCircles() {
        assertThat(codes(UnitTree.of(List.of(unit("A", null), unit("A", null)), List.of())))
                .containsExactly("UNIT-TWICE");
        assertThat(codes(UnitTree.of(List.of(unit("x", "A")), List.of()))).containsExactly("UNIT-PARENT");
        assertThat(codes(UnitTree.of(List.of(unit("A", "x"), unit("x", "A")), List.of())))
                .containsExactly("UNIT-CYCLE", "UNIT-CYCLE");
        assertThat(codes(tree(event(MIDYEAR, UnitEventType.MOVE, "A", "x")))).contains("UNIT-CYCLE");
    }

    @Test
    void existsFromItsFirstToItsLastDay() {
        Unit unit = unit("x", "A", START, MIDYEAR, Map.of("expected", "FALSE"));

        assertThat(unit.isOpenOn(START)).isTrue();
        assertThat(unit.isOpenOn(MIDYEAR)).isTrue();
        assertThat(unit.isOpenOn(START.minusDays(1))).isFalse();
        assertThat(unit.isOpenOn(MIDYEAR.plusDays(1))).isFalse();
        assertThat(unit.isOpenWithin(MIDYEAR, MIDYEAR.plusYears(1))).isTrue();
        assertThat(unit.isOpenWithin(MIDYEAR.plusDays(1), MIDYEAR.plusYears(1))).isFalse();
        assertThat(unit.isExpected()).isFalse();
        assertThat(unit("y", null).isExpected()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> unit("x", "A", MIDYEAR, START, Map.of()));
    }

    @Test
    void writesItsCodesInLowerCase() {
        assertThat(UnitKind.DIRECTLY_AFFILIATED.code()).isEqualTo("directly_affiliated");
        assertThat(UnitLevel.NATIONAL.code()).isEqualTo("national");
    }
}
