package org.unionstat.batch.warehouse;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;

/** Says why a statement failed: the reason first, then how the statement begins. */
final class FailedStatement {

    /** The SQL of a wide table fills many pages; its beginning tells which it is. */
    private static final int BEGINNING = 200;

    private FailedStatement() {}

    static DataAccessException told(String task, @Nullable String sql, SQLException failure) {
        String reason = String.valueOf(failure.getMessage()).strip();
        String message = sql == null ? reason : reason + "\nin: " + beginning(sql);
        return new NonTransientDataAccessResourceException(message, failure);
    }

    private static String beginning(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= BEGINNING ? line : line.substring(0, BEGINNING) + " …";
    }
}
