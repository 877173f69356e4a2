package org.unionstat.batch.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void givesTheRestToTheLargestRemainders() {
        assertThat(Split.of(10, 0.5, 0.26, 0.24)).containsExactly(5, 3, 2);
        assertThat(Split.of(7, 1, 1, 1)).containsExactly(3, 2, 2);
        assertThat(Split.of(0, 1, 2)).containsExactly(0, 0);
    }
}
