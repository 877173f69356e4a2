package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;
import org.unionstat.batch.warehouse.BareDatabase;
import org.unionstat.batch.warehouse.Warehouse;

/** A warehouse of any released version is brought to the present one and goes on. */
@Tag("night")
class MigrationTest {

    @TempDir
    Path temporary;

    /** The warehouse of the small county's first night as version 1 would have left it. */
    private SmallCounty ofTheFirstVersion() throws IOException {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        Path file = county.dir().resolve("warehouse.duckdb");
        Path now = temporary.resolve("now.duckdb");
        Files.move(file, now);
        Files.delete(county.dir().resolve("archive/ledger.jsonl"));
        try (BareDatabase old = BareDatabase.open(file)) {
            old.run("blackbox/version_1", Map.of(), Map.of());
            old.run("blackbox/version_1_filled", Map.of("now", now.toString()), Map.of());
        }
        return county;
    }

    private static List<String> columns(Path workspace) {
        try (Warehouse warehouse = Known.open(workspace)) {
            return warehouse.sql("blackbox/columns").list(r -> r.text("what"));
        }
    }

    @Test
    void theFirstVersionBecomesThePresentOne() throws IOException {
        SmallCounty county = ofTheFirstVersion();
        assertThat(county.nightly().status()).isZero();
        SmallCounty fresh = SmallCounty.afterFirstNight(temporary.resolve("fresh"));
        assertThat(columns(county.dir())).isEqualTo(columns(fresh.dir()));
    }

    @Test
    void figuresOfTheFirstVersionAreKeptAndCanBeRebuilt() throws IOException {
        SmallCounty county = ofTheFirstVersion();
        Map<String, String> published = Folder.content(county.out());
        CommandRun night = county.nightly();
        assertThat(night.status()).as(night.err()).isZero();
        assertThat(night.out()).contains("0 submissions accepted");
        assertThat(Folder.content(county.out())).isEqualTo(published);
        assertThat(Files.readString(county.dir().resolve("archive/ledger.jsonl"), StandardCharsets.UTF_8)
                        .lines())
                .hasSize(5);
        List<String> known = Known.in(county.dir());
        assertThat(CommandRun.of("rebuild", "--workspace", county.dir().toString())
                        .status())
                .isZero();
        assertThat(Known.in(county.dir())).isEqualTo(known);
        assertThat(Folder.content(county.out())).isEqualTo(published);
    }

    @Test
    void aWarehouseOfANewerVersionIsLeftAlone() {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        try (Warehouse warehouse = Known.open(county.dir())) {
            warehouse.execute("insert into schema_version values (99, now()::timestamp)");
        }
        CommandRun run = county.nightly();
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .contains("newer version of unionstat", "99")
                .doesNotContain("rebuild")
                .doesNotContain("Exception");
    }
}
