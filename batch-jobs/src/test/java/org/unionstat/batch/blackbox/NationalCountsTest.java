package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;
import org.unionstat.batch.warehouse.Warehouse;

/** Counts as large as those of a whole nation. */
@Tag("night")
class NationalCountsTest {

    @TempDir
    private Path temporary = Path.of("");

    @Test
    void theCompletenessOfMillionsOfUnitsIsPublished() throws IOException {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        try (Warehouse warehouse = Known.open(county.dir())) {
            warehouse.execute("update completeness set expected = 2800000, received = 2799999, accepted = 2799999");
        }
        String period = "2024";

        CommandRun run = CommandRun.of("trends", "--workspace", county.dir().toString(), "--period", period);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(county.out().resolve(period).resolve("tables/completeness.csv")))
                .contains(",2800000,2799999,2799999,")
                .contains(",99.9,");
    }
}
