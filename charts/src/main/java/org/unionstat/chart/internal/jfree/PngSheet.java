package org.unionstat.chart.internal.jfree;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.unionstat.chart.theme.Theme;

/** Draws a figure as PNG on an image that each thread keeps, because a new one for each chart costs most of the time. */
final class PngSheet {

    private static final ThreadLocal<BufferedImage> SHEET = new ThreadLocal<>();

    private PngSheet() {}

    static Renderer.Rendering draw(Figure figure, Theme theme, double scale) {
        int width = (int) Math.ceil(figure.width() * scale - 1e-6);
        int height = (int) Math.ceil(figure.height() * scale - 1e-6);
        BufferedImage image = sheet(width, height);
        Graphics2D graphics = image.createGraphics();
        try {
            Renderer.hint(graphics);
            graphics.setPaint(java.awt.Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            Canvas canvas = new Canvas(graphics, theme);
            canvas.scale(scale);
            figure.draw(canvas);
            return new Renderer.Rendering(encoded(image), List.copyOf(canvas.undrawable()));
        } finally {
            graphics.dispose();
        }
    }

    private static BufferedImage sheet(int width, int height) {
        BufferedImage sheet = SHEET.get();
        if (sheet == null || sheet.getWidth() < width || sheet.getHeight() < height) {
            sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            SHEET.set(sheet);
        }
        return sheet.getSubimage(0, 0, width, height);
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
