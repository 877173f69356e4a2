package org.unionstat.batch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.warehouse.BareDatabase;

@Tag("night")
class ReadingBenchTest {

    @TempDir
    private Path folder = Path.of("");

    @EnabledIfSystemProperty(named = "unionstat.heavy", matches = "true")
    @Test
    void measuresTheSameFileInBothEncodingsBesideThePlainReader() throws IOException {
        List<String> said = new ArrayList<>();

        JsonNode result = new ObjectMapper().readTree(new ReadingBench(120, 1, folder, said::add).run());

        assertThat(result.get("rows").asInt()).isEqualTo(120);
        assertThat(result.get("utf8_rows_per_second").asDouble()).isPositive();
        assertThat(result.get("gb18030_peak_mb").asLong()).isPositive();
        assertThat(result.get("speed_of_read_csv").asDouble()).isPositive();
        assertThat(result.get("speed_of_gb18030").asDouble()).isPositive();
        assertThat(Files.readString(folder.resolve("utf8/inbox/2015.csv")))
                .startsWith("unit_code,")
                .contains(",单位名称\n");
        assertThat(Files.readAllBytes(folder.resolve("gb18030/inbox/2015.csv")))
                .hasSizeLessThan((int) Files.size(folder.resolve("utf8/inbox/2015.csv")));
        try (BareDatabase plain = BareDatabase.open(folder.resolve("read_csv/plain.duckdb"))) {
            assertThat(plain.version()).isNotEmpty();
        }
    }
}
