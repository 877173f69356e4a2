package org.unionstat.batch.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.indicator.Cell;
import org.unionstat.period.Period;
import org.unionstat.rule.plausibility.Operand;
import org.unionstat.rule.plausibility.TwoYears;
import org.unionstat.rule.plausibility.UnitReturn;

/** Returns that are looked at more closely beside those of the year before or of a peer, as the library takes them; read cell by cell. */
final class SuspectReturns {

    private final Operands operands;
    private final Period period;
    private final @Nullable Period base;
    private final Map<Long, Reading> readings = new LinkedHashMap<>();

    SuspectReturns(Workspace workspace, String period, String base) {
        this.operands = new Operands(workspace);
        this.period = workspace.settings().calendar().parse(period).orThrow();
        this.base = workspace.settings().calendar().parse(base).value().orElse(null);
    }

    /** A return with the one that it is held against, and the submissions that they came in. */
    record Suspect(TwoYears returns, String peerGroup, String now, String before) {

        String submission(boolean isNow) {
            return isNow ? now : before;
        }
    }

    private static final class Reading {

        private final String unit;
        private final String peerGroup;
        private final Map<Cell, Operand> now = new LinkedHashMap<>();
        private final Map<Cell, Operand> before = new LinkedHashMap<>();
        private String unitBefore = "";
        private String submission = "";
        private String submissionBefore = "";

        Reading(Row row) {
            this.unit = row.text("unit_code");
            this.peerGroup = row.text("peer_group");
        }

        Suspect suspect() {
            UnitReturn lastYear = before.isEmpty() ? null : new UnitReturn(unitBefore, before);
            return new Suspect(
                    new TwoYears(new UnitReturn(unit, now), lastYear), peerGroup, submission, submissionBefore);
        }
    }

    /** Takes one cell. */
    void take(Row row) {
        Reading reading = readings.computeIfAbsent(row.number("number"), n -> new Reading(row));
        boolean isBefore = row.flag("is_before");
        String unit = row.text("unit_code");
        Operand operand = operands.of(row, "", unit, isBefore && base != null ? base : period)
                .orElse(null);
        if (operand == null) {
            return;
        }
        Cell cell = operand.cell();
        if (isBefore) {
            reading.unitBefore = unit;
            reading.submissionBefore = row.text("submission_id");
            reading.before.put(cell, operand);
        } else {
            reading.submission = row.text("submission_id");
            reading.now.put(cell, operand);
        }
    }

    /** What was read; returns without any figure are left out. */
    List<Suspect> all() {
        List<Suspect> all = new ArrayList<>();
        readings.values().stream().filter(r -> !r.now.isEmpty()).forEach(r -> all.add(r.suspect()));
        return all;
    }
}
