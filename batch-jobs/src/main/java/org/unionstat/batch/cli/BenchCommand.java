package org.unionstat.batch.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Measures. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures the night beside plain SQL.")
final class BenchCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return Unionstat.WRONG_USE;
    }
}
