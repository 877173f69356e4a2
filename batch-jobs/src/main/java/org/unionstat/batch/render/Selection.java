package org.unionstat.batch.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unionstat.batch.render.Drawing.Kind;

/** The charts of a period among all that could be drawn: not too many, of every kind some, in the order of the report. */
final class Selection {

    private static final int MOST = 12;
    private static final int MOST_OF_A_KIND = 6;

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
            if (chosen.size() < MOST && same < MOST_OF_A_KIND && !chosen.contains(drawing)) {
                chosen.add(drawing);
            }
        }
        chosen.sort(Comparator.comparingInt((Drawing d) -> areas.indexOf(d.area()))
                .thenComparingInt(Drawing::position)
                .thenComparing(Drawing::kind)
                .thenComparing(Drawing::slug));
        return List.copyOf(chosen);
    }
}
