package org.unionstat.batch.report;

import java.math.BigDecimal;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;

/**
 * What a figure is about, with its names in the report's language.
 *
 * @param cell the cell as it is written: the code, with a category in brackets
 * @param position the cell's place in the catalogue
 * @param indicator the indicator
 * @param name the indicator's name
 * @param category the category's name; empty for the total
 * @param classification the code of the category's classification; empty for the total
 */
record Item(String cell, int position, Indicator indicator, String name, String category, String classification) {

    boolean isTotal() {
        return category.isEmpty();
    }

    boolean isMoney() {
        return indicator.unit().isMoney();
    }

    boolean inPoints() {
        return indicator.changesInPoints();
    }

    /** Whether figures are whole things that can be shared out: persons, unions, cases, money. */
    boolean isAmount() {
        return indicator.nature() == Nature.STOCK || indicator.nature() == Nature.FLOW;
    }

    String area() {
        return indicator.area();
    }

    /** The name with its category, as it stands where the item is alone. */
    String fullName(Language language) {
        if (isTotal()) {
            return name;
        }
        return language.isChinese() ? name + "（" + category + "）" : name + " (" + category + ")";
    }

    /** The unit's scale against yuan, persons or percent: 10,000 for 万元. */
    BigDecimal scale() {
        return indicator.unit().scale();
    }
}
