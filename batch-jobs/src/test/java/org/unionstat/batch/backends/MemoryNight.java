package org.unionstat.batch.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.unionstat.batch.inbox.Inbox;
import org.unionstat.batch.inbox.InboxFile;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.exchange.SubmissionReader;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.period.Period;
import org.unionstat.rollup.NodeFigure;
import org.unionstat.rollup.RateParts;
import org.unionstat.rollup.Rebasing;
import org.unionstat.rollup.RollUp;
import org.unionstat.rollup.RollUpPlan;
import org.unionstat.rollup.TrustMode;
import org.unionstat.rollup.TrustPolicy;
import org.unionstat.rule.Verdict;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.ObservationState;
import org.unionstat.submission.Series;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;
import org.unionstat.trend.Basis;
import org.unionstat.trend.Change;
import org.unionstat.trend.Figure;

/** A night's figures made by the library alone, without a warehouse. */
final class MemoryNight {

    final Workspace workspace;
    private final Map<SubmissionKey, Submission> counted = new LinkedHashMap<>();
    private final Map<String, RollUp> rollUps = new HashMap<>();
    private final Map<String, Coverage> coverages = new HashMap<>();

    MemoryNight(Workspace workspace) {
        this.workspace = workspace;
        SubmissionReader reader = SubmissionReader.of(
                workspace.catalogue(),
                workspace.settings().calendar(),
                workspace.units(),
                LocalDate.now(ZoneOffset.UTC));
        try {
            for (InboxFile file : new Inbox(workspace.inbox()).files()) {
                SubmissionReader scoped = file.folder().isEmpty() ? reader : reader.withFolderOf(file.folder());
                workspace.check().check(scoped.read(file.path(), file.name())).stream()
                        .filter(c -> c.verdict() == Verdict.ACCEPTED)
                        .forEach(c -> counted.put(c.submission().key(), c.submission()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Submission> submissions() {
        return List.copyOf(counted.values());
    }

    RollUp rollUp(Period period) {
        return rollUps.computeIfAbsent(period.code(), code -> plan(period).of(List.copyOf(counted.values())));
    }

    private RollUpPlan plan(Period period) {
        TrustPolicy trust = new TrustPolicy(
                TrustMode.valueOf(workspace.settings().trust().name()),
                workspace.settings().completeFrom().movePointLeft(2),
                List.of());
        return new RollUpPlan(
                workspace.units(),
                period,
                workspace.catalogue().forms(),
                workspace.catalogue().indicators(),
                trust);
    }

    /** The figures of a year before in the tree of a period. */
    Rebasing rebased(Period base, Period period) {
        return Rebasing.of(plan(base), rollUp(base), period);
    }

    Coverage coverage(Period period) {
        return coverages.computeIfAbsent(period.code(), code -> new Coverage(this, period));
    }

    Optional<NodeFigure> figure(String unit, Cell cell, Period period) {
        return rollUp(period).figure(unit, cell).filter(f -> f.amount() != null);
    }

    Change change(String unit, Cell cell, Period period) {
        Indicator indicator = workspace.catalogue().indicator(cell.indicator()).orElseThrow();
        Figure base = workspace
                .settings()
                .calendar()
                .yearEarlier(period)
                .map(p -> comparable(unit, cell, p))
                .orElseGet(() -> Figure.missing(period, ObservationState.NOT_RECEIVED));
        return Change.of(indicator, comparable(unit, cell, period), base);
    }

    private Figure comparable(String unit, Cell cell, Period period) {
        Optional<NodeFigure> found = figure(unit, cell, period);
        if (found.isEmpty()) {
            return Figure.missing(period, ObservationState.NOT_RECEIVED);
        }
        NodeFigure node = found.get();
        var amount = Objects.requireNonNull(node.amount());
        RateParts parts = node.parts();
        Figure figure = parts == null
                ? Figure.of(period, amount.value())
                : Figure.ofParts(period, parts.numerator(), parts.denominator(), parts.factor());
        if (!amount.bounds().isExact()) {
            figure = figure.withBounds(amount.bounds(), amount.approximate());
        }
        figure = figure.withBasis(
                Basis.valueOf(node.basis().name()), coverage(period).response(unit, cell));
        return amount.asOf() == null ? figure : figure.withAsOf(amount.asOf());
    }

    Optional<Observation> observation(String unit, Cell cell, Period period, ObservationKind kind) {
        String form = workspace.catalogue().formOf(cell.indicator()).id();
        return Optional.ofNullable(counted.get(new SubmissionKey(unit, period, form, kind, Series.ACTUAL)))
                .flatMap(s -> s.observation(cell));
    }

    /** Whether a unit reported on the form of a cell. */
    boolean counts(String unit, Cell cell, Period period, ObservationKind kind) {
        String form = workspace.catalogue().formOf(cell.indicator()).id();
        Submission submission = counted.get(new SubmissionKey(unit, period, form, kind, Series.ACTUAL));
        return submission != null;
    }

    boolean isStock(Cell cell) {
        return workspace.catalogue().indicator(cell.indicator()).orElseThrow().nature() == Nature.STOCK;
    }

    static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ONE
                : part.divide(whole, new java.math.MathContext(20, java.math.RoundingMode.HALF_UP));
    }
}
