package org.unionstat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.unionstat.indicator.Cell;

class CatalogueTest {

    @Test
    void shipsTheWholeCatalogue() {
        Catalogue catalogue = Catalogue.base().orThrow();
        assertThat(catalogue.indicators()).hasSize(407);
        assertThat(catalogue.classifications()).hasSize(49);
        assertThat(catalogue.classifications().stream()
                        .mapToInt(c -> c.categories().size())
                        .sum())
                .isEqualTo(235);
        assertThat(catalogue.resolve("省五一劳动奖").cells())
                .containsExactly(Cell.parse("honors.may_day_awards[admin_level:province]"));
    }
}
