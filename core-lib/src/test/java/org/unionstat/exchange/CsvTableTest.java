package org.unionstat.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.unionstat.exchange.ReaderFixture.figures;
import static org.unionstat.exchange.ReaderFixture.lines;
import static org.unionstat.exchange.ReaderFixture.read;
import static org.unionstat.exchange.ReaderFixture.told;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static final String FILE = "unit_code,period,indicator,value,note\nS1,2015,membership.members,8,\"甲,乙\"\n";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheDelimiterByItself(String delimiter) {
        assertThat(figures(read(
                        "unit_code,period,indicator,value\nS1,2015,membership.members,8\n".replace(",", delimiter))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void takesEveryLineEnd(String end) {
        SubmissionBatch batch = read(FILE.replace("\n", end));

        assertThat(told(batch)).isEmpty();
        assertThat(figures(batch)).hasSize(1);
    }

    @Test
    void readsPastAByteOrderMark() {
        assertThat(figures(read("\uFEFF" + FILE))).hasSize(1);
    }

    @Test
    void readsAFileWithoutALineEnd() {
        assertThat(figures(read(FILE.strip()))).hasSize(1);
    }

    @Test
    void countsRecordsAsASpreadsheetDoes() {
        SubmissionBatch batch = read(lines(
                "unit_code,period,indicator,value,note",
                "S1,2015,membership.members,8,\"a\nb\nc\"",
                "",
                ",,,,",
                "X,2015,membership.members,8,"));

        assertThat(told(batch)).containsExactly("STR-003 f.csv!5:1 X");
    }

    @Test
    void saysWhatAFileIsThatIsNoTable() {
        assertThat(told(read(new byte[0]))).containsExactly("STR-001 f.csv 空文件");
        assertThat(told(read("\n\n  \n"))).containsExactly("STR-001 f.csv 空白文件");
        assertThat(told(read(new byte[] {'a', 0, 'b', 'c', 'd', 'e', 0, 'f', 'g'})))
                .containsExactly("STR-001 f.csv 二进制文件");
        assertThat(told(read(new byte[] {'P', 'K', 3, 4, 20, 0}))).containsExactly("STR-001 f.csv ZIP 或 XLSX 文件");
        assertThat(told(read("P1 我们今年发展会员三百名。\n第二行")))
                .singleElement()
                .asString()
                .startsWith("STR-002 f.csv!1");
    }

    @Test
    void refusesAQuoteThatWouldSwallowTheRestOfTheFile() {
        SubmissionBatch batch = read(lines(
                "unit_code,period,indicator,value,note",
                "S1,2015,membership.members,8,\"open",
                "S2,2015,membership.members,9,"));

        assertThat(told(batch)).containsExactly("STR-001 f.csv!2 引号未闭合");
        assertThat(batch.received()).isEmpty();
    }

    @Test
    void refusesTextBehindAClosingQuote() {
        assertThat(told(read("unit_code,period,indicator,value\nS1,2015,\"membership.members\"x,8\n")))
                .containsExactly("STR-001 f.csv!2 引号使用不当的记录");
    }

    @Test
    void findsBytesThatAreNoUtf8HoweverLateTheyCome() {
        String many = "S1,2015,membership.members,8,\n".repeat(20_000);
        byte[] bytes = ("unit_code,period,indicator,value,note\n" + many + "S1,2015,membership.members,8,~")
                .getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC4;

        assertThat(told(read(bytes))).singleElement().asString().contains("STR-001", "不是 UTF-8");
    }

    @Test
    void readsAnyBytesWithoutFailing() {
        Random random = new Random(42);
        byte[] valid = FILE.repeat(3).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = valid.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertDoesNotThrow(() -> read(bytes));
        }
    }
}
