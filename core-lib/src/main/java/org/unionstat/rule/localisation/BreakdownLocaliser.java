package org.unionstat.rule.localisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionstat.classification.Label;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Cell;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.rule.BreakdownCheck;
import org.unionstat.rule.BreakdownCheck.Part;
import org.unionstat.rule.Finding;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationState;
import org.unionstat.submission.Submission;

/**
 * Where the error lies in a submission whose declared breakdowns contradict one another.
 *
 * <p>A breakdown takes part if its total and all of its parts that the submission has are exact or left blank; it is held over
 * those parts, as the declared checks do.
 */
public final class BreakdownLocaliser {

    private final List<BreakdownCheck> checks;
    private final ToIntFunction<String> decimals;
    private final long steps;
    private final Map<String, BreakdownCheck> byRule = new HashMap<>();

    /**
     * The localiser of a catalogue's breakdowns.
     *
     * @param checks the declared breakdowns
     * @param decimals how many decimals the figures of an indicator have, by its code
     * @param steps how many steps the search of one conflict may take
     */
    public BreakdownLocaliser(List<BreakdownCheck> checks, ToIntFunction<String> decimals, long steps) {
        this.checks = List.copyOf(checks);
        this.decimals = decimals;
        this.steps = steps;
        checks.forEach(c -> byRule.put(c.ruleId(), c));
    }

    /**
     * Adds to the failures of a submission the change of figures by which they would not fail, where it stands out.
     *
     * @param submission the submission
     * @param findings its failures
     * @return the failures in their order; those of breakdowns say what their cells would have to be. Where parts fall short
     *     and some are not reported, those may be all that is missing, and nothing is said
     */
    public List<Finding> proposing(Submission submission, List<Finding> findings) {
        if (findings.stream().noneMatch(f -> byRule.containsKey(f.ruleId()))) {
            return findings;
        }
        Set<String> open = findings.stream()
                .filter(this::mayLackParts)
                .map(Finding::ruleId)
                .collect(Collectors.toSet());
        Map<String, Repair> proposals = new HashMap<>();
        for (Conflict conflict : localise(submission)) {
            List<String> rules =
                    conflict.rules().stream().map(rule -> rule.split(" ", 2)[0]).toList();
            if (rules.stream().noneMatch(open::contains)) {
                conflict.unambiguous().ifPresent(r -> rules.forEach(rule -> proposals.put(rule, r)));
            }
        }
        return findings.stream()
                .map(f -> proposed(f, proposals.get(f.ruleId())))
                .toList();
    }

    private boolean mayLackParts(Finding finding) {
        @Nullable BreakdownCheck check = byRule.get(finding.ruleId());
        return check != null
                && check.kind() == BreakdownKind.PARTITION
                && finding.difference().filter(d -> d.signum() > 0).isPresent()
                && finding.operands().size() <= check.parts().size();
    }

    private static Finding proposed(Finding finding, @Nullable Repair repair) {
        return repair == null ? finding : finding.saying("；" + repair.message(), "; " + repair.messageEn());
    }

    /**
     * Localises the errors of a submission.
     *
     * @param submission the submission
     * @return the conflicts with their smallest changes; empty if the breakdowns do not contradict its figures
     */
    public List<Conflict> localise(Submission submission) {
        Map<Cell, Observation> observations = new HashMap<>();
        submission.observations().forEach(o -> observations.put(o.cell(), o));
        Map<String, Variable> cells = new LinkedHashMap<>();
        List<LinearRule> linear = new ArrayList<>();
        for (BreakdownCheck check : checks) {
            List<Part> present = check.parts().stream()
                    .filter(p -> observations.containsKey(p.cell()))
                    .toList();
            boolean canBeHeld = !present.isEmpty()
                    && isClear(observations.get(check.total()))
                    && present.stream().allMatch(p -> isClear(observations.get(p.cell())));
            if (canBeHeld) {
                note(check.label(), observations.get(check.total()), cells);
                present.forEach(p -> note(joined(check.label(), p.label()), observations.get(p.cell()), cells));
                linear.addAll(linear(check, present));
            }
        }
        return ErrorLocaliser.localise(List.copyOf(cells.values()), linear, steps);
    }

    private static boolean isClear(@Nullable Observation observation) {
        return observation != null
                && (observation.state() == ObservationState.BLANK
                        || exact(observation).isPresent());
    }

    private static Optional<BigDecimal> exact(Observation observation) {
        return observation
                .figure()
                .filter(q -> q.qualifier() == Qualifier.EXACT)
                .map(Quantity::value);
    }

    private void note(Label label, @Nullable Observation observation, Map<String, Variable> cells) {
        if (observation != null) {
            String name = observation.cell().toString();
            int places = decimals.applyAsInt(observation.cell().indicator());
            BigDecimal figure = exact(observation).orElse(null);
            cells.putIfAbsent(name, new Variable(name, label, figure, places, false, false));
        }
    }

    private static Label joined(Label whole, Label part) {
        return new Label(
                whole.zhHans() + "·" + part.zhHans(),
                whole.zhHant() + "·" + part.zhHant(),
                whole.en() + ": " + part.en());
    }

    private static List<LinearRule> linear(BreakdownCheck check, List<Part> present) {
        String total = check.total().toString();
        List<String> parts = present.stream().map(p -> p.cell().toString()).toList();
        if (check.kind() == BreakdownKind.PARTITION) {
            return List.of(LinearRule.sum(check.ruleId(), total, parts));
        }
        return check.kind() == BreakdownKind.DISJOINT_SUBSET
                ? List.of(LinearRule.within(check.ruleId(), total, parts))
                : parts.stream()
                        .map(p -> LinearRule.within(check.ruleId() + " " + p, total, List.of(p)))
                        .toList();
    }
}
