package org.unionstat.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.unionstat.exchange.ReaderFixture.lines;
import static org.unionstat.exchange.ReaderFixture.read;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.outcome.FindingClass;
import org.unionstat.rule.Finding;
import org.unionstat.rule.Gate;
import org.unionstat.rule.Gates;
import org.unionstat.rule.Verdict;

/** The figures are those of a street federation's published summaries of 2013 to 2015; two of the years do not add up. */
class SubmissionCheckTest {

    private static final SubmissionBatch STREET = read(lines(
            "unit_code,period,mutual_aid.insured_workers,mutual_aid.insured_workers[insurance_scheme:active],"
                    + "mutual_aid.insured_workers[insurance_scheme:retired],"
                    + "mutual_aid.insured_workers[insurance_scheme:ankang],"
                    + "mutual_aid.insured_workers[insurance_scheme:special]",
            "S1,2013,7556,4195,574,956,1831",
            "S1,2014,8168,4040,688,1262,2170",
            "S1,2015,10135,4886,859,1423,2956"));

    private static List<SubmissionCheck.Checked> checked(Gates gates) {
        return SubmissionCheck.of(ReaderFixture.CATALOGUE, gates).check(STREET);
    }

    @Test
    void holdsTheYearsWhosePartsDoNotAddUp() {
        List<SubmissionCheck.Checked> years = checked(Gates.STANDARD);

        assertThat(years)
                .extracting(SubmissionCheck.Checked::verdict)
                .containsExactly(Verdict.ACCEPTED, Verdict.HELD, Verdict.HELD);
        assertThat(years)
                .flatExtracting(SubmissionCheck.Checked::findings)
                .extracting(Finding::message)
                .containsExactly("医疗互助参保人数 8,168 ≠ 分项合计 8,160（差 8）", "医疗互助参保人数 10,135 ≠ 分项合计 10,124（差 11）");
    }

    @Test
    void saysTheSameInEnglishWithBothSidesAndThePlaces() {
        Finding finding = checked(Gates.STANDARD).get(1).findings().get(0);

        assertThat(finding.messageEn())
                .isEqualTo("Workers in medical mutual aid 8,168 ≠ sum of parts 8,160 (difference 8)");
        assertThat(finding.findingClass()).isEqualTo(FindingClass.QUERY);
        assertThat(finding.left()).isEqualTo("8168");
        assertThat(finding.right()).isEqualTo("8160");
        assertThat(finding.difference()).hasValueSatisfying(d -> assertThat(d).isEqualByComparingTo("8"));
        assertThat(finding.places())
                .extracting(Object::toString)
                .containsExactly("f.csv!3:3", "f.csv!3:4", "f.csv!3:5", "f.csv!3:6", "f.csv!3:7");
    }

    @Test
    void acceptsThemWhereTheWorkspaceLetsQueriesPass() {
        assertThat(checked(new Gates(Gate.RETURN, Gate.ACCEPT, Gate.ACCEPT)))
                .extracting(SubmissionCheck.Checked::verdict)
                .containsOnly(Verdict.ACCEPTED);
    }

    @Test
    void returnsWhatCannotBeReadWhateverTheGatesSay() {
        SubmissionBatch batch = read("unit_code,period,indicator,value\nS1,2015,membership.members,many\n");

        assertThat(SubmissionCheck.of(ReaderFixture.CATALOGUE, new Gates(Gate.ACCEPT, Gate.ACCEPT, Gate.ACCEPT))
                        .check(batch))
                .extracting(SubmissionCheck.Checked::verdict)
                .containsExactly(Verdict.RETURNED);
    }

    @Test
    void returnsASumThatExceedsItsTotalWhereTheCatalogueAddsAHardCheck() {
        SubmissionBatch covered = read(lines(
                "unit_code,period,organization.covered_units,organization.covered_units[unit_nature:enterprise]",
                "S1,2015,100,101",
                "S2,2015,100,99"));

        List<SubmissionCheck.Checked> checked =
                SubmissionCheck.of(ReaderFixture.CATALOGUE, Gates.STANDARD).check(covered);

        assertThat(checked)
                .extracting(SubmissionCheck.Checked::verdict)
                .containsExactly(Verdict.RETURNED, Verdict.HELD);
        assertThat(checked.get(0).counts()).containsKey("ADD-04");
        assertThat(checked.get(1).findings()).extracting(Finding::findingClass).containsExactly(FindingClass.QUERY);
    }

    private static SubmissionCheck.Checked explained(String explanation, String retired) {
        SubmissionBatch batch = read(lines(
                "unit_code,period,explanation,mutual_aid.insured_workers,"
                        + "mutual_aid.insured_workers[insurance_scheme:active],"
                        + "mutual_aid.insured_workers[insurance_scheme:retired]",
                "S1,2014," + explanation + ",100,40," + retired));
        return SubmissionCheck.of(ReaderFixture.CATALOGUE, Gates.STANDARD)
                .check(batch)
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "PAR-062 口径：其中10人两种保险都参加, ACCEPTED",
        "PAR-062 SCOPE: ten of them have both schemes, ACCEPTED",
        "其中10人两种保险都参加, ACCEPTED",
        "REL-001 OTHER: something else; PAR-062: ten of them have both schemes, ACCEPTED",
        "REL-001 SCOPE: said to another rule altogether, HELD",
        "PAR-062 口径：核实无误, HELD",
        "PAR-062 SCOPE: scope, HELD",
        "情况属实, HELD",
        "无, HELD",
        "'', HELD"
    })
    void anExplanationOfTheRuleThatFailsLetsAQueryPass(String explanation, Verdict verdict) {
        assertThat(explained(explanation, "70").verdict()).isEqualTo(verdict);
    }

    @Test
    void saysWhyAnExplanationIsNotTaken() {
        SubmissionCheck.Checked checked = explained("情况属实", "70");

        assertThat(checked.findings())
                .extracting(Finding::ruleId, Finding::findingClass)
                .containsExactly(tuple("PAR-062", FindingClass.QUERY), tuple("STR-015", FindingClass.INFO));
        assertThat(checked.findings().get(1).message())
                .isEqualTo("说明不予采纳：“情况属实”；应为：“PAR-062 口径：具体原因”，至少8个字，“核实无误”一类的话不算说明");
        assertThat(checked.answers().values()).containsExactly("情况属实");
    }

    @Test
    void anExplanationDoesNotLetPassWhatIsCertainlyWrong() {
        Gates lenient = new Gates(Gate.HOLD, Gate.HOLD, Gate.ACCEPT);
        SubmissionBatch batch = read(lines(
                "unit_code,period,explanation,organization.primary_unions,organization.primary_unions[unit_nature:enterprise]",
                "S1,2014,ten of them were counted twice,100,120"));

        assertThat(SubmissionCheck.of(ReaderFixture.CATALOGUE, lenient).check(batch))
                .extracting(SubmissionCheck.Checked::verdict)
                .containsExactly(Verdict.HELD);
    }

    private static final String UNIONS = "organization.primary_unions";

    private static List<Finding> unions(String natures) {
        SubmissionBatch batch = read(lines(
                "unit_code,period," + UNIONS
                        + Stream.of(
                                        "unit_nature:enterprise",
                                        "unit_nature:institution",
                                        "unit_nature:government",
                                        "unit_nature:social_org",
                                        "unit_nature:individual",
                                        "unit_nature:other",
                                        "union_form:single",
                                        "union_form:joint",
                                        "union_form:federation")
                                .map(c -> UNIONS + "[" + c + "]")
                                .collect(Collectors.joining(",", ",", "")),
                "S1,2014,119," + natures + ",100,10,8"));
        return SubmissionCheck.of(ReaderFixture.CATALOGUE, Gates.STANDARD)
                .check(batch)
                .get(0)
                .findings();
    }

    @Test
    void proposesTheOneFigureThatWouldSetEverythingRight() {
        assertThat(unions("98,20,0,0,0,0")).hasSize(2).allSatisfy(f -> {
            assertThat(f.message()).endsWith("；若“基层工会组织数”为 118（填报 119，一位数字有误），则全部规则成立");
            assertThat(f.messageEn())
                    .endsWith("; all rules hold if 'Primary trade unions' were 118 (reported 119: one digit)");
        });
    }

    @Test
    void proposesNothingWhereSeveralFiguresWouldDoOrPartsAreNotReported() {
        assertThat(unions("99,20,0,0,0,0"))
                .hasSize(1)
                .allSatisfy(f -> assertThat(f.message()).doesNotContain("全部规则成立"));
        SubmissionBatch batch = read(lines(
                "unit_code,period," + UNIONS + "," + UNIONS + "[union_form:single]," + UNIONS + "[unit_nature:other]",
                "S1,2014,119,118,118"));
        assertThat(SubmissionCheck.of(ReaderFixture.CATALOGUE, Gates.STANDARD)
                        .check(batch)
                        .get(0)
                        .findings())
                .hasSize(2)
                .allSatisfy(f -> assertThat(f.message()).contains("未报").doesNotContain("全部规则成立"));
    }
}
