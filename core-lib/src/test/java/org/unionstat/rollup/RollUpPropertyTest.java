package org.unionstat.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unionstat.indicator.Cell;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.submission.Submission;

class RollUpPropertyTest {

    private static final int TREES = 150;

    @ParameterizedTest
    @EnumSource(TrustMode.class)
    void everyRootIsTheSumOfItsContributorsAndNoOrderMatters(TrustMode mode) {
        Random random = new Random(1949);
        for (int i = 0; i < TREES; i++) {
            Register register = randomTree(random);
            RollUp rollUp = register.rollUp(TrustPolicy.of(mode));
            assertThat(rollUp.tieOuts()).allMatch(TieOut::holds);
            List<Submission> shuffled = new ArrayList<>(register.submissions());
            Collections.shuffle(shuffled, random);
            assertThat(register.plan(TrustPolicy.of(mode)).of(shuffled).figures())
                    .isEqualTo(rollUp.figures());
        }
    }

    @ParameterizedTest
    @EnumSource(TrustMode.class)
    void noFigureLiesBelowItsBoundsAndNobodyAnswersTwice(TrustMode mode) {
        Random random = new Random(1925);
        for (int i = 0; i < TREES; i++) {
            RollUp rollUp = randomTree(random).rollUp(TrustPolicy.of(mode));
            for (NodeFigure figure : rollUp.figures()) {
                Amount amount = figure.amount();
                BigDecimal lower = amount == null ? null : amount.bounds().lower();
                if (amount != null && lower != null) {
                    assertThat(lower).isLessThanOrEqualTo(amount.value());
                }
                assertThat(figure.completeness().answered())
                        .isLessThanOrEqualTo(figure.completeness().covered());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TrustMode.class)
    void equalsTheSumOfAllFiguresWhereEverybodyAnswersAndNobodyStates(TrustMode mode) {
        Random random = new Random(2015);
        for (int i = 0; i < TREES; i++) {
            Register register = new Register().federation("R", null);
            long sum = 0;
            List<String> federations = new ArrayList<>(List.of("R"));
            for (int unit = 0; unit < 30; unit++) {
                String parent = federations.get(random.nextInt(federations.size()));
                String code = "U" + (100 + unit);
                if (random.nextInt(4) == 0) {
                    register.federation(code, parent);
                    federations.add(code);
                } else {
                    register.primary(code, parent);
                }
                int value = random.nextInt(1_000);
                register.own(code, "members", value);
                sum += value;
            }
            NodeFigure root = register.rollUp(TrustPolicy.of(mode))
                    .figure("R", Cell.total("members"))
                    .orElseThrow();
            assertThat(root.value()).hasValue(BigDecimal.valueOf(sum));
            assertThat(root.basis()).isEqualTo(Basis.COMPUTED);
        }
    }

    private static Register randomTree(Random random) {
        Register register = new Register().federation("R", null);
        List<String> federations = new ArrayList<>(List.of("R"));
        for (int unit = 0; unit < 25; unit++) {
            String parent = federations.get(random.nextInt(federations.size()));
            String code = "U" + (100 + unit);
            boolean federation = random.nextInt(3) == 0;
            if (federation) {
                register.federation(code, parent);
                federations.add(code);
            } else {
                register.primary(code, parent);
            }
            if (random.nextInt(4) > 0) {
                register.own(code, "members", quantity(random)).own(code, "employees", 1 + random.nextInt(500));
            }
            if (federation && random.nextBoolean()) {
                register.total(code, "members", random.nextInt(5_000));
            }
            if (random.nextInt(10) == 0) {
                register.adjustment(code, "members", random.nextInt(100) - 50);
            }
        }
        return register;
    }

    private static Quantity quantity(Random random) {
        BigDecimal value = BigDecimal.valueOf(random.nextInt(1_000));
        return random.nextInt(5) == 0 ? new Quantity(value, null, Qualifier.AT_LEAST) : Quantity.of(value);
    }
}
