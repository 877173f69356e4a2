package org.unionstat.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionstat.exchange.ReaderFixture.CATALOGUE;
import static org.unionstat.exchange.ReaderFixture.READER;
import static org.unionstat.exchange.ReaderFixture.figures;
import static org.unionstat.exchange.ReaderFixture.lines;
import static org.unionstat.exchange.ReaderFixture.read;
import static org.unionstat.exchange.ReaderFixture.told;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final String SIMPLIFIED =
            lines("单位代码,期间,会员数,女会员数,备注", "S1,2015,1234,234,全年新发展会员五十名", "S2,2015,20,5,\"两行\n备注\"");
    private static final String TRADITIONAL =
            lines("單位代碼,期間,會員數,女會員數,備註", "S1,2015,1234,234,全年新發展會員五十名", "S2,2015,20,5,\"兩行\n備註\"");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "GBK"})
    void isFoundByItself(String charset) {
        SubmissionBatch batch = read(SIMPLIFIED.getBytes(Charset.forName(charset)));

        assertThat(told(batch)).isEmpty();
        assertThat(figures(batch)).isNotEmpty().isEqualTo(figures(read(SIMPLIFIED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "Big5", "x-windows-950", "GB18030"})
    void isFoundForTraditionalCharactersToo(String charset) {
        SubmissionBatch batch = read(TRADITIONAL.getBytes(Charset.forName(charset)));

        assertThat(told(batch)).isEmpty();
        assertThat(figures(batch)).isEqualTo(figures(read(SIMPLIFIED)));
    }

    @Test
    void isFoundWhereTheFirstChineseCharacterComesLate() throws IOException {
        String plain = "P1,2015,membership.members,8,\n".repeat(10_000);
        Path file = folder.resolve("late.csv");
        Files.write(
                file,
                ("unit_code,period,indicator,value,note\n" + plain + "P2,2015,membership.members,8,会员数\n")
                        .getBytes(Charset.forName("GB18030")));

        assertThat(TextFile.of(file, CATALOGUE).orElseThrow().charset()).isEqualTo(Charset.forName("GB18030"));
        assertThat(told(READER.read(file, "late.csv"))).noneMatch(t -> t.contains("STR-001"));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({"GBK,某机械厂工会", "GBK,红旗商场有限公司工会", "GBK,第三小学", "Big5,某機械廠工會", "Big5,紅旗商場有限公司工會", "Big5,第三小學"})
    void isFoundByTheNamesOfUnitsWhereHeadingsAreCodes(String charset, String name) throws IOException {
        Path file = folder.resolve(charset + ".csv");
        Files.write(
                file,
                ("unit_code,unit_name,period,membership.members\nS1," + name + ",2015,8\n")
                        .getBytes(Charset.forName(charset)));

        assertThat(TextFile.of(file, CATALOGUE).orElseThrow().charset().name())
                .isEqualTo(charset.equals("GBK") ? "GB18030" : "x-windows-950");
    }

    @Test
    void isAskedForWhereTwoReadingsAreEquallyGood() {
        byte[] bytes = "unit_code,period,membership.members,note\nS1,2015,8,甲乙\n".getBytes(Charset.forName("GBK"));

        assertThat(told(read(bytes)))
                .containsExactly("STR-001 f.csv 编码无法判定：按 GB18030 为“甲乙”，按 Big5 为“樅眣”，哪一个对？请另存为 UTF-8");
    }

    @Test
    void staysUtf8WhereSingleBytesAreBroken() {
        byte[] bytes = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 20] = (byte) 0xFF;

        assertThat(told(read(bytes))).singleElement().asString().contains("STR-001 f.csv!", "不是 UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16LE", "Big5"})
    void isTurnedIntoUtf8WithoutAnyOtherChange(String charset) throws IOException {
        String text = (charset.equals("Big5") ? TRADITIONAL : SIMPLIFIED)
                .repeat(3_000)
                .replace("\n", "\r\n");
        Path file = folder.resolve("f.csv");
        Files.write(file, text.getBytes(Charset.forName(charset)));
        TextFile found = TextFile.of(file, CATALOGUE).orElseThrow();

        found.writeUtf8(folder.resolve("copy.csv"));

        assertThat(Files.readString(folder.resolve("copy.csv"))).isEqualTo(text);
        try (Reader reader = found.open()) {
            assertThat(reader.read()).isEqualTo(text.charAt(0));
        }
    }
}
