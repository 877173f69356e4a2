package org.unionstat.batch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a main class in a cold virtual machine of its own, with the options of the launcher and of {@code UNIONSTAT_JAVA_OPTS}. */
final class ChildProcess {

    private static final List<String> OPTIONS =
            List.of("-Xms48m", "-Xmx3g", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8");
    private static final int LOOK_EVERY_MILLIS = 20;

    private ChildProcess() {}

    /**
     * How a process did.
     *
     * @param seconds from start to exit
     * @param peakMegabytes the most memory it held; 0 where the system does not tell
     */
    record Run(double seconds, long peakMegabytes) {}

    static Run run(Path work, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(Stream.of(
                        System.getenv().getOrDefault("UNIONSTAT_JAVA_OPTS", "").split(" "))
                .filter(option -> !option.isBlank())
                .toList());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        Path log = work.resolve("child.log");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long peak = 0;
        try {
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peak(process.pid()));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        double seconds = Bench.seconds(start);
        if (process.exitValue() != 0) {
            throw new IOException(main + " ended with " + process.exitValue() + ": " + Files.readString(log));
        }
        return new Run(seconds, peak);
    }

    /** The high-water mark of resident memory, where the system has /proc. */
    private static long peak(long pid) {
        try {
            for (String line :
                    Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"), StandardCharsets.UTF_8)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }
}
