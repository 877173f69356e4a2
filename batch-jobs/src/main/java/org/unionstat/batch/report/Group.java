package org.unionstat.batch.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one indicator over one span: the total and its parts.
 *
 * @param total the total; null if only parts have figures
 * @param parts the categories that have figures, in catalogue order
 */
record Group(@Nullable Fact total, List<Fact> parts) {

    Group {
        parts = List.copyOf(parts);
        if (total == null && parts.isEmpty()) {
            throw new IllegalArgumentException("a group needs a fact");
        }
    }

    /** Facts of one span put together by indicator, in their order. */
    static List<Group> of(List<Fact> facts) {
        Map<String, List<Fact>> indicators = new LinkedHashMap<>();
        for (Fact fact : facts) {
            indicators
                    .computeIfAbsent(fact.item().indicator().code(), c -> new ArrayList<>())
                    .add(fact);
        }
        return indicators.values().stream().map(Group::one).toList();
    }

    private static Group one(List<Fact> facts) {
        Fact total = facts.stream().filter(f -> f.item().isTotal()).findFirst().orElse(null);
        return new Group(total, facts.stream().filter(f -> !f.item().isTotal()).toList());
    }

    /** The total, else the first part. */
    Fact leading() {
        return total == null ? parts.get(0) : Objects.requireNonNull(total);
    }

    /** The parts by classification. */
    List<List<Fact>> byClassification() {
        Map<String, List<Fact>> lists = new LinkedHashMap<>();
        parts.forEach(p -> lists.computeIfAbsent(p.item().classification(), c -> new ArrayList<>())
                .add(p));
        return List.copyOf(lists.values());
    }
}
