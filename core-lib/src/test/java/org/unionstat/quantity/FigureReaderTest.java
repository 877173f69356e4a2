package org.unionstat.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FigureReaderTest {

    private static final List<UnitOfMeasure> UNITS = List.of(
            unit("organization", "1", "organization", "家", "个", "间"),
            unit("person", "1", "person", "人", "名", "位", "个(人)"),
            unit("person_time", "1", "person_time", "人次", "人(次)"),
            unit("item", "1", "item", "项", "个", "件"),
            unit("case", "1", "case", "件", "宗", "起", "例"),
            unit("session", "1", "session", "期", "次", "场"),
            unit("copy", "1", "copy", "份", "册"),
            unit("yuan", "1", "yuan", "元"),
            unit("ten_thousand_yuan", "10000", "yuan", "万元", "萬元"),
            unit("ten_thousand_persons", "10000", "person", "万人", "万名"),
            unit("percent", "1", "percent", "%", "％"),
            new UnitOfMeasure(
                    "percentage_point", List.of("个百分点"), "percentage point", BigDecimal.ONE, "percentage_point"),
            unit("permille", "0.1", "percent", "‰"));
    private static final FigureReader READER = FigureReader.of(UNITS);
    private static final int FUZZED = Boolean.getBoolean("unionstat.heavy") ? 10_000_000 : 100_000;
    private static final String ALPHABET = "0123456789,.-+eExX_* 万萬亿億余餘多几近约左右以上内不足到超过至少各无一例—～~%％‰元人家个百分点"
            + "零一二两三九十百千〇壹拾、。·□×０９，．\u3000\u2212\uFEFF\uD83D\uDE00";
    private static final List<String> TEXTS =
            figures().map(figure -> (String) figure.get()[0]).toList();

    private static UnitOfMeasure unit(String code, String scale, String base, String... symbols) {
        return new UnitOfMeasure(code, List.of(symbols), code, new BigDecimal(scale), base);
    }

    private static UnitOfMeasure unit(String code) {
        return UNITS.stream().filter(u -> u.code().equals(code)).findFirst().orElseThrow();
    }

    static Stream<Arguments> figures() {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(Objects.requireNonNull(FigureReaderTest.class.getResourceAsStream("figures.csv")))) {
            return csv.stream()
                    .map(r -> Arguments.of(
                            r.getField("text"),
                            unit(r.getField("unit")),
                            Integer.parseInt(r.getField("decimals")),
                            r.getField("signed").equals("yes"),
                            r.getField("reading")))
                    .collect(Collectors.toList())
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0} in {1} is {4}")
    @MethodSource("figures")
    void readsFiguresAsUnionsPrintThem(String text, UnitOfMeasure unit, int decimals, boolean signed, String expected) {
        String reading = describe(READER.read(text, unit, decimals, signed));

        if (expected.startsWith("UNREADABLE")) {
            assertThat(reading).startsWith("UNREADABLE").contains(expected.substring("UNREADABLE ".length()));
        } else {
            assertThat(reading).isEqualTo(expected);
        }
    }

    private static String describe(FigureReading reading) {
        if (reading instanceof FigureReading.Figure figure) {
            Quantity q = figure.quantity();
            return q.qualifier() + " " + q.value().toPlainString()
                    + (q.upper() == null ? "" : " " + q.upper().toPlainString());
        }
        if (reading instanceof FigureReading.Suspect suspect) {
            assertThat(suspect.expectedZh()).startsWith(suspect.proposal()).contains("确认");
            assertThat(suspect.expectedEn()).startsWith(suspect.proposal()).contains("confirm");
            return "SUSPECT " + suspect.figure().quantity().value().toPlainString() + " for " + suspect.proposal();
        }
        if (reading instanceof FigureReading.Unreadable why) {
            assertThat(why.expectedEn()).isNotBlank();
            return "UNREADABLE " + why.expectedZh();
        }
        return reading instanceof FigureReading.Blank ? "BLANK" : "MASKED";
    }

    @Test
    void readsAnyTextWithoutFailingAndNeverRounds() {
        Random random = new Random(20151231);
        List<UnitOfMeasure> units = List.of(unit("person"), unit("permille"), unit("ten_thousand_yuan"));
        for (int i = 0; i < FUZZED; i++) {
            String text = i % 4 == 0 ? anything(random) : i % 4 == 1 ? mutated(random) : fromAlphabet(random);
            UnitOfMeasure unit = units.get(i % 3);
            FigureReading reading = assertDoesNotThrow(() -> READER.read(text, unit, 0, false), text);
            if (reading instanceof FigureReading.Figure figure && !isLawful(figure)) {
                throw new AssertionError(text + " was read as " + figure);
            }
        }
    }

    private static boolean isLawful(FigureReading.Figure figure) {
        BigDecimal value = figure.quantity().value();
        return value.scale() == 0
                && value.signum() >= 0
                && value.precision() <= 16
                && figure.place().signum() > 0;
    }

    /** A figure of the table with one character changed, added or taken away. */
    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(TEXTS.get(random.nextInt(TEXTS.size())));
        int at = random.nextInt(text.length() + 1);
        String character = String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        switch (random.nextInt(3)) {
            case 0 -> text.insert(at, character);
            case 1 -> text.replace(at, Math.min(text.length(), at + 1), character);
            default -> text.delete(at, Math.min(text.length(), at + 1));
        }
        return text.toString();
    }

    @Test
    void takesNoMoreTimeForHostileText() {
        List<String> pieces = List.of(
                "1", "1,", "0", "9.9", "一", "十", "百万", "1万", "零", "近", "约约", " ", "x", "_", "1、", "百分之", "1—", "个(");
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (String piece : pieces) {
                String longest = piece.repeat(60 / piece.length());
                String endless = piece.repeat(1_000_000);
                for (int i = 0; i < 200; i++) {
                    READER.read(longest, unit("person"), 0, false);
                    READER.read(longest.substring(1) + "!", unit("person"), 0, false);
                    READER.read(endless, unit("person"), 0, false);
                }
            }
        });
    }

    @ParameterizedTest(name = "the last digit of {0} stands for {2} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            8168         | person            | 1
            95.50        | percent           | 0.01
            300          | person            | 1
            1.25万人     | person            | 100
            1.20万       | person            | 100
            十二万       | person            | 10000
            一百二十三万四千 | person        | 1000
            一百         | person            | 100
            543.38万元   | yuan              | 100
            5000元       | ten_thousand_yuan | 0.0001
            5%—15.0%     | percent           | 0.1
            3亿5千万     | person            | 10000000
            """)
    void remembersThePlaceOfTheLastDigitPrinted(String text, String unit, BigDecimal place) {
        FigureReading reading = READER.read(text, unit(unit), 2, false);

        assertThat(reading).isInstanceOf(FigureReading.Figure.class);
        assertThat(((FigureReading.Figure) reading).place()).isEqualByComparingTo(place);
    }

    @Test
    void remembersTheUnitOfMeasurePrinted() {
        FigureReading reading = READER.read("5000元", unit("ten_thousand_yuan"), 2, false);

        assertThat(((FigureReading.Figure) reading).printedIn()).isEqualTo(unit("yuan"));
    }

    private static String fromAlphabet(Random random) {
        return random.ints(random.nextInt(10), 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static String anything(Random random) {
        return random.ints(random.nextInt(80), 0, Character.MAX_CODE_POINT + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void readsEveryPlainFigureAsItself() {
        Random random = new Random(7);
        Pattern plain = Pattern.compile(FigureReader.PLAIN);
        for (int i = 0; i < 10_000; i++) {
            String text = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(3))
                    .toPlainString();
            assertThat(text).matches(plain);
            assertThat(describe(READER.read(text, unit("yuan"), 2, false))).isEqualTo("EXACT " + text);
        }
    }
}
