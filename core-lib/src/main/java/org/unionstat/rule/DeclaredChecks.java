package org.unionstat.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.unionstat.classification.Classification;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.Series;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;

/**
 * The checks that the catalogue declares with its indicators and that need no rule pack: breakdowns, and rates above 100 %.
 *
 * <p>A breakdown is checked over the categories that a submission has; without any there is no result. Figures count as
 * intervals: PASS if all values that they may stand for satisfy the check, FAIL if none does, else UNVERIFIABLE. Without its
 * total a breakdown is UNVERIFIABLE; so is a PARTITION whose parts fall short while a category asked for is blank or masked. A
 * HARD PARTITION whose categories are not all reported fails as QUERY, and so does every HARD check with an approximate
 * figure. Only the series ACTUAL and TARGET of OWN and TOTAL figures are checked: stated changes and adjustments obey other
 * laws.
 */
public final class DeclaredChecks {

    private final List<BreakdownCheck> breakdowns;
    private final Map<Cell, List<Integer>> breakdownsByPart = new HashMap<>();
    private final Map<String, Indicator> rates = new HashMap<>();

    private DeclaredChecks(List<Indicator> indicators, List<BreakdownCheck> breakdowns) {
        this.breakdowns = breakdowns;
        for (int i = 0; i < breakdowns.size(); i++) {
            for (BreakdownCheck.Part part : breakdowns.get(i).parts()) {
                breakdownsByPart
                        .computeIfAbsent(part.cell(), c -> new ArrayList<>())
                        .add(i);
            }
        }
        indicators.stream().filter(RateLimit::appliesTo).forEach(i -> rates.put(i.code(), i));
    }

    /**
     * The checks that indicators declare.
     *
     * @param indicators the indicators in catalogue order
     * @param declared the checks of an indicator by its code
     * @param classifications their classifications
     * @param canonical the cell that stores the fact of another cell
     * @return the checks
     */
    public static DeclaredChecks of(
            List<Indicator> indicators,
            Function<String, List<Breakdown>> declared,
            List<Classification> classifications,
            UnaryOperator<Cell> canonical) {
        return new DeclaredChecks(indicators, BreakdownCheck.all(indicators, declared, classifications, canonical));
    }

    /**
     * The breakdown checks in the order in which they are run.
     *
     * @return the checks
     */
    public List<BreakdownCheck> breakdowns() {
        return breakdowns;
    }

    /**
     * Checks a submission.
     *
     * @param submission the submission
     * @return its failures and the results of every rule that has any
     */
    public CheckResult check(Submission submission) {
        Tally tally = new Tally();
        SubmissionKey key = submission.key();
        boolean plain = key.series() == Series.ACTUAL || key.series() == Series.TARGET;
        if (plain && key.kind() != ObservationKind.ADJUSTMENT) {
            Map<Cell, Observation> cells = new LinkedHashMap<>();
            TreeSet<Integer> touched = new TreeSet<>();
            for (Observation observation : submission.observations()) {
                cells.put(observation.cell(), observation);
                touched.addAll(breakdownsByPart.getOrDefault(observation.cell(), List.of()));
            }
            for (int i : touched) {
                BreakdownCheck check = breakdowns.get(i);
                new BreakdownEvaluation(check, new BreakdownFigures(check, cells), key, tally).run();
            }
            rates(submission, tally);
        }
        return tally.result();
    }

    private void rates(Submission submission, Tally tally) {
        for (Observation observation : submission.observations()) {
            Indicator rate = rates.get(observation.cell().indicator());
            if (rate != null) {
                RateLimit.check(rate, observation, submission.key(), tally);
            }
        }
    }
}
