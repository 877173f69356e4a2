package org.unionstat.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionstat.exchange.ReaderFixture.figures;
import static org.unionstat.exchange.ReaderFixture.lines;
import static org.unionstat.exchange.ReaderFixture.read;
import static org.unionstat.exchange.ReaderFixture.told;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.outcome.Place;
import org.unionstat.submission.Observation;

class LongCsvTest {

    private static final String HEADER =
            "unit_code,period,indicator,category,kind,series,value,qualifier,upper,as_of,note\n";

    @Test
    void groupsFiguresByUnitPeriodFormKindAndSeries() {
        SubmissionBatch batch = read(HEADER
                + "S1,2015,mutual_aid.insured_workers,,,,10135,,,,\n"
                + "S1,2015,mutual_aid.insured_workers,insurance_scheme:retired,,,\"2,034\",,,,\n"
                + "S1,2015,membership.members,,OWN,,12,,,,\n"
                + "S1,2015,mutual_aid.insured_workers,,,TARGET,9000,,,,\n"
                + "P1,2014H1,membership.members,,,,300多,,,,\n");

        assertThat(told(batch)).isEmpty();
        assertThat(figures(batch))
                .containsExactly(
                        "S1 2015 mutual_aid TOTAL ACTUAL mutual_aid.insured_workers EXACT 10135",
                        "S1 2015 mutual_aid TOTAL ACTUAL mutual_aid.insured_workers[insurance_scheme:retired] EXACT 2034",
                        "S1 2015 membership OWN ACTUAL membership.members EXACT 12",
                        "S1 2015 mutual_aid TOTAL TARGET mutual_aid.insured_workers EXACT 9000",
                        "P1 2014H1 membership OWN ACTUAL membership.members AT_LEAST 300/400");
        assertThat(batch.received()).hasSize(4).noneMatch(SubmissionBatch.Received::isReturned);
        assertThat(batch.readable()).hasSize(4);
    }

    @Test
    void refusesFlagsThatAreNone() {
        SubmissionBatch batch = read("unit_code,period,indicator,value,flags\nS1,2015,membership.members,12,P X\n");
        assertThat(told(batch)).containsExactly("STR-011 f.csv!2:5 P X");
        assertThat(batch.findings().get(0).messageEn()).contains("P, E, I, B, R, C, L");
        assertThat(batch.readable()).isEmpty();
    }

    @Test
    void takesChineseHeadersAndNames() {
        SubmissionBatch batch = read("单位代码;期间;指标;分类;数值\nS1;2015;医疗互助参保人数;退休;2034人\n"
                .replace(
                        "医疗互助参保人数",
                        ReaderFixture.CATALOGUE
                                .indicator("mutual_aid.insured_workers")
                                .orElseThrow()
                                .label()
                                .zhHans())
                .replace("退休", "insurance_scheme:retired"));

        assertThat(told(batch)).isEmpty();
        assertThat(figures(batch))
                .containsExactly(
                        "S1 2015 mutual_aid TOTAL ACTUAL mutual_aid.insured_workers[insurance_scheme:retired] EXACT 2034");
    }

    @Test
    void readsABareCategoryInTheMainBreakdown() {
        assertThat(figures(read(HEADER + "S1,2015,mutual_aid.insured_workers,retired,,,5,,,,\n")))
                .containsExactly(
                        "S1 2015 mutual_aid TOTAL ACTUAL mutual_aid.insured_workers[insurance_scheme:retired] EXACT 5");
    }

    @Test
    void keepsBlankAndMaskedCellsAsWhatTheyAre() {
        assertThat(figures(read(HEADER
                        + "S1,2015,membership.members,,,,,,,,\nS1,2015,membership.members,sex:female,,,xx,,,,\n")))
                .containsExactly(
                        "S1 2015 membership TOTAL ACTUAL membership.members BLANK",
                        "S1 2015 membership TOTAL ACTUAL membership.members[sex:female] MASKED");
    }

    @Test
    void readsNumbersAsUnionsWriteThem() {
        SubmissionBatch batch = read("""
                unit_code,period,indicator,value
                S1,2015,membership.members,9千余人
                S1,2015,assistance.relief_amount,543.38萬元
                S1,2015,organization.primary_unions,三十二间
                S1,2015,membership.density,97.2 %
                """);

        assertThat(told(batch)).isEmpty();
        assertThat(figures(batch))
                .satisfiesExactlyInAnyOrder(
                        figure -> assertThat(figure).endsWith("membership.members AT_LEAST 9000/10000"),
                        figure -> assertThat(figure).endsWith("assistance.relief_amount EXACT 5433800"),
                        figure -> assertThat(figure).endsWith("organization.primary_unions EXACT 32"),
                        figure -> assertThat(figure).endsWith("membership.density EXACT 97.2"));
    }

    @Test
    void asksAMisprintBackWithTheReadingProposedAndTakesNothing() {
        SubmissionBatch batch = read("unit_code,period,indicator,value\nS1,2015,assistance.relief_amount,12、2万元\n");

        assertThat(told(batch)).containsExactly("STR-007 f.csv!2:4 12、2万元");
        assertThat(batch.findings().get(0).message()).contains("应为：12.2万元", "“、”疑为小数点之误");
        assertThat(batch.findings().get(0).messageEn()).contains("expected 12.2万元", "please confirm");
        assertThat(batch.readable()).isEmpty();
    }

    @Test
    void refusesAFigureInAnotherUnitOfMeasureAndNamesBoth() {
        SubmissionBatch batch = read("unit_code,period,indicator,value\nS1,2015,membership.members,300人次\n");

        assertThat(told(batch)).containsExactly("STR-007 f.csv!2:4 300人次");
        assertThat(batch.findings().get(0).message()).contains("计量单位为“人”", "“人次”是另一种计量单位");
    }

    @Test
    void remembersWhereAFigureStoodAndWhatWasNoted() {
        Observation o = read(HEADER
                        + "\n\nS1,2015,membership.members,,,,8,,,2014-06-30,\"two\nlines\"\nS1,2015,membership.workers,,,,9,,,,\n")
                .received()
                .get(0)
                .submission()
                .observations()
                .get(0);

        assertThat(o.place()).isEqualTo(new Place("f.csv", 4, 7));
        assertThat(o.asOf()).isEqualTo(LocalDate.of(2014, 6, 30));
        assertThat(o.note()).isEqualTo("two\nlines");
    }

    @ParameterizedTest(name = "{0} with qualifier {1}, upper {2} is {3}")
    @CsvSource({
        "90,AT_LEAST,,AT_LEAST 90",
        "90,at_least,,AT_LEAST 90",
        "90,,,EXACT 90",
        "40,APPROXIMATE,,APPROXIMATE 40",
        "5,RANGE,15,RANGE 5/15",
        "5,,15,RANGE 5/15",
        "300,AT_LEAST,400,AT_LEAST 300/400",
        "300多,AT_LEAST,,AT_LEAST 300/400",
        "300多,AT_LEAST,400,AT_LEAST 300/400",
        "近200,APPROXIMATE,,APPROXIMATE 200/200",
        "200,APPROXIMATE,200,APPROXIMATE 200/200",
        "100,AT_MOST,,AT_MOST 100",
    })
    void combinesTheQualifierColumnWithPrintedWords(String value, String qualifier, String upper, String expected) {
        SubmissionBatch batch = read(
                HEADER + "S1,2015,membership.members,,,," + value + "," + text(qualifier) + "," + text(upper) + ",,\n");

        assertThat(told(batch)).isEmpty();
        assertThat(figures(batch)).containsExactly("S1 2015 membership TOTAL ACTUAL membership.members " + expected);
    }

    @ParameterizedTest(name = "{0} with qualifier {1}, upper {2} is refused: {3}")
    @CsvSource({
        "300多,AT_MOST,,STR-011 f.csv!2:8 AT_MOST",
        "300多,EXACT,,STR-011 f.csv!2:8 EXACT",
        "90,MAYBE,,STR-011 f.csv!2:8 MAYBE",
        "90,UNCERTAIN,,STR-011 f.csv!2:8 UNCERTAIN",
        "90,RANGE,,STR-007 f.csv!2:9",
        "90,EXACT,100,STR-007 f.csv!2:9 100",
        "90,AT_MOST,100,STR-007 f.csv!2:9 100",
        "90,RANGE,80,STR-007 f.csv!2:9 80",
        "90,RANGE,abc,STR-007 f.csv!2:9 abc",
        "300多,AT_LEAST,500,STR-007 f.csv!2:9 500",
    })
    void refusesContradictionsOfQualifierAndValue(String value, String qualifier, String upper, String expected) {
        SubmissionBatch batch =
                read(HEADER + "S1,2015,membership.members,,,," + value + "," + qualifier + "," + text(upper) + ",,\n");

        assertThat(told(batch)).singleElement().asString().isEqualToIgnoringWhitespace(expected);
        assertThat(batch.received()).singleElement().matches(SubmissionBatch.Received::isReturned);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Test
    void namesEveryProblemWithItsPlace() {
        SubmissionBatch batch = read(HEADER
                + "X9,2015,membership.members,,,,8,,,,\n"
                + "S1,2015-13,membership.members,,,,8,,,,\n"
                + "S1,2015,membership.nothing,,,,8,,,,\n"
                + "S1,2015,membership.members,sex:other,,,8,,,,\n"
                + "S1,2015,membership.members,,,,8.5,,,,\n"
                + "P3,2014,membership.members,,,,8,,,,\n"
                + "S1,2016,membership.members,,,,8,,,,\n"
                + "S1,2016,membership.members,,,TARGET,8,,,,\n"
                + "S1,2014,membership.members,,ALL,,8,,,,\n"
                + "S1,2014,membership.members,,,SOME,8,,,,\n"
                + "S1,2013,membership.members,,,,8,,,30.6.2013,\n"
                + "S1,2012,membership.members,,,,8\n"
                + "X9,20155,nothing,,,,8,,,,\n"
                + "X9,20155,membership.members,,,,8x,,,,\n"
                + "S2,2015,membership.members,,,,7,,,,\n");

        assertThat(told(batch))
                .containsExactly(
                        "STR-003 f.csv!2:1 X9",
                        "STR-004 f.csv!3:2 2015-13",
                        "STR-005 f.csv!4:3 membership.nothing",
                        "STR-006 f.csv!5:4 sex:other",
                        "STR-007 f.csv!6:7 8.5",
                        "STR-009 f.csv!7:1 P3",
                        "STR-010 f.csv!8:2 2016",
                        "STR-011 f.csv!10:5 ALL",
                        "STR-011 f.csv!11:6 SOME",
                        "STR-011 f.csv!12:10 30.6.2013",
                        "STR-013 f.csv!13 7",
                        "STR-003 f.csv!14:1 X9",
                        "STR-004 f.csv!14:2 20155",
                        "STR-005 f.csv!14:3 nothing",
                        "STR-003 f.csv!15:1 X9",
                        "STR-004 f.csv!15:2 20155",
                        "STR-007 f.csv!15:7 8x");
        assertThat(batch.readable())
                .extracting(s ->
                        s.key().unit() + " " + s.key().period() + " " + s.key().series())
                .containsExactly("S2 2015 ACTUAL");
        assertThat(batch.findings()).allSatisfy(f -> {
            assertThat(f.message()).isNotBlank().doesNotContain("%s", "%1", "%2");
            assertThat(f.messageEn()).isNotBlank().doesNotContain("%s", "%1", "%2");
        });
    }

    @Test
    void returnsOneSubmissionAndLetsTheOthersOfTheFileGoOn() {
        SubmissionBatch batch = read(HEADER
                + "S1,2015,membership.members,,,,abc,,,,\n"
                + "S1,2015,membership.workers,,,,9,,,,\n"
                + "S1,2015,mutual_aid.insured_workers,,,,9,,,,\n");

        assertThat(batch.received())
                .extracting(r -> r.submission().key().form() + " " + r.isReturned())
                .containsExactly("membership true", "mutual_aid false");
    }

    @Test
    void reportsADuplicateAtBothRowsAndNeverLetsTheLastWin() {
        SubmissionBatch batch = read(HEADER
                + "S1,2015,membership.members,,,,8,,,,\n"
                + "S1,2015,membership.members,,,,8,,,,\n"
                + "S1,2015,membership.members,,,,9,,,,\n");

        assertThat(told(batch))
                .containsExactly(
                        "STR-008 f.csv!2:7 membership.members",
                        "STR-008 f.csv!3:7 membership.members",
                        "STR-008 f.csv!4:7 membership.members");
    }

    @Test
    void takesAFactGivenUnderItsAliasOnceIfTheFiguresAgree() {
        String both =
                HEADER + "S1,2015,membership.women_members,,,,8,,,,\nS1,2015,membership.members,sex:female,,,%s,,,,\n";

        SubmissionBatch same = read(both.formatted("8"));
        assertThat(told(same)).isEmpty();
        assertThat(figures(same))
                .containsExactly("S1 2015 membership TOTAL ACTUAL membership.members[sex:female] EXACT 8");
        assertThat(told(read(both.formatted("9"))))
                .containsExactly(
                        "STR-008 f.csv!2:7 membership.members[sex:female]",
                        "STR-008 f.csv!3:7 membership.members[sex:female]");
    }

    @Test
    void takesASignOnlyWhereADifferenceIsReported() {
        SubmissionBatch batch = read(HEADER
                + "S1,2015,membership.members,,,CHANGE,+124,,,,\n"
                + "S1,2015,membership.members,,,CHANGE_PERCENT,-1.5%,,,,\n"
                + "S1,2015,membership.members,,ADJUSTMENT,,-8,,,,\n"
                + "S1,2015,membership.members,,,COMPLETION,60%,,,,\n");

        assertThat(told(batch)).isEmpty();
        assertThat(figures(batch))
                .extracting(f -> f.substring(f.lastIndexOf("EXACT")))
                .containsExactly("EXACT 124", "EXACT -1.5", "EXACT -8", "EXACT 60");
    }

    @Test
    void putsTheCellsOfACorrectionInThePlaceOfThoseThatStand() {
        String header = "unit_code,period,indicator,value,action,reason";
        SubmissionBatch standing =
                read(lines(header, "S1,2015,membership.members,8,,", "S1,2015,membership.new_members,5,REPLACE,"));
        SubmissionBatch correction = read(lines(header, "S1,2015,membership.members,9,CORRECTION,漏统一家"));

        SubmissionBatch corrected =
                correction.corrected(key -> Optional.of(standing.readable().get(0)));

        assertThat(told(corrected)).isEmpty();
        assertThat(figures(corrected))
                .containsExactly(
                        "S1 2015 membership TOTAL ACTUAL membership.members EXACT 9",
                        "S1 2015 membership TOTAL ACTUAL membership.new_members EXACT 5");
        assertThat(corrected.readable().get(0).reason()).isEqualTo("漏统一家");
        assertThat(told(correction.corrected(key -> Optional.empty()))).containsExactly("STR-023 f.csv!2:4 membership");
    }

    @Test
    void refusesACorrectionWithoutAReasonOrBesideOtherFigures() {
        SubmissionBatch batch = read(lines(
                "unit_code,period,indicator,value,action,reason",
                "S1,2015,membership.members,8,correction,",
                "S1,2014,membership.members,8,CORRECTION,漏统一家",
                "S1,2014,membership.new_members,8,,",
                "S1,2013,membership.members,8,AMEND,"));

        assertThat(told(batch))
                .containsExactly(
                        "STR-023 f.csv!2:6 ", "STR-023 f.csv!4:5 REPLACE, CORRECTION", "STR-011 f.csv!5:5 AMEND");
        assertThat(batch.readable()).isEmpty();
    }

    @Test
    void letsAFolderCarryOnlyItsOwnSubtree() {
        byte[] file = lines(
                        "unit_code,period,indicator,value",
                        "S1,2015,membership.members,1",
                        "P1,2015,membership.members,1",
                        "S2,2015,membership.members,1",
                        "C,2015,membership.members,1")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(told(ReaderFixture.read(ReaderFixture.READER.withFolderOf("S1"), file)))
                .containsExactly("STR-012 f.csv!4:1 S2", "STR-012 f.csv!5:1 C");
    }

    @Test
    void saysWhichColumnsAreMissing() {
        SubmissionBatch batch = read("unit_code,indicator,number\nS1,membership.members,1\n");

        assertThat(batch.findings()).singleElement().satisfies(f -> {
            assertThat(f.ruleId()).isEqualTo("STR-002");
            assertThat(f.right()).isEqualTo("period, value");
        });
        assertThat(batch.received()).isEmpty();
    }

    @Test
    void refusesAColumnThatStandsTwice() {
        SubmissionBatch batch = read("unit_code,period,indicator,value,数值\nS1,2015,membership.members,1,2\n");

        assertThat(told(batch)).containsExactly("STR-008 f.csv!1:5 数值");
        assertThat(batch.readable()).isEmpty();
    }
}
