package org.unionstat.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionstat.exchange.ReaderFixture.READER;
import static org.unionstat.exchange.ReaderFixture.figures;
import static org.unionstat.exchange.ReaderFixture.lines;
import static org.unionstat.exchange.ReaderFixture.read;
import static org.unionstat.exchange.ReaderFixture.told;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.outcome.Place;
import org.unionstat.submission.Observation;

class LedgerLinesTest {

    private static final String HEADER = "date,indicator,category,count,amount,note";
    private static final String YEAR = lines(
            HEADER,
            "2015-03-08,法律咨询件数,,3,,王某某来访",
            "2015/3/9,legal.disputes_handled,工资,2,,",
            "2015年7月1日,legal.disputes_handled,劳动合同,1,,",
            "2015.12.31,assistance.relief_amount,,5,1500.50,",
            "20150308,assistance.relief_amount,,,0.1万元,",
            "2015-03-31,legal.consultations,,4,,");

    private static SubmissionBatch ofUnion(String text) {
        return read(READER.withFolderOf("P1"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> of(SubmissionBatch batch, String period) {
        return figures(batch).stream()
                .filter(f -> f.startsWith("P1 " + period + " "))
                .map(f -> f.replaceAll("^P1 \\S+ \\S+ OWN ACTUAL (\\S+) EXACT ", "$1 "))
                .toList();
    }

    @Test
    void addsTheLinesOfAYearUpByMonthHalfAndYear() {
        SubmissionBatch batch = ofUnion(YEAR);

        assertThat(told(batch)).isEmpty();
        assertThat(of(batch, "2015M03"))
                .containsExactly(
                        "legal.consultations 7",
                        "legal.disputes_handled 2",
                        "legal.disputes_handled[dispute_type:wages] 2",
                        "legal.disputes_handled[dispute_type:labor_contract] 0",
                        "assistance.relief_amount 1000");
        assertThat(of(batch, "2015H2"))
                .containsExactly(
                        "legal.consultations 0",
                        "legal.disputes_handled 1",
                        "legal.disputes_handled[dispute_type:wages] 0",
                        "legal.disputes_handled[dispute_type:labor_contract] 1",
                        "assistance.relief_amount 1500.50");
        assertThat(of(batch, "2015"))
                .containsExactly(
                        "legal.consultations 7",
                        "legal.disputes_handled 3",
                        "legal.disputes_handled[dispute_type:wages] 2",
                        "legal.disputes_handled[dispute_type:labor_contract] 1",
                        "assistance.relief_amount 2500.50");
        assertThat(batch.received())
                .as("twelve months, two halves and the year on two forms")
                .hasSize(15 * 2);
    }

    @Test
    void keepsTheRowsThatASumIsMadeOfAndNoWordOfTheirNotes() {
        Map<String, Observation> year = ofUnion(YEAR).received().stream()
                .filter(r -> r.submission().key().period().code().equals("2015"))
                .flatMap(r -> r.submission().observations().stream())
                .collect(Collectors.toMap(o -> o.cell().toString(), Function.identity()));

        assertThat(year.get("legal.consultations"))
                .extracting(Observation::place, Observation::note)
                .containsExactly(new Place("f.csv", 2, 0), "台账第2、7行");
        assertThat(year.get("assistance.relief_amount"))
                .extracting(Observation::note)
                .isEqualTo("台账第5–6行");
        assertThat(year.get("legal.disputes_handled[dispute_type:wages]"))
                .extracting(Observation::place, Observation::note)
                .containsExactly(new Place("f.csv", 3, 4), "");
        assertThat(year.values()).extracting(Observation::note).noneMatch(n -> n.contains("王"));
    }

    @Test
    void takesUnitAndPeriodFromTheHeadingOrItsColumns() {
        SubmissionBatch heading = read(lines(
                "工会工作台账,,,,,",
                "填报单位：某厂工会（P1）,报告期：2015H1,,,,",
                "日期,指标,分类,数量,金额（万元）,备注",
                "2015-03-08,assistance.relief_amount,,,0.2,"));
        assertThat(told(heading)).isEmpty();
        assertThat(of(heading, "2015H1")).containsExactly("assistance.relief_amount 2000");
        assertThat(of(heading, "2015")).isEmpty();

        SubmissionBatch columns = read(lines(
                "unit_code,period," + HEADER,
                "P1,2015M03,2015-03-08,legal.consultations,,3,,",
                "P2,2015M03,2015-03-08,legal.consultations,,4,,"));
        assertThat(told(columns)).isEmpty();
        assertThat(figures(columns))
                .containsExactly(
                        "P1 2015M03 legal OWN ACTUAL legal.consultations EXACT 3",
                        "P2 2015M03 legal OWN ACTUAL legal.consultations EXACT 4");
    }

    @Test
    void makesOnlyWhatIsOver() {
        SubmissionReader inApril = SubmissionReader.of(
                ReaderFixture.CATALOGUE,
                org.unionstat.period.StatisticalCalendar.JANUARY,
                ReaderFixture.UNITS,
                LocalDate.of(2015, 4, 10));

        SubmissionBatch batch = read(
                inApril.withFolderOf("P1"),
                lines(HEADER.replace("date", "period,date"), "2015M01-M03,2015-03-08,legal.consultations,,3,,")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(batch.received())
                .extracting(r -> r.submission().key().period().code())
                .containsExactly("2015M01", "2015M02", "2015M03", "2015M01-M03");
    }

    @Test
    void sendsBackWholeWithEveryLineThatCannotBeRead() {
        SubmissionBatch batch = ofUnion(lines(
                HEADER,
                "2015-03-08,legal.consultations,,3,,",
                "三月八日,legal.consultations,,1,,",
                "2014-03-08,legal.consultations,,1,,",
                "2015-03-08,membership.members,,1,,",
                "2015-03-08,没有的指标,,1,,",
                "2015-03-08,legal.disputes_handled,没有的分类,1,,",
                "2015-03-08,assistance.relief_amount,,3,,",
                "2015-03-08,legal.consultations,,近200,,",
                "2016-03-08,legal.consultations,,1,,",
                "合计,,,12,,"));

        assertThat(told(batch))
                .containsExactly(
                        "STR-011 f.csv!3:1 三月八日",
                        "STR-021 f.csv!4:1 2014-03-08",
                        "STR-022 f.csv!5:2 membership.members",
                        "STR-005 f.csv!6:2 没有的指标",
                        "STR-006 f.csv!7:3 没有的分类",
                        "STR-007 f.csv!8:5 ",
                        "STR-007 f.csv!9:4 近200",
                        "STR-010 f.csv!10:1 2016-03-08",
                        "STR-017 f.csv!11 合计");
        assertThat(batch.received()).isNotEmpty().allMatch(SubmissionBatch.Received::isReturned);
    }

    @Test
    void sendsBackWhatIsNobodysOrAnothers() {
        assertThat(told(read(lines(HEADER, "2015-03-08,legal.consultations,,3,,"))))
                .containsExactly("STR-002 f.csv!1 " + HEADER.replace(",", ", "));

        SubmissionBatch another = ofUnion(lines("unit_code," + HEADER, "P2,2015-03-08,legal.consultations,,3,,"));
        assertThat(told(another)).containsExactly("STR-012 f.csv!2:1 P2");
        assertThat(another.received()).isNotEmpty().allMatch(SubmissionBatch.Received::isReturned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-3-8", "２０１５/０３/０８", "2015 年 3 月 8 日", "2015-03-08T00:30", "2015.03.08 9:15"})
    void readsDaysAsTheyAreWritten(String day) {
        assertThat(Days.parse(day)).contains(LocalDate.of(2015, 3, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-02-30", "15-3-8", "3月8日", "2015/3-8", "2015年3-8", "42071", "2015-3"})
    void refusesWhatIsNoDay(String day) {
        assertThat(Days.parse(day)).isEmpty();
    }
}
