package org.unionstat.rule;

import java.util.Optional;
import org.unionstat.expression.Operand;
import org.unionstat.expression.Value;
import org.unionstat.submission.Observation;

/** What rules may look at when they check one submission. */
public interface RuleContext {

    /**
     * A figure that a rule names.
     *
     * @param operand which
     * @return the observation, with its state; empty if there is none
     */
    Optional<Observation> figure(Operand operand);

    /**
     * Whether a figure would be here if there were one.
     *
     * @param operand which
     * @return false if it is not looked for, so that nothing can be concluded from its absence
     */
    default boolean sees(Operand operand) {
        return true;
    }

    /**
     * Something known of the unit, the submission or the period.
     *
     * @param name its name in the rule language
     * @return an amount, a truth or a text; missing if it is not known
     */
    Value attribute(String name);
}
