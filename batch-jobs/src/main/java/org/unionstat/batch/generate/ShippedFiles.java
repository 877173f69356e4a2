package org.unionstat.batch.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The files of the examples that the program carries with it; an index names them, because a jar cannot list its folders. */
final class ShippedFiles {

    private static final String ROOT = "/demo/";

    private ShippedFiles() {}

    static List<DemoFile> of(String workspace) {
        String prefix = workspace + "/";
        return index().stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> file(prefix, line))
                .toList();
    }

    static List<String> index() {
        return read("index.txt").lines().toList();
    }

    private static DemoFile file(String prefix, String line) {
        int gap = line.lastIndexOf(' ');
        String path = line.substring(0, gap);
        return new DemoFile(path.substring(prefix.length()), read(path), LocalDate.parse(line.substring(gap + 1)));
    }

    private static String read(String path) {
        try (InputStream in = ShippedFiles.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + ROOT + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
