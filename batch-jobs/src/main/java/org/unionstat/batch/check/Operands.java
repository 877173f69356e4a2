package org.unionstat.batch.check;

import java.util.Optional;
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
        Cell cell = Cell.parse(row.text("cell"));
        Place place = row.text(prefix + "path").isEmpty()
                ? Place.NOWHERE
                : new Place(
                        row.text(prefix + "path"), row.text(prefix + "sheet"), (int) row.number(prefix + "line"), (int)
                                row.number(prefix + "col"));
        Quantity figure = row.decimal(prefix + "value")
                .map(value -> new Quantity(
                        value,
                        row.decimal(prefix + "upper").orElse(null),
                        Qualifier.valueOf(row.text(prefix + "qualifier"))))
                .orElse(null);
        return catalogue
                .indicator(cell.indicator())
                .map(i -> new Operand(label(i, cell), unit, period, null, cell, i.decimals(), figure, place));
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
