package org.unionstat.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Place;
import org.unionstat.period.Period;
import org.unionstat.rule.Finding;
import org.unionstat.rule.StructureRule;
import org.unionstat.rule.StructureRule.Wording;
import org.unionstat.submission.Observation;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;

/**
 * What one file holds: its submissions, and everything that is wrong with its structure.
 *
 * @param file the file's name as the user knows it
 * @param received the submissions in the order in which they first appear
 * @param findings all structure findings of the file, in the order of their places; those that belong to no submission too
 */
public record SubmissionBatch(String file, List<Received> received, List<Finding> findings) {

    /** Copies the lists. */
    public SubmissionBatch {
        received = List.copyOf(received);
        findings = List.copyOf(findings);
    }

    /**
     * One submission as received, with the structure findings that concern it.
     *
     * @param submission what could be read of it
     * @param findings what is wrong with its structure
     * @param corrects whether its figures are put in place of single ones of what the unit sent before
     */
    public record Received(Submission submission, List<Finding> findings, boolean corrects) {

        /** Copies the findings. */
        public Received {
            findings = List.copyOf(findings);
        }

        /**
         * Whether it is returned for its structure: a submission is returned whole.
         *
         * @return true if there is any HARD finding
         */
        public boolean isReturned() {
            return findings.stream().anyMatch(f -> f.findingClass() == FindingClass.HARD);
        }
    }

    /**
     * The same with every correction made to what it corrects, so that it stands for the whole.
     *
     * @param standing what the unit sent before
     * @return the submissions; a correction of nothing has a finding that says so
     */
    public SubmissionBatch corrected(Function<SubmissionKey, Optional<Submission>> standing) {
        List<Received> whole = new ArrayList<>();
        List<Finding> all = new ArrayList<>(findings);
        for (Received each : received) {
            if (!each.corrects || each.isReturned()) {
                whole.add(each);
                continue;
            }
            Optional<Submission> earlier = standing.apply(each.submission.key());
            if (earlier.isPresent()) {
                whole.add(new Received(each.submission.over(earlier.get()), each.findings, true));
            } else {
                Finding nothing = ofNothing(each.submission);
                all.add(nothing);
                whole.add(new Received(each.submission, List.of(nothing), true));
            }
        }
        return new SubmissionBatch(file, whole, all);
    }

    /**
     * The same with every submission returned whose period was locked when the file came.
     *
     * @param since the day from which nothing more is taken for a period, if it is locked
     * @return the submissions; one for a locked period has a finding that says so
     */
    public SubmissionBatch locked(Function<Period, Optional<LocalDate>> since) {
        List<Received> whole = new ArrayList<>();
        List<Finding> all = new ArrayList<>(findings);
        for (Received each : received) {
            SubmissionKey key = each.submission.key();
            Optional<Finding> locked = since.apply(key.period())
                    .map(day -> StructureRule.LOCKED.finding(
                            key.unit(),
                            key.period().code(),
                            Wording.of(key.period().code()),
                            Wording.of(day.toString()),
                            first(each.submission)));
            locked.ifPresent(all::add);
            whole.add(locked.map(finding -> {
                        List<Finding> more = new ArrayList<>(each.findings);
                        more.add(finding);
                        return new Received(each.submission, more, each.corrects);
                    })
                    .orElse(each));
        }
        return new SubmissionBatch(file, whole, all);
    }

    private Finding ofNothing(Submission submission) {
        SubmissionKey key = submission.key();
        return StructureRule.CORRECTION.finding(
                key.unit(),
                key.period().code(),
                Wording.of(key.form()),
                new Wording("已报送的报表；首次报送请用 REPLACE", "what was sent before; the first time send it with REPLACE"),
                first(submission));
    }

    private Place first(Submission submission) {
        return submission.observations().stream()
                .map(Observation::place)
                .findFirst()
                .orElse(Place.of(file));
    }

    /**
     * The submissions whose structure is right.
     *
     * @return the submissions that go on to the checks
     */
    public List<Submission> readable() {
        return received.stream()
                .filter(r -> !r.isReturned())
                .map(Received::submission)
                .toList();
    }
}
