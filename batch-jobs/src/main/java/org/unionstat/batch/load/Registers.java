package org.unionstat.batch.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.RowWriter;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Target;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.classification.CategoryKey;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.DenominatorScope;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Ratio;
import org.unionstat.outcome.InvalidInputException;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;
import org.unionstat.period.Period;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitTree;

/** Brings the warehouse's units, cells, periods and targets up to what the workspace says; ids once given are kept. */
public final class Registers {

    private static final String WAREHOUSE = "warehouse";

    private final Warehouse warehouse;
    private final Workspace workspace;
    private final Predicate<String> concerned;

    /**
     * The registers of a warehouse.
     *
     * @param warehouse the warehouse
     * @param workspace the workspace
     */
    public Registers(Warehouse warehouse, Workspace workspace) {
        this(warehouse, workspace, code -> true);
    }

    /** The registers as far as they concern some units, chosen by the codes under which the register first knows them. */
    Registers(Warehouse warehouse, Workspace workspace, Predicate<String> concerned) {
        this.warehouse = warehouse;
        this.workspace = workspace;
        this.concerned = concerned;
    }

    /**
     * Brings all registers up to date.
     *
     * @return the first day on which a unit now stands otherwise than before; empty if there is none
     */
    public Optional<LocalDate> update() {
        warehouse.sql("staging/register_before").run();
        warehouse.sql("staging/succession_before").run();
        units();
        Optional<LocalDate> changed = warehouse
                .sql("staging/register_changed")
                .list(r -> r.date("day"))
                .get(0);
        cells();
        periods(workspace.targets().stream().map(Target::period).toList());
        targets();
        return changed;
    }

    private void units() {
        Map<String, Integer> ids = new HashMap<>();
        warehouse.sql("staging/units").each(r -> ids.put(r.text("code"), (int) r.number("unit_id")));
        UnitTree units = workspace.units();
        List<Unit> spans = units.spans().stream()
                .filter(s -> concerned.test(units.registered(s.code())))
                .toList();
        int[] last = {ids.values().stream().mapToInt(i -> i).max().orElse(0)};
        refuseTwoUnitsAsOne(units, ids);
        warehouse.append(WAREHOUSE, "unit", rows -> {
            units.recoded().forEach((later, first) -> {
                Integer known = ids.get(later);
                if (known != null && ids.putIfAbsent(first, known) == null) {
                    rows.begin().number(known).text(first).end();
                }
            });
            for (Unit span : spans) {
                if (!ids.containsKey(span.code())) {
                    Integer known = ids.get(units.registered(span.code()));
                    int id = known == null ? ++last[0] : known;
                    ids.put(span.code(), id);
                    rows.begin().number(id).text(span.code()).end();
                }
            }
        });
        warehouse.sql("staging/clear_unit_span").run();
        warehouse.append(WAREHOUSE, "unit_span", rows -> spans.forEach(s -> span(rows, s, ids)));
        warehouse.sql("staging/clear_succession").run();
        warehouse.append(
                WAREHOUSE,
                "succession",
                rows -> units.successions()
                        .forEach(s -> rows.begin()
                                .date(s.date())
                                .number(ids.getOrDefault(s.unit(), 0))
                                .number(ids.getOrDefault(s.successor(), 0))
                                .fourDecimals(s.share())
                                .end()));
    }

    /** Figures that were taken under two codes as those of two units cannot become those of one by an event. */
    private static void refuseTwoUnitsAsOne(UnitTree units, Map<String, Integer> ids) {
        List<Problem> problems = new ArrayList<>();
        units.recoded().forEach((later, first) -> {
            if (ids.containsKey(first) && ids.containsKey(later) && !Objects.equals(ids.get(first), ids.get(later))) {
                problems.add(new Problem(
                        "WS-REGISTER",
                        "RECODE: the warehouse holds " + first + " and " + later
                                + " as two units; it has to be made anew from the inbox",
                        Place.of("unit_events.csv")));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static void span(RowWriter rows, Unit span, Map<String, Integer> ids) {
        Integer parent = span.parent() == null ? null : ids.get(span.parent());
        rows.begin().number(ids.getOrDefault(span.code(), 0)).text(span.code()).text(span.name());
        if (parent == null) {
            rows.text(null);
        } else {
            rows.number(parent);
        }
        rows.text(span.level().code())
                .text(span.kind().code())
                .date(span.validFrom())
                .date(span.validTo())
                .flag(span.isExpected())
                .money(weight(span))
                .text(span.attributes().getOrDefault("industry", ""))
                .end();
    }

    /** The size of a unit in response shares: its attribute {@code covered_units}, 1 where that is not a positive number. */
    private static BigDecimal weight(Unit span) {
        String text = span.attributes().getOrDefault("covered_units", "");
        return text.matches("[1-9][0-9]{0,8}") ? new BigDecimal(text) : BigDecimal.ONE;
    }

    private void cells() {
        Map<String, Integer> ids = new HashMap<>();
        warehouse.sql("staging/cells").each(r -> ids.put(r.text("text"), (int) r.number("cell_id")));
        Catalogue catalogue = workspace.catalogue();
        List<Cell> cells = catalogue.cells();
        int[] last = {ids.values().stream().mapToInt(i -> i).max().orElse(0)};
        Map<String, Integer> dropped = new TreeMap<>(ids);
        cells.forEach(c -> dropped.remove(c.toString()));
        cells.forEach(c -> ids.computeIfAbsent(c.toString(), t -> ++last[0]));
        warehouse
                .sql("staging/clear_cell")
                .naming(
                        "dropped",
                        dropped.values().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .run();
        warehouse.sql("staging/dropped_cell").with("cells", cells.size()).run();
        warehouse.append(WAREHOUSE, "cell", rows -> {
            for (int position = 0; position < cells.size(); position++) {
                cell(rows, cells.get(position), position, ids);
            }
        });
        warehouse.cellsChanged();
    }

    private void cell(RowWriter rows, Cell cell, int position, Map<String, Integer> ids) {
        Catalogue catalogue = workspace.catalogue();
        Indicator indicator = catalogue.indicator(cell.indicator()).orElseThrow();
        rows.begin()
                .number(ids.getOrDefault(cell.toString(), 0))
                .text(cell.toString())
                .text(cell.indicator())
                .text(cell.categoryText())
                .text(indicator.label().zhHans())
                .text(categoryName(cell))
                .text(indicator.area())
                .text(catalogue.formOf(cell.indicator()).id())
                .number(position)
                .text(indicator.unit().code())
                .text(indicator.nature().name())
                .text(indicator.hierarchyOperator().name())
                .flag(indicator.changesInPoints())
                .text(indicator.polarity().name())
                .number(indicator.decimals());
        Ratio ratio = indicator.ratio();
        part(rows, ratio == null ? null : numerator(cell, ratio), ids);
        part(rows, ratio == null ? null : denominator(cell, ratio), ids);
        rows.money(ratio == null ? null : ratio.factor()).end();
    }

    private static void part(RowWriter rows, @Nullable Cell part, Map<String, Integer> ids) {
        Integer id = part == null ? null : ids.get(part.toString());
        if (id == null) {
            rows.text(null);
        } else {
            rows.number(id);
        }
    }

    private Cell numerator(Cell cell, Ratio ratio) {
        return workspace.catalogue().canonical(new Cell(ratio.numerator(), cell.category()));
    }

    /** A category's rate has both parts in that category, or the denominator of the whole where the catalogue says so. */
    private Cell denominator(Cell cell, Ratio ratio) {
        CategoryKey key = cell.category();
        Indicator rate = workspace.catalogue().indicator(cell.indicator()).orElseThrow();
        boolean whole =
                key == null || workspace.catalogue().scope(rate, key.classification()) == DenominatorScope.TOTAL;
        return workspace
                .catalogue()
                .canonical(whole ? Cell.total(ratio.denominator()) : new Cell(ratio.denominator(), cell.category()));
    }

    private String categoryName(Cell cell) {
        CategoryKey key = cell.category();
        if (key == null) {
            return "";
        }
        return workspace
                .catalogue()
                .classification(key.classification())
                .flatMap(c -> c.category(key.category()))
                .map(c -> c.label().zhHans())
                .orElse("");
    }

    /**
     * Makes sure that periods are known, each with the same span a year before.
     *
     * @param periods the periods
     */
    public void periods(Collection<Period> periods) {
        Set<String> known = new HashSet<>(warehouse.sql("intermediate/periods").list(r -> r.text("code")));
        int[] next = {known.size()};
        List<Period> missing = periods.stream()
                .distinct()
                .sorted()
                .filter(p -> !known.contains(p.code()))
                .toList();
        warehouse.append(WAREHOUSE, "period", rows -> {
            for (Period period : missing) {
                rows.begin()
                        .number(++next[0])
                        .text(period.code())
                        .text(period.type().name())
                        .date(period.start())
                        .date(period.end())
                        .text(workspace
                                .settings()
                                .calendar()
                                .yearEarlier(period)
                                .map(Period::code)
                                .orElse(""))
                        .end();
            }
        });
    }

    private void targets() {
        warehouse.sql("staging/clear_target").run();
        Map<String, Integer> units = new HashMap<>();
        Map<String, Integer> cells = new HashMap<>();
        Map<String, Integer> periods = new HashMap<>();
        warehouse.sql("staging/units").each(r -> units.put(r.text("code"), (int) r.number("unit_id")));
        warehouse.sql("staging/cells").each(r -> cells.put(r.text("text"), (int) r.number("cell_id")));
        warehouse.sql("intermediate/periods").each(r -> periods.put(r.text("code"), (int) r.number("period_id")));
        warehouse.append(WAREHOUSE, "target", rows -> {
            for (Target target : workspace.targets()) {
                if (!concerned.test(workspace.units().registered(target.unit()))) {
                    continue;
                }
                rows.begin()
                        .number(units.getOrDefault(target.unit(), 0))
                        .number(cells.getOrDefault(target.cell().toString(), 0))
                        .number(periods.getOrDefault(target.period().code(), 0))
                        .money(target.value())
                        .end();
            }
        });
    }
}
