package org.unionstat.batch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBenchTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsTheSameFailuresAsTheSameRulesWrittenByHand() throws IOException {
        List<String> said = new ArrayList<>();

        RuleBench.Result result = new RuleBench(3_000, 1, folder, said::add).run();

        assertThat(result.rules()).isEqualTo(60);
        assertThat(result.failures()).isPositive().isLessThan(result.units());
        assertThat(result.differences()).isZero();
        assertThat(result.json()).contains("\"rules_ratio\"", "\"memory_checks_per_second\"");
        assertThat(said).contains("pair 1 of 1");
    }
}
