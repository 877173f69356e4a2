package org.unionstat.batch.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes out of a workbook that was just made what has nothing to do with its content, so that the same content has the same bytes:
 * the clock, and the chance order in which the library writes merged cells.
 */
final class SameBytes {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/";
    private static final String FIRST_MERGED = "<mergeCell ";
    private static final String CREATED = "(?<=<dcterms:created xsi:type=\"dcterms:W3CDTF\">)[^<]*";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private SameBytes() {}

    static void copy(Path workbook, Path target) throws IOException {
        // what was just written can be read with its directory only
        try (ZipFile from = new ZipFile(workbook.toFile());
                OutputStream output = new BufferedOutputStream(Files.newOutputStream(target));
                ZipOutputStream to = new ZipOutputStream(output)) {
            for (ZipEntry each : (Iterable<ZipEntry>) from.stream().<ZipEntry>map(e -> e)::iterator) {
                ZipEntry entry = new ZipEntry(each.getName());
                entry.setTimeLocal(ALWAYS);
                to.putNextEntry(entry);
                try (InputStream content = from.getInputStream(each)) {
                    to.write(settled(each.getName(), content.readAllBytes()));
                }
            }
        }
    }

    private static byte[] settled(String name, byte[] content) {
        if (!name.equals(PROPERTIES) && !name.startsWith(SHEETS)) {
            return content;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        String settled = name.equals(PROPERTIES) ? text.replaceFirst(CREATED, ALWAYS + ":00Z") : inOrder(text);
        return settled.getBytes(StandardCharsets.UTF_8);
    }

    private static String inOrder(String sheet) {
        int from = sheet.indexOf(FIRST_MERGED);
        int to = sheet.indexOf("</mergeCells>");
        if (from < 0 || to < 0) {
            return sheet;
        }
        String merged = Arrays.stream(sheet.substring(from, to).split("(?=" + FIRST_MERGED + ")", -1))
                .sorted()
                .collect(Collectors.joining());
        return sheet.substring(0, from) + merged + sheet.substring(to);
    }
}
