package org.unionstat.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.unionstat.exchange.ReaderFixture.figures;
import static org.unionstat.exchange.ReaderFixture.lines;
import static org.unionstat.exchange.ReaderFixture.read;
import static org.unionstat.exchange.ReaderFixture.told;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Place;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationFlag;
import org.unionstat.submission.ObservationState;
import org.unionstat.submission.Submission;

class SubmissionWriterTest {

    private static final String HEADER =
            "unit_code,period,indicator,category,kind,series,value,qualifier,upper,as_of,note";

    private static final List<Submission> ONE_FORM = read(lines(
                    HEADER,
                    "S1,2015,membership.members,,,,12345,,,,",
                    "S1,2015,membership.members,sex:female,,,xx,,,,",
                    "S1,2015,membership.workers,,,,,,,,",
                    "S2,2015,membership.members,,,,300多,,,,",
                    "S2,2015,membership.members,sex:female,,,近100,,,,",
                    "S2,2015,membership.workers,,,,5—15,,,,",
                    "S2,2014,membership.members,,OWN,TARGET,90,AT_LEAST,,,",
                    "S2,2014,membership.members,sex:female,OWN,TARGET,约50,,,,",
                    "S2,2014,membership.workers,,OWN,TARGET,不足50,,,,"))
            .readable();

    private static final List<Submission> MANY_FORMS = read(lines(
                    HEADER,
                    "S1,2015,mutual_aid.insured_workers,,,,10135,,,2015-06-30,\"a note, with a comma\nand a line\"",
                    "P2,2015,membership.members,,,,\"1,200\",APPROXIMATE,,,",
                    "P1,2014H1,assistance.relief_fund_balance,,,,543.38万元,,,,",
                    "P1,2015M01-M11,membership.members,,ADJUSTMENT,,-5,,,,moved"))
            .readable();

    private static ByteArrayOutputStream bytes(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out;
    }

    @FunctionalInterface
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static List<Submission> withoutPlaces(List<Submission> submissions) {
        return submissions.stream()
                .map(s -> new Submission(
                        s.key(),
                        s.observations().stream()
                                .map(o -> new Observation(
                                        o.cell(),
                                        o.state(),
                                        o.quantity(),
                                        o.asOf(),
                                        o.flags(),
                                        o.note(),
                                        Place.NOWHERE))
                                .toList(),
                        s.reason(),
                        s.explanation()))
                .toList();
    }

    private static List<Submission> all() {
        List<Submission> all = new ArrayList<>(ONE_FORM);
        all.addAll(MANY_FORMS);
        return all;
    }

    @Test
    void readsBackWhatItWritesAsLongCsv() throws IOException {
        assertThat(MANY_FORMS).hasSize(4);
        SubmissionBatch back =
                read(bytes(out -> SubmissionWriter.writeLongCsv(all(), out)).toByteArray());

        assertThat(told(back)).isEmpty();
        assertThat(withoutPlaces(back.readable())).isEqualTo(withoutPlaces(all()));
    }

    @Test
    void readsBackWhatItWritesAsWideCsv() throws IOException {
        SubmissionBatch back =
                read(bytes(out -> SubmissionWriter.writeWideCsv(ONE_FORM, out)).toByteArray());

        assertThat(told(back)).isEmpty();
        assertThat(withoutPlaces(back.readable())).isEqualTo(withoutPlaces(ONE_FORM));
    }

    @Test
    void refusesSeveralFormsInOneWideFile() {
        assertThatThrownBy(() -> bytes(out -> SubmissionWriter.writeWideCsv(MANY_FORMS, out)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one form");
    }

    @Test
    void readsBackWhatItWritesAsParquet(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("return.parquet");
        SubmissionWriter.writeLongParquet(all(), file);
        SubmissionBatch back = ReaderFixture.READER.read(file, "return.parquet");

        assertThat(told(back)).isEmpty();
        assertThat(withoutPlaces(back.readable())).isEqualTo(withoutPlaces(all()));
        assertThat(back.readable().get(0).observations().get(0).place()).isEqualTo(new Place("return.parquet", 2, 7));
    }

    @Test
    void writesTheSameParquetBytesAgain(@TempDir Path directory) throws IOException {
        SubmissionWriter.writeLongParquet(all(), directory.resolve("a.parquet"));
        SubmissionWriter.writeLongParquet(all(), directory.resolve("b.parquet"));

        assertThat(directory.resolve("a.parquet")).hasSameBinaryContentAs(directory.resolve("b.parquet"));
    }

    @Test
    void saysWhatIsWrongWithAParquetFileThatIsNone(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("x.parquet");
        Files.write(file, new byte[0]);
        assertThat(told(ReaderFixture.READER.read(file, "x"))).containsExactly("STR-001 x 空文件");
        Files.writeString(file, HEADER);
        assertThat(told(ReaderFixture.READER.read(file, "x"))).containsExactly("STR-001 x 不是 Parquet 文件");
        Files.writeString(file, "PAR1" + HEADER + "PAR1");
        assertThat(told(ReaderFixture.READER.read(file, "x"))).containsExactly("STR-001 x 损坏的 Parquet 文件");
    }

    @Test
    void reportsEachOfManyWrongRows(@TempDir Path directory) throws IOException {
        int rows = Integer.getInteger("unionstat.rows", 20_000);
        Path file = directory.resolve("many.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("unit_code,period,indicator,value\n");
            for (int i = 0; i < rows; i++) {
                out.write("S1," + (1900 + i % 110) + ",membership.members," + i + "\n");
            }
        }

        SubmissionBatch batch = ReaderFixture.READER.read(file, "many.csv");

        // Each row is reported twice over: the unit is not open yet, and the cell stands elsewhere too.
        assertThat(batch.findings()).hasSize(2 * rows);
        assertThat(batch.received()).hasSize(110);
    }

    @Test
    void takesTheFigureAsPrintedIfItStandsBesideTheDecimal() {
        String header = "unit_code,period,indicator,value,value_text";
        assertThat(figures(read(lines(header, "S1,2015,membership.members,12500.00,1.25万"))))
                .containsExactly("S1 2015 membership TOTAL ACTUAL membership.members EXACT 12500");
        assertThat(told(read(lines(header, "S1,2015,membership.members,12501.00,1.25万"))))
                .containsExactly("STR-007 f.csv!2:4 12501.00");
    }

    @Test
    void namesAnUnknownIndicatorQuicklyHoweverManyThereAre() {
        StringBuilder file = new StringBuilder("unit_code,period,indicator,value\n");
        for (int i = 0; i < 500; i++) {
            file.append("S1,2015,会员总人数").append(i).append(",1\n");
        }

        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(read(file.toString()).findings()).hasSize(500));
    }

    @Test
    void readsBackWhatTheSenderSays() throws IOException {
        String header = HEADER + ",reason,explanation,flags";
        SubmissionBatch told = read(lines(
                header,
                "S1,2015,membership.members,,,,12,,,,,miscounted,,B|e",
                "S1,2015,membership.workers,,,,13,,,,,miscounted,two firms closed,"));
        Submission said = told.readable().get(0);
        assertThat(told(told)).isEmpty();
        assertThat(said.reason()).isEqualTo("miscounted");
        assertThat(said.explanation()).isEqualTo("two firms closed");
        assertThat(said.observations().get(0).flags())
                .containsExactly(ObservationFlag.ESTIMATED, ObservationFlag.BREAK);
        assertThat(withoutPlaces(read(bytes(out -> SubmissionWriter.writeLongCsv(List.of(said), out))
                                .toByteArray())
                        .readable()))
                .isEqualTo(withoutPlaces(List.of(said)));
        Submission wide = read(bytes(out -> SubmissionWriter.writeWideCsv(List.of(said), out))
                        .toByteArray())
                .readable()
                .get(0);
        assertThat(wide.reason() + ", " + wide.explanation()).isEqualTo("miscounted, two firms closed");
    }

    @Test
    void leavesOutWhatNoFileCanSay() throws IOException {
        Submission told = new Submission(
                ONE_FORM.get(0).key(),
                List.of(
                        Observation.of(Cell.total("membership.members"), 1),
                        new Observation(
                                Cell.total("membership.workers"),
                                ObservationState.NOT_APPLICABLE,
                                null,
                                null,
                                Set.of(),
                                "",
                                Place.NOWHERE)));

        assertThat(figures(read(bytes(out -> SubmissionWriter.writeLongCsv(List.of(told), out))
                        .toByteArray())))
                .containsExactly("S1 2015 membership TOTAL ACTUAL membership.members EXACT 1");
    }
}
