package org.unionstat.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.unionstat.catalogue.Catalogue;

/**
 * What the first bytes of a file tell: in which encoding it is text, and by what its fields are separated.
 *
 * @param encoding the encoding
 * @param text the first bytes as text
 */
record CsvStart(Encoding encoding, String text) {

    /** How many bytes are looked at. */
    static final int LENGTH = 1 << 16;

    private static final int LOOKED_AT = 100;

    /** Looks at the start of a file, and where that is plain ASCII at the first bytes that are not. */
    static CsvStart of(Path file, Catalogue catalogue) throws IOException, UnreadableTable {
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file), LENGTH)) {
            byte[] start = input.readNBytes(LENGTH);
            byte[] telling = start;
            while (telling.length == LENGTH && isAscii(telling)) {
                telling = input.readNBytes(LENGTH);
            }
            return of(start, telling == start ? start : fromALineOn(telling), catalogue);
        }
    }

    /** Looks at the start of a stream and leaves it there. */
    static CsvStart of(BufferedInputStream input, Catalogue catalogue) throws IOException, UnreadableTable {
        input.mark(LENGTH);
        byte[] start = input.readNBytes(LENGTH - 1);
        input.reset();
        return of(start, start, catalogue);
    }

    private static CsvStart of(byte[] start, byte[] telling, Catalogue catalogue) throws UnreadableTable {
        refuse(start);
        Predicate<String> isName = word -> Column.inLedger(word).isPresent() || catalogue.isName(word);
        Encoding encoding = Encoding.of(telling, isName);
        return new CsvStart(encoding, decoded(Arrays.copyOfRange(start, encoding.mark(), start.length), encoding));
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Bytes from the middle of a file may begin within a character. */
    private static byte[] fromALineOn(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int line = first;
        while (line > 0 && bytes[line - 1] != '\n') {
            line--;
        }
        return Arrays.copyOfRange(bytes, line, bytes.length);
    }

    private static void refuse(byte[] start) throws UnreadableTable {
        if (start.length == 0) {
            throw UnreadableTable.because("空文件", "an empty file");
        }
        if (startsWith(start, new byte[] {'P', 'K', 3, 4})) {
            throw UnreadableTable.because("ZIP 或 XLSX 文件", "a ZIP or XLSX file");
        }
        if (startsWith(start, new byte[] {'P', 'A', 'R', '1'})) {
            throw UnreadableTable.because("Parquet 文件（扩展名不符）", "a Parquet file under another name");
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static String decoded(byte[] bytes, Encoding encoding) {
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult end = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(bytes), text, false);
        if (end.isOverflow()) {
            throw new IllegalStateException("a character takes at least one byte");
        }
        return text.flip().toString();
    }

    /** The first line, if it ends within the bytes looked at and nothing in it is broken. */
    Optional<String> firstLine() {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        String line = text.substring(0, end);
        return end == text.length() || line.indexOf('\uFFFD') >= 0 ? Optional.empty() : Optional.of(line);
    }

    /** Whether the first character that means something opens an object or an array; no header of a table begins so. */
    boolean isJson() {
        String begun = text.substring(0, Math.min(text.length(), LOOKED_AT)).strip();
        return begun.startsWith("{") || begun.startsWith("[");
    }

    /** Comma, tab or semicolon, whichever the header has most of. */
    char delimiter() {
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

    /** The problem of bytes that are no text in the encoding of all others. */
    UnreadableTable broken(int row) {
        String name = encoding.charset().name().replace("x-windows-950", "Big5");
        return UnreadableTable.at(row, "不是 " + name + " 编码的文本", "text that is not in " + name);
    }
}
