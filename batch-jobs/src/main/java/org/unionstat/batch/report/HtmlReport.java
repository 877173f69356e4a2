package org.unionstat.batch.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;

/**
 * The summary report of a period as one self-contained page: every number from the warehouse, every chart inline.
 *
 * <p>The same warehouse, workspace and charts give the same bytes.
 */
public final class HtmlReport {

    private final Warehouse warehouse;
    private final Workspace workspace;

    /**
     * A report.
     *
     * @param warehouse the warehouse
     * @param workspace the workspace whose root unit the report is about
     */
    public HtmlReport(Warehouse warehouse, Workspace workspace) {
        this.warehouse = warehouse;
        this.workspace = workspace;
    }

    /**
     * Writes {@code report.html}; the charts that {@code charts/charts.json} lists are taken in.
     *
     * @param period the period's code
     * @param folder the period's folder
     * @throws IOException if the folder cannot be read or written
     */
    public void write(String period, Path folder) throws IOException {
        TransactionTemplate transaction = new TransactionTemplate(warehouse.transactions());
        try {
            String page = Objects.requireNonNull(transaction.execute(status -> page(period, folder)));
            Files.createDirectories(folder);
            Files.write(folder.resolve("report.html"), page.getBytes(StandardCharsets.UTF_8));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Reading makes temporary tables, which belong to the connection: all of it in one transaction. */
    private String page(String period, Path folder) {
        return new Report(warehouse, workspace, period).page(folder);
    }
}
