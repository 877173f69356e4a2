package org.unionstat.batch.workbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.period.Period;
import org.unionstat.submission.Form;
import org.unionstat.unit.Unit;

/** What forms ask of the units below others, and which of these returns are accepted. */
final class Below {

    private final Map<String, List<Unit>> children;
    private final Collection<Form> forms;
    private final Set<String> accepted = new HashSet<>();
    private final Map<String, FormWords> others = new HashMap<>();

    Below(Map<String, List<Unit>> children, Collection<Form> forms) {
        this.children = children;
        this.forms = forms;
    }

    /** Learns what came for a period. */
    void read(Warehouse warehouse, Period period) {
        warehouse.sql("marts/form_received").with("period", period.code()).each(r -> {
            String key = key(r.text("unit_code"), r.text("form"));
            if (r.flag("accepted")) {
                accepted.add(key);
            } else {
                others.put(key, r.flag("held") ? FormWords.HELD : FormWords.RETURNED);
            }
        });
    }

    private static String key(String unit, String form) {
        return unit + "\n" + form;
    }

    /** The units that a form asks below a unit, from top to bottom. */
    List<Unit> asked(Unit unit, Form form) {
        List<Unit> asked = new ArrayList<>();
        Deque<Unit> open = new ArrayDeque<>(children.getOrDefault(unit.code(), List.of()));
        while (!open.isEmpty()) {
            Unit each = open.removeFirst();
            List<Unit> below = children.getOrDefault(each.code(), List.of());
            if (form.asks(each, below.isEmpty())) {
                asked.add(each);
            }
            for (int i = below.size() - 1; i >= 0; i--) {
                open.addFirst(below.get(i));
            }
        }
        return asked;
    }

    /** The forms that ask a unit or one below it; none of a unit that has none below. */
    List<Form> forms(Unit unit) {
        return children.getOrDefault(unit.code(), List.of()).isEmpty()
                ? List.of()
                : forms.stream()
                        .filter(f -> f.asks(unit, false) || !asked(unit, f).isEmpty())
                        .toList();
    }

    List<MissingUnit> missing(Unit unit) {
        List<MissingUnit> missing = new ArrayList<>();
        for (Form form : forms) {
            asked(unit, form).stream()
                    .filter(u -> !accepted.contains(key(u.code(), form.id())))
                    .map(u ->
                            new MissingUnit(u, form, others.getOrDefault(key(u.code(), form.id()), FormWords.NOTHING)))
                    .forEach(missing::add);
        }
        return missing;
    }

    /** Of each form with units below, how many are expected and accepted. */
    List<String> counts(Unit unit, String language) {
        List<String> counts = new ArrayList<>();
        for (Form form : forms) {
            List<Unit> asked = asked(unit, form);
            long came = asked.stream()
                    .filter(u -> accepted.contains(key(u.code(), form.id())))
                    .count();
            if (!asked.isEmpty()) {
                counts.add(String.format(
                        Locale.ROOT,
                        FormWords.COUNTED.in(language),
                        form.label().in(language),
                        asked.size(),
                        came));
            }
        }
        return counts;
    }
}
