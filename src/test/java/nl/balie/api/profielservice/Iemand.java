package nl.balie.api.profielservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;

/** Somebody with a number, as a client of the Profielservice speaks of her. */
final class Iemand {
    static final String ROOT = "/api/profielservice/v1";

    private final Client client;
    private final String type;
    private final String nummer;

    Iemand(Client client, String type, String nummer) {
        this.client = client;
        this.type = type;
        this.nummer = nummer;
    }

    /** A citizen whom nobody knows yet. */
    static Iemand nieuw(RunningBalie balie) {
        return new Iemand(client(balie), "BSN", bsn());
    }

    static Client client(RunningBalie balie) {
        return new Client(balie.address() + ROOT, balie.token());
    }

    /** A BSN that nobody has: it begins with 9, and passes the eleven-test. */
    static String bsn() {
        while (true) {
            String first = "9" + "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
            int sum = 0;
            for (int i = 0; i < 8; i++) {
                sum += (first.charAt(i) - '0') * (9 - i);
            }
            if (sum % 11 < 10) {
                return first + sum % 11;
            }
        }
    }

    String nummer() {
        return nummer;
    }

    /** A body about her, with these members besides. */
    String body(String more) {
        return "{\"identificatieType\": \"%s\", \"identificatieNummer\": \"%s\"%s}"
                .formatted(type, nummer, more.isEmpty() ? "" : ", " + more.replace('\'', '"'));
    }

    Answer post(String path, String more) {
        return client.post(path, body(more));
    }

    Answer put(String path, String more) {
        return client.put(path, body(more));
    }

    Answer patch(String path, String more) {
        return client.patch(path, body(more));
    }

    Answer delete(String path) {
        return client.send("DELETE", path, body(""), Map.of());
    }

    /** Adds an address or a voorkeur; gives its key. */
    String met(String path, String more) {
        Answer made = post(path, more);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body().path("id").asText();
    }

    String email(String adres) {
        return met("/contactgegeven", "'type': 'Email', 'waarde': '%s'".formatted(adres));
    }

    String email(String adres, String dienstverlener, String dienst) {
        return met(
                "/contactgegeven",
                "'type': 'Email', 'waarde': '%s', 'scope': %s".formatted(adres, scope(dienstverlener, dienst)));
    }

    static String scope(String dienstverlener, String dienst) {
        return "{'dienstverlenerNaam': '%s', 'dienstNaam': '%s'}".formatted(dienstverlener, dienst);
    }

    /** Her profile; she is known. */
    JsonNode profiel(String more) {
        Answer answer = post("/partij", more);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    /** What her profile says of each of her addresses under this name. */
    List<String> adressen(String member) {
        return profiel("").path("contactgegevens").findValuesAsText(member);
    }
}
