package org.unionstat.chart.internal.jfree;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** Noto Sans SC in three weights, loaded once in a JVM from the font's jar; no font of the system is used. */
final class Fonts {

    /** Text is measured without hinting, so that sizes do not depend on the resolution. */
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final char SUBSTITUTE = '〓';

    private final Map<Face.Weight, Font> loaded;

    private Fonts(Map<Face.Weight, Font> loaded) {
        this.loaded = loaded;
    }

    static Fonts shared() {
        return Holder.FONTS;
    }

    Font font(Face face) {
        Font font = loaded.get(face.weight());
        if (font == null) {
            throw new IllegalStateException("no font for " + face);
        }
        return font.deriveFont((float) face.size());
    }

    double width(String text, Face face) {
        return font(face).getStringBounds(drawable(text), CONTEXT).getWidth();
    }

    /** The text with 〓 for every character the font cannot draw. */
    String drawable(String text) {
        Font font = font(Face.regular(12));
        return replaced(text, c -> canDraw(font, c));
    }

    /** The text with 〓 for every character that has no place in XML, to be read and not drawn. */
    static String readable(String text) {
        return replaced(text, Fonts::isText);
    }

    private static String replaced(String text, IntPredicate isKept) {
        if (text.codePoints().allMatch(isKept)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(isKept.test(c) ? c : SUBSTITUTE));
        return out.toString();
    }

    private static boolean canDraw(Font font, int character) {
        return isText(character) && font.canDisplay(character);
    }

    /** Fonts say that they can draw control characters; XML 1.0 knows the tab and the ends of lines only. */
    private static boolean isText(int character) {
        boolean isSpace = character == '\t' || character == '\n' || character == '\r';
        boolean isHalf = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return isSpace || !(Character.isISOControl(character) || isHalf || (character & 0xFFFE) == 0xFFFE);
    }

    /** Code points of a text that the font cannot draw, in their order. */
    int[] undrawable(String text) {
        Font font = font(Face.regular(12));
        return text.codePoints().filter(c -> !canDraw(font, c)).toArray();
    }

    private static final class Holder {
        static final Fonts FONTS = load();

        private static Fonts load() {
            Map<Face.Weight, Font> fonts = new EnumMap<>(Face.Weight.class);
            for (Face.Weight weight : Face.Weight.values()) {
                fonts.put(weight, weighted(read(weight), weight));
            }
            return new Fonts(fonts);
        }

        /** The weight is an attribute too, because the SVG writer reads it there. */
        private static Font weighted(Font font, Face.Weight weight) {
            return switch (weight) {
                case REGULAR -> font;
                case MEDIUM -> font.deriveFont(Map.of(TextAttribute.WEIGHT, TextAttribute.WEIGHT_MEDIUM));
                case BOLD -> font.deriveFont(Font.BOLD);
            };
        }

        private static Font read(Face.Weight weight) {
            String path = "/fonts/ttf/NotoSansSC/NotoSansSC-" + weight.file() + ".ttf";
            try (InputStream in = Fonts.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("the font is not on the class path: " + path);
                }
                return Font.createFont(Font.TRUETYPE_FONT, new BufferedInputStream(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("the font is damaged: " + path, e);
            }
        }
    }
}
