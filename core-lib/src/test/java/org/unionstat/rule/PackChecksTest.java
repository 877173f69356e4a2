package org.unionstat.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.expression.Vocabulary;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Place;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.ObservationState;
import org.unionstat.submission.Series;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitKind;
import org.unionstat.unit.UnitLevel;

class PackChecksTest {

    private static final Vocabulary VOCABULARY = Catalogue.base().orThrow().vocabulary();
    private static final Unit STREET = new Unit(
            "S1",
            "街道",
            null,
            UnitLevel.TOWNSHIP,
            UnitKind.FEDERATION,
            LocalDate.of(2000, 1, 1),
            null,
            Map.of("covered_units", "120"));

    private static CheckResult check(String rule, String period, Observation... figures) {
        String text = "pack: p\nversion: \"1\"\nrules:\n  - id: T-001\n    label: 标签\n    label_en: label\n"
                + rule.indent(4) + "    source: test\n";
        RuleBook book = RuleBook.of(
                        VOCABULARY, StatisticalCalendar.JANUARY, List.of(new PackFile("p.yaml", text)), List.of())
                .orThrow();
        SubmissionKey key = new SubmissionKey(
                "S1",
                StatisticalCalendar.JANUARY.parse(period).orThrow(),
                "mutual_aid",
                ObservationKind.TOTAL,
                Series.ACTUAL);
        Submission submission = new Submission(key, List.of(figures));
        return new PackChecks(book).check(submission, new SubmissionContext(key, STREET, List.of(submission)));
    }

    private static Observation figure(String cell, String value, int row) {
        return new Observation(
                Cell.parse(cell),
                ObservationState.REPORTED,
                Quantity.of(new BigDecimal(value)),
                null,
                Set.of(),
                "",
                new Place("a.csv", row, 4));
    }

    private static Observation[] insured(String retired) {
        List<Observation> figures = new ArrayList<>();
        figures.add(figure("mutual_aid.insured_workers", "8168", 2));
        figures.add(figure("mutual_aid.insured_workers[insurance_scheme:active]", "8000", 3));
        figures.add(figure("mutual_aid.insured_workers[insurance_scheme:retired]", retired, 4));
        return figures.toArray(Observation[]::new);
    }

    @Test
    void saysBothSidesTheirImbalanceAndTheCells() {
        CheckResult result = check("""
                expression: mutual_aid.insured_workers = sum(mutual_aid.insured_workers[insurance_scheme:*])
                class: QUERY
                """, "2015", insured("160"));

        assertThat(result.findings()).singleElement().satisfies(f -> {
            assertThat(f.message()).isEqualTo("医疗互助参保人数 8,168 ≠ 分项合计 8,160（差 8）");
            assertThat(f.messageEn()).endsWith(" 8,168 ≠ sum of parts 8,160 (difference 8)");
            assertThat(f.left()).isEqualTo("8168");
            assertThat(f.right()).isEqualTo("8160");
            assertThat(f.difference()).contains(new BigDecimal("8"));
            assertThat(f.places()).extracting(Place::text).containsExactly("a.csv!2:4", "a.csv!3:4", "a.csv!4:4");
            assertThat(f.operands()).hasSizeGreaterThan(2);
            assertThat(f.operands().get(1))
                    .isEqualTo(new OperandFigure(
                            "mutual_aid.insured_workers[insurance_scheme:active]", "8000", new Place("a.csv", 3, 4)));
            assertThat(f.pack()).isEqualTo("p 1");
        });
        assertThat(result.counts()).containsEntry("T-001", new RuleCount(0, 1, 0));
    }

    @ParameterizedTest(name = "{0} in {1} of {2} workers for 100 members")
    @CsvSource(
            delimiter = '|',
            value = {
                "tolerance: 5 | 2015 | 95 | PASS",
                "tolerance: 5 | 2015 | 94 | FAIL",
                "tolerance: 10 % | 2015 | 91 | PASS",
                "tolerance: 10 % | 2015 | 90 | FAIL",
                "since: 2016 | 2015 | 90 | NONE",
                "since: 2015 | 2015 | 90 | FAIL",
                "until: 2014 | 2015 | 90 | NONE",
                "until: 2015 | 2014H1 | 90 | FAIL",
                "applies-to: level = county | 2015 | 90 | NONE",
                "applies-to: level in (county, township) and covered_units > 100 | 2015 | 90 | FAIL",
                "applies-to: is_annual | 2014H1 | 90 | NONE",
                "applies-to: months = 6 and month = 6 and year = 2014 | 2014H1 | 90 | FAIL",
                "applies-to: unit.industry = '制造业' | 2015 | 90 | NONE",
            })
    void appliesWhereItSays(String key, String period, String workers, String expected) {
        CheckResult result = check(
                "expression: membership.members <= membership.workers\nclass: HARD\n" + key,
                period,
                figure("membership.members", "100", 2),
                figure("membership.workers", workers, 3));

        RuleCount count = result.counts().getOrDefault("T-001", RuleCount.NONE);
        assertThat(count)
                .isEqualTo(
                        switch (expected) {
                            case "PASS" -> new RuleCount(1, 0, 0);
                            case "FAIL" -> new RuleCount(0, 1, 0);
                            default -> RuleCount.NONE;
                        });
    }

    @Test
    void doubtsInsteadOfRefusingWhereAFigureIsApproximate() {
        Observation about = new Observation(
                Cell.total("membership.members"),
                ObservationState.REPORTED,
                new Quantity(new BigDecimal("300"), null, Qualifier.APPROXIMATE),
                null,
                Set.of(),
                "",
                Place.NOWHERE);

        CheckResult result = check(
                "expression: membership.members <= membership.workers\nclass: HARD",
                "2015",
                about,
                figure("membership.workers", "100", 3));

        assertThat(result.findings()).singleElement().satisfies(f -> {
            assertThat(f.findingClass()).isEqualTo(FindingClass.QUERY);
            assertThat(f.message()).contains("270—330 > ");
        });
    }

    @Test
    void cannotTellWhereAFigureIsBlankAndHasNoSayWhereNoneIsThere() {
        String rule = "expression: membership.members <= membership.workers\nclass: HARD";
        Observation blank = Observation.blank(Cell.total("membership.workers"), Place.NOWHERE);

        assertThat(check(rule, "2015", figure("membership.members", "1", 2), blank)
                        .counts())
                .containsEntry("T-001", new RuleCount(0, 0, 1));
        assertThat(check(rule, "2015", blank).counts()).isEmpty();
    }

    private static Finding finding(String retired) {
        return check(
                        "expression: mutual_aid.insured_workers = sum(mutual_aid.insured_workers[insurance_scheme:*])\nclass: QUERY",
                        "2015",
                        insured(retired))
                .findings()
                .get(0);
    }

    @Test
    void bindsAnExplanationToTheFiguresThatItExplains() {
        Finding finding = finding("160");

        Explanation explanation = Explanation.of(finding, ExplanationReason.SCOPE, "其中8人由区里直接参保，未计入分项。", "王", false)
                .orThrow();

        assertThat(explanation.covers(finding)).isTrue();
        assertThat(explanation.covers(finding("159"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"核实无误", "情况属实。", "无", " 核实无误！情况属实 ", "太短了", "Checked and correct.", ""})
    void refusesWordsThatExplainNothing(String text) {
        Outcome<Explanation> explanation = Explanation.of(finding("160"), ExplanationReason.OTHER, text, "王", false);

        assertThat(explanation.succeeded()).isFalse();
    }
}
