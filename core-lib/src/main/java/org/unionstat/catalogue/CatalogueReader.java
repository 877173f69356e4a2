package org.unionstat.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.classification.Classification;
import org.unionstat.indicator.Area;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Problem;
import org.unionstat.quantity.UnitOfMeasure;
import org.unionstat.rule.plausibility.Thresholds;

/** Reads the shipped files, lays those of a workspace over them, and finds everything that is wrong. */
final class CatalogueReader {

    private final List<Problem> problems = new ArrayList<>();
    private final List<Source> read = new ArrayList<>();
    private final @Nullable Path workspace;

    private CatalogueReader(@Nullable Path workspace) {
        this.workspace = workspace;
    }

    /** The shipped catalogue, under the files of a workspace if there is one. */
    static Outcome<Catalogue> read(@Nullable Path workspace) {
        CatalogueReader reader = new CatalogueReader(workspace);
        Content content = reader.content();
        return reader.problems.isEmpty() ? Outcome.of(new Catalogue(content)) : Outcome.failed(reader.problems);
    }

    private Content content() {
        ListReader lists = new ListReader(problems);
        Map<String, Area> areas = lists.areas(shipped("areas.csv"));
        Map<String, UnitOfMeasure> units = lists.units(shipped("units.csv"));
        Map<String, Classification> classifications = classifications();
        Checks checks = Checks.read(shipped("breakdowns.csv"), problems);
        IndicatorReader reader = new IndicatorReader(areas, units, classifications, checks, problems);
        Map<String, Row> rows = reader.rows(shipped("indicators.csv"), files("indicators", ".csv"));
        Map<String, Indicator> indicators = reader.read(rows);
        boolean isBase = workspace == null;
        Map<String, Cell> aliases = new AliasReader(indicators, classifications, problems).read(rows, !isBase);
        List<CellName> cellNames =
                CellNameReader.read(shipped("cell_names.csv"), indicators, classifications, !isBase, problems);
        FormList forms =
                new FormReader(areas, indicators, classifications, aliases, problems).read(files("forms", ".yaml"));
        Thresholds thresholds =
                new ThresholdReader(indicators, problems).read(shipped("thresholds.csv"), files("thresholds", ".csv"));
        return new Content(
                areas,
                units,
                classifications,
                indicators,
                allChecks(indicators, checks),
                aliases,
                unconfirmed(rows),
                cellNames,
                forms,
                thresholds,
                Fingerprint.of(read));
    }

    private Source shipped(String name) {
        Source source = Source.shipped(name);
        read.add(source);
        return source;
    }

    private List<Source> files(String folder, String suffix) {
        if (workspace == null) {
            return List.of();
        }
        List<Source> sources = Source.inFolder(workspace, folder, suffix, problems);
        read.addAll(sources);
        return sources;
    }

    private Map<String, Classification> classifications() {
        ClassificationReader reader = new ClassificationReader(problems);
        Map<String, Classification> layered = new LinkedHashMap<>(reader.read(List.of(shipped("classifications.csv"))));
        layered.putAll(reader.read(files("classifications", ".csv")));
        return layered;
    }

    private Map<String, List<Breakdown>> allChecks(Map<String, Indicator> indicators, Checks checks) {
        if (workspace == null) {
            checks.tellStrays(indicators, problems);
        }
        Map<String, List<Breakdown>> byIndicator = new LinkedHashMap<>();
        for (Indicator indicator : indicators.values()) {
            Set<Breakdown> all = new LinkedHashSet<>();
            for (Breakdown breakdown : indicator.breakdowns()) {
                List<Breakdown> known = checks.of(indicator.code(), breakdown.classification());
                all.add(breakdown);
                all.addAll(known.contains(breakdown) ? known : List.of());
            }
            if (Operators.isAdditive(indicator.nature())) {
                byIndicator.put(indicator.code(), List.copyOf(all));
            }
        }
        return byIndicator;
    }

    private static Set<String> unconfirmed(Map<String, Row> rows) {
        Set<String> codes = new LinkedHashSet<>();
        rows.forEach((code, row) -> {
            if (row.text("confidence").equals(Confidence.UNCONFIRMED.name())) {
                codes.add(code);
            }
        });
        return codes;
    }
}
