package org.unionstat.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionstat.exchange.ReaderFixture.figures;
import static org.unionstat.exchange.ReaderFixture.lines;
import static org.unionstat.exchange.ReaderFixture.read;
import static org.unionstat.exchange.ReaderFixture.told;

import org.junit.jupiter.api.Test;
import org.unionstat.submission.ObservationFlag;

class WideCsvTest {

    @Test
    void takesWhatARecordSaysForAllItsFigures() {
        SubmissionBatch batch = read(lines(
                "unit_code,period,reason,flags,membership.members,mutual_aid.insured_workers",
                "S1,2015,miscounted,B,12,13"));
        assertThat(batch.readable())
                .hasSize(2)
                .allMatch(s -> s.reason().equals("miscounted"))
                .allMatch(s -> s.observations().get(0).flags().contains(ObservationFlag.BREAK));
    }

    @Test
    void takesTheNoteOfARecordForWhatIsFilledIn() {
        SubmissionBatch batch = read(lines("单位代码,期间,会员数,女会员数,会员数[农民工],备注", "S1,2015,12,xx,,年中合并", "S2,2015,5,2,1,"));

        assertThat(told(batch)).isEmpty();
        assertThat(batch.readable().get(0).observations())
                .extracting(o -> o.state() + " " + o.note())
                .containsExactly("REPORTED 年中合并", "MASKED 年中合并", "BLANK ");
        assertThat(batch.readable().get(1).observations())
                .allMatch(o -> o.note().isEmpty());
    }

    @Test
    void readsOneSubmissionPerUnitPeriodAndForm() {
        SubmissionBatch batch = read("unit_code,unit_name,period,membership.members,membership.members[sex:female],"
                + "mutual_aid.insured_workers,series\n"
                + "S1,甲街道,2015,12,,8,\n"
                + "P1,乙厂,2014,\"1,200\",约300,xx,TARGET\n");

        assertThat(told(batch)).isEmpty();
        assertThat(figures(batch))
                .containsExactly(
                        "S1 2015 membership TOTAL ACTUAL membership.members EXACT 12",
                        "S1 2015 membership TOTAL ACTUAL membership.members[sex:female] BLANK",
                        "S1 2015 mutual_aid TOTAL ACTUAL mutual_aid.insured_workers EXACT 8",
                        "P1 2014 membership OWN TARGET membership.members EXACT 1200",
                        "P1 2014 membership OWN TARGET membership.members[sex:female] APPROXIMATE 300",
                        "P1 2014 mutual_aid OWN TARGET mutual_aid.insured_workers MASKED");
    }

    @Test
    void returnsEverythingIfAColumnIsUnknownBecauseItsFiguresWouldBeLost() {
        SubmissionBatch batch =
                read("unit_code,period,membership.members,membership.nothing\nS1,2015,1,2\nS2,2015,1,x\n");

        assertThat(told(batch)).containsExactly("STR-005 f.csv!1:4 membership.nothing");
        assertThat(batch.received()).hasSize(2).allMatch(SubmissionBatch.Received::isReturned);
    }

    @Test
    void namesEveryBadCellOfEveryRow() {
        SubmissionBatch batch = read(lines(
                "unit_code,period,membership.members,mutual_aid.insured_workers",
                "S1,2015,a,b",
                "S2,2015,1,2",
                "X,2015,近200,y",
                "",
                "S2,2014,1",
                "S2,2013,1e3,2"));

        assertThat(told(batch))
                .containsExactly(
                        "STR-007 f.csv!2:3 a",
                        "STR-007 f.csv!2:4 b",
                        "STR-003 f.csv!4:1 X",
                        "STR-007 f.csv!4:4 y",
                        "STR-013 f.csv!6 3",
                        "STR-007 f.csv!7:3 1e3");
        assertThat(batch.readable())
                .extracting(s -> s.key().unit() + s.key().period() + s.key().form())
                .containsExactly("S22015membership", "S22015mutual_aid", "S22013mutual_aid");
    }

    @Test
    void refusesAUnitThatStandsTwice() {
        assertThat(told(read("unit_code,period,membership.members\nS1,2015,1\nS1,2015,1\n")))
                .containsExactly("STR-008 f.csv!2:3 membership.members", "STR-008 f.csv!3:3 membership.members");
    }

    @Test
    void refusesAColumnThatStandsTwice() {
        assertThat(told(read("unit_code,period,membership.members,membership.members\nS1,2015,1,2\n")))
                .containsExactly("STR-008 f.csv!1:4 membership.members");
    }
}
