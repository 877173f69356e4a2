package org.unionstat.expression;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import org.unionstat.quantity.Fraction;
import org.unionstat.quantity.Quantity;

/** What operators do in memory where it takes more than one step. */
final class Laws {

    private Laws() {}

    static Amount amount(Value[] operands, int index) {
        return (Amount) operands[index];
    }

    static Truth truth(Value[] operands, int index) {
        return operands[index] instanceof Truth truth ? truth : Truth.UNKNOWN;
    }

    static Truth same(Value... operands) {
        return operands[0] instanceof Amount amount
                ? amount.isEqualTo(amount(operands, 1))
                : Truth.of(operands[0].equals(operands[1]));
    }

    static Truth in(Value... operands) {
        Truth found = Truth.FALSE;
        for (int i = 1; i < operands.length; i++) {
            found = found.or((Truth) Operator.EQUAL.apply(operands[0], operands[i]));
        }
        return found;
    }

    static Truth between(Value... operands) {
        return ((Truth) Operator.AT_LEAST.apply(operands[0], operands[1]))
                .and((Truth) Operator.AT_MOST.apply(operands[0], operands[2]));
    }

    static Value branch(Value... operands) {
        return switch (truth(operands, 0)) {
            case TRUE -> operands[1];
            case FALSE -> operands[2];
            case UNKNOWN ->
                operands[1] instanceof Truth || operands[2] instanceof Truth
                        ? Truth.UNKNOWN
                        : operands[0] instanceof Value.Missing missing ? missing : Value.Missing.ABSENT;
        };
    }

    static Value first(Value... operands) {
        for (Value operand : operands) {
            if (!(operand instanceof Value.Missing)) {
                return operand;
            }
        }
        return operands[0];
    }

    static Value fold(Value[] operands, BinaryOperator<Amount> step) {
        Amount result = amount(operands, 0);
        for (int i = 1; i < operands.length; i++) {
            result = step.apply(result, amount(operands, i));
        }
        return result;
    }

    static Value rounded(Value... operands) {
        Fraction decimals = operands.length == 1 ? null : amount(operands, 1).exact();
        return amount(operands, 0)
                .rounded(decimals == null ? 0 : decimals.numerator().intValueExact());
    }

    static Value place(Value... operands) {
        Fraction figure = amount(operands, 0).exact();
        return Amount.exactly(
                figure == null
                        ? BigDecimal.ZERO
                        : Quantity.of(figure.numerator()).placeValue());
    }
}
