package org.unionstat.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/** One data file: the name by which problems are told, and its text with line ends normalised. */
record Source(String name, String text) {

    /** A file that is shipped with the library. */
    static Source shipped(String name) {
        try (InputStream stream = Source.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the library lacks its data file " + name);
            }
            return new Source(name, normalised(decode(stream.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file name is that of a shipped file: those of a workspace begin with their folder. */
    static boolean isShipped(String name) {
        return name.indexOf('/') < 0;
    }

    /** The files of one folder of a workspace that end in a suffix, by name; a missing folder has none. */
    static List<Source> inFolder(Path workspace, String folder, String suffix, List<Problem> problems) {
        List<Source> sources = new ArrayList<>();
        for (Path file : files(workspace.resolve(folder), suffix, folder, problems)) {
            String name = folder + "/" + file.getFileName();
            try {
                sources.add(new Source(name, normalised(decode(Files.readAllBytes(file)))));
            } catch (CharacterCodingException e) {
                problems.add(Fault.UNREADABLE_FILE.at(Place.of(name), "it is not UTF-8"));
            } catch (IOException e) {
                problems.add(Fault.UNREADABLE_FILE.at(Place.of(name), e.toString()));
            }
        }
        return sources;
    }

    private static List<Path> files(Path folder, String suffix, String name, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(entry -> isWanted(String.valueOf(entry.getFileName()), suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(Fault.UNREADABLE_FILE.at(Place.of(name), e.toString()));
            return List.of();
        }
    }

    private static boolean isWanted(String name, String suffix) {
        return name.toLowerCase(Locale.ROOT).endsWith(suffix) && !name.startsWith(".") && !name.startsWith("~$");
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static String normalised(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return body.replace("\r\n", "\n").replace('\r', '\n');
    }
}
