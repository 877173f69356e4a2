package org.unionstat.batch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.unionstat.batch.generate.AnnualForm;
import org.unionstat.batch.generate.AnnualForm.Block;
import org.unionstat.batch.generate.AnnualForm.Parts;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Cell;

/** The form beside the plain night's database, which knows no catalogue. */
final class PlainForm {

    private static final String FILE = "form.txt";

    private PlainForm() {}

    static void write(AnnualForm form, Path directory) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Block block : form.blocks()) {
            text.append(block.total()).append('\n');
            block.parts()
                    .forEach(p -> text.append(p.kind())
                            .append(' ')
                            .append(p.cells().stream().map(Cell::toString).collect(Collectors.joining(" ")))
                            .append('\n'));
        }
        Files.writeString(directory.resolve(FILE), text);
    }

    static AnnualForm read(Path directory) throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<Parts> parts = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve(FILE))) {
            String[] words = line.split(" ");
            if (words.length == 1) {
                parts = new ArrayList<>();
                blocks.add(new Block(line, false, parts));
            } else {
                parts.add(new Parts(
                        BreakdownKind.valueOf(words[0]),
                        Arrays.stream(words).skip(1).map(Cell::parse).toList()));
            }
        }
        return new AnnualForm(blocks);
    }
}
