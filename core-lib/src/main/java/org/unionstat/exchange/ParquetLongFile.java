package org.unionstat.exchange;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.unionstat.submission.Submission;

/** Writes submissions in the long layout as Parquet. */
final class ParquetLongFile {

    private static final int DIGITS = 18;
    private static final int DECIMALS = 2;

    private static final MessageType SCHEMA = schema();

    private ParquetLongFile() {}

    private static MessageType schema() {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (Column column : LongRow.COLUMNS) {
            switch (column) {
                case VALUE -> {
                    schema.optional(INT64).as(decimalType(DECIMALS, DIGITS)).named(column.code());
                    schema.optional(BINARY).as(stringType()).named(Column.VALUE_TEXT.code());
                }
                case UPPER ->
                    schema.optional(INT64).as(decimalType(DECIMALS, DIGITS)).named(column.code());
                case AS_OF -> schema.optional(INT32).as(dateType()).named(column.code());
                case UNIT_CODE, PERIOD, INDICATOR ->
                    schema.required(BINARY).as(stringType()).named(column.code());
                default -> schema.optional(BINARY).as(stringType()).named(column.code());
            }
        }
        return schema.named("submission");
    }

    static void write(Iterable<Submission> submissions, Path file) throws IOException {
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(SCHEMA)
                .withCodecFactory(new ParquetCodecs())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .build()) {
            LongRow.forEach(submissions, row -> {
                try {
                    writer.write(group(row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Group group(LongRow row) {
        Group group = new SimpleGroup(SCHEMA);
        for (Column column : LongRow.COLUMNS) {
            String text = row.text(column);
            if (text.isEmpty()) {
                continue;
            }
            switch (column) {
                case VALUE -> {
                    group.append(Column.VALUE_TEXT.code(), text);
                    row.observation().figure().ifPresent(q -> group.append(column.code(), cents(q.value())));
                }
                case UPPER -> group.append(column.code(), cents(new BigDecimal(text)));
                case AS_OF ->
                    group.append(column.code(), (int) LocalDate.parse(text).toEpochDay());
                default -> group.append(column.code(), text);
            }
        }
        return group;
    }

    private static long cents(BigDecimal value) {
        return value.setScale(DECIMALS).unscaledValue().longValueExact();
    }
}
