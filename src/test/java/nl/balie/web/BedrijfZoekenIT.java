package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** A company that the register knows is found by its name, its numbers and where it is. */
class BedrijfZoekenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = Client.of(BALIE);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM);

    private final String naam = Voorbeeld.word();
    private final long getal = ThreadLocalRandom.current().nextLong(1_000_000, 10_000_000);
    private final String kvk = "9" + getal;
    private final String vestigingsnummer = "90000" + getal;

    private String bedrijf(String naam) {
        return API.post("/partijen", """
                {"soortPartij": "organisatie", "indicatieActief": true, "partijIdentificatie": {"naam": "%s"},
                 "bezoekadres": {"straatnaam": "Turfkade", "huisnummer": %d, "postcode": "3219 XY", "stad": "Turfstad", "land": "NL"}}""".formatted(naam, getal % 90_000 + 1)).uuid();
    }

    private String nummer(String partij, String type, String soort, String objectId, String van) {
        return API.post("/partij-identificatoren", """
                {"identificeerdePartij": {"uuid": "%s"}, "subIdentificatorVan": %s, "partijIdentificator": {"codeObjecttype": "%s",
                 "codeSoortObjectId": "%s", "objectId": "%s", "codeRegister": "hr"}}""".formatted(partij, van, type, soort, objectId))
                .uuid();
    }

    private static Seen zoek(String tekst) {
        return KCM.submit("/werkplek/zoeken", Map.of("tekst", tekst));
    }

    private static List<String> found(String tekst) {
        return zoek(tekst).page().select(".klanten a").eachText();
    }

    @Test
    void byItsNameOneOrMoreOrNone() {
        bedrijf("Bakkerij " + naam);
        bedrijf("Slagerij " + naam);
        assertThat(found(naam)).containsExactlyInAnyOrder("Bakkerij " + naam, "Slagerij " + naam);
        assertThat(found("bakkerij " + naam)).containsExactly("Bakkerij " + naam);
        assertThat(zoek("smederij " + naam).text()).contains("Geen klant gevonden");
    }

    @Test
    void theOnlyOneOfItsNumberOpensItself() {
        String hoofd = bedrijf("Bakkerij " + naam);
        String filiaal = bedrijf("Filiaal " + naam);
        String van = nummer(hoofd, "niet_natuurlijk_persoon", "kvk_nummer", kvk, "null");
        nummer(filiaal, "vestiging", "vestigingsnummer", vestigingsnummer, "{\"uuid\": \"%s\"}".formatted(van));
        for (String typed : List.of(kvk, "KVK " + kvk, "KvK-nummer: " + kvk)) {
            assertThat(zoek(typed).response().uri().getPath()).as(typed).isEqualTo("/werkplek/klanten/" + hoofd);
        }
        assertThat(zoek(vestigingsnummer).response().uri().getPath()).isEqualTo("/werkplek/klanten/" + filiaal);
        assertThat(zoek("8" + getal).text()).contains("Geen klant gevonden");
    }

    @Test
    void byWhereItIs() {
        bedrijf("Bakkerij " + naam);
        long huisnummer = getal % 90_000 + 1;
        assertThat(found("3219xy " + huisnummer)).contains("Bakkerij " + naam);
        assertThat(found("3219 XY " + (huisnummer + 100_000))).isEmpty();
    }
}
