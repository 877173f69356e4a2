package org.unionstat.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.expression.Vocabulary;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Problem;
import org.unionstat.period.StatisticalCalendar;

class RuleBookTest {

    private static final Vocabulary VOCABULARY = Catalogue.base().orThrow().vocabulary();

    private static final String HEAD = """
            pack: street
            version: "3"
            """;

    private static final String RULE = """
              - id: ST-001
                label: 会员不超过职工
                expression: membership.members <= membership.workers
                class: QUERY
                source: 街道
            """;

    private static Outcome<RuleBook> load(PackFile... files) {
        return RuleBook.of(VOCABULARY, StatisticalCalendar.JANUARY, List.of(files));
    }

    private static List<String> problems(PackFile... files) {
        return load(files).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void reportsEveryProblemOfEveryFileWithItsPlaceAndLoadsNothing() {
        PackFile one = new PackFile("rules/one.yaml", HEAD + "include:\n  - two.yaml\nrules:\n" + RULE + """
                          - id: ST-002
                            label: 拼错
                            expression: membership.membrs >= 0
                            class: QUERY
                            source: 街道
                        """);
        PackFile two = new PackFile("rules/two.yaml", HEAD + "include:\n  - one.yaml\nrules:\n" + """
                          - id: ST-003
                            label: 类型
                            expression: finance.collected <= membership.members
                            class: QUERY
                            source: 街道
                        """ + RULE);

        Outcome<RuleBook> loaded = load(one, two);

        assertThat(loaded.value()).isEmpty();
        assertThat(problems(one, two))
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).startsWith("rules/one.yaml!13:17: unknown indicator 'membership.membrs'"),
                        p -> assertThat(p).startsWith("rules/two.yaml!8:35: <=: money in yuan cannot be compared"),
                        p -> assertThat(p)
                                .startsWith(
                                        "rules/two.yaml!4:5: cyclic include: rules/one.yaml → rules/two.yaml → rules/one.yaml"),
                        p -> assertThat(p)
                                .startsWith(
                                        "rules/two.yaml!11:9: 'ST-001' is there twice, first at rules/one.yaml!6:9"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "class: QUERY | class: GRAVE | 'GRAVE' is no class",
                "class: QUERY | klass: QUERY | 'klass' means nothing here",
                "source: 街道 | description: 街道 | 'source' is missing",
                "id: ST-001 | id: st 1 | 'st 1' is no identifier",
                "class: QUERY | {class: QUERY, since: 12} | not YAML",
            })
    void tellsWhatIsWrong(String right, String wrong, String message) {
        String text = HEAD + "rules:\n" + RULE.replace(right, wrong);

        assertThat(problems(new PackFile("a.yaml", text))).anyMatch(p -> p.contains(message));
    }

    @Test
    void tellsEveryValueOfARuleThatIsWrong() {
        String text = HEAD + "rules:\n" + RULE + "    since: soon\n    tolerance: much\n    until: x\n";

        assertThat(problems(new PackFile("a.yaml", text))).hasSize(3);
    }

    @Test
    void missesAFileToInclude() {
        assertThat(problems(new PackFile("a.yaml", HEAD + "include:\n  - b.yaml\nrules:\n" + RULE)))
                .containsExactly("a.yaml!4:5: there is no file 'b.yaml' to include; known are: a.yaml [PACK-006]");
    }

    @Test
    void laysTheRulesOfAWorkspaceOverTheShippedOnes() {
        String text = HEAD + "rules:\n" + RULE.replace("ST-001", "SUB-013").replace("QUERY", "INFO");

        RuleBook book = load(new PackFile("a.yaml", text)).orThrow();

        assertThat(book.rule("SUB-013").orElseThrow().findingClass()).isEqualTo(FindingClass.INFO);
        assertThat(book.entries())
                .hasSameSizeAs(load().orThrow().entries())
                .anyMatch(e -> e.pack().equals("street 3"));
    }

    @Test
    void writesAPackAsItReadsIt() {
        String text = HEAD + """
                description: "含: 冒号"
                include:
                  - b.yaml
                rules:
                  - id: ST-001
                    label: "\\"引号\\" # 与井号"
                    label_en: numbers
                    expression: membership.members = membership.workers + organization.primary_unions
                    class: INFO
                    applies-to: level in (township, county)
                    since: "2012"
                    until: 2014H1
                    tolerance: 0.5 %
                    mixed-units: true
                    source: 街道
                    description: 说明
                """;
        PackFile other = new PackFile("b.yaml", "pack: b\nversion: \"1\"\nrules: []\n");

        RuleBook book = load(new PackFile("a.yaml", text), other).orThrow();

        assertThat(book.packs().get(1).toYaml()).isEqualTo(text);
        assertThat(book.packs().get(2).toYaml()).isEqualTo(other.text());
    }
}
