package org.unionstat.batch.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionstat.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what is due, received, accepted, held, returned and late; reads what is published, never the warehouse. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "What is due, received, accepted, held, returned, late; from the published tables.")
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Mixin
    private PeriodOption period = new PeriodOption();

    @Override
    public Integer call() throws IOException {
        Workspace workspace = option.open();
        PrintWriter out = spec.commandLine().getOut();
        Messages messages = parent.messages();
        String only = period.code(workspace);
        List<Path> tables = tables(workspace, only);
        List<Path> others = tables.isEmpty() ? tables(workspace, "") : tables;
        if (others.isEmpty()) {
            out.println(messages.get("status.nothing"));
        } else if (tables.isEmpty()) {
            out.println(messages.get(
                    "status.notPublished",
                    only,
                    others.stream().map(StatusCommand::period).collect(Collectors.joining(" "))));
        }
        for (Path table : tables) {
            String code = period(table);
            print(table, code, workspace.rootUnit(code), out, messages);
        }
        out.flush();
        return Unionstat.DONE;
    }

    private static String period(Path table) {
        return table.getName(table.getNameCount() - 3).toString();
    }

    private static List<Path> tables(Workspace workspace, String only) throws IOException {
        if (!Files.isDirectory(workspace.out())) {
            return List.of();
        }
        try (Stream<Path> periods = Files.list(workspace.out())) {
            return periods.filter(p -> only.isEmpty() || p.endsWith(only))
                    .map(p -> p.resolve("tables").resolve("completeness.csv"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static void print(Path table, String period, String root, PrintWriter out, Messages messages)
            throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(table)) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("unit_code").equals(root)
                        && row.getField("period").equals(period)) {
                    out.println(messages.get(
                            "status.line",
                            period,
                            row.getField("form"),
                            row.getField("expected"),
                            row.getField("received"),
                            row.getField("accepted"),
                            row.getField("held"),
                            row.getField("returned"),
                            row.getField("missing"),
                            Integer.parseInt(row.getField("received")) - Integer.parseInt(row.getField("on_time"))));
                }
            }
        }
    }
}
