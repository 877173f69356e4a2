package org.unionstat.batch.load;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.unionstat.batch.archive.Decision;
import org.unionstat.batch.archive.Decision.Action;
import org.unionstat.batch.archive.KnownAt;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Problem;
import org.unionstat.rule.Explanation;

/**
 * Decisions on held submissions: what somebody takes on himself to accept, sends back, or waives.
 *
 * <p>A decision is about findings with their figures, so that it lapses when a figure changes or another rule fails. The periods
 * concerned are due for the next night.
 */
public final class Decisions {

    private final Warehouse warehouse;
    private final Workspace workspace;

    /**
     * The decisions in a warehouse.
     *
     * @param warehouse the warehouse
     * @param workspace the workspace
     */
    public Decisions(Warehouse warehouse, Workspace workspace) {
        this.warehouse = warehouse;
        this.workspace = workspace;
    }

    /**
     * What a decision is about.
     *
     * @param action what is decided
     * @param submission the submission's identifier; empty for a waiver
     * @param rule the rule that is waived; empty otherwise
     * @param unit the unit for which it is waived; empty otherwise
     * @param period the code of the period for which it is waived; empty otherwise
     */
    public record Subject(Action action, String submission, String rule, String unit, String period) {}

    /**
     * Decides, on all or on nothing.
     *
     * @param subjects on what
     * @param by who decides
     * @param why for what reason, in words that say something
     * @return the decisions, one for each finding; or why none can be taken
     */
    public Outcome<List<Decision>> decide(List<Subject> subjects, String by, String why) {
        List<Problem> problems = new ArrayList<>(Explanation.problems(why));
        if (by.isBlank()) {
            problems.add(Problem.of("DC-BY", "--by is empty; expected who decides"));
        }
        LocalDateTime knownAt = KnownAt.next(warehouse, workspace.settings().zone());
        List<Decision> decisions = new ArrayList<>();
        int last = (int) warehouse.sql("marts/last_decision").number();
        for (Subject subject : subjects) {
            List<Finding> findings = findings(subject, problems);
            for (Finding each : findings) {
                decisions.add(new Decision(
                        last + 1 + decisions.size(),
                        knownAt,
                        subject.action,
                        subject.submission,
                        each.unit,
                        each.period,
                        each.rule,
                        each.figures,
                        by.strip(),
                        why.strip()));
            }
        }
        if (problems.isEmpty()) {
            warehouse.inTransaction(() -> decisions.forEach(this::apply));
        }
        return Outcome.ofUnlessProblems(decisions, problems);
    }

    private record Finding(String unit, String period, String rule, String figures, boolean isHard) {}

    /** What is decided on: the findings that hold a submission; where it is returned, all of it. */
    private List<Finding> findings(Subject subject, List<Problem> problems) {
        List<Finding> findings = warehouse
                .sql("staging/decidable")
                .with("submission", subject.submission)
                .with("rule", subject.rule)
                .with("unit", subject.unit)
                .with("period", subject.period)
                .list(r -> new Finding(
                        r.text("unit_code"),
                        r.text("period"),
                        r.text("rule_id"),
                        r.text("figures"),
                        r.text("class").equals(FindingClass.HARD.name())));
        if (findings.isEmpty()) {
            problems.add(nothing(subject));
        } else if (subject.action == Action.RETURN) {
            return List.of(new Finding(findings.get(0).unit, findings.get(0).period, "", "", false));
        } else if (subject.action == Action.WAIVE && findings.get(0).isHard) {
            problems.add(Problem.of(
                    "DC-HARD", subject.rule + " is certain by definition; expected a rule that may be waived"));
        }
        return findings;
    }

    private Problem nothing(Subject subject) {
        if (subject.action == Action.WAIVE) {
            return Problem.of(
                    "DC-FINDING",
                    "no finding of " + subject.rule + " holds a submission of " + subject.unit + " for "
                            + subject.period + "; expected rule_id, unit_code and period as findings.csv tells them");
        }
        List<String> known = warehouse
                .sql("staging/verdict_known")
                .with("submission", subject.submission)
                .list(r -> r.text("verdict"));
        return known.isEmpty()
                ? Problem.of(
                        "DC-SUBMISSION",
                        "no submission " + subject.submission
                                + "; expected a submission_id of findings.csv or a receipt")
                : Problem.of(
                        "DC-VERDICT",
                        "submission " + subject.submission + " is " + known.get(0)
                                + "; expected one that is HELD by findings known since it was last read");
    }

    /**
     * Takes a decision as it was taken.
     *
     * @param decision the decision
     */
    public void replay(Decision decision) {
        warehouse.inTransaction(() -> apply(decision));
    }

    private void apply(Decision decision) {
        warehouse.append(
                "warehouse",
                "decision",
                rows -> rows.begin()
                        .number(decision.number())
                        .time(decision.knownAt())
                        .text(decision.action().name())
                        .text(decision.submission())
                        .text(decision.unit())
                        .text(decision.period())
                        .text(decision.rule())
                        .text(decision.figures())
                        .text(decision.by())
                        .text(decision.why())
                        .end());
        warehouse
                .sql("staging/decided")
                .with("submission", decision.submission())
                .with("rule", decision.rule())
                .with("figures", decision.figures())
                .run();
        if (decision.action() == Action.RETURN) {
            warehouse.sql("staging/decide_return").run();
        } else {
            warehouse
                    .sql("staging/decide_finding")
                    .with("rule", decision.rule())
                    .with("figures", decision.figures())
                    .with("words", decision.words())
                    .run();
            warehouse.sql("staging/decide_accept").run();
        }
        warehouse.sql("staging/recounted_decided").run();
        warehouse.sql("staging/counting").run();
        for (String period : warehouse.sql("staging/decided_periods").list(r -> r.text("period"))) {
            due(period);
        }
    }

    private void due(String period) {
        for (String step : List.of("marts/clear_due", "marts/note_due")) {
            warehouse.sql(step).with("period", period).with("work", "aggregate").run();
        }
    }

    /** The decisions in force. */
    static Standing standing(Warehouse warehouse) {
        return new Standing(
                warehouse.sql("marts/decisions_after").with("decision", 0).list(Decision::of));
    }
}
