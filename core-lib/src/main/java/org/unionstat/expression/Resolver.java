package org.unionstat.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up the names of a syntax tree and checks its types; null stands for what has been told to be wrong. */
final class Resolver {

    private static final int MOST_DECIMALS = 6;

    private final Vocabulary vocabulary;
    private final boolean mixedUnits;
    private final Flaws flaws;
    private Moment moment = Moment.NOW;

    Resolver(Vocabulary vocabulary, boolean mixedUnits, Flaws flaws) {
        this.vocabulary = vocabulary;
        this.mixedUnits = mixedUnits;
        this.flaws = flaws;
    }

    @Nullable
    Expression resolve(Syntax syntax) {
        if (syntax instanceof Syntax.Numeral numeral) {
            return new Expression.Constant(numeral.value());
        }
        if (syntax instanceof Syntax.Quoted quoted) {
            return new Expression.Word(quoted.text());
        }
        if (syntax instanceof Syntax.Name name) {
            return name(name);
        }
        return syntax instanceof Syntax.Applied applied ? applied(applied) : null;
    }

    private @Nullable Expression name(Syntax.Name name) {
        boolean plain = name.category().isEmpty() && name.series().isEmpty();
        Optional<Type> attribute = name.isCode() && plain ? vocabulary.attribute(name.name()) : Optional.empty();
        if (attribute.isPresent()) {
            return new Expression.Attribute(name.name(), attribute.get());
        }
        if (name.isOverCategories()) {
            flaws.add("EXP-005", name.offset(), "all categories stand only in sum(…), min(…) or max(…)");
            return null;
        }
        Subject whole = whole(name);
        if (whole == null) {
            return null;
        }
        Optional<Subject> subject =
                name.category().isEmpty() ? Optional.of(whole) : vocabulary.part(whole, name.category());
        if (subject.isEmpty()) {
            flaws.add("EXP-004", name.offset(), "'" + name.category() + "' is not a category of " + whole.indicator());
            return null;
        }
        return figure(subject.get(), name);
    }

    private @Nullable Subject whole(Syntax.Name name) {
        List<Subject> found = vocabulary.figures(name.name());
        if (found.size() == 1) {
            return found.get(0);
        }
        List<String> near = vocabulary.suggestions(name.name());
        String message = found.isEmpty()
                ? "unknown indicator '" + name.name() + "'"
                        + (near.isEmpty() ? "" : "; perhaps " + String.join(", ", near))
                : "'" + name.name() + "' may mean "
                        + found.stream().map(Subject::cell).collect(Collectors.joining(" or "));
        flaws.add("EXP-004", name.offset(), message);
        return null;
    }

    private @Nullable Expression figure(Subject subject, Syntax.Name name) {
        if (moment == Moment.OPENING && !subject.stock()) {
            flaws.add("EXP-005", name.offset(), "opening is of stocks; " + subject.indicator() + " is none");
            return null;
        }
        if (moment == Moment.CHILDREN && !subject.additive()) {
            flaws.add("EXP-005", name.offset(), "children are added; figures of " + subject.indicator() + " are not");
            return null;
        }
        Subject known = subject;
        if (!name.series().isEmpty()) {
            Optional<Measure> measure = vocabulary.series(subject, name.series());
            if (measure.isEmpty()) {
                flaws.add("EXP-004", name.offset(), "unknown series '#" + name.series() + "'");
                return null;
            }
            known = new Subject(
                    subject.cell(),
                    subject.indicator(),
                    measure.get(),
                    subject.stock(),
                    subject.additive(),
                    subject.signed() || name.series().startsWith("CHANGE"),
                    subject.name(),
                    subject.nameEn());
        }
        return new Expression.Figure(new Operand(known.cell(), moment, name.series()), known);
    }

    private @Nullable Expression applied(Syntax.Applied applied) {
        return switch (applied.operator()) {
            case PREVIOUS -> shifted(applied, Moment.PREVIOUS);
            case OPENING -> shifted(applied, Moment.OPENING);
            case CHILDREN -> shifted(applied, Moment.CHILDREN);
            case SUM_OF, MIN_OF, MAX_OF -> overCategories(applied);
            case EQUAL, NOT_EQUAL, IN -> checked(applied, words(applied));
            default -> checked(applied, all(applied.operands()));
        };
    }

    private @Nullable Expression shifted(Syntax.Applied applied, Moment to) {
        if (moment != Moment.NOW) {
            flaws.add("EXP-005", applied.offset(), "previous, opening and children do not stand within each other");
            return null;
        }
        if (applied.operands().size() != 1) {
            flaws.add("EXP-005", applied.offset(), applied.operator().symbol() + " takes one operand");
        }
        moment = to;
        try {
            return resolve(applied.operands().get(0));
        } finally {
            moment = Moment.NOW;
        }
    }

    private @Nullable Expression overCategories(Syntax.Applied applied) {
        Syntax.Name name = (Syntax.Name) applied.operands().get(0);
        Subject whole = whole(name);
        if (whole == null) {
            return null;
        }
        String classification = name.category().substring(0, name.category().length() - 2);
        List<Subject> parts = vocabulary.parts(whole, classification);
        if (parts.isEmpty()) {
            flaws.add("EXP-004", name.offset(), whole.indicator() + " is not broken down by '" + classification + "'");
            return null;
        }
        if (applied.operator() == Operator.SUM_OF && !whole.additive()) {
            flaws.add("EXP-005", name.offset(), "figures of " + whole.indicator() + " are not added");
            return null;
        }
        List<Expression> figures = new ArrayList<>();
        for (Subject part : parts) {
            Expression figure = figure(part, name);
            if (figure == null) {
                return null;
            }
            figures.add(figure);
        }
        return new Expression.Application(
                applied.operator(), figures, figures.get(0).type());
    }

    private @Nullable List<Expression> all(List<Syntax> operands) {
        List<Expression> resolved = new ArrayList<>();
        operands.stream().map(this::resolve).forEach(e -> {
            if (e != null) {
                resolved.add(e);
            }
        });
        return resolved.size() == operands.size() ? resolved : null;
    }

    /** Operands of an equality, where plain words stand for the texts that an attribute may be. */
    private @Nullable List<Expression> words(Syntax.Applied applied) {
        List<Syntax> operands = applied.operands();
        @Nullable Expression first = operands.get(0) instanceof Syntax.Hole ? null : resolve(operands.get(0));
        if (first == null || !(first.type() instanceof Type.Text text)) {
            @Nullable List<Expression> rest = all(operands.subList(1, operands.size()));
            if (first == null || rest == null) {
                return null;
            }
            rest.add(0, first);
            return rest;
        }
        List<Expression> resolved = new ArrayList<>(List.of(first));
        boolean right = true;
        for (Syntax operand : operands.subList(1, operands.size())) {
            String word = operand instanceof Syntax.Name name
                    ? name.name()
                    : operand instanceof Syntax.Quoted q ? q.text() : null;
            if (word != null && !text.known().isEmpty() && !text.known().contains(word)) {
                flaws.add("EXP-004", operand.offset(), "'" + word + "' is none of: " + String.join(", ", text.known()));
                right = false;
            }
            Expression other = word == null ? resolve(operand) : new Expression.Word(word);
            right &= other != null;
            if (other != null) {
                resolved.add(other);
            }
        }
        return right ? resolved : null;
    }

    private @Nullable Expression checked(Syntax.Applied applied, @Nullable List<Expression> operands) {
        if (operands == null || !counted(applied)) {
            return null;
        }
        Operator operator = applied.operator();
        if (operator == Operator.ROUND && !isDigit(operands)) {
            flaws.add("EXP-005", applied.offset(), "round takes a number and 0 to " + MOST_DECIMALS + " decimals");
            return null;
        }
        if (operator == Operator.PLACE && !(operands.get(0) instanceof Expression.Figure)) {
            flaws.add("EXP-005", applied.offset(), "place takes a figure");
            return null;
        }
        List<Type> types = operands.stream().map(Expression::type).toList();
        @Nullable
        Type type = operator.signature()
                .check(types, mixedUnits, m -> flaws.add("EXP-006", applied.offset(), operator.symbol() + ": " + m));
        if (type == null) {
            return null;
        }
        return switch (operator) {
            case AGREES -> Places.agreement(operands.get(0), operands.get(1));
            case PLACE -> Places.of((Expression.Figure) operands.get(0));
            default -> new Expression.Application(operator, operands, type);
        };
    }

    private static boolean isDigit(List<Expression> operands) {
        return operands.size() == 1
                || (operands.get(1) instanceof Expression.Constant digits
                        && digits.value().scale() == 0
                        && digits.value().compareTo(BigDecimal.valueOf(MOST_DECIMALS)) <= 0);
    }

    private boolean counted(Syntax.Applied applied) {
        int found = applied.operands().size();
        boolean right = switch (applied.operator()) {
            case ABS, PLACE -> found == 1;
            case RATIO, AGREES -> found == 2;
            case ROUND -> found <= 2;
            case MIN, MAX, COALESCE -> found >= 2;
            default -> true;
        };
        if (!right) {
            flaws.add(
                    "EXP-005",
                    applied.offset(),
                    applied.operator().notation() + " does not take " + found + " operands");
        }
        return right;
    }
}
