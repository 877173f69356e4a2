package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shape of the tables that other programs rely on, and their sums added up again from the inbox. */
@ExtendWith(Demo.Shared.class)
@Tag("night")
class TablesTest {

    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final List<String> NUMBERS = List.of(
            "value",
            "base_value",
            "difference",
            "growth_percent",
            "point_change",
            "numerator",
            "denominator",
            "change_lower",
            "change_upper",
            "upper",
            "imbalance",
            "stated",
            "computed",
            "target",
            "achieved_percent",
            "failed_percent",
            "mended_percent");

    private final Demo demo;

    TablesTest(Demo demo) {
        this.demo = demo;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year_over_year|unit_code,unit_name,level,indicator,indicator_name,category,nature,period,base_period,value,"
                        + "base_value,difference,growth_percent,point_change,comparability,like_for_like_growth_percent,"
                        + "coverage_percent,numerator,denominator,change_lower,change_upper,qualifier,flags",
                "observations|unit_code,indicator,category,period,kind,series,value,upper,state,qualifier,as_of,source_file,"
                        + "source_cell,submission_id,revision",
                "findings|submission_id,unit_code,period,rule_id,class,outcome,left,right,imbalance,message,message_en,cells,"
                        + "explanation",
                "bridge|unit_code,unit_name,level,indicator,indicator_name,category,nature,period,base_period,base_value,"
                        + "redefined,merged_split,moved_in,moved_out,opened,closed,newly_answering,no_longer_answering,"
                        + "continuing,own,adjustment,basis,value",
                "rule_effectiveness|period,rule_id,checked,passed,failed,unverifiable,failed_percent,submissions,returned,held,"
                        + "explained,accepted,waived,sent_again,mended,mended_percent",
                "completeness|unit_code",
                "targets|unit_code"
            })
    void beginWithThePromisedColumns(String table, String columns) throws IOException {
        for (Path each : tables(table)) {
            String header = Files.readString(each).lines().findFirst().orElseThrow();
            assertThat(header).as(each.toString()).startsWith("\uFEFF" + columns);
        }
        assertThat(tables(table)).hasSize(14);
    }

    @Test
    void targetsHoldValueTargetAndAchievement() {
        assertThat(Table.of(demo.county(), "2025", "targets").header())
                .containsSubsequence("value", "target", "achieved_percent");
    }

    @Test
    void areUtf8WithAMarkAndCarriageReturns() throws IOException {
        for (Path each : tables("")) {
            byte[] bytes = Files.readAllBytes(each);
            assertThat(bytes).as(each.toString()).startsWith(0xEF, 0xBB, 0xBF);
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(text.indexOf('\uFEFF', 1)).isNegative();
            assertThat(text).endsWith("\r\n").doesNotContain("\uFFFD");
            assertThat(text.replace("\r\n", "")).as("lone line ends in " + each).doesNotContain("\n", "\r");
        }
    }

    @Test
    void writeNumbersPlainAndAbsentValuesEmpty() throws IOException {
        for (Path each : tables("")) {
            for (Map<String, String> row : Table.read(each).rows()) {
                for (String column : NUMBERS) {
                    String number = row.getOrDefault(column, "");
                    if (!number.isEmpty() && !PLAIN.matcher(number).matches()) {
                        assertThat(number).as(each + " " + column).isEqualTo("a plain number");
                    }
                }
            }
        }
    }

    @Test
    void neverCallTheChangeOfARateAGrowth() throws IOException {
        for (Path each : tables("year_over_year")) {
            assertThat(Table.read(each).rows())
                    .noneMatch(row -> row.get("nature").equals("RATE")
                            && !row.get("growth_percent").isEmpty())
                    .noneMatch(row -> row.get("comparability").startsWith("NOT_COMPARABLE")
                            && !row.get("difference").isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"2021", "2022", "2023", "2024", "2025"})
    void addUpToWhatTheInboxHolds(String year) {
        CountyOracle oracle = new CountyOracle(demo.county());
        Table changes = Table.of(demo.county(), year, "year_over_year");
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Map<String, String> row : changes.rows()) {
            String cell = row.get("indicator") + (row.get("category").isEmpty() ? "" : "[" + row.get("category") + "]");
            boolean node = List.of("county", "township").contains(row.get("level"));
            if (node && !row.get("value").isEmpty() && oracle.cells(year).contains(cell)) {
                BigDecimal sum = oracle.sum(row.get("unit_code"), year, cell);
                compared++;
                if (sum.compareTo(new BigDecimal(row.get("value"))) != 0) {
                    wrong.add(row.get("unit_code") + " " + cell + ": " + row.get("value") + " against " + sum);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(700);
    }

    private List<Path> tables(String name) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path workspace : List.of(demo.street(), demo.nation(), demo.county())) {
            try (Stream<Path> files =
                    Files.walk(workspace.resolve("out"), java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
                files.filter(p -> p.toString().endsWith(name + ".csv")
                                && !p.toString().contains(".versions"))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }
}
