package org.unionstat.batch.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.quantity.FigureReader;
import org.unionstat.quantity.FigureReading;
import org.unionstat.quantity.Quantity;
import org.unionstat.quantity.UnitOfMeasure;

/** Figures are read as docs/semantics.md says. */
class FiguresTest {

    private static final List<UnitOfMeasure> UNITS = Catalogue.base().orThrow().units();
    private static final FigureReader READER = FigureReader.of(UNITS);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    static Stream<Arguments> figures() {
        return Documents.section("docs/semantics.md", "## How numbers are read").stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split(" \\| ", -1))
                .flatMap(row -> codes(row[0]).map(text -> Arguments.of(text, one(row[1]), one(row[2]))));
    }

    private static Stream<String> codes(String cell) {
        return CODE.matcher(cell).results().map((MatchResult code) -> code.group(1));
    }

    private static String one(String cell) {
        return codes(cell).findFirst().orElseThrow();
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @MethodSource("figures")
    void readsFiguresAsTheTableSays(String text, String code, String expected) {
        UnitOfMeasure unit =
                UNITS.stream().filter(u -> u.code().equals(code)).findFirst().orElseThrow();
        FigureReading reading = READER.read(text, unit, unit.isMoney() || unit.isPercent() ? 2 : 0, false);

        assertThat(describe(reading)).isEqualTo(expected);
    }

    @Test
    void findsTheTable() {
        assertThat(figures()).hasSizeGreaterThan(40);
    }

    private static String describe(FigureReading reading) {
        if (reading instanceof FigureReading.Figure figure) {
            Quantity quantity = figure.quantity();
            return quantity.qualifier() + " " + quantity.value().toPlainString()
                    + (quantity.upper() == null ? "" : " " + quantity.upper().toPlainString());
        }
        if (reading instanceof FigureReading.Suspect suspect) {
            return "SUSPECT " + suspect.proposal();
        }
        return reading instanceof FigureReading.Masked ? "MASKED" : "UNREADABLE";
    }
}
