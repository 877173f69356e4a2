package org.unionstat.batch.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.unionstat.exchange.WideHeader;

/**
 * One look at every byte of a wide CSV file: how many lines it has, whether they all end alike, and whether every figure in it is
 * written as a plain decimal of its column, so that the warehouse may read the columns as numbers at once.
 *
 * <p>A plain decimal has at most thirteen digits, no sign, no leading zero and no more decimals than its indicator; nothing is a
 * blank. A file with quotes, spaces beside figures or records of another length is not read as numbers.
 */
final class PlainScan {

    private static final int MOST_DIGITS = 13;
    private static final byte TEXT = -1;
    /** A part of a file that is worth a thread of its own, in bytes. */
    private static final long PART = 1 << 24;

    private final byte delimiter;
    /** For each column the decimals it may have, or {@link #TEXT}. */
    private final byte[] columns;

    private long feeds;
    private long returns;
    private long pairs;
    private byte last = '\n';
    private boolean typed;

    private int column;
    private int digits;
    private int decimals;
    private boolean point;
    private boolean zero;
    private boolean header;

    private PlainScan(WideHeader header, boolean isFirst) {
        this.header = isFirst;
        this.delimiter = (byte) header.delimiter();
        this.columns = new byte[header.names().size()];
        Arrays.fill(columns, TEXT);
        header.figures()
                .forEach(f -> columns[f.position()] = (byte) f.indicator().decimals());
        this.typed = header.delimiter() < 128;
    }

    /** Looks at a file, at the parts of a large one at the same time. */
    static PlainScan of(Path file, WideHeader header) throws IOException {
        long parts = Math.min(Runtime.getRuntime().availableProcessors(), 1 + Files.size(file) / PART);
        return of(file, header, (int) parts);
    }

    /**
     * Looks at a file in parts.
     *
     * @param parts in how many at most; each ends with a line
     */
    static PlainScan of(Path file, WideHeader header, int parts) throws IOException {
        List<Long> ends = new ArrayList<>();
        long size = Files.size(file);
        for (int i = 1; i < parts; i++) {
            ends.add(lineEnd(file, size / parts * i));
        }
        ends.add(size);
        try {
            return IntStream.range(0, parts)
                    .parallel()
                    .mapToObj(i -> part(file, header, i == 0 ? 0 : ends.get(i - 1), ends.get(i)))
                    .reduce(PlainScan::followedBy)
                    .orElseThrow();
        } catch (UncheckedIOException e) {
            throw new IOException(file + ": cannot be read", e);
        }
    }

    private static PlainScan part(Path file, WideHeader header, long from, long to) {
        PlainScan scan = new PlainScan(header, from == 0);
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            long left = to - from;
            while (left > 0) {
                int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (n < 0) {
                    break;
                }
                scan.take(buffer, n);
                left -= n;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (scan.last != '\n') {
            scan.feeds++;
            scan.endRecord();
        }
        return scan;
    }

    /** The place behind the first line feed from a place on. */
    private static long lineEnd(Path file, long from) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.skipNBytes(from);
            long at = from;
            int each = in.read();
            while (each >= 0) {
                at++;
                if (each == '\n') {
                    return at;
                }
                each = in.read();
            }
            return at;
        }
    }

    private PlainScan followedBy(PlainScan next) {
        feeds += next.feeds;
        returns += next.returns;
        pairs += next.pairs;
        typed = typed && next.typed;
        last = last == '\n' ? next.last : last;
        return this;
    }

    /** The number of lines, the header's among them. */
    long count() {
        return feeds;
    }

    /** Whether all lines end alike. */
    boolean isEven() {
        return returns == pairs && (pairs == 0 || pairs == feeds || (pairs == feeds - 1 && last != '\n'));
    }

    /** Whether every figure is a plain decimal of its column. */
    boolean isTyped() {
        return typed && isEven();
    }

    private void take(byte[] buffer, int length) {
        int at = 0;
        while (at < length) {
            int next = typed && !header && (last == delimiter || last == '\n') ? behindRegular(buffer, at, length) : -1;
            if (next >= 0) {
                column++;
                last = delimiter;
                at = next;
                continue;
            }
            byte each = buffer[at++];
            if (each == '\n') {
                feeds++;
                pairs += last == '\r' ? 1 : 0;
                endRecord();
            } else if (each == '\r') {
                returns++;
            } else if (typed && !header) {
                figure(each);
            }
            last = each;
        }
    }

    /** The place behind the field that begins here, where it is in order and not the record's last; else -1: look at every byte. */
    private int behindRegular(byte[] buffer, int from, int length) {
        byte most = columns[column];
        int at = from;
        if (most == TEXT) {
            while (at < length
                    && buffer[at] != delimiter
                    && buffer[at] != '\n'
                    && buffer[at] != '\r'
                    && buffer[at] != '"') {
                at++;
            }
        } else {
            at = behindDigits(buffer, from, length);
            int digits = at - from;
            boolean plain = digits <= MOST_DIGITS && (digits < 2 || buffer[from] != '0');
            if (at < length && buffer[at] == '.') {
                int point = at;
                at = behindDigits(buffer, point + 1, length);
                plain = plain && digits > 0 && at > point + 1 && at - point - 1 <= most;
            }
            if (!plain) {
                return -1;
            }
        }
        return at < length && buffer[at] == delimiter && column < columns.length - 1 ? at + 1 : -1;
    }

    private static int behindDigits(byte[] buffer, int from, int length) {
        int at = from;
        while (at < length && buffer[at] >= '0' && buffer[at] <= '9') {
            at++;
        }
        return at;
    }

    private void figure(byte each) {
        if (each == delimiter) {
            endField();
        } else if (last == '\r' || each == '"') {
            typed = false;
        } else if (columns[column] != TEXT) {
            if (each >= '0' && each <= '9') {
                typed = typed && !(zero && digits == 1 && !point);
                zero = digits == 0 ? each == '0' : zero;
                digits++;
                decimals += point ? 1 : 0;
            } else {
                typed = typed && each == '.' && !point && digits > 0;
                point = true;
            }
        }
    }

    private void endField() {
        checkFigure();
        column++;
        if (column == columns.length) {
            typed = false;
            column = 0;
        }
    }

    private void endRecord() {
        if (!header) {
            typed = typed && column == columns.length - 1;
            checkFigure();
        }
        header = false;
        column = 0;
    }

    private void checkFigure() {
        byte most = columns[column];
        boolean plain = decimals <= most && digits - decimals <= MOST_DIGITS && (!point || decimals > 0);
        typed = typed && (most == TEXT || plain);
        digits = 0;
        decimals = 0;
        point = false;
        zero = false;
    }
}
