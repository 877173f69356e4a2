package org.unionstat.rule;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.expression.Expression;
import org.unionstat.expression.ExpressionReader;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;
import org.unionstat.period.Period;
import org.unionstat.period.StatisticalCalendar;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one file of rules; everything that is wrong with it is told. */
final class PackReader {

    private static final Set<String> PACK = keys("pack", "version", "description", "include", "rules");
    private static final Set<String> RULE = keys(
            "id",
            "label",
            "label_en",
            "expression",
            "class",
            "applies-to",
            "since",
            "until",
            "tolerance",
            "mixed-units",
            "source",
            "description");
    private static final String IDENTIFIER = "[A-Z][A-Z0-9]*(-[A-Z0-9]+)+";

    private final ExpressionReader expressions;
    private final StatisticalCalendar calendar;
    private final List<Problem> problems;

    /** A pack with the places of its includes and of the ids of all rules, those that cannot be read included. */
    record Read(PackFile file, RulePack pack, List<YamlMapping.Text> includes, List<YamlMapping.Text> ids) {}

    PackReader(ExpressionReader expressions, StatisticalCalendar calendar, List<Problem> problems) {
        this.expressions = expressions;
        this.calendar = calendar;
        this.problems = problems;
    }

    private static Set<String> keys(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(names)));
    }

    Optional<Read> read(PackFile file) {
        try {
            @Nullable Node root = new Yaml(new LoaderOptions()).compose(new StringReader(file.text()));
            if (root == null) {
                problems.add(PackFault.MISSING.at(Place.of(file.name()), "pack"));
                return Optional.empty();
            }
            return Optional.of(pack(file, new YamlMapping(file.name(), root, PACK, problems)));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            Place place = mark == null
                    ? Place.of(file.name())
                    : new Place(file.name(), mark.getLine() + 1, mark.getColumn() + 1);
            problems.add(PackFault.SYNTAX.at(place, e.getProblem()));
        } catch (YAMLException e) {
            problems.add(PackFault.SYNTAX.at(Place.of(file.name()), String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private Read pack(PackFile file, YamlMapping mapping) {
        List<YamlMapping.Text> includes = mapping.texts("include");
        String name = mapping.required("pack").text();
        String version = mapping.required("version").text();
        List<Rule> rules = new ArrayList<>();
        List<YamlMapping.Text> ids = new ArrayList<>();
        for (Node node : mapping.nodes("rules")) {
            YamlMapping rule = new YamlMapping(file.name(), node, RULE, problems);
            ids.add(rule.text("id"));
            rule(rule).ifPresent(rules::add);
        }
        List<String> names = includes.stream().map(YamlMapping.Text::text).toList();
        return new Read(
                file, new RulePack(name, version, mapping.text("description").text(), names, rules), includes, ids);
    }

    private Optional<Rule> rule(YamlMapping mapping) {
        int before = problems.size();
        YamlMapping.Text id = mapping.required("id");
        if (!id.text().isEmpty() && !id.text().matches(IDENTIFIER)) {
            bad(id, "identifier", "capitals, digits and hyphens, such as MA-001");
        }
        YamlMapping.Text label = mapping.required("label");
        String labelEn = mapping.text("label_en").text();
        FindingClass grade = findingClass(mapping.required("class"));
        String source = mapping.required("source").text();
        boolean mixed = flag(mapping.text("mixed-units"));
        YamlMapping.Text text = mapping.required("expression");
        @Nullable Expression expression = condition(text, mixed);
        Rule.Scope scope = scope(mapping.text("applies-to"));
        @Nullable Tolerance tolerance = tolerance(mapping.text("tolerance"));
        @Nullable Expression condition = tolerant(expression, tolerance, mapping.text("tolerance"));
        @Nullable Period since = period(mapping.text("since"));
        @Nullable Period until = period(mapping.text("until"));
        if (problems.size() > before || expression == null || condition == null) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                id.text(),
                label.text(),
                labelEn.isEmpty() ? label.text() : labelEn,
                text.text(),
                expression,
                condition,
                grade,
                scope,
                since,
                until,
                tolerance,
                mixed,
                source,
                mapping.text("description").text(),
                id.place()));
    }

    private void bad(YamlMapping.Text value, String what, String expected) {
        problems.add(PackFault.BAD_VALUE.at(value.place(), value.text(), what, expected));
    }

    private FindingClass findingClass(YamlMapping.Text value) {
        for (FindingClass each : FindingClass.values()) {
            if (each.name().equals(value.text().toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        if (!value.text().isEmpty()) {
            bad(value, "class", "HARD, QUERY or INFO");
        }
        return FindingClass.INFO;
    }

    private boolean flag(YamlMapping.Text value) {
        if (!value.text().isEmpty()
                && !value.text().equals("true")
                && !value.text().equals("false")) {
            bad(value, "truth", "true or false");
        }
        return value.text().equals("true");
    }

    private @Nullable Expression condition(YamlMapping.Text value, boolean mixed) {
        if (value.text().isEmpty()) {
            return null;
        }
        Outcome<Expression> read = expressions.condition(value.text(), mixed, value.place());
        problems.addAll(read.problems());
        return read.value().orElse(null);
    }

    private Rule.Scope scope(YamlMapping.Text value) {
        return value.text().isEmpty() ? Rule.Scope.ALL : new Rule.Scope(value.text(), condition(value, false));
    }

    private @Nullable Tolerance tolerance(YamlMapping.Text value) {
        Optional<Tolerance> tolerance = Tolerance.parse(value.text());
        if (tolerance.isEmpty() && !value.text().isEmpty()) {
            bad(value, "tolerance", "a number or a percentage such as 0.5 %");
        }
        return tolerance.orElse(null);
    }

    private @Nullable Expression tolerant(
            @Nullable Expression expression, @Nullable Tolerance tolerance, YamlMapping.Text written) {
        if (expression == null || tolerance == null) {
            return expression;
        }
        Optional<Expression> condition = tolerance.appliedTo(expression);
        if (condition.isEmpty()) {
            bad(written, "tolerance of this condition", "a comparison of two numbers, or several joined by and");
        }
        return condition.orElse(null);
    }

    private @Nullable Period period(YamlMapping.Text value) {
        if (value.text().isEmpty()) {
            return null;
        }
        Outcome<Period> period = calendar.parse(value.text());
        if (!period.succeeded()) {
            bad(value, "period", "a period such as 2012 or 2014H1");
        }
        return period.value().orElse(null);
    }
}
