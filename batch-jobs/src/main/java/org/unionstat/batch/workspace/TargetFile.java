package org.unionstat.batch.workspace;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Long> lines = new HashMap<>();

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
            problems.add(WorkspaceText.unreadable(reader.file, e));
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
        if (cell.isPresent() && value.isPresent()) {
            fits(r, catalogue.indicator(cell.get().indicator()).orElseThrow(), value.get());
        }
        if (cell.isEmpty() || period.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        Cell meant = catalogue.canonical(cell.get());
        String key = unit + " " + meant + " " + period.get().code();
        Long first = lines.putIfAbsent(key, r.getStartingLineNumber());
        if (first != null) {
            problem(r, "unit_code", "the same target as in line " + first + " (" + key + "); expected it once");
        }
        return Optional.of(new Target(unit, meant, period.get(), value.get()));
    }

    /** A target is written as a figure of the indicator would be. */
    private void fits(NamedCsvRecord r, Indicator indicator, BigDecimal value) {
        if (value.stripTrailingZeros().scale() > indicator.decimals()) {
            String expected = indicator.decimals() == 0
                    ? "a whole number"
                    : "a number with at most " + indicator.decimals() + " decimals";
            problem(
                    r,
                    "value",
                    "expected " + expected + " for " + indicator.code() + ", found '" + field(r, "value") + "'");
        }
        if (value.signum() < 0 && !indicator.signed()) {
            problem(
                    r,
                    "value",
                    "expected no negative number for " + indicator.code() + ", found '" + field(r, "value") + "'");
        }
    }

    private Optional<Cell> cell(NamedCsvRecord r) {
        Resolution meant = catalogue.resolve(field(r, "indicator"));
        if (!meant.isClear()) {
            String near = meant.suggestions().isEmpty() ? "" : "; near: " + meant.suggestions();
            problem(r, "indicator", "unknown indicator '" + field(r, "indicator") + "'" + near);
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
