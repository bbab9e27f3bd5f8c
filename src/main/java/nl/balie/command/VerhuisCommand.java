package nl.balie.command;

import java.nio.file.Path;
import nl.balie.platform.Settings;
import nl.balie.platform.Trouble;
import nl.balie.verhuizing.Rapport;
import nl.balie.verhuizing.Steekproef;
import nl.balie.verhuizing.Verhuizing;
import nl.balie.verhuizing.Verhuizing.Opdracht;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that move a register that was used before into this one. What is told of it is Dutch: who signs for the move reads it. */
@Command(
        name = "verhuis",
        mixinStandardHelpOptions = true,
        description = "Move in: bring over all that another register holds, and compare both.",
        synopsisSubcommandLabel = "KIND")
final class VerhuisCommand {
    private static final int DIFFERENT = 2;

    private VerhuisCommand() {}

    @Command(
            name = "openklant",
            mixinStandardHelpOptions = true,
            description = {
                "From the database of an Open Klant 2.10 to 2.18, applications and tokens too.",
                "Its password stands in BALIE_VERHUIS_WACHTWOORD. Exit code 0 only when both sides are equal."
            })
    int openklant(
            @Parameters(paramLabel = "SOURCE", description = "postgresql://user@host:5432/database") String bron,
            @Option(names = "--proef", description = "Do all of it and keep nothing.") boolean isProef,
            @Option(names = "--bijwerken", description = "It moved before: bring over what differs, deletions too.")
                    boolean isBijwerken,
            @Option(names = "--toch", description = "Also from a release that this Balie does not know.")
                    boolean ookNieuwer,
            @Option(names = "--rapport", paramLabel = "FILE", description = "Write the report there too, as JSON.")
                    @Nullable
                    Path rapport,
            @ArgGroup(exclusive = false) @Nullable Apis apis)
            throws InterruptedException {
        Opdracht opdracht = new Opdracht(
                bron,
                Settings.text("balie.verhuis.wachtwoord"),
                isProef,
                isBijwerken,
                ookNieuwer,
                apis == null ? null : apis.steekproef(isProef));
        Rapport[] gedaan = new Rapport[1];
        BesideServer.run(connection -> gedaan[0] = Verhuizing.doe(connection, opdracht, System.err::println));
        System.out.print(gedaan[0].tekst());
        if (rapport != null) {
            gedaan[0].schrijf(rapport);
        }
        return gedaan[0].isGelijk() ? 0 : DIFFERENT;
    }

    /** Where both registers answer. */
    static final class Apis {
        @Option(
                names = "--api-bron",
                required = true,
                paramLabel = "URL",
                description = "Read 200 rows of each list and twelve lists there again, with BALIE_VERHUIS_TOKEN,")
        private String bron = "";

        @Option(names = "--api-balie", required = true, paramLabel = "URL", description = "and here, and compare them.")
        private String balie = "";

        Steekproef steekproef(boolean isProef) {
            String token = Settings.text("balie.verhuis.token");
            if (isProef) {
                throw new Trouble(
                        "Na een proef is er niets te vergelijken: laat --proef of --api-bron en --api-balie weg.");
            }
            if (token == null) {
                throw new Trouble(
                        "Zet in BALIE_VERHUIS_TOKEN een token van Open Klant: na de verhuizing opent het ook Balie.");
            }
            return new Steekproef(bron, balie, token);
        }
    }
}
