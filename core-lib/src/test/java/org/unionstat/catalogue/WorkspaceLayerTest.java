package org.unionstat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.HierarchyOperator;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.indicator.Polarity;
import org.unionstat.indicator.TimeOperator;
import org.unionstat.outcome.Outcome;
import org.unionstat.submission.Form;
import org.unionstat.unit.UnitLevel;

class WorkspaceLayerTest {

    @TempDir
    Path workspace;

    private void write(String name, String... lines) throws IOException {
        Path file = workspace.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private List<String> problems() {
        return Catalogue.of(workspace).problems().stream()
                .map(problem -> problem.place() + " " + problem.code())
                .toList();
    }

    @Test
    void isTheBaseCatalogueWhereTheWorkspaceSaysNothing() {
        Catalogue base = Catalogue.base().orThrow();
        Catalogue layered = Catalogue.of(workspace).orThrow();
        assertThat(layered.fingerprint()).isEqualTo(base.fingerprint());
        assertThat(layered.indicators()).isEqualTo(base.indicators());
    }

    @Test
    void overridesOnlyTheColumnsThatAreGiven() throws IOException {
        write(
                "indicators/own.csv",
                "code,denominator,note,other_breakdowns",
                "legal.success_rate,legal.disputes_received,,",
                "membership.members,,我方口径,-");
        Catalogue catalogue = Catalogue.of(workspace).orThrow();
        Indicator rate = catalogue.indicator("legal.success_rate").orElseThrow();
        assertThat(rate.ratio()).isNotNull().satisfies(ratio -> {
            assertThat(ratio.numerator()).isEqualTo("legal.disputes_settled");
            assertThat(ratio.denominator()).isEqualTo("legal.disputes_received");
        });
        assertThat(rate.label().zhHans()).isEqualTo("劳动争议调处成功率");
        assertThat(catalogue.indicators()).hasSize(407);
        assertThat(catalogue.indicator("legal.petitions").orElseThrow().breakdowns())
                .hasSize(1);
    }

    @Test
    void clearsAFieldThatIsOverriddenByADash() throws IOException {
        write("indicators/own.csv", "code,breakdown,breakdown_kind", "legal.petitions,-,-");
        Catalogue catalogue = Catalogue.of(workspace).orThrow();
        assertThat(catalogue.indicator("legal.petitions").orElseThrow().breakdowns())
                .isEmpty();
        assertThat(catalogue.checks("legal.petitions")).isEmpty();
    }

    @Test
    void addsAnIndicatorWithTheDefaultsOfAFlow() throws IOException {
        write("indicators/own.csv", "code,area,name_zh,unit,breakdown", "local.visits,assistance,入户家访数,household,sex");
        Catalogue catalogue = Catalogue.of(workspace).orThrow();
        Indicator visits = catalogue.indicator("local.visits").orElseThrow();
        assertThat(visits.nature()).isEqualTo(Nature.FLOW);
        assertThat(visits.hierarchyOperator()).isEqualTo(HierarchyOperator.SUM);
        assertThat(visits.timeOperator()).isEqualTo(TimeOperator.SUM);
        assertThat(visits.decimals()).isZero();
        assertThat(visits.polarity()).isEqualTo(Polarity.NEUTRAL);
        assertThat(visits.breakdowns().get(0).ruleId()).isEqualTo("BRK-local.visits-sex");
        assertThat(catalogue.resolve("入户家访数[女]").cells()).containsExactly(Cell.parse("local.visits[sex:female]"));
        assertThat(catalogue.formOf("local.visits").id()).isEqualTo("assistance");
        assertThat(catalogue.fingerprint())
                .isNotEqualTo(Catalogue.base().orThrow().fingerprint());
    }

    @Test
    void givesARateItsUsualOperatorsAndFactor() throws IOException {
        write(
                "indicators/own.csv",
                "code,name_zh,unit,nature,numerator,denominator",
                "legal.local_rate,本地千分率,permille,RATE,legal.petitions_closed,legal.petitions");
        Indicator rate =
                Catalogue.of(workspace).orThrow().indicator("legal.local_rate").orElseThrow();
        assertThat(rate.timeOperator()).isEqualTo(TimeOperator.RATIO);
        assertThat(rate.ratio())
                .isNotNull()
                .satisfies(ratio -> assertThat(ratio.factor()).isEqualByComparingTo("1000"));
    }

    @Test
    void replacesTheCategoriesOfAClassification() throws IOException {
        write(
                "classifications/schemes.csv",
                "classification,code,name_zh",
                "insurance_scheme,basic,基本险",
                "insurance_scheme,extra,附加险",
                "sex,all,不分");
        Catalogue catalogue = Catalogue.of(workspace).orThrow();
        assertThat(catalogue.resolve("医疗互助参保人数[附加险]").cells())
                .containsExactly(Cell.parse("mutual_aid.insured_workers[insurance_scheme:extra]"));
        assertThat(catalogue.resolve("医疗互助参保人数[退休]").cells()).isEmpty();
        assertThat(catalogue.resolve("女会员数").cells()).containsExactly(Cell.total("membership.women_members"));
    }

    @Test
    void doesNotDependOnLineEndsOrAByteOrderMark() throws IOException {
        write("indicators/own.csv", "code,note", "membership.members,x");
        String before = Catalogue.of(workspace).orThrow().fingerprint();
        Files.write(
                workspace.resolve("indicators/own.csv"),
                "\uFEFFcode,note\r\nmembership.members,x\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Catalogue.of(workspace).orThrow().fingerprint()).isEqualTo(before);
    }

    @Test
    void asksTheFormsOfTheWorkspaceAndNoOthers() throws IOException {
        write(
                "forms/quick.yaml",
                "form: quick",
                "name: 季度快报",
                "name_en: Quarterly flash",
                "levels: [township, county]",
                "kinds: [federation]",
                "indicators:",
                "  - membership.members",
                "  - membership.members[sex:female]",
                "  - mutual_aid.insured_workers[insurance_scheme:*]");
        Catalogue catalogue = Catalogue.of(workspace).orThrow();
        Form quick = catalogue.formOf("membership.members");
        assertThat(quick.id()).isEqualTo("quick");
        assertThat(quick.label().en()).isEqualTo("Quarterly flash");
        assertThat(quick.levels()).containsExactlyInAnyOrder(UnitLevel.TOWNSHIP, UnitLevel.COUNTY);
        assertThat(quick.asksLeaves()).isFalse();
        assertThat(quick.indicators()).containsExactly("membership.members", "mutual_aid.insured_workers");
        assertThat(catalogue.asked("quick"))
                .hasSize(6)
                .startsWith(Cell.total("membership.members"), Cell.parse("membership.members[sex:female]"));
        Form rest = catalogue.formOf("membership.workers");
        assertThat(rest.id()).isEqualTo("membership");
        assertThat(rest.asksLeaves()).isFalse();
        assertThat(rest.indicators()).doesNotContain("membership.members");
        assertThat(catalogue.asked("no_such_form")).isEmpty();
    }

    @Test
    void tellsEveryProblemOfEveryFileAtItsPlace() throws IOException {
        write(
                "indicators/a.csv",
                "code,area,name_zh,unit,nature,decimals,numerator,denominator,factor,other_breakdowns",
                "x.one,nowhere,一,person,FLOW,0,,,,",
                "x.two,legal,二,furlong,FLOW,3,,,,",
                "x.three,legal,三,percent,RATE,1,,legal.petitions,,",
                "x.four,legal,四,percent,RATE,1,no.such,legal.petitions,-1,",
                "x.five,legal,五,person,STICK,0,,,,nothing:SUBSET|sex",
                "x.six,legal,,person,FLOW,0,,,,",
                "X six,legal,六,person,FLOW,0,,,,",
                "x.one,legal,一,person,FLOW,0,,,,",
                "x.short,legal");
        write("indicators/b.csv", "code,colour,note", "legal.petitions,red,", "", "legal.petitions,blue,");
        write("indicators/c.csv", "area,note", "legal,x");
        write(
                "indicators/d.csv",
                "code,area,name_zh,unit,time_op,nature,alias_of,signed",
                "x.stock,legal,存量,person,SUM,STOCK,,maybe",
                "x.alias,legal,别名,person,LAST,STOCK,membership.members[sex:neuter],",
                "x.chain,legal,链,person,LAST,STOCK,membership.women_members,",
                "x.namesake,legal,工会会员数,person,LAST,STOCK,,");
        write(
                "classifications/e.csv",
                "classification,code,name_zh,order",
                "tone,a,甲,1",
                "tone,b,甲,zero",
                "tone,a,乙,3");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "indicators/a.csv!2:2 CAT-009",
                        "indicators/a.csv!3:4 CAT-010",
                        "indicators/a.csv!3:6 CAT-012",
                        "indicators/a.csv!4:7 CAT-013",
                        "indicators/a.csv!5:7 CAT-014",
                        "indicators/a.csv!5:9 CAT-012",
                        "indicators/a.csv!6:5 CAT-011",
                        "indicators/a.csv!6:10 CAT-015",
                        "indicators/a.csv!6:10 CAT-016",
                        "indicators/a.csv!7:3 CAT-006",
                        "indicators/a.csv!8:1 CAT-008",
                        "indicators/a.csv!9:1 CAT-007",
                        "indicators/a.csv!10 CAT-005",
                        "indicators/a.csv!10 CAT-006",
                        "indicators/a.csv!10 CAT-006",
                        "indicators/b.csv!1:2 CAT-004",
                        "indicators/b.csv!4:1 CAT-007",
                        "indicators/c.csv!1 CAT-003",
                        "indicators/d.csv!2:5 CAT-020",
                        "indicators/d.csv!2:8 CAT-011",
                        "indicators/d.csv!3:7 CAT-018",
                        "indicators/d.csv!4:7 CAT-019",
                        "indicators/d.csv!5:3 CAT-025",
                        "classifications/e.csv!3:3 CAT-025",
                        "classifications/e.csv!3:4 CAT-012",
                        "classifications/e.csv!4:2 CAT-007");
    }

    @Test
    void tellsWhatIsWrongWithFormsByLineAndColumn() throws IOException {
        write(
                "forms/a.yaml",
                "form: quick",
                "name: 快报",
                "colour: red",
                "levels: [hamlet]",
                "indicators:",
                "  - membership.members",
                "  - membership.members",
                "  - no.such",
                "  - membership.members[sex:neuter]",
                "  - [legal.petitions]",
                "---",
                "form: membership",
                "name: 会员",
                "indicators: [legal.petitions]");
        write("forms/b.yaml", "form: other", "name: 另表", "levels: county", "indicators:", "  - membership.members");
        write("forms/c.yaml", "form: c", "name: [");
        write("forms/d.yaml", "form: quick", "name: 又一", "name: 二", "indicators: []");
        write("forms/e.yaml", "- just a list");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "forms/a.yaml!3:1 CAT-004",
                        "forms/a.yaml!4:10 CAT-011",
                        "forms/a.yaml!7:5 CAT-022",
                        "forms/a.yaml!8:5 CAT-021",
                        "forms/a.yaml!9:5 CAT-018",
                        "forms/a.yaml!10:5 CAT-023",
                        "forms/a.yaml!12:7 CAT-024",
                        "forms/b.yaml!3:9 CAT-023",
                        "forms/b.yaml!5:5 CAT-022",
                        "forms/c.yaml!3:1 CAT-002",
                        "forms/d.yaml!1:7 CAT-007",
                        "forms/d.yaml!3:1 CAT-007",
                        "forms/d.yaml!1:1 CAT-006",
                        "forms/e.yaml!1:1 CAT-023");
    }

    @Test
    void tellsOfAFileThatIsNotText() throws IOException {
        Files.createDirectories(workspace.resolve("indicators"));
        Files.write(workspace.resolve("indicators/gbk.csv"), new byte[] {(byte) 0xD6, (byte) 0xD0, (byte) 0xFF});
        write("indicators/quote.csv", "code,note", "membership.members,\"open");
        Outcome<Catalogue> outcome = Catalogue.of(workspace);
        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.problems())
                .extracting(problem -> problem.place().file() + " " + problem.code())
                .containsExactly("indicators/gbk.csv CAT-001", "indicators/quote.csv CAT-002");
    }

    @Test
    void givesEveryKindOfProblemACodeOfItsOwn() {
        assertThat(Stream.of(Fault.values()).map(Fault::id))
                .doesNotHaveDuplicates()
                .isSorted();
    }
}
