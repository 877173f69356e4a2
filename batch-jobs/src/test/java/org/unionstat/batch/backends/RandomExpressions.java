package org.unionstat.batch.backends;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random conditions of the rule language, and random rows to run them on. */
final class RandomExpressions {

    private static final int DEEP = 3;
    private static final List<String> COUNTS = List.of(
            "membership.members",
            "membership.workers",
            "membership.all_workers",
            "membership.new_members",
            "membership.members[sex:female]",
            "bargaining.campaign_lead_months");
    private static final List<String> AMOUNTS =
            List.of("finance.collected", "finance.payable", "mutual_aid.fund_balance");
    private static final List<String> SIGNED = List.of("bargaining.campaign_lead_months", "mutual_aid.fund_balance");

    private final Random random;

    RandomExpressions(long seed) {
        this.random = new Random(seed);
    }

    List<String> conditions(int count) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            conditions.add(condition(0));
        }
        return conditions;
    }

    private String one(String... options) {
        return options[random.nextInt(options.length)];
    }

    private String one(List<String> options) {
        return options.get(random.nextInt(options.size()));
    }

    private String condition(int depth) {
        int choice = random.nextInt(depth < DEEP ? 12 : 8);
        return switch (choice) {
            case 0 -> "(level " + one("=", "!=") + " " + one("county", "township", "primary") + ")";
            case 1 -> "(unit.industry in ('制造业', '', 'a''b'))".replace("a''b", "ab");
            case 2 -> one("is_annual", "(not is_annual)");
            case 3 -> "(" + number(COUNTS, depth) + " is " + one("", "not ") + "missing)";
            case 4 ->
                "(" + number(AMOUNTS, depth + 1) + " between " + number(AMOUNTS, depth + 1) + " and "
                        + number(AMOUNTS, depth + 1) + ")";
            case 5 ->
                "(" + number(COUNTS, depth + 1) + " in (" + literal() + ", " + number(COUNTS, depth + 1) + ", "
                        + literal() + "))";
            case 6 -> "agrees(membership.density, 100 * ratio(" + one(COUNTS) + ", " + one(COUNTS) + "))";
            case 8 -> "(" + condition(depth + 1) + " and " + condition(depth + 1) + ")";
            case 9 -> "(" + condition(depth + 1) + " or " + condition(depth + 1) + ")";
            case 10 -> "(not " + condition(depth + 1) + ")";
            case 11 ->
                "(if " + condition(depth + 1) + " then " + condition(depth + 1) + " else " + condition(depth + 1) + ")";
            default -> comparison(depth);
        };
    }

    private String comparison(int depth) {
        List<String> kind = random.nextBoolean() ? COUNTS : AMOUNTS;
        return "(" + number(kind, depth) + " " + one("=", "!=", "<", "<=", ">", ">=") + " " + number(kind, depth) + ")";
    }

    private String literal() {
        return one("0", "1", "2", "10", "0.5", "100", "0.01", "12345.67");
    }

    private String number(List<String> kind, int depth) {
        int choice = random.nextInt(depth < DEEP ? 16 : 4);
        return switch (choice) {
            case 0, 1, 2 -> one(kind);
            case 3 -> literal();
            case 4 -> "(" + number(kind, depth + 1) + " + " + number(kind, depth + 1) + ")";
            case 5 -> "(" + number(kind, depth + 1) + " - " + number(kind, depth + 1) + ")";
            case 6 -> "(" + number(kind, depth + 1) + " * " + pure(depth + 1) + ")";
            case 7 -> "(" + number(kind, depth + 1) + " / " + pure(depth + 1) + ")";
            case 8 -> "(-" + number(kind, depth + 1) + ")";
            case 9 -> "abs(" + number(kind, depth + 1) + ")";
            case 10 ->
                one("min", "max") + "(" + number(kind, depth + 1) + ", " + number(kind, depth + 1) + ", " + one(kind)
                        + ")";
            case 11 -> "round(" + number(kind, depth + 1) + one("", ", 0", ", 1", ", 2") + ")";
            case 12 -> "coalesce(" + number(kind, depth + 1) + ", " + number(kind, depth + 1) + ")";
            case 13 ->
                "(if " + condition(depth + 1) + " then " + number(kind, depth + 1) + " else " + number(kind, depth + 1)
                        + ")";
            case 14 ->
                kind.equals(COUNTS)
                        ? one("sum", "min", "max") + "(membership.members[sex:*])"
                        : "place(" + one(kind) + ")";
            default -> one(kind);
        };
    }

    private String pure(int depth) {
        List<String> kind = random.nextBoolean() ? COUNTS : AMOUNTS;
        return random.nextInt(3) == 0
                ? "ratio(" + number(kind, depth + 1) + ", " + one(kind) + one(" - ", " + ") + number(kind, depth + 1)
                        + ")"
                : literal();
    }

    /** Rows whose figures are mostly small, so that equalities are met, and now and then at an edge. */
    List<Map<String, Object>> rows(int count, BigDecimal largest) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> row = new HashMap<>();
            for (Map.Entry<String, String> column : ExpressionTable.COLUMNS.entrySet()) {
                if (random.nextInt(6) > 0) {
                    row.put(column.getKey(), value(column.getKey(), column.getValue(), largest));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private Object value(String name, String type, BigDecimal largest) {
        return switch (type) {
            case "boolean" -> random.nextBoolean();
            case "varchar" -> name.equals("level") ? one("county", "township", "province") : one("制造业", "建筑业", "");
            default -> figure(name, largest);
        };
    }

    private BigDecimal figure(String name, BigDecimal largest) {
        BigDecimal size = switch (random.nextInt(6)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> largest;
            case 2 -> new BigDecimal("0.01");
            case 3 -> new BigDecimal(random.nextInt(100_000)).movePointLeft(2);
            default -> new BigDecimal(random.nextInt(12));
        };
        return SIGNED.contains(name) && random.nextBoolean() ? size.negate() : size;
    }
}
