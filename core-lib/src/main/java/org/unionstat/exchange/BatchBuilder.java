package org.unionstat.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Place;
import org.unionstat.period.Period;
import org.unionstat.rule.Finding;
import org.unionstat.rule.StructureRule;
import org.unionstat.rule.StructureRule.Wording;
import org.unionstat.submission.Observation;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;

/** Gathers the observations of a file into submissions, and its findings beside them. */
final class BatchBuilder {

    private static final Wording ONCE = new Wording("每个单元只填一次", "each cell once");
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    (Finding f) -> f.places().get(0).sheet())
            .thenComparingInt(f -> f.places().get(0).row())
            .thenComparingInt(f -> f.places().get(0).column());

    private final String file;
    private final Map<SubmissionKey, Draft> drafts = new LinkedHashMap<>();
    private final Map<UnitPeriod, List<Finding>> ofUnitPeriod = new LinkedHashMap<>();
    private final List<Finding> ofAll = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Draft latest;
    private String sheet = "";

    BatchBuilder(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /** What comes next stands in a sheet of the workbook. */
    void sheet(String name) {
        sheet = name;
    }

    String sheet() {
        return sheet;
    }

    /** A problem that belongs to no submission. */
    void problem(Finding finding) {
        findings.add(finding);
    }

    /** A problem of every submission in the file. */
    void problemOfAll(Finding finding) {
        findings.add(finding);
        ofAll.add(finding);
    }

    /** A problem of a unit's submissions for a period, where the form cannot be known. */
    void problem(String unit, Period period, Finding finding) {
        findings.add(finding);
        ofUnitPeriod
                .computeIfAbsent(new UnitPeriod(unit, period.code()), k -> new ArrayList<>())
                .add(finding);
    }

    /** A problem of one submission. */
    void problem(SubmissionKey key, Finding finding) {
        findings.add(finding);
        draft(key).findings.add(finding);
    }

    /**
     * Adds an observation, or the finding that its cell has been reported already.
     *
     * <p>One fact given under two names (a code and its alias) with the same figure is taken once.
     *
     * @param key the submission
     * @param observation what is reported
     * @param name the name under which the file reports it
     */
    void add(SubmissionKey key, Observation observation, String name) {
        Draft draft = draft(key);
        Entry before = draft.entries.putIfAbsent(observation.cell(), new Entry(observation, name));
        if (before == null || (!before.name.equals(name) && sameFigure(before.observation, observation))) {
            return;
        }
        if (!before.refused) {
            before.refused = true;
            problem(key, duplicate(key, before.observation));
        }
        problem(key, duplicate(key, observation));
    }

    /** Adds what the sender says of a submission; the same words on several records are taken once. */
    void say(SubmissionKey key, String reason, String explanation) {
        Draft draft = draft(key);
        draft.reasons.add(reason);
        draft.explanations.add(explanation);
    }

    /** Notes whether a submission corrects an earlier one; it does so with all its records or with none. */
    void corrects(SubmissionKey key, boolean corrects, Place place) {
        Draft draft = draft(key);
        boolean known = draft.corrects == null ? corrects : draft.corrects;
        draft.corrects = known;
        if (known != corrects && !draft.isMixed) {
            draft.isMixed = true;
            problem(
                    key,
                    StructureRule.CORRECTION.finding(
                            key.unit(),
                            key.period().code(),
                            Wording.of("REPLACE, CORRECTION"),
                            new Wording("同一报送只用一种操作", "one action in one submission"),
                            place));
        }
    }

    private static Finding duplicate(SubmissionKey key, Observation observation) {
        return StructureRule.DUPLICATE.finding(
                key.unit(), key.period().code(), Wording.of(observation.cell().toString()), ONCE, observation.place());
    }

    private static boolean sameFigure(Observation a, Observation b) {
        if (a.quantity() == null || b.quantity() == null) {
            return a.state() == b.state();
        }
        return a.quantity().qualifier() == b.quantity().qualifier()
                && a.quantity().value().compareTo(b.quantity().value()) == 0;
    }

    private Draft draft(SubmissionKey key) {
        Draft draft = latest;
        if (draft == null || !draft.key.equals(key)) {
            draft = drafts.computeIfAbsent(key, Draft::new);
            latest = draft;
        }
        return draft;
    }

    SubmissionBatch build() {
        List<SubmissionBatch.Received> received = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            List<Finding> own = new ArrayList<>(ofAll);
            own.addAll(ofUnitPeriod.getOrDefault(
                    new UnitPeriod(draft.key.unit(), draft.key.period().code()), List.of()));
            own.addAll(draft.findings);
            own.sort(BY_PLACE);
            boolean corrects = Boolean.TRUE.equals(draft.corrects);
            received.add(new SubmissionBatch.Received(draft.submission(), own, corrects));
        }
        findings.sort(BY_PLACE);
        return new SubmissionBatch(file, received, findings);
    }

    /** The batch of a file that holds no table. */
    static SubmissionBatch failed(String file, UnreadableTable reason) {
        return new SubmissionBatch(file, List.of(), List.of(reason.finding(file)));
    }

    Place place(int row, int column) {
        return new Place(file, sheet, row, column);
    }

    private record UnitPeriod(String unit, String period) {}

    private static final class Entry {

        private final Observation observation;
        private final String name;
        private boolean refused;

        Entry(Observation observation, String name) {
            this.observation = observation;
            this.name = name;
        }
    }

    private static final class Draft {

        private final SubmissionKey key;
        private final Map<Cell, Entry> entries = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private @Nullable Boolean corrects;
        private boolean isMixed;
        private final Set<String> reasons = new LinkedHashSet<>();
        private final Set<String> explanations = new LinkedHashSet<>();

        Draft(SubmissionKey key) {
            this.key = key;
        }

        Submission submission() {
            return new Submission(
                    key,
                    entries.values().stream().map(e -> e.observation).toList(),
                    joined(reasons),
                    joined(explanations));
        }

        private static String joined(Set<String> words) {
            return words.stream().filter(w -> !w.isEmpty()).collect(Collectors.joining("; "));
        }
    }
}
