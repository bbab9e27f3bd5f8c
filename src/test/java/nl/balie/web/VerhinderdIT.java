package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.balie.Receiver;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that lacks what it needs to send to a destination of the set-up starts and works, and tells its administrator what is lacking, in Dutch. */
class VerhinderdIT {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void aServerWithoutTheSecretOfADestinationStartsAndTellsSo() throws Exception {
        Path file = Files.writeString(directory.resolve("gemeente.yaml"), """
                bestemmingen:
                  - {naam: esuite, soort: e-suite, url: "https://esuite.example/c", token: omgeving:TOKEN_ESUITE, bronorganisatie: "999990639"}
                  - {naam: nrc, soort: notificaties-api, url: "https://nrc.example/n", token: omgeving:TOKEN_NRC}
                """);
        try (RunningBalie balie = RunningBalie.start("verhinderd", Map.of())) {
            Map<String, String> shell = new HashMap<>(balie.environment());
            shell.putAll(
                    Map.of("TOKEN_ESUITE", "x", "TOKEN_NRC", "y", "BALIE_ADRES", "https://balie.turfstad.example"));
            assertThat(RunningBalie.run(shell, "inrichting", "toepassen", file.toString())
                            .out())
                    .contains("2 nieuw");
            balie.stop();
            balie.restart();
            Receiver.await(
                    "it is told",
                    () -> balie.log()
                            .contains(
                                    "Nothing stands in omgeving:TOKEN_ESUITE: nothing can be sent to esuite from here."));
            Visitor fenna = Visitor.signedIn(balie, Rol.BEHEERDER);
            assertThat(fenna.get("/werkplek/beheer/verbindingen")
                            .page()
                            .select(".melding li")
                            .eachText())
                    .containsExactly(
                            "esuite: Er staat niets in omgeving:TOKEN_ESUITE, gezien van deze server",
                            "nrc: BALIE_ADRES is niet gezet");
        }
    }
}
