package org.unionstat.batch.workspace;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.catalogue.Resolution;
import org.unionstat.classification.CategoryKey;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;
import org.unionstat.period.Period;
import org.unionstat.period.StatisticalCalendar;

/** Reads {@code targets.csv}: unit_code, indicator, category, period, value. */
final class TargetFile {

    private final String file;
    private final Catalogue catalogue;
    private final StatisticalCalendar calendar;
    private final Predicate<String> isUnit;
    private final List<Problem> problems;

    private TargetFile(
            String file,
            Catalogue catalogue,
            StatisticalCalendar calendar,
            Predicate<String> isUnit,
            List<Problem> problems) {
        this.file = file;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.isUnit = isUnit;
        this.problems = problems;
    }

    static List<Target> read(
            Path path,
            Catalogue catalogue,
            StatisticalCalendar calendar,
            Predicate<String> isUnit,
            List<Problem> problems) {
        List<Target> targets = new ArrayList<>();
        if (!Files.exists(path)) {
            return targets;
        }
        TargetFile reader = new TargetFile(String.valueOf(path.getFileName()), catalogue, calendar, isUnit, problems);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(WorkspaceText.reader(path))) {
            csv.forEach(r -> reader.target(r).ifPresent(targets::add));
        } catch (IOException | RuntimeException e) {
            problems.add(new Problem("WS-FILE", "cannot be read: " + e.getMessage(), Place.of(reader.file)));
        }
        return targets;
    }

    private Optional<Target> target(NamedCsvRecord r) {
        String unit = field(r, "unit_code");
        if (!isUnit.test(unit)) {
            problem(r, "unit_code", "unknown unit '" + unit + "'");
        }
        Optional<Cell> cell = cell(r);
        Optional<Period> period = calendar.parse(field(r, "period")).value();
        if (period.isEmpty()) {
            problem(r, "period", "not a period: '" + field(r, "period") + "'");
        }
        Optional<BigDecimal> value = value(r);
        if (cell.isEmpty() || period.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Target(unit, cell.get(), period.get(), value.get()));
    }

    private Optional<Cell> cell(NamedCsvRecord r) {
        Resolution meant = catalogue.resolve(field(r, "indicator"));
        if (!meant.isClear()) {
            problem(r, "indicator", "unknown indicator '" + field(r, "indicator") + "'; near: " + meant.suggestions());
            return Optional.empty();
        }
        Cell cell = meant.cells().get(0);
        String category = field(r, "category");
        if (category.isEmpty()) {
            return Optional.of(cell);
        }
        Indicator indicator = catalogue.indicator(cell.indicator()).orElseThrow();
        Optional<CategoryKey> key = catalogue.category(indicator, category);
        if (key.isEmpty()) {
            problem(r, "category", "unknown category '" + category + "' of " + cell.indicator());
        }
        return key.map(k -> catalogue.canonical(new Cell(cell.indicator(), k)));
    }

    private Optional<BigDecimal> value(NamedCsvRecord r) {
        try {
            BigDecimal value = new BigDecimal(field(r, "value"));
            if (value.stripTrailingZeros().scale() <= 2 && value.precision() - value.scale() <= 15) {
                return Optional.of(value);
            }
        } catch (NumberFormatException e) {
            // said below, together with figures that do not fit
        }
        problem(r, "value", "expected a number with at most two decimals, found '" + field(r, "value") + "'");
        return Optional.empty();
    }

    private static String field(NamedCsvRecord r, String column) {
        return r.findField(column).orElse("").strip();
    }

    private void problem(NamedCsvRecord r, String column, String message) {
        Place place =
                new Place(file, (int) r.getStartingLineNumber(), r.getHeader().indexOf(column) + 1);
        problems.add(new Problem("WS-TARGET", message, place));
    }
}
