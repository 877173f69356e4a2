package org.unionstat.batch.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.unionstat.batch.archive.Archive;
import org.unionstat.batch.explain.Explainer;
import org.unionstat.batch.explain.Explanation;
import org.unionstat.batch.history.Past;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Task;
import org.unionstat.batch.job.WorkspaceWarehouse;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says where a published number comes from. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Where a published number comes from: contributors, submissions, files, cells, findings.")
final class ExplainCommand implements Callable<Integer> {

    private static final int LISTED = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "The unit.")
    private String unit = "";

    @Option(names = "--indicator", required = true, paramLabel = "I", description = "The indicator: a code or a name.")
    private String indicator = "";

    @Option(names = "--category", paramLabel = "C", description = "One category of it.")
    private String category = "";

    @Option(names = "--period", required = true, paramLabel = "P", description = "The period, for example 2015.")
    private String period = "";

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT|VINTAGE",
            description = "The figure as it was known then: 2025-01-31, 2025-01-31T08:00, or the name of a vintage.")
    private String asOf = "";

    @Option(names = "--depth", paramLabel = "N", defaultValue = "1", description = "Levels of units to go down: 1.")
    private int depth = 1;

    @Option(names = "--all", description = "Every contribution, not only the ten largest of each figure.")
    private boolean all;

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws IOException {
        if (depth < 0) {
            throw new ParameterException(spec.commandLine(), parent.messages().get("use.depth", depth));
        }
        Workspace workspace = option.open();
        if (asOf.isEmpty()) {
            return explain(workspace, Archive.of(workspace.directory()));
        }
        try (ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr(), parent.messages());
                Past past = Past.at(workspace, AsOfOption.moment(workspace, asOf), progress)) {
            past.run(new Order(Task.TABLES, ""));
            return explain(past.workspace(), Archive.of(workspace.directory()));
        }
    }

    private int explain(Workspace workspace, Archive archive) throws IOException {
        String code = workspace.settings().calendar().parse(period).orThrow().code();
        Outcome<Cell> cell = cell(workspace.catalogue());
        Outcome<Explanation> explained;
        try (Warehouse warehouse = WorkspaceWarehouse.open(workspace, Duration.ZERO)) {
            Explainer explainer =
                    new Explainer(warehouse, archive, workspace.catalogue(), all ? Integer.MAX_VALUE : LISTED, depth);
            explained = explainer.explain(unit, cell.orThrow(), code);
        }
        ExplanationPrinter printer =
                new ExplanationPrinter(spec.commandLine().getOut(), parent.messages(), workspace.catalogue());
        if (format == Format.JSON) {
            printer.json(explained.orThrow());
        } else {
            printer.text(explained.orThrow());
        }
        return Unionstat.DONE;
    }

    private Outcome<Cell> cell(Catalogue catalogue) {
        Outcome<Cell> asked = AskedCell.of(catalogue, indicator);
        if (category.isEmpty() || asked.value().isEmpty()) {
            return asked;
        }
        Cell cell = asked.orThrow();
        Optional<Cell> part = catalogue
                .indicator(cell.indicator())
                .flatMap(i -> catalogue.category(i, category))
                .map(key -> catalogue.canonical(new Cell(cell.indicator(), key)));
        return part.map(Outcome::of)
                .orElseGet(() -> Outcome.failed(
                        Problem.of("EX-CATEGORY", "no category '" + category + "' of " + cell.indicator())));
    }
}
