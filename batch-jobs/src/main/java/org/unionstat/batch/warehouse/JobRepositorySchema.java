package org.unionstat.batch.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The tables of Spring Batch's job repository, by its own script for PostgreSQL, in the schema {@code batch}. */
final class JobRepositorySchema {

    private static final String SCRIPT = "org/springframework/batch/core/schema-postgresql.sql";

    private JobRepositorySchema() {}

    static void create(Warehouse warehouse) {
        if (warehouse.sql("schema/job_repository_known").number() > 0) {
            return;
        }
        try (Connection connection = warehouse.dataSource().getConnection()) {
            warehouse.execute("create schema if not exists batch");
            connection.setSchema("batch");
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPT));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot make the job repository", e);
        }
    }
}
