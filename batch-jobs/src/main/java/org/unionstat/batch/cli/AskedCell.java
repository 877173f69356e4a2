package org.unionstat.batch.cli;

import java.util.ArrayList;
import java.util.List;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.catalogue.Resolution;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Problem;

/** What an indicator's code or name on the command line means. */
final class AskedCell {

    private AskedCell() {}

    /** The one cell that goes by the name; else a problem that tells those near it. */
    static Outcome<Cell> of(Catalogue catalogue, String name) {
        Resolution resolved = catalogue.resolve(name);
        if (resolved.isClear()) {
            return Outcome.of(resolved.cells().get(0));
        }
        List<String> near = new ArrayList<>(resolved.suggestions());
        resolved.cells().forEach(c -> near.add(c + " " + catalogue.nameOf(c)));
        String expected = near.isEmpty() ? "a code or a name of the catalogue" : "one of: " + String.join(", ", near);
        return Outcome.failed(Problem.of("EX-INDICATOR", "no indicator '" + name + "' alone; expected " + expected));
    }
}
