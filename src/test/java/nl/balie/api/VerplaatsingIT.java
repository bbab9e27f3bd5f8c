package nl.balie.api;

import static nl.balie.api.Examples.bsn;
import static nl.balie.api.Examples.identificator;
import static nl.balie.api.Examples.reference;
import static nl.balie.api.F2173.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** An address, account or identificator that goes from one partij to another: told in the trail of both, or refused. */
class VerplaatsingIT {
    private static final RunningBalie ALLOWING = RunningBalie.shared();
    private static final RunningBalie REFUSING =
            RunningBalie.start("verplaatsing", Map.of("BALIE_STILLE_VERPLAATSING", "weigeren"));

    @AfterAll
    static void stop() {
        REFUSING.close();
    }

    /** Two partijen, of which the first has an address, an account and a BSN. */
    private static final class Two {
        final Client client;
        final String bsn = bsn();
        final String from;
        final String to;
        final String adres;
        final String rekening;
        final String identificator;

        Two(RunningBalie balie) {
            client = Client.of(balie);
            from = partij();
            to = partij();
            adres = made(client.post("/digitaleadressen", Examples.adres(from, "a@voorbeeld.example", false)));
            rekening = made(client.post("/rekeningnummers", """
                    {"partij": %s, "iban": "NL00TEST0000000001"}""".formatted(reference(from))));
            identificator = made(client.post("/partij-identificatoren", identificator(from, "bsn", bsn)));
        }

        String partij() {
            return made(client.post("/partijen", "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}"));
        }

        /** The lists of a partij with each of the three. */
        String lists() {
            return """
                    "digitaleAdressen": [%s], "rekeningnummers": [%s], "partijIdentificatoren": [%s]""".formatted(reference(adres), reference(rekening), nested());
        }

        String nested() {
            return "{\"uuid\": \"%s\", %s".formatted(identificator, codes().substring(1));
        }

        String codes() {
            String whole = identificator(from, "bsn", bsn);
            return "{" + whole.substring(whole.indexOf("\"partijIdentificator\""));
        }

        JsonNode list(String partij, String list) {
            return client.get("/partijen/" + partij).body().path(list);
        }
    }

    @Test
    void bothPartijenTellOfTheMove() {
        Two two = new Two(ALLOWING);
        assertThat(two.client
                        .patch("/partijen/" + two.to, "{%s}".formatted(two.lists()))
                        .status())
                .isEqualTo(200);
        Map<String, String> moved = Map.of(
                "digitaleAdressen", two.adres,
                "rekeningnummers", two.rekening,
                "partijIdentificatoren", two.identificator);
        Spoor spoor = new Spoor(two.client);
        JsonNode left = spoor.last("/partijen/" + two.from);
        JsonNode entered = spoor.last("/partijen/" + two.to);
        moved.forEach((list, uuid) -> {
            assertThat(two.list(two.from, list)).isEmpty();
            assertThat(left.at("/oud/" + list).toString()).isEqualTo("[\"%s\"]".formatted(uuid));
            assertThat(left.at("/nieuw/" + list).toString()).isEqualTo("[]");
            assertThat(entered.at("/oud/" + list).toString()).isEqualTo("[]");
            assertThat(entered.at("/nieuw/" + list).toString()).isEqualTo("[\"%s\"]".formatted(uuid));
        });
        assertThat(spoor.actions("/partijen/" + two.from)).containsExactly("aangemaakt", "gewijzigd");
    }

    @Test
    void aMoveFromTheOtherSideIsToldToo() {
        Two two = new Two(ALLOWING);
        Spoor spoor = new Spoor(two.client);
        two.client.patch(
                "/digitaleadressen/" + two.adres, "{\"verstrektDoorPartij\": %s}".formatted(reference(two.to)));
        assertThat(entries(spoor, two.from))
                .contains("{\"digitaleAdressen\":[\"%s\"]} {\"digitaleAdressen\":[]}".formatted(two.adres));
        two.client.patch("/partijen/" + two.to, "{\"digitaleAdressen\": []}");
        two.client.patch("/partijen/" + two.from, "{\"digitaleAdressen\": [%s]}".formatted(reference(two.adres)));
        assertThat(spoor.actions("/partijen/" + two.from)).hasSize(2); // what belonged to no one moved from no one
    }

    @Test
    void ofManyWhoTakeItAtOnceEachButOneLosesWhatItGot() {
        Two two = new Two(ALLOWING);
        List<String> takers = IntStream.range(0, 6).mapToObj(i -> two.partij()).toList();
        String list = "{\"digitaleAdressen\": [%s]}".formatted(reference(two.adres));
        assertThat(AtOnce.calls(
                        takers.size(),
                        i -> two.client
                                .patch("/partijen/" + takers.get(i), list)
                                .status()))
                .containsOnly(200);
        Spoor spoor = new Spoor(two.client);
        for (String taker : takers) {
            List<String> moves =
                    entries(spoor, taker).subList(1, entries(spoor, taker).size());
            boolean has = !two.list(taker, "digitaleAdressen").isEmpty();
            assertThat(moves).hasSize(has ? 1 : 2);
        }
        assertThat(entries(spoor, two.from)).hasSize(2);
    }

    private static List<String> entries(Spoor spoor, String partij) {
        return spoor.entries("/partijen/" + partij).stream()
                .map(entry -> entry.path("oud") + " " + entry.path("nieuw"))
                .toList();
    }

    @Test
    void aPartijThatNamesWhatAnotherHasIsRefused() {
        Two two = new Two(REFUSING);
        String body = "{\"soortPartij\": \"persoon\", \"indicatieActief\": true, %s}";
        for (String lists : List.of(
                "\"digitaleAdressen\": [%s]".formatted(reference(two.adres)),
                "\"rekeningnummers\": [%s]".formatted(reference(two.rekening)),
                "\"partijIdentificatoren\": [%s]".formatted(two.nested()))) {
            String path = lists.substring(1, lists.indexOf('"', 1)) + ".0.uuid";
            refused(two, two.client.post("/partijen", body.formatted(lists)), path);
            refused(two, two.client.put("/partijen/" + two.to, body.formatted(lists)), path);
            refused(two, two.client.patch("/partijen/" + two.to, body.formatted(lists)), path);
        }
        assertThat(two.client
                        .patch(
                                "/partijen/" + two.to,
                                "{\"digitaleAdressen\": [%s], \"rekeningnummers\": [%s]}"
                                        .formatted(reference(two.adres), reference(two.rekening)))
                        .faults())
                .containsExactly("digitaleAdressen.0.uuid hoort-bij-ander", "rekeningnummers.0.uuid hoort-bij-ander");
        assertThat(new Spoor(two.client).actions("/partijen/" + two.from)).containsExactly("aangemaakt");
    }

    @Test
    void whatNamesAnotherPartijItselfIsRefused() {
        Two two = new Two(REFUSING);
        String to = reference(two.to);
        refused(
                two,
                two.client.patch("/digitaleadressen/" + two.adres, "{\"verstrektDoorPartij\": %s}".formatted(to)),
                "verstrektDoorPartij.uuid");
        refused(
                two,
                two.client.put("/digitaleadressen/" + two.adres, Examples.adres(two.to, "a@voorbeeld.example", false)),
                "verstrektDoorPartij.uuid");
        refused(
                two,
                two.client.patch("/rekeningnummers/" + two.rekening, "{\"partij\": %s}".formatted(to)),
                "partij.uuid");
        refused(
                two,
                two.client.put("/partij-identificatoren/" + two.identificator, identificator(two.to, "bsn", two.bsn)),
                "identificeerdePartij.uuid");
    }

    private static void refused(Two two, Answer answer, String path) {
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(path + " hoort-bij-ander");
        assertThat(answer.body().at("/invalidParams/0/reason").asText())
                .isEqualTo("Dit hoort bij partij " + two.from + "; maak het daar eerst los.");
        assertThat(two.list(two.from, "digitaleAdressen")).hasSize(1);
        assertThat(two.list(two.from, "rekeningnummers")).hasSize(1);
        assertThat(two.list(two.from, "partijIdentificatoren")).hasSize(1);
        assertThat(two.list(two.to, "digitaleAdressen")).isEmpty();
    }

    @Test
    void whatBelongsToABetrokkeneIsNotTakenFromHerEither() {
        Client client = Client.of(REFUSING);
        Examples examples = new Examples(REFUSING);
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        String from = examples.made("/betrokkenen", examples.betrokkene(contact, "null"));
        String to = examples.made("/betrokkenen", examples.betrokkene(contact, "null"));
        String adres = examples.made("/digitaleadressen", """
                {"verstrektDoorBetrokkene": %s, "verstrektDoorPartij": null, "soortDigitaalAdres": "email", "adres": "a@voorbeeld.example"}""".formatted(reference(from)));
        assertThat(client.patch(
                                "/digitaleadressen/" + adres,
                                "{\"verstrektDoorBetrokkene\": %s}".formatted(reference(to)))
                        .faults())
                .containsExactly("verstrektDoorBetrokkene.uuid hoort-bij-ander");
    }

    @Test
    void whatIsNoMoveIsDoneAsEver() {
        Two two = new Two(REFUSING);
        String from = "/partijen/" + two.from;
        assertThat(two.client.patch(from, "{%s}".formatted(two.lists())).status())
                .isEqualTo(200);
        assertThat(two.client
                        .patch(from, "{\"digitaleAdressen\": [], \"rekeningnummers\": []}")
                        .status())
                .isEqualTo(200);
        assertThat(two.client
                        .patch("/partij-identificatoren/" + two.identificator, "{\"identificeerdePartij\": null}")
                        .status())
                .isEqualTo(200);
        assertThat(two.client
                        .patch("/partijen/" + two.to, "{%s}".formatted(two.lists()))
                        .status())
                .isEqualTo(200);
        assertThat(two.list(two.to, "partijIdentificatoren")).hasSize(1);
        Answer both = two.client.post(Voorbeeld.PATH, Voorbeeld.whole().toString());
        assertThat(both.status()).isEqualTo(201);
    }

    @Test
    void aWordThatIsNoChoiceIsNoStart() {
        RunningBalie.Answer answer = RunningBalie.run(
                Map.of(
                        "BALIE_DATA",
                        REFUSING.directory() + "-fout",
                        "BALIE_DATABASE_PORT",
                        String.valueOf(RunningBalie.freePort()),
                        "BALIE_STILLE_VERPLAATSING",
                        "misschien"),
                "start");
        assertThat(answer.exitCode()).isNotZero();
        assertThat(answer.out() + answer.err()).contains("BALIE_STILLE_VERPLAATSING must be toestaan or weigeren");
    }
}
