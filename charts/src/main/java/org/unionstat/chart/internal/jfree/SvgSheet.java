package org.unionstat.chart.internal.jfree;

import java.awt.Dimension;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.unionstat.chart.Chart;
import org.unionstat.chart.theme.Theme;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Draws a figure as SVG with text as text, fit to stand in the middle of a page.
 *
 * <p>Ids carry a part of the chart's own digest, so that several charts in one page do not take each other's clips.
 */
final class SvgSheet {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String FAMILIES =
            "'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";

    private SvgSheet() {}

    static Renderer.Rendering draw(Figure figure, Theme theme, Chart<?> chart) {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(3);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        Renderer.hint(graphics);
        graphics.setSVGCanvasSize(new Dimension((int) figure.width(), (int) figure.height()));
        Canvas canvas = new Canvas(graphics, theme);
        figure.draw(canvas);
        Element root = graphics.getRoot();
        name(document, root, figure, chart);
        clean(root);
        anchor(root, canvas.anchors());
        String text = unique(written(graphics, root));
        return new Renderer.Rendering(text.getBytes(StandardCharsets.UTF_8), List.copyOf(canvas.undrawable()));
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has no XML parser", e);
        }
    }

    private static void name(Document document, Element root, Figure figure, Chart<?> chart) {
        root.setAttribute("role", "img");
        String readable = Fonts.readable(chart.title());
        root.setAttribute("aria-label", readable);
        root.setAttribute("lang", chart.frame().language().tag());
        root.setAttribute("viewBox", "0 0 " + (int) figure.width() + " " + (int) figure.height());
        Element title = document.createElementNS(NAMESPACE, "title");
        title.appendChild(document.createTextNode(readable));
        root.insertBefore(title, root.getFirstChild());
    }

    /** Takes away what the writer leaves behind, and names the fallback fonts. */
    private static void clean(Element element) {
        if (element.hasAttribute("font-family")) {
            element.setAttribute("font-family", FAMILIES);
        }
        if (element.getAttribute("id").startsWith("genericDefs")) {
            element.removeAttribute("id");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                clean(inner);
            }
        }
    }

    /** Texts keep their right end or middle even where a reader's font has other widths. */
    private static void anchor(Element root, List<Canvas.Anchor> anchors) {
        NodeList texts = root.getElementsByTagNameNS(NAMESPACE, "text");
        if (texts.getLength() != anchors.size()) {
            throw new IllegalStateException("a text was drawn beside the canvas");
        }
        for (int i = 0; i < anchors.size(); i++) {
            Canvas.Anchor anchor = anchors.get(i);
            if (anchor.align() != Style.Align.LEFT) {
                Element text = (Element) texts.item(i);
                text.setAttribute("x", String.format(Locale.ROOT, "%.2f", anchor.x()));
                text.setAttribute("text-anchor", anchor.align() == Style.Align.RIGHT ? "end" : "middle");
            }
        }
    }

    private static String written(SVGGraphics2D graphics, Element root) {
        StringWriter out = new StringWriter();
        try {
            graphics.stream(root, out, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        String text = out.toString();
        return text.substring(text.indexOf("<svg"));
    }

    private static String unique(String text) {
        String prefix = "c" + digest(text).substring(0, 10) + "-";
        return text.replace(" id=\"", " id=\"" + prefix).replace("url(#", "url(#" + prefix);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no SHA-256", e);
        }
    }
}
