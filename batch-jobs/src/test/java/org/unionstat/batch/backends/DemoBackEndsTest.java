package org.unionstat.batch.backends;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.unionstat.batch.blackbox.Demo;

/** Every published change of the examples, made again by the library in memory. */
@ExtendWith(Demo.Shared.class)
class DemoBackEndsTest {

    private final Demo demo;

    DemoBackEndsTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void agreeOnTheStreet() {
        assertThat(Differences.in(demo.street(), 250)).isEmpty();
    }

    @Test
    void agreeOnTheNation() {
        assertThat(Differences.in(demo.nation(), 230)).isEmpty();
    }

    @Test
    void agreeOnTheCounty() {
        assertThat(Differences.in(demo.county(), 11_000, "2024")).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "unionstat.heavy", matches = "true")
    void agreeOnEveryYearOfTheCounty() {
        assertThat(Differences.in(demo.county(), 50_000)).isEmpty();
    }
}
