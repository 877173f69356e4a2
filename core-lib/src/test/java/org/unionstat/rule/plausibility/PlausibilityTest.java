package org.unionstat.rule.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.outcome.FindingClass;
import org.unionstat.rule.FigureText;
import org.unionstat.rule.RuleOutcome;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitKind;
import org.unionstat.unit.UnitLevel;

class PlausibilityTest {

    private static final StatedFigures STATED = new StatedFigures(Given.SHIPPED);
    private static final Balances BALANCES = new Balances(Given.SHIPPED);

    private static String proposals(Judgement judgement) {
        return judgement.proposals().stream()
                .map(p -> FigureText.plain(p.meant()))
                .collect(Collectors.joining(" "));
    }

    private static Judgement stated(String rule, Operand stated, Operand first, Operand second) {
        return switch (rule) {
            case "RAT-039" -> STATED.rate(stated, first, second, new BigDecimal(100));
            case "RAT-038" -> STATED.completion(stated, first, second);
            case "TEM-011" -> STATED.growth(stated, first, second);
            default -> STATED.change(stated, first, second);
        };
    }

    @ParameterizedTest(name = "{0}: {1} of {2} and {3} is {4}")
    @CsvFileSource(resources = "stated.csv", numLinesToSkip = 1)
    void holdsPrintedRatesAndChangesAgainstTheirParts(
            String rule,
            String stated,
            String first,
            String second,
            RuleOutcome outcome,
            @Nullable Doubt doubt,
            @Nullable String proposal,
            String origin) {
        Judgement judgement = stated(
                rule,
                Given.figure("rate", "2015", stated),
                Given.figure("first", "2015", first),
                Given.figure("second", "2014", second));

        assertThat(judgement.outcome()).as(origin).isEqualTo(outcome);
        assertThat(judgement.doubt()).as(origin).isEqualTo(doubt);
        assertThat(proposals(judgement)).as(origin).isEqualTo(Objects.requireNonNullElse(proposal, ""));
        assertThat(judgement.rule().id()).isEqualTo(rule);
        assertThat(judgement.message().isEmpty()).isEqualTo(outcome == RuleOutcome.PASS);
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvFileSource(resources = "years.csv", numLinesToSkip = 1)
    void asksAboutChangesBeyondTheLimit(
            String current, String last, RuleOutcome outcome, @Nullable Doubt doubt, String origin) {
        Judgement judgement = new YearOnYear(Given.SHIPPED)
                .judge(Given.figure("x", "2015", current), Given.figure("x", "2014", last));

        assertThat(judgement.outcome()).as(origin).isEqualTo(outcome);
        assertThat(judgement.doubt()).as(origin).isEqualTo(doubt);
    }

    @Test
    void tellsTheChangeInBothLanguages() {
        Judgement judgement =
                new YearOnYear(Given.SHIPPED).judge(Given.figure("x", "2014", "79"), Given.figure("x", "2013", "150"));

        assertThat(judgement.message()).isEqualTo("x 79，上年 150，变动 −47.3%，超过 30%");
        assertThat(judgement.messageEn()).isEqualTo("x 79, last year 150, a change of −47.3%, beyond 30%");
        assertThat(judgement.finding().orElseThrow().findingClass()).isEqualTo(FindingClass.QUERY);
    }

    @ParameterizedTest(name = "{0} among {1}: {2}")
    @CsvFileSource(resources = "history.csv", numLinesToSkip = 1)
    void holdsAFigureAgainstTheUnitsOwnOtherPeriods(
            String current, String others, RuleOutcome outcome, @Nullable Doubt doubt, String origin) {
        Judgement judgement = new OwnHistory(Given.SHIPPED).judge(Given.figure("x", "2015", current), years(others));

        assertThat(judgement.outcome()).as(origin).isEqualTo(outcome);
        assertThat(judgement.doubt()).as(origin).isEqualTo(doubt);
    }

    private static List<PeerRatios.Pair> pairs(String last, String current) {
        List<PeerRatios.Pair> pairs = new ArrayList<>();
        String[] bases = last.split(" ");
        String[] figures = current.split(" ");
        for (int i = 0; i < bases.length; i++) {
            pairs.add(new PeerRatios.Pair(
                    Given.figure("x", "U" + i, "2015", null, figures[i]),
                    Given.figure("x", "U" + i, "2014", null, bases[i])));
        }
        return pairs;
    }

    private static List<String> failed(List<Judgement> judgements) {
        return judgements.stream()
                .filter(j -> j.outcome() == RuleOutcome.FAIL)
                .map(j -> j.operands().stream()
                        .map(o -> o.exact().orElseThrow().toPlainString())
                        .collect(Collectors.collectingAndThen(Collectors.toList(), l -> l.get(1) + ">" + l.get(0))))
                .toList();
    }

    @ParameterizedTest(name = "{2}: {3}")
    @CsvFileSource(resources = "ratios.csv", numLinesToSkip = 1)
    void holdsRatiosAgainstThoseOfPeers(String last, String current, String out, String origin) {
        List<PeerRatios.Pair> pairs = pairs(last, current);
        List<Judgement> judgements = new PeerRatios(Given.SHIPPED).judge(pairs);

        if (out.equals("TOO_FEW")) {
            assertThat(judgements).as(origin).allMatch(j -> j.doubt() == Doubt.TOO_FEW);
        } else {
            assertThat(failed(judgements)).as(origin).containsExactly(out);
            List<PeerRatios.Pair> shuffled = new ArrayList<>(pairs);
            Collections.shuffle(shuffled, new Random(1986));
            assertThat(new PeerRatios(Given.SHIPPED).judge(shuffled)).containsExactlyInAnyOrderElementsOf(judgements);
        }
    }

    @Test
    void setsPairsWithoutARatioApart() {
        List<PeerRatios.Pair> pairs =
                new ArrayList<>(pairs("100 120 80 200 150 90 300 110 95 130", "105 118 84 215 149 97 310 112 99 128"));
        pairs.addAll(pairs("0 10 ? >=10", "10 0 5 20"));

        assertThat(new PeerRatios(Given.SHIPPED).judge(pairs).stream().skip(10).map(Judgement::doubt))
                .containsExactly(Doubt.ZERO_BASE, Doubt.ZERO_BASE, Doubt.MISSING_FIGURE, Doubt.NOT_EXACT);
    }

    @Test
    void showsTheEffectAndItsLimits() {
        List<Judgement> judgements = new PeerRatios(Given.SHIPPED)
                .judge(pairs(
                        "100 120 80 200 150 90 300 110 95 130 140 1000",
                        "105 118 84 215 149 97 310 112 99 128 700 1060"));

        assertThat(judgements.get(10).message())
                .isEqualTo("x 700 为上年 140 的 5.00 倍，同类单位中位数为 1.05 倍（效应值 100.01，界限 −2.24—2.23）");
        assertThat(judgements.get(10).left() + " " + judgements.get(10).right()).isEqualTo("700 140");
        assertThat(judgements.get(10).imbalance()).isEqualTo(new BigDecimal(560));
    }

    @Test
    void tellsUsualFiguresAsTheyCouldBeReported() {
        OwnHistory history = new OwnHistory(Given.SHIPPED);
        Judgement count = history.judge(Given.figure("x", "2015", "36"), years("29 29 30 30"));
        Judgement nearNought = history.judge(Given.figure("x", "2015", "14"), years("2 3 4 4"));
        Judgement money =
                history.judge(Given.figure("x", "2015", "492365.31"), years("250000.10 290000.10 310738.18 330000.00"));
        Judgement balance = history.judge(Given.figure("x", "2015", "-90"), years("-10 -11 -10 -9"));

        assertThat(count.message()).isEqualTo("x 36，本单位其他 4 期中位数 29.5，常见范围 25—34");
        assertThat(count.left() + " " + count.right() + " " + count.imbalance()).isEqualTo("36 29.5 6.5");
        assertThat(nearNought.message()).isEqualTo("x 14，本单位其他 4 期中位数 3.5，常见范围 0—7");
        assertThat(money.message()).isEqualTo("x 492,365.31，本单位其他 4 期中位数 300,369.1，常见范围 196,587.4—404,150.8");
        assertThat(balance.message()).isEqualTo("x −90，本单位其他 4 期中位数 −10，常见范围 −13—−7");
    }

    private static List<Operand> years(String figures) {
        List<Operand> years = new ArrayList<>();
        for (String figure : figures.split(" ")) {
            years.add(Given.figure("x", Integer.toString(2001 + years.size()), figure));
        }
        return years;
    }

    @Test
    void groupsUnitsByWhatPeersHaveInCommon() {
        Unit unit = new Unit(
                "U",
                "U",
                "P",
                UnitLevel.PRIMARY,
                UnitKind.PRIMARY,
                LocalDate.of(2000, 1, 1),
                null,
                Map.of("industry", "C"));
        Threshold threshold =
                new Threshold(FindingClass.QUERY, Map.of(), List.of("level", "kind", "parent", "industry", "none"));

        assertThat(threshold.group(unit)).isEqualTo("level=PRIMARY|kind=PRIMARY|parent=P|industry=C|none=");
    }

    @Test
    void balancesStocksWithFlows() {
        // street, 2014: cumulative registrations and cards of the service card
        Operand begin = Given.figure("registered", "2013", "12220");
        Operand flow = Given.figure("new", "2014H1", "633");
        LocalDate june = LocalDate.of(2014, 6, 30);
        Judgement judgement = BALANCES.stockFlow(
                Given.figure("registered", "S1", "2014", june, "12561"), begin, List.of(flow), List.of());

        assertThat(judgement.outcome()).isEqualTo(RuleOutcome.FAIL);
        assertThat(judgement.message()).isEqualTo("registered 12,561 ≠ 期初加增加减减少 12,853（差 −292）");
        assertThat(judgement.imbalance()).isEqualTo(new BigDecimal(-292));
        assertThat(judgement.operands()).hasSize(3);
    }

    @Test
    void saysNothingOfAYearWhoseFirstHalfIsKnownOnly() {
        // street, 2015: the second half of 2014 was never reported
        Judgement judgement = BALANCES.stockFlow(
                Given.figure("registered", "2015", "13540"),
                Given.figure("registered", "S1", "2014", LocalDate.of(2014, 6, 30), "12561"),
                List.of(Given.figure("new", "2015", "841")),
                List.of());

        assertThat(judgement.doubt()).isEqualTo(Doubt.OTHER_SPAN);
    }

    @ParameterizedTest(name = "end {0}, begin {1}, in {2}, out {3}: {4}")
    @CsvSource({
        "?,100,20,5,115",
        "115,?,20,5,100",
        "115,100,?,5,20",
        "115,100,20,?,5",
        "115,100,?,?,''",
        "90,100,?,5,''",
    })
    void proposesTheOneFigureThatIsMissing(String end, String begin, String in, String out, String proposal) {
        Judgement judgement = BALANCES.stockFlow(
                Given.figure("x", "2015", end),
                Given.figure("x", "2014", begin),
                List.of(Given.figure("in", "2015", in)),
                List.of(Given.figure("out", "2015", out)));

        assertThat(judgement.doubt()).isEqualTo(Doubt.MISSING_FIGURE);
        assertThat(proposals(judgement)).isEqualTo(proposal);
    }

    @Test
    void holdsAStatedTotalAgainstTheSumBelow() {
        // members of 2008: 212,171,000 stated, 211,909,332 in the provinces and elsewhere
        Operand stated = Given.figure("members", "2008", "212171000");
        List<Operand> below =
                List.of(Given.figure("provinces", "2008", "211909332"), Given.figure("elsewhere", "2008", "0"));

        assertThat(BALANCES.parentTotal(stated, below, null).message())
                .isEqualTo("members 212,171,000 ≠ 下级合计 211,909,332（差 261,668）");
        assertThat(BALANCES.parentTotal(stated, below, below.get(1)).messageEn())
                .endsWith("(difference 261,668); best explained by 'elsewhere'");
    }

    @ParameterizedTest(name = "{0} against {1}: {2} {3}")
    @CsvSource({
        "10,4 6,PASS,''",
        "10,4 ?,UNVERIFIABLE,6",
        "10,? ?,UNVERIFIABLE,''",
        "10,11 ?,FAIL,''",
        "?,4 6,UNVERIFIABLE,''",
        ">=10,4 6,UNVERIFIABLE,''",
        ">=11,4 6,FAIL,''",
        "10,~4 6,UNVERIFIABLE,''"
    })
    void takesTheOnlyMissingUnitForTheRest(String stated, String below, RuleOutcome outcome, String proposal) {
        List<Operand> addends = Stream.of(below.split(" "))
                .map(text -> Given.figure("x", "2015", text))
                .toList();
        Judgement judgement = BALANCES.parentTotal(Given.figure("x", "2015", stated), addends, null);

        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(proposals(judgement)).isEqualTo(proposal);
    }

    @Test
    void comparesWhatMustBeTheSameOrNotLess() {
        Operand ten = Given.figure("x", "2015", "10");
        Operand eleven = Given.figure("x", "2015", "11");

        assertThat(BALANCES.opening(ten, ten).outcome()).isEqualTo(RuleOutcome.PASS);
        assertThat(BALANCES.opening(ten, eleven).message()).isEqualTo("x 10 ≠ 上期期末 11（差 −1）");
        assertThat(BALANCES.lastYearsColumn(ten, eleven).message()).isEqualTo("x 10 ≠ 上年上报数 11（差 −1）");
        assertThat(BALANCES.fulfilment(eleven, ten).outcome()).isEqualTo(RuleOutcome.PASS);
        assertThat(BALANCES.fulfilment(ten, eleven).findingClass()).isEqualTo(FindingClass.INFO);
    }

    @Test
    void knowsThatRunningTotalsDoNotFall() {
        Operand ten = Given.figure("x", "2015M01-M10", "10");

        assertThat(BALANCES.runningTotal(Given.figure("x", "2015M01-M11", "9"), ten)
                        .message())
                .isEqualTo("x 9 < 此前累计 10（差 −1）");
        assertThat(BALANCES.runningTotal(Given.figure("x", "2015", "10"), ten).outcome())
                .isEqualTo(RuleOutcome.PASS);
        assertThat(BALANCES.runningTotal(Given.figure("x", "2016", "9"), ten).doubt())
                .isEqualTo(Doubt.OTHER_SPAN);
    }
}
