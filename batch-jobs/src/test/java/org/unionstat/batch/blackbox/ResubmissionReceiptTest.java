package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receipt of a file that is sent again says what became of the problems of the last attempt. */
class ResubmissionReceiptTest {

    @TempDir
    private Path folder = Path.of("");

    private SmallCounty sentTwice() {
        SmallCounty county =
                SmallCounty.in(folder).put("a.csv", 1, SmallCounty.HEADER, "U11,2024,many,90,some", "U12,2024,9,9,9");
        assertThat(county.tablesOnly().status()).isZero();
        county.put("a.csv", 2, SmallCounty.HEADER, "U11,2024,110,90,none", "U12,2024,9,few,9");
        assertThat(county.tablesOnly().status()).isZero();
        return county;
    }

    private JsonNode receipt(int attempt) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("receipts/a.csv.00000" + attempt + ".json")
                        .toFile());
    }

    private static List<String> told(JsonNode problems) {
        List<String> told = new ArrayList<>();
        problems.forEach(p -> told.add(
                p.path("cells").get(0).asText() + " " + p.path("change").asText()));
        return told;
    }

    @Test
    void tellsWhatIsMendedStillWrongAndNew() throws IOException {
        sentTwice();

        assertThat(told(receipt(2).get("problems"))).containsExactly("a.csv!2:5 STILL_WRONG", "a.csv!3:4 NEW");
        assertThat(told(receipt(2).get("mended"))).containsExactly("a.csv!2:3 MENDED");
        assertThat(Files.readString(folder.resolve("receipts/a.csv.000002.txt")))
                .contains("[STR-007 HARD · 仍有 still wrong] a.csv!2:5", "[STR-007 HARD · 新增 new] a.csv!3:4")
                .contains("与上次报送相比 Against the last attempt: 已改正 mended 1 · 仍有 still wrong 1 · 新增 new 1")
                .contains("[STR-007 HARD · 已改正 mended] a.csv!2:3");
    }

    @Test
    void saysNothingOfAFirstAttempt() throws IOException {
        sentTwice();

        assertThat(receipt(1).has("mended")).isFalse();
        assertThat(told(receipt(1).get("problems"))).containsExactly("a.csv!2:3 ", "a.csv!2:5 ");
    }

    @Test
    void tellsOfAllThatIsMendedWhenNothingIsLeft() throws IOException {
        SmallCounty county = sentTwice().put("a.csv", 3, SmallCounty.HEADER, "U11,2024,110,90,1", "U12,2024,9,9,9");
        county.tablesOnly();

        assertThat(told(receipt(3).get("mended"))).containsExactly("a.csv!2:5 MENDED", "a.csv!3:4 MENDED");
        assertThat(receipt(3).get("problems")).isEmpty();
    }
}
