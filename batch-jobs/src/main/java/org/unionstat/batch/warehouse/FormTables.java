package org.unionstat.batch.warehouse;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The wide tables, one per form, with a column for every cell ever reported on it.
 *
 * <p>A column list for SQL files has for each cell: {@code id}, {@code text}, {@code column} (the quoted column), {@code value}
 * (the column as it counts in a sum: stocks of units closed within the period do not), {@code operator}, {@code aggregate} (sum
 * or max), {@code stock} and {@code part} (true or false: whether it is a stock, whether a rate is made of it).
 */
public final class FormTables {

    private final Warehouse warehouse;

    /**
     * The form tables of a warehouse.
     *
     * @param warehouse the warehouse
     */
    public FormTables(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * The table of a form.
     *
     * @param form the form's id
     * @return the quoted table name
     */
    public static String table(String form) {
        return quoted("form_" + form);
    }

    /**
     * Quotes an identifier.
     *
     * @param name the name
     * @return the name in double quotes
     */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * Makes sure that a form's table has columns for cells.
     *
     * @param form the form's id
     * @param cells the cells' ids
     */
    public void ensure(String form, Collection<Integer> cells) {
        List<Map<String, String>> known = columns(form);
        if (known.isEmpty()) {
            warehouse.execute(
                    warehouse.sql("schema/form").naming("table", table(form)).text());
        }
        List<String> ids = known.stream().map(c -> c.getOrDefault("id", "")).toList();
        Map<Integer, String> texts = cellTexts();
        for (Integer cell : cells) {
            if (!ids.contains(cell.toString())) {
                String column = quoted(texts.getOrDefault(cell, ""));
                warehouse.execute("alter table " + table(form) + " add column " + column + " decimal(18, 2)");
                warehouse
                        .sql("staging/form_column")
                        .with("form", form)
                        .with("cell", cell)
                        .run();
            }
        }
        warehouse.wideTables().forget();
    }

    private Map<Integer, String> cellTexts() {
        Map<Integer, String> texts = new TreeMap<>();
        warehouse.sql("staging/cells").each(r -> texts.put((int) r.number("cell_id"), r.text("text")));
        return texts;
    }

    /**
     * The forms that have a table.
     *
     * @return the ids in order
     */
    public List<String> forms() {
        return warehouse
                .wideTables()
                .forms(f -> List.copyOf(warehouse.sql("staging/forms").list(r -> r.text("form"))));
    }

    /**
     * The columns of a form's table.
     *
     * @param form the form's id
     * @return one map per cell, in catalogue order; empty if there is no table
     */
    public List<Map<String, String>> columns(String form) {
        return warehouse
                .wideTables()
                .columns(
                        form,
                        f -> List.copyOf(warehouse
                                .sql("staging/form_columns")
                                .with("form", f)
                                .list(FormTables::column)));
    }

    private static Map<String, String> column(Row r) {
        Map<String, String> column = new LinkedHashMap<>();
        String name = quoted(r.text("text"));
        boolean stock = r.text("nature").equals("STOCK");
        column.put("id", Long.toString(r.number("cell_id")));
        column.put("text", r.text("text"));
        column.put("column", name);
        column.put("stock", Boolean.toString(stock));
        column.put("part", Boolean.toString(r.flag("is_part")));
        column.put("operator", r.text("operator"));
        column.put("aggregate", r.text("operator").equals("MAX") ? "max" : "sum");
        column.put("value", stock ? "case when open_at_end then " + name + " end" : name);
        return column;
    }
}
