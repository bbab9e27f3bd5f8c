package nl.balie.web;

import static nl.balie.web.GesprekIT.begin;
import static nl.balie.web.GesprekIT.contacten;
import static nl.balie.web.GesprekIT.filled;
import static nl.balie.web.GesprekIT.form;
import static nl.balie.web.GesprekIT.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saving is taken back as if it had not been done, as long as nobody did anything with what came of it. */
class OngedaanIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = Client.of(BALIE);
    private static final Voorbeeld MAKE = new Voorbeeld(API);
    private static final Visitor COORDINATOR = Visitor.signedIn(BALIE, Rol.COORDINATOR);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM, "ongedaan");

    private final String woord = word();
    private final String naam = Voorbeeld.word();
    private final String gesprek = begin(KCM);

    private Map<String, String> typed(Map<String, String> more) {
        Map<String, String> typed = filled(KCM, gesprek, woord);
        typed.putAll(Map.of("achternaam", naam, "telefoon", "0970123457", "hergebruik", "ja"));
        typed.putAll(more);
        return typed;
    }

    private void save(Map<String, String> typed) {
        KCM.submit(gesprek + "/registratie", typed);
    }

    private void takeBack() {
        assertThat(KCM.post(gesprek + "/terugname", Map.of()).location()).isEqualTo(gesprek);
        assertThat(contacten(woord)).isEmpty();
    }

    private static Map<String, String> withoutVersion(Map<String, String> fields) {
        Map<String, String> rest = new HashMap<>(fields);
        rest.remove("versie");
        return rest;
    }

    private JsonNode partijen() {
        return API.get("/partijen?zoek=" + naam).body().path("results");
    }

    private JsonNode betrokkenen() {
        return API.get("/betrokkenen?hadKlantcontact__uuid=" + contact()).body().path("results");
    }

    private String contact() {
        return contacten(woord).get(0).path("uuid").asText();
    }

    @Test
    void theKlantThatWasMadeGoesAndEverythingTypedIsThere() {
        KCM.post(gesprek + "/vragen", typed(Map.of()));
        Map<String, String> typed = form(KCM, gesprek, Map.of());
        typed.putAll(Map.of(
                "notitie-2",
                woord + " twee",
                "resultaat-2",
                "Contactverzoek gemaakt",
                "voor-2",
                MAKE.actor("Team " + woord),
                "zaak-1",
                "ZAAK-2026-0004"));
        Seen saved = KCM.submit(gesprek + "/registratie", typed);
        assertThat(contacten(woord)).hasSize(2);
        assertThat(partijen()).hasSize(1);
        String undo = saved.page().expectFirst("form[action$=/terugname]").attr("action");
        assertThat(undo).isEqualTo(gesprek + "/terugname");
        assertThat(saved.page().select("[role=status]").text())
                .matches("Opgeslagen als contact \\d+ en contact \\d+ \\(2 vragen\\)\\.");
        assertThat(saved.page().select("[role=status] a[href*=/contacten/]")).hasSize(1);
        String nummer = contacten(woord).get(0).path("nummer").asText();
        Seen undone = KCM.submit(gesprek + "/terugname", Map.of());
        assertThat(undone.page().select("[role=status]").text()).contains("ongedaan gemaakt", nummer, "nieuwe nummers");
        assertThat(contacten(woord)).isEmpty();
        assertThat(KCM.get(gesprek).text()).as("it is told once").doesNotContain("ongedaan gemaakt");
        assertThat(partijen()).isEmpty();
        assertThat(withoutVersion(form(KCM, gesprek, Map.of()))).isEqualTo(withoutVersion(typed));
        assertThat(KCM.post(undo, Map.of()).location()).as("once is enough").isEqualTo(gesprek);
        save(form(KCM, gesprek, Map.of()));
        assertThat(contacten(woord)).hasSize(2);
        assertThat(partijen()).hasSize(1);
    }

    @Test
    void whoRepresentsIsOneBetrokkeneAgain() {
        Map<String, String> typed = typed(Map.of("rol", "vertegenwoordiger", "organisatie", "Bewind " + naam));
        save(typed);
        assertThat(partijen()).as("the organisatie and who works for it").hasSize(2);
        takeBack();
        assertThat(partijen()).isEmpty();
        assertThat(withoutVersion(form(KCM, gesprek, Map.of()))).isEqualTo(withoutVersion(typed));
        save(form(KCM, gesprek, Map.of()));
        assertThat(betrokkenen().findValuesAsText("rol")).containsExactly("vertegenwoordiger");
        assertThat(partijen()).hasSize(2);
    }

    @Test
    void theKlantThatWasChosenIsChosenAgain() {
        String klant = MAKE.partij(Voorbeeld.word(), false);
        Map<String, String> typed = typed(Map.of("klant", klant, "rol", "vertegenwoordiger"));
        save(typed);
        assertThat(partijen()).hasSize(1);
        takeBack();
        assertThat(partijen()).isEmpty();
        assertThat(API.get("/partijen/" + klant).status()).isEqualTo(200);
        assertThat(withoutVersion(form(KCM, gesprek, Map.of()))).isEqualTo(withoutVersion(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in a contact", "in a gesprek", "changed"})
    void aKlantThatWasUsedSinceStaysAndIsNotMadeTwice(String use) {
        save(typed(Map.of("rol", "vertegenwoordiger")));
        String klant = partijen().get(0).path("uuid").asText();
        switch (use) {
            case "in a contact" -> MAKE.betrokkene(MAKE.contact(naam, false), klant, "");
            case "in a gesprek" -> KCM.post(begin(KCM) + "/klant", Map.of("klant", klant));
            default -> API.patch("/partijen/" + klant, "{\"voorkeurstaal\": \"eng\"}");
        }
        takeBack();
        assertThat(API.get("/partijen/" + klant).status()).isEqualTo(200);
        Map<String, String> fields = form(KCM, gesprek, Map.of());
        assertThat(fields).containsEntry("klant", klant).containsEntry("achternaam", naam);
        save(fields);
        assertThat(partijen()).hasSize(1);
        assertThat(betrokkenen()).hasSize(1);
        assertThat(betrokkenen().get(0).at("/wasPartij/uuid").asText()).isEqualTo(klant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aanvulling",
                "taak",
                "taak weg",
                "toelichting",
                "concept",
                "later contact",
                "collega",
                "collega weg",
                "adres",
                "adres gewijzigd",
                "adres weg",
                "betrokkene weg",
                "details",
                "zaak weg"
            })
    void whatWasWorkedOnIsNotTakenBack(String deed) {
        save(typed(Map.of(
                "resultaat-1",
                "Contactverzoek gemaakt",
                "voor-1",
                MAKE.actor("Team " + woord),
                "zaak-1",
                "ZAAK-2026-0005")));
        String contact = contact();
        String betrokkene = betrokkenen().get(0).path("uuid").asText();
        switch (deed) {
            case "aanvulling" ->
                KCM.post("/werkplek/contacten/" + contact + "/aanvullingen", Map.of("aanvulling", "Meer."));
            case "taak" ->
                API.patch(first("/internetaken?klantcontact__uuid=" + contact), "{\"status\": \"verwerkt\"}");
            case "taak weg" -> API.delete(first("/internetaken?klantcontact__uuid=" + contact));
            case "toelichting" ->
                COORDINATOR.submit(
                        taak(contact) + "/toelichtingen",
                        Map.of(
                                "toelichting",
                                "Morgen.",
                                "sleutel",
                                UUID.randomUUID().toString(),
                                "versie",
                                COORDINATOR
                                        .get(taak(contact))
                                        .page()
                                        .select("[name=versie]")
                                        .val()));
            case "concept" ->
                COORDINATOR.postInBackground(
                        taak(contact) + "/concept", Map.of("toelichtingen.toelichting", "Nog niet klaar"));
            case "later contact" -> {
                String next = begin(KCM);
                Map<String, String> later = filled(KCM, next, "vervolg");
                later.put("eerder-1", contacten(woord).get(0).path("nummer").asText());
                KCM.submit(next + "/registratie", later);
            }
            case "collega" -> MAKE.deelname(contact, MAKE.actor("Collega " + woord));
            case "collega weg" -> API.delete(first("/actorklantcontacten?klantcontact__uuid=" + contact));
            case "adres" -> MAKE.adresVanBetrokkene(betrokkene, "email", "meer@voorbeeld.example");
            case "adres gewijzigd" ->
                API.patch(
                        first("/digitaleadressen?verstrektDoorBetrokkene__uuid=" + betrokkene),
                        "{\"adres\": \"0970123458\"}");
            case "adres weg" -> API.delete(first("/digitaleadressen?verstrektDoorBetrokkene__uuid=" + betrokkene));
            case "betrokkene weg" -> API.delete("/betrokkenen/" + betrokkene);
            case "details" ->
                new Client(BALIE.address() + "/api", BALIE.token())
                        .put("/contactmomentdetails", """
                    {"id": "%s", "startdatum": "2026-07-14T09:29:22.788Z", "einddatum": "2026-07-14T09:31:50.822Z"}""".formatted(contact));
            default -> API.delete(first("/onderwerpobjecten?klantcontact__uuid=" + contact));
        }
        Seen refused = KCM.post(gesprek + "/terugname", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("al verder gewerkt");
        assertThat(refused.page().select("main a").attr("href"))
                .isEqualTo("/werkplek/contacten/"
                        + contacten(woord).get(0).path("nummer").asText());
        assertThat(contacten(woord)).hasSize(1);
    }

    @Test
    void itCanStillBeTakenBackWhenThePageIsOpenedAgain() {
        save(typed(Map.of()));
        String page = "/werkplek/contacten/" + contact();
        String button = "form[action='" + gesprek + "/terugname']";
        assertThat(KCM.get(page).page().select(button)).hasSize(1);
        assertThat(KCM.get(page).page().select(button)).as("again").hasSize(1);
        assertThat(Visitor.signedIn(BALIE, Rol.KCM, "een-ander")
                        .get(page)
                        .page()
                        .select("form[action$=/terugname]"))
                .as("it is not hers")
                .isEmpty();
        KCM.post(gesprek + "/terugname", Map.of());
        assertThat(KCM.get(page).status()).isEqualTo(404);
    }

    /** The page of what has to be done after a contact. */
    private static String taak(String contact) {
        return "/werkplek/contactverzoeken"
                + first("/internetaken?klantcontact__uuid=" + contact).substring("/internetaken".length());
    }

    /** The address of the first of a list. */
    private static String first(String list) {
        return list.replaceFirst("\\?.*", "/")
                + API.get(list).body().at("/results/0/uuid").asText();
    }
}
