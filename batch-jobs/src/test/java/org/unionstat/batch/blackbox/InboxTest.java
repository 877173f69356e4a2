package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** What may lie in the inbox, and what the inbox may be, without stopping the night of the others. */
@Tag("night")
class InboxTest {

    private static final String GOOD = "U11,2024,110,90,15";

    private static final String OTHER = "U12,2024,190,150,0";

    @TempDir
    Path temporary;

    private SmallCounty county() {
        return SmallCounty.in(temporary.resolve("county"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aFileWithALongNameIsTreatedAsAnyOther() throws IOException {
        String name = "报".repeat(80);
        SmallCounty county = county().put("good.csv", 0, SmallCounty.HEADER, GOOD)
                .put(name + ".csv", 1, SmallCounty.HEADER, OTHER)
                .put("x." + name, 2, SmallCounty.HEADER, "U99,2024,1,1,1");

        CommandRun night = county.tablesOnly();

        assertThat(night.status()).as(night.err()).isZero();
        assertThat(night.out()).contains("2 submissions accepted");
        assertThat(files(county.dir().resolve("receipts")))
                .hasSize(6)
                .filteredOn(p -> p.getFileName().toString().startsWith("报报"))
                .hasSize(2)
                .allSatisfy(p -> assertThat(Files.readString(p)).contains(name + ".csv"));
        assertThat(county.dir().resolve("returned").resolve("x." + name)).isRegularFile();
        CommandRun rebuilt =
                CommandRun.of("rebuild", "--workspace", county.dir().toString());
        assertThat(rebuilt.status()).as(rebuilt.err()).isZero();
    }
}
