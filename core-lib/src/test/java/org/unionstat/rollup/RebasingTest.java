package org.unionstat.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Place;
import org.unionstat.period.Period;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitEvent;
import org.unionstat.unit.UnitEventType;

class RebasingTest {

    private static final Period NEXT = StatisticalCalendar.JANUARY.parse("2016").orThrow();
    private static final List<UnitEventType> PLACES = List.of(
            UnitEventType.MOVE, UnitEventType.MERGE, UnitEventType.SPLIT, UnitEventType.CLOSE, UnitEventType.REOPEN);
    private static final Cell MEMBERS = Cell.parse("members");
    private static final Cell VISITS = Cell.parse("visits");

    /** Two towns A (unions a 101, b 50, own 7) and B (union c 30) of the county C. */
    private static Register county() {
        return new Register()
                .federation("C", null)
                .federation("A", "C")
                .federation("B", "C")
                .primary("a", "A")
                .primary("b", "A")
                .primary("c", "B")
                .own("a", "members", 101)
                .own("a", "employees", 202)
                .own("b", "members", 50)
                .own("b", "employees", 100)
                .own("c", "members", 30)
                .own("c", "employees", 40)
                .own("A", "members", 7);
    }

    private static Rebasing rebased(Register register) {
        RollUpPlan plan = register.plan(TrustPolicy.DEFAULT);
        return Rebasing.of(plan, plan.of(register.submissions()), NEXT);
    }

    private static List<String> asNow(Rebasing rebased, Cell cell, String... units) {
        return Arrays.stream(units)
                .map(u -> u
                        + rebased.asNow(u, cell)
                                .map(v -> " " + v.stripTrailingZeros().toPlainString())
                                .orElse(""))
                .toList();
    }

    @Test
    void takesTheBaseOfAUnitAlongWhenItMoves() {
        Rebasing rebased = rebased(county().event(UnitEventType.MOVE, "2016-03-01", "a", "B"));

        assertThat(asNow(rebased, MEMBERS, "C", "A", "B", "a")).containsExactly("C 188", "A 57", "B 131", "a 101");
        assertThat(rebased.asThen("A", MEMBERS)).contains(new BigDecimal(158));
    }

    @Test
    void addsWhatMergesEvenWhereTheTownsMergeToo() {
        Rebasing rebased = rebased(county().event(UnitEventType.MERGE, "2016-03-01", "a", "b")
                .event(UnitEventType.MERGE, "2016-06-01", "A", "B"));

        assertThat(asNow(rebased, MEMBERS, "C", "A", "B", "a", "b", "c"))
                .containsExactly("C 188", "A", "B 188", "a", "b 151", "c 30");
    }

    @Test
    void sharesWhatIsSplitInWholeNumbersByLargestRemainder() {
        Rebasing rebased = rebased(county().split("2016-03-01", "a", "b", "0.3333")
                .split("2016-03-01", "a", "c", "0.6667")
                .event(UnitEventType.MERGE, "2016-06-01", "b", "c"));

        assertThat(asNow(rebased, MEMBERS, "C", "A", "B", "b", "c"))
                .containsExactly("C 188", "A 7", "B 181", "b", "c 181");
        assertThat(asNow(
                        rebased(county().split("2016-03-01", "a", "a", "0.335").split("2016-03-01", "a", "c", "0.665")),
                        MEMBERS,
                        "A",
                        "a",
                        "c"))
                .containsExactly("A 91", "a 34", "c 97");
    }

    @Test
    void leavesWhatAClosedUnitHadToTheUnitThatWasAboveIt() {
        Rebasing rebased = rebased(county().event(UnitEventType.CLOSE, "2016-03-01", "a", "")
                .event(UnitEventType.MOVE, "2016-04-01", "b", "B")
                .event(UnitEventType.MERGE, "2016-06-01", "A", "B"));

        assertThat(asNow(rebased, MEMBERS, "C", "B", "a", "b")).containsExactly("C 188", "B 188", "a", "b 50");
    }

    @Test
    void recomputesRatesFromTheirParts() {
        Rebasing rebased = rebased(county().event(UnitEventType.MOVE, "2016-03-01", "a", "B"));

        assertThat(asNow(rebased, Cell.parse("density"), "B")).containsExactly("B 54.1322");
    }

    @Test
    void knowsNothingOfUnitsWithoutFigures() {
        assertThat(asNow(rebased(county()), VISITS, "C", "A", "nowhere")).containsExactly("C", "A", "nowhere");
    }

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.range(0, Boolean.getBoolean("unionstat.heavy") ? 2000 : 200);
    }

    /** Whatever happens to the tree, the sum of all units is what it was, and every sum is that of the units below. */
    @ParameterizedTest
    @MethodSource("seeds")
    void dropsNothingAndInventsNothing(long seed) {
        Random random = new Random(seed);
        Register register = new Register().federation("C", null);
        List<String> codes = new ArrayList<>(List.of("T0", "T1", "T2"));
        codes.forEach(t -> register.federation(t, "C").own(t, "members", random.nextInt(9)));
        for (int i = 0; i < 9; i++) {
            register.primary("u" + i, "T" + i % 3).own("u" + i, "members", random.nextInt(1000));
            register.own("u" + i, "visits", random.nextInt(1000));
            codes.add("u" + i);
        }
        for (int i = 0; i < 40; i++) {
            register.tryEvents(happening(random, codes));
        }
        RollUpPlan plan = register.plan(TrustPolicy.DEFAULT);
        RollUp base = plan.of(register.submissions());
        Rebasing rebased = Rebasing.of(plan, base, NEXT);

        for (Cell cell : List.of(MEMBERS, VISITS)) {
            LocalDate start = cell.equals(MEMBERS) ? NEXT.end() : NEXT.start();
            plan.tree().childrenWithin(start, NEXT.end()).forEach((code, below) -> {
                BigDecimal value = rebased.asNow(code, cell).orElse(BigDecimal.ZERO);
                BigDecimal parts = below.stream()
                        .map(Unit::code)
                        .map(c -> rebased.asNow(c, cell).orElse(BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(value).as(code).isGreaterThanOrEqualTo(parts);
                assertThat(value.stripTrailingZeros().scale()).isLessThanOrEqualTo(0);
            });
            assertThat(rebased.asNow("C", cell)).isEqualTo(rebased.asThen("C", cell));
        }
    }

    private static List<UnitEvent> happening(Random random, List<String> codes) {
        LocalDate date = LocalDate.of(2015, 1, 2).plusDays(random.nextInt(728));
        UnitEventType type = PLACES.get(random.nextInt(PLACES.size()));
        String code = codes.get(random.nextInt(codes.size()));
        String to = codes.get(random.nextInt(codes.size()));
        if (type != UnitEventType.SPLIT) {
            boolean alone = type == UnitEventType.CLOSE || type == UnitEventType.REOPEN;
            return List.of(new UnitEvent(date, type, code, alone ? "" : to, null, "", Place.NOWHERE));
        }
        String other = codes.get(random.nextInt(codes.size()));
        BigDecimal share = BigDecimal.valueOf(1 + random.nextInt(9998), 4);
        return List.of(
                new UnitEvent(date, type, code, to, share, "", Place.NOWHERE),
                new UnitEvent(date, type, code, other, BigDecimal.ONE.subtract(share), "", Place.NOWHERE));
    }
}
