package org.unionstat.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The encoding of a text, found in its bytes: a byte-order mark, the zeros of UTF-16, UTF-8, else GB18030 or Big5.
 *
 * <p>Bytes of Big5 can be valid GB18030 and the other way round: that reading is taken in which more words are names of the
 * catalogue, then the one whose characters are those of unions' names while the other's are not, then the one without characters
 * that nobody uses. Where both are equally good, nothing is guessed.
 *
 * @param charset the encoding
 * @param mark the length of the byte-order mark
 */
record Encoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Big5 as Windows writes it. */
    private static final Charset BIG5 = Charset.forName("x-windows-950");

    private static final List<byte[]> MARKS = List.of(
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xFE, (byte) 0xFF});
    private static final List<Charset> MARKED =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private static final int MOST_WORDS = 500;

    /** Characters that names of unions and units are made of, in both scripts. */
    private static final String FAMILIAR = "工会會总總联聯合公司有限集团團厂廠学學校医醫院街道社区區村镇鎮乡鄉县縣市省委员員局所中心银銀行" + "机機关關单單位职職人数數年度计計报報表名称稱";

    /** Of a text in the right encoding at least so many characters in a hundred are familiar, and this many times as many. */
    private static final int FAMILIAR_PERCENT = 20;

    private static final int TIMES = 4;
    /** One broken byte in so many characters does not make another encoding of UTF-8. */
    private static final int FEW = 10;

    static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0);

    /**
     * Finds the encoding.
     *
     * @param bytes the first bytes, which may end within a character
     * @param isName whether a word is a name of a column, an indicator or a category
     * @return the encoding
     * @throws UnreadableTable if there are two, or none
     */
    static Encoding of(byte[] bytes, Predicate<String> isName) throws UnreadableTable {
        for (int i = 0; i < MARKS.size(); i++) {
            byte[] mark = MARKS.get(i);
            if (bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length)) {
                return new Encoding(MARKED.get(i), mark.length);
            }
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return new Encoding(wide.get(), 0);
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw UnreadableTable.because("二进制文件", "a binary file");
            }
        }
        return isUtf8(bytes) ? UTF_8 : new Encoding(chinese(bytes, isName), 0);
    }

    /** Text in which every other byte is often zero, and the others never. */
    private static Optional<Charset> wide(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0 && i % 2 == 0) {
                even++;
            } else if (bytes[i] == 0) {
                odd++;
            }
        }
        boolean often = Math.max(even, odd) > bytes.length / (2 * FEW);
        if (!often || (even > 0 && odd > 0)) {
            return Optional.empty();
        }
        return Optional.of(odd > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
                .filter(charset -> decoded(bytes, charset).isPresent());
    }

    private static boolean isUtf8(byte[] bytes) {
        if (decoded(bytes, StandardCharsets.UTF_8).isPresent()) {
            return true;
        }
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(bytes), text, false);
        String read = text.flip().toString();
        long broken = read.chars().filter(c -> c == '\uFFFD').count();
        long whole = read.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return broken * FEW <= whole;
    }

    /** Text behind the byte-order mark, which ends with an exception where bytes are no text in this encoding. */
    Reader reader(InputStream input) throws IOException {
        input.skipNBytes(mark);
        return new InputStreamReader(
                input,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset chinese(byte[] bytes, Predicate<String> isName) throws UnreadableTable {
        Optional<Reading> one = decoded(bytes, GB18030).map(text -> Reading.of(text, isName));
        Optional<Reading> other = decoded(bytes, BIG5).map(text -> Reading.of(text, isName));
        if (one.isEmpty() && other.isEmpty()) {
            throw UnreadableTable.because(
                    "不是 UTF-8、UTF-16、GB18030 或 Big5 编码的文本", "text in none of UTF-8, UTF-16, GB18030 and Big5");
        }
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? BIG5 : GB18030;
        }
        int better = one.get().compareTo(other.get());
        if (better == 0) {
            throw UnreadableTable.because(
                    "编码无法判定：按 GB18030 为“" + one.get().sample() + "”，按 Big5 为“"
                            + other.get().sample() + "”，哪一个对？请另存为 UTF-8",
                    "an encoding that cannot be told: '" + one.get().sample() + "' in GB18030, '"
                            + other.get().sample() + "' in Big5; which is right? Please save it as UTF-8");
        }
        return better > 0 ? GB18030 : BIG5;
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        // Not the end of input: a character may be cut in two where the look ends.
        return decoder.decode(ByteBuffer.wrap(bytes), text, false).isError()
                ? Optional.empty()
                : Optional.of(text.flip().toString());
    }

    /** How good a reading of the same bytes is. */
    private record Reading(long names, long familiarPercent, boolean clean, String sample)
            implements Comparable<Reading> {

        static Reading of(String text, Predicate<String> isName) {
            List<String> words = Arrays.stream(text.split("[,;\t\r\n\"]+", -1))
                    .filter(word -> word.chars().anyMatch(c -> c > 0x7F))
                    .distinct()
                    .limit(MOST_WORDS)
                    .toList();
            boolean clean = text.codePoints()
                    .allMatch(c -> Character.isDefined(c) && Character.getType(c) != Character.PRIVATE_USE);
            return new Reading(
                    words.stream().filter(isName).count(),
                    familiarPercent(String.join("", words)),
                    clean,
                    words.isEmpty() ? "" : Shown.text(words.get(0)));
        }

        private static long familiarPercent(String words) {
            long all = words.codePoints().filter(c -> c > 0x7F).count();
            long familiar =
                    words.codePoints().filter(c -> FAMILIAR.indexOf(c) >= 0).count();
            return all == 0 ? 0 : 100 * familiar / all;
        }

        private boolean isFamiliarBeside(Reading other) {
            return familiarPercent >= FAMILIAR_PERCENT && familiarPercent >= TIMES * other.familiarPercent;
        }

        @Override
        public int compareTo(Reading other) {
            int byNames = Long.compare(names, other.names);
            int byCharacters = Boolean.compare(isFamiliarBeside(other), other.isFamiliarBeside(this));
            return byNames != 0 ? byNames : byCharacters != 0 ? byCharacters : Boolean.compare(clean, other.clean);
        }
    }
}
