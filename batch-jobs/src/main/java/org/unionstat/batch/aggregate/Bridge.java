package org.unionstat.batch.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.Warehouse;

/**
 * What each cause adds to the change of a node's sum: units that opened or closed, moved, merged or were split, that answered in one
 * of the two years only, or are defined otherwise; the nodes' own figures and adjustments; and stated totals in the sums' place.
 *
 * <p>Looks at the units alone that {@link LikeForLike} has found to differ; the rest of the change is that of the continuing ones.
 */
final class Bridge {

    /** Cells whose causes are summed at a time, so that memory stays bounded with many nodes. */
    private static final int CELLS = 20;

    private final Warehouse warehouse;
    private final PeriodRow base;
    private final PeriodRow period;

    Bridge(Warehouse warehouse, PeriodRow base, PeriodRow period) {
        this.warehouse = warehouse;
        this.base = base;
        this.period = period;
    }

    /** A period of the two with the name that its tables end in and the sign with which its figures enter the change. */
    private record Side(String name, PeriodRow period, String sign) {}

    /** Begins with what does not come from the forms. */
    void begin() {
        between("bridged_other").run();
    }

    /** Whether something changed though no unit differs. */
    boolean hasOther() {
        return warehouse.sql("intermediate/bridged_other_count").number() > 0;
    }

    /**
     * Keeps the causes on a form.
     *
     * @param form the form
     * @param cells its cells that are added up
     * @param broken those of which some unit has a break between the periods
     */
    void run(String form, List<Map<String, String>> cells, List<String> broken) {
        for (Side side : List.of(new Side("then", base, "-"), new Side("now", period, "+"))) {
            of("bridged_adjustment", side)
                    .naming("table", FormTables.table(form))
                    .listing("cells", cells)
                    .run();
            for (String cell : broken) {
                of("bridged_break", side).naming("cell", cell).run();
                of("bridged_unbroken", side).naming("cell", cell).run();
            }
        }
        for (String nature : List.of("STOCK", "FLOW")) {
            List<Map<String, String>> those = cells.stream()
                    .filter(c -> nature.equals("STOCK") == Boolean.parseBoolean(c.get("stock")))
                    .toList();
            between("bridged_unit").with("nature", nature).run();
            for (List<Map<String, String>> part : inParts(those)) {
                between("bridged_kept")
                        .with("nature", nature)
                        .listing("cells", part)
                        .run();
            }
        }
    }

    private static List<List<Map<String, String>>> inParts(List<Map<String, String>> cells) {
        List<List<Map<String, String>>> parts = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += CELLS) {
            parts.add(cells.subList(from, Math.min(from + CELLS, cells.size())));
        }
        return parts;
    }

    private Statement of(String file, Side side) {
        return warehouse
                .sql("intermediate/" + file)
                .naming("side", side.name)
                .naming("sign", side.sign)
                .with("period", side.period.id());
    }

    private Statement between(String file) {
        return warehouse.sql("intermediate/" + file).with("base", base.id()).with("period", period.id());
    }
}
