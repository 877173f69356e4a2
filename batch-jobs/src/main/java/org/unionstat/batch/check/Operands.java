package org.unionstat.batch.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.classification.CategoryKey;
import org.unionstat.classification.Label;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.outcome.Place;
import org.unionstat.period.Period;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.rule.plausibility.Operand;

/** Rows of figures as the library's checks take them. */
final class Operands {

    private final Catalogue catalogue;
    private final Map<String, Optional<Known>> known = new HashMap<>();

    Operands(Workspace workspace) {
        this.catalogue = workspace.catalogue();
    }

    /**
     * A figure with where it stands.
     *
     * @param row a row with the columns {@code cell}, {@code value}, {@code upper}, {@code qualifier}, {@code path}, {@code sheet},
     *     {@code line}, {@code col}, their names after the prefix but for {@code cell}; without a path it stands nowhere
     * @param prefix what the columns begin with
     * @param unit the unit's code
     * @param period the period
     * @return the operand, without a figure where there is no value; empty if the catalogue does not know the indicator any more
     */
    Optional<Operand> of(Row row, String prefix, String unit, Period period) {
        return known(row.text("cell"))
                .map(known -> known.operand(unit, period, figure(row, prefix), place(row, prefix)));
    }

    private static Place place(Row row, String prefix) {
        String path = row.text(prefix + "path");
        return path.isEmpty()
                ? Place.NOWHERE
                : new Place(path, row.text(prefix + "sheet"), (int) row.number(prefix + "line"), (int)
                        row.number(prefix + "col"));
    }

    private static @Nullable Quantity figure(Row row, String prefix) {
        return row.decimal(prefix + "value")
                .map(value -> new Quantity(
                        value,
                        row.decimal(prefix + "upper").orElse(null),
                        Qualifier.valueOf(row.text(prefix + "qualifier"))))
                .orElse(null);
    }

    /**
     * What the catalogue knows of a cell.
     *
     * @param text the cell as text
     * @return what is known; empty if the catalogue does not know the indicator any more
     */
    Optional<Known> known(String text) {
        return known.computeIfAbsent(text, t -> {
            Cell cell = Cell.parse(t);
            return catalogue.indicator(cell.indicator()).map(i -> new Known(cell, label(i, cell), i.decimals()));
        });
    }

    /** A cell with its label and how many decimals lawful figures have. */
    record Known(Cell cell, Label label, int decimals) {

        Operand operand(String unit, Period period, @Nullable Quantity figure, Place place) {
            return new Operand(label, unit, period, null, cell, decimals, figure, place);
        }
    }

    /** What is counted, with the category as error localisation names it. */
    private Label label(Indicator indicator, Cell cell) {
        Label whole = indicator.label();
        CategoryKey key = cell.category();
        return key == null
                ? whole
                : catalogue
                        .classification(key.classification())
                        .flatMap(c -> c.category(key.category()))
                        .map(c -> c.label())
                        .map(part -> new Label(
                                whole.zhHans() + "·" + part.zhHans(),
                                whole.zhHant() + "·" + part.zhHant(),
                                whole.en() + ", " + part.en()))
                        .orElse(whole);
    }
}
