package org.unionstat.chart.internal.jfree;

import com.pngencoder.PngEncoder;
import com.pngencoder.PngEncoderPhysicalPixelDimensions;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.unionstat.chart.theme.Theme;

/** Draws a figure as PNG on an image that each thread keeps, because a new one for each chart costs most of the time. */
final class PngSheet {

    /** Of the levels 1 to 9 of deflate the one after which files hardly shrink. */
    private static final int COMPRESSION = 5;

    /** The text width of a page, 15.6 cm, is 720 units. */
    private static final double UNITS_PER_METRE = 720 / 0.156;

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
            return new Renderer.Rendering(encoded(image, scale), List.copyOf(canvas.undrawable()));
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

    /**
     * The image without row filters: on flat colours they cost two thirds of the time and make the file larger.
     *
     * @param scale pixels for each logical unit, from which follows how large a program places the image on paper
     */
    private static byte[] encoded(BufferedImage image, double scale) {
        return new PngEncoder()
                .withBufferedImage(image)
                .withCompressionLevel(COMPRESSION)
                .withPredictorEncoding(false)
                .withMultiThreadedCompressionEnabled(false)
                .withPhysicalPixelDimensions(
                        PngEncoderPhysicalPixelDimensions.pixelsPerMeter((int) Math.round(scale * UNITS_PER_METRE)))
                .toBytes();
    }
}
