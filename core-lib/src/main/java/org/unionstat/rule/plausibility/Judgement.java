package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.outcome.FindingClass;
import org.unionstat.rule.Finding;
import org.unionstat.rule.RuleOutcome;

/**
 * What one check says of one figure.
 *
 * @param rule the check
 * @param findingClass how grave a failure is
 * @param outcome PASS, FAIL or UNVERIFIABLE
 * @param doubt why it cannot be known; null unless UNVERIFIABLE
 * @param subject the figure that is judged
 * @param left the left side
 * @param right the right side, empty where there is none
 * @param imbalance left − right where both are figures; else null
 * @param operands every figure that the check looked at, the subject first
 * @param proposals what figures would be
 * @param message in Chinese, with the numbers; empty for PASS
 * @param messageEn in English, with the numbers; empty for PASS
 */
public record Judgement(
        PlausibilityRule rule,
        FindingClass findingClass,
        RuleOutcome outcome,
        @Nullable Doubt doubt,
        Operand subject,
        String left,
        String right,
        @Nullable BigDecimal imbalance,
        List<Operand> operands,
        List<Proposal> proposals,
        String message,
        String messageEn) {

    /** Checks that a reason is given exactly where nothing can be known, and copies the lists. */
    public Judgement {
        if ((outcome == RuleOutcome.UNVERIFIABLE) != (doubt != null)) {
            throw new IllegalArgumentException(outcome + " with doubt " + doubt);
        }
        operands = List.copyOf(operands);
        proposals = List.copyOf(proposals);
    }

    /**
     * The finding, as receipts and tables show it.
     *
     * @return the finding; empty unless the check failed
     */
    public Optional<Finding> finding() {
        return outcome != RuleOutcome.FAIL
                ? Optional.empty()
                : Optional.of(new Finding(
                        subject.unit(),
                        subject.period().code(),
                        rule.id(),
                        findingClass,
                        outcome,
                        left,
                        right,
                        imbalance,
                        message,
                        messageEn,
                        operands.stream()
                                .filter(o -> o.figure() != null)
                                .map(Operand::place)
                                .toList()));
    }
}
