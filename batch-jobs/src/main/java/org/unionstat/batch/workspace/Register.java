package org.unionstat.batch.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitEvent;
import org.unionstat.unit.UnitKind;
import org.unionstat.unit.UnitLevel;
import org.unionstat.unit.UnitTree;

/** The units of {@code units.csv} with their lines; what many units have in common is kept once, for there are millions. */
final class Register {

    private final String file;
    private final List<Unit> units = new ArrayList<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<Map<String, String>, Map<String, String>> attributes = new HashMap<>();
    private int[] lines = new int[16];

    Register(String file) {
        this.file = file;
    }

    void add(Unit unit, int line) {
        if (units.size() == lines.length) {
            lines = Arrays.copyOf(lines, 2 * lines.length);
        }
        lines[units.size()] = line;
        units.add(unit);
    }

    List<Unit> units() {
        return units;
    }

    /** A code of a unit above, the same object for all units below it. */
    String parent(String code) {
        return parents.computeIfAbsent(code, c -> c);
    }

    /** Attributes, the same object for all units that have the same. */
    Map<String, String> attributes(Map<String, String> each) {
        return attributes.computeIfAbsent(Map.copyOf(each), a -> a);
    }

    /** Federations that stand below one of a lower level, such as a county below a township. */
    List<Problem> misplaced() {
        Map<String, UnitLevel> highest = new HashMap<>();
        for (Unit unit : units) {
            if (parents.containsKey(unit.code())) {
                highest.merge(unit.code(), unit.level(), (a, b) -> a.compareTo(b) < 0 ? a : b);
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            UnitLevel above = unit.parent() == null ? null : highest.get(unit.parent());
            if (unit.kind() == UnitKind.FEDERATION
                    && above != null
                    && unit.level().compareTo(above) < 0) {
                problems.add(new Problem(
                        "WS-REGISTER",
                        "level: expected " + above.code() + " or lower, as " + unit.parent() + " is above, found "
                                + unit.level().code(),
                        new Place(file, lines[i], 0)));
            }
        }
        return problems;
    }

    /** The tree, or every contradiction with its file and line. */
    Outcome<UnitTree> tree(List<UnitEvent> events) {
        return UnitTree.of(units, events, index -> new Place(file, lines[index], 0));
    }
}
