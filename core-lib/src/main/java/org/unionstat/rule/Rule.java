package org.unionstat.rule;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionstat.expression.Expression;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Place;
import org.unionstat.period.Period;

/**
 * A condition that figures must satisfy, as a pack states it.
 *
 * @param id stable for ever, never reused
 * @param label what it says in Chinese
 * @param labelEn what it says in English
 * @param text the condition as written
 * @param expression the condition as read
 * @param condition the condition with the tolerance
 * @param findingClass how grave a failure is
 * @param scope to which submissions it applies, as written and as read
 * @param since the first period that it is for; null if there is none
 * @param until the last period that it is for; null if there is none
 * @param tolerance how far the sides may be apart; null for not at all
 * @param mixedUnits whether counts of different things may be added
 * @param source where the rule comes from
 * @param description what else is to be said
 * @param place where it stands
 */
public record Rule(
        String id,
        String label,
        String labelEn,
        String text,
        Expression expression,
        Expression condition,
        FindingClass findingClass,
        Scope scope,
        @Nullable Period since,
        @Nullable Period until,
        @Nullable Tolerance tolerance,
        boolean mixedUnits,
        String source,
        String description,
        Place place) {

    /**
     * To which submissions a rule applies.
     *
     * @param text the condition as written; empty for all
     * @param condition the condition as read; null for all
     */
    public record Scope(String text, @Nullable Expression condition) {

        /** All submissions. */
        public static final Scope ALL = new Scope("", null);
    }

    /**
     * Whether it needs figures of other periods, units or series, so that one submission alone does not tell.
     *
     * @return true if it looks beyond a submission
     */
    public boolean looksBeyond() {
        Expression applies = scope.condition();
        return Stream.concat(
                        condition.sources().stream(), applies == null ? Stream.empty() : applies.sources().stream())
                .anyMatch(s -> s instanceof Expression.Figure figure
                        && !figure.operand().isOwn());
    }

    /**
     * Whether the rule is for a period.
     *
     * @param period the period
     * @return true if it lies within since and until
     */
    public boolean isFor(Period period) {
        return (since == null || !period.end().isBefore(since.start()))
                && (until == null || !period.start().isAfter(until.end()));
    }
}
