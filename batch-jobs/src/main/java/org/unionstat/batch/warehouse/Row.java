package org.unionstat.batch.warehouse;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataRetrievalFailureException;

/** One row of a query's result. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    private interface Getter<T> {
        @Nullable
        T get() throws SQLException;
    }

    private static <T> @Nullable T read(Getter<T> getter) {
        try {
            return getter.get();
        } catch (SQLException e) {
            throw new DataRetrievalFailureException("cannot read a column of the result", e);
        }
    }

    /**
     * A text.
     *
     * @param column the column's name
     * @return the text, empty if the column is null
     */
    public String text(String column) {
        String value = read(() -> result.getString(column));
        return value == null ? "" : value;
    }

    /**
     * An exact number.
     *
     * @param column the column's name
     * @return the number, if the column is not null
     */
    public Optional<BigDecimal> decimal(String column) {
        return Optional.ofNullable(read(() -> result.getBigDecimal(column)));
    }

    /**
     * A statistic that is no exact number.
     *
     * @param column the column's name
     * @return the number, if the column is not null
     */
    public OptionalDouble real(String column) {
        Double value = read(() -> result.getObject(column, Double.class));
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * A whole number.
     *
     * @param column the column's name
     * @return the number, 0 if the column is null
     */
    public long number(String column) {
        Long value = read(() -> result.getLong(column));
        return value == null ? 0 : value;
    }

    /**
     * A truth value.
     *
     * @param column the column's name
     * @return the value, false if the column is null
     */
    public boolean flag(String column) {
        return Boolean.TRUE.equals(read(() -> result.getBoolean(column)));
    }

    /**
     * A date.
     *
     * @param column the column's name
     * @return the date, if the column is not null
     */
    public Optional<LocalDate> date(String column) {
        return Optional.ofNullable(read(() -> result.getObject(column, LocalDate.class)));
    }

    /**
     * A moment.
     *
     * @param column the column's name; it is not null
     * @return the date and time as local clocks show it
     */
    public LocalDateTime time(String column) {
        LocalDateTime value = read(() -> result.getObject(column, LocalDateTime.class));
        if (value == null) {
            throw new DataRetrievalFailureException("no moment in " + column);
        }
        return value;
    }

    /**
     * A list of texts.
     *
     * @param column the column's name
     * @return the texts, empty ones where an element is null
     */
    public List<String> texts(String column) {
        return list(column, value -> value == null ? "" : value.toString());
    }

    /**
     * A list of exact numbers.
     *
     * @param column the column's name
     * @return the numbers, none where an element is null
     */
    public List<Optional<BigDecimal>> decimals(String column) {
        return list(column, value -> Optional.ofNullable((BigDecimal) value));
    }

    /**
     * A list of whole numbers.
     *
     * @param column the column's name
     * @return the numbers, 0 where an element is null
     */
    public List<Long> numbers(String column) {
        return list(column, value -> value == null ? 0L : ((Number) value).longValue());
    }

    private <T> List<T> list(String column, Function<@Nullable Object, T> element) {
        List<T> list = new ArrayList<>();
        Array array = read(() -> result.getArray(column));
        Object elements = array == null ? null : read(array::getArray);
        if (elements instanceof @Nullable Object[] values) {
            for (Object value : values) {
                list.add(element.apply(value));
            }
        }
        return list;
    }
}
