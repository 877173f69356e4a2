package org.unionstat.batch.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreetHistoryTest {

    private static final NationalTree.Street STREET = new NationalTree.Street("110101001", 60);
    private static final List<UnionEvent.Kind> ALL = List.of(UnionEvent.Kind.values());
    private static final String NEIGHBOUR = "110101002";

    @Test
    void tellsEverythingThatMayHappen() {
        assertThat(history(8).events().stream().map(UnionEvent::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void letsOnlyHappenWhatTheRegisterKnows() {
        List<UnionEvent.Kind> known = List.of(UnionEvent.Kind.OPEN, UnionEvent.Kind.CLOSE, UnionEvent.Kind.MOVE);
        StreetHistory history = new StreetHistory(STREET, plan(8), known, NEIGHBOUR);

        assertThat(history.events())
                .extracting(UnionEvent::kind)
                .isSubsetOf(known)
                .containsAll(known);
    }

    @Test
    void agreesWithItsEvents() {
        StreetHistory history = history(8);
        for (int year = 1; year < 8; year++) {
            int now = year;
            Map<Long, Double> open = new HashMap<>(open(history, year - 1));
            for (UnionEvent event : history.events()) {
                if (event.year() == now) {
                    apply(event, open);
                }
            }
            assertThat(open.keySet())
                    .as("year " + year)
                    .isEqualTo(open(history, year).keySet());
        }
    }

    private static void apply(UnionEvent event, Map<Long, Double> open) {
        switch (event.kind()) {
            case OPEN, REOPEN -> assertThat(open.put(event.code(), 0.0)).isNull();
            case CLOSE -> assertThat(open.remove(event.code())).isNotNull();
            case MERGE -> {
                assertThat(open).containsKey(Long.valueOf(event.to()));
                assertThat(open.remove(event.code())).isNotNull();
            }
            case SPLIT -> {
                open.remove(event.code());
                assertThat(open.put(Long.valueOf(event.to()), 0.0)).isNull();
            }
            case RECODE -> {
                assertThat(open.remove(event.code())).isNotNull();
                open.put(Long.valueOf(event.to()), 0.0);
            }
            case MOVE, RENAME -> assertThat(open).containsKey(event.code());
        }
    }

    @Test
    void keepsTheWorkersOfUnionsThatMergeOrAreSplit() {
        StreetHistory history = history(2);
        Map<Long, Double> now = open(history, 1);
        for (UnionEvent event : history.events()) {
            UnionLife life = life(history, event.code());
            if (event.kind() == UnionEvent.Kind.MERGE) {
                assertThat(now.getOrDefault(Long.valueOf(event.to()), 0.0)).isGreaterThan(life.size(1));
            }
            if (event.kind() == UnionEvent.Kind.SPLIT) {
                assertThat(now.get(Long.valueOf(event.to())))
                        .isEqualTo(life.size(1) * Double.parseDouble(event.share()));
            }
        }
        assertThat(history.events())
                .extracting(UnionEvent::kind)
                .contains(UnionEvent.Kind.MERGE, UnionEvent.Kind.SPLIT);
    }

    @Test
    void beginsLikeAShorterOne() {
        StreetHistory shorter = history(4);
        StreetHistory longer = history(8);

        assertThat(longer.events().stream().filter(e -> e.year() < 4).toList()).isEqualTo(shorter.events());
        assertThat(IntStream.range(0, 4).mapToObj(y -> open(longer, y)).toList())
                .isEqualTo(IntStream.range(0, 4).mapToObj(y -> open(shorter, y)).toList());
    }

    private static NationalPlan plan(int periods) {
        return new NationalPlan(1_000, periods, 11, 0, 0, 0.5);
    }

    private static StreetHistory history(int periods) {
        return new StreetHistory(STREET, plan(periods), ALL, NEIGHBOUR);
    }

    private static UnionLife life(StreetHistory history, long code) {
        return history.lives().stream()
                .filter(l -> l.first() == code)
                .findFirst()
                .orElseGet(() -> history.lives().get(0));
    }

    private static Map<Long, Double> open(StreetHistory history, int year) {
        return history.lives().stream()
                .filter(l -> l.opened() <= year && l.isOpen(year))
                .collect(Collectors.toMap(l -> l.code(year), l -> l.size(year)));
    }
}
