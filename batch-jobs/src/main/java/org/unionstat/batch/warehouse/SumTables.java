package org.unionstat.batch.warehouse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The wide tables, one per form, of nodes whose figures are nothing but sums of what the lowest units report; the view {@code
 * figure} shows them and the figures kept singly as one.
 *
 * <p>A column list for SQL files has for each cell that is added up: {@code id}, {@code aggregate}, {@code value}, and the quoted
 * columns {@code column} (the sum), {@code answered} and {@code covered} (how many units answered and their weight), {@code
 * expected} and {@code due} (how many should have and theirs); {@code v}, {@code n}, {@code w} are the sum, the number and the
 * weight as they go up to another node.
 */
public final class SumTables {

    private final Warehouse warehouse;
    private final FormTables forms;

    /**
     * The sum tables of a warehouse.
     *
     * @param warehouse the warehouse
     */
    public SumTables(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.forms = new FormTables(warehouse);
    }

    /**
     * The table of a form.
     *
     * @param form the form's id
     * @return the quoted table name
     */
    public static String table(String form) {
        return FormTables.quoted("sum_" + form);
    }

    /**
     * The columns of a form's table.
     *
     * @param form the form's id
     * @return one map per cell that is added up, in catalogue order
     */
    public List<Map<String, String>> columns(String form) {
        return forms.columns(form).stream()
                .filter(c -> Set.of("SUM", "MAX").contains(c.getOrDefault("operator", "")))
                .map(SumTables::column)
                .toList();
    }

    private static Map<String, String> column(Map<String, String> cell) {
        Map<String, String> column = new LinkedHashMap<>(cell);
        boolean stock = Boolean.parseBoolean(cell.getOrDefault("stock", ""));
        String text = cell.getOrDefault("text", "");
        String id = cell.getOrDefault("id", "");
        column.put("answered", FormTables.quoted("n:" + text));
        column.put("covered", FormTables.quoted("w:" + text));
        column.put("expected", stock ? "expected_at_end" : "expected");
        column.put("due", stock ? "due_at_end" : "due");
        for (String each : List.of("v", "n", "w")) {
            column.put(each, stock ? "case when at_end then " + each + id + " end" : each + id);
        }
        return column;
    }

    /**
     * The forms that have a sum table.
     *
     * @return their ids
     */
    public List<String> forms() {
        List<String> tables = warehouse
                .wideTables()
                .sums(s -> List.copyOf(warehouse.sql("staging/sum_tables").list(r -> r.text("table_name"))));
        return forms.forms().stream().filter(f -> tables.contains("sum_" + f)).toList();
    }

    /**
     * The forms that have sums; a table without rows is left out, for each column that a query names takes time to plan.
     *
     * @param which a condition that chooses the rows of the tables
     * @return their ids
     */
    public List<String> forms(String which) {
        List<String> all = forms();
        if (all.isEmpty()) {
            return all;
        }
        String filled = all.stream()
                .map(f -> "select '" + f.replace("'", "''") + "' as form where exists (from " + table(f) + " where "
                        + which + ")")
                .collect(Collectors.joining(" union all "));
        Set<String> forms = new TreeSet<>(
                warehouse.sql("staging/filled_sums").naming("filled", filled).list(r -> r.text("form")));
        return all.stream().filter(forms::contains).toList();
    }

    /**
     * Makes sure that a form's table has columns for all cells that are added up, and that the view shows them.
     *
     * @param form the form's id
     */
    public void ensure(String form) {
        Set<String> known = new TreeSet<>(warehouse
                .sql("staging/sum_columns")
                .with("table", "sum_" + form)
                .list(r -> r.text("column_name")));
        List<String> missing = new ArrayList<>();
        for (Map<String, String> cell : columns(form)) {
            if (!known.contains(cell.getOrDefault("text", ""))) {
                missing.add(cell.getOrDefault("column", "") + " decimal(38, 2)");
                missing.add(cell.getOrDefault("answered", "") + " integer");
                missing.add(cell.getOrDefault("covered", "") + " decimal(18, 2)");
            }
        }
        if (known.isEmpty()) {
            warehouse.execute(
                    warehouse.sql("schema/sum").naming("table", table(form)).text());
        }
        missing.forEach(m -> warehouse.execute("alter table " + table(form) + " add column " + m));
        warehouse.wideTables().forget();
        if (!missing.isEmpty()) {
            showAll();
        }
    }

    private void showAll() {
        String sums = forms().stream()
                .filter(f -> !columns(f).isEmpty())
                .map(f -> "\nunion all\n" + figures(f, ""))
                .collect(Collectors.joining());
        warehouse.execute("create or replace view figure as\nselect * from single_figure" + sums);
    }

    /**
     * A query for all nodes of all sum tables, some of them several times, to be put after another one.
     *
     * @param which a condition that chooses the rows of the tables
     * @return SQL that begins with {@code union all}; empty if there is no such table
     */
    public String nodes(String which) {
        return forms().stream()
                .map(f -> " union all select unit_id from " + table(f) + " where " + which)
                .collect(Collectors.joining());
    }

    /**
     * A query for figures of a form's table, one row per cell.
     *
     * @param form the form's id
     * @param which a condition that chooses the rows of the table, or nothing
     * @return SQL
     */
    public String figures(String form, String which) {
        return figures(form, columns(form), which);
    }

    /**
     * A query for figures of a form's table that are parts of rates.
     *
     * @param form the form's id
     * @param which a condition that chooses the rows of the table
     * @return SQL; empty if no rate is made of the form's cells
     */
    public String parts(String form, String which) {
        List<Map<String, String>> parts = columns(form).stream()
                .filter(c -> Boolean.parseBoolean(c.getOrDefault("part", "")))
                .toList();
        return parts.isEmpty() ? "" : figures(form, parts, which);
    }

    private String figures(String form, List<Map<String, String>> columns, String which) {
        return warehouse
                .sql("schema/sum_figure")
                .naming("table", table(form))
                .naming("which", which.isEmpty() ? "" : "where " + which)
                .listing("cells", columns)
                .text();
    }
}
