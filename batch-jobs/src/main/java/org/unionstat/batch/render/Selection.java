package org.unionstat.batch.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unionstat.batch.render.Drawing.Kind;

/** The charts of a period among all that could be drawn: not too many, of every kind some, in the order of the report. */
final class Selection {

    private static final int MOST = 12;

    private Selection() {}

    /**
     * Chooses and orders.
     *
     * @param drawings every chart that can be drawn
     * @param areas the codes of the areas in the order of the report
     */
    static List<Drawing> of(List<Drawing> drawings, List<String> areas) {
        List<Drawing> ranked = drawings.stream()
                .sorted(Comparator.comparingInt(Drawing::rank)
                        .thenComparingInt(Drawing::position)
                        .thenComparing(Drawing::slug))
                .toList();
        List<Drawing> chosen = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            ranked.stream().filter(d -> d.kind() == kind).limit(kind.share()).forEach(chosen::add);
        }
        for (Drawing drawing : ranked) {
            long same = chosen.stream().filter(d -> d.kind() == drawing.kind()).count();
            if (chosen.size() < MOST && same < drawing.kind().most() && !chosen.contains(drawing)) {
                chosen.add(drawing);
            }
        }
        chosen.sort(Comparator.comparingInt((Drawing d) -> areas.indexOf(d.area()))
                .thenComparingInt(Drawing::position)
                .thenComparing(Drawing::kind)
                .thenComparingInt(Drawing::rank)
                .thenComparing(Drawing::slug));
        return paired(chosen);
    }

    /** Two small charts of one chapter that follow each other stand side by side. */
    private static List<Drawing> paired(List<Drawing> drawings) {
        List<Drawing> paired = new ArrayList<>();
        for (int i = 0; i < drawings.size(); i++) {
            Drawing first = drawings.get(i);
            boolean two = i + 1 < drawings.size()
                    && first.isSmall()
                    && drawings.get(i + 1).isSmall()
                    && first.area().equals(drawings.get(i + 1).area());
            if (two) {
                paired.add(first.halved());
                paired.add(drawings.get(i + 1).halved());
                i++;
            } else {
                paired.add(first);
            }
        }
        return List.copyOf(paired);
    }
}
