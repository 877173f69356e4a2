package org.unionstat.batch.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import ch.qos.logback.core.spi.FilterReply;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The log of a workspace, one file a day in its folder {@code logs}, kept for a year.
 *
 * <p>Where several are worked in at a time, each thread that opens a log writes to that one alone.
 */
final class LogFile implements AutoCloseable {

    private static final int DAYS_KEPT = 365;
    private static final String WORKSPACE = "workspace";

    /** Asked for once, because a second thread that asks while logging is being set up is given something else. */
    private static final LoggerContext CONTEXT = (LoggerContext) LoggerFactory.getILoggerFactory();

    private final Logger root;
    private final RollingFileAppender<ILoggingEvent> appender;

    private LogFile(Logger root, RollingFileAppender<ILoggingEvent> appender) {
        this.root = root;
        this.appender = appender;
    }

    /** Starts writing the log of a workspace; only what this thread logs after this goes into it. */
    static LogFile open(Path workspace) {
        Logger root = CONTEXT.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(CONTEXT);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0}: %msg%n");
        encoder.start();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        TimeBasedRollingPolicy<ILoggingEvent> policy = new TimeBasedRollingPolicy<>();
        appender.setContext(CONTEXT);
        policy.setContext(CONTEXT);
        policy.setParent(appender);
        policy.setFileNamePattern(workspace
                .resolve("logs")
                .resolve("unionstat-%d{yyyy-MM-dd}.log")
                .toString());
        policy.setMaxHistory(DAYS_KEPT);
        policy.start();
        appender.setRollingPolicy(policy);
        appender.setEncoder(encoder);
        appender.addFilter(of(workspace));
        appender.start();
        MDC.put(WORKSPACE, workspace.toString());
        root.addAppender(appender);
        return new LogFile(root, appender);
    }

    private static Filter<ILoggingEvent> of(Path workspace) {
        return new Filter<>() {
            @Override
            public FilterReply decide(ILoggingEvent event) {
                String of = event.getMDCPropertyMap().get(WORKSPACE);
                return of == null || of.equals(workspace.toString()) ? FilterReply.NEUTRAL : FilterReply.DENY;
            }
        };
    }

    @Override
    public void close() {
        MDC.remove(WORKSPACE);
        root.detachAppender(appender);
        appender.stop();
    }
}
