package org.unionstat.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairedBarsTitleTest {

    static PairedBars sample() {
        return PairedBars.of("医疗互助参保人数", "人")
                .periods("2014年", "2015年")
                .bar("在职参保", 4040, 4886)
                .bar("退休参保", 688, 859)
                .bar("安康参保", 1262, 1423)
                .bar("特种参保", 2170, 2956);
    }

    @Test
    void saysThatAllGrewWhenAllGrew() {
        assertThat(sample().title()).isEqualTo("医疗互助参保人数4项全部增长，特种参保增幅最大（36.2%）");
    }
}
