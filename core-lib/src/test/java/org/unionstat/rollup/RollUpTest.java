package org.unionstat.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unionstat.classification.Label;
import org.unionstat.indicator.Cell;
import org.unionstat.quantity.Interval;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.submission.Form;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.ObservationState;
import org.unionstat.submission.Submission;
import org.unionstat.unit.UnitEventType;
import org.unionstat.unit.UnitLevel;

class RollUpTest {

    private static final TrustPolicy COMPUTED = TrustPolicy.of(TrustMode.COMPUTED);
    private static final TrustPolicy REPORTED = TrustPolicy.of(TrustMode.REPORTED);

    /** China Labour Statistical Yearbook 2009: members by region, and 212,171 thousand for the nation. */
    @Test
    void leavesTheImbalanceOfTheNationOf2008ToTheUnitsOfNoProvince() throws IOException {
        Register register = new Register().federation("000000", null).unexpected("000001", "000000");
        register.total("000000", "members", 212_171_000);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RollUpTest.class.getResourceAsStream("members-2008.csv")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(province -> register.federation(province[0], "000000")
                            .total(province[0], "members", Long.parseLong(province[2])));
        }
        RollUp rollUp = register.rollUp();
        NodeFigure nation = figure(rollUp, "000000", "members");
        assertThat(nation.value()).hasValue(n(211_909_332));
        assertThat(nation.basis()).isEqualTo(Basis.COMPUTED);
        assertThat(nation.completeness()).isEqualTo(new Completeness(31, 31, 31));
        assertThat(nation.reconciliation())
                .isEqualTo(new Reconciliation(n(211_909_332), n(212_171_000), n(261_668), "000001"));
        assertThat(rollUp.tieOuts()).singleElement().satisfies(t -> {
            assertThat(t.holds()).isTrue();
            assertThat(t.contributors()).hasSize(31);
        });
    }

    @Test
    void addsOwnFiguresAndAdjustmentsButNeverATotal() {
        Register register = street().own("S", "members", 5).adjustment("S", "members", -2);
        register.own("A", "members", 10).own("B", "members", 20).total("S", "members", 40);
        NodeFigure street = figure(register.rollUp(), "S", "members");
        assertThat(street.value()).hasValue(n(33));
        assertThat(street.reconciliation().imbalance()).isEqualTo(n(7));
        assertThat(street.reconciliation().isImbalanced()).isTrue();
        assertThat(figure(register.rollUp(REPORTED), "S", "members").value()).hasValue(n(40));
        assertThat(register.rollUp().tieOuts().get(0).contributors())
                .extracting(Contributor::kind)
                .contains(ObservationKind.ADJUSTMENT);
    }

    @Test
    void doesNotReplaceAStreetsTotalByTheOneFirmThatHasReported() {
        Register register = street().own("A", "members", 41).total("S", "members", 10_135);
        NodeFigure street = figure(register.rollUp(), "S", "members");
        assertThat(street.value()).hasValue(n(10_135));
        assertThat(street.basis()).isEqualTo(Basis.STATED);
        assertThat(street.completeness()).isEqualTo(new Completeness(2, 1, 2));
        assertThat(street.reconciliation()).isEqualTo(new Reconciliation(n(41), n(10_135), n(10_094), "B"));
        NodeFigure computed = figure(register.rollUp(COMPUTED), "S", "members");
        assertThat(computed.value()).hasValue(n(41));
        assertThat(computed.basis()).isEqualTo(Basis.INCOMPLETE);
        TrustPolicy half = new TrustPolicy(TrustMode.PRIORITY, new BigDecimal("0.5"), List.of());
        assertThat(figure(register.rollUp(half), "S", "members").basis()).isEqualTo(Basis.COMPUTED);
    }

    @Test
    void carriesATotalThatStandsInUpToTheRoot() {
        Register register = street().federation("N", null).federation("T", "N");
        register.event(UnitEventType.MOVE, "2010-01-01", "S", "N").primary("C", "T");
        register.own("A", "members", 41).total("S", "members", 10_135).own("C", "members", 7);
        RollUp rollUp = register.rollUp();
        NodeFigure nation = figure(rollUp, "N", "members");
        assertThat(nation.value()).hasValue(n(10_142));
        assertThat(nation.basis()).isEqualTo(Basis.INCOMPLETE);
        assertThat(nation.completeness()).isEqualTo(new Completeness(3, 2, 3));
        assertThat(rollUp.tieOuts())
                .singleElement()
                .satisfies(t -> assertThat(t.contributors())
                        .containsExactly(
                                new Contributor("S", ObservationKind.TOTAL, n(10_135)),
                                new Contributor("C", ObservationKind.OWN, n(7))));
    }

    @Test
    void takesTheTotalOfAFederationWithNoneBelow() {
        Register register = new Register().federation("S", null);
        register.total("S", "members", 100).own("S", "members", 3);
        NodeFigure street = figure(register.rollUp(COMPUTED), "S", "members");
        assertThat(street.value()).hasValue(n(100));
        assertThat(street.basis()).isEqualTo(Basis.STATED);
        assertThat(street.reconciliation().imbalance()).isEqualTo(n(97));
    }

    @Test
    void trustsASubtreeAsTheNearestRuleSays() {
        Register register =
                street().own("A", "members", 1).own("B", "members", 2).total("S", "members", 9);
        register.own("A", "visits", 1).own("B", "visits", 2).total("S", "visits", 9);
        TrustPolicy policy = new TrustPolicy(
                TrustMode.COMPUTED, BigDecimal.ONE, List.of(new TrustPolicy.Rule("S", "visits", TrustMode.REPORTED)));
        RollUp rollUp = register.rollUp(policy);
        assertThat(figure(rollUp, "S", "visits").value()).hasValue(n(9));
        assertThat(figure(rollUp, "S", "members").value()).hasValue(n(3));
    }

    @Test
    void saysWhyThereIsNoFigure() {
        Register register = street().absent("A", "members", ObservationState.BLANK);
        register.absent("B", "members", ObservationState.NOT_APPLICABLE);
        RollUp rollUp = register.rollUp();
        assertThat(figure(rollUp, "A", "members").missing()).isEqualTo(MissingReason.BLANK);
        assertThat(figure(rollUp, "B", "members").missing()).isEqualTo(MissingReason.NOT_APPLICABLE);
        NodeFigure street = figure(rollUp, "S", "members");
        assertThat(street.missing()).isEqualTo(MissingReason.NOT_RECEIVED);
        assertThat(street.completeness()).isEqualTo(new Completeness(1, 0, 0));
        assertThat(rollUp.tieOuts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = ObservationState.class, mode = EnumSource.Mode.EXCLUDE, names = "REPORTED")
    void carriesTheOnlyReasonUp(ObservationState state) {
        Register register = street().absent("A", "members", state).absent("B", "members", state);
        assertThat(figure(register.rollUp(), "S", "members").missing()).hasToString(state.name());
    }

    @Test
    void doesNotTakeAnAdjustmentForAnAnswer() {
        Register register = street().own("A", "members", 3).adjustment("B", "members", 2);
        NodeFigure street = figure(register.rollUp(), "S", "members");
        assertThat(street.value()).hasValue(n(5));
        assertThat(street.completeness()).isEqualTo(new Completeness(2, 1, 1));
    }

    @Test
    void countsABlankAsZeroOnlyWhereTheCatalogueSaysSo() {
        Register register =
                street().absent("A", "members", ObservationState.BLANK).own("B", "members", 4);
        assertThat(figure(register.rollUp(), "S", "members").basis()).isEqualTo(Basis.INCOMPLETE);
        RollUpPlan plan = register.plan(TrustPolicy.DEFAULT);
        RollUp rollUp = new RollUpPlan(
                        plan.tree(),
                        plan.period(),
                        plan.forms(),
                        List.of(Register.blankAsZero(Register.MEMBERS)),
                        plan.trust())
                .of(register.submissions());
        NodeFigure street = figure(rollUp, "S", "members");
        assertThat(street.basis()).isEqualTo(Basis.COMPUTED);
        assertThat(Objects.requireNonNull(street.amount()).imputed()).isTrue();
    }

    @Test
    void sumsStocksAtTheDateAndFlowsUnderTheLastUnitAbove() {
        Register register = street().federation("N", null).federation("T", "N");
        register.event(UnitEventType.MOVE, "2010-01-01", "S", "N")
                .event(UnitEventType.MOVE, "2015-07-01", "A", "T")
                .event(UnitEventType.CLOSE, "2015-10-01", "B", "");
        for (String indicator : List.of("members", "visits")) {
            register.own("A", indicator, 10).own("B", indicator, 20);
        }
        RollUp rollUp = register.rollUp();
        assertThat(figure(rollUp, "T", "visits").value()).hasValue(n(10));
        assertThat(figure(rollUp, "S", "visits").value()).hasValue(n(20));
        assertThat(figure(rollUp, "N", "visits").value()).hasValue(n(30));
        assertThat(figure(rollUp, "N", "members").value()).hasValue(n(10));
        assertThat(rollUp.figure("B", Cell.total("members"))).isEmpty();
        assertThat(rollUp.tieOuts()).hasSize(2).allMatch(TieOut::holds);
    }

    @Test
    void recomputesRatesFromSummedPartsAndNeverAveragesThem() {
        Register register = street().own("A", "members", 10).own("A", "employees", 10);
        register.own("B", "members", 30).own("B", "employees", 90).total("S", "density", 42);
        NodeFigure street = figure(register.rollUp(), "S", "density");
        assertThat(street.value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("40"));
        assertThat(street.parts()).isEqualTo(new RateParts(n(40), n(100), n(100)));
        assertThat(street.reconciliation().imbalance()).isEqualByComparingTo("2");
        assertThat(street.basis()).isEqualTo(Basis.COMPUTED);
    }

    @Test
    void keepsTheStatedRateWhereOnlyFewUnitsHaveParts() {
        Register register = street().own("A", "members", 10).own("A", "employees", 10);
        register.total("S", "density", 42);
        assertThat(figure(register.rollUp(), "S", "density").value()).hasValue(n(42));
        assertThat(figure(register.rollUp(COMPUTED), "S", "density").basis()).isEqualTo(Basis.INCOMPLETE);
    }

    @Test
    void takesTheDenominatorOfTheWholeForAShare() {
        Register register = street().own("A", "members[sex:female]", 3).own("A", "employees", 10);
        register.own("B", "members[sex:female]", 3).own("B", "employees", 10);
        RollUp rollUp = register.rollUp();
        assertThat(figure(rollUp, "S", "share[sex:female]").value())
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("30"));
        assertThat(rollUp.figure("S", Cell.parse("density[sex:female]"))).isEmpty();
    }

    @Test
    void hasNoRateWithoutADenominatorAndSaysWhy() {
        Register register = street().own("A", "members", 1).own("A", "employees", 0);
        register.own("B", "members", 1).absent("B", "employees", ObservationState.BLANK);
        RollUp rollUp = register.rollUp();
        assertThat(figure(rollUp, "A", "density").missing()).isEqualTo(MissingReason.ZERO_DENOMINATOR);
        assertThat(figure(rollUp, "B", "density").missing()).isEqualTo(MissingReason.MISSING_PART);
    }

    @Test
    void leavesStatedRatesAndScoresWhereTheyAre() {
        Register register =
                street().own("A", "density", 90).own("A", "score", 8).own("B", "score", 9);
        RollUp rollUp = register.rollUp();
        assertThat(figure(rollUp, "A", "density").value()).hasValue(n(90));
        assertThat(figure(rollUp, "S", "density").missing()).isEqualTo(MissingReason.MISSING_PART);
        assertThat(figure(rollUp, "A", "score").value()).hasValue(n(8));
        assertThat(figure(rollUp, "S", "score").missing()).isEqualTo(MissingReason.NOT_AGGREGATED);
    }

    @Test
    void takesTheGreatestWhereTheIndicatorSaysSo() {
        Register register = street().own("A", "longest", 8).own("B", "longest", 11);
        RollUp rollUp = register.rollUp();
        assertThat(figure(rollUp, "S", "longest").value()).hasValue(n(11));
        assertThat(rollUp.tieOuts()).isEmpty();
    }

    @Test
    void carriesTheIntervalOfQualifiedFiguresUp() {
        Register register = street().own("A", "members", new Quantity(n(300), n(400), Qualifier.AT_LEAST));
        register.own("B", "members", new Quantity(n(200), n(200), Qualifier.APPROXIMATE));
        Amount street =
                Objects.requireNonNull(figure(register.rollUp(), "S", "members").amount());
        assertThat(street.bounds().lower()).isEqualByComparingTo("480");
        assertThat(street.bounds().upper()).isEqualByComparingTo("600");
        assertThat(street.qualifier()).isEqualTo(Qualifier.APPROXIMATE);
        assertThat(street.bounds()).isNotEqualTo(Interval.exactly(n(500)));
    }

    @Test
    void namesTheChildWhoseOwnImbalanceExplainsThatAbove() {
        Register register = street().federation("N", null).federation("T", "N");
        register.event(UnitEventType.MOVE, "2010-01-01", "S", "N").primary("C", "T");
        register.own("A", "members", 50).own("B", "members", 50).own("C", "members", 31);
        register.total("S", "members", 130).total("N", "members", 161);
        assertThat(figure(register.rollUp(), "N", "members").reconciliation().explainedBy())
                .isEqualTo("S");
        assertThat(figure(register.rollUp(), "S", "members").reconciliation().explainedBy())
                .isNull();
    }

    @Test
    void expectsAFederationToAnswerThatTheFormAsks() {
        Register register = street().own("A", "members", 1).own("B", "members", 2);
        RollUpPlan plan = register.plan(TrustPolicy.DEFAULT);
        Form ofCounties =
                new Form("form", new Label("", "", ""), Set.of(UnitLevel.COUNTY), Set.of(), List.of("members"), false);
        RollUpPlan asked =
                new RollUpPlan(plan.tree(), plan.period(), List.of(ofCounties), plan.indicators(), plan.trust());
        NodeFigure silent = figure(asked.of(register.submissions()), "S", "members");
        assertThat(silent.completeness()).isEqualTo(new Completeness(1, 0, 0));
        assertThat(silent.basis()).isEqualTo(Basis.INCOMPLETE);
        register.total("S", "members", 9);
        NodeFigure answering = figure(asked.of(register.submissions()), "S", "members");
        assertThat(answering.completeness()).isEqualTo(new Completeness(1, 1, 1));
        assertThat(answering.value()).hasValue(n(9));
    }

    @Test
    void refusesTheSameCellTwice() {
        Register register = street().own("A", "members", 1);
        List<Submission> twice = new ArrayList<>(register.submissions());
        twice.addAll(register.submissions());
        assertThatThrownBy(() -> register.plan(COMPUTED).of(twice)).hasMessageContaining("reported twice");
    }

    private static Register street() {
        return new Register().federation("S", null).primary("A", "S").primary("B", "S");
    }

    private static NodeFigure figure(RollUp rollUp, String unit, String cell) {
        return rollUp.figure(unit, Cell.parse(cell)).orElseThrow();
    }

    private static BigDecimal n(long value) {
        return BigDecimal.valueOf(value);
    }
}
