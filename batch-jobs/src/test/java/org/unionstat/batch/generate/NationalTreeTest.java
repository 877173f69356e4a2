package org.unionstat.batch.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unionstat.unit.UnitLevel;

class NationalTreeTest {

    private final NationalTree nation = new NationalTree(100_000, 1);

    @Test
    void hasAFederationForEveryDivisionOfTheNation() {
        Map<UnitLevel, Long> levels = nation.federations().stream()
                .collect(Collectors.groupingBy(NationalTree.Federation::level, Collectors.counting()));

        assertThat(levels)
                .isEqualTo(Map.of(
                        UnitLevel.NATIONAL, 1L,
                        UnitLevel.PROVINCE, 31L,
                        UnitLevel.PREFECTURE, 342L,
                        UnitLevel.COUNTY, 2_978L,
                        UnitLevel.TOWNSHIP, 41_352L));
    }

    @Test
    void givesCodesThatBeginWithTheCodeAbove() {
        Map<UnitLevel, Integer> digits = Map.of(
                UnitLevel.NATIONAL, 6,
                UnitLevel.PROVINCE, 2,
                UnitLevel.PREFECTURE, 4,
                UnitLevel.COUNTY, 6,
                UnitLevel.TOWNSHIP, 9);
        Set<String> known = new HashSet<>(Set.of(""));
        for (NationalTree.Federation each : nation.federations()) {
            assertThat(known.contains(each.parent())).as(each.code()).isTrue();
            assertThat(each.code())
                    .hasSize(digits.getOrDefault(each.level(), 0))
                    .containsOnlyDigits();
            if (!each.parent().equals(NationalTree.ROOT)) {
                assertThat(each.code()).startsWith(each.parent());
            }
            assertThat(known.add(each.code())).as(each.code()).isTrue();
        }
    }

    @Test
    void putsExactlyTheUnionsAskedForBelowTheStreets() {
        assertThat(nation.streets().stream().map(NationalTree.Street::code).collect(Collectors.toSet()))
                .isEqualTo(streets(nation));
        List<Long> unions = unions(nation);

        assertThat(unions).hasSize(100_000).doesNotHaveDuplicates().isSorted();
        assertThat(unions.get(0)).isEqualTo(110_101_001_00001L);
    }

    @Test
    void spreadsTheUnionsOverTheStreetsByZipfsLaw() {
        List<Integer> sizes = sizes(new NationalTree(2_800_000, 7));

        assertThat(sizes).hasSize(41_352);
        for (int k : List.of(4, 100, 10_000, 40_000)) {
            assertThat(sizes.get(k - 1) * Math.sqrt(k) / sizes.get(0)).isBetween(0.95, 1.05);
        }
    }

    @Test
    void leavesNoStreetEmptyWhileThereAreEnoughUnions() {
        assertThat(sizes(nation)).hasSize(41_352).allMatch(size -> size > 0);
        assertThat(sizes(new NationalTree(3, 1)).stream().mapToInt(i -> i).sum())
                .isEqualTo(3);
    }

    @Test
    void takesAPartOfTheNationForFewUnions() {
        Map<Integer, Long> prefectures = new TreeMap<>();
        for (int unions : List.of(300, 14_000, 99_999)) {
            NationalTree part = new NationalTree(unions, 1);
            prefectures.put(
                    unions,
                    part.federations().stream()
                            .filter(f -> f.level() == UnitLevel.PREFECTURE)
                            .count());
        }

        assertThat(prefectures.get(300)).isOne();
        assertThat(prefectures.get(14_000)).isOne();
        assertThat(prefectures.get(99_999)).isGreaterThan(1);
        assertThat(streets(new NationalTree(14_000, 1))).hasSizeBetween(200, 212);
        assertThat(streets(new NationalTree(99_999, 1))).hasSizeBetween(1_400, 1_550);
    }

    @Test
    void isTheSameForTheSameSeedOnly() {
        assertThat(unions(new NationalTree(2_000, 5))).isEqualTo(unions(new NationalTree(2_000, 5)));
        assertThat(unions(new NationalTree(2_000, 5))).isNotEqualTo(unions(new NationalTree(2_000, 6)));
    }

    private static List<Long> unions(NationalTree tree) {
        return tree.streets().stream()
                .flatMap(s -> IntStream.rangeClosed(1, s.unions()).mapToObj(s::union))
                .toList();
    }

    private static Set<String> streets(NationalTree tree) {
        return tree.federations().stream()
                .filter(f -> f.level() == UnitLevel.TOWNSHIP)
                .map(NationalTree.Federation::code)
                .collect(Collectors.toSet());
    }

    private static List<Integer> sizes(NationalTree tree) {
        return tree.streets().stream()
                .map(NationalTree.Street::unions)
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
