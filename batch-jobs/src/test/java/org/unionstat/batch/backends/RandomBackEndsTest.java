package org.unionstat.batch.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.batch.blackbox.Table;
import org.unionstat.batch.cli.CommandRun;

/** The warehouse and the library add up random trees to the same figures and changes. */
@Tag("night")
class RandomBackEndsTest {

    private static final int TREES = 60;

    @TempDir
    Path temporary;

    @Test
    void agreeOnARandomTree() throws IOException {
        compare(new RandomForest(4), "PRIORITY", 60);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(longs = {6})
    void agreeOnWhatIsAlikeInPlainTrees(long seed) throws IOException {
        Path dir = compare(RandomForest.plain(seed), "PRIORITY", 100);
        assertThat(Table.of(dir, "2024", "year_over_year").rows())
                .filteredOn(r -> !Set.of("", "100.0").contains(r.get("coverage_percent")))
                .hasSizeGreaterThan(100)
                .filteredOn(r -> !r.get("like_for_like_growth_percent").isEmpty())
                .hasSizeGreaterThan(3)
                .anyMatch(r -> r.get("growth_percent").isEmpty());
    }

    @EnabledIfSystemProperty(named = "unionstat.heavy", matches = "true")
    @ParameterizedTest(name = "{0}")
    @MethodSource("seeds")
    void agreeOnManyRandomTrees(long seed) throws IOException {
        compare(new RandomForest(seed), seed % 2 == 0 ? "PRIORITY" : "REPORTED", 100);
    }

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.range(100, 150);
    }

    private Path compare(RandomForest forest, String trust, int completeFrom) throws IOException {
        Path dir = forest.writeInto(
                Files.createTempDirectory(temporary, "forest"),
                TREES,
                "{mode: " + trust + ", complete_from: " + completeFrom + "}");
        CommandRun night = CommandRun.of("nightly", "--tables-only", "--workspace", dir.toString());
        assertThat(night.status()).as(night.err()).isZero();
        assertThat(Differences.in(dir, 2000)).isEmpty();
        assertThat(Table.of(dir, "2024", "structure").rows()).hasSizeGreaterThan(100);
        assertThat(Table.of(dir, "2024", "bridge").rows()).hasSizeGreaterThan(20);
        return dir;
    }
}
