package org.unionstat.batch.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.rule.plausibility.PlausibilityRule;
import org.unionstat.rule.plausibility.Threshold;

/** Which units are held against one another, as SQL over the table {@code period_unit}. */
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
        Set<String> names = new TreeSet<>(workspace
                .catalogue()
                .thresholds()
                .of(PlausibilityRule.MAGNITUDE)
                .peerGroup());
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

    /** The key that all peers of a unit share. */
    String of(Threshold threshold) {
        if (threshold.peerGroup().isEmpty()) {
            return "''";
        }
        return threshold.peerGroup().stream()
                .map(PeerGroups::part)
                .collect(Collectors.joining(", ", "concat_ws('|', ", ")"));
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
