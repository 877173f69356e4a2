package org.unionstat.batch.generate;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.BareDatabase;
import org.unionstat.batch.workbook.FormWorkbooks;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.indicator.Cell;
import org.unionstat.period.Period;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitEventType;

/**
 * A synthetic nation as a workspace: register, events, one wide CSV for each year in the inbox, and beside it {@code truth.csv}, which
 * tells all that was planted.
 *
 * <p>The same plan gives the same bytes. More periods leave those of fewer as they are; other rates leave as it is what they do
 * not concern. One street at a time is held in memory.
 */
public final class NationalWorkspace {

    /** The first year that is reported. */
    public static final int FIRST_YEAR = 2015;

    private final NationalPlan plan;
    private final NationalTree tree;
    private final AnnualForm form;

    /**
     * A nation.
     *
     * @param plan what it is to be like
     */
    public NationalWorkspace(NationalPlan plan) {
        this.plan = plan;
        this.tree = new NationalTree(plan.units(), plan.seed());
        this.form = AnnualForm.of(Catalogue.base().orThrow());
    }

    /**
     * What the unions report.
     *
     * @return the form
     */
    public AnnualForm form() {
        return form;
    }

    /**
     * How many units have units below them.
     *
     * @return the number
     */
    public int federations() {
        return tree.federations().size();
    }

    /**
     * Writes the workspace.
     *
     * @param directory a new or empty directory
     * @return how many returns were written
     * @throws IOException if a file cannot be written
     */
    public long write(Path directory) throws IOException {
        Files.createDirectories(directory.resolve("forms"));
        Path inbox = Files.createDirectories(directory.resolve("inbox"));
        Files.writeString(directory.resolve("unionstat.yaml"), settings());
        Files.writeString(
                directory.resolve("forms").resolve(AnnualForm.ID + ".yaml"),
                "form: " + AnnualForm.ID + "\nname: 基层工会年报\nname_en: Yearly return\nlevels: [primary]\nindicators:\n"
                        + form.cells().stream().map(c -> "  - \"" + c + "\"\n").collect(Collectors.joining()));
        try (BufferedWriter units = Files.newBufferedWriter(directory.resolve("units.csv"));
                BufferedWriter events = Files.newBufferedWriter(directory.resolve("unit_events.csv"));
                Returns returns = new Returns(plan, form, inbox, directory.resolve("truth.csv"))) {
            units.write("code,name,parent_code,level,kind,valid_from,valid_to\n");
            for (NationalTree.Federation each : tree.federations()) {
                units.write(each.code() + ",总工会" + each.code() + "," + each.parent() + ","
                        + each.level().code() + ",federation,2000-01-01,\n");
            }
            events.write("date,event,code,to_code,share,note\n");
            streets(units, events, returns);
            return returns.finish();
        }
    }

    private String settings() {
        return """
                # A synthetic nation (模拟数据); no unit and no figure is real.
                name: 模拟全国工会
                name_en: Synthetic national federation
                simulated: true
                root: "ROOT"
                source: 模拟数据（由程序按种子SEED生成）
                # its wide files are loaded by the warehouse itself, however small
                bulk: {from_bytes: 1}
                """.replace("ROOT", NationalTree.ROOT).replace("SEED", Long.toString(plan.seed()));
    }

    /**
     * Turns the returns of a workspace that was written into wide Parquet, which counts as received on the same day.
     *
     * @param directory the workspace
     * @throws IOException if a file cannot be written
     */
    public void toParquet(Path directory) throws IOException {
        BitSet money = form.money();
        List<Map<String, String>> columns = new ArrayList<>();
        for (Cell cell : form.cells()) {
            columns.add(
                    Map.of("name", cell.toString(), "type", money.get(columns.size()) ? "decimal(18, 2)" : "bigint"));
        }
        Path scratch = directory.resolve("parquet.duckdb.part");
        try (BareDatabase database = BareDatabase.open(scratch)) {
            for (int year = FIRST_YEAR; year < FIRST_YEAR + plan.periods(); year++) {
                Path csv = directory.resolve("inbox").resolve(year + ".csv");
                Path part = directory.resolve("inbox").resolve(year + ".parquet.part");
                database.run(
                        "staging/returns_to_parquet",
                        Map.of("file", csv.toString(), "parquet", part.toString()),
                        Map.of("cells", columns));
                Files.setLastModifiedTime(part, Files.getLastModifiedTime(csv));
                Files.move(part, directory.resolve("inbox").resolve(year + ".parquet"));
                Files.delete(csv);
            }
        }
        Files.delete(scratch);
    }

    /**
     * Turns the first returns of the last year into forms that were filled in, one workbook for each union, which count as received
     * on the same day.
     *
     * @param directory the workspace, with its returns in CSV
     * @param most how many returns at most
     * @throws IOException if a file cannot be read or written
     */
    public void toWorkbooks(Path directory, int most) throws IOException {
        String year = Integer.toString(FIRST_YEAR + plan.periods() - 1);
        Path csv = directory.resolve("inbox").resolve(year + ".csv");
        Path rest = directory.resolve("inbox").resolve(year + ".csv.part");
        FileTime received = Files.getLastModifiedTime(csv);
        Workspace workspace = Workspace.open(directory).orThrow();
        Period period = workspace.settings().calendar().parse(year).orThrow();
        Map<String, Unit> units = workspace.units().openWithin(period.start(), period.end());
        FormWorkbooks workbooks = new FormWorkbooks(workspace, period, List.of(), FormWorkbooks.Layout.FORM);
        Path folder = directory.resolve("inbox").resolve(NationalTree.ROOT);
        try (BufferedReader lines = Files.newBufferedReader(csv);
                BufferedWriter others = Files.newBufferedWriter(rest)) {
            others.write(lines.readLine() + "\n");
            int made = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", -1);
                @Nullable Unit unit = made < most ? units.get(fields[0]) : null;
                if (unit == null) {
                    others.write(line + "\n");
                } else {
                    Path file = folder.resolve(fields[0] + "_" + year + ".xlsx");
                    workbooks.write(unit, figures(fields), file);
                    Files.setLastModifiedTime(file, received);
                    made++;
                }
            }
        }
        Files.move(rest, csv, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(csv, received);
    }

    private Map<Cell, BigDecimal> figures(String... fields) {
        Map<Cell, BigDecimal> figures = new HashMap<>();
        int first = fields.length - form.cells().size();
        for (int i = 0; i < form.cells().size(); i++) {
            if (!fields[first + i].isEmpty()) {
                figures.put(form.cells().get(i), new BigDecimal(fields[first + i]));
            }
        }
        return figures;
    }

    private void streets(BufferedWriter units, BufferedWriter events, Returns returns) throws IOException {
        List<UnionEvent.Kind> kinds = kinds();
        List<NationalTree.Street> streets = tree.streets();
        for (int i = 0; i < streets.size(); i++) {
            NationalTree.Street street = streets.get(i);
            String neighbour = streets.get((i + 1) % streets.size()).code();
            StreetHistory history = new StreetHistory(street, plan, kinds, neighbour);
            for (UnionLife life : history.lives()) {
                units.write(life.first() + ",基层工会" + life.first() + "," + street.code() + ",primary,primary,"
                        + (life.opened() == 0 ? "2000" : FIRST_YEAR + life.opened()) + "-01-01,\n");
                returns.write(life);
            }
            for (UnionEvent event : history.events()) {
                int year = FIRST_YEAR + event.year();
                events.write(year + "-01-01," + event.kind() + "," + event.code() + "," + event.to() + ","
                        + event.share() + "," + event.note() + "\n");
                returns.truth().event(event, year);
            }
        }
    }

    /** The kinds of events that the register knows. */
    private static List<UnionEvent.Kind> kinds() {
        List<String> known =
                Arrays.stream(UnitEventType.values()).map(Enum::name).toList();
        return Arrays.stream(UnionEvent.Kind.values())
                .filter(k -> known.contains(k.name()))
                .toList();
    }
}
