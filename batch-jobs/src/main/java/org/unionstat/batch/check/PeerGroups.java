package org.unionstat.batch.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.indicator.Indicator;
import org.unionstat.rule.plausibility.PlausibilityRule;
import org.unionstat.rule.plausibility.Threshold;
import org.unionstat.rule.plausibility.Thresholds;

/** Which returns are held against one another, as SQL over the table {@code period_unit}. */
final class PeerGroups {

    private static final Set<String> OF_THE_TREE = Set.of("level", "kind", "parent");

    private final Warehouse warehouse;
    private final Workspace workspace;

    PeerGroups(Warehouse warehouse, Workspace workspace) {
        this.warehouse = warehouse;
        this.workspace = workspace;
    }

    /** Makes the columns of the register that groups are made of known to SQL. */
    void prepare() {
        warehouse.sql("intermediate/peer_attribute").run();
        Thresholds thresholds = workspace.catalogue().thresholds();
        Set<String> names = new TreeSet<>();
        for (PlausibilityRule rule : PlausibilityRule.values()) {
            Stream.concat(
                            Stream.of(""),
                            workspace.catalogue().indicators().stream().map(Indicator::code))
                    .forEach(i -> names.addAll(thresholds.of(rule, i).peerGroup()));
        }
        names.removeAll(OF_THE_TREE);
        if (!names.isEmpty()) {
            warehouse.append(
                    "temp",
                    "peer_attribute",
                    rows -> workspace
                            .units()
                            .spans()
                            .forEach(u -> names.forEach(n -> rows.begin()
                                    .text(u.code())
                                    .date(u.validFrom())
                                    .text(n)
                                    .text(u.attributes().getOrDefault(n, ""))
                                    .end())));
        }
    }

    /**
     * Finds the returns on a form, in the groups by which they are measured, and draws those by which large groups are; what a new
     * unit reports has no peers.
     */
    void measured(String form, Threshold threshold, Years years) {
        returns(
                form,
                "case when y.opened > :start then 'opened' else " + of(threshold.peerGroup()) + " end",
                threshold.count("most_peers"),
                years);
    }

    /** Finds the returns on a form, those of new units among those of the others. */
    void all(String form, Threshold threshold, Years years) {
        returns(form, of(threshold.peerGroup()), 0, years);
    }

    private void returns(String form, String group, int most, Years years) {
        years.in("suspect_return", warehouse)
                .naming("peer_group", group)
                .with("form", form)
                .with("most", most)
                .run();
    }

    /** The key that all peers of a unit share. */
    private static String of(List<String> names) {
        return names.isEmpty()
                ? "''"
                : names.stream().map(PeerGroups::part).collect(Collectors.joining(", ", "concat_ws('|', ", ")"));
    }

    private static String part(String name) {
        return switch (name) {
            case "level" -> "u.level";
            case "kind" -> "u.kind";
            case "parent" -> "coalesce(u.parent_id::varchar, '')";
            default ->
                "coalesce((select arg_max(t.value, t.valid_from) from peer_attribute t where t.code = u.code and t.name = '"
                        + name.replace("'", "''") + "'), '')";
        };
    }
}
