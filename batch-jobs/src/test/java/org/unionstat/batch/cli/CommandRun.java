package org.unionstat.batch.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/** A command run within the test's process: its exit status and what it wrote. */
public record CommandRun(int status, String out, String err) {

    /** Runs a command in English. */
    public static CommandRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Unionstat.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> all = new java.util.ArrayList<>(List.of(args));
        all.add("--lang");
        all.add("en");
        int status = line.execute(all.toArray(String[]::new));
        return new CommandRun(status, out.toString(), err.toString());
    }
}
