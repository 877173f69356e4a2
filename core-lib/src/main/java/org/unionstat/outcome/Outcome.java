package org.unionstat.outcome;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value together with the problems met while making it; without a value, at least one problem says why.
 *
 * @param <T> what is made
 */
public final class Outcome<T> {

    private final @Nullable T value;
    private final List<Problem> problems;

    private Outcome(@Nullable T value, List<Problem> problems) {
        this.value = value;
        this.problems = List.copyOf(problems);
    }

    /**
     * A value without problems.
     *
     * @param value the value
     * @param <T> its type
     * @return the outcome
     */
    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(value, List.of());
    }

    /**
     * The value if there is no problem, else the problems alone.
     *
     * @param value the value
     * @param problems the problems met
     * @param <T> its type
     * @return the outcome
     */
    public static <T> Outcome<T> ofUnlessProblems(T value, List<Problem> problems) {
        return problems.isEmpty() ? of(value) : failed(problems);
    }

    /**
     * No value, and why.
     *
     * @param problems at least one problem
     * @param <T> what could not be made
     * @return the outcome
     */
    public static <T> Outcome<T> failed(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a failed outcome needs a problem");
        }
        return new Outcome<>(null, problems);
    }

    /**
     * No value, for one reason.
     *
     * @param problem the reason
     * @param <T> what could not be made
     * @return the outcome
     */
    public static <T> Outcome<T> failed(Problem problem) {
        return failed(List.of(problem));
    }

    /**
     * Whether there is a value.
     *
     * @return true if so
     */
    public boolean succeeded() {
        return value != null;
    }

    /**
     * The value, if there is one.
     *
     * @return the value
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * The problems met, in the order met.
     *
     * @return the problems; empty if none
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The value, for callers that cannot go on without it.
     *
     * @return the value
     * @throws InvalidInputException with all problems if there is no value
     */
    public T orThrow() {
        if (value == null) {
            throw new InvalidInputException(problems);
        }
        return value;
    }

    /**
     * Makes something else of the value; problems stay.
     *
     * @param step what to make of it
     * @param <R> the new type
     * @return the new outcome
     */
    public <R> Outcome<R> map(Function<? super T, ? extends R> step) {
        return value == null ? failed(problems) : new Outcome<>(step.apply(value), problems);
    }

    @Override
    public String toString() {
        return value == null ? "failed" + problems : value + (problems.isEmpty() ? "" : " with " + problems);
    }
}
