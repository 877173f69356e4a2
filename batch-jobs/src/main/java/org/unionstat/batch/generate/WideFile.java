package org.unionstat.batch.generate;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.stream.Collectors;

/** The returns of one year as wide CSV; digits are written by hand, because there are hundreds of millions of them. */
final class WideFile implements Closeable {

    private static final int BUFFER = 1 << 17;
    private static final int LONGEST_FIGURE = 24;

    private final Path file;
    private final Path part;
    private final byte[] year;
    private final LocalDate received;
    private final BitSet money;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] digits = new byte[LONGEST_FIGURE];
    private int length;

    WideFile(Path directory, int year, AnnualForm form) throws IOException {
        this.file = directory.resolve(year + ".csv");
        // a file that was cut off is never taken for a whole one
        this.part = directory.resolve(year + ".csv.part");
        this.year = (',' + Integer.toString(year)).getBytes(StandardCharsets.US_ASCII);
        this.received = LocalDate.of(year + 1, 1, 15);
        this.money = form.money();
        this.out = Files.newOutputStream(part);
        String cells = form.cells().stream().map(c -> "," + c).collect(Collectors.joining());
        out.write(("unit_code,period" + cells + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void row(long unit, long[] figures) throws IOException {
        if (length + (figures.length + 2) * LONGEST_FIGURE > BUFFER) {
            flush();
        }
        whole(unit);
        System.arraycopy(year, 0, buffer, length, year.length);
        length += year.length;
        for (int i = 0; i < figures.length; i++) {
            buffer[length++] = ',';
            if (figures[i] != FigureModel.BLANK) {
                figure(figures[i], money.get(i));
            }
        }
        buffer[length++] = '\n';
    }

    private void figure(long value, boolean isMoney) {
        if (isMoney) {
            whole(value / 100);
            buffer[length++] = '.';
            buffer[length++] = (byte) ('0' + value % 100 / 10);
            buffer[length++] = (byte) ('0' + value % 10);
        } else {
            whole(value);
        }
    }

    private void whole(long value) {
        int at = digits.length;
        long rest = value;
        do {
            digits[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        System.arraycopy(digits, at, buffer, length, digits.length - at);
        length += digits.length - at;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }

    /** Ends the file; only now has it its name, and the time at which it counts as received. */
    void finish() throws IOException {
        flush();
        out.close();
        Files.setLastModifiedTime(part, FileTime.from(received.atTime(2, 0).toInstant(ZoneOffset.UTC)));
        Files.move(part, file);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
