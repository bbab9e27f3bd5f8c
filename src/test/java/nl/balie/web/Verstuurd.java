package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;

/** Makes what was sent and asked of klanten for the tests of pages, through the API of the klantenregister. */
final class Verstuurd {
    private final Client api;

    Verstuurd(RunningBalie balie) {
        api = new Client(balie.address() + "/api/kic/v1", balie.token());
    }

    private String made(String path, String body) {
        Answer answer = api.post(path, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    /** A bericht to a partij. */
    String bericht(String partij, String onderwerp, String tekst, String moment) {
        return made("/berichten", """
                {"partij": "%s", "onderwerp": %s, "berichttekst": %s, "berichtType": "Beschikking", "kanaal": "berichtenbox",
                 "publicatieDatum": "%s"}""".formatted(partij, Voorbeeld.json(onderwerp), Voorbeeld.json(tekst), moment));
    }

    /** A bericht to who has this BSN. */
    String berichtAanBsn(String bsn, String onderwerp) {
        return made("/berichten", """
                {"gebruikerID": "%s", "onderwerp": %s, "berichttekst": "Tekst", "publicatieDatum": "2026-01-05T10:00:00Z"}""".formatted(bsn, Voorbeeld.json(onderwerp)));
    }

    /** A taak for a partij. */
    String taak(String partij, String titel) {
        return made("/taken", """
                {"title": %s, "betrokkenen": [{"betrokkeneType": "natuurlijk_persoon", "partij": "%s"}]}""".formatted(Voorbeeld.json(titel), partij));
    }

    /** A taak for who is known by this number. */
    String taakVanNummer(String soort, String nummer, String titel) {
        return made("/taken", """
                {"title": %s, "identificatie": {"type": "%s", "value": "%s"}}""".formatted(Voorbeeld.json(titel), soort, nummer));
    }

    /** A BSN that nobody has: it begins with 9, and passes the eleven-test. */
    static String bsn() {
        while (true) {
            String digits = "9" + "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
            int sum = 0;
            for (int i = 0; i < 8; i++) {
                sum += (digits.charAt(i) - '0') * (9 - i);
            }
            if (sum % 11 < 10) {
                return digits + sum % 11;
            }
        }
    }
}
