package org.unionstat.batch.blackbox;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.unionstat.batch.cli.CommandRun;

/**
 * The three example workspaces, made by the command itself once for all test classes and for all processes that run them; tests
 * only read them.
 */
public record Demo(Path home, CommandRun run) {

    public Path street() {
        return home.resolve("street");
    }

    public Path nation() {
        return home.resolve("nation");
    }

    public Path county() {
        return home.resolve("county");
    }

    private static Demo ofThisRun() {
        String run = System.getProperty(
                        "unionstat.run", Long.toString(ProcessHandle.current().pid()))
                .replaceAll("\\W", "-");
        Path made = Path.of("target", "demo").toAbsolutePath();
        try {
            Files.createDirectories(made);
            try (FileChannel lock = FileChannel.open(made.resolve("lock"), CREATE, WRITE)) {
                lock.lock();
                Path home = made.resolve(run);
                if (!Files.exists(made.resolve(run + ".status"))) {
                    make(made, home);
                }
                return new Demo(
                        home,
                        new CommandRun(
                                Integer.parseInt(Files.readString(made.resolve(run + ".status"))),
                                Files.readString(made.resolve(run + ".out")),
                                Files.readString(made.resolve(run + ".err"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path made, Path home) throws IOException {
        try (Stream<Path> earlier = Files.list(made)) {
            earlier.filter(p -> !p.endsWith("lock")).forEach(Folder::delete);
        }
        CommandRun run = CommandRun.of("demo", "--workspace", home.toString());
        Files.writeString(made.resolve(home.getFileName() + ".out"), run.out());
        Files.writeString(made.resolve(home.getFileName() + ".err"), run.err());
        Files.writeString(made.resolve(home.getFileName() + ".status"), Integer.toString(run.status()));
    }

    /** Gives the example workspaces to tests that ask for them. */
    public static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Demo.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Demo.class))
                    .computeIfAbsent(Demo.class, key -> ofThisRun(), Demo.class);
        }
    }
}
