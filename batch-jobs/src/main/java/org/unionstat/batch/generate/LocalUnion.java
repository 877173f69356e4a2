package org.unionstat.batch.generate;

import java.time.LocalDate;

/**
 * A primary or joint union of the simulated county.
 *
 * @param code its code, which it keeps when it moves
 * @param name its name
 * @param town the street or town that it begins in
 * @param trade its line of work
 * @param coveredUnits how many employers it covers
 * @param workers about how many workers they employ at first
 * @param opened the first day
 */
record LocalUnion(
        String code, String name, Town town, Trade trade, int coveredUnits, double workers, LocalDate opened) {

    boolean isJoint() {
        return trade == Trade.MIXED;
    }

    /** Whether it is open at a year's end. */
    boolean reportsFor(int year) {
        return opened.getYear() <= year && !Planted.isGone(code, year);
    }

    /** The street or town it belongs to in a year. */
    String townCode(int year) {
        return code.equals(Planted.MOVED) && year >= Planted.CHANGE.getYear() ? Planted.MOVED_TO : town.code();
    }

    /** The share of a year in which it is open. */
    double openShare(int year) {
        return opened.getYear() < year ? 1 : (366.0 - opened.getDayOfYear()) / 365;
    }
}
