package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.unionstat.indicator.Cell;
import org.unionstat.quantity.Interval;
import org.unionstat.rule.BreakdownCheck;
import org.unionstat.rule.FigureText;
import org.unionstat.rule.RuleCount;
import org.unionstat.rule.RuleOutcome;

/**
 * Figures too large or too small by a power of ten (SLP-001): a nought too many, 元 for 万元, 人 for 万人.
 *
 * <p>What is held against the figure, the surest first:
 *
 * <ol>
 *   <li>The balance of a breakdown into exclusive parts that are all reported: a figure in one that adds up is right; in one
 *       that does not, it is a slip by 10^k if the balance asks for exactly the figure ÷ 10^k, digits cut off allowed for, and
 *       that is nearer to what is expected. Of several such figures in one balance it is the nearest. In a partition that does
 *       not add up nothing else is a slip.
 *   <li>Last year's figure, times the growth of the unit and of the cell among the peers: a slip if the logarithm of figure ÷
 *       expected lies within {@code tolerance} of k; a small count also if the figure ÷ 10^k is whole and differs from what is
 *       expected by no more than 1 + its square root. Where fewer than three are expected, there must be peers that
 *       the figure lies further from than what is meant. Of the two years the one that lies further from the peers is told;
 *       of last year's also digits may be cut off: it begins like this year's ÷ growth, 1 where 13 follows.
 *   <li>Where there is no figure of last year, that of the peers: noughts too many, if the figure lies more than
 *       {@code peer_spreads} from its place among the peers and the proposed one within two; digits cut off only of a total that
 *       several of its parts exceed.
 * </ol>
 *
 * <p>Parts that stand one column too far to the right are left to {@link ColumnShifts}. What is meant is proposed, and never
 * applied. Source of the tolerance: the ratio edits of official statistics for thousand errors (T. de Waal, J. Pannekoek, S.
 * Scholtus, Handbook of Statistical Data Editing and Imputation, 2011, ch. 2).
 */
public final class Magnitudes {

    /** Last year's figure is told to be wrong only if it lies further from the peers by this many spreads. */
    private static final double CLEARLY = 1;

    /** Within this many spreads of its place among the peers a figure is ordinary. */
    private static final double ORDINARY = 2;

    /** Of fewer than these last year's figure alone proves nothing. */
    private static final double FEW = 3;

    private final Thresholds thresholds;
    private final List<BreakdownCheck> breakdowns;

    /**
     * The check with its settings.
     *
     * @param thresholds the settings
     * @param breakdowns the declared breakdowns of the form
     */
    public Magnitudes(Thresholds thresholds, List<BreakdownCheck> breakdowns) {
        this.thresholds = thresholds;
        this.breakdowns = List.copyOf(breakdowns);
    }

    /**
     * Judges all figures of one peer group.
     *
     * @param returns the returns of its units
     * @return the slips; figures that are missing, 0 or not exact cannot be judged
     */
    public Screening judge(Collection<TwoYears> returns) {
        return judge(returns, PeerStatistics.of(returns, thresholds.of(PlausibilityRule.MAGNITUDE)));
    }

    /**
     * Judges figures beside a peer group of which the statistics are known.
     *
     * @param returns the returns of some of its units
     * @param peers the statistics of the whole group
     * @return the slips; figures that are missing, 0 or not exact cannot be judged
     */
    public Screening judge(Collection<TwoYears> returns, PeerStatistics peers) {
        List<Judgement> failures = new ArrayList<>();
        RuleCount counts = RuleCount.NONE;
        for (TwoYears one : returns) {
            One unit = new One(one, peers);
            failures.addAll(unit.failures());
            counts = counts.plus(unit.counts());
        }
        return new Screening(failures, counts);
    }

    /** One unit before the check. */
    private final class One {

        private final TwoYears returns;
        private final PeerStatistics peers;
        private final Growth growth;
        private final OptionalDouble size;
        private final Set<Cell> left = new HashSet<>();
        private final Set<Cell> balanced = new HashSet<>();
        private final Set<Cell> exceeded = new HashSet<>();
        private final Set<Cell> bound = new HashSet<>();
        private final Map<Cell, List<BigDecimal>> asked = new HashMap<>();
        private final Map<Cell, Slip> slips = new TreeMap<>(Comparator.comparing(Cell::toString));
        private final Set<Cell> slippedBefore = new HashSet<>();
        private int judged;

        One(TwoYears returns, PeerStatistics peers) {
            this.returns = returns;
            this.peers = peers;
            this.growth = Growth.of(returns);
            this.size = peers.current().size(returns.current());
            for (BreakdownCheck check : breakdowns) {
                if (ColumnShifts.isShifted(check, returns)) {
                    check.parts().forEach(p -> left.add(p.cell()));
                }
                balance(check);
            }
            returns.current().figures().forEach((cell, operand) -> judge(cell, operand));
            breakdowns.forEach(this::keepNearest);
        }

        /** Notes what a breakdown asks of each of its figures, or that they need no asking. */
        private void balance(BreakdownCheck check) {
            if (isExceeded(check)) {
                exceeded.add(check.total());
            }
            Balance balance = Balance.of(check, returns.current());
            if (balance == null) {
                return;
            }
            if (balance.isMet()) {
                balanced.addAll(balance.cells());
            } else {
                for (Cell cell : balance.cells()) {
                    asked.computeIfAbsent(cell, c -> new ArrayList<>()).add(balance.asked(cell));
                    if (balance.isPartition()) {
                        bound.add(cell);
                    }
                }
            }
        }

        /** Whether several parts are larger than their total, so that it cannot be the parts that are wrong. */
        private boolean isExceeded(BreakdownCheck check) {
            BigDecimal total = returns.current().exact(check.total()).orElse(null);
            return total != null
                    && check.parts().stream()
                                    .flatMap(p -> returns.current().exact(p.cell()).stream())
                                    .filter(part -> part.compareTo(total) > 0)
                                    .count()
                            > 1;
        }

        private void judge(Cell cell, Operand operand) {
            BigDecimal figure = operand.exact().orElse(BigDecimal.ZERO);
            if (figure.signum() <= 0 || left.contains(cell)) {
                return;
            }
            judged++;
            if (balanced.contains(cell)) {
                return;
            }
            OptionalDouble expected = growth.expected(cell, peers.growth().getOrDefault(cell, 0.0));
            Optional<Slip> slip = byBalance(cell, operand, figure, expected);
            if (slip.isEmpty() && !bound.contains(cell)) {
                slip = expected.isPresent()
                        ? byLastYear(cell, operand, figure, expected.getAsDouble())
                        : byPeers(cell, operand, figure);
            }
            slip.ifPresent(found -> slips.put(cell, found));
        }

        private Optional<Slip> byBalance(Cell cell, Operand operand, BigDecimal figure, OptionalDouble expected) {
            List<BigDecimal> figures = asked.getOrDefault(cell, List.of());
            if (figures.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal meant = figures.get(0);
            int mostPower =
                    thresholds.of(PlausibilityRule.MAGNITUDE, cell.indicator()).count("most_power");
            Optional<Integer> power = Slip.between(figure, meant, operand.decimals(), mostPower);
            boolean isOne = figures.stream().allMatch(f -> f.compareTo(meant) == 0);
            if (power.isEmpty() || !isOne) {
                return Optional.empty();
            }
            double own = rest(cell, figure, expected);
            double distance = Math.abs(own - power.get());
            boolean isNearer = distance < Math.abs(own) || (expected.isEmpty() && bound.contains(cell));
            return isNearer
                    ? Optional.of(new Slip(power.get(), Interval.exactly(meant), distance, Slip.Evidence.BALANCE))
                    : Optional.empty();
        }

        /** How far a figure lies from what is expected, else from its place among the peers, in powers of ten. */
        private double rest(Cell cell, BigDecimal figure, OptionalDouble expected) {
            return expected.isPresent()
                    ? Math.log10(figure.doubleValue() / expected.getAsDouble())
                    : rest(cell, figure);
        }

        private double rest(Cell cell, BigDecimal figure) {
            return peers.current().rest(size, cell, figure.doubleValue());
        }

        private Optional<Slip> byLastYear(Cell cell, Operand operand, BigDecimal figure, double expected) {
            Threshold threshold = thresholds.of(PlausibilityRule.MAGNITUDE, cell.indicator());
            Operand base = returns.base(cell).orElseThrow();
            ExpectedFigure meant = ExpectedFigure.of(expected, operand.decimals(), threshold);
            Optional<Slip> slip = meant.slip(figure)
                    .filter(found -> expected >= FEW || isFarFromPeers(cell, figure, found.power()))
                    .or(() -> meant.slipOfBase(figure, base.exact().orElseThrow(), base.decimals())
                            .filter(found -> isBaseSlip(cell, figure, found.power())));
            if (slip.isPresent() && isBaseSlip(cell, figure, slip.get().power())) {
                slippedBefore.add(cell);
            }
            return slip;
        }

        /** Whether peers are known that a figure lies further from than what is meant by it. */
        private boolean isFarFromPeers(Cell cell, BigDecimal figure, int power) {
            double rest = rest(cell, figure);
            return peers.current().levels().containsKey(cell)
                    && size.isPresent()
                    && Math.abs(rest) > Math.abs(rest - power);
        }

        private boolean isBaseSlip(Cell cell, BigDecimal figure, int power) {
            Operand base = returns.base(cell).orElseThrow();
            BigDecimal before = base.exact().orElseThrow();
            OptionalDouble sizeBefore = returns.lastYear() == null
                    ? OptionalDouble.empty()
                    : peers.lastYear().size(returns.lastYear());
            double now = peers.current().distance(size, cell, figure.doubleValue());
            double then = peers.lastYear().distance(sizeBefore, cell, before.doubleValue());
            return then > now + CLEARLY && (power > 0 || Slip.hasNoughts(before, -power, base.decimals()));
        }

        private Optional<Slip> byPeers(Cell cell, Operand operand, BigDecimal figure) {
            Threshold threshold = thresholds.of(PlausibilityRule.MAGNITUDE, cell.indicator());
            double rest = rest(cell, figure);
            double spread = peers.current().spread(cell);
            int most = threshold.count("most_power");
            int power = (int) Math.max(-most, Math.min(most, Math.round(rest)));
            boolean isTooLarge = power > 0
                    && rest > threshold.real("peer_spreads") * spread
                    && Slip.hasNoughts(figure, power, operand.decimals());
            boolean isTooSmall = power < 0 && exceeded.contains(cell);
            return (isTooLarge || isTooSmall) && Math.abs(rest - power) < ORDINARY * spread
                    ? Optional.of(new Slip(
                            power,
                            Slip.meant(figure, power, operand.decimals()),
                            Math.abs(rest - power),
                            Slip.Evidence.PEERS))
                    : Optional.empty();
        }

        /** Only one figure of a balance is wrong: the one whose correction lies nearest to what is expected. */
        private void keepNearest(BreakdownCheck check) {
            Cell nearest = null;
            double least = Double.POSITIVE_INFINITY;
            List<Cell> candidates = new ArrayList<>();
            for (Cell cell : Balance.cells(check)) {
                Slip slip = slips.get(cell);
                if (slip != null && slip.evidence() == Slip.Evidence.BALANCE) {
                    candidates.add(cell);
                    if (nearest == null || slip.distance() < least) {
                        nearest = cell;
                        least = slip.distance();
                    }
                }
            }
            candidates.remove(nearest);
            candidates.forEach(slips::remove);
        }

        List<Judgement> failures() {
            List<Judgement> failures = new ArrayList<>();
            slips.forEach((cell, slip) -> {
                Operand current =
                        Objects.requireNonNull(returns.current().figures().get(cell));
                failures.add(slippedBefore.contains(cell) ? before(cell, current, slip) : failed(current, cell, slip));
            });
            return failures;
        }

        private Judgement before(Cell cell, Operand current, Slip slip) {
            Operand base = returns.base(cell).orElseThrow();
            int power = -slip.power();
            Interval meant = Slip.meant(base.exact().orElseThrow(), power, base.decimals());
            Slip turned = new Slip(power, meant, slip.distance(), Slip.Evidence.PEERS);
            return judgement(base, turned, List.of(base, current));
        }

        private Judgement failed(Operand current, Cell cell, Slip slip) {
            List<Operand> operands = new ArrayList<>(List.of(current));
            returns.base(cell).ifPresent(operands::add);
            return judgement(current, slip, operands);
        }

        private Judgement judgement(Operand subject, Slip slip, List<Operand> operands) {
            Threshold threshold =
                    thresholds.of(PlausibilityRule.MAGNITUDE, subject.cell().indicator());
            Interval figure = Interval.exactly(subject.exact().orElseThrow());
            String factor = (slip.power() > 0 ? "×" : "÷")
                    + FigureText.printed(BigDecimal.ONE.movePointRight(Math.abs(slip.power())));
            return new Case(PlausibilityRule.MAGNITUDE, threshold, operands)
                    .judged(
                            RuleOutcome.FAIL,
                            null,
                            FigureText.plain(figure),
                            FigureText.plain(slip.meant()),
                            null,
                            List.of(new Proposal(subject, slip.meant())),
                            subject.label().zhHans() + " " + FigureText.printed(figure) + " 疑似量级有误（" + factor + "，"
                                    + slip.evidence().zh() + "）",
                            subject.label().en() + " " + FigureText.printed(figure) + " seems to be of the wrong size ("
                                    + factor + ", " + slip.evidence().en() + ")");
        }

        RuleCount counts() {
            int all = returns.current().figures().size();
            return new RuleCount(judged - slips.size(), slips.size(), all - judged);
        }
    }
}
