package org.unionstat.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Cell;
import org.unionstat.quantity.Interval;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationState;

/** The figures of one breakdown in one submission, sorted into reported, asked but unknown, and absent. */
final class BreakdownFigures {

    private final @Nullable Observation total;
    private final List<BreakdownCheck.Part> reported = new ArrayList<>();
    private final List<BreakdownCheck.Part> absent = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private boolean asked;
    private Interval sum = Interval.exactly(BigDecimal.ZERO);
    private BigDecimal printedSum = BigDecimal.ZERO;
    private boolean approximate;

    BreakdownFigures(BreakdownCheck check, Map<Cell, Observation> submission) {
        total = submission.get(check.total());
        totalFigure().ifPresent(this::note);
        for (BreakdownCheck.Part part : check.parts()) {
            Observation observation = submission.get(part.cell());
            Optional<Quantity> figure = observation == null ? Optional.empty() : observation.figure();
            if (observation != null && figure.isPresent()) {
                reported.add(part);
                observations.add(observation);
                sum = sum.plus(figure.get().bounds());
                printedSum = printedSum.add(figure.get().value());
                note(figure.get());
            } else {
                absent.add(part);
                asked |= observation != null && isAsked(observation.state());
            }
        }
    }

    private static boolean isAsked(ObservationState state) {
        return state == ObservationState.BLANK || state == ObservationState.MASKED;
    }

    private void note(Quantity figure) {
        approximate |= figure.qualifier() == Qualifier.APPROXIMATE;
    }

    Optional<Quantity> totalFigure() {
        return total == null ? Optional.empty() : total.figure();
    }

    /** Whether no category is there at all, so that there is nothing to check. */
    boolean isEmpty() {
        return reported.isEmpty() && !asked;
    }

    /** Whether a category is asked and has no figure. */
    boolean hasAskedBlank() {
        return asked;
    }

    boolean isComplete() {
        return absent.isEmpty();
    }

    boolean isApproximate() {
        return approximate;
    }

    Interval sum() {
        return sum;
    }

    BigDecimal printedSum() {
        return printedSum;
    }

    List<BreakdownCheck.Part> reported() {
        return reported;
    }

    List<BreakdownCheck.Part> absent() {
        return absent;
    }

    Observation observation(int part) {
        return observations.get(part);
    }

    /** The total and all parts as reported. */
    List<OperandFigure> operands() {
        List<OperandFigure> operands = new ArrayList<>();
        if (total != null) {
            operands.add(OperandFigure.of(total));
        }
        observations.forEach(o -> operands.add(OperandFigure.of(o)));
        return operands;
    }

    /** The total and one part as reported. */
    List<OperandFigure> operands(int part) {
        List<OperandFigure> operands = new ArrayList<>();
        if (total != null) {
            operands.add(OperandFigure.of(total));
        }
        operands.add(OperandFigure.of(observations.get(part)));
        return operands;
    }
}
