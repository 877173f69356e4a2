package org.unionstat.batch.cli;

import java.util.concurrent.atomic.AtomicBoolean;

/** Ends the process with status 130 when a signal stops it in the middle of its work. */
final class Stop {

    private static final AtomicBoolean WORKING = new AtomicBoolean(true);

    private Stop() {}

    static void onSignal() {
        if (WORKING.get()) {
            // what is not committed is rolled back when the warehouse is next opened
            Runtime.getRuntime().halt(Unionstat.STOPPED);
        }
    }

    static void disarm() {
        WORKING.set(false);
    }
}
