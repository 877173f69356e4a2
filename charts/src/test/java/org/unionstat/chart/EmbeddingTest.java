package org.unionstat.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program can draw a chart with this module, the library and the few jars that the two oblige their users to have. */
class EmbeddingTest {

    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "ThreeLineChart.java");
    private static final List<String> OBLIGATORY = List.of(
            "unionstat-core-",
            "commons-math3-",
            "fastcsv-",
            "jspecify-",
            "snakeyaml-",
            "jfreechart-",
            "batik-",
            "pngencoder-",
            "xmlgraphics-commons-",
            "commons-io-",
            "commons-logging-",
            "ph-fonts-noto-sans-sc-");

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
    void drawsAChartInAProgramThatHasNothingElse(@TempDir Path target) throws Exception {
        compile(target);

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        target + File.pathSeparator + absolute(classpath()),
                        "ThreeLineChart")
                .directory(target.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(printed).isEmpty();
        assertThat(process.exitValue()).isZero();
        BufferedImage image = ImageIO.read(target.resolve("chart.png").toFile());
        assertThat(image.getWidth()).isEqualTo(1800);
        assertThat(coloursOf(image)).as("colours in the picture").isGreaterThan(10);
    }

    private static String absolute(String classpath) {
        return Arrays.stream(classpath.split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static long coloursOf(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).distinct().count();
    }
}
