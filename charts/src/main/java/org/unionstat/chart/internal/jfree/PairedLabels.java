package org.unionstat.chart.internal.jfree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.unionstat.chart.Change;
import org.unionstat.chart.ChartLanguage;
import org.unionstat.chart.Datum;
import org.unionstat.chart.PairedBars;
import org.unionstat.chart.PairedBars.Bar;
import org.unionstat.chart.Polarity;
import org.unionstat.chart.theme.Colour;
import org.unionstat.chart.theme.Palette;
import org.unionstat.chart.theme.Theme;
import org.unionstat.quantity.FigureFormat;

/** What columns and rows of paired bars have in common: printed values, faces, colours, range and key. */
final class PairedLabels {

    private final PairedBars chart;
    private final Theme theme;
    private final ChartLanguage language;

    PairedLabels(PairedBars chart, Theme theme) {
        this.chart = chart;
        this.theme = theme;
        this.language = chart.frame().language();
    }

    String base(Bar bar) {
        return bar.base().bearsClaims() && bar.current().bearsClaims()
                ? pair(bar).base()
                : print(bar.base());
    }

    String current(Bar bar) {
        return bar.base().bearsClaims() && bar.current().bearsClaims()
                ? pair(bar).current()
                : print(bar.current());
    }

    private FigureFormat.Pair pair(Bar bar) {
        return chart.measure().printPair(bar.base().required(), bar.current().required(), language);
    }

    private String print(Datum datum) {
        return Printed.of(datum, chart.measure(), language);
    }

    Face baseFace() {
        return Face.regular(theme.type().category());
    }

    Face currentFace() {
        return Face.bold(theme.type().figure());
    }

    Face changeFace() {
        return Face.medium(theme.type().category());
    }

    double changeWidth(Bar bar) {
        Change change = chart.change(bar);
        return ChangeInk.width(change, ChangeInk.label(change, chart.measure(), language), changeFace());
    }

    Colour current(Palette palette) {
        return chart.polarity() == Polarity.NEUTRAL ? palette.neutral() : palette.current();
    }

    Colour currentText(Palette palette) {
        return chart.polarity() == Polarity.NEUTRAL ? palette.ink() : palette.dark();
    }

    double highest() {
        double highest =
                data().mapToDouble(d -> d.required().doubleValue()).max().orElse(0);
        return highest > 0 || lowest() < 0 ? Math.max(highest, 0) : 1;
    }

    double lowest() {
        return Math.min(
                0, data().mapToDouble(d -> d.required().doubleValue()).min().orElse(0));
    }

    private Stream<Datum> data() {
        return all().filter(d -> !d.isMissing());
    }

    private Stream<Datum> all() {
        return chart.bars().stream().flatMap(bar -> Stream.of(bar.base(), bar.current()));
    }

    List<BarPlot.Series> series(Palette palette) {
        int n = chart.bars().size();
        return List.of(
                new BarPlot.Series(
                        PairedColumns.values(
                                chart.bars().stream().map(Bar::base).toList()),
                        Collections.nCopies(n, palette.past())),
                new BarPlot.Series(
                        PairedColumns.values(
                                chart.bars().stream().map(Bar::current).toList()),
                        Collections.nCopies(n, current(palette))));
    }

    List<Key> keys() {
        Palette palette = theme.palette();
        List<Key> keys = new ArrayList<>();
        keys.add(Key.chip(palette.past(), chart.basePeriod()));
        keys.add(Key.chip(current(palette), chart.currentPeriod()));
        if (all().anyMatch(d -> d.isFirst())) {
            keys.add(new Key(Key.Sign.PROVISIONAL, current(palette), Word.PROVISIONAL.in(language)));
        }
        if (all().anyMatch(Datum::isMissing)) {
            keys.add(new Key(Key.Sign.HATCH, palette.missingLine(), Word.MISSING.in(language)));
        }
        return keys;
    }
}
