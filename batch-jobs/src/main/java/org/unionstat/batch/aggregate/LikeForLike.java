package org.unionstat.batch.aggregate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.SumTables;
import org.unionstat.batch.warehouse.Warehouse;

/**
 * The sums of the units alone that reported in both years, with the meaning of the library's {@code trend.LikeForLike}: the whole
 * without those that did not, which are found by the cells that each unit filled in and are the only ones looked at; for the
 * bridge between the years too.
 */
final class LikeForLike {

    private final Warehouse warehouse;

    private final FormTables forms;
    private final SumTables sums;
    private final PeriodRow base;
    private final PeriodRow period;
    private final Bridge bridge;

    LikeForLike(Warehouse warehouse, FormTables forms, PeriodRow base, PeriodRow period) {
        this.warehouse = warehouse;
        this.forms = forms;
        this.sums = new SumTables(warehouse);
        this.base = base;
        this.period = period;
        this.bridge = new Bridge(warehouse, base, period);
    }

    /** A period of the two with the name that its tables end in. */
    private record Side(String name, PeriodRow period) {}

    /**
     * Keeps what differs from the whole, and why.
     *
     * @param structure makes the tree of a period
     */
    void run(Consumer<PeriodRow> structure) {
        List<Side> sides = List.of(new Side("then", base), new Side("now", period));
        for (Side side : sides) {
            structure.accept(side.period);
            of("matched_place", side).run();
            of("matched_path", side).run();
        }
        for (String table : List.of(
                "matched_cluster", "matched_broken", "matched_moved", "matched_unknown", "matched_unknown_kept")) {
            between(table).run();
        }
        bridge.begin();
        for (String form : formsWithSums()) {
            List<Map<String, String>> cells = forms.columns(form).stream()
                    .filter(c -> "SUM".equals(c.get("operator")))
                    .toList();
            if (!cells.isEmpty()) {
                compare(form, cells, sides);
            }
        }
    }

    private List<String> formsWithSums() {
        Set<String> all = new TreeSet<>(sums.forms("period_id = " + period.id()));
        all.addAll(between("matched_form").list(r -> r.text("form")));
        return List.copyOf(all);
    }

    private void compare(String form, List<Map<String, String>> cells, List<Side> sides) {
        List<Map<String, String>> words = FilledCells.words(cells, "value");
        for (Side side : sides) {
            of("matched_pattern", side)
                    .naming("table", FormTables.table(form))
                    .listing("words", words)
                    .run();
        }
        between("matched_differing").listing("words", words).run();
        if (between("matched_differing_count").number() == 0 && !bridge.hasOther()) {
            return;
        }
        List<Map<String, String>> placed = FilledCells.placed(cells);
        for (Side side : sides) {
            of("matched_lone", side)
                    .naming("other", side.name.equals("now") ? "then" : "now")
                    .naming("table", FormTables.table(form))
                    .listing("words", words)
                    .listing("cells", placed)
                    .run();
            of("matched_own", side)
                    .naming("table", FormTables.table(form))
                    .listing("cells", cells)
                    .run();
            of("matched_meeting", side).run();
            of("matched_party", side).listing("cells", cells).run();
            of("matched_leaving", side).listing("cells", cells).run();
        }
        List<String> ids = cells.stream().map(c -> c.getOrDefault("id", "")).toList();
        List<String> broken = between("matched_broken_cells").list(r -> r.text("cell_id")).stream()
                .filter(ids::contains)
                .toList();
        broken.forEach(cell -> between("matched_unbroken").naming("cell", cell).run());
        for (String table : List.of("matched_pair", "matched_staying", "matched_kept")) {
            between(table).listing("cells", cells).run();
        }
        bridge.run(form, cells, broken);
    }

    private Statement of(String file, Side side) {
        return warehouse.sql("intermediate/" + file).naming("side", side.name).with("period", side.period.id());
    }

    private Statement between(String file) {
        return warehouse
                .sql("intermediate/" + file)
                .with("base", base.id())
                .with("base_start", base.start())
                .with("period", period.id())
                .with("end", period.end());
    }
}
