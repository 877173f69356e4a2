package org.unionstat.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationState;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;

/**
 * One observation as a row of the long layout.
 *
 * @param submission the submission that it belongs to
 * @param observation the observation
 */
record LongRow(Submission submission, Observation observation) {

    static final List<Column> COLUMNS = List.of(
            Column.UNIT_CODE,
            Column.PERIOD,
            Column.INDICATOR,
            Column.CATEGORY,
            Column.KIND,
            Column.SERIES,
            Column.VALUE,
            Column.QUALIFIER,
            Column.UPPER,
            Column.AS_OF,
            Column.REASON,
            Column.EXPLANATION,
            Column.FLAGS,
            Column.NOTE);

    /** Hands on every row of submissions; states that no file can say are left out. */
    static void forEach(Iterable<Submission> submissions, Consumer<LongRow> sink) {
        for (Submission submission : submissions) {
            for (Observation observation : submission.observations()) {
                if (isPrinted(observation.state())) {
                    sink.accept(new LongRow(submission, observation));
                }
            }
        }
    }

    static boolean isPrinted(ObservationState state) {
        return state == ObservationState.REPORTED
                || state == ObservationState.BLANK
                || state == ObservationState.MASKED;
    }

    /** What stands in a file where a figure is not there for the reason of a state. */
    static String withoutFigure(String state) {
        return state.equals(ObservationState.MASKED.name())
                ? "xx"
                : state.equals(ObservationState.BLANK.name()) ? "" : state;
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        COLUMNS.forEach(c -> texts.add(text(c)));
        return texts;
    }

    /** The text of a column; empty where there is nothing. */
    String text(Column column) {
        Optional<Quantity> figure = observation.figure();
        SubmissionKey key = submission.key();
        return switch (column) {
            case UNIT_CODE -> key.unit();
            case PERIOD -> key.period().code();
            case INDICATOR -> observation.cell().indicator();
            case CATEGORY -> observation.cell().categoryText();
            case KIND -> key.kind().name();
            case SERIES -> key.series().name();
            case VALUE, VALUE_TEXT -> value();
            case QUALIFIER ->
                figure.map(Quantity::qualifier)
                        .filter(q -> q != Qualifier.EXACT)
                        .map(Qualifier::name)
                        .orElse("");
            case UPPER ->
                figure.map(Quantity::upper).map(BigDecimal::toPlainString).orElse("");
            case AS_OF -> observation.asOf() == null ? "" : observation.asOf().toString();
            case REASON -> submission.reason();
            case EXPLANATION -> submission.explanation();
            case FLAGS -> Codes.text(observation.flags());
            case NOTE -> observation.note();
            default -> "";
        };
    }

    private String value() {
        @Nullable Quantity figure = observation.quantity();
        if (figure == null) {
            return withoutFigure(observation.state().name());
        }
        return figure.value().toPlainString();
    }
}
