package org.unionstat.batch.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the SQL of rules relies on in this version of DuckDB; what it must not rely on stands here too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuckDbSemanticsTest {

    private static final String FIGURES = "(select 8::decimal(18, 2) as a, 3::decimal(18, 2) as b,"
            + " null::decimal(18, 2) as n, 12345::decimal(38, 2) as h)";

    private Connection connection;

    @BeforeAll
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "/backends/duckdb_semantics.csv", numLinesToSkip = 1, delimiter = '|')
    void isAsReliedOn(String sql, String expected) throws SQLException {
        String found;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select " + sql + " from " + FIGURES)) {
            assertThat(result.next()).isTrue();
            found = String.valueOf(result.getString(1));
        } catch (SQLException e) {
            found = e.getMessage().lines().findFirst().orElse("").replaceAll(":.*", "");
        }
        assertThat(found).isEqualTo(expected);
    }
}
