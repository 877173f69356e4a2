package org.unionstat.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.unionstat.chart.internal.jfree.Renderer;

/**
 * Draws charts: PNG for paper, SVG for pages.
 *
 * <p>The same chart gives the same bytes. No display and no font of the system are needed.
 */
public final class Charts {

    /** Pixels for each logical unit in print: 1,800 pixels over the text width, 293 dots per inch. */
    public static final double PRINT_SCALE = 2.5;

    private Charts() {}

    /**
     * Writes a chart as a PNG for print.
     *
     * @param chart the chart
     * @param file where to
     * @throws IOException if the file cannot be written
     */
    public static void png(Chart<?> chart, Path file) throws IOException {
        Files.write(file, png(chart, PRINT_SCALE));
    }

    /**
     * A chart as a PNG.
     *
     * @param chart the chart
     * @param scale pixels for each logical unit, {@link #PRINT_SCALE} for print
     * @return the bytes of the image
     */
    public static byte[] png(Chart<?> chart, double scale) {
        return Renderer.png(chart, scale).content();
    }

    /**
     * Writes a chart as an SVG.
     *
     * @param chart the chart
     * @param file where to
     * @throws IOException if the file cannot be written
     */
    public static void svg(Chart<?> chart, Path file) throws IOException {
        Files.writeString(file, svg(chart), StandardCharsets.UTF_8);
    }

    /**
     * A chart as an SVG element that can stand in the middle of a page.
     *
     * @param chart the chart
     * @return the element, beginning with {@code <svg}
     */
    public static String svg(Chart<?> chart) {
        return new String(Renderer.svg(chart).content(), StandardCharsets.UTF_8);
    }

    /**
     * Writes a chart as a PNG for print and as an SVG, and tells what the font lacks without drawing it a third time.
     *
     * @param chart the chart
     * @param stem where to: the two files' name without {@code .png} and {@code .svg}
     * @return the characters that the font does not have and that are drawn as 〓, as {@link #undrawable} gives them
     * @throws IOException if a file cannot be written
     */
    public static List<String> pair(Chart<?> chart, Path stem) throws IOException {
        Renderer.Rendering svg = Renderer.svg(chart);
        png(chart, stem.resolveSibling(stem.getFileName() + ".png"));
        Files.write(stem.resolveSibling(stem.getFileName() + ".svg"), svg.content());
        return undrawable(svg);
    }

    /**
     * The characters of a chart that the font does not have and that are drawn as 〓.
     *
     * @param chart the chart
     * @return the characters in the order of their code points, empty when all can be drawn
     */
    public static List<String> undrawable(Chart<?> chart) {
        return undrawable(Renderer.svg(chart));
    }

    private static List<String> undrawable(Renderer.Rendering rendering) {
        return rendering.undrawable().stream().map(Character::toString).toList();
    }
}
