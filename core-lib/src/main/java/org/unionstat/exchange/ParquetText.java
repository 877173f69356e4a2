package org.unionstat.exchange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Turns the values of one Parquet column into the text that the same column has in CSV. */
@FunctionalInterface
interface ParquetText {

    /**
     * The text of a value that is there.
     *
     * @param record the record
     * @param column the column's position
     * @return the text
     */
    String text(Group record, int column);

    /**
     * The reader of a column.
     *
     * @param type the column's type
     * @return the reader
     * @throws UnsupportedOperationException if the type is no text, number or date
     */
    static ParquetText of(Type type) {
        if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
            throw new UnsupportedOperationException(type.getName());
        }
        PrimitiveType primitive = type.asPrimitiveType();
        @Nullable LogicalTypeAnnotation logical = primitive.getLogicalTypeAnnotation();
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return decimal(primitive, decimal.getScale());
        }
        if (logical instanceof DateLogicalTypeAnnotation) {
            return (r, i) -> LocalDate.ofEpochDay(r.getInteger(i, 0)).toString();
        }
        boolean unsigned = logical instanceof IntLogicalTypeAnnotation integer && !integer.isSigned();
        return switch (primitive.getPrimitiveTypeName()) {
            case BINARY -> (r, i) -> r.getString(i, 0);
            case INT32 ->
                unsigned
                        ? (r, i) -> Integer.toUnsignedString(r.getInteger(i, 0))
                        : (r, i) -> String.valueOf(r.getInteger(i, 0));
            case INT64 ->
                unsigned ? (r, i) -> Long.toUnsignedString(r.getLong(i, 0)) : (r, i) -> String.valueOf(r.getLong(i, 0));
            case DOUBLE -> (r, i) -> fraction(Double.toString(r.getDouble(i, 0)));
            case FLOAT -> (r, i) -> fraction(Float.toString(r.getFloat(i, 0)));
            default -> throw new UnsupportedOperationException(type.getName());
        };
    }

    private static ParquetText decimal(PrimitiveType type, int scale) {
        return switch (type.getPrimitiveTypeName()) {
            case INT32 ->
                (r, i) -> BigDecimal.valueOf(r.getInteger(i, 0), scale).toPlainString();
            case INT64 -> (r, i) -> BigDecimal.valueOf(r.getLong(i, 0), scale).toPlainString();
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                (r, i) -> new BigDecimal(new BigInteger(r.getBinary(i, 0).getBytes()), scale).toPlainString();
            default -> throw new UnsupportedOperationException(type.getName());
        };
    }

    private static String fraction(String printed) {
        boolean finite = !printed.endsWith("N") && !printed.endsWith("y");
        return finite ? new BigDecimal(printed).stripTrailingZeros().toPlainString() : printed;
    }
}
