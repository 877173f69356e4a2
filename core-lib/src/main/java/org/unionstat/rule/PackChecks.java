package org.unionstat.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.unionstat.expression.Operand;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.Series;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;

/**
 * The rules of packs, run in memory on submissions.
 *
 * <p>It never changes and may be used by many threads.
 */
public final class PackChecks {

    private final List<RuleCheck> checks;
    private final Map<String, List<Integer>> byCell = new HashMap<>();

    /**
     * Makes the rules of a book ready.
     *
     * @param book the rules in force
     */
    public PackChecks(RuleBook book) {
        this.checks = book.entries().stream().map(RuleCheck::new).toList();
        for (int i = 0; i < checks.size(); i++) {
            for (Operand operand : checks.get(i).present()) {
                byCell.computeIfAbsent(operand.cell(), c -> new ArrayList<>()).add(i);
            }
        }
    }

    /**
     * The rules in the order in which they are run.
     *
     * @return the checks
     */
    public List<RuleCheck> checks() {
        return checks;
    }

    /**
     * Checks a submission by every rule whose first known figure is one of its own, so that of several submissions that a rule
     * looks at one has the finding. Targets, stated derived figures and adjustments are not checked.
     *
     * @param submission the submission
     * @param context what rules may look at
     * @return its failures and the results of every rule that has any
     */
    public CheckResult check(Submission submission, RuleContext context) {
        Tally tally = new Tally();
        SubmissionKey key = submission.key();
        if (key.series() != Series.ACTUAL || key.kind() == ObservationKind.ADJUSTMENT) {
            return tally.result();
        }
        Set<String> cells = new HashSet<>();
        TreeSet<Integer> touched = new TreeSet<>();
        for (Observation observation : submission.observations()) {
            String cell = observation.cell().toString();
            cells.add(cell);
            touched.addAll(byCell.getOrDefault(cell, List.of()));
        }
        touched.removeIf(i -> !isOwn(checks.get(i), cells, context));
        for (int i : touched) {
            RuleCheck check = checks.get(i);
            check.run(key, context).ifPresent(r -> {
                if (r.finding() == null) {
                    tally.count(check.rule().id(), r.outcome());
                } else {
                    tally.add(r.finding());
                }
            });
        }
        return tally.result();
    }

    private static boolean isOwn(RuleCheck check, Set<String> cells, RuleContext context) {
        return check.present().stream()
                .filter(o -> context.figure(o).flatMap(Observation::figure).isPresent())
                .findFirst()
                .filter(o -> cells.contains(o.cell()))
                .isPresent();
    }
}
