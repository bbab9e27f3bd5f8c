package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.platform.identity.Signing;

/** A Balie that reporting tools may ask, and what such a tool does. */
final class Reports {
    static final String SECRET = "een gedeeld geheim van ten minste 32 tekens";
    static final String NEXT_SECRET = "het volgende gedeelde geheim en ook lang genoeg";
    private static final Path CONSUMERS = consumers();

    static final RunningBalie BALIE = RunningBalie.start(
            "rapportage",
            Map.of(
                    "BALIE_MANAGEMENTINFORMATIE_SECRET",
                    SECRET + "," + NEXT_SECRET,
                    "BALIE_MANAGEMENTINFORMATIE_CONSUMERS",
                    CONSUMERS.toString(),
                    "BALIE_MANAGEMENTINFORMATIE_MAXIMUM_LIFETIME",
                    "P2D"));

    private static final Client REGISTER = Client.of(BALIE);
    private static final Client ANONYMOUS = new Client(BALIE.address() + "/api", null);

    private Reports() {}

    private static Path consumers() {
        try {
            return Files.createTempFile("consumers", ".properties").toAbsolutePath();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Writes the file of consumers, as an operator does while Balie runs. */
    static void consumers(String lines) {
        try {
            Files.writeString(CONSUMERS, lines);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** GET with the JWT of a tool that has the shared secret. */
    static Answer get(String path) {
        return get(path, Signing.bearer(claims(3600), SECRET));
    }

    /** GET with this Authorization header. */
    static Answer get(String path, String authorization) {
        return ANONYMOUS.send("GET", path, null, Map.of("Authorization", authorization));
    }

    /** The claims of a token that is valid for so many seconds from now on. */
    static String claims(long seconds) {
        long now = Instant.now().getEpochSecond();
        return "{\"iat\": %d, \"exp\": %d}".formatted(now - 60, now + seconds);
    }

    /** A klantcontact that took place at this moment; the key of it. */
    static String contact(String moment) {
        return F2173.made(REGISTER.post("/klantcontacten", """
                {"kanaal": "telefoon", "onderwerp": "Paspoort", "taal": "nld", "vertrouwelijk": false,
                 "plaatsgevondenOp": "%s"}""".formatted(moment)));
    }

    /** Details of a klantcontact, with more members if any (each after a comma). */
    static void details(String contact, String start, String end, String more) {
        Answer answer = new Client(BALIE.address() + "/api", BALIE.token())
                .put("/contactmomentdetails", """
                {"id": "%s", "startdatum": "%s", "einddatum": "%s" %s}""".formatted(contact, start, end, more));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }
}
