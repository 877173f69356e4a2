package org.unionstat.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private final Sentences sentences = new Sentences(Facts.words(Language.ZH_HANS));

    private static Fact counted(Item item, String value, String base, String difference, String growth) {
        return Facts.fact(
                item, Facts.amount(value), Facts.amount(base), Facts.change("COMPARABLE", difference, growth, null));
    }

    @Test
    void tellsFigureThenChangeThenParts() {
        Item whole = Facts.item("mutual_aid.insured_workers", Language.ZH_HANS);
        Fact total = counted(whole, "10135", "8168", "1967", "24.1");
        Fact active = counted(part(whole, "在职"), "4886", "4040", "846", "20.9");
        Fact retired = counted(part(whole, "退休"), "859", "688", "171", "24.9");
        assertThat(sentences.of(List.of(new Group(total, List.of(active, retired)))))
                .containsExactly("医疗互助参保10,135人，同比增加1,967人，增长24.1%；其中在职4,886人、退休859人，同比分别增长20.9%、24.9%，在职最多，占48.2%。");
    }

    private static Item part(Item whole, String category) {
        return new Item(
                whole.cell() + "[insurance_scheme:" + category + "]",
                1,
                whole.indicator(),
                whole.name(),
                category,
                "insurance_scheme");
    }

    @Test
    void joinsEqualMovementsAndKeepsOppositeOnesApart() {
        Item members = Facts.item(Facts.MEMBERS, Language.ZH_HANS);
        Item workers = Facts.item("membership.workers", Language.ZH_HANS);
        Fact up = counted(members, "110", "100", "10", "10.0");
        Fact alsoUp = counted(workers, "120", "100", "20", "20.0");
        Fact down = counted(workers, "80", "100", "-20", "-20.0");
        assertThat(sentences.of(List.of(new Group(up, List.of()), new Group(alsoUp, List.of()))))
                .containsExactly("工会会员110人、职工120人，同比分别增长10.0%、20.0%。");
        assertThat(sentences.of(List.of(new Group(up, List.of()), new Group(down, List.of()))))
                .hasSize(2)
                .noneMatch(s -> s.contains("分别"));
    }

    @Test
    void doesNotCallATargetMissedWhileUnitsAreMissing() {
        Item members = Facts.item(Facts.MEMBERS, Language.ZH_HANS);
        Fact fact = Facts.fact(members, Facts.amount("99"), null, Change.none("NOT_COMPARABLE_NOT_RECEIVED"));
        Goal goal = new Goal(new BigDecimal("100"), false, new BigDecimal("99.0"));
        assertThat(sentences.of(List.of(new Group(Facts.withGoal(fact, goal, false), List.of()))))
                .containsExactly("工会会员99人，完成目标（100人）的99.0%，未达目标。");
        assertThat(sentences.of(List.of(new Group(Facts.withGoal(fact, goal, true), List.of()))))
                .containsExactly("工会会员99人*，已报数为目标（100人）的99.0%。");
    }

    @Test
    void printsNoFigureThatTheFactsDoNotHold() {
        Random random = new Random(20150101);
        for (int run = 0; run < 300; run++) {
            Set<String> known = new LinkedHashSet<>();
            List<Group> groups = new ArrayList<>();
            for (String code : List.of(Facts.MEMBERS, "membership.workers", "mutual_aid.insured_workers")) {
                groups.add(group(code, random, known));
            }
            String text = String.join("", sentences.of(groups));
            assertThat(known).as(text).containsAll(Facts.figures(text));
        }
    }

    private static Group group(String code, Random random, Set<String> known) {
        Item item = Facts.item(code, Language.ZH_HANS);
        Fact total = random(item, 5_000 + random.nextInt(20_000), random, known);
        List<Fact> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Fact part = random(part(item, "甲乙丙丁".substring(i, i + 1)), random.nextInt(2_000), random, known);
            parts.add(part);
            known.add(percent(part.figure().value(), total.figure().value()));
        }
        return new Group(total, parts);
    }

    private static Fact random(Item item, int value, Random random, Set<String> known) {
        int base = random.nextInt(8) == 0 ? value : 1 + random.nextInt(20_000);
        BigDecimal difference = BigDecimal.valueOf((long) value - base);
        BigDecimal growth =
                difference.multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP);
        known.add(Integer.toString(value));
        known.add(difference.abs().toPlainString());
        known.add(growth.abs().toPlainString());
        boolean compared = random.nextInt(3) > 0;
        Change change = compared
                ? Facts.change("COMPARABLE", difference.toPlainString(), growth.toPlainString(), null)
                : Change.none("NOT_COMPARABLE_BREAK");
        return Facts.fact(item, Facts.amount(Integer.toString(value)), Facts.amount(Integer.toString(base)), change);
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100))
                .divide(whole, 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
