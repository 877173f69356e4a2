package org.unionstat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.DenominatorScope;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.indicator.Ratio;
import org.unionstat.outcome.FindingClass;
import org.unionstat.quantity.UnitOfMeasure;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.base().orThrow();

    @Test
    void shipsTheWholeCatalogue() {
        assertThat(catalogue.indicators()).hasSize(407);
        assertThat(catalogue.classifications()).hasSize(49);
        assertThat(catalogue.classifications().stream()
                        .mapToInt(list -> list.categories().size())
                        .sum())
                .isEqualTo(235);
        assertThat(catalogue.areas())
                .hasSize(17)
                .extracting(area -> area.order())
                .isSorted();
        assertThat(catalogue.units()).hasSize(28);
    }

    @Test
    void namesEverythingInThreeLanguages() {
        assertThat(catalogue.areas())
                .allSatisfy(area -> assertThat(area.label().zhHant()).isNotBlank());
        assertThat(catalogue.classification("wage_band").orElseThrow().label().zhHant())
                .isEqualTo("年收入水平");
        assertThat(catalogue
                        .classification("dispute_type")
                        .orElseThrow()
                        .label()
                        .zhHant())
                .isEqualTo("勞動爭議案由");
        assertThat(catalogue.classification("industry").orElseThrow().edition()).isEqualTo("GB/T 4754-2017");
        assertThat(catalogue.indicators()).allSatisfy(indicator -> {
            assertThat(indicator.label().zhHant()).isNotBlank();
            assertThat(indicator.label().en()).matches("\\p{ASCII}+");
            assertThat(indicator.definition()).endsWith("。");
        });
    }

    @Test
    void resolvesEveryIndicatorByCodeAndByItsNames() {
        for (Indicator indicator : catalogue.indicators()) {
            Cell cell = catalogue.canonical(Cell.total(indicator.code()));
            for (String name : Spelling.names(indicator.label(), indicator.synonyms())) {
                assertThat(catalogue.resolve(name).cells()).as(name).containsExactly(cell);
            }
            assertThat(catalogue.resolve(indicator.code()).isClear()).isTrue();
        }
    }

    @Test
    void resolvesEveryCellAsItIsWritten() {
        assertThat(catalogue.cells()).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
        assertThat(catalogue.cells())
                .allSatisfy(cell ->
                        assertThat(catalogue.resolve(cell.toString()).cells()).containsExactly(cell));
    }

    @Test
    void isConsistentInNatureUnitAndParts() {
        for (Indicator indicator : catalogue.indicators()) {
            Ratio ratio = indicator.ratio();
            if (indicator.nature() == Nature.RATE) {
                assertThat(indicator.unit().isPercent()).as(indicator.code()).isTrue();
                assertThat(ratio).as(indicator.code()).isNotNull();
            }
            if (indicator.unit().isMoney()) {
                assertThat(indicator.decimals()).as(indicator.code()).isEqualTo(2);
            }
            if (ratio != null && indicator.nature() == Nature.RATE) {
                assertThat(ratio.factor().intValueExact()).as(indicator.code()).isEqualTo(100);
            }
        }
        Set<String> codes = catalogue.units().stream().map(UnitOfMeasure::code).collect(Collectors.toSet());
        assertThat(catalogue.units()).allSatisfy(unit -> assertThat(codes).contains(unit.base()));
    }

    @Test
    void givesEveryBreakdownOneCheckWithAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        for (Indicator indicator : catalogue.indicators()) {
            for (Breakdown breakdown : indicator.breakdowns()) {
                assertThat(breakdown.ruleId()).matches("(PAR|SUB|BRK)-\\d{3}|ADD-\\d\\d");
                assertThat(ids.add(breakdown.ruleId())).as(breakdown.ruleId()).isTrue();
            }
        }
        assertThat(ids).hasSize(172);
    }

    @Test
    void keepsTheHardCheckBesideTheQueriedPartition() {
        assertThat(catalogue.checks("membership.members"))
                .contains(
                        new Breakdown("unit_nature", BreakdownKind.PARTITION, "PAR-025", FindingClass.QUERY),
                        new Breakdown("unit_nature", BreakdownKind.DISJOINT_SUBSET, "ADD-05", FindingClass.HARD));
        assertThat(catalogue.checks("organization.unionization_rate")).isEmpty();
    }

    @Test
    void takesTheWholeAsDenominatorOnlyWhereItIsNotBrokenDown() {
        Indicator share = catalogue.indicator("organization.star_home_rate").orElseThrow();
        assertThat(catalogue.scope(share, "star_level")).isEqualTo(DenominatorScope.TOTAL);
        assertThat(catalogue.scope(share, "enterprise_group")).isEqualTo(DenominatorScope.CATEGORY);
        Indicator count = catalogue.indicator("membership.members").orElseThrow();
        assertThatThrownBy(() -> catalogue.scope(count, "sex")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void storesAnAliasWhereTheFactIs() {
        Cell women = Cell.parse("membership.members[sex:female]");
        assertThat(catalogue.canonical(Cell.total("membership.women_members"))).isEqualTo(women);
        assertThat(catalogue.canonical(women)).isEqualTo(women);
        assertThat(catalogue.resolve("女会员数").cells()).containsExactly(women);
        assertThat(catalogue.cells()).contains(women).doesNotContain(Cell.total("membership.women_members"));
        Cell visited = Cell.total("assistance.visited_hardship");
        assertThat(catalogue.canonical(visited)).isEqualTo(visited);
    }

    @Test
    void putsEveryIndicatorIntoTheFormOfItsArea() {
        assertThat(catalogue.forms()).hasSize(17).allSatisfy(form -> {
            assertThat(form.asksLeaves()).isTrue();
            assertThat(form.levels()).isEmpty();
        });
        assertThat(catalogue.indicators())
                .allSatisfy(indicator ->
                        assertThat(catalogue.formOf(indicator.code()).id()).isEqualTo(indicator.area()));
        assertThat(catalogue.asked("mutual_aid"))
                .startsWith(
                        Cell.total("mutual_aid.insured_workers"),
                        Cell.parse("mutual_aid.insured_workers[insurance_scheme:active]"));
        assertThat(catalogue.asked("membership")).doesNotContain(Cell.total("membership.women_members"));
        assertThatThrownBy(() -> catalogue.formOf("no.such")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void marksDefinitionsThatOfficesDisputeAsUnconfirmed() {
        assertThat(catalogue.isConfirmed("legal.success_rate")).isFalse();
        assertThat(catalogue.isConfirmed("membership.members")).isTrue();
    }

    @Test
    void hasTheSameFingerprintWheneverItIsRead() {
        assertThat(catalogue.fingerprint())
                .matches("[0-9a-f]{16}")
                .isEqualTo(Catalogue.base().orThrow().fingerprint());
    }
}
