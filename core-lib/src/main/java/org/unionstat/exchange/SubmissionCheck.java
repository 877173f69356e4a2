package org.unionstat.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.period.Period;
import org.unionstat.rule.CheckResult;
import org.unionstat.rule.DeclaredChecks;
import org.unionstat.rule.Finding;
import org.unionstat.rule.Gates;
import org.unionstat.rule.PackChecks;
import org.unionstat.rule.RuleBook;
import org.unionstat.rule.RuleCount;
import org.unionstat.rule.SubmissionContext;
import org.unionstat.rule.Verdict;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.Series;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;
import org.unionstat.unit.Unit;

/** Applies the checks of a catalogue and the gates of a workspace to submissions. */
public final class SubmissionCheck {

    private final DeclaredChecks checks;
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
     */
    public record Checked(
            Submission submission, List<Finding> findings, Map<String, RuleCount> counts, Verdict verdict) {

        /** Copies the findings. */
        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Checks a submission whose structure is right.
     *
     * @param submission the submission
     * @return the submission with its findings and verdict
     */
    public Checked check(Submission submission) {
        CheckResult result = result(submission, List.of(submission));
        return new Checked(submission, result.findings(), result.counts(), gates.verdict(result.findings()));
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
            return new Checked(received.submission(), received.findings(), Map.of(), Verdict.RETURNED);
        }
        CheckResult result = result(received.submission(), whole);
        List<Finding> all = new ArrayList<>(received.findings());
        all.addAll(result.findings());
        return new Checked(received.submission(), all, result.counts(), gates.verdict(all));
    }
}
