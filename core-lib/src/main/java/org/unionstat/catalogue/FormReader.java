package org.unionstat.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unionstat.classification.Classification;
import org.unionstat.indicator.Area;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;
import org.unionstat.submission.Form;

/** Makes the base forms, one per area, and lays the forms of a workspace over them. */
final class FormReader {

    private final Map<String, Area> areas;
    private final Map<String, Indicator> indicators;
    private final Map<String, Classification> classifications;
    private final Map<String, Cell> aliases;
    private final List<Problem> problems;
    private final Map<String, Place> ids = new LinkedHashMap<>();
    private final Map<String, Listing> listed = new LinkedHashMap<>();

    private record Listing(String form, Place place) {}

    FormReader(
            Map<String, Area> areas,
            Map<String, Indicator> indicators,
            Map<String, Classification> classifications,
            Map<String, Cell> aliases,
            List<Problem> problems) {
        this.areas = areas;
        this.indicators = indicators;
        this.classifications = classifications;
        this.aliases = aliases;
        this.problems = problems;
    }

    /** The forms of the workspace, then the base forms with what is left. */
    FormList read(List<Source> sources) {
        List<Form> forms = new ArrayList<>();
        Map<String, List<Cell>> asked = new LinkedHashMap<>();
        for (Source source : sources) {
            for (FormSheet sheet : FormSheet.read(source, problems)) {
                if (isNew(sheet)) {
                    Set<Cell> cells = cells(sheet);
                    Set<String> codes = new LinkedHashSet<>();
                    cells.forEach(cell -> codes.add(cell.indicator()));
                    forms.add(sheet.form(List.copyOf(codes)));
                    asked.put(sheet.id(), canonical(cells));
                }
            }
        }
        addBaseForms(forms, asked, sources.isEmpty());
        Map<String, Form> byIndicator = new LinkedHashMap<>();
        forms.forEach(form -> form.indicators().forEach(code -> byIndicator.put(code, form)));
        return new FormList(List.copyOf(forms), asked, byIndicator);
    }

    private boolean isNew(FormSheet sheet) {
        if (areas.containsKey(sheet.id())) {
            problems.add(Fault.RESERVED_FORM.at(sheet.place(), sheet.id()));
            return false;
        }
        Place before = ids.putIfAbsent(sheet.id(), sheet.place());
        if (before != null) {
            problems.add(Fault.DUPLICATE_CODE.at(sheet.place(), sheet.id(), before));
        }
        return before == null;
    }

    private Set<Cell> cells(FormSheet sheet) {
        Set<Cell> cells = new LinkedHashSet<>();
        for (Field entry : sheet.entries()) {
            int bracket = entry.text().indexOf('[');
            String code = bracket < 0 ? entry.text() : entry.text().substring(0, bracket);
            Indicator indicator = indicators.get(code);
            if (indicator == null) {
                problems.add(Fault.UNKNOWN_INDICATOR.at(entry.place(), code, ""));
            } else if (isFree(code, sheet, entry)) {
                add(cells, indicator, entry);
            }
        }
        return cells;
    }

    private boolean isFree(String code, FormSheet sheet, Field entry) {
        Listing before = listed.putIfAbsent(code, new Listing(sheet.id(), entry.place()));
        if (before != null && !before.form().equals(sheet.id())) {
            problems.add(Fault.LISTED_TWICE.at(entry.place(), code, before.form(), before.place()));
            return false;
        }
        return true;
    }

    private void add(Set<Cell> cells, Indicator indicator, Field entry) {
        List<Cell> meant = new ArrayList<>();
        if (entry.text().endsWith(":*]")) {
            String classification = entry.text()
                    .substring(indicator.code().length() + 1, entry.text().length() - 3);
            meant.addAll(categories(indicator, classification));
        } else {
            Cell cell = AliasReader.parsed(entry.text());
            if (cell != null && Content.has(indicators, classifications, cell)) {
                meant.add(cell);
            }
        }
        if (meant.isEmpty()) {
            problems.add(Fault.UNKNOWN_CELL.at(entry.place(), entry.text()));
        } else if (!cells.addAll(meant)) {
            Listing before = listed.get(indicator.code());
            problems.add(Fault.LISTED_TWICE.at(
                    entry.place(),
                    entry.text(),
                    before == null ? "" : before.form(),
                    before == null ? "" : before.place()));
        }
    }

    private List<Cell> categories(Indicator indicator, String classification) {
        boolean declared = indicator.breakdowns().stream()
                .anyMatch(breakdown -> breakdown.classification().equals(classification));
        Classification list = classifications.get(classification);
        return !declared || list == null
                ? List.of()
                : list.categories().stream()
                        .map(category -> new Cell(indicator.code(), category.key()))
                        .toList();
    }

    private void addBaseForms(List<Form> forms, Map<String, List<Cell>> asked, boolean asks) {
        for (Area area : areas.values()) {
            List<Indicator> left = indicators.values().stream()
                    .filter(indicator -> indicator.area().equals(area.code()) && !listed.containsKey(indicator.code()))
                    .toList();
            if (!left.isEmpty()) {
                Set<Cell> cells = new LinkedHashSet<>();
                left.forEach(indicator -> cells.addAll(all(indicator)));
                List<String> codes = left.stream().map(Indicator::code).toList();
                forms.add(new Form(area.code(), area.label(), Set.of(), Set.of(), codes, asks));
                asked.put(area.code(), canonical(cells));
            }
        }
    }

    private List<Cell> all(Indicator indicator) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.total(indicator.code())));
        for (Breakdown breakdown : indicator.breakdowns()) {
            cells.addAll(categories(indicator, breakdown.classification()));
        }
        return cells;
    }

    private List<Cell> canonical(Set<Cell> cells) {
        return cells.stream()
                .map(cell -> cell.category() == null ? aliases.getOrDefault(cell.indicator(), cell) : cell)
                .distinct()
                .toList();
    }
}
