package org.unionstat.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Nature;
import org.unionstat.period.Period;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitTree;

/** Who is below whom: at the reference date for stocks, over the whole span for everything else. */
final class Shape {

    private final Map<String, List<String>> children = new TreeMap<>();
    private final Map<String, Unit> units = new TreeMap<>();
    private final Map<String, String> parents = new TreeMap<>();
    private final List<String> upwards = new ArrayList<>();
    private final Set<String> emptied;

    private Shape(UnitTree tree, Period period, boolean atEnd) {
        var start = atEnd ? period.end() : period.start();
        tree.childrenWithin(start, period.end()).forEach((code, below) -> {
            units.put(code, tree.lastWithin(code, start, period.end()).orElseThrow());
            children.put(code, below.stream().map(Unit::code).sorted().toList());
            below.forEach(unit -> parents.put(unit.code(), code));
        });
        roots().forEach(this::addBelowFirst);
        emptied = tree.emptiedWithin(start, period.end());
    }

    static Shape of(UnitTree tree, Period period, Nature nature) {
        return new Shape(tree, period, nature == Nature.STOCK);
    }

    private void addBelowFirst(String code) {
        childrenOf(code).forEach(this::addBelowFirst);
        upwards.add(code);
    }

    /** The units with none above, in the order of codes. */
    List<String> roots() {
        return children.keySet().stream()
                .filter(code -> !parents.containsKey(code))
                .toList();
    }

    /** All units, each after those below it. */
    List<String> belowFirst() {
        return upwards;
    }

    List<String> childrenOf(String code) {
        return children.getOrDefault(code, List.of());
    }

    boolean isLeaf(String code) {
        return childrenOf(code).isEmpty();
    }

    /** Whether a unit has none below it and is not one that was closed after all below it had gone elsewhere. */
    boolean isLowest(String code) {
        return isLeaf(code) && !emptied.contains(code);
    }

    @Nullable
    Unit unit(String code) {
        return units.get(code);
    }

    /** The codes from a unit up to its root, the unit first. */
    List<String> pathUp(String code) {
        List<String> path = new ArrayList<>();
        for (String at = code; at != null; at = parents.get(at)) {
            path.add(at);
        }
        return path;
    }
}
