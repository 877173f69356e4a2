package org.unionstat.batch.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.rule.BreakdownCheck;
import org.unionstat.rule.RuleCount;
import org.unionstat.rule.plausibility.ColumnShifts;
import org.unionstat.rule.plausibility.CopiedReturns;
import org.unionstat.rule.plausibility.Judgement;
import org.unionstat.rule.plausibility.Magnitudes;
import org.unionstat.rule.plausibility.PeerStatistics;
import org.unionstat.rule.plausibility.PlausibilityRule;
import org.unionstat.rule.plausibility.Screening;
import org.unionstat.rule.plausibility.Threshold;

/**
 * The figures of a period that look suspicious beside other years and other units. They are told and hold nothing: what they are
 * held against may come later than they.
 *
 * <p>SQL measures the peers and finds the returns that are worth a closer look, in a few scans of the wide tables; the library's
 * checks judge these, so that they mean and say the same everywhere.
 */
final class SuspiciousFigures {

    private final Warehouse warehouse;
    private final Catalogue catalogue;
    private final Workspace workspace;
    private final FormTables forms;
    private final List<BreakdownCheck> breakdowns;
    private final PeerGroups groups;
    private final Outliers outliers;
    private final PeerCopies peerCopies;

    SuspiciousFigures(Warehouse warehouse, Workspace workspace) {
        this.warehouse = warehouse;
        this.workspace = workspace;
        this.catalogue = workspace.catalogue();
        this.forms = new FormTables(warehouse);
        this.breakdowns = BreakdownCheck.all(
                catalogue.indicators(), catalogue::checks, catalogue.classifications(), catalogue::canonical);
        this.groups = new PeerGroups(warehouse, workspace);
        this.outliers = new Outliers(warehouse, workspace, groups);
        this.peerCopies = new PeerCopies(warehouse, workspace, groups);
    }

    /** Looks through the returns of a period. */
    void screen(Years years, Doubts doubts) {
        groups.prepare();
        for (String form : forms.forms()) {
            List<Map<String, String>> columns = forms.columns(form);
            if (!columns.isEmpty()) {
                screen(form, columns, years, doubts);
            }
        }
    }

    /**
     * Judges all returns of some units in a period by themselves, beside last year's and the peers that are known; outliers and
     * returns of a peer need all units and are left out.
     */
    void judge(Years years, String units, Doubts doubts) {
        groups.prepare();
        for (String form : forms.forms()) {
            List<Map<String, String>> columns = forms.columns(form);
            if (!columns.isEmpty()) {
                groups.measured(form, catalogue.thresholds().of(PlausibilityRule.MAGNITUDE), years);
                prepare("suspect_all", years).naming("units", units).run();
                judges(form, columns, years, new SuspectColumns(columns, breakdowns, catalogue), doubts);
            }
        }
    }

    private Statement prepare(String file, Years years) {
        return years.in(file, warehouse);
    }

    private void screen(String form, List<Map<String, String>> columns, Years years, Doubts doubts) {
        SuspectColumns suspects = new SuspectColumns(columns, breakdowns, catalogue);
        Threshold slips = catalogue.thresholds().of(PlausibilityRule.MAGNITUDE);
        Threshold copies = catalogue.thresholds().of(PlausibilityRule.COPY_OF_LAST_YEAR);
        groups.measured(form, slips, years);
        if (warehouse.sql("intermediate/suspect_returns").number() == 0) {
            return;
        }
        prepare("suspect_peer", years)
                .naming("table", FormTables.table(form))
                .listing("cells", columns)
                .run();
        prepare("peer_cell", years)
                .with("form", form)
                .with("least", slips.number("least_pairs"))
                .with("tolerance", slips.number("tolerance").doubleValue())
                .run();
        prepare("suspect_level", years)
                .with("form", form)
                .listing("cells", columns)
                .run();
        prepare("suspect_part", years).run();
        List<SuspectColumns.Part> parts =
                warehouse.sql("intermediate/suspect_pairs").number() == 0 ? List.of() : suspects.parts();
        for (SuspectColumns.Part part : parts) {
            prepare("suspect_beside", years)
                    .naming("table", FormTables.table(form))
                    .naming("far", part.far())
                    .naming("equal", part.equal())
                    .naming("compared", part.compared())
                    .run();
        }
        prepare("suspect_pair", years).run();
        prepare("suspect", years)
                .naming("table", FormTables.table(form))
                .naming("far", suspects.far())
                .naming("shifted", suspects.shifted())
                .naming("balances", suspects.balances())
                .listing("cells", suspects.cells())
                .with("peer_spreads", slips.number("peer_spreads").doubleValue())
                .with("least_cells", copies.number("least_cells"))
                .with("share_percent", copies.number("share_percent"))
                .run();
        counts(form, years, suspects, judges(form, columns, years, suspects, doubts));
        outliers.screen(form, columns, years, doubts);
        peerCopies.screen(form, columns, suspects, years, doubts);
    }

    private Judges judges(
            String form, List<Map<String, String>> columns, Years years, SuspectColumns suspects, Doubts doubts) {
        Judges judges = new Judges(suspects.breakdowns(), years.code(), doubts);
        Map<String, PeerStatistics> peers = new PeerCells(warehouse, years.period(), form).read();
        new SuspectReturns(warehouse, workspace, years, form, columns, years.baseCode()).read(some -> {
            judges.judge(some, peers);
            doubts.write();
        });
        return judges;
    }

    /** Of returns that nobody looked at more closely all checks passed. */
    private void counts(String form, Years years, SuspectColumns suspects, Judges judges) {
        prepare("suspect_judged", years)
                .naming("table", FormTables.table(form))
                .naming("filled", suspects.filled())
                .naming("positive", suspects.positive())
                .with(
                        "least_cells",
                        catalogue
                                .thresholds()
                                .of(PlausibilityRule.COPY_OF_LAST_YEAR)
                                .number("least_cells"))
                .list(r -> Map.of(
                        PlausibilityRule.MAGNITUDE, rest(judges, PlausibilityRule.MAGNITUDE, r, "positive", "filled"),
                        PlausibilityRule.COPY_OF_LAST_YEAR,
                                rest(judges, PlausibilityRule.COPY_OF_LAST_YEAR, r, "compared", "returns"),
                        PlausibilityRule.COLUMN_SHIFT, judges.count(PlausibilityRule.COLUMN_SHIFT)))
                .get(0)
                .forEach((rule, count) -> prepare("doubt_count", years)
                        .with("form", form)
                        .with("rule", rule.id())
                        .with("passed", count.pass())
                        .with("failed", count.fail())
                        .with("unverifiable", count.unverifiable())
                        .run());
    }

    private static RuleCount rest(Judges judges, PlausibilityRule rule, Row row, String judged, String all) {
        int failed = judges.count(rule).fail();
        int passed = (int) row.number(judged) - failed;
        return new RuleCount(Math.max(0, passed), failed, (int) (row.number(all) - row.number(judged)));
    }

    /** The library's checks of one return. */
    private final class Judges {

        private final Magnitudes magnitudes;
        private final ColumnShifts shifts = new ColumnShifts(catalogue.thresholds());
        private final CopiedReturns copies = new CopiedReturns(catalogue.thresholds());
        private final List<BreakdownCheck> checks;
        private final String period;
        private final Doubts doubts;
        private final Map<PlausibilityRule, RuleCount> counts = new TreeMap<>();

        Judges(List<BreakdownCheck> checks, String period, Doubts doubts) {
            this.magnitudes = new Magnitudes(catalogue.thresholds(), checks);
            this.checks = checks;
            this.period = period;
            this.doubts = doubts;
        }

        /** Judges returns on all cores and notes what is found in their order. */
        void judge(List<SuspectReturns.Suspect> suspects, Map<String, PeerStatistics> peers) {
            List<List<Judgement>> judgements = suspects.parallelStream()
                    .map(s -> judgements(s, peers.getOrDefault(s.peerGroup(), PeerCells.NOBODY)))
                    .toList();
            for (int i = 0; i < suspects.size(); i++) {
                note(suspects.get(i), judgements.get(i));
            }
        }

        private List<Judgement> judgements(SuspectReturns.Suspect suspect, PeerStatistics peers) {
            Screening slips = magnitudes.judge(List.of(suspect.returns()), peers);
            List<Judgement> judgements = new ArrayList<>(slips.failures());
            checks.forEach(c -> shifts.judge(c, suspect.returns()).ifPresent(judgements::add));
            copies.ofLastYear(suspect.returns()).ifPresent(judgements::add);
            return judgements;
        }

        private void note(SuspectReturns.Suspect suspect, List<Judgement> judgements) {
            for (Judgement each : judgements) {
                counts.merge(each.rule(), RuleCount.of(each.outcome()), RuleCount::plus);
                each.finding()
                        .ifPresent(
                                f -> doubts.add(f, suspect.submission(f.period().equals(period))));
            }
        }

        RuleCount count(PlausibilityRule rule) {
            return counts.getOrDefault(rule, RuleCount.NONE);
        }
    }
}
