package org.unionstat.batch.load;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.exchange.NumberedRecord;
import org.unionstat.exchange.SubmissionBatch;
import org.unionstat.exchange.SubmissionReader;
import org.unionstat.exchange.TextFile;
import org.unionstat.exchange.WideHeader;
import org.unionstat.period.Period;

/**
 * Stages large wide CSV files: the warehouse reads them itself, and one scan takes the records that are in order as they are.
 *
 * <p>In order is a record of a known unit that is open in the period, whose figures are plain decimals or blank and fail no
 * declared check, and which is the only one with its key. Every other record goes to {@link SubmissionReader}, so that there is
 * one meaning and one wording for what is irregular; nothing else is decided here.
 */
final class BulkStaging {

    private static final int MOST_PERIODS = 50;

    private static final List<String> NO_CSV = List.of(".parquet", ".xlsx", ".xls", ".json");

    private final Warehouse warehouse;
    private final Workspace workspace;
    private final Map<String, Integer> cells;
    private final LocalDate today;

    BulkStaging(Warehouse warehouse, Workspace workspace, Map<String, Integer> cells, LocalDate today) {
        this.warehouse = warehouse;
        this.workspace = workspace;
        this.cells = cells;
        this.today = today;
    }

    /** The staging table of a bulk file. */
    static String table(int file) {
        return "bulk_" + file;
    }

    /** A bulk file with what is left of it for the reader. */
    record Staged(SubmissionBatch rest, List<String> periods) {}

    /** Whether a file is large enough to be worth it, and no other format by its name. */
    boolean isFor(PendingFile pending) {
        String name = pending.file().name().toLowerCase(Locale.ROOT);
        return pending.file().bytes() >= workspace.settings().bulkFromBytes()
                && NO_CSV.stream().noneMatch(name::endsWith);
    }

    /**
     * Stages the records of a file that are in order.
     *
     * @param pending the file
     * @param reader reads the others
     * @param rows gives out the numbers of submissions
     * @return what the reader made of the others; empty if the whole file is for the reader
     */
    Optional<Staged> read(PendingFile pending, Supplier<SubmissionReader> reader, StagedRows rows) throws IOException {
        Path path = pending.file().path();
        Optional<WideHeader> header = WideHeader.of(path, workspace.catalogue());
        if (header.isEmpty() || header.get().figures().isEmpty()) {
            return Optional.empty();
        }
        Optional<TextFile> text = TextFile.of(path, workspace.catalogue());
        if (text.isEmpty() || text.get().charset().equals(StandardCharsets.UTF_8)) {
            return read(path, header.get(), pending, reader, rows);
        }
        Path copy = workspace.directory().resolve(".work").resolve(table(pending.id()) + ".csv");
        try {
            text.get().writeUtf8(copy);
            return read(copy, header.get(), pending, reader, rows);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Optional<Staged> read(
            Path path, WideHeader header, PendingFile pending, Supplier<SubmissionReader> reader, StagedRows rows)
            throws IOException {
        PlainScan lines = PlainScan.of(path, header);
        BulkColumns columns = new BulkColumns(header, cells, lines.isTyped());
        BulkChecks checks =
                new BulkChecks(header, workspace.catalogue(), workspace.rules().get());
        if (!lines.isEven() || !read(path, pending, header, columns, checks)) {
            return Optional.empty();
        }
        long records = sql("bulk_count", pending).number();
        Map<String, Period> periods = periods(pending);
        if (records + 1 != lines.count()
                || records * columns.forms().size() > 1_000_000_000L
                || periods.size() > MOST_PERIODS
                || periods.values().stream().anyMatch(p -> isLocked(pending, p))) {
            warehouse.execute("drop table staging." + table(pending.id()));
            return Optional.empty();
        }
        standing(pending, periods);
        sql("bulk_refused", pending).run();
        List<NumberedRecord> others = sql("bulk_records", pending)
                .listing("texts", columns.again())
                .list(r -> new NumberedRecord((int) r.number("number"), r.texts("fields")));
        SubmissionBatch rest = new SubmissionBatch(pending.file().name(), List.of(), List.of());
        if (!others.isEmpty()) {
            SubmissionReader careful = reader.get();
            if (others.stream().anyMatch(r -> careful.needsWholeTable(header.names(), r))) {
                warehouse.execute("drop table staging." + table(pending.id()));
                return Optional.empty();
            }
            rest = careful.read(pending.file().name(), header.names(), others);
        }
        take(
                pending,
                columns,
                checks,
                rows.reserve((int) records * columns.forms().size()));
        return Optional.of(new Staged(
                rest,
                sql("bulk_clean_periods", pending).with("file", pending.id()).list(r -> r.text("period"))));
    }

    private Statement sql(String file, PendingFile pending) {
        return warehouse.sql("staging/" + file).naming("table", table(pending.id()));
    }

    private boolean read(Path path, PendingFile pending, WideHeader header, BulkColumns columns, BulkChecks checks) {
        try {
            sql("bulk_rows", pending)
                    .naming("file", path.toAbsolutePath().toString().replace("'", "''"))
                    .naming("delimiter", String.valueOf(header.delimiter()))
                    .naming("unit", columns.unit())
                    .naming("period", columns.period())
                    .naming("kind", columns.kind())
                    .naming("series", columns.series())
                    .naming("action", columns.action())
                    .naming("unremarked", columns.unremarked())
                    .naming("plain", columns.plain())
                    .naming("failing", checks.failing())
                    .listing("texts", columns.texts())
                    .listing("cells", columns.figures())
                    .run();
            return true;
        } catch (DataAccessException e) {
            // whatever the warehouse cannot read, the reader reads and explains
            return false;
        }
    }

    private Map<String, Period> periods(PendingFile pending) {
        Map<String, Period> periods = new LinkedHashMap<>();
        for (String text : sql("bulk_periods", pending).list(r -> r.text("period"))) {
            workspace
                    .settings()
                    .calendar()
                    .read(text)
                    .value()
                    .filter(p -> !p.start().isAfter(today))
                    .ifPresent(p -> periods.put(text, p));
        }
        periods.forEach((text, period) -> {
            if (!text.equals(period.code())) {
                sql("bulk_period_code", pending)
                        .with("text", text)
                        .with("code", period.code())
                        .run();
            }
        });
        return periods;
    }

    private boolean isLocked(PendingFile pending, Period period) {
        return workspace
                .settings()
                .lockedSince(period, pending.file().receivedAt())
                .isPresent();
    }

    private void standing(PendingFile pending, Map<String, Period> periods) {
        warehouse.sql("staging/bulk_standing_table").run();
        for (Period period : new LinkedHashSet<>(periods.values())) {
            warehouse
                    .sql("staging/bulk_standing")
                    .with("period", period.code())
                    .with("start", period.start())
                    .with("end", period.end())
                    .with("folder", pending.file().folder())
                    .run();
        }
    }

    private void take(PendingFile pending, BulkColumns columns, BulkChecks checks, int first) {
        sql("bulk_submissions", pending)
                .naming("forms", Integer.toString(columns.forms().size()))
                .listing("forms", columns.forms())
                .with("staged", first)
                .with("file", pending.id())
                .with("hash", pending.file().hash())
                .run();
        sql("bulk_columns", pending)
                .listing("cells", columns.figures())
                .with("file", pending.id())
                .run();
        if (!checks.rules().isEmpty()) {
            sql("bulk_rule_count", pending)
                    .listing("rules", checks.rules())
                    .with("file", pending.id())
                    .run();
        }
    }
}
