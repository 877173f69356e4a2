package org.unionstat.batch.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.unionstat.batch.cli.CommandRun;

/** The three example workspaces, made once for all test classes by the command itself; tests only read them. */
public record Demo(Path home, CommandRun run) implements AutoCloseable {

    public Path street() {
        return home.resolve("street");
    }

    public Path nation() {
        return home.resolve("nation");
    }

    public Path county() {
        return home.resolve("county");
    }

    private static Demo make() {
        try {
            Path home = Files.createTempDirectory("unionstat-demo");
            return new Demo(home, CommandRun.of("demo", "--workspace", home.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Folder.delete(home);
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
                    .computeIfAbsent(Demo.class, key -> make(), Demo.class);
        }
    }
}
