package org.unionstat.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.unionstat.catalogue.Catalogue;

/** A CSV file as text, in the encoding that its bytes show: UTF-8, UTF-16, GB18030 or Big5. */
public final class TextFile {

    private final Path file;
    private final CsvStart start;

    private TextFile(Path file, CsvStart start) {
        this.file = file;
        this.start = start;
    }

    /**
     * Finds the encoding of a file.
     *
     * @param file the file
     * @param catalogue the names by which GB18030 is told from Big5
     * @return the file; empty if it is no text, is JSON, or its encoding cannot be told
     * @throws IOException if it cannot be read
     */
    public static Optional<TextFile> of(Path file, Catalogue catalogue) throws IOException {
        try {
            CsvStart start = CsvStart.of(file, catalogue);
            return start.isJson() ? Optional.empty() : Optional.of(new TextFile(file, start));
        } catch (UnreadableTable e) {
            return Optional.empty();
        }
    }

    /**
     * The encoding.
     *
     * @return the character set
     */
    public Charset charset() {
        return start.encoding().charset();
    }

    /**
     * What separates the fields.
     *
     * @return comma, tab or semicolon
     */
    public char delimiter() {
        return start.delimiter();
    }

    /**
     * Opens the text behind the byte-order mark.
     *
     * @return the text; reading it fails where bytes are no text in the encoding
     * @throws IOException if the file cannot be read
     */
    public Reader open() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), CsvStart.LENGTH);
        try {
            return start.encoding().reader(bytes);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /**
     * Writes the same text in UTF-8, in one pass.
     *
     * @param target the file to be written
     * @throws java.nio.charset.CharacterCodingException if bytes are no text in the encoding
     * @throws IOException if it cannot be read or written
     */
    public void writeUtf8(Path target) throws IOException {
        try (Reader text = open();
                Writer copy = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            text.transferTo(copy);
        }
    }
}
