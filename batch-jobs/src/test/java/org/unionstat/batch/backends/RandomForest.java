package org.unionstat.batch.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A workspace of many small trees of units with everything that makes adding up difficult, from a seed. */
final class RandomForest {

    private static final String FROM = "2020-01-01";
    private static final List<String> LEAF_CELLS = List.of(
            "membership.workers",
            "membership.members",
            "membership.members[worker_group:migrant]",
            "skills.trainees",
            "finance.collected",
            "finance.payable");
    private static final List<String> NODE_CELLS =
            List.of("organization.unionized_units", "organization.eligible_units", "legal.petitions");
    private static final List<String> RATES = List.of(
            "membership.density",
            "finance.collection_rate",
            "organization.unionization_rate",
            "assistance.relief_fund_rate");

    private final Random random;
    private final boolean plain;
    private final List<String> units =
            new ArrayList<>(List.of("code,name,parent_code,level,kind,valid_from,valid_to,covered_units,expected"));
    private final List<String> events = new ArrayList<>(List.of("date,event,code,to_code,share,note"));
    private final List<String> figures =
            new ArrayList<>(List.of("unit_code,period,indicator,category,kind,series,value,qualifier,as_of,note"));
    private final Set<String> hasUnions = new HashSet<>();
    private final Map<String, Boolean> isLeaf = new LinkedHashMap<>();

    RandomForest(long seed) {
        this(seed, false);
    }

    private RandomForest(long seed, boolean plain) {
        this.random = new Random(seed);
        this.plain = plain;
    }

    /** Larger trees in which most units report, in exact figures; every other tree is nothing but sums of the lowest units. */
    static RandomForest plain(long seed) {
        return new RandomForest(seed, true);
    }

    Path writeInto(Path dir, int trees, String trust) throws IOException {
        for (int tree = 0; tree < trees; tree++) {
            tree("R" + tree);
        }
        isLeaf.forEach((unit, leaf) -> {
            for (String year : List.of("2023", "2024")) {
                figures(unit, year, leaf);
            }
        });
        write(dir, "units.csv", units);
        write(dir, "unit_events.csv", events);
        write(dir, "inbox/all.csv", figures);
        write(
                dir,
                "unionstat.yaml",
                List.of(
                        "name: 随机",
                        "root: R0",
                        "gates: {hard: return, query: accept, info: accept}",
                        "trust: " + trust,
                        "suspicious_figures: false"));
        write(dir, "forms/leaf.yaml", form("leaf", "[primary]", LEAF_CELLS));
        write(dir, "forms/node.yaml", form("node", "[village]", NODE_CELLS));
        return dir;
    }

    private static List<String> form(String id, String levels, List<String> cells) {
        List<String> lines = new ArrayList<>(
                List.of("form: " + id, "name: " + id, "name_en: " + id, "levels: " + levels, "indicators:"));
        cells.forEach(c -> lines.add("  - \"" + c + "\""));
        return lines;
    }

    private static void write(Path dir, String name, List<String> lines) throws IOException {
        Files.createDirectories(dir.resolve(name).resolveSibling(""));
        Files.writeString(dir.resolve(name), String.join("\n", lines) + "\n");
    }

    private void tree(String root) {
        unit(root, "", "county", "federation");
        int towns = random.nextInt(4);
        for (int t = 0; t < towns; t++) {
            String town = root + "T" + t;
            unit(town, root, "township", "federation");
            int unions = random.nextInt(plain ? 30 : 5);
            for (int u = 0; u < unions; u++) {
                String union = town + "U" + u;
                boolean moves = towns > 1 && random.nextInt(8) == 0;
                unit(union, town, "primary", random.nextInt(4) == 0 ? "joint" : "primary", !moves);
                if (moves) {
                    events.add("2024-0" + (1 + random.nextInt(9)) + "-15,MOVE," + union + "," + root + "T"
                            + (t + 1) % towns + ",,");
                }
            }
        }
        happenings(root, towns);
        if (plain && towns > 2) {
            events.add("2024-12-01,MOVE," + root + "T2," + (root.equals("R0") ? "R0T1" : "R0") + ",,");
        }
        for (int u = 0; u < random.nextInt(3); u++) {
            unit(root + "D" + u, root, "primary", "directly_affiliated");
        }
    }

    /** Unions merge, are split, end and come again; a town goes on in another one when all that is over. */
    private void happenings(String root, int towns) {
        List<String> steady = isLeaf.keySet().stream()
                .filter(u -> u.startsWith(root + "T") && u.contains("U") && isSteady(u))
                .toList();
        for (int u = 0; u + 3 < steady.size(); u += 4) {
            String one = steady.get(u);
            String two = steady.get(u + 1);
            String date = (random.nextInt(3) == 0 ? 2023 : 2024) + "-0" + (1 + random.nextInt(9)) + "-20,";
            switch (random.nextInt(5)) {
                case 0 -> events.add(date + "MERGE," + one + "," + two + ",,");
                case 1 -> split(date, one, one, two);
                case 2 -> split(date, one, two, steady.get(u + 2));
                case 3 -> {
                    events.add("2023-05-20,CLOSE," + one + ",,,");
                    events.add("2024-05-20,REOPEN," + one + "," + root + "T" + random.nextInt(towns) + ",,");
                }
                default -> events.add(date + "CLOSE," + one + ",,,");
            }
            events.add("2024-10-05,MERGE," + two + "," + steady.get(u + 3) + ",,");
        }
        if (towns > 1 && random.nextInt(3) == 0) {
            events.add("2024-11-20,MERGE," + root + "T0," + root + "T1,,");
        }
    }

    private boolean isSteady(String unit) {
        return units.stream().anyMatch(u -> u.startsWith(unit + ",") && u.contains("," + FROM + ",,"))
                && events.stream().noneMatch(e -> e.contains("," + unit + ","));
    }

    private void split(String date, String unit, String one, String two) {
        events.add(date + "SPLIT," + unit + "," + one + ",0.3333,");
        events.add(date + "SPLIT," + unit + "," + two + ",0.6667,");
    }

    private void unit(String code, String parent, String level, String kind) {
        unit(code, parent, level, kind, true);
    }

    private void unit(String code, String parent, String level, String kind, boolean opensOrCloses) {
        boolean late = opensOrCloses && level.equals("primary") && random.nextInt(8) == 0;
        boolean closed = opensOrCloses && level.equals("primary") && !late && random.nextInt(10) == 0;
        String to = closed ? (random.nextBoolean() ? "2023-12-31" : "2024-06-30") : "";
        units.add(String.join(
                ",",
                code,
                code,
                parent,
                level,
                kind,
                late ? "2024-02-01" : FROM,
                to,
                Integer.toString(1 + random.nextInt(30)),
                Boolean.toString(random.nextInt(12) != 0)));
        hasUnions.add(parent);
        isLeaf.put(code, level.equals("primary"));
    }

    private void figures(String unit, String year, boolean leaf) {
        boolean isSum = plain && unit.matches("R\\d*[02468](\\D.*)?");
        if (random.nextInt(plain ? 60 : 9) == 0 || (isSum && !leaf)) {
            return;
        }
        for (String cell : leaf ? LEAF_CELLS : random.nextBoolean() ? LEAF_CELLS : NODE_CELLS) {
            if (leaf || random.nextInt(4) == 0) {
                figure(unit, year, cell, "OWN");
            }
            if (!isSum && random.nextInt(plain ? 60 : leaf ? 15 : 2) == 0) {
                figure(unit, year, cell, "TOTAL");
            }
            // an adjustment of a unit with nobody below stands for no return
            if (!leaf && hasUnions.contains(unit) && random.nextInt(6) == 0) {
                figure(unit, year, cell, "ADJUSTMENT");
            }
        }
        for (String rate : RATES) {
            if (random.nextInt(leaf ? 15 : 3) == 0) {
                row(unit, year, rate, leaf ? "OWN" : "TOTAL", rate(), asOf(year));
            }
        }
    }

    private void figure(String unit, String year, String cell, String kind) {
        if (random.nextInt(plain ? 60 : 12) == 0) {
            return;
        }
        int value = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(500);
        String text = switch (plain ? 7 : random.nextInt(14)) {
            case 0 -> "近" + (value + 10) / 10 * 10;
            case 1 -> (value + 10) / 10 * 10 + "多";
            case 2 -> "约" + (value + 1);
            case 3 -> value + "以上";
            case 4 -> "不足" + (value + 1);
            case 5 -> "";
            case 6 -> "xx";
            default -> Integer.toString(value);
        };
        // part of no rate, which a negative figure would leave without bounds
        boolean negative = kind.equals("ADJUSTMENT") && cell.equals("skills.trainees") && random.nextBoolean();
        row(unit, year, cell, kind, negative ? Integer.toString(-value) : text, asOf(year));
    }

    private String asOf(String year) {
        return !plain && random.nextInt(15) == 0 ? year + "-11-30" : "";
    }

    private String rate() {
        String number = random.nextInt(110) + "." + random.nextInt(10);
        return random.nextInt(5) == 0 ? number + "%以上" : number;
    }

    private void row(String unit, String year, String cell, String kind, String value, String asOf) {
        int bracket = cell.indexOf('[');
        String code = bracket < 0 ? cell : cell.substring(0, bracket);
        String category = bracket < 0 ? "" : cell.substring(bracket + 1, cell.length() - 1);
        figures.add(String.join(",", unit, year, code, category, kind, "ACTUAL", value, "", asOf, ""));
    }
}
