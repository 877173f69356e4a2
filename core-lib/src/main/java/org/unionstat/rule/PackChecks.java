package org.unionstat.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.unionstat.expression.Expression;
import org.unionstat.expression.Moment;
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
            for (Expression.Source source : checks.get(i).rule().condition().sources()) {
                if (source instanceof Expression.Figure figure
                        && figure.operand().moment() == Moment.NOW) {
                    byCell.computeIfAbsent(figure.operand().cell(), c -> new java.util.ArrayList<>())
                            .add(i);
                }
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
     * Checks a submission by every rule that names one of its cells.
     *
     * @param submission the submission
     * @param context what rules may look at
     * @return its failures and the results of every rule that has any
     */
    public CheckResult check(Submission submission, RuleContext context) {
        TreeSet<Integer> touched = new TreeSet<>();
        submission
                .observations()
                .forEach(o -> touched.addAll(byCell.getOrDefault(o.cell().toString(), List.of())));
        Tally tally = new Tally();
        SubmissionKey key = submission.key();
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
}
