package org.unionstat.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionstat.exchange.ReaderFixture.READER;
import static org.unionstat.exchange.ReaderFixture.figures;
import static org.unionstat.exchange.ReaderFixture.lines;
import static org.unionstat.exchange.ReaderFixture.read;
import static org.unionstat.exchange.ReaderFixture.told;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.submission.Submission;

class JsonTableTest {

    @TempDir
    private Path folder = Path.of("");

    private SubmissionBatch json(String text) throws IOException {
        Path file = folder.resolve("f.json");
        Files.writeString(file, text);
        return READER.read(file, "f.json");
    }

    @Test
    void readsTheExampleOfTheSchema() throws IOException {
        String example = Files.readString(Path.of("..", "docs", "examples", "submission.json"));

        SubmissionBatch batch = json(example.replace("330206-QJS", "S1"));

        assertThat(told(batch)).isEmpty();
        assertThat(figures(batch))
                .isEqualTo(figures(read(lines(
                        "unit_code,period,indicator,category,kind,value,qualifier,upper,as_of,note",
                        "S1,2014,mutual_aid.insured_workers,insurance_scheme:retired,TOTAL,"
                                + "300,AT_LEAST,400,2014-06-30,300多人"))));
    }

    @Test
    void readsBackWhatIsWritten() throws IOException {
        SubmissionBatch batch = read(lines(
                "unit_code,period,indicator,category,series,value,as_of,flags,note,reason,explanation",
                "S1,2015,membership.members,,,近200,2015-06-30,P|E,备注,更正,见附件",
                "S1,2015,membership.workers,,,,,,,更正,见附件",
                "S2,2015,mutual_aid.insured_workers,insurance_scheme:retired,TARGET,xx,,,,,",
                "P1,2015,finance.income,,,12.5,,,,,"));
        List<Submission> submissions = batch.readable();
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        SubmissionWriter.writeJson(submissions, output);

        SubmissionBatch again = json(output.toString(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(told(again)).isEmpty();
        assertThat(figures(again)).isNotEmpty().isEqualTo(figures(batch));
        assertThat(again.readable())
                .extracting(s -> s.reason() + s.explanation())
                .isEqualTo(submissions.stream()
                        .map(s -> s.reason() + s.explanation())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"unit_code\": |第 1 行不是 JSON",
                "{\"unit\": \"S1\"}|第 1 行：未知属性 unit",
                "[{\"observations\": {}}]|第 1 行：结构与 submission.schema.json 不符",
                "{} {}|第 1 行：多余的内容"
            })
    void saysWhereTheStructureIsWrong(String text, String found) throws IOException {
        assertThat(told(json(text))).containsExactly("STR-001 f.json " + found);
    }

    @Test
    void saysWhichObservationIsWrong() throws IOException {
        assertThat(told(json("{\"unit_code\": \"S1\", \"period\": \"2015\", \"observations\": ["
                        + "{\"indicator\": \"membership.members\", \"value\": \"8\"},"
                        + "{\"indicator\": \"membership.workers\", \"state\": \"HELD\"}]}")))
                .containsExactly("STR-007 f.json!3:7 HELD");
    }
}
