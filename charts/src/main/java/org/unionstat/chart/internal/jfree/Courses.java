package org.unionstat.chart.internal.jfree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.unionstat.chart.Datum;

/** The course of a figure cut into its connected stretches: at missing periods, left-out years, breaks and figures of too few units. */
final class Courses {

    private Courses() {}

    /**
     * The stretches of a line.
     *
     * @param positions the position of each period
     * @param points the figure of each period
     * @param cuts indexes of periods that begin anew after a break
     */
    static List<List<Track.Point>> stretches(List<Double> positions, List<Datum> points, Set<Integer> cuts) {
        double step = smallestStep(positions);
        List<List<Track.Point>> stretches = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < points.size(); i++) {
            Datum datum = points.get(i);
            if (datum.isMissing()) {
                open = false;
                continue;
            }
            if (!open || isLoose(positions, points, i, step) || cuts.contains(i)) {
                stretches.add(new ArrayList<>());
                open = true;
            }
            stretches.get(stretches.size() - 1).add(point(positions, points, i));
        }
        return stretches;
    }

    /** Thin connections over years that the periods leave out and to figures of too few units; none over missing figures and breaks. */
    static List<List<Track.Point>> bridges(List<Double> positions, List<Datum> points, Set<Integer> cuts) {
        double step = smallestStep(positions);
        List<List<Track.Point>> bridges = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            boolean loose = isLoose(positions, points, i, step);
            if (loose && !points.get(i).isMissing() && !points.get(i - 1).isMissing() && !cuts.contains(i)) {
                bridges.add(List.of(point(positions, points, i - 1), point(positions, points, i)));
            }
        }
        return bridges;
    }

    /** Whether a figure is not to be connected firmly with the one before. */
    private static boolean isLoose(List<Double> positions, List<Datum> points, int i, double step) {
        return positions.get(i) - positions.get(i - 1) > step * 1.5
                || isIncomplete(points.get(i))
                || isIncomplete(points.get(i - 1));
    }

    private static boolean isIncomplete(Datum datum) {
        return datum.standing() == Datum.Standing.INCOMPLETE;
    }

    private static Track.Point point(List<Double> positions, List<Datum> points, int i) {
        return new Track.Point(positions.get(i), points.get(i).required().doubleValue());
    }

    private static double smallestStep(List<Double> positions) {
        double smallest = Double.MAX_VALUE;
        for (int i = 1; i < positions.size(); i++) {
            smallest = Math.min(smallest, positions.get(i) - positions.get(i - 1));
        }
        return smallest;
    }
}
