package org.unionstat.expression;

import java.math.BigDecimal;
import org.unionstat.quantity.UnitOfMeasure;

/**
 * What a number measures, as far as it decides with which other numbers it may be compared, added and multiplied.
 *
 * @param kind pure number, count, money or percentage
 * @param unit the code of the unit of measure; empty for pure numbers and for sums of different things
 * @param scale how many base units one is: 10,000 for 万元
 */
public record Measure(Kind kind, String unit, BigDecimal scale) {

    /** A number without unit of measure, such as one written in a rule; it goes with everything. */
    public static final Measure PURE = new Measure(Kind.PURE, "", BigDecimal.ONE);

    /** Kinds of numbers that never mix, pure numbers aside. */
    public enum Kind {
        /** Without unit of measure. */
        PURE,
        /** Persons, units, cases: different things may be compared, and added only where a rule says so. */
        COUNT,
        /** Amounts of money. */
        MONEY,
        /** Percentages and points. */
        PERCENT
    }

    /**
     * The measure of a unit of measure.
     *
     * @param unit the unit of measure
     * @return money, percentage or count
     */
    public static Measure of(UnitOfMeasure unit) {
        boolean points = unit.base().equals("percentage_point");
        Kind kind = unit.isMoney() ? Kind.MONEY : unit.isPercent() || points ? Kind.PERCENT : Kind.COUNT;
        return new Measure(kind, unit.code(), unit.scale().stripTrailingZeros());
    }

    boolean isComparableWith(Measure other) {
        return kind == Kind.PURE
                || other.kind == Kind.PURE
                || (kind == other.kind && scale.compareTo(other.scale) == 0);
    }

    boolean isAddableTo(Measure other, boolean mixedUnits) {
        boolean same = unit.equals(other.unit) || unit.isEmpty() || other.unit.isEmpty();
        return isComparableWith(other) && (same || kind != Kind.COUNT || mixedUnits);
    }

    Measure plus(Measure other) {
        if (kind == Kind.PURE) {
            return other;
        }
        return other.kind == Kind.PURE || unit.equals(other.unit) ? this : new Measure(kind, "", scale);
    }

    /** A count or an amount times a number, a percentage or a count; the stronger kind remains. */
    Measure times(Measure other) {
        if (kind == Kind.PURE || (kind == Kind.PERCENT && other.kind != Kind.PURE)) {
            return kind == Kind.PERCENT && other.kind == Kind.PERCENT ? PURE : other;
        }
        if (other.kind == Kind.PURE || other.kind == Kind.PERCENT) {
            return this;
        }
        return kind == Kind.MONEY ? this : other.kind == Kind.MONEY ? other : new Measure(kind, "", scale);
    }

    /** A share of the same kind is a pure number; money for each thing is money. */
    Measure dividedBy(Measure other) {
        if (other.kind == Kind.PURE || (other.kind == Kind.PERCENT && kind != Kind.PERCENT)) {
            return this;
        }
        return kind == Kind.MONEY && other.kind == Kind.COUNT ? this : PURE;
    }

    @Override
    public String toString() {
        return switch (kind) {
            case PURE -> "a number";
            case COUNT -> "a count" + (unit.isEmpty() ? "" : " of " + unit);
            case MONEY -> "money in " + unit;
            case PERCENT -> "a percentage in " + unit;
        };
    }
}
