package org.unionstat.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
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
        return new UnitEvent(date, type, code, to, null, "", Place.of("unit_events.csv"));
    }

    private static Outcome<UnitTree> tree(UnitEvent... events) {
        return UnitTree.of(
                List.of(unit("A", null), unit("B", null), unit("x", "A"), unit("y", "A"), unit("v", "B")),
                List.of(events));
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
                .satisfies(c -> assertThat(c.keySet()).containsExactly("A", "B", "v", "x", "y"))
                .satisfies(c -> assertThat(c.get("A")).extracting(Unit::code).containsExactly("y"))
                .satisfies(c -> assertThat(c.get("B")).extracting(Unit::code).containsExactly("v", "x"));
        assertThat(tree.childrenWithin(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31)))
                .doesNotContainKey("y");
    }

    @Test
    void closesAUnitWithTheDayBefore() {
        UnitTree tree = tree(event(MIDYEAR, UnitEventType.CLOSE, "x", "")).orThrow();

        assertThat(tree.on("x", MIDYEAR.minusDays(1))).isPresent();
        assertThat(tree.on("x", MIDYEAR)).isEmpty();
        assertThat(tree.spans()).hasSize(5);
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

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/org/unionstat/unit/contradictions.csv", delimiter = ';', numLinesToSkip = 1)
    void saysWhatContradictsTheRegister(String events, String problems) {
        assertThat(tree(read(events)).problems().stream().map(Problem::message))
                .containsExactlyInAnyOrder(problems.split(", (?=[A-Z]+ on )"));
    }

    /** Events as {@code date TYPE code [to_code|new name] [share]}, one per bar, in consecutive lines of a file. */
    private static UnitEvent[] read(String text) {
        List<UnitEvent> events = new ArrayList<>();
        for (String line : text.split(" \\| ")) {
            String[] words = line.split(" ");
            UnitEventType type = UnitEventType.valueOf(words[1]);
            boolean names = type == UnitEventType.RENAME;
            events.add(new UnitEvent(
                    LocalDate.parse(words[0]),
                    type,
                    words[2],
                    words.length > 3 && !names ? words[3] : "",
                    words.length > 4 ? new BigDecimal(words[4]) : null,
                    words.length > 3 && names ? words[3] : "",
                    new Place("unit_events.csv", events.size() + 2, 2)));
        }
        return events.toArray(UnitEvent[]::new);
    }

    private static UnitTree happened(String events) {
        return tree(read(events)).orThrow();
    }

    @Test
    void takesTheUnitsBelowAlongWhenTwoUnitsMerge() {
        UnitTree tree = happened("2015-07-01 MERGE A B | 2015-07-01 CLOSE y");

        assertThat(tree.on("A", MIDYEAR)).isEmpty();
        assertThat(tree.on("x", MIDYEAR).map(Unit::parent)).contains("B");
        assertThat(tree.on("y", MIDYEAR)).isEmpty();
        assertThat(tree.successions()).containsExactly(new Succession(MIDYEAR, "A", "B", BigDecimal.ONE));
    }

    @Test
    void splitsAUnitIntoSharesOfWhichItMayKeepOne() {
        UnitTree tree = happened("2015-07-01 SPLIT x x 0.6 | 2015-07-01 SPLIT x y 0.4 | 2016-01-01 SPLIT y x 0.5"
                + " | 2016-01-01 SPLIT y v 0.5");

        assertThat(tree.on("x", MIDYEAR)).isPresent();
        assertThat(tree.on("y", LocalDate.of(2016, 1, 1))).isEmpty();
        assertThat(tree.successions())
                .extracting(s -> s.unit() + s.successor() + s.share())
                .containsExactly("xx0.6", "xy0.4", "yx0.5", "yv0.5");
    }

    @Test
    void existsAgainWhereItWasOrUnderAnotherUnit() {
        UnitTree tree =
                happened("2015-07-01 CLOSE x | 2016-01-01 REOPEN x B | 2015-07-01 CLOSE y | 2017-01-01 REOPEN y");

        assertThat(tree.on("x", MIDYEAR)).isEmpty();
        assertThat(tree.on("x", LocalDate.of(2016, 1, 1)).map(Unit::parent)).contains("B");
        assertThat(tree.on("y", LocalDate.of(2016, 12, 31))).isEmpty();
        assertThat(tree.on("y", LocalDate.of(2017, 1, 1)).map(Unit::parent)).contains("A");
    }

    @Test
    void hasAnotherNameAndCodeFromTheDayOnAndIsFoundByEachCode() {
        UnitTree tree =
                happened("2015-07-01 RENAME A 新 | 2015-07-01 RECODE A A2 | 2016-01-01 MOVE x B | 2017-01-01 MOVE x A2");

        assertThat(tree.spans("A")).extracting(u -> u.code() + u.name()).containsExactly("AA", "A2新");
        assertThat(tree.spans("A2")).isEqualTo(tree.spans("A"));
        assertThat(tree.registered("A2")).isEqualTo("A");
        assertThat(tree.childrenWithin(MIDYEAR, MIDYEAR).get("A2"))
                .extracting(Unit::code)
                .containsExactly("x", "y");
        LocalDate later = LocalDate.of(2017, 6, 1);
        assertThat(tree.childrenWithin(later, later).get("A2"))
                .extracting(Unit::code)
                .containsExactly("x", "y");
    }

    @Test
    void refusesUnitsTwiceUnknownParentsAndCircles() {
        assertThat(UnitTree.of(
                                List.of(unit("A", "x"), unit("B", null), unit("B", null)),
                                List.of(),
                                index -> new Place("units.csv", index + 2, 0))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "units.csv!4: unit listed twice: B [UNIT-TWICE]",
                        "units.csv!2: unit A is under unknown unit x [UNIT-PARENT]");
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
