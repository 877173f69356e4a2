package org.unionstat.batch.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The yearly targets of the simulated county and its towns: some reached, some not. */
final class CountyTargets {

    private final CountyYears years;
    private final CsvText csv = new CsvText("unit_code", "indicator", "category", "period", "value");

    CountyTargets(CountyYears years) {
        this.years = years;
    }

    DemoFile file() {
        for (int year = CountyTree.FIRST_YEAR; year <= Planted.LAST_YEAR; year++) {
            year(year);
        }
        return new DemoFile("targets.csv", csv.toString(), LocalDate.of(CountyTree.FIRST_YEAR, 1, 4));
    }

    private void year(int year) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (Town town : Town.ALL) {
            Draw draw = new Draw("targets " + town.code() + " " + year);
            target(sums, town, year, "mutual_aid.insured_workers", draw.between(0.93, 1.1), 10);
            target(sums, town, year, "skills.trainees", draw.between(0.86, 1.14), 10);
            target(sums, town, year, "finance.collected", draw.between(0.95, 1.06), 10_000);
            row(town.code(), "organization.new_unions", year, BigDecimal.ONE);
        }
        row(CountyTree.CODE, "organization.new_unions", year, BigDecimal.TEN);
        sums.forEach((indicator, sum) -> row(CountyTree.CODE, indicator, year, ofTheCounty(indicator, sum)));
    }

    private void target(Map<String, BigDecimal> sums, Town town, int year, String indicator, double ratio, int step) {
        BigDecimal actual = years.unions(town, year).stream()
                .map(report -> report.figures().value(indicator))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal target = rounded(actual.multiply(BigDecimal.valueOf(ratio)), step);
        row(town.code(), indicator, year, target);
        sums.merge(indicator, target, BigDecimal::add);
    }

    // the county sets its own target, a little below what it asks of its towns together
    private static BigDecimal ofTheCounty(String indicator, BigDecimal sum) {
        int step = indicator.startsWith("finance") ? 100_000 : 100;
        return rounded(sum.multiply(new BigDecimal("0.98")), step);
    }

    private static BigDecimal rounded(BigDecimal value, int step) {
        BigDecimal unit = BigDecimal.valueOf(step);
        return value.divide(unit, 0, RoundingMode.HALF_UP).multiply(unit);
    }

    private void row(String unit, String indicator, int year, BigDecimal value) {
        csv.row(unit, indicator, "", Integer.toString(year), value.toPlainString());
    }
}
