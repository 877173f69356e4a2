package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Cell;
import org.unionstat.rule.BreakdownCheck;

/** A breakdown into exclusive parts whose figures are all exact: total − Σ parts. */
record Balance(BreakdownCheck check, UnitReturn figures, BigDecimal gap) {

    /** The balance of a breakdown; null if parts may overlap or a figure is missing or not exact. */
    static @Nullable Balance of(BreakdownCheck check, UnitReturn figures) {
        if (check.kind() == BreakdownKind.SUBSET) {
            return null;
        }
        BigDecimal gap = figures.exact(check.total()).orElse(null);
        for (BreakdownCheck.Part part : check.parts()) {
            Optional<BigDecimal> figure = figures.exact(part.cell());
            gap = gap == null || figure.isEmpty() ? null : gap.subtract(figure.get());
        }
        return gap == null ? null : new Balance(check, figures, gap);
    }

    static List<Cell> cells(BreakdownCheck check) {
        List<Cell> cells = new ArrayList<>(List.of(check.total()));
        check.parts().forEach(p -> cells.add(p.cell()));
        return cells;
    }

    List<Cell> cells() {
        return cells(check);
    }

    boolean isPartition() {
        return check.kind() == BreakdownKind.PARTITION;
    }

    boolean isMet() {
        return gap.signum() == 0;
    }

    /** What a figure would be if all others were right. */
    BigDecimal asked(Cell cell) {
        BigDecimal figure = figures.exact(cell).orElseThrow();
        return cell.equals(check.total()) ? figure.subtract(gap) : figure.add(gap);
    }
}
