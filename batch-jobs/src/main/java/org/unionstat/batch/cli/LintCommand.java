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
        Map<String, Set<String>> forms = forms(workspace.catalogue());
        List<Problem> warnings = new Lint(cell -> forms.getOrDefault(cell, Set.of())).of(rules);
        PrintWriter out = spec.commandLine().getOut();
        warnings.forEach(out::println);
        out.println(parent.messages().get("lint.done", rules.entries().size(), warnings.size()));
        out.flush();
        return Unionstat.DONE;
    }

    /** The forms that ask somebody for a cell. */
    private static Map<String, Set<String>> forms(Catalogue catalogue) {
        Map<String, Set<String>> forms = new HashMap<>();
        for (Form form : catalogue.forms()) {
            if (form.asksLeaves() || !form.levels().isEmpty()) {
                catalogue
                        .asked(form.id())
                        .forEach(c -> forms.computeIfAbsent(c.toString(), k -> new TreeSet<>())
                                .add(form.id()));
            }
        }
        return forms;
    }
}
