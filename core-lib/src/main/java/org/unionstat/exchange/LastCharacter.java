package org.unionstat.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Passes text on and remembers its last character that is no line break. */
final class LastCharacter extends FilterReader {

    private char last;

    LastCharacter(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0 && !isLineBreak((char) c)) {
            last = (char) c;
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset + count - 1; i >= offset; i--) {
            if (!isLineBreak(buffer[i])) {
                last = buffer[i];
                break;
            }
        }
        return count;
    }

    char last() {
        return last;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
