package org.unionstat.batch.report;

import org.unionstat.batch.workspace.Workspace;
import org.unionstat.period.Period;
import org.unionstat.period.StatisticalCalendar;

/** Period codes of the warehouse read by the workspace's calendar. */
final class Spans {

    private final StatisticalCalendar calendar;

    Spans(Workspace workspace) {
        this.calendar = workspace.settings().calendar();
    }

    Period of(String code) {
        return calendar.parse(code).orThrow();
    }
}
