package org.unionstat.batch.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.catalogue.Resolution;
import org.unionstat.exchange.FormMark;
import org.unionstat.exchange.SubmissionReader;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.period.Period;
import org.unionstat.submission.Form;
import org.unionstat.submission.ObservationKind;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitKind;

/**
 * The workbooks that units fill in: a sheet for each form that asks the unit, with its figures of a year earlier and its targets,
 * and a hidden sheet by which the workbook is known when it comes back.
 */
public final class FormWorkbooks {

    /** What is known is read for so many units at once. */
    private static final int UNITS_AT_ONCE = 2_000;

    private static final int LONGEST_NAME = 31;

    /** What is filled in. */
    public enum Layout {
        /** A line for each figure. */
        FORM,
        /** A line for each thing done, of which the figures are made. */
        LEDGER,
        /** As a form, filled in with what the units below reported, and a list of those that did not. */
        FILLED
    }

    private static final int CHOICES = FormMark.COLUMNS.size() + 1;

    private final Workspace workspace;
    private final Period period;
    private final Map<Form, List<FormLine>> lines = new LinkedHashMap<>();
    private final Map<String, Map<Cell, BigDecimal>> targets = new HashMap<>();
    private final Map<String, List<Unit>> children;
    private final Layout layout;
    private final Below below;

    /**
     * The workbooks of a period.
     *
     * @param workspace the workspace
     * @param period the period
     * @param forms the ids of the forms; all if empty
     * @param layout what is filled in
     */
    public FormWorkbooks(Workspace workspace, Period period, List<String> forms, Layout layout) {
        this.layout = layout;
        this.workspace = workspace;
        this.period = period;
        this.children = workspace.units().childrenWithin(period.start(), period.end());
        FormLines all =
                new FormLines(workspace.catalogue(), workspace.settings().language());
        workspace.catalogue().forms().stream()
                .filter(f -> forms.isEmpty() || forms.contains(f.id()))
                .forEach(f -> lines.put(f, all.of(f)));
        this.below = new Below(children, lines.keySet());
        workspace.targets().stream()
                .filter(t -> t.period().equals(period))
                .forEach(t ->
                        targets.computeIfAbsent(t.unit(), u -> new HashMap<>()).put(t.cell(), t.value()));
    }

    /**
     * The units that are asked something.
     *
     * @return the units open in the period of which one of the forms asks figures
     */
    public List<Unit> asked() {
        return workspace.units().openWithin(period.start(), period.end()).values().stream()
                .filter(u -> !forms(u).isEmpty())
                .toList();
    }

    private List<Form> forms(Unit unit) {
        if (layout == Layout.FILLED) {
            return below.forms(unit);
        }
        boolean isLeaf = children.getOrDefault(unit.code(), List.of()).isEmpty();
        return lines.entrySet().stream()
                .filter(e -> e.getKey().asks(unit, isLeaf))
                .filter(e -> layout == Layout.FORM || e.getValue().stream().anyMatch(FormLine::isOfLedgers))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where the workbook of a unit goes. */
    public interface Target {

        /**
         * Gives the file.
         *
         * @param unit the unit
         * @return the workbook's file
         */
        Path of(Unit unit);
    }

    /**
     * Writes a workbook for each unit.
     *
     * @param units units that are asked something
     * @param warehouse what was reported; none where nothing was yet
     * @param target where the workbooks go
     * @throws IOException if one cannot be written
     */
    public void write(List<Unit> units, Optional<Warehouse> warehouse, Target target) throws IOException {
        if (layout == Layout.FILLED) {
            warehouse.ifPresent(w -> below.read(w, period));
        }
        for (int from = 0; from < units.size(); from += UNITS_AT_ONCE) {
            List<Unit> some = units.subList(from, Math.min(units.size(), from + UNITS_AT_ONCE));
            Map<String, KnownFigures> known = known(some, warehouse);
            for (Unit unit : some) {
                write(unit, known.getOrDefault(unit.code(), KnownFigures.NONE), target.of(unit));
            }
        }
    }

    /**
     * Writes the workbook of a unit as if it had been filled in.
     *
     * @param unit a unit that is asked something
     * @param figures what it fills in
     * @param file the workbook's file
     * @throws IOException if it cannot be written
     */
    public void write(Unit unit, Map<Cell, BigDecimal> figures, Path file) throws IOException {
        write(unit, new KnownFigures(Map.of(), Map.of(), figures), file);
    }

    private Map<String, KnownFigures> known(List<Unit> units, Optional<Warehouse> warehouse) {
        Map<String, KnownFigures> known = new HashMap<>();
        units.forEach(u -> known.put(
                u.code(),
                new KnownFigures(
                        new HashMap<>(), new HashMap<>(targets.getOrDefault(u.code(), Map.of())), new HashMap<>())));
        warehouse.ifPresent(w -> lines.keySet().forEach(f -> read(w, f, units, known)));
        if (layout == Layout.FILLED) {
            warehouse.ifPresent(w -> {
                published(w, yearEarlier(), known, KnownFigures::yearEarlier);
                published(w, period.code(), known, KnownFigures::filled);
            });
        }
        return known;
    }

    private String yearEarlier() {
        return workspace
                .settings()
                .calendar()
                .yearEarlier(period)
                .map(Period::code)
                .orElse("");
    }

    /** The exact figures that are published of units, with the decimals of their indicators. */
    private void published(
            Warehouse warehouse,
            String of,
            Map<String, KnownFigures> known,
            Function<KnownFigures, Map<Cell, BigDecimal>> into) {
        warehouse
                .sql("marts/form_filled")
                .with("period", of)
                .with("units", List.copyOf(known.keySet()))
                .each(r -> {
                    Cell cell = Cell.parse(r.text("cell"));
                    int decimals = workspace
                            .catalogue()
                            .indicator(cell.indicator())
                            .map(Indicator::decimals)
                            .orElse(0);
                    into.apply(known.getOrDefault(r.text("unit_code"), KnownFigures.NONE))
                            .put(cell, r.decimal("value").orElseThrow().setScale(decimals, RoundingMode.HALF_UP));
                });
    }

    /** A superior unit's targets win over those of the file. */
    private void read(Warehouse warehouse, Form form, List<Unit> units, Map<String, KnownFigures> known) {
        List<Map<String, String>> columns = new FormTables(warehouse).columns(form.id());
        if (columns.isEmpty()) {
            return;
        }
        Map<String, Unit> byCode = new HashMap<>();
        units.forEach(u -> byCode.put(u.code(), u));
        warehouse
                .sql("marts/form_known")
                .naming("table", FormTables.table(form.id()))
                .listing("cells", columns)
                .with("before", yearEarlier())
                .with("period", period.code())
                .with("units", List.copyOf(byCode.keySet()))
                .each(r -> {
                    Unit unit = byCode.get(r.text("unit_code"));
                    KnownFigures figures = known.get(r.text("unit_code"));
                    if (unit != null && figures != null && (r.flag("target") || isOwn(r, unit))) {
                        Map<Cell, BigDecimal> into = r.flag("target") ? figures.targets() : figures.yearEarlier();
                        columns.forEach(c -> r.decimal("c" + c.getOrDefault("id", ""))
                                .ifPresent(v -> into.put(Cell.parse(c.getOrDefault("text", "")), v)));
                    }
                });
    }

    private static boolean isOwn(Row row, Unit unit) {
        ObservationKind kind = unit.kind() == UnitKind.FEDERATION ? ObservationKind.TOTAL : ObservationKind.OWN;
        return row.text("kind").equals(kind.name());
    }

    private void write(Unit unit, KnownFigures known, Path file) throws IOException {
        String language = workspace.settings().language();
        Files.createDirectories(file.resolveSibling(""));
        Path made = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(made))) {
            write(unit, known, output, language);
        }
        SameBytes.copy(made, file);
        Files.delete(made);
    }

    private void write(Unit unit, KnownFigures known, OutputStream output, String language) throws IOException {
        try (Workbook workbook = new Workbook(output, "unionstat", "1.0")) {
            workbook.setGlobalDefaultFont(language.equals("en") ? "Calibri" : "宋体", 11);
            if (layout == Layout.LEDGER) {
                ledger(workbook, unit, language);
                return;
            }
            List<FormMark> marks = new ArrayList<>();
            for (Form form : forms(unit)) {
                String name = sheetName(form.label().in(language), marks);
                new FormSheet(workbook.newWorksheet(name), language)
                        .write(form.label().in(language), unit, period, lines.getOrDefault(form, List.of()), known);
                marks.add(FormMark.of(unit.code(), period.code(), form.id(), name, workspace.catalogue()));
            }
            if (layout == Layout.FILLED) {
                new MissingSheet(workbook.newWorksheet(SubmissionReader.MISSING_SHEET), language)
                        .write(unit, period, below.counts(unit, language), below.missing(unit));
            }
            hide(workbook.newWorksheet(FormMark.SHEET), marks);
            workbook.protectStructure("unionstat");
        }
    }

    private void ledger(Workbook workbook, Unit unit, String language) {
        String name = sheetName(FormWords.LEDGER.in(language), List.of());
        Worksheet sheet = workbook.newWorksheet(name);
        Worksheet hidden = workbook.newWorksheet(FormMark.SHEET);
        FormMark mark = FormMark.of(unit.code(), period.code(), FormMark.LEDGER, name, workspace.catalogue());
        hide(hidden, List.of(mark));
        List<String> choices = forms(unit).stream()
                .flatMap(f -> choices(lines.getOrDefault(f, List.of())))
                .map(l -> choice(l, language))
                .toList();
        int first = 2;
        for (int i = 0; i < choices.size(); i++) {
            hidden.inlineString(first + i, CHOICES, choices.get(i));
        }
        new LedgerSheet(sheet, language)
                .write(unit, period, hidden.range(first, CHOICES, first + choices.size() - 1, CHOICES));
        workbook.protectStructure("unionstat");
    }

    /** A total whose parts are all asked is made by these. */
    private static Stream<FormLine> choices(List<FormLine> lines) {
        return lines.stream().filter(l -> l.partitions().isEmpty() && l.isAsked() && l.isOfLedgers());
    }

    /** How people name a cell, as far as that is read as the same cell. */
    private String choice(FormLine line, String language) {
        String indicator = line.indicator().label().in(language);
        String name = line.isPart() ? indicator + "[" + line.name() + "]" : indicator;
        Resolution read = workspace.catalogue().resolve(name);
        return read.isClear() && read.cells().get(0).equals(line.cell())
                ? name
                : line.cell().toString();
    }

    private static String sheetName(String label, List<FormMark> others) {
        String plain = label.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        boolean taken = others.stream().anyMatch(m -> m.sheet().equalsIgnoreCase(name));
        return taken ? name.substring(0, Math.min(name.length(), LONGEST_NAME - 3)) + " " + (others.size() + 1) : name;
    }

    private static void hide(Worksheet sheet, List<FormMark> marks) {
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        row(sheet, 0, FormMark.COLUMNS);
        for (int i = 0; i < marks.size(); i++) {
            row(sheet, i + 1, marks.get(i).fields());
        }
    }

    private static void row(Worksheet sheet, int row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            sheet.inlineString(row, i, texts.get(i));
        }
    }
}
