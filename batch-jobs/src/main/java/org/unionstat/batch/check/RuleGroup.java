package org.unionstat.batch.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.expression.Expression;
import org.unionstat.expression.Moment;
import org.unionstat.expression.Operand;
import org.unionstat.expression.sql.Column;
import org.unionstat.period.Period;
import org.unionstat.period.PeriodType;
import org.unionstat.rule.Rule;
import org.unionstat.rule.RuleBook;
import org.unionstat.rule.RuleCheck;
import org.unionstat.rule.SubmissionContext;

/**
 * Rules that look at the same returns, as SQL over one row for each unit: {@code t0}, {@code t1}, … are the rows of the form tables,
 * {@code o} the unit's returns, {@code u} the unit.
 */
final class RuleGroup {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");
    private static final Column ABSENT = new Column("null", 0, BigDecimal.ZERO, false, false);

    private final List<RuleSlot> slots;
    private final List<RuleCheck> checks;
    private final Period period;
    private final boolean isOfSeveralFiles;
    private final Map<Operand, List<RuleSlot>> slotsOf = new HashMap<>();
    private final Map<RuleSlot, Set<String>> cells = new LinkedHashMap<>();
    private final List<Map<String, String>> rules = new ArrayList<>();

    /**
     * Writes rules as SQL.
     *
     * @param slots the returns that there are, the units' own first
     * @param entries the rules
     * @param operands the slots of the figures that there are; a figure without one is absent everywhere
     * @param period the period
     * @param isOfSeveralFiles whether the rules are only told of units whose returns came in several files
     */
    RuleGroup(
            List<RuleSlot> slots,
            List<RuleBook.Entry> entries,
            Map<Operand, List<RuleSlot>> operands,
            Period period,
            boolean isOfSeveralFiles) {
        this.slots = List.copyOf(slots);
        this.isOfSeveralFiles = isOfSeveralFiles;
        this.period = period;
        this.checks = entries.stream().map(RuleCheck::new).toList();
        for (RuleCheck check : checks) {
            figures(check.rule()).stream()
                    .map(Expression.Figure::operand)
                    .filter(operands::containsKey)
                    .forEach(o -> {
                        List<RuleSlot> there = operands.getOrDefault(o, List.of());
                        slotsOf.put(o, there);
                        there.forEach(s -> cells.computeIfAbsent(s, n -> new LinkedHashSet<>())
                                .add(o.cell()));
                    });
        }
        for (int i = 0; i < checks.size(); i++) {
            rules.add(inSql(i));
        }
    }

    /** The figures that a rule or its scope names. */
    static List<Expression.Figure> figures(Rule rule) {
        Set<Expression.Source> sources = new LinkedHashSet<>(rule.condition().sources());
        Expression applies = rule.scope().condition();
        if (applies != null) {
            sources.addAll(applies.sources());
        }
        return sources.stream()
                .filter(s -> s instanceof Expression.Figure)
                .map(s -> (Expression.Figure) s)
                .toList();
    }

    /** Texts as SQL. */
    static String texts(Collection<String> texts) {
        return texts.isEmpty()
                ? "''"
                : texts.stream()
                        .sorted()
                        .map(t -> "'" + t.replace("'", "''") + "'")
                        .collect(Collectors.joining(", "));
    }

    List<RuleSlot> slots() {
        return slots;
    }

    List<RuleCheck> checks() {
        return checks;
    }

    /** The cells of a slot that rules look at. */
    Set<String> cells(RuleSlot slot) {
        return cells.getOrDefault(slot, Set.of());
    }

    Set<String> cells() {
        return cells.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** The cells that are summed over categories, where a blank makes the sum unknown. */
    Set<String> summed() {
        return checks.stream()
                .flatMap(c -> c.rule().condition().sources().stream())
                .filter(s -> s instanceof Expression.Figure)
                .map(s -> ((Expression.Figure) s).operand().cell())
                .filter(c -> c.contains("["))
                .collect(Collectors.toSet());
    }

    /** Whether rules ask for stocks of a certain day. */
    boolean hasOpenings() {
        return slots.stream().anyMatch(s -> s.moment() == Moment.OPENING);
    }

    boolean isOfSeveralFiles() {
        return isOfSeveralFiles;
    }

    /** The condition on a row that a figure in it is not exact. */
    String inexact() {
        String dated = hasOpenings()
                ? "(o.unit_id, o.kind) in (select unit_id, kind from rule_dated join cell using (cell_id) where text in ("
                        + texts(cells()) + "))"
                : "false";
        return submissions(false).stream()
                .map(s -> "coalesce(" + s.get("submission") + " in (select submission from rule_inexact), false)")
                .collect(Collectors.joining(" or ", "(" + dated + " or ", ")"));
    }

    /** The condition on a row that some rule is to be judged by the library. */
    String anyAsked() {
        return rules.stream().map(r -> r.getOrDefault("asked", "")).collect(Collectors.joining(" or "));
    }

    /**
     * The rules in SQL: {@code number}, {@code rule}, {@code condition}, {@code known}, and {@code undecided}, how many files
     * the reader of which could not tell.
     */
    List<Map<String, String>> rules() {
        return rules;
    }

    /** The tables that a row is made of, beyond the unit's own returns. */
    String joins() {
        StringBuilder joins = new StringBuilder();
        for (int i = 0; i < slots.size(); i++) {
            RuleSlot slot = slots.get(i);
            if (slot.moment() == Moment.CHILDREN) {
                joins.append("\nleft join rule_below_")
                        .append(i)
                        .append(" t" + i + " on t" + i + ".unit_id = o.unit_id");
                continue;
            }
            String submission = "o.s" + i;
            if (!slot.isOwn()) {
                submission = "o" + i + ".submission";
                joins.append("\nleft join rule_other o" + i + " on o" + i + ".slot = " + i + " and o" + i
                        + ".unit_id = o.unit_id and o" + i + ".kind = o.kind");
            }
            joins.append("\nleft join " + FormTables.table(slot.form()) + " t" + i + " on t" + i + ".submission = "
                    + submission);
            if (slot.isTarget()) {
                joins.append("\nleft join rule_target_" + i + " g" + i + " on g" + i + ".unit_id = o.unit_id");
            }
        }
        return joins.toString();
    }

    /** The slots of submissions: {@code number}, {@code form}, {@code submission}. */
    List<Map<String, String>> submissions(boolean own) {
        List<Map<String, String>> all = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            RuleSlot slot = slots.get(i);
            if (own ? slot.isOwn() : slot.moment() != Moment.CHILDREN) {
                all.add(Map.of(
                        "number",
                        Integer.toString(i),
                        "form",
                        slot.form().replace("'", "''"),
                        "submission",
                        slot.isOwn() ? "o.s" + i : "o" + i + ".submission"));
            }
        }
        return all;
    }

    private Map<String, String> inSql(int number) {
        Rule rule = checks.get(number).rule();
        RuleScan scan = RuleScan.of(List.of(rule), this::column);
        boolean isInSql = scan.left().isEmpty();
        Map<String, String> found = isInSql ? scan.rules().get(0) : Map.of();
        Map<String, String> sql = new HashMap<>();
        sql.put("number", Integer.toString(number));
        sql.put("rule", rule.id().replace("'", "''"));
        sql.put("left", Boolean.toString(!isInSql));
        sql.put("condition", ofSeveralFiles(rule, found.getOrDefault("condition", "null::boolean")));
        sql.put("known", ofSeveralFiles(rule, found.getOrDefault("known", known(rule, -1))));
        sql.put("own", ownKnown(rule));
        sql.put("undecided", undecided(rule));
        sql.put(
                "asked",
                "(k" + number + " and (is_inexact or not coalesce(r" + number + ", true) or " + !isInSql + "))");
        return sql;
    }

    /** Where the figures of a rule stand in one file, the reader of the file has told it. */
    private String ofSeveralFiles(Rule rule, String text) {
        if (!isOfSeveralFiles) {
            return text;
        }
        String files = own(rule).stream().map(i -> "o.f" + i).collect(Collectors.joining(", "));
        return "case when least(" + files + ") <> greatest(" + files + ") then " + text + " end";
    }

    private List<Integer> own(Rule rule) {
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).isOwn() && !known(rule, i).equals("null")) {
                own.add(i);
            }
        }
        return own;
    }

    private String known(Rule rule, int slot) {
        String known = figures(rule).stream()
                .filter(f ->
                        slot < 0 || slotsOf.getOrDefault(f.operand(), List.of()).contains(slots.get(slot)))
                .map(f -> column(f).orElse(ABSENT).sql())
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? "null" : "coalesce(" + known + ")";
    }

    /** A rule has a say where one of the unit's own figures is known. */
    private String ownKnown(Rule rule) {
        return own(rule).stream().map(i -> known(rule, i)).collect(Collectors.joining(", ", "coalesce(", ")"));
    }

    /** In how many files the rule was asked and could not be told: all, if it looks beyond a file, else those that lack a form. */
    private String undecided(Rule rule) {
        Expression applies = rule.scope().condition();
        boolean isAskedLater = applies != null
                && applies.sources().stream()
                        .anyMatch(s ->
                                s instanceof Expression.Figure f && !f.operand().isOwn());
        if (isAskedLater) {
            return "0";
        }
        List<Integer> own = own(rule);
        String forms = own.stream()
                .map(i -> "'" + slots.get(i).form().replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "[", "]"));
        return own.stream()
                .map(i -> "case when " + known(rule, i) + " is not null"
                        + (rule.looksBeyond() ? "" : " and not list_has_all(o.forms" + i + ", " + forms + ")")
                        + " then o.f" + i + " end")
                .collect(Collectors.joining(", ", "len(list_distinct([", "]))"));
    }

    private Optional<Column> column(Expression.Source source) {
        if (source instanceof Expression.Attribute attribute) {
            return attribute(attribute.name());
        }
        Expression.Figure figure = (Expression.Figure) source;
        List<RuleSlot> there = slotsOf.getOrDefault(figure.operand(), List.of());
        if (there.isEmpty()) {
            return Optional.of(ABSENT);
        }
        boolean isSum = figure.operand().moment() == Moment.CHILDREN;
        String cell = "." + FormTables.quoted(figure.operand().cell());
        List<String> names = there.stream()
                .flatMap(s ->
                        (s.isTarget() ? Stream.of("t", "g") : Stream.of("t")).map(t -> t + slots.indexOf(s) + cell))
                .toList();
        return Optional.of(new Column(
                names.size() == 1 ? names.get(0) : "coalesce(" + String.join(", ", names) + ")",
                2,
                isSum ? LARGEST.movePointRight(7) : LARGEST,
                figure.subject().signed(),
                false));
    }

    private Optional<Column> attribute(String name) {
        return switch (name) {
            case "level", "unit.level" -> Optional.of(Column.plain("u.level"));
            case "kind", "unit.kind" -> Optional.of(Column.plain("u.kind"));
            case "observation.kind" -> Optional.of(Column.plain("o.kind"));
            case "is_annual" -> Optional.of(Column.plain(Boolean.toString(period.type() == PeriodType.YEAR)));
            case "year", "month", "months" -> {
                BigDecimal number = SubmissionContext.ofPeriod(name, period);
                yield Optional.of(new Column(number.toPlainString() + "::decimal(9, 0)", 0, number, false, false));
            }
            default -> Optional.empty();
        };
    }
}
