package org.unionstat.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.unionstat.batch.history.Past;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Task;
import org.unionstat.batch.job.WorkspaceWarehouse;
import org.unionstat.batch.publish.Export;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.InvalidInputException;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Problem;
import org.unionstat.period.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes figures and returns into files for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Figures and returns as files for other programs: CSV or Parquet, long or wide.")
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Option(names = "--format", required = true, paramLabel = "csv|parquet", description = "How files are written.")
    private Export.Format format = Export.Format.CSV;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where to; files of the same name are replaced.")
    private Path out = Path.of("");

    @Option(names = "--layout", paramLabel = "long|wide", description = "Default: long, one row for each figure.")
    private Export.Layout layout = Export.Layout.LONG;

    @Option(
            names = "--content",
            split = ",",
            paramLabel = "figures,returns",
            description = "What is published, and what was reported; default: both.")
    private Set<Export.Content> contents = EnumSet.allOf(Export.Content.class);

    @Option(names = "--period", split = ",", paramLabel = "P", description = "These periods only, for example 2015.")
    private List<String> periods = new ArrayList<>();

    @Option(names = "--unit", split = ",", paramLabel = "CODE", description = "These units only.")
    private List<String> units = new ArrayList<>();

    @Option(names = "--below", description = "With --unit: also every unit below.")
    private boolean below;

    @Option(
            names = "--indicator",
            split = ",",
            paramLabel = "I",
            description = "These indicators only, with their categories: codes or names.")
    private List<String> indicators = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT|VINTAGE",
            description = "What was known then: 2025-01-31, 2025-01-31T08:00, or the name of a vintage.")
    private String asOf = "";

    @Override
    public Integer call() throws IOException {
        if (below && units.isEmpty()) {
            throw new ParameterException(spec.commandLine(), parent.messages().get("use.below"));
        }
        Workspace workspace = option.open();
        Path target = out.toAbsolutePath().normalize();
        if (target.startsWith(workspace.out())) {
            throw new InvalidInputException(
                    List.of(Problem.of("EXPORT-OUT", "not a folder outside " + workspace.out() + ": " + target)));
        }
        if (asOf.isEmpty()) {
            return export(workspace, target);
        }
        try (ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr(), parent.messages());
                Past past = Past.at(workspace, AsOfOption.moment(workspace, asOf), progress)) {
            past.run(new Order(Task.TABLES, ""));
            return export(past.workspace(), target);
        }
    }

    private int export(Workspace workspace, Path target) throws IOException {
        Export.Choice choice = choice(workspace).orThrow();
        PrintWriter print = spec.commandLine().getOut();
        try (Warehouse warehouse = WorkspaceWarehouse.open(workspace, Duration.ZERO)) {
            Path scratch = workspace.directory().resolve(".work").resolve("export");
            Map<Path, Long> files = new Export(warehouse, format, layout).write(choice, contents, scratch, target);
            files.forEach((file, rows) -> print.println(parent.messages().get("export.file", file, rows)));
        }
        print.flush();
        return Unionstat.DONE;
    }

    private Outcome<Export.Choice> choice(Workspace workspace) {
        List<Problem> problems = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (String each : periods) {
            Outcome<Period> period = workspace.settings().calendar().parse(each.strip());
            problems.addAll(period.problems());
            period.value().ifPresent(p -> codes.add(p.code()));
        }
        for (String each : indicators) {
            Outcome<Cell> cell = AskedCell.of(workspace.catalogue(), each.strip());
            problems.addAll(cell.problems());
            cell.value().ifPresent(c -> cells.add(c.toString()));
        }
        return problems.isEmpty()
                ? Outcome.of(new Export.Choice(
                        codes, units.stream().map(String::strip).toList(), below, cells))
                : Outcome.failed(problems);
    }
}
