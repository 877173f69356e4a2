package org.unionstat.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.history.Moment;
import org.unionstat.batch.history.Past;
import org.unionstat.batch.history.Vintage;
import org.unionstat.batch.history.Vintages;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Task;
import org.unionstat.batch.publish.Folders;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.outcome.InvalidInputException;
import org.unionstat.outcome.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that ask for what was known at a moment or is kept in a vintage, published beside what is known now. */
final class AsOfOption {

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT|VINTAGE",
            description = "What was known then: 2025-01-31, 2025-01-31T08:00, or the name of a vintage.")
    private String text = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "With --as-of: where to put it, a new or empty folder; default: as-of/… in the workspace.")
    private @Nullable Path out;

    /** Whether the past is asked for; where to put it may be said only then. */
    boolean isGiven(CommandLine line, Messages messages) {
        if (text.isEmpty() && out != null) {
            throw new ParameterException(line, messages.get("use.out"));
        }
        return !text.isEmpty();
    }

    /** Publishes the past and says where. */
    int publish(Workspace workspace, String period, CommandLine line, Messages messages) throws IOException {
        Path target = target(workspace);
        Optional<Vintage> vintage = new Vintages(workspace).find(text);
        List<Path> periods;
        if (vintage.isPresent()) {
            periods = new Vintages(workspace).copy(vintage.get(), period, target);
        } else {
            try (ConsoleProgress progress = new ConsoleProgress(line.getErr(), messages);
                    Past past = Past.at(workspace, moment(workspace, text), progress)) {
                past.run(new Order(Task.TRENDS, period));
                periods = past.copyPublished(target);
            }
        }
        PrintWriter print = line.getOut();
        periods.forEach(p -> print.println(messages.get("asOf.published", p)));
        if (periods.isEmpty()) {
            line.getErr().println(messages.get("nightly.noSuchPeriod", period));
        }
        print.flush();
        return Unionstat.DONE;
    }

    /** The moment asked for: that of the vintage, if there is one of the name. */
    static LocalDateTime moment(Workspace workspace, String asked) throws IOException {
        Optional<Vintage> vintage = new Vintages(workspace).find(asked);
        return vintage.map(Vintage::knownAt)
                .or(() -> Moment.parse(asked, workspace.settings().zone()))
                .orElseThrow(() -> new InvalidInputException(List.of(Problem.of(
                        "AS-OF",
                        "neither a moment nor a vintage: '" + asked
                                + "'; expected 2025-01-31, 2025-01-31T08:00 or a name that vintage list shows"))));
    }

    /** Never in the folder out, where readers look for what is known now. */
    private Path target(Workspace workspace) throws IOException {
        Path target = out == null
                ? workspace.directory().resolve("as-of").resolve(text.replace(':', '.'))
                : out.toAbsolutePath().normalize();
        if (out == null) {
            moment(workspace, text);
            Folders.delete(target);
        } else if (target.startsWith(workspace.out()) || Folders.isFilled(target)) {
            throw new InvalidInputException(List.of(
                    Problem.of("AS-OUT", "not a new or empty folder outside " + workspace.out() + ": " + target)));
        }
        return target;
    }
}
