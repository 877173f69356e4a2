package org.unionstat.batch.backends;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Ratio;
import org.unionstat.period.Period;
import org.unionstat.rollup.Basis;
import org.unionstat.submission.Form;
import org.unionstat.submission.ObservationKind;
import org.unionstat.unit.Unit;

/** Which share, by size, of the units asked stands behind a figure; semantics, change over a year. */
final class Coverage {

    private record Share(BigDecimal due, BigDecimal covered) {

        static final Share NONE = new Share(BigDecimal.ZERO, BigDecimal.ZERO);

        Share plus(Share other) {
            return new Share(due.add(other.due), covered.add(other.covered));
        }
    }

    private final MemoryNight night;
    private final Period period;
    private final Map<Boolean, Map<String, List<Unit>>> trees = new HashMap<>();
    private final Map<String, Share> shares = new HashMap<>();
    private final Set<String> emptied;

    Coverage(MemoryNight night, Period period) {
        this.night = night;
        this.period = period;
        this.emptied = night.workspace.units().emptiedWithin(period.start(), period.end());
    }

    BigDecimal response(String unit, Cell cell) {
        Indicator indicator =
                night.workspace.catalogue().indicator(cell.indicator()).orElseThrow();
        Ratio ratio = indicator.ratio();
        if (ratio == null) {
            Share share = share(unit, cell);
            return MemoryNight.ratio(share.covered, share.due);
        }
        Share numerator = share(unit, new Cell(ratio.numerator(), cell.category()));
        Share denominator = share(unit, Cell.total(ratio.denominator()));
        return MemoryNight.ratio(numerator.covered.min(denominator.covered), numerator.due.max(denominator.due));
    }

    private Share share(String unit, Cell cell) {
        String key = unit + " " + cell;
        Share known = shares.get(key);
        if (known == null) {
            known = compute(unit, cell);
            shares.put(key, known);
        }
        return known;
    }

    private Share compute(String code, Cell cell) {
        List<Unit> children = tree(night.isStock(cell)).getOrDefault(code, List.of());
        Unit unit = night.workspace
                .units()
                .lastWithin(code, period.start(), period.end())
                .orElse(null);
        Share itself = unit == null ? Share.NONE : itself(unit, children.isEmpty(), cell);
        Share all = children.stream().map(c -> share(c.code(), cell)).reduce(itself, Share::plus);
        boolean stated = night.figure(code, cell, period)
                .map(f -> f.basis() == Basis.STATED)
                .orElse(false);
        return stated ? new Share(all.due, all.due) : all;
    }

    private Share itself(Unit unit, boolean isLeaf, Cell cell) {
        Form form = night.workspace.catalogue().formOf(cell.indicator());
        if (!form.asks(unit, isLeaf && !emptied.contains(unit.code()))) {
            return Share.NONE;
        }
        String size = unit.attributes().getOrDefault("covered_units", "1");
        BigDecimal weight = new BigDecimal(size);
        boolean answered = night.observation(unit.code(), cell, period, ObservationKind.OWN)
                .filter(o -> o.quantity() != null)
                .isPresent();
        boolean total = isLeaf
                && night.observation(unit.code(), cell, period, ObservationKind.TOTAL)
                        .filter(o -> o.quantity() != null)
                        .isPresent();
        return new Share(weight, answered || total ? weight : BigDecimal.ZERO);
    }

    private Map<String, List<Unit>> tree(boolean atEnd) {
        LocalDate start = atEnd ? period.end() : period.start();
        return trees.computeIfAbsent(
                atEnd, key -> Objects.requireNonNull(night.workspace.units().childrenWithin(start, period.end())));
    }
}
