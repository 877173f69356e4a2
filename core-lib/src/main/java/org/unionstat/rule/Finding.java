package org.unionstat.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Place;

/**
 * What a rule found in a submission, with both sides, the figures in words and the places where they stand.
 *
 * @param unit the reporting unit's code, as found
 * @param period the period's code, as found
 * @param ruleId the stable identifier of the rule
 * @param findingClass how grave it is
 * @param outcome what the rule says
 * @param left the left side: a figure, or what was found
 * @param right the right side: a figure, or what was expected
 * @param imbalance left − right where both are figures; else null
 * @param message the finding in Chinese, with its figures
 * @param messageEn the finding in English, with its figures
 * @param places the cells it rests on
 * @param pack the pack that the rule comes from with its version; empty for rules that need no pack
 * @param operands the figures that the rule looked at, in the order of reading
 */
public record Finding(
        String unit,
        String period,
        String ruleId,
        FindingClass findingClass,
        RuleOutcome outcome,
        String left,
        String right,
        @Nullable BigDecimal imbalance,
        String message,
        String messageEn,
        List<Place> places,
        String pack,
        List<OperandFigure> operands) {

    /** Copies the lists. */
    public Finding {
        places = List.copyOf(places);
        operands = List.copyOf(operands);
    }

    /**
     * A finding of a rule that needs no pack and looks at no figures of a submission.
     *
     * @param unit the reporting unit's code
     * @param period the period's code
     * @param ruleId the identifier of the rule
     * @param findingClass how grave it is
     * @param outcome what the rule says
     * @param left the left side
     * @param right the right side
     * @param imbalance left − right where both are figures; else null
     * @param message the finding in Chinese
     * @param messageEn the finding in English
     * @param places the cells it rests on
     */
    public Finding(
            String unit,
            String period,
            String ruleId,
            FindingClass findingClass,
            RuleOutcome outcome,
            String left,
            String right,
            @Nullable BigDecimal imbalance,
            String message,
            String messageEn,
            List<Place> places) {
        this(
                unit,
                period,
                ruleId,
                findingClass,
                outcome,
                left,
                right,
                imbalance,
                message,
                messageEn,
                places,
                "",
                List.of());
    }

    /**
     * The imbalance, where both sides are figures.
     *
     * @return left − right
     */
    public Optional<BigDecimal> difference() {
        return Optional.ofNullable(imbalance);
    }

    /**
     * The finding with more in its message.
     *
     * @param more what to add in Chinese
     * @param moreEn what to add in English
     * @return the same finding otherwise
     */
    public Finding saying(String more, String moreEn) {
        return new Finding(
                unit,
                period,
                ruleId,
                findingClass,
                outcome,
                left,
                right,
                imbalance,
                message + more,
                messageEn + moreEn,
                places,
                pack,
                operands);
    }
}
