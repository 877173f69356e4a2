package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.batch.cli.CommandRun;

/** A generated nation goes through the night, and what was planted is found. */
@Tag("night")
class NationalNightTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun generate(String more) {
        return CommandRun.of(("generate --out " + folder.resolve("nation") + " " + more).split(" "));
    }

    private CommandRun night() {
        return CommandRun.of(
                "nightly",
                "--tables-only",
                "--workspace",
                folder.resolve("nation").toString());
    }

    @Test
    void acceptsEveryReturnInWhichNothingIsWrong() throws IOException {
        assertThat(generate("--units 300 --error-rate 0 --event-rate 0.2").status())
                .isZero();
        long returns = 0;
        for (String year : List.of("2015", "2016")) {
            returns += Files.readAllLines(folder.resolve("nation/inbox/" + year + ".csv"))
                            .size()
                    - 1;
        }

        CommandRun night = night();

        assertThat(night.status()).as(night.err()).isZero();
        assertThat(night.out()).contains(returns + " submissions accepted, 0 held, 0 returned");
    }

    @EnabledIfSystemProperty(named = "unionstat.heavy", matches = "true")
    @Test
    void readsTheSameFromParquet() throws IOException {
        assertThat(generate("--units 100 --periods 1 --error-rate 0.2").status())
                .isZero();
        String outcome = verdicts(night());
        Table fromCsv = Table.of(folder.resolve("nation"), "2015", "year_over_year");
        Files.move(folder.resolve("nation"), folder.resolve("csv"));

        assertThat(generate("--units 100 --periods 1 --error-rate 0.2 --format parquet")
                        .status())
                .isZero();

        assertThat(Folder.state(folder.resolve("nation/inbox"))).containsOnlyKeys("2015.parquet");
        assertThat(verdicts(night())).isEqualTo(outcome);
        assertThat(Table.of(folder.resolve("nation"), "2015", "year_over_year")).isEqualTo(fromCsv);
    }

    private static String verdicts(CommandRun night) {
        assertThat(night.status()).as(night.err()).isZero();
        assertThat(night.out()).contains("accepted", "held", "returned");
        return night.out().lines().findFirst().orElseThrow();
    }

    @Test
    void findsEveryPlantedBreakOfASum() throws IOException {
        assertThat(generate("--units 300 --periods 1 --error-rate 0.3").status())
                .isZero();
        CommandRun night = night();
        assertThat(night.status()).as(night.err()).isZero();
        List<Map<String, String>> broken =
                Table.read(folder.resolve("nation/truth.csv")).where("kind", "SUM");
        Table findings = Table.of(folder.resolve("nation"), "2015", "findings");

        assertThat(broken).hasSizeGreaterThan(20).allSatisfy(each -> {
            String imbalance = new BigDecimal(each.get("true_value"))
                    .subtract(new BigDecimal(each.get("written_value")))
                    .toPlainString();
            assertThat(findings.where("unit_code", String.valueOf(each.get("unit_code"))))
                    .anyMatch(f -> new BigDecimal(f.get("imbalance")).compareTo(new BigDecimal(imbalance)) == 0
                            && String.valueOf(f.get("rule_id")).startsWith("PAR-"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--units 0",
                "--units many",
                "--periods 11",
                "--error-rate 1.1",
                "--missing-rate -1",
                "--event-rate NaN",
                "--format xlsx"
            })
    void wrongUseIsToldAndMakesNothing(String wrong) {
        CommandRun run = generate(wrong);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(wrong.split(" ")[0]);
        assertThat(folder.resolve("nation")).doesNotExist();
    }

    @Test
    void saysAllThatIsWrongAtOnceAndLeavesOtherFilesAlone() throws IOException {
        Files.createDirectories(folder.resolve("nation"));
        Files.writeString(folder.resolve("nation").resolve("own.txt"), "mine");

        CommandRun run = generate("--units -1 --error-rate 2");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--units: expected 1 to", "--error-rate: expected a share", "not empty");
        assertThat(Folder.state(folder.resolve("nation"))).hasSize(1);
    }
}
