package org.unionstat.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource({"'',0,0", "'',12,0", "'',12,3", "表一,0,0", "表一,12,0", "表一,12,3", "2024,7,27", "a!b,1,703", "a; b,2,1"})
    void readsBackWhatItWrites(String sheet, int row, int column) {
        Place place = new Place("T1/f.xlsx", sheet, row, column);

        assertThat(Place.parse("T1/f.xlsx", place.text())).contains(place);
    }

    @Test
    void readsNothingOfAnotherFile() {
        assertThat(Place.parse("f.csv", "g.csv!1:2")).isEmpty();
        assertThat(Place.parse("f.csv", "f.csv.old!1:2")).isEmpty();
    }
}
