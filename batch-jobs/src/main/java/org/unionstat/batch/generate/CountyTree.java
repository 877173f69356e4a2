package org.unionstat.batch.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The units of the simulated county: its federation, the streets and towns, their unions, and how they change. */
final class CountyTree {

    static final String CODE = "990100";
    static final int FIRST_YEAR = 2021;

    private static final LocalDate BEGINNING = LocalDate.of(FIRST_YEAR, 1, 1);
    private static final int[] OPENINGS = {8, 6, 10, 11, 9};

    private final UnionNames names = new UnionNames();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<LocalUnion> unions = new ArrayList<>();

    CountyTree() {
        Town.ALL.forEach(this::settle);
        for (int i = 0; i < OPENINGS.length; i++) {
            open(FIRST_YEAR + i, OPENINGS[i]);
        }
        unions.sort(Comparator.comparing(LocalUnion::code));
    }

    /** The unions in the order of their codes. */
    List<LocalUnion> unions() {
        return List.copyOf(unions);
    }

    private void settle(Town town) {
        Draw draw = new Draw(town.code());
        List<Trade> trades = new ArrayList<>(List.of(Trade.OFFICE, Trade.SCHOOL, Trade.HEALTH));
        if (town.unions() >= 20) {
            trades.add(Trade.SCHOOL);
        }
        for (int joint = 0; joint < Math.max(2, town.unions() / 6); joint++) {
            trades.add(Trade.MIXED);
        }
        while (trades.size() < town.unions()) {
            trades.add(draw.pick(town.trades()));
        }
        trades.forEach(trade -> add(town, trade, BEGINNING, 1, draw));
    }

    // in the order of their days, so that the numbers of a town's unions go with time
    private void open(int year, int count) {
        Draw draw = new Draw("openings " + year);
        Stream.generate(() -> LocalDate.of(year, draw.whole(2, 11), draw.whole(1, 28)))
                .limit(count)
                .sorted()
                .forEach(day -> open(day, draw));
    }

    private void open(LocalDate day, Draw draw) {
        Town one = draw.pick(Town.ALL);
        Town other = draw.pick(Town.ALL);
        Town town = other.unions() > one.unions() ? other : one;
        Trade trade = draw.chance(0.2) ? Trade.MIXED : draw.pick(town.trades());
        add(town, trade, day, 0.55, draw);
    }

    private void add(Town town, Trade drawn, LocalDate opened, double scale, Draw draw) {
        int number = numbers.merge(town.code(), 1, Integer::sum);
        String code = String.format(Locale.ROOT, "%s-%03d", town.code(), number);
        Trade trade = code.equals(Planted.SHRINKING) ? Trade.TEXTILE : drawn;
        String name = names.of(town, trade, draw);
        double size = trade.size * scale * StrictMath.exp(draw.around(0, trade.isPublic() ? 0.25 : 0.7));
        int covered = trade == Trade.MIXED ? draw.whole(6, opened.equals(BEGINNING) ? 32 : 14) : 1;
        double workers = Planted.workers(code, Math.max(12, Math.max(size, covered * 3.2)));
        unions.add(new LocalUnion(code, name, town, trade, covered, workers, opened));
    }

    /** The register: the opening state, and the unions that open later with the day on which they do. */
    DemoFile register() {
        CsvText csv = new CsvText(
                "code",
                "name",
                "parent_code",
                "level",
                "kind",
                "valid_from",
                "valid_to",
                "covered_units",
                "industry",
                "name_en");
        String from = BEGINNING.toString();
        csv.row(CODE, "青渚县总工会", "", "county", "federation", from, "", "", "", "Qingzhu County");
        for (Town town : Town.ALL) {
            csv.row(town.code(), town.name() + "总工会", CODE, "township", "federation", from, "", "", "", town.nameEn());
        }
        for (LocalUnion union : unions) {
            csv.row(
                    union.code(),
                    union.name(),
                    union.town().code(),
                    "primary",
                    union.isJoint() ? "joint" : "primary",
                    union.opened().toString(),
                    "",
                    Integer.toString(union.coveredUnits()),
                    union.trade().industry,
                    "");
        }
        return new DemoFile("units.csv", csv.toString(), LocalDate.of(FIRST_YEAR, 1, 4));
    }

    /** The events, by day and code. */
    DemoFile events() {
        List<List<String>> rows = new ArrayList<>();
        for (LocalUnion union : unions) {
            if (!union.opened().equals(BEGINNING)) {
                rows.add(List.of(union.opened().toString(), "OPEN", union.code(), "", "", "新建工会"));
            }
        }
        String change = Planted.CHANGE.toString();
        rows.add(List.of(change, "MOVE", Planted.MOVED, Planted.MOVED_TO, "", "随企业迁入滨江街道工业园"));
        rows.add(List.of(change, "CLOSE", Planted.CLOSED, "", "", "企业注销，工会撤销"));
        rows.add(List.of(Planted.MERGER.toString(), "MERGE", Planted.MERGED, Planted.MERGED_INTO, "", "两家百货公司合并，工会合并"));
        rows.sort(Comparator.comparing((List<String> row) -> row.get(0)).thenComparing(row -> row.get(2)));
        CsvText csv = new CsvText("date", "event", "code", "to_code", "share", "note");
        rows.forEach(csv::row);
        return new DemoFile("unit_events.csv", csv.toString(), LocalDate.of(FIRST_YEAR, 1, 4));
    }
}
