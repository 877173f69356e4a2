package org.unionstat.batch.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.exchange.WideHeader;

class PlainScanTest {

    private static final String HEADER = "unit_code,period,membership.members,finance.income";

    @TempDir
    private Path folder = Path.of("");

    private PlainScan scan(String content) throws IOException {
        Path file = folder.resolve("wide.csv");
        Files.writeString(file, content, StandardCharsets.UTF_8);
        WideHeader header = WideHeader.of(file, Catalogue.base().orThrow()).orElseThrow();
        PlainScan whole = PlainScan.of(file, header, 1);
        for (int parts = 2; parts <= 7; parts++) {
            PlainScan inParts = PlainScan.of(file, header, parts);
            assertThat(inParts.count()).isEqualTo(whole.count());
            assertThat(inParts.isEven()).isEqualTo(whole.isEven());
            assertThat(inParts.isTyped()).isEqualTo(whole.isTyped());
        }
        return whole;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A,2024,12,3.50",
                "A,2024,0,0.05",
                "A,2024,,",
                "街道-1,2024H1,9999999999999,9999999999999.99",
                "A,2024,7,1.5"
            })
    void figuresPrintedAsTheirColumnStoresThemAreReadAsNumbers(String record) throws IOException {
        assertThat(scan(HEADER + "\n" + record + "\n").isTyped()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A,2024,12.5,3",
                "A,2024,12,3.505",
                "A,2024,007,3",
                "A,2024,1e3,3",
                "A,2024,1_000,3",
                "A,2024, 12,3",
                "A,2024,12 ,3",
                "A,2024,-12,3",
                "A,2024,+12,3",
                "A,2024,12,.5",
                "A,2024,12,5.",
                "A,2024,12,1.2.3",
                "A,2024,\"12\",3",
                "A,2024,近200,3",
                "A,2024,10000000000000,3",
                "A,2024,12",
                "A,2024,12,3,4",
                "A,2024,12,3\n\nB,2024,12,3"
            })
    void anyOtherSpellingIsLeftToTheReaderOfTexts(String record) throws IOException {
        assertThat(scan(HEADER + "\n" + record + "\n").isTyped()).isFalse();
        assertThat(scan(HEADER + "\n" + record).isTyped()).isFalse();
    }

    @Test
    void linesAreCountedWhetherOrNotTheLastOneIsEnded() throws IOException {
        assertThat(scan(HEADER + "\nA,2024,1,2\nB,2024,3,4\n").count()).isEqualTo(3);
        assertThat(scan(HEADER + "\r\nA,2024,1,2\r\nB,2024,3,4").count()).isEqualTo(3);
    }

    @Test
    void linesThatEndInDifferentWaysAreNotEven() throws IOException {
        assertThat(scan(HEADER + "\r\nA,2024,1,2\r\n").isEven()).isTrue();
        assertThat(scan(HEADER + "\r\nA,2024,1,2\r\nB,2024,3,4").isTyped()).isTrue();
        assertThat(scan(HEADER + "\nA,2024,1,2\r\n").isEven()).isFalse();
        assertThat(scan(HEADER + "\nA,2024,1\r,2\n").isEven()).isFalse();
    }
}
