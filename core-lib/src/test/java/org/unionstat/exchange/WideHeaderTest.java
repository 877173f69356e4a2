package org.unionstat.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionstat.exchange.ReaderFixture.CATALOGUE;
import static org.unionstat.exchange.ReaderFixture.READER;
import static org.unionstat.exchange.ReaderFixture.figures;
import static org.unionstat.exchange.ReaderFixture.lines;
import static org.unionstat.exchange.ReaderFixture.read;
import static org.unionstat.exchange.ReaderFixture.told;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WideHeaderTest {

    @TempDir
    private Path folder = Path.of("");

    private Optional<WideHeader> header(String text) throws IOException {
        Path file = folder.resolve("f.csv");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return WideHeader.of(file, CATALOGUE);
    }

    @Test
    void findsEveryColumnByCodeOrName() throws IOException {
        WideHeader header = header("\uFEFF单位代码;期间;备注;会员数;mutual_aid.insured_workers;series\r\nS1;2015;;1;2;\r\n")
                .orElseThrow();

        assertThat(header.delimiter()).isEqualTo(';');
        assertThat(List.of(header.unit(), header.period(), header.kind(), header.series(), header.action()))
                .containsExactly(0, 1, -1, 5, -1);
        assertThat(header.figures())
                .extracting(f -> f.position() + " " + f.cell() + " " + f.form())
                .containsExactly("3 membership.members membership", "4 mutual_aid.insured_workers mutual_aid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\nunit_code,period,membership.members\n",
                "unit_code,period,membership.members",
                "unit_code,membership.members\n",
                "unit_code,period,membership.nothing\n",
                "unit_code,period,membership.members,membership.members\n",
                "unit_code,period,membership.members,会员数\n",
                "unit_code,period,\"membership.members\"\n",
                "unit_code,period,indicator,value\n"
            })
    void leavesEveryOtherFileToTheReader(String text) throws IOException {
        assertThat(header(text)).isEmpty();
    }

    @Test
    void recordsTakenApartElsewhereGiveWhatTheFileGives() {
        String header = "unit_code,period,membership.members,mutual_aid.insured_workers";
        SubmissionBatch file = read(lines(header, "S1,2015,近200,b", ",,,", "X,2015,1,2", "P1,2015,3,4", "P1,2015,3,4"));

        SubmissionBatch records = READER.read(
                "f.csv",
                List.of(header.split(",", -1)),
                List.of(
                        new NumberedRecord(2, List.of("S1", "2015", "近200", "b")),
                        new NumberedRecord(3, List.of("", "", "", "")),
                        new NumberedRecord(4, List.of("X", "2015", "1", "2")),
                        new NumberedRecord(5, List.of("P1", "2015", "3", "4")),
                        new NumberedRecord(6, List.of("P1", "2015", "3", "4"))));

        assertThat(told(file)).isNotEmpty();
        assertThat(records.findings()).isEqualTo(file.findings());
        assertThat(figures(records)).isEqualTo(figures(file));
    }
}
