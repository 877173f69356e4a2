package org.unionstat.batch.backends;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.unionstat.indicator.Cell;
import org.unionstat.period.Period;
import org.unionstat.rollup.Basis;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.ObservationState;
import org.unionstat.trend.ChangeMeasure;
import org.unionstat.trend.Figure;
import org.unionstat.trend.LikeForLike;
import org.unionstat.unit.Succession;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitKind;

/** Which units below a node reported in two periods; semantics, like for like. */
final class Matching {

    private final MemoryNight night;
    private final Side now;
    private final Side then;
    private final Map<String, String> clusters = new HashMap<>();

    Matching(MemoryNight night, Period base, Period period) {
        this.night = night;
        this.now = new Side(period);
        this.then = new Side(base);
        for (Succession s : night.workspace.units().successions()) {
            if (s.date().isAfter(base.start()) && !s.date().isAfter(period.end())) {
                join(cluster(s.unit()), cluster(s.successor()));
            }
        }
    }

    private String cluster(String unit) {
        return clusters.getOrDefault(unit, unit);
    }

    private void join(String one, String other) {
        clusters.replaceAll((unit, cluster) -> cluster.equals(one) ? other : cluster);
        clusters.put(one, other);
        clusters.put(other, other);
    }

    /** The tree of a period with what each unit adds itself. */
    private final class Side {

        private final Period period;
        private final Map<String, List<Unit>> children;
        private final Map<String, Unit> units;

        Side(Period period) {
            this.period = period;
            this.children = night.workspace.units().childrenWithin(period.start(), period.end());
            this.units = new HashMap<>();
            night.workspace
                    .units()
                    .openWithin(period.start(), period.end())
                    .values()
                    .forEach(u -> units.put(u.code(), u));
        }

        boolean isNode(String unit) {
            return units.containsKey(unit)
                    && (!children.getOrDefault(unit, List.of()).isEmpty()
                            || units.get(unit).kind() == UnitKind.FEDERATION);
        }

        Set<String> below(String unit) {
            Set<String> below = new LinkedHashSet<>(Set.of(unit));
            children.getOrDefault(unit, List.of()).forEach(c -> below.addAll(below(c.code())));
            return below;
        }

        boolean isOpenAtEnd(String unit) {
            return units.containsKey(unit) && units.get(unit).isOpenOn(period.end());
        }

        Optional<BigDecimal> own(String unit, Cell cell) {
            if (!units.containsKey(unit) || (night.isStock(cell) && !isOpenAtEnd(unit))) {
                return Optional.empty();
            }
            if (!isNode(unit)) {
                Optional<BigDecimal> total = told(unit, cell, ObservationKind.TOTAL);
                if (total.isPresent()) {
                    return total;
                }
            }
            return told(unit, cell, ObservationKind.OWN)
                    .map(own ->
                            own.add(told(unit, cell, ObservationKind.ADJUSTMENT).orElse(BigDecimal.ZERO)))
                    .or(() -> told(unit, cell, ObservationKind.ADJUSTMENT));
        }

        private Optional<BigDecimal> told(String unit, Cell cell, ObservationKind kind) {
            return night.observation(unit, cell, period, kind)
                    .filter(o -> o.quantity() != null)
                    .map(o -> Objects.requireNonNull(o.quantity()).value());
        }

        boolean reported(String unit, Cell cell) {
            return night.counts(unit, cell, period, ObservationKind.OWN)
                    || night.counts(unit, cell, period, ObservationKind.ADJUSTMENT)
                    || (!isNode(unit) && night.counts(unit, cell, period, ObservationKind.TOTAL));
        }

        boolean isThere(String unit, Cell cell) {
            return night.isStock(cell) ? isOpenAtEnd(unit) : units.containsKey(unit);
        }

        BigDecimal adjusted(String node, Set<String> below, Cell cell) {
            return Optional.of(node)
                    .filter(u -> below.contains(u) && isNode(u) && isThere(u, cell))
                    .flatMap(u -> told(u, cell, ObservationKind.ADJUSTMENT))
                    .orElse(BigDecimal.ZERO);
        }

        /** By how much a stated total is published that is more than the sum. */
        BigDecimal more(String node, Set<String> below, Cell cell) {
            return Optional.of(node)
                    .filter(u -> below.contains(u) && isNode(u) && isThere(u, cell))
                    .flatMap(u -> night.figure(u, cell, period))
                    .filter(f -> f.basis() == Basis.STATED)
                    .map(f -> Objects.requireNonNull(f.amount())
                            .value()
                            .subtract(Objects.requireNonNullElse(
                                    f.reconciliation().computed(), BigDecimal.ZERO)))
                    .orElse(BigDecimal.ZERO);
        }

        boolean isExact(String unit, Cell cell) {
            return night.figure(unit, cell, period).stream()
                    .allMatch(f -> Objects.requireNonNull(f.amount()).bounds().isExact());
        }

        boolean isDoubtful(String unit, Cell cell) {
            return below(unit).stream()
                    .filter(this::isNode)
                    .flatMap(u -> night.figure(u, cell, period).stream())
                    .anyMatch(f -> f.basis() == Basis.STATED
                            || !Objects.requireNonNull(f.amount()).bounds().isExact());
        }

        /** What a cluster adds to a node, if all of it lies there and reported. */
        Figure figure(List<String> cluster, Set<String> below, Cell cell) {
            BigDecimal sum = null;
            for (String unit : cluster) {
                Optional<BigDecimal> own = own(unit, cell);
                boolean astray = reported(unit, cell) && units.containsKey(unit) && !below.contains(unit);
                boolean silent = cluster.size() > 1 && isOpenAtEnd(unit) && own.isEmpty();
                if (astray || silent) {
                    return Figure.missing(period, ObservationState.NOT_RECEIVED);
                }
                if (own.isPresent()) {
                    sum = own.get().add(sum == null ? BigDecimal.ZERO : sum);
                }
            }
            return sum == null ? Figure.missing(period, ObservationState.NOT_RECEIVED) : Figure.of(period, sum);
        }
    }

    boolean isTold(String unit, Cell cell) {
        return now.isNode(unit) && !now.isDoubtful(unit, cell) && !then.isDoubtful(unit, cell);
    }

    boolean hasBridge(String unit, Cell cell) {
        return now.isNode(unit) && now.isExact(unit, cell) && then.isExact(unit, cell);
    }

    Optional<LikeForLike> likeForLike(String unit, Cell cell, BigDecimal baseOfWhole) {
        Set<String> belowNow = now.below(unit);
        Set<String> belowThen = then.below(unit);
        Map<String, List<String>> members = new HashMap<>();
        clusters.forEach(
                (u, c) -> members.computeIfAbsent(c, x -> new ArrayList<>()).add(u));
        Set<String> all = new LinkedHashSet<>(belowNow);
        all.addAll(belowThen);
        Set<String> parties = new LinkedHashSet<>();
        all.forEach(u -> parties.add(cluster(u)));
        List<LikeForLike.Pair> pairs = new ArrayList<>();
        for (String party : parties) {
            List<String> cluster = members.getOrDefault(party, List.of(party));
            pairs.add(new LikeForLike.Pair(
                    now.figure(cluster, belowNow, cell), then.figure(cluster, belowThen, cell), false));
        }
        return LikeForLike.of(ChangeMeasure.GROWTH, pairs, baseOfWhole);
    }

    /** What each cause adds to the change of a node, by the columns of the table bridge. */
    Map<String, BigDecimal> bridge(String unit, Cell cell) {
        Set<String> belowNow = now.below(unit);
        Set<String> belowThen = then.below(unit);
        Set<String> all = new LinkedHashSet<>(belowNow);
        all.addAll(belowThen);
        Map<String, BigDecimal> effects = new HashMap<>();
        for (String below : all) {
            Optional<BigDecimal> x = belowNow.contains(below) ? now.own(below, cell) : Optional.empty();
            Optional<BigDecimal> base = belowThen.contains(below) ? then.own(below, cell) : Optional.empty();
            BigDecimal effect = x.orElse(BigDecimal.ZERO).subtract(base.orElse(BigDecimal.ZERO));
            if (now.isNode(below) || then.isNode(below)) {
                BigDecimal adjusted =
                        now.adjusted(below, belowNow, cell).subtract(then.adjusted(below, belowThen, cell));
                effects.merge("adjustment", adjusted, BigDecimal::add);
                effects.merge("own", effect.subtract(adjusted), BigDecimal::add);
                BigDecimal more = now.more(below, belowNow, cell).subtract(then.more(below, belowThen, cell));
                effects.merge("basis", more, BigDecimal::add);
            } else {
                boolean inNow = belowNow.contains(below);
                effects.merge(cause(below, cell, inNow, belowThen.contains(below), x, base), effect, BigDecimal::add);
            }
        }
        return effects;
    }

    private String cause(
            String unit,
            Cell cell,
            boolean inNow,
            boolean inThen,
            Optional<BigDecimal> value,
            Optional<BigDecimal> base) {
        if (clusters.containsKey(unit)) {
            return "merged_split";
        }
        if (!then.isThere(unit, cell)) {
            return "opened";
        }
        if (!now.isThere(unit, cell)) {
            return "closed";
        }
        if (!inThen || !inNow) {
            return inNow ? "moved_in" : "moved_out";
        }
        if (value.isPresent() == base.isPresent()) {
            return "continuing";
        }
        return value.isPresent() ? "newly_answering" : "no_longer_answering";
    }
}
