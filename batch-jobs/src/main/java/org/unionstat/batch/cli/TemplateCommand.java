package org.unionstat.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.unionstat.batch.job.WorkspaceWarehouse;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workbook.FormWorkbooks;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.outcome.InvalidInputException;
import org.unionstat.outcome.Problem;
import org.unionstat.period.Period;
import org.unionstat.submission.Form;
import org.unionstat.unit.Unit;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the workbooks that units fill in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description =
                "The workbook that a unit fills in: its forms with the figures of a year earlier and its targets.")
final class TemplateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @ArgGroup(multiplicity = "1")
    private Whom whom = new Whom();

    @Option(names = "--period", required = true, paramLabel = "P", description = "The period, for example 2015.")
    private String period = "";

    @Option(
            names = "--form",
            split = ",",
            paramLabel = "F",
            description = "These forms only; default: every form that asks the unit.")
    private List<String> forms = new ArrayList<>();

    @Option(
            names = "--filled",
            description =
                    "Filled in with what is published of the unit, with a list of the units below that are missing.")
    private boolean filled;

    @Option(
            names = "--layout",
            paramLabel = "form|ledger",
            defaultValue = "form",
            description = "A line for each figure, or a ledger with a line for each thing done; default: form.")
    private FormWorkbooks.Layout layout = FormWorkbooks.Layout.FORM;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.xlsx|DIR",
            description = "The workbook, or the folder of workbooks named by unit and period.")
    private Path out = Path.of("");

    /** One unit or all. */
    private static final class Whom {

        @Option(names = "--unit", paramLabel = "CODE", description = "The unit.")
        private String unit = "";

        @Option(names = "--all", description = "Every unit that is asked something.")
        private boolean all;
    }

    @Override
    public Integer call() throws IOException {
        Workspace workspace = option.open();
        Period asked = workspace.settings().calendar().parse(period).orThrow();
        if (filled && layout != FormWorkbooks.Layout.FORM) {
            throw new InvalidInputException(
                    List.of(Problem.of("TEMPLATE-FILLED", "--filled makes forms; expected no other --layout")));
        }
        FormWorkbooks workbooks =
                new FormWorkbooks(workspace, asked, forms, filled ? FormWorkbooks.Layout.FILLED : layout);
        List<Unit> units = units(workspace, workbooks);
        Path target = out.toAbsolutePath().normalize();
        boolean isFile = out.toString().endsWith(".xlsx") && !whom.all;
        FormWorkbooks.Target file =
                unit -> isFile ? target : target.resolve(unit.code() + "_" + asked.code() + ".xlsx");
        long begun = System.nanoTime();
        if (Files.exists(WorkspaceWarehouse.file(workspace))) {
            try (Warehouse warehouse = WorkspaceWarehouse.open(workspace, Duration.ZERO)) {
                workbooks.write(units, Optional.of(warehouse), file);
            }
        } else {
            workbooks.write(units, Optional.empty(), file);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        PrintWriter print = spec.commandLine().getOut();
        print.println(
                whom.all
                        ? parent.messages().get("template.all", units.size(), target, seconds)
                        : parent.messages().get("template.file", file.of(units.get(0))));
        print.flush();
        return Unionstat.DONE;
    }

    private List<Unit> units(Workspace workspace, FormWorkbooks workbooks) {
        List<String> known =
                workspace.catalogue().forms().stream().map(Form::id).toList();
        List<Problem> problems = new ArrayList<>(forms.stream()
                .filter(f -> !known.contains(f))
                .map(f -> Problem.of("TEMPLATE-FORM", "no form '" + f + "'; there are: " + String.join(", ", known)))
                .toList());
        List<Unit> asked = workbooks.asked().stream()
                .filter(u -> whom.all || u.code().equals(whom.unit))
                .toList();
        if (!whom.all && workspace.units().spans(whom.unit).isEmpty()) {
            problems.add(Problem.of("TEMPLATE-UNIT", "no unit '" + whom.unit + "' in units.csv"));
        } else if (asked.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(
                    "TEMPLATE-UNIT",
                    "no form asks " + (whom.all ? "any unit" : "unit '" + whom.unit + "'") + " in " + period));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return asked;
    }
}
