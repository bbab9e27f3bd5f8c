package nl.balie.api.klantenregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nl.balie.Client;
import nl.balie.RunningBalie;

/** A made-up citizen at the klantenregister, with a number that nobody else has. */
record Burger(String id, String bsn) {
    private static final Random RANDOM = new Random();

    /** A client of the klantenregister. */
    static Client client(RunningBalie balie) {
        return new Client(balie.address() + "/api/kic/v1", balie.token());
    }

    /** Makes one. */
    static Burger make(Client client) {
        String bsn = newBsn();
        Client.Answer made = client.post("/partijen", partij(bsn));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return new Burger(id(made), bsn);
    }

    /** A partij with this BSN, a telephone number and an address. */
    static String partij(String bsn) {
        return """
                {"interneNotitie": "-", "soortPartij": "persoon",
                 "persoon": {"voornaam": "Jan", "achternaam": "Vries", "voorvoegselAchternaam": "de"},
                 "verstrekteAdressen": [
                   {"adres": "0612345678", "omschrijving": "telefoonnummer mobiel", "soortDigitaalAdres": "telefoonnummer"}],
                 "externeIdentificaties": [{"partijIdentificator": {"register": "https://brp.example",
                   "objecttype": "ingeschrevenpersonen", "soortObjectId": "bsn", "objectId": "%s"}}]}""".formatted(bsn);
    }

    static String id(Client.Answer answer) {
        return answer.body().path("id").asText();
    }

    /** A number that begins with 9 and passes the eleven-test. */
    static String newBsn() {
        while (true) {
            String digits = "9" + "%07d".formatted(RANDOM.nextInt(10_000_000));
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
