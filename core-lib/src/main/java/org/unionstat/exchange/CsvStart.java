package org.unionstat.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the first bytes of a file tell: whether it is text in UTF-8, and by what its fields are separated.
 */
final class CsvStart {

    /** How many bytes are looked at. */
    static final int LENGTH = 1 << 16;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] bytes;
    private final char delimiter;

    private CsvStart(byte[] bytes, char delimiter) {
        this.bytes = bytes;
        this.delimiter = delimiter;
    }

    /** Comma, tab or semicolon, whichever the header has most of. */
    char delimiter() {
        return delimiter;
    }

    /** The first line, if it ends within the bytes looked at and is text in UTF-8. */
    Optional<String> firstLine() {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        if (end == bytes.length) {
            return Optional.empty();
        }
        String line = new String(bytes, 0, end, StandardCharsets.UTF_8);
        return line.indexOf('\uFFFD') >= 0 ? Optional.empty() : Optional.of(line);
    }

    /** Looks at the start and leaves the stream behind the byte-order mark. */
    static CsvStart of(InputStream input) throws IOException, UnreadableTable {
        input.mark(LENGTH);
        byte[] start = input.readNBytes(LENGTH - 1);
        input.reset();
        if (startsWith(start, BYTE_ORDER_MARK)) {
            input.skipNBytes(BYTE_ORDER_MARK.length);
            start = Arrays.copyOfRange(start, BYTE_ORDER_MARK.length, start.length);
        }
        refuse(start);
        return new CsvStart(start, delimiter(new String(start, StandardCharsets.UTF_8)));
    }

    private static void refuse(byte[] start) throws UnreadableTable {
        if (start.length == 0) {
            throw UnreadableTable.because("空文件", "an empty file");
        }
        if (startsWith(start, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || startsWith(start, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            throw UnreadableTable.because("UTF-16 编码的文件", "a file in UTF-16");
        }
        if (startsWith(start, new byte[] {'P', 'K', 3, 4})) {
            throw UnreadableTable.because("ZIP 或 XLSX 文件", "a ZIP or XLSX file");
        }
        if (startsWith(start, new byte[] {'P', 'A', 'R', '1'})) {
            throw UnreadableTable.because("Parquet 文件（扩展名不符）", "a Parquet file under another name");
        }
        for (byte b : start) {
            if (b == 0) {
                throw UnreadableTable.because("二进制文件", "a binary file");
            }
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static char delimiter(String text) {
        int comma = 0;
        int tab = 0;
        int semicolon = 0;
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (begun) {
                    break;
                }
                continue;
            } else if (!quoted) {
                comma += c == ',' ? 1 : 0;
                tab += c == '\t' ? 1 : 0;
                semicolon += c == ';' ? 1 : 0;
            }
            begun = true;
        }
        return tab > comma && tab >= semicolon ? '\t' : semicolon > comma ? ';' : ',';
    }

    /** The problem of bytes that are no UTF-8, with the encoding that they look like. */
    UnreadableTable notUtf8(int row) {
        String looksLike = decodes("GB18030") ? "GB18030" : decodes("Big5") ? "Big5" : "";
        return looksLike.isEmpty()
                ? UnreadableTable.at(row, "不是 UTF-8 编码的文本", "text that is not in UTF-8")
                : UnreadableTable.at(
                        row, "不是 UTF-8 编码的文本，似为 " + looksLike, "text that is not in UTF-8, probably " + looksLike);
    }

    private boolean decodes(String charset) {
        if (!Charset.isSupported(charset)) {
            return false;
        }
        // Not the end of input: a character may be cut in two where the look ends.
        return !Charset.forName(charset)
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), false)
                .isError();
    }
}
