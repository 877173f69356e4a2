package org.unionstat.batch.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.archive.Archive;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.exchange.WrittenCells;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/** Walks a figure down to what it is made of. */
public final class Explainer {

    /** Stands in for the table of a form on which nothing was ever accepted. */
    private static final String NO_TABLE =
            "(select 0 as submission, 0 as unit_id, 0 as period_id, '' as kind, '' as series, 0 as source_row where false)";

    private final Warehouse warehouse;
    private final Archive archive;
    private final Catalogue catalogue;
    private final int most;
    private final int depth;

    /**
     * An explainer.
     *
     * @param warehouse the warehouse, with its figures added up
     * @param archive where the originals are
     * @param catalogue the names by which their encodings are told
     * @param most how many contributions of each figure are listed
     * @param depth how many levels of units are gone down
     */
    public Explainer(Warehouse warehouse, Archive archive, Catalogue catalogue, int most, int depth) {
        this.warehouse = warehouse;
        this.archive = archive;
        this.catalogue = catalogue;
        this.most = most;
        this.depth = depth;
    }

    /** A cell in its form's table, for one unit and period. */
    private record Asked(
            int unit,
            int cell,
            int period,
            String form,
            String nature,
            String operator,
            @Nullable Integer numerator,
            @Nullable Integer denominator,
            Subject subject) {}

    /**
     * Explains a figure.
     *
     * @param unit the unit's code
     * @param cell the indicator, perhaps with a category
     * @param period the period's code
     * @return the explanation, or why the warehouse knows nothing of it
     */
    public Outcome<Explanation> explain(String unit, Cell cell, String period) {
        List<Explanation> found = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        warehouse.inTransaction(() -> {
            prepare(period, problems);
            if (problems.isEmpty()) {
                Optional<Asked> asked = asked("code", unit, cell.toString(), period);
                asked.ifPresentOrElse(
                        a -> found.add(explain(a, depth)),
                        () -> problems.add(Problem.of(
                                "EX-UNIT", "no unit " + unit + " in " + period + "; expected one of units.csv")));
            }
        });
        return found.isEmpty() ? Outcome.failed(problems) : Outcome.of(found.get(0));
    }

    private void prepare(String period, List<Problem> problems) {
        List<LocalDate> span = new ArrayList<>();
        warehouse.sql("intermediate/periods").each(r -> {
            if (r.text("code").equals(period)) {
                span.add(r.date("start_date").orElseThrow());
                span.add(r.date("end_date").orElseThrow());
            }
        });
        if (span.isEmpty()) {
            problems.add(Problem.of("EX-PERIOD", "nothing is known of " + period));
            return;
        }
        for (String table : List.of("period_unit", "node")) {
            warehouse
                    .sql("intermediate/" + table)
                    .with("start", span.get(0))
                    .with("end", span.get(1))
                    .run();
        }
    }

    private Optional<Asked> asked(String by, Object unit, Object cell, String period) {
        return warehouse
                .sql("marts/explain_subject")
                .naming("unit", by.equals("code") ? "u.code" : "u.unit_id")
                .naming("cell", by.equals("code") ? "c.text" : "c.cell_id")
                .with("unit", unit)
                .with("cell", cell)
                .with("period", period)
                .list(Explainer::asked)
                .stream()
                .findFirst();
    }

    private static Asked asked(Row r) {
        boolean isRate = r.number("numerator_id") > 0 && r.number("denominator_id") > 0;
        return new Asked(
                (int) r.number("unit_id"),
                (int) r.number("cell_id"),
                (int) r.number("period_id"),
                r.text("form"),
                r.text("nature"),
                r.text("operator"),
                isRate ? (int) r.number("numerator_id") : null,
                isRate ? (int) r.number("denominator_id") : null,
                new Subject(
                        r.text("unit_code"),
                        r.text("unit_name"),
                        r.text("level"),
                        r.text("indicator"),
                        r.text("name"),
                        r.text("category"),
                        r.text("category_name"),
                        r.text("period"),
                        r.text("measure")));
    }

    private Explanation explain(Asked asked, int levels) {
        @Nullable
        Published published = about("explain_figure", asked).list(Published::of).stream()
                .findFirst()
                .orElse(null);
        List<Contribution> contributions = new ArrayList<>();
        Rest rest = new Rest(0, BigDecimal.ZERO, 0);
        if (List.of("SUM", "MAX").contains(asked.operator) && isNode(asked)) {
            BigDecimal sum = published == null ? null : published.computed();
            about("explain_part", asked).run();
            rest = about("explain_rest", asked).with("most", most).list(Explainer::rest).stream()
                    .findFirst()
                    .orElse(rest);
            List<Contribution> listed =
                    about("explain_contributions", asked).with("most", most).list(r -> contribution(r, asked, sum));
            listed.forEach(c -> contributions.add(withBelow(c, asked, levels)));
        }
        return new Explanation(asked.subject, published, contributions, rest, revisions(asked), parts(asked, levels));
    }

    private boolean isNode(Asked asked) {
        return warehouse.sql("marts/explain_is_node").with("unit", asked.unit).number() > 0;
    }

    private List<Explanation> parts(Asked asked, int levels) {
        List<Explanation> parts = new ArrayList<>();
        if (asked.numerator != null && asked.denominator != null) {
            for (int part : List.of(asked.numerator, asked.denominator)) {
                asked("id", asked.unit, part, asked.subject.period()).ifPresent(a -> parts.add(explain(a, levels)));
            }
        }
        return parts;
    }

    private static Contribution contribution(Row r, Asked asked, @Nullable BigDecimal sum) {
        BigDecimal value = r.decimal("value").orElse(BigDecimal.ZERO);
        BigDecimal percent = sum == null || sum.signum() <= 0 || !asked.operator.equals("SUM")
                ? null
                : value.multiply(BigDecimal.valueOf(100)).divide(sum, 1, RoundingMode.HALF_UP);
        BigDecimal plain = Published.plain(r, "value");
        return new Contribution(
                r.text("part"),
                r.text("code"),
                r.text("name"),
                plain == null ? value : plain,
                percent,
                r.text("basis"),
                r.text("place"),
                r.text("submission_id"),
                List.of());
    }

    /** What a unit below is made of in its turn; done when the list is complete, whose temporary table it takes. */
    private Contribution withBelow(Contribution c, Asked asked, int levels) {
        if (!c.part().equals("NODE") || levels <= 1) {
            return c;
        }
        List<Explanation> below = asked("code", c.unit(), cellText(asked), asked.subject.period()).stream()
                .map(a -> explain(a, levels - 1))
                .toList();
        return new Contribution(
                c.part(), c.unit(), c.unitName(), c.value(), c.percent(), c.basis(), c.place(), c.submission(), below);
    }

    private static String cellText(Asked asked) {
        return asked.subject.category().isEmpty()
                ? asked.subject.indicator()
                : asked.subject.indicator() + "[" + asked.subject.category() + "]";
    }

    private static Rest rest(Row r) {
        BigDecimal value = Published.plain(r, "value");
        return new Rest(r.number("count"), value == null ? BigDecimal.ZERO : value, r.number("without"));
    }

    private List<Revision> revisions(Asked asked) {
        return about("explain_revisions", asked).list(r -> revision(r, findings(r)));
    }

    private List<FindingLine> findings(Row revision) {
        return warehouse
                .sql("marts/explain_findings")
                .with("file", revision.number("file_id"))
                .with("submission", revision.text("submission_id"))
                .with("place", revision.text("place"))
                .with("returned", revision.text("verdict").equals("RETURNED"))
                .list(r -> new FindingLine(
                        r.text("rule_id"), r.text("class"), r.text("message"), r.text("message_en"), r.text("cells")));
    }

    private Revision revision(Row r, List<FindingLine> findings) {
        return new Revision(
                r.number("revision"),
                r.text("verdict"),
                r.flag("counts"),
                r.text("kind"),
                r.text("state"),
                Published.plain(r, "value"),
                r.text("qualifier"),
                written(r),
                r.text("place"),
                r.text("submission_id"),
                r.time("received_at"),
                r.time("known_at"),
                r.text("note"),
                findings);
    }

    private @Nullable String written(Row r) {
        Path original = archive.original(r.text("content_hash"), r.text("path"));
        Place place = new Place(
                r.text("path"), r.text("source_sheet"), (int) r.number("source_row"), (int) r.number("source_column"));
        if (r.text("state").isEmpty() || !Files.isRegularFile(original)) {
            return null;
        }
        try {
            Map<Place, String> written = WrittenCells.read(original, catalogue, List.of(place));
            return written.get(place);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + original, e);
        }
    }

    private Statement about(String file, Asked asked) {
        FormTables forms = new FormTables(warehouse);
        List<Map<String, String>> columns = forms.columns(asked.form);
        String column = columns.stream()
                .filter(c -> c.getOrDefault("id", "").equals(Integer.toString(asked.cell)))
                .map(c -> "f." + c.getOrDefault("column", ""))
                .findFirst()
                .orElse("null::decimal(18, 2)");
        return warehouse
                .sql("marts/" + file)
                .naming("table", columns.isEmpty() ? NO_TABLE : FormTables.table(asked.form))
                .naming("column", column)
                .with("unit", asked.unit)
                .with("cell", asked.cell)
                .with("period", asked.period)
                .with("form", asked.form)
                .with("nature", asked.nature);
    }
}
