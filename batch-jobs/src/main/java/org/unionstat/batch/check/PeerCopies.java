package org.unionstat.batch.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.rule.Finding;
import org.unionstat.rule.plausibility.CopiedReturns;
import org.unionstat.rule.plausibility.Judgement;
import org.unionstat.rule.plausibility.PlausibilityRule;
import org.unionstat.rule.plausibility.Threshold;
import org.unionstat.rule.plausibility.TwoYears;

/**
 * Returns whose figures are those of a peer.
 *
 * <p>SQL holds those against one another that agree in a stretch of cells; the library words what is a copy.
 */
final class PeerCopies {

    private final Warehouse warehouse;
    private final Workspace workspace;
    private final PeerGroups groups;
    private final Threshold threshold;
    private final CopiedReturns copies;

    PeerCopies(Warehouse warehouse, Workspace workspace, PeerGroups groups) {
        this.warehouse = warehouse;
        this.workspace = workspace;
        this.groups = groups;
        this.threshold = workspace.catalogue().thresholds().of(PlausibilityRule.COPY_OF_PEER);
        this.copies = new CopiedReturns(workspace.catalogue().thresholds());
    }

    /** Looks through the returns on a form. */
    void screen(String form, List<Map<String, String>> columns, SuspectColumns suspects, Years years, Doubts doubts) {
        groups.all(form, threshold, years);
        in("copy_return", form, years)
                .listing("cells", columns)
                .with(
                        "least_equal",
                        threshold
                                .number("share_percent")
                                .movePointLeft(2)
                                .multiply(BigDecimal.valueOf(threshold.count("least_cells")))
                                .setScale(0, RoundingMode.CEILING))
                .run();
        in("copy_pair", form, years).run();
        List<Map<String, String>> ordered = columns.stream()
                .sorted(Comparator.comparing(c -> c.getOrDefault("text", "")))
                .toList();
        for (List<Map<String, String>> stretch : copies.stretches(ordered)) {
            in("copy_alike", form, years)
                    .listing("cells", stretch)
                    .with("most_alike", threshold.count("most_alike"))
                    .run();
        }
        in("copy_likeness", form, years).run();
        for (SuspectColumns.Part part : suspects.parts()) {
            in("copy_beside", form, years)
                    .naming("equal", part.equal())
                    .naming("compared", part.compared())
                    .run();
        }
        in("copy", form, years)
                .with("least_cells", threshold.number("least_cells"))
                .with("share_percent", threshold.number("share_percent"))
                .run();
        long failed = judge(form, columns, years, doubts);
        long compared = warehouse.sql("intermediate/copy_returns").number();
        in("doubt_count", form, years)
                .with("rule", PlausibilityRule.COPY_OF_PEER.id())
                .with("passed", compared - failed)
                .with("failed", failed)
                .with(
                        "unverifiable",
                        warehouse.sql("intermediate/suspect_returns").number() - compared)
                .run();
    }

    private Statement in(String file, String form, Years years) {
        return years.in(file, warehouse).with("form", form).naming("table", FormTables.table(form));
    }

    private long judge(String form, List<Map<String, String>> columns, Years years, Doubts doubts) {
        long[] failed = {0};
        new SuspectReturns(warehouse, workspace, years, form, columns, years.code()).read(some -> {
            for (SuspectReturns.Suspect suspect : some) {
                TwoYears pair = suspect.returns();
                Optional<Finding> finding = copies.ofPeer(pair.current(), Objects.requireNonNull(pair.lastYear()))
                        .flatMap(Judgement::finding);
                finding.ifPresent(f -> doubts.add(f, suspect.submission(true)));
                failed[0] += finding.isPresent() ? 1 : 0;
            }
            doubts.write();
        });
        return failed[0];
    }
}
