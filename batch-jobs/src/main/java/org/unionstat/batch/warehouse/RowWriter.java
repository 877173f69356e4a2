package org.unionstat.batch.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Appends rows to one table, value by value in the order of its columns. */
public final class RowWriter {

    private final DuckDBAppender appender;

    RowWriter(DuckDBAppender appender) {
        this.appender = appender;
    }

    private interface Step {
        void run() throws SQLException;
    }

    private RowWriter run(Step step) {
        try {
            step.run();
            return this;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot append to the warehouse", e);
        }
    }

    /**
     * Begins a row.
     *
     * @return this writer
     */
    public RowWriter begin() {
        return run(appender::beginRow);
    }

    /**
     * Appends a text.
     *
     * @param value the text or null
     * @return this writer
     */
    public RowWriter text(@Nullable String value) {
        return run(() -> {
            if (value == null) {
                appender.appendNull();
            } else {
                appender.append(value);
            }
        });
    }

    /**
     * Appends a whole number to a column of type INTEGER.
     *
     * @param value the number
     * @return this writer
     */
    public RowWriter number(int value) {
        return run(() -> appender.append(value));
    }

    /**
     * Appends a whole number to a column of type INTEGER that may be null.
     *
     * @param value the number or null
     * @return this writer
     */
    public RowWriter optional(@Nullable Integer value) {
        return run(() -> {
            if (value == null) {
                appender.appendNull();
            } else {
                appender.append(value.intValue());
            }
        });
    }

    /**
     * Appends a whole number to a column of type BIGINT.
     *
     * @param value the number
     * @return this writer
     */
    public RowWriter number(long value) {
        return run(() -> appender.append(value));
    }

    /**
     * Appends a moment to a column of type TIMESTAMP, as local clocks show it.
     *
     * @param value the date and time
     * @return this writer
     */
    public RowWriter time(LocalDateTime value) {
        return run(() -> appender.append(value));
    }

    /**
     * Appends a truth value.
     *
     * @param value the value
     * @return this writer
     */
    public RowWriter flag(boolean value) {
        return run(() -> appender.append(value));
    }

    /**
     * Appends a number to a column of type DECIMAL(18,2).
     *
     * @param value the number, at most two decimals; or null
     * @return this writer
     */
    public RowWriter money(@Nullable BigDecimal value) {
        return scaled(value, 2);
    }

    /**
     * Appends a number to a column of type DECIMAL(38,4).
     *
     * @param value the number, at most four decimals; or null
     * @return this writer
     */
    public RowWriter fourDecimals(@Nullable BigDecimal value) {
        return scaled(value, 4);
    }

    /**
     * Appends a number to a column of type DECIMAL(38,2).
     *
     * @param value the number, at most two decimals; or null
     * @return this writer
     */
    public RowWriter decimal(@Nullable BigDecimal value) {
        return scaled(value, 2);
    }

    private RowWriter scaled(@Nullable BigDecimal value, int scale) {
        return run(() -> {
            if (value == null) {
                appender.appendNull();
            } else {
                // the Appender wants the exact scale
                appender.append(value.setScale(scale, RoundingMode.UNNECESSARY));
            }
        });
    }

    /**
     * Appends a date.
     *
     * @param value the date or null
     * @return this writer
     */
    public RowWriter date(@Nullable LocalDate value) {
        return run(() -> {
            if (value == null) {
                appender.appendNull();
            } else {
                appender.append(value);
            }
        });
    }

    /** Ends a row. */
    public void end() {
        run(appender::endRow);
    }
}
