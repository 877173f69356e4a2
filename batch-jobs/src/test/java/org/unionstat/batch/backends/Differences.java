package org.unionstat.batch.backends;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.blackbox.Table;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.HierarchyOperator;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.indicator.Ratio;
import org.unionstat.period.Period;
import org.unionstat.quantity.Interval;
import org.unionstat.rollup.NodeFigure;
import org.unionstat.rollup.RateParts;
import org.unionstat.rollup.Rebasing;
import org.unionstat.trend.Change;
import org.unionstat.trend.LikeForLike;

/** Compares the published changes of a workspace with those that the library makes of the same inbox. */
final class Differences {

    private static final Set<String> MISSING = Set.of(
            "NOT_COMPARABLE_NOT_RECEIVED",
            "NOT_COMPARABLE_MASKED",
            "NOT_COMPARABLE_BLANK",
            "NOT_COMPARABLE_NOT_APPLICABLE",
            "NOT_COMPARABLE_REJECTED",
            "NOT_COMPARABLE_HELD",
            "NOT_COMPARABLE_OUT_OF_SCOPE",
            "NOT_COMPARABLE_DIFFERENT_SPAN");

    private static final List<String> CAUSES = List.of(
            "redefined",
            "merged_split",
            "moved_in",
            "moved_out",
            "opened",
            "closed",
            "newly_answering",
            "no_longer_answering",
            "continuing",
            "own",
            "adjustment",
            "basis");

    private static final BigDecimal NEAR = new BigDecimal("0.0002");

    private final MemoryNight night;
    private final List<String> found = new ArrayList<>();
    private int compared;

    private Differences(Workspace workspace) {
        this.night = new MemoryNight(workspace);
    }

    /** Every field in which the two differ in some periods or all; also if fewer cells were compared than there should be. */
    static List<String> in(Path directory, int least, String... only) {
        Workspace workspace = Workspace.open(directory).orThrow();
        Differences differences = new Differences(workspace);
        for (Period period : periods(workspace)) {
            if (only.length == 0 || List.of(only).contains(period.code())) {
                differences.compare(period);
                workspace
                        .settings()
                        .calendar()
                        .yearEarlier(period)
                        .filter(base -> periods(workspace).contains(base))
                        .ifPresent(base -> differences.structure(period, base));
            }
        }
        if (differences.compared < least) {
            differences.found.add("only " + differences.compared + " cells were compared");
        }
        return differences.found;
    }

    private static List<Period> periods(Workspace workspace) {
        String[] names = workspace.out().toFile().list();
        List<Period> periods = new ArrayList<>();
        for (String name : names == null ? new String[0] : names) {
            if (Files.isDirectory(workspace.out().resolve(name).resolve("data"))) {
                periods.add(workspace.settings().calendar().parse(name).orThrow());
            }
        }
        periods.sort(null);
        return periods;
    }

    private void compare(Period period) {
        Matching matching = night.workspace
                .settings()
                .calendar()
                .yearEarlier(period)
                .map(base -> new Matching(night, base, period))
                .orElse(null);
        Map<String, Map<String, String>> bridges = bridges(period);
        Set<String> listed = new HashSet<>();
        for (Map<String, String> row : Table.of(night.workspace.directory(), period.code(), "year_over_year")
                .where("period", period.code())) {
            String category = row.get("category");
            Cell cell = Cell.parse(row.get("indicator") + (category.isEmpty() ? "" : "[" + category + "]"));
            String unit = row.get("unit_code");
            if (!row.get("value").isEmpty()) {
                listed.add(unit + " " + cell);
            }
            if (isLibrarysGap(cell)) {
                continue;
            }
            String where = period.code() + " " + unit + " " + cell + " ";
            compared++;
            value(where, row, night.figure(unit, cell, period).orElse(null));
            change(where, row, night.change(unit, cell, period));
            likeForLike(where, row, unit, cell, matching);
            bridge("bridge " + where, row, bridges.remove(unit + " " + cell), unit, cell, matching);
        }
        bridges.keySet().forEach(key -> found.add("bridge of no change: " + period.code() + " " + key));
        for (NodeFigure figure : night.rollUp(period).figures()) {
            // the library makes a rate of every category of its numerator, the catalogue only of those that it declares
            boolean stored = night.workspace.catalogue().cells().contains(figure.cell());
            if (stored && figure.amount() != null && !listed.contains(figure.unit() + " " + figure.cell())) {
                found.add(period.code() + " " + figure.unit() + " " + figure.cell() + " is not listed: "
                        + figure.amount().value() + " " + figure.basis());
            }
        }
    }

    /** The base in today's tree: listed where it is another one, and nowhere else. */
    private void structure(Period period, Period base) {
        Rebasing rebased = night.rebased(base, period);
        Set<String> listed = new HashSet<>();
        for (Map<String, String> row : Table.of(night.workspace.directory(), period.code(), "structure")
                .where("period", period.code())) {
            String category = row.get("category");
            Cell cell = Cell.parse(row.get("indicator") + (category.isEmpty() ? "" : "[" + category + "]"));
            String unit = row.get("unit_code");
            listed.add(unit + " " + cell);
            if (isLibrarysGap(cell)) {
                continue;
            }
            String where = "structure " + period.code() + " " + unit + " " + cell + " ";
            same(where, row, "base_as_then", rebased.asThen(unit, cell).orElse(null));
            same(where, row, "base_as_now", rebased.asNow(unit, cell).orElse(null));
        }
        for (NodeFigure figure : night.rollUp(period).figures()) {
            BigDecimal now = rebased.asNow(figure.unit(), figure.cell()).orElse(null);
            BigDecimal then = rebased.asThen(figure.unit(), figure.cell()).orElse(null);
            if (figure.amount() != null
                    && figure.parts() == null
                    && now != null
                    && (then == null || !plain(now).equals(plain(then)))
                    && !listed.contains(figure.unit() + " " + figure.cell())) {
                found.add("structure " + period.code() + " " + figure.unit() + " " + figure.cell()
                        + " is not listed: as then " + then + ", as now " + now);
            }
        }
    }

    /**
     * Where the library is known to fall short of the law: a rate whose part is the alias of a category has no parts in memory.
     */
    private boolean isLibrarysGap(Cell cell) {
        Indicator indicator =
                night.workspace.catalogue().indicator(cell.indicator()).orElseThrow();
        Ratio ratio = indicator.ratio();
        return ratio != null && !isStored(ratio.numerator());
    }

    private boolean isStored(String indicator) {
        Cell cell = Cell.total(indicator);
        return night.workspace.catalogue().canonical(cell).equals(cell);
    }

    private void value(String where, Map<String, String> row, @Nullable NodeFigure figure) {
        same(where, row, "value", figure == null ? null : figure.amount().value());
        if (figure != null) {
            RateParts parts = figure.parts();
            same(where, row, "numerator", parts == null ? null : parts.numerator());
            same(where, row, "denominator", parts == null ? null : parts.denominator());
            String basis = row.get("basis").equals("OWN") ? "COMPUTED" : row.get("basis");
            same(where, "basis", basis, figure.basis().name());
            if (parts == null
                    && !row.get("nature").equals("RATE")
                    && !row.get("basis").equals("OWN")) {
                same(where, row, "computed", figure.reconciliation().computed());
                same(where, row, "stated", figure.reconciliation().stated());
            }
        }
    }

    private void likeForLike(
            String where, Map<String, String> row, String unit, Cell cell, @Nullable Matching matching) {
        boolean told = matching != null
                && isSummed(cell)
                && Set.of("COMPUTED", "INCOMPLETE").contains(row.get("basis"))
                && Set.of("COMPARABLE", "NOT_COMPARABLE_RESPONSE").contains(row.get("comparability"))
                && new BigDecimal(row.get("base_value")).signum() > 0
                && matching.isTold(unit, cell);
        if (!told) {
            same(where, row, "coverage_percent", null);
            same(where, row, "like_for_like_growth_percent", null);
            return;
        }
        Optional<LikeForLike> alike = matching.likeForLike(unit, cell, new BigDecimal(row.get("base_value")));
        same(
                where,
                row,
                "coverage_percent",
                alike.map(l -> l.coverage().movePointRight(2).setScale(1, RoundingMode.DOWN))
                        .orElse(BigDecimal.ZERO));
        same(
                where,
                row,
                "like_for_like_growth_percent",
                alike.filter(LikeForLike::isPublished)
                        .map(l -> l.change().growthPercent())
                        .orElse(null));
    }

    private Map<String, Map<String, String>> bridges(Period period) {
        Map<String, Map<String, String>> bridges = new HashMap<>();
        for (Map<String, String> row :
                Table.of(night.workspace.directory(), period.code(), "bridge").where("period", period.code())) {
            String category = row.get("category");
            bridges.put(
                    row.get("unit_code") + " " + row.get("indicator")
                            + (category.isEmpty() ? "" : "[" + category + "]"),
                    row);
        }
        return bridges;
    }

    /** Listed where there is another cause than the continuing units; base and all causes add up to the figure. */
    private void bridge(
            String where,
            Map<String, String> change,
            @Nullable Map<String, String> row,
            String unit,
            Cell cell,
            @Nullable Matching matching) {
        boolean told = matching != null
                && isSummed(cell)
                && !change.get("value").isEmpty()
                && !change.get("base_value").isEmpty()
                && matching.hasBridge(unit, cell);
        Map<String, BigDecimal> effects = told ? matching.bridge(unit, cell) : Map.of();
        boolean expected = CAUSES.stream()
                .filter(c -> !c.equals("continuing"))
                .anyMatch(c -> effects.getOrDefault(c, BigDecimal.ZERO).signum() != 0);
        same(where, "is listed", Boolean.toString(row != null), Boolean.toString(expected));
        if (row != null) {
            CAUSES.forEach(c -> same(where, row, c, effects.getOrDefault(c, BigDecimal.ZERO)));
            same(where, row, "base_value", new BigDecimal(change.get("base_value")));
            BigDecimal sum = CAUSES.stream()
                    .map(c -> new BigDecimal(row.get(c)))
                    .reduce(new BigDecimal(row.get("base_value")), BigDecimal::add);
            same(where, row, "value", sum);
            same(where, change, "value", sum);
        }
    }

    private boolean isSummed(Cell cell) {
        Indicator indicator =
                night.workspace.catalogue().indicator(cell.indicator()).orElseThrow();
        return indicator.hierarchyOperator() == HierarchyOperator.SUM
                && Set.of(Nature.STOCK, Nature.FLOW).contains(indicator.nature());
    }

    private void change(String where, Map<String, String> row, Change change) {
        String here = change.comparability().name();
        same(
                where,
                "comparability",
                MISSING.contains(row.get("comparability")) ? "MISSING" : row.get("comparability"),
                MISSING.contains(here) ? "MISSING" : here);
        same(where, "qualifier", row.get("qualifier"), change.qualifier().name());
        same(where, row, "difference", change.difference());
        same(where, row, "growth_percent", change.growthPercent());
        same(where, row, "point_change", change.pointChange());
        Interval interval = change.interval();
        near(where, row, "change_lower", interval == null ? null : interval.lower());
        near(where, row, "change_upper", interval == null ? null : interval.upper());
    }

    /** The warehouse takes the bounds of a rate's change from rates of four decimals. */
    private void near(String where, Map<String, String> row, String column, @Nullable BigDecimal inMemory) {
        boolean close = inMemory != null
                && !row.get(column).isEmpty()
                && new BigDecimal(row.get(column)).subtract(inMemory).abs().compareTo(NEAR) < 0;
        if (!close) {
            same(where, row, column, inMemory);
        }
    }

    private void same(String where, Map<String, String> row, String column, @Nullable BigDecimal inMemory) {
        String here = inMemory == null ? "" : plain(inMemory);
        String there = row.get(column).isEmpty() ? "" : plain(new BigDecimal(row.get(column)));
        same(where, column, there, here);
    }

    private void same(String where, String column, String warehouse, String memory) {
        if (!warehouse.equals(memory)) {
            found.add(where + column + ": warehouse " + warehouse + ", memory " + memory);
        }
    }

    private static String plain(BigDecimal value) {
        BigDecimal rounded = value.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
