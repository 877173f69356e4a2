package org.unionstat.batch.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A federation's warehouse: one DuckDB file, held by this process alone while it is open.
 *
 * <p>Statements run in the transaction of the calling thread, if there is one; else each commits by itself.
 */
public final class Warehouse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Warehouse.class);

    /** What DuckDB calls the warehouse's own file. */
    private static final String NAME = "warehouse";

    private final DuckDBConnection root;
    private final DataSource source;
    private final NamedParameterJdbcTemplate jdbc;
    private final WideTables wideTables = new WideTables();

    private Warehouse(DuckDBConnection root, boolean isInMemory) {
        this.root = root;
        this.source = new Duplicates(root, isInMemory);
        JdbcTemplate plain = new JdbcTemplate(source);
        plain.setExceptionTranslator(FailedStatement::told);
        this.jdbc = new NamedParameterJdbcTemplate(plain);
    }

    /**
     * Opens a warehouse, makes it if it does not exist and brings its schema up to date.
     *
     * @param file the warehouse's file
     * @param options memory, threads and directories
     * @return the open warehouse
     * @throws WarehouseLockedException if another process holds the file
     * @throws WarehouseDamagedException if the file is damaged
     * @throws WarehouseTooNewException if a newer version of the program made it
     */
    public static Warehouse open(Path file, WarehouseOptions options) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, properties(options));
            return ready(new Warehouse(connection.unwrap(DuckDBConnection.class), false), options, Schema::upToDate);
        } catch (SQLException e) {
            throw opening(file, e);
        }
    }

    /**
     * Makes an empty warehouse in memory alone; no file is written, what does not fit into memory fails.
     *
     * @param options memory, threads and the directories that it may read; without a temporary one
     * @return the open warehouse
     */
    public static Warehouse inMemory(WarehouseOptions options) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties(options));
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.execute("attach ':memory:' as " + NAME);
            }
            return ready(new Warehouse(connection.unwrap(DuckDBConnection.class), true), options, Schema::make);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot make a warehouse in memory: " + e.getMessage(), e);
        }
    }

    private static Properties properties(WarehouseOptions options) {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", options.memoryLimit());
        if (options.threads() > 0) {
            properties.setProperty("threads", Integer.toString(options.threads()));
        }
        properties.setProperty("temp_directory", options.temporary().toString());
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("preserve_insertion_order", "true");
        return properties;
    }

    private static Warehouse ready(Warehouse warehouse, WarehouseOptions options, Consumer<Warehouse> schema)
            throws SQLException {
        try {
            warehouse.confine(options.allowed());
            schema.accept(warehouse);
            return warehouse;
        } catch (DataAccessException e) {
            warehouse.close();
            if (e.getMostSpecificCause() instanceof SQLException cause) {
                throw cause;
            }
            throw e;
        } catch (RuntimeException e) {
            warehouse.close();
            throw e;
        }
    }

    private static RuntimeException opening(Path file, SQLException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("lock on file")) {
            return new WarehouseLockedException("the warehouse " + file + " is in use: " + message, e);
        }
        if (Files.isReadable(file) && Files.isWritable(file) && WarehouseDamagedException.isToldBy(e)) {
            return new WarehouseDamagedException("the warehouse " + file + " cannot be read: " + message, e);
        }
        return new DataAccessResourceFailureException("cannot open the warehouse " + file + ": " + message, e);
    }

    /**
     * Attaches the file of another warehouse, to be read alone: nothing is written into it or beside it.
     *
     * @param file the file
     * @param catalog the name under which its tables are read
     * @return whether its tables are those of this version of the program
     * @throws WarehouseLockedException if another process holds the file
     * @throws WarehouseDamagedException if the file is damaged
     */
    public boolean attach(Path file, String catalog) {
        try {
            execute("attach '" + file.toString().replace("'", "''") + "' as " + catalog + " (read_only)");
        } catch (DataAccessException e) {
            throw e.getMostSpecificCause() instanceof SQLException cause ? opening(file, cause) : e;
        }
        return Schema.isCurrent(this, catalog);
    }

    private void confine(List<Path> allowed) {
        JdbcTemplate plain = new JdbcTemplate(source);
        String directories = allowed.stream()
                .map(p -> "'" + p.toAbsolutePath().toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        plain.execute("set allowed_directories = [" + directories + "]");
        plain.execute("set enable_external_access = false");
    }

    /**
     * Prepares an SQL file.
     *
     * @param file its path under {@code sql/}, without the ending, for example {@code marts/year_over_year}
     * @return the statement
     */
    public Statement sql(String file) {
        return new Statement(jdbc, file);
    }

    /**
     * Runs SQL of the program's own making that no file can hold: attaching, altering, copying out.
     *
     * @param text the SQL
     */
    public void execute(String text) {
        jdbc.getJdbcOperations().execute(text);
    }

    /**
     * Runs SQL of the program's own making that tells how many rows it handled: copying out.
     *
     * @param text the SQL
     * @return the number of rows
     */
    public long executeCounting(String text) {
        long start = System.nanoTime();
        long rows = jdbc.getJdbcOperations().update(text);
        LOG.debug(
                "{} rows in {} ms: {}",
                rows,
                (System.nanoTime() - start) / 1_000_000,
                text.lines().findFirst().orElse(""));
        return rows;
    }

    /** What the wide tables look like. */
    WideTables wideTables() {
        return wideTables;
    }

    /** To be told whenever the table {@code cell} has changed: what is known of the wide tables' columns is read anew. */
    public void cellsChanged() {
        wideTables.forget();
    }

    /**
     * The columns of a query.
     *
     * @param query the SQL
     * @return their names in order
     */
    public List<String> columns(String query) {
        return jdbc.getJdbcOperations().queryForList("describe " + query).stream()
                .map(row -> String.valueOf(row.get("column_name")))
                .toList();
    }

    /**
     * Appends rows to a table.
     *
     * @param catalog the attached file's name, or {@code warehouse} for the warehouse itself
     * @param table the table
     * @param rows writes the rows
     */
    public void append(String catalog, String table, Consumer<RowWriter> rows) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
            // the Appender does not open a transaction by itself when auto-commit is off
            execute("select 1");
            try (DuckDBAppender appender = duck.createAppender(catalog, "main", table)) {
                rows.accept(new RowWriter(appender));
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot append to " + table, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /**
     * The warehouse as a source of connections, for the job repository.
     *
     * @return the data source
     */
    public DataSource dataSource() {
        return source;
    }

    /**
     * The transactions of the warehouse.
     *
     * @return a new transaction manager
     */
    public PlatformTransactionManager transactions() {
        DataSourceTransactionManager manager = new JdbcTransactionManager(source);
        manager.setEnforceReadOnly(false);
        return manager;
    }

    /**
     * Does work in one transaction: all of it counts or none.
     *
     * @param work the work
     */
    public void inTransaction(Runnable work) {
        try {
            new TransactionTemplate(transactions()).executeWithoutResult(status -> work.run());
        } catch (RuntimeException e) {
            wideTables.forget();
            throw e;
        }
    }

    /** Writes everything into the file and lets go of it. */
    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot close the warehouse", e);
        }
    }

    private static final class Duplicates extends AbstractDataSource {

        private final DuckDBConnection root;
        private final boolean isInMemory;

        Duplicates(DuckDBConnection root, boolean isInMemory) {
            this.root = root;
            this.isInMemory = isInMemory;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = root.duplicate();
            if (isInMemory) {
                try (java.sql.Statement statement = connection.createStatement()) {
                    statement.execute("use " + NAME);
                }
            }
            return connection;
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }
}
