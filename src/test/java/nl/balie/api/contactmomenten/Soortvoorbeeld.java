package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;

/** What KISS and ITA look up in an Objecten API: rows of the workplace, each test with its own. */
abstract class Soortvoorbeeld {
    static final RunningBalie BALIE = RunningBalie.shared();
    static final Client WERKPLEK = new Client(BALIE.address() + "/api/werkplek/v1", BALIE.token());
    static final String TYPES = "/objecttypes/api/v2/objecttypes";

    final Client client = new Client(BALIE.address(), BALIE.token());
    final Kiss kiss = new Kiss(BALIE);
    /** What the names of one test have in common. */
    final String merk = "m" + UUID.randomUUID().toString().replace("-", "");

    /** The url of the type of this name, as an operator finds it. */
    String type(String naam) {
        return StreamSupport.stream(kiss.get(TYPES).path("results").spliterator(), false)
                .filter(type -> type.path("name").asText().equals(naam))
                .map(type -> type.path("url").asText())
                .findFirst()
                .orElseThrow();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The list as the proxies of KISS ask it: with the type that they add. */
    JsonNode asked(String naam, String more) {
        return kiss.get(OBJECTS + "?" + more + "&type=" + encoded(type(naam)));
    }

    Answer refused(String naam, String more) {
        return client.get(OBJECTS + "?" + more + "&type=" + encoded(type(naam)));
    }

    static List<String> data(JsonNode page, String member) {
        return StreamSupport.stream(page.path("results").spliterator(), false)
                .map(one -> one.at("/record/data").path(member).asText())
                .toList();
    }

    /** The key of a new eenheid. */
    String eenheid(String soort, String naam) {
        return WERKPLEK.post("/eenheden", """
                {"soortEenheid": "%s", "identificatie": "id-%s", "naam": "%s", "emailadres": "team@turfstad.example"}""".formatted(soort, naam, naam)).uuid();
    }

    /** The key of a new medewerker who belongs to these eenheden. */
    String medewerker(String naam, String... eenheden) {
        String key =
                WERKPLEK.post("/medewerkers", """
                {"identificatie": "id-%s", "naam": "%s", "functie": "Adviseur", "emailadres": "a.%s@turfstad.example",
                 "telefoonnummer": "0101234567"}""".formatted(naam, naam, merk)).uuid();
        for (String eenheid : eenheden) {
            WERKPLEK.post("/lidmaatschappen", """
                    {"medewerker": {"uuid": "%s"}, "eenheid": {"uuid": "%s"}}""".formatted(key, eenheid));
        }
        return key;
    }

    /** A client whose token has these rights and no others. */
    static Client with(String rights) {
        RunningBalie.Answer made = BALIE.run("token", "create", "--application", "Opzoeken", "--rights", rights);
        assertThat(made.exitCode()).as(made.err()).isZero();
        String token = made.out().replaceAll("(?s).*Token: ([0-9a-f]{40}).*", "$1");
        Client client = new Client(BALIE.address(), token);
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (client.get(OBJECTS).status() == 401) {
            assertThat(System.nanoTime()).as("a token that is not known").isLessThan(deadline);
        }
        return client;
    }
}
