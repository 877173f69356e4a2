package org.unionstat.batch.blackbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of this class path in a process of its own, so that it can be killed. */
final class ChildProcess implements AutoCloseable {

    private static final long PATIENCE = 60;

    private final Process process;
    private final BufferedReader lines;
    private final List<String> seen = new ArrayList<>();

    private ChildProcess(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ChildProcess nightly(Path workspace) throws IOException {
        return start(
                "org.unionstat.batch.cli.Unionstat", "nightly", "--lang", "en", "--workspace", workspace.toString());
    }

    static ChildProcess start(String main, String... args) throws IOException {
        return startIn(Map.of(), main, args);
    }

    /** Starts a program with some variables of the environment as told. */
    static ChildProcess startIn(Map<String, String> environment, String main, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx500m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new ChildProcess(builder.start());
    }

    /** Waits until the program writes a line with some words. */
    ChildProcess awaiting(String words) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            seen.add(line);
            if (line.contains(words)) {
                return this;
            }
        }
        throw new IllegalStateException("ended without saying " + words + ": " + seen);
    }

    long pid() {
        return process.pid();
    }

    /** Kill −9. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        end();
    }

    /** The signal TERM, which a program may answer. */
    int terminate() throws InterruptedException {
        process.destroy();
        return end();
    }

    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("did not end: " + seen);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
