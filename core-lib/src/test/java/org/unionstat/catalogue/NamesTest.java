package org.unionstat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.classification.CategoryKey;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;

class NamesTest {

    private static final Catalogue CATALOGUE = Catalogue.base().orThrow();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            membership.members; membership.members
            '  Membership.MEMBERS '; membership.members
            工会 会员数; membership.members
            工會會員數; membership.members
            union  members; membership.members
            mutual_aid.insured_workers[insurance_scheme:retired]; mutual_aid.insured_workers[insurance_scheme:retired]
            mutual_aid.insured_workers［insurance_scheme：retired］; mutual_aid.insured_workers[insurance_scheme:retired]
            mutual_aid.insured_workers[retired]; mutual_aid.insured_workers[insurance_scheme:retired]
            医疗互助参保人数[退休]; mutual_aid.insured_workers[insurance_scheme:retired]
            醫療互助參保人數【退休參保】; mutual_aid.insured_workers[insurance_scheme:retired]
            医疗互助参保人数（在职）; mutual_aid.insured_workers[insurance_scheme:active]
            医疗互助参保人数[参保类型:安康]; mutual_aid.insured_workers[insurance_scheme:ankang]
            Workers in medical mutual aid [Special illness]; mutual_aid.insured_workers[insurance_scheme:special]
            工会会员数[女]; membership.members[sex:female]
            membership.members[ge25]; membership.members[enterprise_group:ge25]
            工会会员数[２５人以上]; membership.members[enterprise_group:ge25]
            已建会村（社区）数; organization.unionized_villages
            membership.women_members; membership.members[sex:female]
            会费收入; finance.income[income_item:dues]
            工会会员数（人）; membership.members
            助学金额(元); assistance.student_aid_amount
            职工技能培训; skills.trainees[training_type:skill]
            職工技能培訓; skills.trainees[training_type:skill]
            '新建职工之家数[“六有”职工之家]'; organization.worker_homes_new[home_type:six_haves]
            """)
    void resolves(String text, String cell) {
        assertThat(CATALOGUE.resolve(text).cells()).containsExactly(Cell.parse(cell));
    }

    @Test
    void answersASharedNameWithEveryCellThatItMayMean() {
        Resolution closure = CATALOGUE.resolve("结案率");
        assertThat(closure.isClear()).isFalse();
        assertThat(closure.cells())
                .containsExactly(Cell.total("legal.petition_closure_rate"), Cell.total("legal.closure_rate"));
        assertThat(CATALOGUE.resolve("參賽職工").cells()).hasSize(3);
        assertThat(CATALOGUE.resolve("先进企业工会").cells())
                .containsExactly(
                        Cell.parse("organization.standard_unions[standard_grade:advanced]"),
                        Cell.parse("honors.advanced_collectives[union_type:enterprise]"));
    }

    @Test
    void suggestsTheNearestNamesForOneThatItDoesNotKnow() {
        Resolution slip = CATALOGUE.resolve("工会会员总人数");
        assertThat(slip.cells()).isEmpty();
        assertThat(slip.suggestions()).hasSizeLessThanOrEqualTo(5);
        assertThat(slip.suggestions().get(0)).isEqualTo("membership.members 工会会员数");
        assertThat(CATALOGUE.resolve("membership.member").suggestions().get(0)).isEqualTo("membership.members 工会会员数");
        assertThat(CATALOGUE.resolve("membership.members[sex:neuter]").cells()).isEmpty();
        assertThat(CATALOGUE.resolve("").cells()).isEmpty();
        assertThat(CATALOGUE.resolve("助学金额(万元)").cells()).isEmpty();
        assertThat(CATALOGUE.resolve("龘靐齉齾").suggestions()).isEmpty();
    }

    @Test
    void suggestsCategoriesInWordsThatResolveAgain() {
        String suggestion = CATALOGUE.resolve("省五一劳动奖项").suggestions().get(0);
        assertThat(suggestion).isEqualTo("honors.may_day_awards[admin_level:province] 五一劳动奖数[省级]");
        assertThat(CATALOGUE.resolve("五一劳动奖数[省级]").cells())
                .containsExactly(Cell.parse("honors.may_day_awards[admin_level:province]"));
    }

    @Test
    void readsACategoryInTheMainBreakdownBeforeTheOthers() {
        Indicator unions = CATALOGUE.indicator("organization.primary_unions").orElseThrow();
        assertThat(CATALOGUE.category(unions, "enterprise")).contains(CategoryKey.parse("union_type:enterprise"));
        assertThat(CATALOGUE.category(unions, "unit_nature:enterprise"))
                .contains(CategoryKey.parse("unit_nature:enterprise"));
        assertThat(CATALOGUE.category(unions, "采矿业")).contains(CategoryKey.parse("industry:b"));
        assertThat(CATALOGUE.category(unions, "insurance_scheme:active")).isEmpty();
    }

    @Test
    void doesNotChooseBetweenTwoBreakdownsThatAreNotMain() {
        Indicator members = CATALOGUE.indicator("membership.workers").orElseThrow();
        assertThat(members.mainBreakdown().orElseThrow().classification()).isEqualTo("sex");
        Indicator amount = CATALOGUE.indicator("assistance.visit_amount").orElseThrow();
        assertThat(CATALOGUE.category(amount, "困难职工")).contains(CategoryKey.parse("visit_recipient:hardship"));
        assertThat(CATALOGUE.category(amount, "特困职工")).contains(CategoryKey.parse("hardship_group:severe"));
    }

    @Test
    void countsLikenessFromNoneToAll() {
        assertThat(Likeness.of("会员", "会员")).isEqualTo(1.0);
        assertThat(Likeness.of("", "")).isEqualTo(1.0);
        assertThat(Likeness.of("会员", "救助")).isZero();
        assertThat(Likeness.of("会员数", "会员总数")).isBetween(0.7, 0.9);
    }

    @Test
    void foldsWhatIsWrittenInTwoWays() {
        assertThat(List.of("“六有” 职工之家", "「六有」职工之家", "六有职工之家"))
                .allSatisfy(text -> assertThat(Spelling.fold(text)).isEqualTo("六有职工之家"));
        assertThat(Spelling.fold("Ｗorkers’  home")).isEqualTo("workers' home");
        assertThat(Spelling.fold("会员数 (人)")).isEqualTo("会员数(人)");
    }
}
