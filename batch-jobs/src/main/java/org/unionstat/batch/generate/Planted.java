package org.unionstat.batch.generate;

import java.time.LocalDate;
import java.util.Map;

/** What is out of the ordinary in the simulated county, so that the reader can see how it is treated. */
final class Planted {

    /** The day of the move and of the closing. */
    static final LocalDate CHANGE = LocalDate.of(2024, 1, 1);

    /** A union that moves from Baishi to Binjiang. */
    static final String MOVED = "990100005-012";

    static final String MOVED_TO = "990100004";

    /** A union in Shuangqiao that closes. */
    static final String CLOSED = "990100011-009";

    /** The day on which two unions of Chengdong merge. */
    static final LocalDate MERGER = LocalDate.of(2025, 1, 1);

    /** A union that goes on in another one after the merger. */
    static final String MERGED = "990100001-012";

    static final String MERGED_INTO = "990100001-011";

    /** A textile enterprise in Shawan, the largest there, that loses a third of its workers in 2024. */
    static final String SHRINKING = "990100009-008";

    /** A union in Shawan whose return for the last year is refused. */
    static final String REFUSED = "990100009-011";

    /** A union in Liuxi whose return for the last year is held: the schemes of mutual aid are 3 short of the total. */
    static final String HELD = "990100006-010";

    /** A union whose return for 2023 is sent again ten days later, two slips in it mended. */
    static final String CORRECTED = "990100002-005";

    static final String CORRECTED_TOWN = "990100002";

    static final int CORRECTED_YEAR = 2023;

    /** Meiling's own figures for the last year come after the deadline. */
    static final String LATE_TOWN = "990100008";

    static final LocalDate LATE_DAY = LocalDate.of(2026, 3, 12);

    static final int LAST_YEAR = 2025;

    private Planted() {}

    /** How many workers a planted union begins with; the given number for every other. */
    static double workers(String code, double drawn) {
        return switch (code) {
            case MOVED -> 430;
            case SHRINKING -> 780;
            case CLOSED -> 46;
            case REFUSED -> 138;
            case HELD -> 165;
            default -> drawn;
        };
    }

    /** The factor by which a blow changes a union's employment in a year. */
    static double blow(String code, int year) {
        if (!code.equals(SHRINKING)) {
            return 1;
        }
        return year == 2024 ? 0.66 : year == LAST_YEAR ? 0.93 : 1;
    }

    /** Whether a union is there no more in a year: it has closed or merged. */
    static boolean isGone(String code, int year) {
        return (code.equals(CLOSED) && year >= CHANGE.getYear()) || (code.equals(MERGED) && year >= MERGER.getYear());
    }

    /** Whether a union reports for another one, too. */
    static boolean isMerged(String code, int year) {
        return code.equals(MERGED_INTO) && year >= MERGER.getYear();
    }

    /** Spoils the returns that are to fail. */
    static void spoil(String code, int year, Map<String, String> cells) {
        if (year == LAST_YEAR && code.equals(REFUSED)) {
            cells.put("membership.workers", "见附表");
            cells.put("membership.new_members", "12.5");
            cells.put("skills.trainees", "-12");
        }
        if (year == CORRECTED_YEAR && code.equals(CORRECTED)) {
            // a nought too many, and a figure of another line
            cells.computeIfPresent("skills.trainees", (cell, value) -> value + "0");
            cells.put("membership.new_members", cells.getOrDefault("organization.covered_units", "1"));
        }
        if (year == LAST_YEAR && code.equals(HELD)) {
            cells.computeIfPresent(
                    "mutual_aid.insured_workers[insurance_scheme:special]",
                    (cell, value) -> Long.toString(Long.parseLong(value) - 3));
        }
    }

    /** The day on which a town's own figures arrive, where it is not the usual one. */
    static LocalDate ownReceived(String town, int year, LocalDate usual) {
        return year == LAST_YEAR && town.equals(LATE_TOWN) ? LATE_DAY : usual;
    }
}
