package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.unionstat.outcome.FindingClass;
import org.unionstat.unit.Unit;

/**
 * The numbers that decide a check, as settings give them for one indicator.
 *
 * @param findingClass how grave a failure is; never HARD
 * @param numbers each number by its name
 * @param peerGroup what units have in common that are held against one another: {@code level}, {@code kind}, {@code parent} or
 *     an attribute of the register; empty for all units
 */
public record Threshold(FindingClass findingClass, Map<String, BigDecimal> numbers, List<String> peerGroup) {

    /** The name under which settings give the peer group. */
    public static final String PEER_GROUP = "peer_group";

    /** Checks the class and copies the rest. */
    public Threshold {
        if (findingClass == FindingClass.HARD) {
            throw new IllegalArgumentException("what is only suspicious is never HARD");
        }
        numbers = Map.copyOf(numbers);
        peerGroup = List.copyOf(peerGroup);
    }

    /**
     * One of the numbers.
     *
     * @param name its name
     * @return the number
     * @throws IllegalArgumentException if the check has none of that name
     */
    public BigDecimal number(String name) {
        BigDecimal number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no such number: " + name + "; there are " + numbers.keySet());
        }
        return number;
    }

    /** A number as a statistic needs it. */
    double real(String name) {
        return number(name).doubleValue();
    }

    /**
     * A number that counts something, whole.
     *
     * @param name its name
     * @return the number, rounded up
     */
    public int count(String name) {
        return number(name).setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /**
     * The group of peers that a unit belongs to.
     *
     * @param unit the unit
     * @return a key that all its peers share
     */
    public String group(Unit unit) {
        return peerGroup.stream().map(name -> name + "=" + value(unit, name)).collect(Collectors.joining("|"));
    }

    private static String value(Unit unit, String name) {
        return switch (name) {
            case "level" -> unit.level().name();
            case "kind" -> unit.kind().name();
            case "parent" -> unit.parent() == null ? "" : unit.parent();
            default -> unit.attributes().getOrDefault(name, "");
        };
    }
}
