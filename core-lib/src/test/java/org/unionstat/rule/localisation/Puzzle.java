package org.unionstat.rule.localisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionstat.classification.Label;
import org.unionstat.rule.localisation.LinearRule.Relation;
import org.unionstat.rule.localisation.LinearRule.Term;

/** Cells and rules written short: {@code t=10 a=? b=3} and {@code t=a+b & t>=2a+1}. */
record Puzzle(List<Variable> cells, List<LinearRule> rules) {

    static Puzzle of(String cells, String rules) {
        List<Variable> variables = Arrays.stream(cells.split(" "))
                .map(c -> c.split("="))
                .map(c -> cell(c[0], c[1].equals("?") ? null : new BigDecimal(c[1])))
                .toList();
        List<LinearRule> linear = new ArrayList<>();
        for (String rule : rules.split(" & ")) {
            linear.add(rule("R" + (linear.size() + 1), rule));
        }
        return new Puzzle(variables, linear);
    }

    static Variable cell(String name, @Nullable BigDecimal value) {
        return Variable.count(name, new Label(name, name, name), value);
    }

    private static LinearRule rule(String id, String text) {
        boolean atMost = text.contains(">=");
        String[] sides = text.split(atMost ? ">=" : "=");
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(sides[0], BigDecimal.ONE.negate()));
        BigDecimal constant = BigDecimal.ZERO;
        for (String term : sides[1].split("\\+")) {
            String digits = term.replaceAll("[a-z]", "");
            String name = term.replaceAll("[0-9]", "");
            BigDecimal number = digits.isEmpty() ? BigDecimal.ONE : new BigDecimal(digits);
            if (name.isEmpty()) {
                constant = constant.subtract(number);
            } else {
                terms.add(new Term(name, number));
            }
        }
        return new LinearRule(id, terms, atMost ? Relation.AT_MOST : Relation.EQUAL, constant);
    }

    List<Conflict> conflicts() {
        return ErrorLocaliser.localise(cells, rules);
    }
}
