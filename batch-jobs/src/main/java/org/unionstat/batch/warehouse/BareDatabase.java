package org.unionstat.batch.warehouse;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessResourceFailureException;

/** A DuckDB file without the warehouse's schema and care, for measuring what SQL alone takes. */
public final class BareDatabase implements AutoCloseable {

    private final Connection connection;

    private BareDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens or makes a file.
     *
     * @param file the file
     * @return the open database
     */
    public static BareDatabase open(Path file) {
        try {
            return new BareDatabase(DriverManager.getConnection("jdbc:duckdb:" + file));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot open " + file, e);
        }
    }

    /**
     * Runs all statements of an SQL file.
     *
     * @param file its path under {@code sql/}, without the ending
     * @param names what stands for each <code>${name}</code>
     * @param lists the columns of each {@code [[list: …]]}
     */
    public void run(String file, Map<String, String> names, Map<String, List<Map<String, String>>> lists) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SqlText.of(file, names, lists));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot run " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Runs a query for numbers.
     *
     * @param file its path under {@code sql/}, without the ending
     * @param lists the columns of each {@code [[list: …]]}
     * @return the first column of the first row: a number, or a list of numbers
     */
    public List<BigDecimal> numbers(String file, Map<String, List<Map<String, String>>> lists) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(SqlText.of(file, Map.of(), lists))) {
            List<BigDecimal> numbers = new ArrayList<>();
            if (result.next()) {
                Object value = result.getObject(1) instanceof Array array ? array.getArray() : result.getObject(1);
                for (Object each : value instanceof Object[] several ? several : new Object[] {value}) {
                    numbers.add(new BigDecimal(String.valueOf(each)));
                }
            }
            return numbers;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot run " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * The version of DuckDB.
     *
     * @return for example {@code v1.5.6}
     */
    public String version() {
        try {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot tell the version", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot close the database", e);
        }
    }
}
