package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.unionstat.indicator.Cell;
import org.unionstat.quantity.Interval;
import org.unionstat.rule.FigureText;
import org.unionstat.rule.RuleCount;
import org.unionstat.rule.RuleOutcome;

/**
 * Returns whose figures are those of last year (CPY-001) or of a peer (CPY-002).
 *
 * <p>Compared are the cells that both report exactly and of which one at least is above 0; a return is a copy if
 * {@code share_percent} of them are equal. With fewer than {@code least_cells} nothing is said. Peers are compared where they
 * agree in a whole stretch of cells: the cells, in the order of their names, are cut into one stretch more than a copy may have
 * differences, so that no copy escapes; a stretch that more than {@code most_alike} units share proves nothing.
 */
public final class CopiedReturns {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Thresholds thresholds;

    /**
     * The checks with their settings.
     *
     * @param thresholds the settings
     */
    public CopiedReturns(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** How much two returns have in common. */
    private record Likeness(int equal, int compared) {

        static Likeness of(UnitReturn one, UnitReturn other) {
            int equal = 0;
            int compared = 0;
            for (Cell cell : one.figures().keySet()) {
                Optional<BigDecimal> x = one.exact(cell);
                Optional<BigDecimal> y = other.exact(cell);
                if (x.isPresent()
                        && y.isPresent()
                        && (x.get().signum() != 0 || y.get().signum() != 0)) {
                    compared++;
                    equal += x.get().compareTo(y.get()) == 0 ? 1 : 0;
                }
            }
            return new Likeness(equal, compared);
        }

        boolean isCopy(Threshold threshold) {
            BigDecimal least = threshold.number("share_percent").multiply(BigDecimal.valueOf(compared));
            return HUNDRED.multiply(BigDecimal.valueOf(equal)).compareTo(least) >= 0;
        }

        BigDecimal percent() {
            return HUNDRED.multiply(BigDecimal.valueOf(equal))
                    .divide(BigDecimal.valueOf(compared), 1, RoundingMode.HALF_UP);
        }
    }

    /**
     * Holds a return against that of last year.
     *
     * @param returns the two returns
     * @return the judgement; empty if there is no figure to judge
     */
    public Optional<Judgement> ofLastYear(TwoYears returns) {
        UnitReturn last = returns.lastYear();
        return last == null
                ? Optional.empty()
                : judged(PlausibilityRule.COPY_OF_LAST_YEAR, returns.current(), last, new Case.Text("上年", "last year"));
    }

    /**
     * Holds the returns of a peer group against one another.
     *
     * @param returns the returns of its units
     * @return the copies, each told once, of the unit whose code comes later
     */
    public Screening ofPeers(Collection<UnitReturn> returns) {
        List<UnitReturn> ordered =
                returns.stream().sorted(Comparator.comparing(UnitReturn::unit)).toList();
        List<Judgement> failures = new ArrayList<>();
        Map<Integer, Integer> originals = originals(ordered);
        for (int i = 0; i < ordered.size(); i++) {
            Integer original = originals.get(i);
            if (original != null) {
                ofPeer(ordered.get(i), ordered.get(original)).ifPresent(failures::add);
            }
        }
        return new Screening(failures, new RuleCount(ordered.size() - failures.size(), failures.size(), 0));
    }

    /**
     * Holds a return against that of one other unit.
     *
     * @param one the return
     * @param peer that of the other unit
     * @return the judgement; empty if there is no figure to judge
     */
    public Optional<Judgement> ofPeer(UnitReturn one, UnitReturn peer) {
        return judged(
                PlausibilityRule.COPY_OF_PEER, one, peer, new Case.Text("单位 " + peer.unit(), "unit " + peer.unit()));
    }

    /**
     * Cuts cells into one stretch more than a copy may have differences.
     *
     * @param cells the cells in the order of their names
     * @param <T> what stands for a cell
     * @return the stretches, none of them empty
     */
    public <T> List<List<T>> stretches(List<T> cells) {
        BigDecimal differing = HUNDRED.subtract(
                        thresholds.of(PlausibilityRule.COPY_OF_PEER).number("share_percent"))
                .max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(cells.size()));
        int count = Math.min(cells.size(), differing.movePointLeft(2).intValue() + 1);
        List<List<T>> stretches = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            stretches.add(cells.subList(cells.size() * s / count, cells.size() * (s + 1) / count));
        }
        return stretches;
    }

    /** For each copy the first unit that it is a copy of. */
    private Map<Integer, Integer> originals(List<UnitReturn> returns) {
        Threshold threshold = thresholds.of(PlausibilityRule.COPY_OF_PEER);
        List<Cell> cells = returns.stream()
                .flatMap(r -> r.figures().keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Cell::toString))
                .toList();
        Map<Integer, Integer> originals = new HashMap<>();
        for (List<Cell> stretch : stretches(cells)) {
            for (List<Integer> alike : alike(returns, stretch)) {
                if (alike.size() <= threshold.count("most_alike")) {
                    note(returns, alike, threshold, originals);
                }
            }
        }
        return originals;
    }

    /** The returns that agree in a stretch of cells with something in it. */
    private static Collection<List<Integer>> alike(List<UnitReturn> returns, List<Cell> stretch) {
        Map<List<BigDecimal>, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < returns.size(); i++) {
            UnitReturn one = returns.get(i);
            List<BigDecimal> figures = stretch.stream()
                    .map(c -> one.exact(c).map(BigDecimal::stripTrailingZeros).orElse(HUNDRED.negate()))
                    .toList();
            if (figures.stream().anyMatch(x -> x.signum() > 0)) {
                groups.computeIfAbsent(figures, k -> new ArrayList<>()).add(i);
            }
        }
        return groups.values().stream().filter(g -> g.size() > 1).toList();
    }

    private static void note(
            List<UnitReturn> returns, List<Integer> alike, Threshold threshold, Map<Integer, Integer> originals) {
        for (int later : alike) {
            for (int earlier : alike) {
                Likeness likeness =
                        earlier < later ? Likeness.of(returns.get(later), returns.get(earlier)) : new Likeness(0, 0);
                if (likeness.compared() >= threshold.count("least_cells") && likeness.isCopy(threshold)) {
                    originals.merge(later, earlier, Math::min);
                }
            }
        }
    }

    private Optional<Judgement> judged(PlausibilityRule rule, UnitReturn one, UnitReturn other, Case.Text whose) {
        Threshold threshold = thresholds.of(rule);
        Likeness likeness = Likeness.of(one, other);
        List<Operand> operands = new TreeSet<>(
                        one.figures().keySet().stream().map(Cell::toString).toList())
                .stream()
                        .map(name -> one.figures().get(Cell.parse(name)))
                        .filter(Objects::nonNull)
                        .toList();
        if (operands.isEmpty()) {
            return Optional.empty();
        }
        Case all = new Case(rule, threshold, operands);
        if (likeness.compared() < threshold.count("least_cells")) {
            return Optional.of(all.unknown(Doubt.TOO_FEW));
        }
        Interval share = Interval.exactly(likeness.percent());
        Interval limit = Interval.exactly(threshold.number("share_percent"));
        if (!likeness.isCopy(threshold)) {
            return Optional.of(all.pass(share, limit));
        }
        String shown = FigureText.printed(share) + "%";
        return Optional.of(all.judged(
                RuleOutcome.FAIL,
                null,
                FigureText.plain(share),
                FigureText.plain(limit),
                null,
                List.of(),
                "与" + whose.zh() + "相同：" + likeness.compared() + " 个数中有 " + likeness.equal() + " 个（" + shown + "）",
                "the same as " + whose.en() + ": " + likeness.equal() + " of " + likeness.compared() + " figures ("
                        + shown + ")"));
    }
}
