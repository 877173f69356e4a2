package org.unionstat.batch.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The five years of the simulated county: what its unions and its towns report, before anything is spoilt. */
final class CountyYears {

    private final Map<String, List<UnionReport>> unions = new TreeMap<>();
    private final Map<String, Figures> towns = new TreeMap<>();

    CountyYears(List<LocalUnion> tree) {
        Map<LocalUnion, UnionSimulation> simulations = new LinkedHashMap<>();
        tree.forEach(union -> simulations.put(union, new UnionSimulation(union)));
        Map<Town, TownSimulation> offices = new LinkedHashMap<>();
        Town.ALL.forEach(town -> offices.put(town, new TownSimulation(town)));
        for (int year = CountyTree.FIRST_YEAR; year <= Planted.LAST_YEAR; year++) {
            int now = year;
            List<UnionReport> reports = tree.stream()
                    .filter(union -> union.reportsFor(now))
                    .map(union -> new UnionReport(union, figures(union, now, simulations)))
                    .toList();
            for (Town town : Town.ALL) {
                List<UnionReport> local = reports.stream()
                        .filter(report -> report.union().townCode(now).equals(town.code()))
                        .toList();
                unions.put(key(town, year), local);
                towns.put(key(town, year), of(offices, town).year(year, TownYear.of(town, year, tree, local)));
            }
        }
    }

    /** A merged union has the figures of both. */
    private static Figures figures(LocalUnion union, int year, Map<LocalUnion, UnionSimulation> simulations) {
        Figures figures = of(simulations, union).year(year);
        if (Planted.isMerged(union.code(), year)) {
            simulations.keySet().stream()
                    .filter(other -> other.code().equals(Planted.MERGED))
                    .forEach(other -> figures.plus(of(simulations, other).year(year), "organization.primary_unions"));
        }
        return figures;
    }

    /** The unions that a street or town hands in for a year, in the order of their codes. */
    List<UnionReport> unions(Town town, int year) {
        return of(unions, key(town, year));
    }

    /** The own figures of a street or town for a year. */
    Figures own(Town town, int year) {
        return of(towns, key(town, year));
    }

    private static String key(Town town, int year) {
        return town.code() + "/" + year;
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the county has no " + key);
        }
        return value;
    }
}
