package nl.balie.command;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Locale;
import nl.balie.platform.Trouble;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The program: reads what a person typed and does it; exit code 1 and one sentence on stderr when it cannot be done. */
@QuarkusMain
@Command(
        name = "balie",
        description = "The customer-contact register for municipalities.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Balie.Version.class,
        usageHelpAutoWidth = true,
        subcommands = {
            StartCommand.class,
            TokenCommand.class,
            SignInCommand.class,
            OutboxCommand.class,
            InrichtingCommand.class,
            VerhuisCommand.class,
            BackupCommand.Write.class,
            BackupCommand.Restore.class,
            HelpCommand.class,
            GenerateCompletion.class
        },
        footer = {
            "",
            "Beside the sources, ./balie test runs all tests and ./balie format formats the sources.",
            "Settings are environment variables; docs/operations.md lists them."
        })
public final class Balie implements Runnable {
    private static final int FAILED = 1;

    private final CommandLine commands;

    private Balie() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.ROOT); // what is said is English on every machine
        commands = new CommandLine(this);
        commands.setParameterExceptionHandler((fault, words) ->
                failed("%s: see balie help.".formatted(sentence(String.valueOf(fault.getMessage())))));
        commands.setExecutionExceptionHandler((thrown, command, words) -> {
            if (thrown instanceof Trouble trouble) {
                return failed(String.valueOf(trouble.getMessage()));
            }
            throw thrown;
        });
    }

    /** Runs one command. */
    public static void main(String... arguments) {
        int code = new Balie().commands.execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Without a command: which there are. */
    @Override
    public void run() {
        commands.usage(System.out);
    }

    /** Which Balie this is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Balie " + Balie.class.getPackage().getImplementationVersion()};
        }
    }

    /** Without the full stop, and without what only says where in Java it was found. */
    private static String sentence(String message) {
        return message.replaceFirst("( \\(java\\..*|\\.)$", "");
    }

    private static int failed(String why) {
        System.err.println(why);
        return FAILED;
    }
}
