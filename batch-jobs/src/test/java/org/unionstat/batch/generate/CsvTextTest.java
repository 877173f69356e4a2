package org.unionstat.batch.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void quotesOnlyWhereItMust() {
        assertThat(new CsvText("a", "b").row("1,2", "say \"so\"").row("x", ""))
                .hasToString("a,b\n\"1,2\",\"say \"\"so\"\"\"\nx,\n");
    }
}
