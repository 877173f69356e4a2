package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published figures of the street and the nation, against what was printed and computed by hand. */
@ExtendWith(Demo.Shared.class)
@Tag("night")
class DemoFiguresTest {

    private final Demo demo;

    DemoFiguresTest(Demo demo) {
        this.demo = demo;
    }

    @ParameterizedTest(name = "{0} {1} {3} {4}")
    @CsvFileSource(resources = "/blackbox/demo_figures.csv", numLinesToSkip = 1, emptyValue = "", nullValues = "\0")
    void publishesTheFigureOfTheSource(
            String workspace,
            String period,
            String unit,
            String indicator,
            String category,
            String value,
            String base,
            String difference,
            String growth,
            String points,
            String comparability,
            String qualifier,
            String origin) {
        Map<String, String> row = Table.of(demo.home().resolve(workspace), period, "year_over_year")
                .row("unit_code", unit, "indicator", indicator, "category", text(category), "period", period);
        assertThat(row)
                .as(origin)
                .containsEntry("value", value)
                .containsEntry("base_value", text(base))
                .containsEntry("difference", text(difference))
                .containsEntry("growth_percent", text(growth))
                .containsEntry("point_change", text(points))
                .containsEntry("comparability", comparability)
                .containsEntry("qualifier", qualifier);
    }

    private static String text(String field) {
        return field == null ? "" : field;
    }

    @Test
    void saysThatARateIsStatedWithoutItsParts() {
        Map<String, String> rate = Table.of(demo.street(), "2015", "year_over_year")
                .row("indicator", "assistance.relief_fund_rate", "period", "2015");
        assertThat(rate)
                .containsEntry("flags", "STATED")
                .containsEntry("numerator", "")
                .containsEntry("denominator", "");
    }

    @Test
    void makesNoStatementAboutFlowsOfAHalfYearWithoutAnEarlierOne() {
        var flows = Table.of(demo.street(), "2014H1", "year_over_year").where("nature", "FLOW", "period", "2014H1");
        assertThat(flows).hasSizeGreaterThan(20).allSatisfy(row -> {
            assertThat(row.get("comparability")).isIn("NOT_COMPARABLE_DIFFERENT_SPAN", "NOT_COMPARABLE_NOT_RECEIVED");
            assertThat(row)
                    .containsEntry("base_value", "")
                    .containsEntry("difference", "")
                    .containsEntry("growth_percent", "")
                    .containsEntry("change_lower", "")
                    .containsEntry("change_upper", "");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014:8168:8160:8", "2015:10135:10124:11"})
    void listsPartsThatDoNotAddUpWithoutCorrectingThem(String expected) {
        String[] parts = expected.split(":");
        Map<String, String> finding = Table.of(demo.street(), parts[0], "findings")
                .row("unit_code", "330206-QJS", "period", parts[0], "imbalance", parts[3]);
        assertThat(finding)
                .containsEntry("class", "QUERY")
                .containsEntry("outcome", "FAIL")
                .containsEntry("left", parts[1])
                .containsEntry("right", parts[2]);
        assertThat(finding.get("cells")).matches("(330206-QJS/R\\d_\\d{4}\\.csv!\\d+:7(; )?){5}");
        assertThat(Table.of(demo.street(), parts[0], "observations")
                        .where(
                                "indicator", "mutual_aid.insured_workers",
                                "category", "",
                                "period", parts[0],
                                "value", parts[1],
                                "state", "REPORTED"))
                .hasSize(1);
    }

    @Test
    void setsTheNationsStatedTotalBesideTheSumOfTheProvinces() {
        Map<String, String> imbalance = Table.of(demo.nation(), "2008", "imbalances")
                .row("unit_code", "100000", "indicator", "membership.members", "category", "");
        assertThat(imbalance)
                .containsEntry("stated", "212171000")
                .containsEntry("computed", "211909332")
                .containsEntry("imbalance", "261668")
                .containsEntry("published", "COMPUTED")
                .containsEntry("explained_by", "100000-ZS");
    }

    @Test
    void doesNotLetAnIncompleteSumStandForTheNationOf2000() {
        Map<String, String> row = Table.of(demo.nation(), "2000", "year_over_year")
                .row("unit_code", "100000", "indicator", "membership.members", "category", "");
        assertThat(row)
                .containsEntry("basis", "STATED")
                .containsEntry("stated", "103615000")
                .containsEntry("computed", "95965065");
        assertThat(Table.of(demo.nation(), "2000", "year_over_year")
                        .row("unit_code", "100000", "indicator", "membership.workers", "category", ""))
                .containsEntry("basis", "INCOMPLETE");
    }

    /** Members of the whole nation over workers of 28 provinces would be 93.1 %; where both are told it is 90.1 %. */
    @Test
    void makesNoRateOfATotalOfAllAndASumOfSome() {
        Table changes = Table.of(demo.nation(), "2000", "year_over_year");
        assertThat(changes.where("unit_code", "100000", "indicator", "membership.density"))
                .isEmpty();
        assertThat(changes.where("level", "province", "indicator", "membership.density"))
                .hasSizeGreaterThan(20);
    }
}
