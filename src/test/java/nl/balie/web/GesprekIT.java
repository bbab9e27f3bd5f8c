package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** A call, from first ring to saved: nothing typed is lost, and nothing is stored twice. */
class GesprekIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = Client.of(BALIE);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM);

    /** A new gesprek, as its page shows it. */
    static String begin(Visitor visitor) {
        String location = visitor.post("/werkplek/gesprekken", Map.of()).location();
        assertThat(location).matches("/werkplek/gesprekken/[0-9a-f-]{36}");
        return location;
    }

    /** What the form of a gesprek holds now, with these on top of it. */
    static Map<String, String> form(Visitor visitor, String gesprek, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>();
        visitor.get(gesprek)
                .page()
                .expectForm("form.gesprek")
                .formData()
                .forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(more);
        return fields;
    }

    static Map<String, String> filled(Visitor visitor, String gesprek, String notitie) {
        return form(visitor, gesprek, Map.of("notitie-1", notitie, "resultaat-1", "Zelfstandig afgehandeld"));
    }

    static String word() {
        return "gesprek" + UUID.randomUUID();
    }

    static JsonNode contacten(String woord) {
        return API.get("/klantcontacten?inhoud=" + woord).body().path("results");
    }

    @Test
    void anEmojiIsOneCharacterAndAllFaultsAreToldAtOnce() {
        String woord = word();
        String gesprek = begin(KCM);
        Map<String, String> typed = filled(KCM, gesprek, woord + " " + "\uD83D\uDE00".repeat(900));
        typed.putAll(Map.of(
                "telefoon", "0612", "email", "x@@y", "postcode", "12", "moment-1", "gisteren", "eerder-1", "niets"));
        Seen refused = KCM.post(gesprek + "/registratie", typed);
        assertThat(refused.page().select(".fouten a").eachAttr("href"))
                .containsExactlyInAnyOrder("#telefoon", "#email", "#postcode", "#moment-1", "#eerder-1");
        typed.putAll(Map.of("telefoon", "", "email", "", "postcode", "", "moment-1", "", "eerder-1", ""));
        typed.put("versie", form(KCM, gesprek, Map.of()).get("versie"));
        assertThat(KCM.post(gesprek + "/registratie", typed).location()).startsWith("/werkplek/contacten/");
        assertThat(contacten(woord).get(0).path("inhoud").asText()).endsWith("\uD83D\uDE00".repeat(900));
    }

    @Test
    void whatIsTypedIsThereAgainAlsoAfterAKill() {
        try (RunningBalie balie = RunningBalie.start("getypt")) {
            Visitor kcm = Visitor.signedIn(balie, Rol.KCM);
            String gesprek = begin(kcm);
            Map<String, String> typed = form(kcm, gesprek, Map.of("notitie-1", "Mevrouw vraagt <b>dit</b>\nen dat."));
            assertThat(kcm.postInBackground(gesprek, typed).status()).isEqualTo(200);
            balie.kill();
            balie.restart();
            assertThat(kcm.get(gesprek).page().expectFirst("#notitie-1").wholeText())
                    .isEqualTo("Mevrouw vraagt <b>dit</b>\nen dat.");
            System.setProperty("balie.data", BALIE.directory().toString());
        }
    }

    @Test
    void registeringTwiceIsRegisteringOnce() {
        String woord = word();
        String gesprek = begin(KCM);
        Map<String, String> typed = filled(KCM, gesprek, woord);
        Set<String> locations = new HashSet<>();
        IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> KCM.post(gesprek + "/registratie", typed)))
                .toList()
                .forEach(sent -> locations.add(sent.join().location().replaceFirst("\\?.*", "")));
        assertThat(locations).hasSize(1);
        assertThat(contacten(woord)).hasSize(1);
        assertThat(KCM.get(gesprek).location()).isEqualTo(locations.iterator().next());
        assertThat(KCM.post(gesprek, typed).location())
                .isEqualTo(locations.iterator().next());
    }

    @Test
    void everyVraagIsAContactOfOneGesprek() {
        String woord = word();
        String gesprek = begin(KCM);
        Seen more = KCM.post(gesprek + "/vragen", filled(KCM, gesprek, woord + " een"));
        assertThat(more.location()).isEqualTo(gesprek + "#notitie-2");
        Map<String, String> typed = form(
                KCM,
                gesprek,
                Map.of(
                        "notitie-2", woord + " twee",
                        "onderwerp-2", "Rijbewijs",
                        "resultaat-2", "Zelfstandig afgehandeld",
                        "zaak-2", "ZAAK-2026-0001",
                        "voornaam", "Aaltje",
                        "achternaam", "Zompe",
                        "telefoon", "0970 123 457",
                        "hergebruik", "ja"));
        Seen saved = KCM.submit(gesprek + "/registratie", typed);
        assertThat(saved.text())
                .contains("Opgeslagen als ", "Aaltje Zompe", "0970123457", "Test klantcontactmedewerker");
        JsonNode contacten = contacten(woord);
        assertThat(contacten.findValuesAsText("onderwerp")).containsExactlyInAnyOrder(woord + " een", "Rijbewijs");
        String id = gesprek.replaceFirst(".*/", "");
        assertThat(API.get("/klantcontacten?gespreksId=" + id)
                        .body()
                        .path("count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aContactverzoekIsForAColleague() {
        String woord = word();
        String eenheid = API.post("/actoren", """
                {"naam": "Afdeling %s", "soortActor": "organisatorische_eenheid", "indicatieActief": true}""".formatted(woord)).uuid();
        String gesprek = begin(KCM);
        Map<String, String> typed = filled(KCM, gesprek, woord);
        typed.put("voor-1", eenheid);
        typed.put("resultaat-1", "Contactverzoek gemaakt");
        Seen unreachable = KCM.post(gesprek + "/registratie", typed);
        assertThat(unreachable.status()).isEqualTo(422);
        assertThat(unreachable.page().select("[role=alert] a").attr("href")).isEqualTo("#telefoon");
        typed = form(KCM, gesprek, Map.of("email", "aaltje@turfstad.example"));
        assertThat(typed).as("what was typed is kept").containsEntry("voor-1", eenheid);
        KCM.submit(gesprek + "/registratie", typed);
        JsonNode taken =
                API.get("/internetaken?toegewezenAanActor__uuid=" + eenheid).body();
        assertThat(taken.path("count").asInt()).isEqualTo(1);
        assertThat(taken.at("/results/0/toelichting").asText()).isEqualTo(woord);
    }

    @Test
    void faultsStandAtTheirFieldsAndNothingIsStored() {
        String woord = word();
        String gesprek = begin(KCM);
        Seen seen = KCM.post(
                gesprek + "/registratie",
                form(
                        KCM,
                        gesprek,
                        Map.of(
                                "notitie-1",
                                woord + "x".repeat(1000),
                                "onderwerp-1",
                                "y".repeat(201),
                                "telefoon",
                                "geen nummer",
                                "achternaam",
                                "z".repeat(201))));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().title()).startsWith("Fout: ");
        assertThat(seen.page().select("[role=alert] a").eachAttr("href"))
                .containsExactlyInAnyOrder("#notitie-1", "#onderwerp-1", "#resultaat-1", "#achternaam", "#telefoon");
        assertThat(seen.page().expectFirst("#notitie-1").wholeText()).startsWith(woord);
        assertThat(contacten(woord)).isEmpty();
        Seen phone = KCM.post(
                gesprek + "/registratie",
                form(
                        KCM,
                        gesprek,
                        Map.of(
                                "notitie-1",
                                woord,
                                "onderwerp-1",
                                "",
                                "achternaam",
                                "",
                                "resultaat-1",
                                "Zelfstandig afgehandeld")));
        assertThat(phone.page().select("[role=alert] a").eachAttr("href")).containsExactly("#telefoon");
        assertThat(contacten(woord)).isEmpty();
    }

    @Test
    void aKlantIsTakenAlong() {
        JsonNode partij =
                API.post("/partijen", """
                {"soortPartij": "persoon", "indicatieActief": true,
                 "partijIdentificatie": {"contactnaam": {"voornaam": "Bram", "achternaam": "%s"}}}""".formatted(word().replace("-", ""))).body();
        String id = partij.path("uuid").asText();
        String gesprek = begin(KCM);
        Seen klant = KCM.get("/werkplek/klanten/" + id);
        assertThat(klant.page().select("main form[method=post] button").text()).isEqualTo("Koppel aan het gesprek");
        assertThat(KCM.post(gesprek + "/klant", Map.of("klant", id)).location()).isEqualTo(gesprek);
        assertThat(KCM.get(gesprek).text()).contains("Bram");
        KCM.submit(gesprek + "/registratie", filled(KCM, gesprek, "Vraag van Bram"));
        assertThat(KCM.get("/werkplek/klanten/" + id).text()).contains("Vraag van Bram", "1 in de tijdlijn");
    }

    @Test
    void oneGesprekIsActiveAndACancelledOneComesBack() {
        String first = begin(KCM);
        KCM.post(first, form(KCM, first, Map.of("notitie-1", "eerste " + first)));
        String second = begin(KCM);
        Seen list = KCM.get("/werkplek/gesprekken");
        assertThat(list.page().select("li:has(a[href=" + first + "]) .status").text())
                .isEqualTo("gepauzeerd");
        assertThat(list.page().select("li:has(a[href=" + second + "]) .status").text())
                .isEqualTo("actief");
        assertThat(KCM.post(first + "/annulering", form(KCM, first, Map.of())).location())
                .isEqualTo("/werkplek/gesprekken");
        assertThat(KCM.get(first).location()).isEqualTo("/werkplek/gesprekken");
        assertThat(KCM.get("/werkplek/gesprekken").text()).contains("Geannuleerd", "eerste " + first);
        assertThat(KCM.submit(first + "/hervatting", Map.of())
                        .page()
                        .expectFirst("#notitie-1")
                        .wholeText())
                .isEqualTo("eerste " + first);
    }

    @Test
    void nobodySeesTheGesprekOfAnother() {
        String gesprek = begin(KCM);
        Visitor other = Visitor.signedIn(BALIE, Rol.COORDINATOR);
        assertThat(other.get(gesprek).status()).isEqualTo(403);
        Visitor colleague = Visitor.signedIn(BALIE, Rol.KCM, "collega");
        for (String path : List.of(
                "",
                "/vragen",
                "/pauze",
                "/annulering",
                "/hervatting",
                "/klant",
                "/anoniem",
                "/zoeken",
                "/registratie",
                "/terugname")) {
            assertThat(colleague
                            .post(gesprek + path, Map.of("notitie-1", "x", "versie", "1"))
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(colleague.get(gesprek).status()).isEqualTo(404);
        assertThat(KCM.get(gesprek).page().expectFirst("#notitie-1").wholeText())
                .isEmpty();
    }

    /** What was chosen and is no longer offered is still what was chosen. */
    @Test
    void aChoiceThatIsGoneIsStillShown() {
        String naam = "Team " + word();
        String eenheid = API.post("/actoren", """
                {"naam": "%s", "soortActor": "organisatorische_eenheid", "indicatieActief": true}""".formatted(naam)).uuid();
        String gesprek = begin(KCM);
        Map<String, String> chosen = Map.of(
                "kanaal-1", "fax", "resultaat-1", "Doorgestuurd per post", "afdeling-1", naam, "voor-1", eenheid);
        assertThat(KCM.post(gesprek, form(KCM, gesprek, chosen)).status()).isEqualTo(303);
        assertThat(API.patch("/actoren/" + eenheid, "{\"indicatieActief\": false}")
                        .status())
                .isEqualTo(200);
        assertThat(form(KCM, gesprek, Map.of())).containsAllEntriesOf(chosen);
        assertThat(KCM.get(gesprek).page().select("#voor-1 option[selected]").text())
                .isEqualTo(naam);
        assertThat(KCM.get(begin(KCM))
                        .page()
                        .select("#voor-1, #kanaal-1, #afdeling-1")
                        .text())
                .doesNotContain(naam, "fax");
        assertThat(API.delete("/actoren/" + eenheid).status()).isEqualTo(204);
        assertThat(form(KCM, gesprek, Map.of())).containsAllEntriesOf(chosen);
    }
}
