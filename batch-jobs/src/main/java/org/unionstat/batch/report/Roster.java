package org.unionstat.batch.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.period.Period;
import org.unionstat.submission.Form;

/** Who was asked in a period and whose submission is missing, held, returned or late, by name. */
final class Roster {

    /** A unit whose submission on a form is wanting: MISSING, HELD, RETURNED or LATE. */
    record Gap(String period, String kind, String form, String unit, String above) {}

    private final Warehouse warehouse;
    private final Workspace workspace;
    private final Period period;
    private final long id;

    private Roster(Warehouse warehouse, Workspace workspace, Period period, long id) {
        this.warehouse = warehouse;
        this.workspace = workspace;
        this.period = period;
        this.id = id;
    }

    static List<Gap> gaps(Warehouse warehouse, Workspace workspace, String code) {
        Period period = new Spans(workspace).of(code);
        return warehouse
                .sql("intermediate/periods")
                .list(r -> new Known(r.text("code"), r.number("period_id")))
                .stream()
                .filter(p -> p.code().equals(code))
                .flatMap(p -> new Roster(warehouse, workspace, period, p.id()).gaps().stream())
                .toList();
    }

    private record Known(String code, long id) {}

    private List<Gap> gaps() {
        for (String table : List.of("period_unit", "node", "form_assignment", "deadline")) {
            prepare("intermediate/" + table).run();
        }
        deadlines();
        assignments();
        prepare("intermediate/asked").run();
        return prepare("marts/report_gaps")
                .with("root", workspace.rootUnit(period.code()))
                .list(r -> new Gap(
                        period.code(), r.text("gap"), r.text("form"), r.text("unit_name"), r.text("parent_name")));
    }

    private Statement prepare(String file) {
        return warehouse
                .sql(file)
                .with("period", id)
                .with("start", period.start())
                .with("end", period.end());
    }

    private void deadlines() {
        int year = period.end().getYear();
        workspace.settings().deadlines().forEach((level, day) -> {
            LocalDate due = day.atYear(year).isAfter(period.end()) ? day.atYear(year) : day.atYear(year + 1);
            warehouse
                    .sql("intermediate/deadline_of_level")
                    .with("level", level)
                    .with("due_by", due.plusDays(1))
                    .run();
        });
    }

    private void assignments() {
        List<String> used = prepare("intermediate/forms_in_use").list(r -> r.text("form"));
        for (Form form : workspace.catalogue().forms()) {
            if (used.contains(form.id()) && (form.asksLeaves() || !form.levels().isEmpty())) {
                warehouse
                        .sql("intermediate/form_assigned")
                        .with("form", form.id())
                        .with("asks_leaves", form.asksLeaves())
                        .naming("levels", names(form.levels()))
                        .naming("kinds", names(form.kinds()))
                        .run();
            }
        }
    }

    private static String names(Set<? extends Enum<?>> values) {
        return values.stream()
                .map(v -> "'" + v.name().toLowerCase(Locale.ROOT) + "'")
                .sorted()
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
