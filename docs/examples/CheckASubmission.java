import java.util.List;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.exchange.SubmissionCheck;
import org.unionstat.indicator.Cell;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.rule.Gates;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.Series;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;

/** Builds a street federation's return for 2014 in memory, checks it, and prints what was found. */
public final class CheckASubmission {

    public static void main(String[] args) {
        Catalogue catalogue = Catalogue.base().orThrow();
        SubmissionKey key = new SubmissionKey(
                "330206-QJS",
                StatisticalCalendar.JANUARY.parse("2014").orThrow(),
                "mutual_aid",
                ObservationKind.TOTAL,
                Series.ACTUAL);
        Submission submission = new Submission(
                key,
                List.of(
                        Observation.of(Cell.parse("mutual_aid.insured_workers"), 8168),
                        Observation.of(Cell.parse("mutual_aid.insured_workers[insurance_scheme:active]"), 4040),
                        Observation.of(Cell.parse("mutual_aid.insured_workers[insurance_scheme:retired]"), 688),
                        Observation.of(Cell.parse("mutual_aid.insured_workers[insurance_scheme:ankang]"), 1262),
                        Observation.of(Cell.parse("mutual_aid.insured_workers[insurance_scheme:special]"), 2170)));

        SubmissionCheck.Checked checked = SubmissionCheck.of(catalogue, Gates.STANDARD).check(submission);
        System.out.println(checked.verdict());
        checked.findings()
                .forEach(f -> System.out.println(f.ruleId() + " " + f.findingClass() + ": " + f.message()));
    }
}
