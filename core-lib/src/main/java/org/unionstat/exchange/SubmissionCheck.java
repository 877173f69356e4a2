package org.unionstat.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.indicator.Indicator;
import org.unionstat.outcome.FindingClass;
import org.unionstat.period.Period;
import org.unionstat.rule.Answers;
import org.unionstat.rule.CheckResult;
import org.unionstat.rule.DeclaredChecks;
import org.unionstat.rule.Finding;
import org.unionstat.rule.Gate;
import org.unionstat.rule.Gates;
import org.unionstat.rule.PackChecks;
import org.unionstat.rule.RuleBook;
import org.unionstat.rule.RuleCount;
import org.unionstat.rule.RuleOutcome;
import org.unionstat.rule.SubmissionContext;
import org.unionstat.rule.Verdict;
import org.unionstat.rule.localisation.BreakdownLocaliser;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.Series;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;
import org.unionstat.unit.Unit;

/** Applies the checks of a catalogue and the gates of a workspace to submissions. */
public final class SubmissionCheck {

    /** Enough for the sums of a form, and about a millisecond for what is hopeless. */
    private static final long STEPS = 2_000;

    private final DeclaredChecks checks;
    private final BreakdownLocaliser localiser;
    private final Gates gates;
    private final PackChecks packs;
    private final Function<SubmissionKey, Optional<Unit>> units;

    /** Whose figures rules look at together: those of one unit on all forms. */
    private record Whole(String unit, Period period, ObservationKind kind, Series series) {

        static Whole of(SubmissionKey key) {
            return new Whole(key.unit(), key.period(), key.kind(), key.series());
        }
    }

    private SubmissionCheck(
            Catalogue catalogue, Gates gates, PackChecks packs, Function<SubmissionKey, Optional<Unit>> units) {
        this.checks = DeclaredChecks.of(
                catalogue.indicators(), catalogue::checks, catalogue.classifications(), catalogue::canonical);
        this.localiser = new BreakdownLocaliser(
                checks.breakdowns(),
                code -> catalogue.indicator(code).map(Indicator::decimals).orElse(0),
                STEPS);
        this.gates = gates;
        this.packs = packs;
        this.units = units;
    }

    /**
     * The checks that a catalogue declares.
     *
     * @param catalogue the catalogue
     * @param gates what findings do
     * @return the check
     */
    public static SubmissionCheck of(Catalogue catalogue, Gates gates) {
        return new SubmissionCheck(catalogue, gates, new PackChecks(RuleBook.EMPTY), key -> Optional.empty());
    }

    /**
     * The checks that a catalogue declares, and the rules of packs.
     *
     * @param catalogue the catalogue
     * @param gates what findings do
     * @param rules the rules in force
     * @param units the unit that a submission is about, as it is in the period
     * @return the check
     */
    public static SubmissionCheck of(
            Catalogue catalogue, Gates gates, RuleBook rules, Function<SubmissionKey, Optional<Unit>> units) {
        return new SubmissionCheck(catalogue, gates, new PackChecks(rules), units);
    }

    /**
     * A submission after its checks.
     *
     * @param submission the submission
     * @param findings everything that failed: structure first, then rules
     * @param counts the results of every rule that has any, by its identifier
     * @param verdict what becomes of it
     * @param answers what the sender says to findings, where anything is said
     * @param holding the findings that hold it, if nothing returns it
     */
    public record Checked(
            Submission submission,
            List<Finding> findings,
            Map<String, RuleCount> counts,
            Verdict verdict,
            Map<Finding, String> answers,
            List<Finding> holding) {

        /** Copies the collections. */
        public Checked {
            findings = List.copyOf(findings);
            answers = Map.copyOf(answers);
            holding = List.copyOf(holding);
        }
    }

    /**
     * Checks a submission whose structure is right.
     *
     * @param submission the submission
     * @return the submission with its findings and verdict
     */
    public Checked check(Submission submission) {
        return judged(submission, List.of(), result(submission, List.of(submission)));
    }

    /** A finding at a gate that holds is let pass by the sender's explanation, unless it is certain by definition. */
    private Checked judged(Submission submission, List<Finding> structure, CheckResult result) {
        List<Finding> all = new ArrayList<>(structure);
        all.addAll(localiser.proposing(submission, result.findings()));
        Answers said = Answers.of(submission.explanation());
        List<Finding> asking = all.stream().filter(this::asks).toList();
        List<Finding> deciding = new ArrayList<>(all);
        List<Finding> refusals = new ArrayList<>();
        for (Finding finding : asking) {
            boolean isOnly = asking.size() == 1;
            if (said.explain(finding, isOnly).succeeded()) {
                deciding.remove(finding);
            } else {
                said.refusal(finding, isOnly).ifPresent(refusals::add);
            }
        }
        Map<Finding, String> answers = new HashMap<>();
        for (Finding finding : all) {
            String words = said.to(finding, asking.size() == 1 && asking.contains(finding));
            if (!words.isEmpty()) {
                answers.put(finding, words);
            }
        }
        all.addAll(refusals);
        List<Finding> holding = deciding.stream().filter(this::isHeldUp).toList();
        return new Checked(submission, all, result.counts(), gates.verdict(deciding), answers, holding);
    }

    private boolean asks(Finding finding) {
        return isHeldUp(finding) && finding.findingClass() != FindingClass.HARD;
    }

    private boolean isHeldUp(Finding finding) {
        return finding.outcome() == RuleOutcome.FAIL && gates.of(finding.findingClass()) == Gate.HOLD;
    }

    private CheckResult result(Submission submission, List<Submission> whole) {
        SubmissionKey key = submission.key();
        SubmissionContext context = new SubmissionContext(key, units.apply(key).orElse(null), whole);
        return checks.check(submission).plus(packs.check(submission, context));
    }

    /**
     * Checks every submission of a file. Rules are not run on a submission with structure findings, because figures that could
     * not be read would make others look wrong; it is returned whatever the gates say.
     *
     * @param batch what the file holds
     * @return the submissions in the order of the file
     */
    public List<Checked> check(SubmissionBatch batch) {
        Map<Whole, List<Submission>> wholes = new HashMap<>();
        for (SubmissionBatch.Received received : batch.received()) {
            if (!received.isReturned()) {
                Submission submission = received.submission();
                wholes.computeIfAbsent(Whole.of(submission.key()), k -> new ArrayList<>())
                        .add(submission);
            }
        }
        return batch.received().stream()
                .map(r -> check(r, wholes.getOrDefault(Whole.of(r.submission().key()), List.of())))
                .toList();
    }

    private Checked check(SubmissionBatch.Received received, List<Submission> whole) {
        if (received.isReturned()) {
            return new Checked(
                    received.submission(), received.findings(), Map.of(), Verdict.RETURNED, Map.of(), List.of());
        }
        return judged(received.submission(), received.findings(), result(received.submission(), whole));
    }
}
