package org.unionstat.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unionstat.catalogue.Catalogue;

/**
 * Every figure that was marked by hand in published reports of a street, a town's five years and two towns' half-years
 * (origin: report and number of the mark) is read as it was marked, or the data say why a reader cannot.
 */
class NarrativeFiguresTest {

    private static final List<UnitOfMeasure> UNITS = Catalogue.base().orThrow().units();
    private static final FigureReader READER = FigureReader.of(UNITS);

    /** A figure as marked, and what the reader makes of it where the mark has more than the print. */
    record Marked(String text, String unit, String value, String annotated, String reading, String origin, String why) {

        private static Marked of(NamedCsvRecord row) {
            return new Marked(
                    row.getField("text"),
                    row.getField("unit"),
                    row.getField("value"),
                    row.getField("annotated"),
                    row.getField("reading"),
                    row.getField("origin"),
                    row.getField("why"));
        }
    }

    static List<Marked> figures() {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(
                        Objects.requireNonNull(NarrativeFiguresTest.class.getResourceAsStream("narratives.csv")))) {
            return csv.stream().map(Marked::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FigureReading read(Marked marked) {
        UnitOfMeasure unit = UNITS.stream()
                .filter(u -> u.code().equals(marked.unit()))
                .findFirst()
                .orElseThrow();
        return READER.read(marked.text(), unit, unit.isMoney() || unit.isPercent() ? 2 : 0, false);
    }

    private static FigureReading.@Nullable Figure figure(FigureReading reading) {
        return reading instanceof FigureReading.Figure figure
                ? figure
                : reading instanceof FigureReading.Suspect suspect ? suspect.figure() : null;
    }

    @ParameterizedTest
    @MethodSource("figures")
    void readsWhatWasMarkedInReports(Marked marked) {
        FigureReading reading = read(marked);
        FigureReading.Figure figure = figure(reading);

        if (figure == null) {
            assertThat(reading).isInstanceOf(FigureReading.Unreadable.class);
            assertThat(marked.reading()).isEqualTo("UNREADABLE");
        } else {
            assertThat(figure.quantity().value()).isEqualByComparingTo(marked.value());
            assertThat(
                            reading instanceof FigureReading.Suspect
                                    ? "SUSPECT"
                                    : figure.quantity().qualifier().name())
                    .isEqualTo(marked.reading());
        }
    }

    @Test
    void saysWhyWhereTheReadingIsNotTheMark() {
        List<Marked> figures = figures();

        assertThat(figures).hasSize(265);
        assertThat(figures)
                .allSatisfy(marked -> assertThat(marked.why().isEmpty())
                        .isEqualTo(marked.reading().equals(marked.annotated())));
        assertThat(figures).filteredOn(m -> m.reading().equals("UNREADABLE")).hasSize(3);
    }
}
