package org.unionstat.batch.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
    private boolean header = true;

    private PlainScan(WideHeader header) {
        this.delimiter = (byte) header.delimiter();
        this.columns = new byte[header.names().size()];
        Arrays.fill(columns, TEXT);
        header.figures()
                .forEach(f -> columns[f.position()] = (byte) f.indicator().decimals());
        this.typed = header.delimiter() < 128;
    }

    static PlainScan of(Path file, WideHeader header) throws IOException {
        PlainScan scan = new PlainScan(header);
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                scan.take(buffer, n);
            }
        }
        if (scan.last != '\n') {
            scan.feeds++;
            scan.endRecord();
        }
        return scan;
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
        for (int i = 0; i < length; i++) {
            byte each = buffer[i];
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
