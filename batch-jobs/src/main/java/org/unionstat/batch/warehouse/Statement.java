package org.unionstat.batch.warehouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** One SQL file about to be run: its parameters, its names and its lists of columns. */
public final class Statement {

    private static final Logger LOG = LoggerFactory.getLogger(Statement.class);

    private final NamedParameterJdbcTemplate jdbc;
    private final String file;
    private final Map<String, @Nullable Object> parameters = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<Map<String, String>>> lists = new HashMap<>();

    Statement(NamedParameterJdbcTemplate jdbc, String file) {
        this.jdbc = jdbc;
        this.file = file;
    }

    /**
     * Binds a value to {@code :name}.
     *
     * @param name the parameter's name
     * @param value the value
     * @return this statement
     */
    public Statement with(String name, @Nullable Object value) {
        parameters.put(name, value);
        return this;
    }

    /**
     * Fills in a name of the program's own making for <code>${name}</code>.
     *
     * @param name the name's name
     * @param text an identifier, already quoted where needed, or SQL of the program's own making
     * @return this statement
     */
    public Statement naming(String name, String text) {
        names.put(name, text);
        return this;
    }

    /**
     * Fills in a list of columns for {@code [[name: …]]}.
     *
     * @param name the list's name
     * @param columns one map per column, from what stands in braces to its text
     * @return this statement
     */
    public Statement listing(String name, List<Map<String, String>> columns) {
        lists.put(name, columns);
        return this;
    }

    /**
     * The SQL that will be run.
     *
     * @return the text with names and lists filled in
     */
    public String text() {
        return SqlText.of(file, names, lists);
    }

    private String bound() {
        String text = SqlText.withLiterals(text(), parameters);
        LOG.trace("{}: {}", file, text);
        return text;
    }

    /**
     * Runs a statement that changes something.
     *
     * @return the number of rows changed
     */
    public int run() {
        long start = System.nanoTime();
        int rows = jdbc.update(bound(), parameters);
        LOG.debug("{} rows in {} ms: {}", rows, (System.nanoTime() - start) / 1_000_000, file);
        return rows;
    }

    /**
     * Runs a query.
     *
     * @param reader makes a value of each row
     * @param <T> the value's type
     * @return the values in the order of the rows
     */
    public <T> List<T> list(Function<Row, T> reader) {
        List<T> values = new ArrayList<>();
        each(row -> values.add(reader.apply(row)));
        return values;
    }

    /**
     * Runs a query row by row, without keeping the rows.
     *
     * @param reader takes each row
     */
    public void each(Consumer<Row> reader) {
        RowCallbackHandler handler = result -> reader.accept(new Row(result));
        long start = System.nanoTime();
        jdbc.query(bound(), parameters, handler);
        LOG.debug("query in {} ms: {}", (System.nanoTime() - start) / 1_000_000, file);
    }

    /**
     * Runs a query that gives one whole number.
     *
     * @return the number, 0 for none
     */
    public long number() {
        Long value = jdbc.queryForObject(bound(), parameters, Long.class);
        return value == null ? 0 : value;
    }
}
