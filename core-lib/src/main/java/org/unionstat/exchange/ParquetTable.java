package org.unionstat.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * A table in Parquet, read one group of rows at a time; its first record stands in row 2, as in a sheet with a header.
 *
 * <p>Columns of text, whole numbers, decimals and dates are read exactly; binary fractions as the shortest decimal that means
 * the same.
 */
final class ParquetTable implements Table {

    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};

    private final Path file;

    ParquetTable(Path file) {
        this.file = file;
    }

    @Override
    public void read(Visitor visitor) throws IOException, UnreadableTable {
        refuseOtherFormats();
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new ParquetCodecs())
                .build();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            MessageType schema = reader.getFileMetaData().getSchema();
            List<ParquetText> columns = new ArrayList<>();
            for (Type type : schema.getFields()) {
                columns.add(ParquetText.of(type));
            }
            if (!visitor.header(
                    1, schema.getFields().stream().map(Type::getName).toList())) {
                return;
            }
            records(reader, schema, columns, visitor);
        } catch (UnsupportedOperationException e) {
            throw UnreadableTable.because(
                    "不支持的 Parquet 列或压缩方式", "a column or compression that is not supported: " + e.getMessage());
        } catch (RuntimeException e) {
            // parquet-java tells of a damaged file by exceptions of many types.
            throw UnreadableTable.because("损坏的 Parquet 文件", "a damaged Parquet file");
        }
    }

    private void refuseOtherFormats() throws IOException, UnreadableTable {
        long size = Files.size(file);
        if (size == 0) {
            throw UnreadableTable.because("空文件", "an empty file");
        }
        byte[] start = new byte[MAGIC.length];
        try (InputStream input = Files.newInputStream(file)) {
            int count = input.readNBytes(start, 0, start.length);
            if (count < start.length || !Arrays.equals(start, MAGIC)) {
                throw UnreadableTable.because("不是 Parquet 文件", "a file that is not Parquet");
            }
        }
    }

    private static void records(
            ParquetFileReader reader, MessageType schema, List<ParquetText> columns, Visitor visitor)
            throws IOException {
        MessageColumnIO columnReader = new ColumnIOFactory().getColumnIO(schema);
        int row = 1;
        @Nullable PageReadStore pages = reader.readNextRowGroup();
        while (pages != null) {
            RecordReader<Group> records = columnReader.getRecordReader(pages, new GroupRecordConverter(schema));
            for (long i = pages.getRowCount(); i > 0; i--) {
                visitor.record(++row, fields(records.read(), columns));
            }
            pages = reader.readNextRowGroup();
        }
    }

    private static List<String> fields(Group record, List<ParquetText> columns) {
        List<String> fields = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            fields.add(
                    record.getFieldRepetitionCount(i) == 0 ? "" : columns.get(i).text(record, i));
        }
        return fields;
    }
}
