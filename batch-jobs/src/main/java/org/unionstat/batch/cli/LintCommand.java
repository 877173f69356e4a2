package org.unionstat.batch.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.outcome.Problem;
import org.unionstat.rule.Lint;
import org.unionstat.rule.RuleBook;
import org.unionstat.submission.Form;
import org.unionstat.unit.UnitKind;
import org.unionstat.unit.UnitLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks for rules that are read without error and yet do no good. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Looks through the rules in force: always true, never true, said twice, never testable.")
final class LintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Override
    public Integer call() {
        Workspace workspace = option.open();
        RuleBook rules = workspace.rules().get();
        Map<String, Set<String>> asked = asked(workspace.catalogue());
        List<Problem> warnings = new Lint(cell -> asked.getOrDefault(cell, Set.of())).of(rules);
        PrintWriter out = spec.commandLine().getOut();
        warnings.forEach(out::println);
        out.println(parent.messages().get("lint.done", rules.entries().size(), warnings.size()));
        out.flush();
        return Unionstat.DONE;
    }

    /** The levels and kinds of units that some form asks for a cell. */
    private static Map<String, Set<String>> asked(Catalogue catalogue) {
        Map<String, Set<String>> asked = new HashMap<>();
        for (Form form : catalogue.forms()) {
            Set<String> units = units(form);
            catalogue
                    .asked(form.id())
                    .forEach(c -> asked.computeIfAbsent(c.toString(), k -> new TreeSet<>())
                            .addAll(units));
        }
        return asked;
    }

    private static Set<String> units(Form form) {
        Set<String> units = new TreeSet<>();
        for (UnitLevel level : UnitLevel.values()) {
            for (UnitKind kind : UnitKind.values()) {
                if ((form.asksLeaves() || form.levels().contains(level))
                        && (form.kinds().isEmpty() || form.kinds().contains(kind))) {
                    units.add(level + " " + kind);
                }
            }
        }
        return units;
    }
}
