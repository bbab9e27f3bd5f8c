package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a contact, and what is done with a contact afterwards. */
class ContactIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = Client.of(BALIE);
    private static final Voorbeeld MAKE = new Voorbeeld(API);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM);
    private static final Visitor COORDINATOR = Visitor.signedIn(BALIE, Rol.COORDINATOR);

    private static String page(String contact) {
        return "/werkplek/contacten/" + contact;
    }

    private static Map<String, String> fields(Visitor visitor, String page) {
        Map<String, String> fields = new HashMap<>();
        visitor.get(page)
                .page()
                .expectForm("main form:has([name=versie])")
                .formData()
                .forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    private static void requireFault(Seen seen, String field) {
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().title()).startsWith("Fout: ");
        assertThat(seen.page().select("[role=alert] a").attr("href")).isEqualTo("#veld-" + field);
        assertThat(seen.page().select(".veld.fout #veld-" + field)).hasSize(1);
    }

    @Test
    void aContactShowsAllThereIs() {
        String naam = Voorbeeld.word();
        String contact = MAKE.contact(naam, false);
        String eerder = MAKE.contact("Eerder " + naam, false);
        MAKE.betrokkene(contact, MAKE.partij(naam, false), "");
        MAKE.adresVanBetrokkene(
                MAKE.betrokkene(contact, "", "Stichting " + naam), "email", "stichting@turfstad.example");
        MAKE.deelname(contact, MAKE.actor("Balie " + naam));
        MAKE.onderwerp(contact, "ZAAK-" + naam);
        MAKE.bijlage(contact, "DOC-" + naam);
        MAKE.taak(contact, MAKE.actor("Afdeling " + naam), "Bel terug", "Na vijven");
        assertThat(KCM.post(page(contact) + "/eerdere", Map.of("eerder", eerder))
                        .status())
                .isEqualTo(303);
        Seen seen = KCM.get(page(contact));
        assertThat(seen.text())
                .contains("Wat er al stond.", "Aaltje " + naam, "Stichting " + naam, "stichting@turfstad.example")
                .contains("Balie " + naam, "ZAAK-" + naam, "DOC-" + naam, "Bel terug", "Na vijven", "Afdeling " + naam)
                .contains("Eerder " + naam)
                .doesNotContain("Corrigeren");
        assertThat(KCM.get(page(eerder)).text()).contains("Latere contacten " + naam);
    }

    @Test
    void whatSheToldIsShownBesideWhoSheTurnedOutToBe() {
        for (boolean geheim : new boolean[] {false, true}) {
            String naam = Voorbeeld.word();
            String contact = MAKE.contact(naam, false);
            API.post("/betrokkenen", """
                    {"wasPartij": {"uuid": "%s"}, "hadKlantcontact": {"uuid": "%s"}, "rol": "klant", "organisatienaam": "", "initiator": true,
                     "contactnaam": {"achternaam": "Verteld"}, "bezoekadres": {"straatnaam": "Kerkpad", "huisnummer": 3, "postcode": "3219 AB",
                     "stad": "Turfstad"}}""".formatted(MAKE.partij(naam, geheim), contact));
            assertThat(KCM.get(page(contact)).text()).contains("Aaltje " + naam + " (noemde zich Verteld)");
            assertThat(KCM.get(page(contact)).text().contains("Kerkpad 3, 3219 AB Turfstad"))
                    .isEqualTo(!geheim);
            assertThat(COORDINATOR.get(page(contact)).text())
                    .contains("Kerkpad 3, 3219 AB Turfstad", "Kanaal Telefoon");
        }
    }

    @Test
    void theVragenOfOneGesprekLeadToEachOther() {
        String gesprek = KCM.post("/werkplek/gesprekken", Map.of()).location();
        KCM.post(gesprek + "/vragen", fields(KCM, gesprek));
        Map<String, String> typed = fields(KCM, gesprek);
        typed.putAll(Map.of("notitie-1", "Eerste vraag", "notitie-2", "Tweede vraag", "resultaat-1", "Doorverbonden"));
        typed.put("resultaat-2", "Zelfstandig afgehandeld");
        Seen first = KCM.submit(gesprek + "/registratie", typed);
        assertThat(first.text()).contains("Eerste vraag", "Duur", "Afhandeling Doorverbonden");
        String other = first.page().expectFirst(".keten a").attr("href");
        assertThat(KCM.get(other).text()).contains("Tweede vraag", "Andere vragen van dit gesprek Eerste vraag");
    }

    @Test
    void whoSupplementsBecomesAnActorOnce() {
        String contact = MAKE.contact(Voorbeeld.word(), false);
        String id = "aanvuller-" + UUID.randomUUID();
        Visitor collega = Visitor.signedIn(BALIE, Rol.KCM, id);
        for (String tekst : List.of("Een.", "Twee.")) {
            assertThat(collega.post(page(contact) + "/aanvullingen", Map.of("aanvulling", tekst))
                            .status())
                    .isEqualTo(303);
        }
        JsonNode stored = MAKE.stored(contact);
        assertThat(stored.path("inhoud").asText()).isEqualTo("Wat er al stond.\n\nEen.\n\nTwee.");
        assertThat(stored.path("hadBetrokkenActoren").findValuesAsText("objectId"))
                .containsExactly(id);
    }

    @Test
    void aKlantIsSoughtAndChosen() {
        String naam = Voorbeeld.word();
        String partij = MAKE.partij(naam, false);
        String contact = MAKE.contact(naam, false);
        Seen found = KCM.submit("/werkplek/zoeken", Map.of("tekst", naam, "contact", contact));
        assertThat(found.response().uri().toString())
                .contains("?contact=" + contact)
                .doesNotContain(naam);
        assertThat(found.page()
                        .select("form[action=/werkplek/contacten/" + contact + "/klanten] button")
                        .attr("value"))
                .isEqualTo(partij);
        for (int i = 0; i < 2; i++) {
            assertThat(KCM.post(page(contact) + "/klanten", Map.of("klant", partij))
                            .location())
                    .isEqualTo(page(contact));
        }
        assertThat(MAKE.stored(contact).at("/_expand/hadBetrokkenen").findValues("wasPartij"))
                .hasSize(1);
        assertThat(KCM.get(page(contact))
                        .page()
                        .select("a[href=/werkplek/klanten/" + partij + "]")
                        .text())
                .isEqualTo("Aaltje " + naam);
    }

    @Test
    void whoWasUnknownBecomesTheKlant() {
        String contact = MAKE.contact(Voorbeeld.word(), false);
        String betrokkene = MAKE.betrokkene(contact, "", "Onbekend");
        String partij = MAKE.partij(Voorbeeld.word(), false);
        KCM.post(page(contact) + "/klanten", Map.of("klant", partij, "als", "dezelfde"));
        assertThat(API.get("/betrokkenen/" + betrokkene)
                        .body()
                        .at("/wasPartij/uuid")
                        .asText())
                .isEqualTo(partij);
        assertThat(MAKE.stored(contact).at("/_expand/hadBetrokkenen")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "klanten,klant,''",
        "klanten,klant,99",
        "klanten,klant,01900000-0000-7000-8000-000000000000",
        "zaken,zaak,' '",
        "eerdere,eerder,''",
        "eerdere,eerder,99999999999",
        "eerdere,eerder,ZELF",
        "collegas,collega,''",
        "collegas,collega,01900000-0000-7000-8000-000000000000",
        "contactverzoek,voor,''",
        "contactverzoek,voor,01900000-0000-7000-8000-000000000000"
    })
    void aFaultIsToldAtItsField(String deed, String field, String value) {
        String contact = MAKE.contact(Voorbeeld.word(), false);
        String partij = MAKE.partij(Voorbeeld.word(), false);
        MAKE.adresVanPartij(partij, "telefoonnummer", "0970123456");
        MAKE.betrokkene(contact, partij, "");
        String typed = value.equals("ZELF") ? contact : value;
        Seen seen = KCM.post(page(contact) + "/" + deed, Map.of(field, typed, "toelichting", "Getypt"));
        requireFault(seen, field);
        assertThat(MAKE.stored(contact).at("/_expand/gingOverOnderwerpobjecten"))
                .isEmpty();
    }

    @Test
    void aZaakAndACollegaAreTiedOnceAlsoByTwoAtOnce() {
        String contact = MAKE.contact(Voorbeeld.word(), false);
        String actor = MAKE.actor(Voorbeeld.word());
        List<CompletableFuture<Seen>> all = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> i % 2 == 0
                        ? KCM.post(page(contact) + "/zaken", Map.of("zaak", "ZAAK-2026-1"))
                        : KCM.post(page(contact) + "/collegas", Map.of("collega", actor))))
                .toList();
        assertThat(all).allMatch(sent -> sent.join().status() == 303);
        JsonNode stored = MAKE.stored(contact);
        assertThat(stored.at("/_expand/gingOverOnderwerpobjecten").findValuesAsText("objectId"))
                .containsExactly("ZAAK-2026-1");
        assertThat(stored.path("hadBetrokkenActoren").findValuesAsText("uuid")).containsExactly(actor);
    }

    @Test
    void aContactverzoekCanStillBeAsked() {
        String contact = MAKE.contact(Voorbeeld.word(), false);
        String actor = MAKE.actor("Afdeling " + Voorbeeld.word());
        Map<String, String> typed = Map.of("voor", actor, "toelichting", "Graag na vijven.");
        Seen unreachable = KCM.post(page(contact) + "/contactverzoek", typed);
        requireFault(unreachable, "telefoon");
        assertThat(unreachable.page().expectFirst("#veld-toelichting").wholeText())
                .isEqualTo("Graag na vijven.");
        String partij = MAKE.partij(Voorbeeld.word(), false);
        MAKE.adresVanPartij(partij, "telefoonnummer", "0970123456");
        MAKE.betrokkene(contact, partij, "");
        assertThat(KCM.submit(page(contact) + "/contactverzoek", typed).text()).contains("Graag na vijven.", "Open");
        JsonNode taken = MAKE.stored(contact).at("/_expand/leiddeTotInterneTaken");
        assertThat(taken).hasSize(1);
        assertThat(taken.get(0).path("nummer").asText()).isNotEmpty();
        assertThat(taken.get(0).path("toegewezenAanActoren").findValuesAsText("uuid"))
                .containsExactly(actor);
    }

    @Test
    void allThatIsWrongWithAContactverzoekIsToldAtOnce() {
        String contact = MAKE.contact(Voorbeeld.word(), false);
        String weg = new Werkers(RunningBalie.shared()).eenheid("Weg " + Voorbeeld.word());
        new Werkers(RunningBalie.shared()).api().patch("/eenheden/" + weg, "{\"indicatieActief\": false}");
        for (String voor : List.of("", "x", weg, UUID.randomUUID().toString())) {
            Seen seen = KCM.post(
                    page(contact) + "/contactverzoek",
                    Map.of("voor", voor, "toelichting", "", "telefoon", "12", "email", "jan@"));
            assertThat(seen.status()).isEqualTo(422);
            assertThat(seen.page().select("[role=alert] a").eachAttr("href"))
                    .as(voor)
                    .containsExactlyInAnyOrder("#veld-voor", "#veld-toelichting", "#veld-telefoon", "#veld-email");
        }
        assertThat(MAKE.stored(contact).at("/_expand/leiddeTotInterneTaken")).isEmpty();
        assertThat(MAKE.stored(contact).at("/_expand/hadBetrokkenen")).isEmpty();
    }

    @Test
    void whoHasTheRightCorrects() {
        String contact = MAKE.contact(Voorbeeld.word(), false);
        String page = page(contact) + "/correctie";
        assertThat(KCM.get(page).status()).isEqualTo(403);
        assertThat(COORDINATOR.get(page(contact)).text()).contains("Corrigeren");
        Map<String, String> typed = fields(COORDINATOR, page);
        typed.putAll(Map.of("onderwerp", "Rechtgezet", "inhoud", "Wat er had moeten staan.", "kanaal", "balie"));
        assertThat(KCM.post(page, typed).status()).isEqualTo(403);
        assertThat(COORDINATOR.post(page, typed).location()).isEqualTo(page(contact));
        JsonNode stored = MAKE.stored(contact);
        assertThat(stored.path("onderwerp").asText()).isEqualTo("Rechtgezet");
        assertThat(stored.path("inhoud").asText()).isEqualTo("Wat er had moeten staan.");
        assertThat(stored.path("kanaal").asText()).isEqualTo("balie");
        assertThat(stored.path("indicatieContactGelukt").asBoolean()).isTrue();
        Map<String, String> empty = fields(COORDINATOR, page);
        empty.put("onderwerp", " ");
        requireFault(COORDINATOR.post(page, empty), "onderwerp");
    }

    @Test
    void whatAnotherChangedIsShownBesideWhatWasTyped() {
        String contact = MAKE.contact(Voorbeeld.word(), false);
        String page = page(contact) + "/correctie";
        Map<String, String> mine = fields(COORDINATOR, page);
        mine.put("inhoud", "Mijn versie.");
        KCM.post(page(contact) + "/aanvullingen", Map.of("aanvulling", "Van een collega."));
        Seen conflict = COORDINATOR.post(page, mine);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Intussen", "Van een collega.");
        assertThat(conflict.page().expectFirst("#veld-inhoud").wholeText())
                .as("what was added is not hers to lose")
                .isEqualTo("Mijn versie.\n\nVan een collega.");
        assertThat(COORDINATOR.post(page, formOf(conflict)).status()).isEqualTo(303);
        assertThat(MAKE.stored(contact).path("inhoud").asText()).isEqualTo("Mijn versie.\n\nVan een collega.");
    }

    private static Map<String, String> formOf(Seen seen) {
        Map<String, String> fields = new HashMap<>();
        seen.page()
                .expectForm("main form:has([name=versie])")
                .formData()
                .forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }
}
