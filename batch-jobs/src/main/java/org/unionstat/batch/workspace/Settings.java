package org.unionstat.batch.workspace;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.unionstat.period.Period;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.rule.Gates;

/**
 * What {@code unionstat.yaml} says.
 *
 * @param name the federation's name in Chinese
 * @param nameEn its name in English, may be empty
 * @param language the language of reports and charts: zh-Hans, zh-Hant or en
 * @param simulated whether the figures are simulated, which is then printed everywhere
 * @param root the code of the unit that the report is about; empty for the top of the tree
 * @param source the source line under charts and tables
 * @param calendar where the statistical year starts
 * @param zone the time zone in which days begin and deadlines end
 * @param deadlines per level code, the day of the year after the period by which a submission is on time
 * @param gates what happens to submissions with findings
 * @param trust which figure of a federation is published
 * @param completeFrom the percentage of expected units from which a sum counts as complete, 100 for all
 * @param keyIndicators the cells of the key table, as written
 * @param bulkFromBytes the size from which a wide CSV is loaded by the warehouse itself
 * @param memoryLimit the most memory the warehouse may use, for example 2GB
 * @param threads how many threads the warehouse may use, 0 for one per core
 * @param locked the periods that are closed, by code, with the day from which nothing more is taken for them
 * @param tellsSuspiciousFigures whether the night looks through accepted returns for suspicious figures
 */
public record Settings(
        String name,
        String nameEn,
        String language,
        boolean simulated,
        String root,
        String source,
        StatisticalCalendar calendar,
        ZoneId zone,
        Map<String, MonthDay> deadlines,
        Gates gates,
        Trust trust,
        BigDecimal completeFrom,
        List<String> keyIndicators,
        long bulkFromBytes,
        String memoryLimit,
        int threads,
        Map<String, LocalDate> locked,
        boolean tellsSuspiciousFigures) {

    /** Up to this many lowest units are listed singly in figures and tables; source: decisions, output. */
    public static final int LISTED_UNITS = 5000;

    /** Copies the collections. */
    public Settings {
        deadlines = Collections.unmodifiableSortedMap(new TreeMap<>(deadlines));
        keyIndicators = List.copyOf(keyIndicators);
        locked = Collections.unmodifiableSortedMap(new TreeMap<>(locked));
    }

    /** All that may decide a figure, in a fixed order: not how much of the machine may be used. */
    String decisive() {
        return new Settings(
                        name,
                        nameEn,
                        language,
                        simulated,
                        root,
                        source,
                        calendar,
                        zone,
                        deadlines,
                        gates,
                        trust,
                        completeFrom,
                        keyIndicators,
                        bulkFromBytes,
                        "",
                        0,
                        locked,
                        tellsSuspiciousFigures)
                .toString();
    }

    /**
     * Since when a period is locked for what comes at a moment.
     *
     * @param period the period
     * @param receivedAt the moment
     * @return the day from which nothing more is taken; none if the moment lies before it, or the period is open
     */
    public Optional<LocalDate> lockedSince(Period period, Instant receivedAt) {
        LocalDate day = LocalDate.ofInstant(receivedAt, zone);
        return Optional.ofNullable(locked.get(period.code())).filter(since -> !day.isBefore(since));
    }
}
