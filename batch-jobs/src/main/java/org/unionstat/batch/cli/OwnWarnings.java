package org.unionstat.batch.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/** Lets the program's own warnings onto standard error; everything else goes to the log file alone. */
public final class OwnWarnings extends Filter<ILoggingEvent> {

    /** Made by the logging framework from its configuration. */
    public OwnWarnings() {
        // nothing to set up
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean own = event.getLoggerName().startsWith("org.unionstat");
        return own && event.getLevel().isGreaterOrEqual(Level.WARN) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
