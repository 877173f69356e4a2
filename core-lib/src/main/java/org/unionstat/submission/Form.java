package org.unionstat.submission;

import java.util.List;
import java.util.Set;
import org.unionstat.classification.Label;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitKind;
import org.unionstat.unit.UnitLevel;

/**
 * A list of indicators that is asked of certain units; every indicator belongs to exactly one form.
 *
 * @param id the stable id; the area's code for a base form
 * @param label its name
 * @param levels the levels it is assigned to; empty with {@code asksLeaves} for units with none below
 * @param kinds the kinds it is assigned to; empty for all
 * @param indicators the codes of its indicators in order
 * @param asksLeaves whether it is asked of the lowest units of the tree, whatever their level
 */
public record Form(
        String id,
        Label label,
        Set<UnitLevel> levels,
        Set<UnitKind> kinds,
        List<String> indicators,
        boolean asksLeaves) {

    /** Copies the collections. */
    public Form {
        levels = Set.copyOf(levels);
        kinds = Set.copyOf(kinds);
        indicators = List.copyOf(indicators);
    }

    /**
     * Whether the form asks a unit.
     *
     * @param unit the unit
     * @param isLeaf whether the unit has none below it in the period
     * @return true if the unit is expected to report
     */
    public boolean asks(Unit unit, boolean isLeaf) {
        boolean level = asksLeaves ? isLeaf : levels.contains(unit.level());
        return unit.isExpected() && level && (kinds.isEmpty() || kinds.contains(unit.kind()));
    }
}
