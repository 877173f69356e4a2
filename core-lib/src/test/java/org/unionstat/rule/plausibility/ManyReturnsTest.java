package org.unionstat.rule.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.classification.Label;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.FindingClass;
import org.unionstat.rule.BreakdownCheck;
import org.unionstat.rule.FigureText;
import org.unionstat.rule.RuleOutcome;

/** Checks that look at the returns of many units: slips by powers of ten, shifted columns, copies. */
class ManyReturnsTest {

    private static final List<String> CELLS = List.of("total", "p[c:a]", "p[c:b]", "p[c:d]", "alone", "other", "more");
    private static final BreakdownCheck PARTITION = new BreakdownCheck(
            "PAR-1",
            FindingClass.QUERY,
            BreakdownKind.PARTITION,
            label("合计"),
            Cell.parse("total"),
            List.of(part("p[c:a]"), part("p[c:b]"), part("p[c:d]")));

    private static Label label(String name) {
        return new Label(name, name, name);
    }

    private static BreakdownCheck.Part part(String cell) {
        return new BreakdownCheck.Part(Cell.parse(cell), label(cell));
    }

    private static UnitReturn unit(String unit, String period, Map<String, String> figures) {
        Map<Cell, Operand> operands = new LinkedHashMap<>();
        figures.forEach((cell, text) -> operands.put(Cell.parse(cell), Given.figure(cell, unit, period, null, text)));
        return new UnitReturn(unit, operands);
    }

    private static Map<String, String> ordinary(Random random, int size) {
        int a = size * (40 + random.nextInt(4)) / 100;
        int b = size * (30 + random.nextInt(4)) / 100;
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("total", Integer.toString(size));
        figures.put("p[c:a]", Integer.toString(a));
        figures.put("p[c:b]", Integer.toString(b));
        figures.put("p[c:d]", Integer.toString(size - a - b));
        figures.put("alone", Integer.toString(size * (50 + random.nextInt(5)) / 100));
        figures.put("other", Integer.toString(size * (90 + random.nextInt(9)) / 100));
        figures.put("more", Integer.toString(size * (20 + random.nextInt(3)) / 100));
        return figures;
    }

    /** Forty ordinary units, the first of which writes something else in one cell, this year or last. */
    private static List<TwoYears> peers(@Nullable String cell, String now, @Nullable String before, boolean hasBefore) {
        Random random = new Random(1925);
        List<TwoYears> returns = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int size = i == 0 ? 400 : 200 + 20 * i;
            Map<String, String> last = ordinary(random, size);
            Map<String, String> current = ordinary(random, size);
            if (i == 0 && cell != null) {
                current.put(cell, now.equals("same") ? current.get(cell) : now);
                last.put(cell, before == null ? last.get(cell) : before);
            }
            UnitReturn lastYear = i == 0 && !hasBefore ? null : unit("U" + i, "2014", last);
            returns.add(new TwoYears(unit("U" + i, "2015", current), lastYear));
        }
        return returns;
    }

    private static List<Judgement> slips(List<TwoYears> returns) {
        return new Magnitudes(Given.SHIPPED, List.of(PARTITION)).judge(returns).failures();
    }

    @Test
    void saysNothingOfOrdinaryReturns() {
        Screening screening = new Magnitudes(Given.SHIPPED, List.of(PARTITION)).judge(peers(null, "", null, true));

        assertThat(screening.failures()).isEmpty();
        assertThat(screening.counts().pass()).isEqualTo(40 * CELLS.size());
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3} {4}")
    @CsvSource({
        "total,4000,2015,400,balance", "p[c:a],1680000,2015,168,balance", "total,4,2015,400,balance",
        "alone,2080,2015,208,last year", "alone,20,2015,200—209,last year", "other,3800000,2015,380,last year",
        "more,8,2015,80—89,last year"
    })
    void proposesWhatWasMeant(String cell, String written, String period, String meant, String evidence) {
        List<Judgement> failures = slips(peers(cell, written, null, true));

        assertThat(failures).hasSize(1);
        Judgement failure = failures.get(0);
        assertThat(failure.subject().cell()).isEqualTo(Cell.parse(cell));
        assertThat(failure.subject().period().code()).isEqualTo(period);
        assertThat(FigureText.plain(failure.proposals().get(0).meant())).isEqualTo(meant);
        assertThat(failure.messageEn()).contains(evidence);
        assertThat(failure.findingClass()).isEqualTo(FindingClass.QUERY);
    }

    @Test
    void findsNoughtsTooManyAmongPeersWhereThereIsNoLastYear() {
        List<Judgement> failures = slips(peers("alone", "20800", null, false));

        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).message()).isEqualTo("alone 20,800 疑似量级有误（×100，据同类单位）；“alone”（2015）可能是 208");
    }

    @Test
    void findsDigitsCutOffAmongPeersOnlyInATotalThatItsPartsExceed() {
        BreakdownCheck subset = new BreakdownCheck(
                "SUB-1",
                FindingClass.QUERY,
                BreakdownKind.SUBSET,
                label("其他"),
                Cell.parse("other"),
                List.of(part("alone"), part("more")));
        List<TwoYears> returns = peers("other", "37", null, false);

        List<Judgement> failures = new Magnitudes(Given.SHIPPED, List.of(PARTITION, subset))
                .judge(returns)
                .failures();
        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).message()).isEqualTo("other 37 疑似量级有误（÷10，据同类单位）；“other”（2015）可能是 370—379");
        assertThat(slips(returns)).isEmpty();
    }

    @Test
    void tellsThatLastYearsFigureWasTheWrongOne() {
        List<Judgement> failures = slips(peers("alone", "same", "20800", true));

        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).subject().period().code()).isEqualTo("2014");
        assertThat(FigureText.plain(failures.get(0).proposals().get(0).meant())).isEqualTo("208");
    }

    @Test
    void tellsThatDigitsOfLastYearsFigureAreCutOffThoughItIsFarFromThisYearsOverAPowerOfTen() {
        List<Judgement> failures = slips(peers("alone", "190", "1", true));

        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).subject().period().code()).isEqualTo("2014");
        assertThat(FigureText.plain(failures.get(0).proposals().get(0).meant())).isEqualTo("100—199");
    }

    @Test
    void takesAOneAfterADozenForASlip() {
        List<Judgement> failures = slips(peers("more", "1", "12", true));

        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).subject().period().code()).isEqualTo("2015");
        assertThat(FigureText.plain(failures.get(0).proposals().get(0).meant())).isEqualTo("10—19");
    }

    @Test
    void takesADozenForASlipOfLastYearsOneOnlyIfPeersHaveNoDozen() {
        assertThat(slips(peers("alone", "200", "2", true)))
                .extracting(f -> f.subject().period().code())
                .doesNotContain("2015");
        List<TwoYears> small = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Map<String, String> last = ordinary(new Random(i), 400);
            Map<String, String> now = ordinary(new Random(i + 99), 400);
            last.put("alone", "1");
            now.put("alone", i == 0 ? "10" : "1");
            small.add(new TwoYears(unit("U" + i, "2015", now), unit("U" + i, "2014", last)));
        }
        assertThat(slips(small)).hasSize(1);
    }

    @Test
    void isNotMisledByAUnitThatHasGrownTenfoldAsAWhole() {
        List<TwoYears> returns = peers(null, "", null, true);
        Random random = new Random(2);
        returns.set(
                0, new TwoYears(unit("U0", "2015", ordinary(random, 4000)), unit("U0", "2014", ordinary(random, 400))));

        assertThat(slips(returns)).isEmpty();
    }

    @Test
    void findsPartsOneColumnTooFarToTheRight() {
        UnitReturn last = unit("U", "2014", Map.of("total", "100", "p[c:a]", "70", "p[c:b]", "20", "p[c:d]", "10"));
        UnitReturn shifted = unit("U", "2015", Map.of("total", "100", "p[c:b]", "72", "p[c:d]", "19"));
        UnitReturn blank = unit("U", "2015", Map.of("total", "100", "p[c:b]", "21", "p[c:d]", "9"));
        ColumnShifts shifts = new ColumnShifts(Given.SHIPPED);

        Judgement found = shifts.judge(PARTITION, new TwoYears(shifted, last)).orElseThrow();
        assertThat(found.proposals().stream().map(p -> FigureText.plain(p.meant())))
                .containsExactly("72", "19", "9");
        assertThat(shifts.judge(PARTITION, new TwoYears(blank, last))
                        .orElseThrow()
                        .outcome())
                .isEqualTo(RuleOutcome.PASS);
        assertThat(shifts.judge(PARTITION, new TwoYears(shifted, null))
                        .orElseThrow()
                        .doubt())
                .isEqualTo(Doubt.TOO_FEW);
        assertThat(shifts.judge(PARTITION, new TwoYears(last, shifted))).isEmpty();
    }

    private static Map<String, String> figures(int from) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            figures.put("c" + i, Integer.toString(from + 7 * i));
        }
        return figures;
    }

    @ParameterizedTest(name = "{0} of 20 figures differ: {1}")
    @CsvSource({"0,FAIL", "2,FAIL", "3,PASS", "20,PASS"})
    void findsReturnsThatAreThoseOfLastYearOrOfAPeer(int differing, RuleOutcome outcome) {
        Map<String, String> copy = figures(100);
        for (int i = 0; i < differing; i++) {
            copy.put("c" + (19 - i), Integer.toString(5000 + i));
        }
        UnitReturn original = unit("A", "2014", figures(100));
        UnitReturn other = unit("B", "2015", copy);
        CopiedReturns copies = new CopiedReturns(Given.SHIPPED);

        assertThat(copies.ofLastYear(new TwoYears(other, original))
                        .orElseThrow()
                        .outcome())
                .isEqualTo(outcome);
        Screening peers = copies.ofPeers(List.of(other, unit("C", "2015", figures(90_000)), original));
        assertThat(peers.failures()).hasSize(outcome == RuleOutcome.FAIL ? 1 : 0);
        assertThat(peers.failures())
                .allMatch(f -> f.subject().unit().equals("B") && f.message().startsWith("与单位 A相同"));
    }

    @Test
    void saysNothingOfReturnsWithFewFigures() {
        UnitReturn few = unit("A", "2014", Map.of("x", "1", "y", "2"));

        assertThat(new CopiedReturns(Given.SHIPPED)
                        .ofLastYear(new TwoYears(few, few))
                        .orElseThrow()
                        .doubt())
                .isEqualTo(Doubt.TOO_FEW);
    }
}
