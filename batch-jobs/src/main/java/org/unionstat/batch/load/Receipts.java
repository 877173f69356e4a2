package org.unionstat.batch.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.unionstat.batch.inbox.InboxFile;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.FileName;
import org.unionstat.batch.workspace.Workspace;

/**
 * Tells the sender of each file what became of it: a receipt for programs (json) and one for people (txt), and of what goes back
 * an annotated copy.
 *
 * <p>Receipts are named by the file's path in the inbox and its number; writing one again gives the same bytes.
 */
public final class Receipts {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Warehouse warehouse;
    private final Workspace workspace;

    /**
     * The receipts of a workspace.
     *
     * @param warehouse the warehouse with the staging file attached
     * @param workspace the workspace
     */
    public Receipts(Warehouse warehouse, Workspace workspace) {
        this.warehouse = warehouse;
        this.workspace = workspace;
    }

    /**
     * Writes the receipts of staged files, whatever has come into the inbox or gone from it since.
     *
     * @param originals where the original is of a hash and a name
     * @throws IOException if the workspace cannot be written
     */
    public void write(BiFunction<String, String, Path> originals) throws IOException {
        Map<Integer, Receipt> receipts = new LinkedHashMap<>();
        warehouse.sql("staging/staged_files").each(r -> {
            PendingFile file = staged(r, originals);
            receipts.put(file.id(), new Receipt(file, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        });
        warehouse.sql("staging/previous_file").run();
        warehouse.sql("staging/previous_finding").run();
        warehouse
                .sql("staging/receipt_verdicts")
                .each(r -> at(receipts, r).verdicts().add(verdict(r)));
        warehouse
                .sql("staging/receipt_problems")
                .each(r -> at(receipts, r).problems().add(problem(r)));
        warehouse
                .sql("staging/receipt_mended")
                .each(r -> at(receipts, r).mended().add(problem(r)));
        for (Receipt receipt : receipts.values()) {
            write(receipt);
        }
    }

    private PendingFile staged(Row r, BiFunction<String, String, Path> originals) {
        InboxFile file = new InboxFile(
                originals.apply(r.text("content_hash"), r.text("path")),
                r.text("path"),
                r.text("folder"),
                r.number("bytes"),
                r.text("content_hash"),
                r.time("received_at").atZone(workspace.settings().zone()).toInstant());
        return new PendingFile((int) r.number("file_id"), (int) r.number("first_file_id"), file);
    }

    private static Receipt at(Map<Integer, Receipt> receipts, Row row) {
        Receipt receipt = receipts.get((int) row.number("file_id"));
        if (receipt == null) {
            throw new IllegalStateException("staged without its file: " + row.number("file_id"));
        }
        return receipt;
    }

    private static Receipt.Verdicts verdict(Row r) {
        return new Receipt.Verdicts(
                r.text("unit_code"),
                r.text("period"),
                r.text("form"),
                r.text("submission_id"),
                r.text("verdict"),
                r.number("count"));
    }

    private static Receipt.Line problem(Row r) {
        return new Receipt.Line(
                r.text("submission_id"),
                r.text("unit_code"),
                r.text("period"),
                r.text("rule_id"),
                r.text("class"),
                r.text("left_side"),
                r.text("right_side"),
                r.text("message"),
                r.text("message_en"),
                r.text("cells"),
                Receipt.Change.of(r.text("change")));
    }

    private void write(Receipt receipt) throws IOException {
        String number = String.format(Locale.ROOT, ".%06d", receipt.file().id());
        String name = FileName.with(receipt.file().file().name(), number + ".json");
        Optional<AnnotatedCopy> copy = receipt.goesBack()
                ? Optional.of(AnnotatedCopy.write(
                        receipt, workspace.catalogue(), workspace.directory().resolve("returned")))
                : Optional.empty();
        Path json = workspace.directory().resolve("receipts").resolve(name);
        Files.createDirectories(json.getParent());
        Files.writeString(json, JSON.writeValueAsString(receipt.fields(copy)) + "\n");
        Files.writeString(
                json.resolveSibling(json.getFileName().toString().replaceAll("json$", "txt")), receipt.text(copy));
    }
}
