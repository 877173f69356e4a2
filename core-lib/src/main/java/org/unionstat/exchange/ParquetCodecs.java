package org.unionstat.exchange;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** Compression of Parquet pages without Hadoop: Zstandard, Snappy and none. */
final class ParquetCodecs implements CompressionCodecFactory {

    private static final int ZSTD_LEVEL = 3;

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return new Pages(supported(codec));
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Pages(supported(codec));
    }

    private static CompressionCodecName supported(CompressionCodecName codec) {
        return switch (codec) {
            case UNCOMPRESSED, SNAPPY, ZSTD -> codec;
            default ->
                throw new UnsupportedOperationException(
                        "Parquet pages are read as ZSTD, SNAPPY or UNCOMPRESSED, not " + codec);
        };
    }

    @Override
    public void release() {
        // Nothing is kept between pages.
    }

    private record Pages(CompressionCodecName codec) implements BytesInputCompressor, BytesInputDecompressor {

        @Override
        public CompressionCodecName getCodecName() {
            return codec;
        }

        @Override
        public BytesInput compress(BytesInput page) throws IOException {
            byte[] bytes = page.toInputStream().readAllBytes();
            return BytesInput.from(
                    switch (codec) {
                        case SNAPPY -> Snappy.compress(bytes);
                        case ZSTD -> Zstd.compress(bytes, ZSTD_LEVEL);
                        default -> bytes;
                    });
        }

        @Override
        public BytesInput decompress(BytesInput page, int size) throws IOException {
            return BytesInput.from(plain(page.toInputStream().readAllBytes(), size));
        }

        @Override
        public void decompress(ByteBuffer input, int compressed, ByteBuffer output, int size) throws IOException {
            byte[] bytes = new byte[compressed];
            input.get(bytes);
            output.put(plain(bytes, size));
        }

        private byte[] plain(byte[] bytes, int size) throws IOException {
            return switch (codec) {
                case SNAPPY -> Snappy.uncompress(bytes);
                case ZSTD -> Zstd.decompress(bytes, size);
                default -> Arrays.copyOf(bytes, size);
            };
        }

        @Override
        public void release() {
            // Nothing is kept between pages.
        }
    }
}
