package org.unionstat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program can use the library with the few jars that it obliges its users to have. */
class EmbeddingTest {

    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "CheckASubmission.java");
    private static final Path PRINTED = EXAMPLE.resolveSibling("CheckASubmission.txt");
    private static final List<String> OBLIGATORY = List.of("commons-math3-", "fastcsv-", "jspecify-", "snakeyaml-");

    private static String classpath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> isOurs(entry)
                        || OBLIGATORY.stream()
                                .anyMatch(Path.of(entry).getFileName().toString()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isOurs(String entry) {
        return Path.of(entry).endsWith(Path.of("target", "classes"));
    }

    private static void compile(Path target) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-d", target.toString(), "-cp", classpath(), "-Xlint:all", "-Werror"),
                            null,
                            files.getJavaFileObjects(EXAMPLE))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    @Test
    void checksASubmissionInAProgramThatHasNothingElse(@TempDir Path target) throws Exception {
        assertThat(classpath().split(File.pathSeparator, -1)).hasSize(5);
        compile(target);

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.stdout.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        target + File.pathSeparator + classpath(),
                        "CheckASubmission")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(printed.lines()).containsExactlyElementsOf(Files.readAllLines(PRINTED));
        assertThat(process.exitValue()).isZero();
    }
}
