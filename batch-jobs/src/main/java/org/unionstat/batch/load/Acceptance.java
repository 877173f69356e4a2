package org.unionstat.batch.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Warehouse;

/**
 * Takes staged files into the warehouse in one transaction: the files, the accepted and held figures, the findings.
 *
 * <p>A file that is in the warehouse already is left out, so that a second run after a failure changes nothing.
 */
public final class Acceptance {

    /**
     * A period of which something was read.
     *
     * @param period its code
     * @param changed whether it has new or changed figures, or other attempts at them
     */
    public record Touched(String period, boolean changed) {}

    private final Warehouse warehouse;
    private final FormTables forms;

    /**
     * An acceptance.
     *
     * @param warehouse the warehouse with the staging file attached
     */
    public Acceptance(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.forms = new FormTables(warehouse);
    }

    /**
     * Takes everything that is staged.
     *
     * @return the periods of which something was read
     */
    public List<Touched> run() {
        readAgain();
        warehouse.sql("staging/numbered_submission").run();
        warehouse.sql("staging/superseded").run();
        List<Touched> periods =
                warehouse.sql("staging/touched_periods").list(r -> new Touched(r.text("period"), r.flag("changed")));
        Map<String, List<Integer>> cells = new TreeMap<>();
        warehouse
                .sql("staging/staged_cells")
                .each(r -> cells.computeIfAbsent(r.text("form"), f -> new ArrayList<>())
                        .add((int) r.number("cell_id")));
        cells.forEach(this::figures);
        new BulkAcceptance(warehouse, forms).run();
        for (String step : List.of(
                "accept_submission",
                "retire_superseded",
                "recounted",
                "counting",
                "accept_detail",
                "accept_finding",
                "accept_rule_count",
                "retire_file",
                "accept_file")) {
            warehouse.sql("staging/" + step).run();
        }
        return periods;
    }

    /** What known texts say now is compared with what they said; only where it is something else are they taken anew. */
    private void readAgain() {
        warehouse.sql("staging/read_again").run();
        warehouse.sql("staging/altered").run();
        warehouse.sql("staging/altered_columns").run();
        for (String form : warehouse.sql("staging/forms_read_again").list(r -> r.text("form"))) {
            warehouse
                    .sql("staging/altered_rows")
                    .naming("table", FormTables.table(form))
                    .listing("cells", forms.columns(form))
                    .with("form", form)
                    .run();
        }
    }

    private void figures(String form, List<Integer> cells) {
        forms.ensure(form, cells);
        List<Map<String, String>> columns = forms.columns(form).stream()
                .filter(c -> cells.contains(Integer.valueOf(c.getOrDefault("id", "0"))))
                .toList();
        warehouse
                .sql("staging/accept_figures")
                .naming("table", FormTables.table(form))
                .with("form", form)
                .listing("cells", columns)
                .run();
    }
}
