package org.unionstat.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileNameTest {

    private static final String LONG = "报".repeat(80) + ".csv";

    @Test
    void aNameThatFitsStaysAsItIs() {
        assertThat(FileName.with("T1/a.csv", ".000001.json")).isEqualTo("T1/a.csv.000001.json");
        String longest = "a".repeat(243);
        assertThat(FileName.with(longest, ".000001.json")).isEqualTo(longest + ".000001.json");
    }

    @Test
    void aNameThatDoesNotFitIsCutBetweenCharacters() {
        String name = FileName.with("T1/" + LONG, ".000001.json");

        assertThat(name).matches("T1/报+~[0-9a-f]{8}\\.000001\\.json");
        assertThat(name.substring(3).getBytes(StandardCharsets.UTF_8)).hasSizeBetween(253, 255);
        String rare = FileName.with("\uD842\uDFB7".repeat(62), ".000001.json");
        assertThat(new String(rare.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(rare);
    }

    @Test
    void namesThatBeginAlikeStayApart() {
        String one = FileName.with(LONG + "1", ".csv.000001.json");
        String other = FileName.with(LONG + "2", ".csv.000001.json");

        assertThat(one).isNotEqualTo(other);
    }
}
