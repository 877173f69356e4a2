package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the titles of a night's charts say is what its figures bear out. */
@Tag("night")
class ChartTitlesTest {

    @TempDir
    private Path temporary = Path.of("");

    /** 2022 is that of one union of four: 90; 2023 is 800, 2024 is 830, of all four. */
    @Test
    void aYearOfTooFewUnitsIsNoStartOfAWay() throws IOException {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        county.put("T1/2022.csv", 10, SmallCounty.HEADER, "U11,2022,100,90,5");

        assertThat(county.nightly().status()).isZero();

        assertThat(Files.readString(county.out().resolve("2024/charts/charts.json")))
                .contains("工会会员数从2023年的800人增至2024年的830人，增长3.8%")
                .doesNotContain("2022年的");
    }

    /** About 80 became 90 in U11, 800 became 830 in all: about 10 more of about 800. */
    @Test
    void aChangeOfAFigureThatIsNotExactIsToldAsSuchEverywhere() throws IOException {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("about"));
        county.put("T1/2023b.csv", 10, SmallCounty.HEADER, "U11,2023,100,近80,10");

        assertThat(county.nightly().status()).isZero();

        String report = Files.readString(county.out().resolve("2024/report.html"));
        assertThat(report)
                .contains(">≈+3.8</td>")
                .contains(">≈+4.3</td>")
                .doesNotContainPattern("≈[+−]?\\d+\\.\\d{2,}");
        assertThat(Files.readString(county.out().resolve("2024/charts/charts.json")))
                .doesNotContain("2023年的");
    }
}
