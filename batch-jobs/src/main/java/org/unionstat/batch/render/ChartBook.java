package org.unionstat.batch.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.chart.Chart;
import org.unionstat.chart.Charts;
import org.unionstat.indicator.Area;

/**
 * The charts of a federation, period by period.
 *
 * <p>Which charts there are follows from the figures: key indicators in panels where they have an earlier period, breakdowns in
 * pairs where two categories have both years, lines from three years on, rankings from three units below on. At most 12 are
 * drawn. Where there is nothing to show there is no chart, and the list is empty.
 */
public final class ChartBook {

    private static final Logger LOG = LoggerFactory.getLogger(ChartBook.class);

    private final Warehouse warehouse;
    private final Workspace workspace;

    /**
     * The charts of a workspace's root unit.
     *
     * @param warehouse the warehouse with its figures
     * @param workspace its catalogue, language and key indicators
     */
    public ChartBook(Warehouse warehouse, Workspace workspace) {
        this.warehouse = warehouse;
        this.workspace = workspace;
    }

    /**
     * Draws the charts of a period as PNG and SVG and lists them in {@code charts.json}; charts that lie there are replaced.
     *
     * @param period the period's code
     * @param folder where to; made if it does not exist
     * @return how many charts there are
     * @throws IOException if a file cannot be written
     */
    public int draw(String period, Path folder) throws IOException {
        Files.createDirectories(folder);
        clear(folder);
        List<Drawing> drawings = choose(period);
        ChartList list = new ChartList();
        for (int i = 0; i < drawings.size(); i++) {
            list.add(stem(i, drawings), drawings.get(i));
        }
        drawAll(period, drawings, folder);
        list.write(folder);
        return drawings.size();
    }

    private static String stem(int index, List<Drawing> drawings) {
        return String.format(
                Locale.ROOT, "%02d-%s", index + 1, drawings.get(index).slug());
    }

    /** Several at a time: drawing is all that takes time here. */
    private static void drawAll(String period, List<Drawing> drawings, Path folder) throws IOException {
        List<List<String>> undrawable;
        try {
            undrawable = IntStream.range(0, drawings.size())
                    .parallel()
                    .mapToObj(i -> draw(drawings.get(i).chart(), folder.resolve(stem(i, drawings))))
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException("cannot write the charts of " + period, e);
        }
        for (int i = 0; i < drawings.size(); i++) {
            if (!undrawable.get(i).isEmpty()) {
                LOG.warn("{} {}: characters without a glyph: {}", period, stem(i, drawings), undrawable.get(i));
            }
        }
    }

    private static List<String> draw(Chart<?> chart, Path stem) {
        try {
            return Charts.pair(chart, stem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The charts of a period in the order of the report. */
    List<Drawing> choose(String period) {
        String unit = workspace.rootUnit(period);
        Optional<Evidence> evidence = Evidence.of(warehouse, unit, period);
        if (evidence.isEmpty()) {
            return List.of();
        }
        Desk desk = new Desk(workspace, evidence.get());
        List<Drawing> drawings = new ArrayList<>();
        new Overview(desk).drawing().ifPresent(drawings::add);
        drawings.addAll(new Breakdowns(desk).drawings());
        drawings.addAll(new Courses(desk).drawings());
        drawings.addAll(new Rankings(desk, new Below(warehouse, unit, period)).drawings());
        return Selection.of(
                drawings, workspace.catalogue().areas().stream().map(Area::code).toList());
    }

    private static void clear(Path folder) throws IOException {
        List<Path> old;
        try (Stream<Path> files = Files.list(folder)) {
            old = files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.endsWith(".png") || name.endsWith(".svg") || name.equals(ChartList.FILE);
                    })
                    .sorted()
                    .toList();
        }
        for (Path file : old) {
            Files.delete(file);
        }
    }
}
