package org.unionstat.batch.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.exchange.WideHeader;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.rule.BreakdownCheck;
import org.unionstat.rule.RateLimit;
import org.unionstat.rule.RuleBook;

/**
 * The declared checks and the rules of packs as SQL over the figures of a wide file: which records fail one, and how often each
 * rule passes or cannot be told in the others. What a failure means is said in {@link org.unionstat.rule.DeclaredChecks} and
 * {@link org.unionstat.rule.PackChecks} alone.
 */
final class BulkChecks {

    private final Map<Cell, WideHeader.Figures> columns = new LinkedHashMap<>();
    private final List<Evaluation> evaluations = new ArrayList<>();

    /** One rule on the figures of one form: when it fails, and how often it passes and cannot be told where none fails. */
    private record Evaluation(String rule, String failing, String passed, String unverifiable) {}

    BulkChecks(WideHeader header, Catalogue catalogue, RuleBook book) {
        header.figures().forEach(f -> columns.put(f.cell(), f));
        List<BreakdownCheck> checks = BreakdownCheck.all(
                catalogue.indicators(), catalogue::checks, catalogue.classifications(), catalogue::canonical);
        checks.forEach(this::add);
        header.figures().stream()
                .filter(f -> RateLimit.appliesTo(f.indicator()))
                .map(BulkColumns::figureOf)
                .forEach(f -> evaluations.add(new Evaluation(RateLimit.RULE_ID, "false", "count(" + f + ")", "0")));
        new BulkRules(header, columns)
                .of(book)
                .forEach(r -> evaluations.add(new Evaluation(r.rule(), r.failing(), r.passed(), r.unverifiable())));
    }

    /** A submission holds the figures of one form, so parts and total meet only within a form. */
    private void add(BreakdownCheck check) {
        Set<String> forms = new TreeSet<>();
        check.parts().stream()
                .map(p -> columns.get(p.cell()))
                .filter(c -> c != null)
                .forEach(c -> forms.add(c.form()));
        for (String form : forms) {
            List<WideHeader.Figures> parts = new ArrayList<>();
            check.parts().forEach(p -> {
                WideHeader.Figures column = columns.get(p.cell());
                if (column != null && column.form().equals(form)) {
                    parts.add(column);
                }
            });
            WideHeader.Figures total = columns.get(check.total());
            evaluations.add(
                    total == null || !total.form().equals(form)
                            ? withoutTotal(check, parts)
                            : check.kind() == BreakdownKind.SUBSET
                                    ? subset(check.ruleId(), BulkColumns.figureOf(total), parts)
                                    : sum(check, BulkColumns.figureOf(total), parts));
        }
    }

    private static Evaluation withoutTotal(BreakdownCheck check, List<WideHeader.Figures> parts) {
        boolean each = check.kind() == BreakdownKind.SUBSET;
        return new Evaluation(check.ruleId(), "false", "0", each ? counts(parts, "true") : "count(*)");
    }

    private static Evaluation subset(String rule, String total, List<WideHeader.Figures> parts) {
        String names = parts.stream().map(BulkColumns::figureOf).collect(Collectors.joining(", "));
        return new Evaluation(
                rule,
                "coalesce(greatest(" + names + ") > " + total + ", false)",
                counts(parts, total + " is not null"),
                counts(parts, total + " is null"));
    }

    private static String counts(List<WideHeader.Figures> parts, String condition) {
        return parts.stream()
                .map(p -> "count(case when " + condition + " then " + BulkColumns.figureOf(p) + " end)")
                .collect(Collectors.joining(" + "));
    }

    private static Evaluation sum(BreakdownCheck check, String total, List<WideHeader.Figures> parts) {
        String sum = parts.stream()
                .map(p -> "coalesce(" + BulkColumns.figureOf(p) + ", 0::" + BulkColumns.type(p.indicator()) + ")")
                .collect(Collectors.joining(" + ", "(", ")"));
        if (check.kind() == BreakdownKind.DISJOINT_SUBSET) {
            return new Evaluation(
                    check.ruleId(),
                    "coalesce(" + sum + " > " + total + ", false)",
                    "count(" + total + ")",
                    "count(*) - count(" + total + ")");
        }
        String complete = parts.stream()
                .map(p -> BulkColumns.figureOf(p) + " is not null")
                .collect(Collectors.joining(" and "));
        String equal = "count(case when " + sum + " = " + total + " then 1 end)";
        return new Evaluation(
                check.ruleId(),
                "coalesce(" + sum + " > " + total + " or (" + sum + " < " + total + " and " + complete + "), false)",
                equal,
                "count(*) - " + equal);
    }

    /** The condition that a record fails a check. */
    String failing() {
        return evaluations.stream()
                .map(Evaluation::failing)
                .filter(f -> !f.equals("false"))
                .reduce((a, b) -> a + "\n    or " + b)
                .orElse("false");
    }

    /** The counts of each rule: {@code number, rule, passed, unverifiable}. */
    List<Map<String, String>> rules() {
        List<Map<String, String>> rules = new ArrayList<>();
        for (Evaluation each : evaluations) {
            rules.add(Map.of(
                    "number",
                    Integer.toString(rules.size()),
                    "rule",
                    each.rule.replace("'", "''"),
                    "passed",
                    each.passed,
                    "unverifiable",
                    each.unverifiable));
        }
        return rules;
    }

    /** The figure above which a rate is asked about. */
    static String limit(Indicator rate) {
        return new BigDecimal("100").divide(rate.unit().scale()).toPlainString();
    }
}
