package org.unionstat.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads tokens into a syntax tree; after an error it goes on, so that all errors are told. */
final class Parser {

    private static final Set<String> WORDS =
            Set.of("or", "and", "not", "in", "between", "is", "missing", "if", "then", "else", "true", "false");
    private static final int COMPARISON = Operator.EQUAL.precedence();
    private static final int TIGHTEST = Operator.TIMES.precedence();

    private final List<Token> tokens;
    private final Flaws flaws;
    private int at;

    Parser(List<Token> tokens, Flaws flaws) {
        this.tokens = tokens;
        this.flaws = flaws;
    }

    Syntax parse() {
        Syntax whole = expression();
        while (peek().kind() != Token.Kind.END) {
            flaws.add("EXP-002", peek().offset(), "unexpected " + peek().shown() + "; expected an operator or the end");
            at++;
            if (peek().kind() != Token.Kind.END) {
                whole = new Syntax.Applied(Operator.AND, List.of(whole, expression()), peek().offset());
            }
        }
        return whole;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    private boolean accept(String sign) {
        if (peek().is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String sign) {
        if (!accept(sign)) {
            flaws.add("EXP-002", peek().offset(), "expected '" + sign + "', found " + peek().shown());
        }
    }

    private Syntax expression() {
        if (peek().is("if")) {
            Token sign = next();
            Syntax condition = expression();
            expect("then");
            Syntax one = expression();
            expect("else");
            return new Syntax.Applied(Operator.IF, List.of(condition, one, expression()), sign.offset());
        }
        return joined(Operator.OR, () -> joined(Operator.AND, this::negation));
    }

    private Syntax joined(Operator operator, Supplier<Syntax> part) {
        Syntax left = part.get();
        while (peek().is(operator.symbol())) {
            Token sign = next();
            left = new Syntax.Applied(operator, List.of(left, part.get()), sign.offset());
        }
        return left;
    }

    private Syntax negation() {
        if (peek().is(Operator.NOT.symbol())) {
            Token sign = next();
            return new Syntax.Applied(Operator.NOT, List.of(negation()), sign.offset());
        }
        return comparison();
    }

    private Syntax comparison() {
        Syntax left = arithmetic(COMPARISON + 1);
        List<Syntax> chain = new ArrayList<>();
        Token sign = peek();
        Optional<Operator> operator = infix(COMPARISON);
        while (operator.isPresent()) {
            next();
            Syntax link = compared(operator.get(), left, sign);
            chain.add(link);
            left = link instanceof Syntax.Applied applied && applied.operands().size() > 1
                    ? applied.operands().get(1)
                    : link;
            sign = peek();
            operator = infix(COMPARISON);
        }
        return chain.stream()
                .reduce((a, b) -> new Syntax.Applied(Operator.AND, List.of(a, b), b.offset()))
                .orElse(left);
    }

    private Syntax compared(Operator operator, Syntax left, Token sign) {
        return switch (operator) {
            case IN -> {
                List<Syntax> operands = new ArrayList<>(List.of(left));
                expect("(");
                operands.addAll(list());
                yield new Syntax.Applied(operator, operands, sign.offset());
            }
            case BETWEEN -> {
                Syntax low = arithmetic(COMPARISON + 1);
                expect("and");
                yield new Syntax.Applied(operator, List.of(left, low, arithmetic(COMPARISON + 1)), sign.offset());
            }
            case IS_MISSING -> {
                boolean contrary = accept("not");
                expect("missing");
                Syntax test = new Syntax.Applied(operator, List.of(left), sign.offset());
                yield contrary ? new Syntax.Applied(Operator.NOT, List.of(test), sign.offset()) : test;
            }
            default -> new Syntax.Applied(operator, List.of(left, arithmetic(COMPARISON + 1)), sign.offset());
        };
    }

    private Optional<Operator> infix(int precedence) {
        Token token = peek();
        boolean sign = token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.NAME;
        return sign ? Operator.infix(token.text()).filter(o -> o.precedence() == precedence) : Optional.empty();
    }

    private Syntax arithmetic(int precedence) {
        if (precedence > TIGHTEST) {
            return signed();
        }
        Syntax left = arithmetic(precedence + 1);
        Optional<Operator> operator = infix(precedence);
        while (operator.isPresent()) {
            Token sign = next();
            left = new Syntax.Applied(operator.get(), List.of(left, arithmetic(precedence + 1)), sign.offset());
            operator = infix(precedence);
        }
        return left;
    }

    private Syntax signed() {
        if (peek().is(Operator.NEGATE.symbol())) {
            Token sign = next();
            return new Syntax.Applied(Operator.NEGATE, List.of(signed()), sign.offset());
        }
        return primary();
    }

    private Syntax primary() {
        Token token = peek();
        if (token.is("(")) {
            next();
            Syntax inner = expression();
            expect(")");
            return inner;
        }
        boolean word = token.kind() == Token.Kind.NAME && WORDS.contains(token.text());
        if (token.kind() == Token.Kind.END || token.kind() == Token.Kind.SIGN || word) {
            flaws.add("EXP-002", token.offset(), "expected a figure, a number or '(', found " + token.shown());
            return new Syntax.Hole(token.offset());
        }
        next();
        return switch (token.kind()) {
            case NUMBER -> new Syntax.Numeral(number(token), token.offset());
            case TEXT -> new Syntax.Quoted(token.text(), token.offset());
            default -> token.kind() == Token.Kind.NAME && peek().is("(") ? call(token) : name(token);
        };
    }

    private static BigDecimal number(Token token) {
        try {
            return new BigDecimal(token.text());
        } catch (NumberFormatException told) {
            return BigDecimal.ZERO;
        }
    }

    private Syntax call(Token name) {
        next();
        List<Syntax> operands = list();
        boolean over = operands.size() == 1 && operands.get(0) instanceof Syntax.Name n && n.isOverCategories();
        Optional<Operator> operator = Operator.function(name.text(), over);
        if (operator.isEmpty()) {
            String known = Operator.functions();
            boolean exists = Operator.function(name.text(), !over).isPresent();
            flaws.add(
                    "EXP-003",
                    name.offset(),
                    exists
                            ? "'" + name.text() + "' " + (over ? "does not take" : "takes")
                                    + " all categories, as in x[c:*]"
                            : "unknown function '" + name.text() + "'; known are: " + known);
            return new Syntax.Hole(name.offset());
        }
        return new Syntax.Applied(operator.get(), operands, name.offset());
    }

    /** What stands between an opened bracket and its end. */
    private List<Syntax> list() {
        List<Syntax> operands = new ArrayList<>();
        do {
            operands.add(expression());
        } while (accept(","));
        expect(")");
        return operands;
    }

    private Syntax name(Token token) {
        StringBuilder category = new StringBuilder();
        if (accept("[")) {
            while (!peek().is("]") && peek().kind() != Token.Kind.END) {
                category.append(next().text());
            }
            expect("]");
            if (category.isEmpty()) {
                flaws.add("EXP-002", peek().offset(), "expected a category between [ and ]");
            }
        }
        String series = "";
        if (accept("#")) {
            series = peek().kind() == Token.Kind.NAME ? next().text() : "?";
        }
        boolean isCode = token.kind() == Token.Kind.NAME;
        return new Syntax.Name(token.text(), isCode, category.toString(), series, token.offset());
    }
}
