package org.unionstat.outcome;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a caller asks for the value of an outcome that has none; it lists every problem. */
public final class InvalidInputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Makes the exception.
     *
     * @param problems everything that is wrong
     */
    public InvalidInputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /**
     * Everything that is wrong.
     *
     * @return the problems in the order met
     */
    public List<Problem> problems() {
        return problems;
    }
}
