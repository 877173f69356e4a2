package org.unionstat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Problem;
import org.unionstat.rule.plausibility.PlausibilityRule;
import org.unionstat.rule.plausibility.Threshold;
import org.unionstat.rule.plausibility.Thresholds;

class ThresholdReaderTest {

    @TempDir
    private Path workspace = Path.of("");

    private Outcome<Catalogue> with(String... rows) throws IOException {
        Path folder = Files.createDirectories(workspace.resolve("thresholds"));
        Files.writeString(
                folder.resolve("own.csv"), "rule_id,indicator,parameter,value\n" + String.join("\n", rows) + "\n");
        return Catalogue.of(workspace);
    }

    @Test
    void shipsSettingsForEveryCheck() {
        Thresholds thresholds = Catalogue.base().orThrow().thresholds();

        // the numbers of the published methods: Hidiroglou and Berthelot 1986; Iglewicz and Hoaglin 1993
        assertThat(thresholds.of(PlausibilityRule.PEER_RATIO).number("u")).isEqualByComparingTo("0.5");
        assertThat(thresholds.of(PlausibilityRule.PEER_RATIO).number("c")).isEqualByComparingTo("4");
        assertThat(thresholds.of(PlausibilityRule.OWN_HISTORY).number("limit")).isEqualByComparingTo("3.5");
        for (PlausibilityRule rule : PlausibilityRule.values()) {
            assertThat(thresholds.of(rule).findingClass()).isNotEqualTo(FindingClass.HARD);
        }
    }

    @Test
    void laysTheWorkspacesNumbersOverTheShippedOnes() throws IOException {
        Thresholds thresholds = with(
                        "TEM-010,,limit_percent,40",
                        "TEM-010,membership.members,least_figure,100",
                        "OUT-001,,peer_group,level|industry",
                        "SLP-001,,class,INFO")
                .orThrow()
                .thresholds();

        Threshold all = thresholds.of(PlausibilityRule.YEAR_ON_YEAR, "membership.workers");
        Threshold members = thresholds.of(PlausibilityRule.YEAR_ON_YEAR, "membership.members");
        assertThat(all.number("limit_percent")).isEqualByComparingTo("40");
        assertThat(all.number("least_figure")).isEqualByComparingTo("30");
        assertThat(members.number("limit_percent")).isEqualByComparingTo("40");
        assertThat(members.number("least_figure")).isEqualByComparingTo("100");
        assertThat(thresholds.of(PlausibilityRule.PEER_RATIO).peerGroup()).containsExactly("level", "industry");
        assertThat(thresholds.of(PlausibilityRule.MAGNITUDE).findingClass()).isEqualTo(FindingClass.INFO);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() throws IOException {
        List<Problem> problems = with(
                        "TEM-999,,limit_percent,40",
                        "TEM-010,,limit,40",
                        "TEM-010,membership.nobody,limit_percent,40",
                        "TEM-010,,limit_percent,-4",
                        "TEM-010,,least_figure,1",
                        "TEM-010,,least_figure,2",
                        "TEM-011,,class,HARD")
                .problems();

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("CAT-011", "CAT-011", "CAT-021", "CAT-012", "CAT-007", "CAT-011");
        assertThat(problems).allMatch(p -> p.place().text().startsWith("thresholds/own.csv!"));
    }

    @Test
    void changesTheFingerprint() throws IOException {
        String before = Catalogue.of(workspace).orThrow().fingerprint();

        assertThat(with("TEM-010,,limit_percent,40").orThrow().fingerprint()).isNotEqualTo(before);
    }
}
