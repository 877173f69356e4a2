package org.unionstat.batch.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A simulated county: a federation of twelve streets and towns with about three hundred primary unions, reported over the years 2021 to 2025.
 *
 * <p>All of it is invented and labelled 模拟数据. The figures go with each union's size, line of work and town; they are drawn from a fixed seed and are the
 * same on every machine. A few things are out of the ordinary on purpose: a union moves, one closes, two merge, a textile enterprise shrinks, a town is late, a return is to
 * be refused and one is to be held.
 */
public final class CountyDemo {

    private static final String[] LONG_HEADER = {
        "unit_code", "period", "indicator", "category", "kind", "series", "value", "qualifier", "as_of", "note"
    };

    private final CountyTree tree = new CountyTree();
    private final CountyYears years = new CountyYears(tree.unions());

    private CountyDemo() {}

    /**
     * Writes the county's workspace into a folder.
     *
     * @param dir the folder; made if it does not exist
     * @throws java.nio.file.FileAlreadyExistsException if the folder holds something else than an example made earlier; nothing is written then
     * @throws IOException if a file cannot be written
     */
    public static void writeInto(Path dir) throws IOException {
        DemoFolder.claim(dir).write("", files());
    }

    /** All files of the workspace, in a fixed order. */
    static List<DemoFile> files() {
        CountyDemo county = new CountyDemo();
        List<DemoFile> files = new ArrayList<>(ShippedFiles.of("county"));
        files.add(county.tree.register());
        files.add(county.tree.events());
        files.add(new CountyTargets(county.years).file());
        for (Town town : Town.ALL) {
            for (int year = CountyTree.FIRST_YEAR; year <= Planted.LAST_YEAR; year++) {
                files.add(county.unions(town, year));
                files.add(county.own(town, year));
            }
        }
        files.add(county.corrected());
        return List.copyOf(files);
    }

    /** One union's return as it should have been, sent before the deadline. */
    private DemoFile corrected() {
        UnionReport report = years.unions(town(Planted.CORRECTED_TOWN), Planted.CORRECTED_YEAR).stream()
                .filter(r -> r.union().code().equals(Planted.CORRECTED))
                .findFirst()
                .orElseThrow();
        List<String> header = new ArrayList<>(List.of("unit_code", "period"));
        List<String> row = new ArrayList<>(List.of(Planted.CORRECTED, Integer.toString(Planted.CORRECTED_YEAR)));
        report.figures().printed().forEach((cell, value) -> {
            header.add(cell);
            row.add(value);
        });
        CsvText csv = new CsvText(header);
        csv.row(row);
        return new DemoFile(
                "inbox/" + Planted.CORRECTED_TOWN + "/" + Planted.CORRECTED_YEAR + "_corrected.csv",
                csv.toString(),
                LocalDate.of(Planted.CORRECTED_YEAR + 1, 1, 19));
    }

    private static Town town(String code) {
        return Town.ALL.stream().filter(t -> t.code().equals(code)).findFirst().orElseThrow();
    }

    private DemoFile unions(Town town, int year) {
        List<UnionReport> reports = years.unions(town, year);
        List<String> header = new ArrayList<>(List.of("unit_code", "period"));
        header.addAll(reports.get(0).figures().printed().keySet());
        CsvText csv = new CsvText(header);
        for (UnionReport report : reports) {
            Map<String, String> cells = report.figures().printed();
            Planted.spoil(report.union().code(), year, cells);
            List<String> row = new ArrayList<>(List.of(report.union().code(), Integer.toString(year)));
            row.addAll(cells.values());
            csv.row(row);
        }
        LocalDate received = LocalDate.of(year + 1, 1, 8 + Town.ALL.indexOf(town));
        return new DemoFile("inbox/" + town.code() + "/" + year + ".csv", csv.toString(), received);
    }

    private DemoFile own(Town town, int year) {
        CsvText csv = new CsvText(LONG_HEADER);
        years.own(town, year).printed().forEach((cell, value) -> {
            int bracket = cell.indexOf('[');
            String indicator = bracket < 0 ? cell : cell.substring(0, bracket);
            String category = bracket < 0 ? "" : cell.substring(bracket + 1, cell.length() - 1);
            csv.row(town.code(), Integer.toString(year), indicator, category, "OWN", "ACTUAL", value, "EXACT", "", "");
        });
        LocalDate usual = LocalDate.of(year + 1, 1, 15 + Town.ALL.indexOf(town));
        LocalDate received = Planted.ownReceived(town.code(), year, usual);
        return new DemoFile("inbox/" + town.code() + "/" + year + "_own.csv", csv.toString(), received);
    }
}
