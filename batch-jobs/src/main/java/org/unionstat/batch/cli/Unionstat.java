package org.unionstat.batch.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code unionstat} and its subcommands; exit status as the interface lays down. */
@Command(
        name = "unionstat",
        description = "Statistics of trade-union federations: collect, check, add up, compare, draw, report.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            TemplateCommand.class,
            NightlyCommand.class,
            LoadCommand.class,
            TrendsCommand.class,
            ChartsCommand.class,
            ReportCommand.class,
            RebuildCommand.class,
            VintageCommand.class,
            AcceptCommand.class,
            ReturnCommand.class,
            WaiveCommand.class,
            ExplainCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ValidateCommand.class,
            StatusCommand.class,
            LintCommand.class,
            GenerateCommand.class,
            BenchCommand.class
        })
public final class Unionstat implements Callable<Integer> {

    /** Done; returned submissions are a result, not a failure. */
    static final int DONE = 0;
    /** Something is wrong with the input of a check. */
    static final int WRONG_INPUT = 1;
    /** The command was used wrongly. */
    static final int WRONG_USE = 2;
    /** The job failed; what to do next is on standard error. */
    static final int FAILED = 3;
    /** Stopped by a signal; the same command goes on. */
    static final int STOPPED = 130;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            paramLabel = "zh-Hans|zh-Hant|en",
            description = "Language of messages; default from the locale, Chinese else.")
    private String language = "";

    /**
     * Runs a command and ends the process with its exit status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(Stop::onSignal));
        int status = commandLine().execute(args);
        Stop.disarm();
        System.exit(status);
    }

    /** The command line, ready to execute. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Unionstat());
        line.setExecutionExceptionHandler(Failure::report);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        return line;
    }

    /** The messages in the language asked for. */
    Messages messages() {
        return Messages.of(
                language.isEmpty()
                        ? locale(System.getenv(), System.getProperty("os.name", ""), Locale.getDefault())
                        : Locale.forLanguageTag(language));
    }

    /** Where the environment names no language, as under cron, Java would take English. */
    static Locale locale(Map<String, String> environment, String system, Locale standard) {
        boolean isTold = system.startsWith("Windows") || system.startsWith("Mac");
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            isTold |= !environment.getOrDefault(name, "").isEmpty();
        }
        return isTold ? standard : Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return DONE;
    }
}
