package org.unionstat.rule;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.expression.Amount;
import org.unionstat.expression.Operand;
import org.unionstat.expression.Truth;
import org.unionstat.expression.Value;
import org.unionstat.period.Period;
import org.unionstat.period.PeriodType;
import org.unionstat.submission.Observation;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;
import org.unionstat.unit.Unit;

/** What rules see of one submission and its unit; figures of other periods and units are not there. */
public final class SubmissionContext implements RuleContext {

    private static final String UNIT = "unit.";

    private final SubmissionKey key;
    private final @Nullable Unit unit;
    private final Map<String, Observation> figures = new HashMap<>();

    /**
     * What rules see of submissions that belong together.
     *
     * @param key unit, period, kind and series
     * @param unit the unit; null if it is not known
     * @param submissions the unit's submissions on all forms, of that period, kind and series
     */
    public SubmissionContext(SubmissionKey key, @Nullable Unit unit, List<Submission> submissions) {
        this.key = key;
        this.unit = unit;
        submissions.forEach(
                s -> s.observations().forEach(o -> figures.put(o.cell().toString(), o)));
    }

    @Override
    public Optional<Observation> figure(Operand operand) {
        return sees(operand) ? Optional.ofNullable(figures.get(operand.cell())) : Optional.empty();
    }

    @Override
    public boolean sees(Operand operand) {
        return operand.isOwn();
    }

    @Override
    public Value attribute(String name) {
        Period period = key.period();
        return switch (name) {
            case "year", "month", "months" -> Amount.exactly(ofPeriod(name, period));
            case "is_annual" -> period.type() == PeriodType.YEAR ? Truth.TRUE : Truth.FALSE;
            case "observation.kind" -> new Value.Word(key.kind().name());
            case "level", "unit.level" ->
                unit == null ? Value.Missing.ABSENT : word(unit.level().code());
            case "kind", "unit.kind" ->
                unit == null ? Value.Missing.ABSENT : word(unit.kind().code());
            case "covered_units", "unit.covered_units" -> amount(further("covered_units"));
            default -> word(further(name.startsWith(UNIT) ? name.substring(UNIT.length()) : name));
        };
    }

    private String further(String name) {
        return unit == null ? "" : unit.attributes().getOrDefault(name, "");
    }

    private static Value word(String text) {
        return text.isEmpty() ? Value.Missing.ABSENT : new Value.Word(text);
    }

    private static Value amount(String text) {
        return text.matches("[0-9]{1,12}") ? Amount.exactly(new BigDecimal(text)) : Value.Missing.ABSENT;
    }

    /**
     * A number that is known of a period.
     *
     * @param name {@code year}, {@code month} or {@code months}
     * @param period the period
     * @return the number
     */
    public static BigDecimal ofPeriod(String name, Period period) {
        return BigDecimal.valueOf(
                switch (name) {
                    case "year" -> period.end().getYear();
                    case "month" -> period.end().getMonthValue();
                    case "months" ->
                        ChronoUnit.MONTHS.between(period.start(), period.end().plusDays(1));
                    default -> throw new IllegalArgumentException(name);
                });
    }
}
