package org.unionstat.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Place;

/**
 * Reads the text of expressions: parse, then look up every name and check every type. This is the only stage that can fail.
 *
 * @param vocabulary the names that may be used
 */
public record ExpressionReader(Vocabulary vocabulary) {

    /**
     * Reads a condition.
     *
     * @param text the text
     * @param mixedUnits whether counts of different things may be added
     * @param origin where the text begins
     * @return the condition, or everything that is wrong with the text
     */
    public Outcome<Expression> condition(String text, boolean mixedUnits, Place origin) {
        return read(text, mixedUnits, origin, true);
    }

    /**
     * Reads a number or a condition.
     *
     * @param text the text
     * @param mixedUnits whether counts of different things may be added
     * @param origin where the text begins
     * @return the expression, or everything that is wrong with the text
     */
    public Outcome<Expression> any(String text, boolean mixedUnits, Place origin) {
        return read(text, mixedUnits, origin, false);
    }

    private Outcome<Expression> read(String text, boolean mixedUnits, Place origin, boolean condition) {
        Flaws flaws = new Flaws(text, origin);
        List<Token> tokens = new Lexer(text, flaws).tokens();
        Syntax syntax = new Parser(tokens, flaws).parse();
        @Nullable Expression read = new Resolver(vocabulary, mixedUnits, flaws).resolve(syntax);
        if (read != null && condition && !(read.type() instanceof Type.Truth)) {
            flaws.add("EXP-006", 0, "expected a condition, found " + read.type());
        }
        if (read == null) {
            return Outcome.failed(flaws.problems());
        }
        return Outcome.ofUnlessProblems(read, flaws.problems());
    }
}
