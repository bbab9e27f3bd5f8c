package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.balie.Client;
import nl.balie.Client.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ITA does with a contactverzoek, call by call, ends as the same deed on its page does: its taak, its chain of contacts and its logboek. */
class ItaIT extends Verzoekvoorbeeld {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Client ALL = new Client(BALIE.address(), BALIE.token());
    private static final String TYPE =
            BALIE.address() + "/objecttypes/api/v2/objecttypes/5d3a1f0e-5a0c-4d57-9a43-6a2e6c1b7f07";

    private String wie = "";
    private String zij = "";
    private String team = "";
    private String bijIta = "";
    private String contactBijIta = "";
    private Visitor visitor = Visitor.stranger(BALIE);

    /** Beside the contactverzoek of the page one that is just like it, and somebody who works with both. */
    @BeforeEach
    void two() {
        wie = "Jan " + naam;
        WERKERS.lid(WERKERS.medewerker(wie), eenheid, "coordinator");
        visitor = WERKERS.visitor(wie, Rol.COORDINATOR);
        zij = MAKE.medewerker(wie);
        API.patch("/actoren/" + zij, "{\"naam\": \"%s\"}".formatted(wie));
        team = taak().at("/toegewezenAanActoren/0/uuid").asText();
        contactBijIta = MAKE.contact("Over " + naam, false);
        MAKE.betrokkene(contactBijIta, partij, "");
        bijIta = MAKE.taak(contactBijIta, team, "Bel terug", "Na vijven");
    }

    private static String sent(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
        return answer.body().path("uuid").asText();
    }

    private static void taak(String taak, String body) {
        sent(API.patch("/internetaken/" + taak, body.replace('\'', '"')));
    }

    private void actoren(String... actoren) {
        String list = String.join("'}, {'uuid': '", actoren);
        taak(bijIta, "{'toegewezenAanActoren': [{'uuid': '%s'}]}".formatted(list));
    }

    /** One object of each taak, written as a whole: read, and sent back with a line behind it. */
    private void log(String type, String notitie) {
        JsonNode found = ALL.get("/objecten/api/v2/objects?type=" + TYPE
                        + "&data_attr=heeftBetrekkingOp__objectId__exact__" + bijIta)
                .body();
        ObjectNode line = JSON.createObjectNode()
                .put("datum", "2026-03-02T09:30:00Z")
                .put("type", type)
                .put("notitie", notitie);
        line.putObject("actor").put("naam", wie);
        line.putArray("heeftBetrekkingOp");
        if (found.path("count").asInt() == 1) {
            ObjectNode whole = found.at("/results/0").deepCopy();
            ((ArrayNode) whole.at("/record/data/activiteiten")).add(line);
            sent(ALL.patch(whole.path("url").asText(), whole.toString()));
            return;
        }
        ObjectNode object = JSON.createObjectNode().put("type", TYPE);
        ObjectNode data = object.putObject("record").put("typeVersion", 1).putObject("data");
        data.putObject("heeftBetrekkingOp")
                .put("codeRegister", "openklant")
                .put("codeObjecttype", "internetaak")
                .put("codeSoortObjectId", "uuid")
                .put("objectId", bijIta);
        data.putArray("activiteiten").add(line);
        sent(ALL.post("/objecten/api/v2/objects", object.toString()));
    }

    /** A contact of its own that points back, with who took part; what was said to whom. */
    private void registreer(String vorige, boolean gelukt, String inhoud) {
        String nieuw = sent(API.post("/klantcontacten", """
                {"onderwerp": "Over %s", "inhoud": "%s", "kanaal": "telefoon", "taal": "nld", "vertrouwelijk": false,
                 "indicatieContactGelukt": %s, "plaatsgevondenOp": "2026-03-02T09:30:00Z"}""".formatted(naam, inhoud, gelukt)));
        MAKE.deelname(nieuw, zij);
        sent(API.post("/onderwerpobjecten", """
                {"klantcontact": {"uuid": "%s"}, "wasKlantcontact": {"uuid": "%s"}, "onderwerpobjectidentificator": null}""".formatted(nieuw, vorige)));
        sent(API.post("/betrokkenen", """
                {"hadKlantcontact": {"uuid": "%s"}, "wasPartij": {"uuid": "%s"}, "rol": "klant", "initiator": false}""".formatted(nieuw, partij)));
    }

    /** What is known of it in the end, without keys, numbers and moments. */
    private Map<String, Object> einde(String taak, String eerste) {
        Map<String, Object> all = new LinkedHashMap<>();
        JsonNode stored = API.get("/internetaken/" + taak).body();
        all.put("status", stored.path("status").asText());
        all.put("afgehandeld", stored.path("afgehandeldOp").isNull());
        all.put(
                "actoren",
                stored.path("toegewezenAanActoren").findValuesAsText("uuid").stream()
                        .sorted()
                        .toList());
        JsonNode contact = contact(next(eerste));
        all.put(
                "vervolg",
                List.of(
                        contact.path("onderwerp").asText(),
                        contact.path("inhoud").asText(),
                        contact.path("kanaal").asText(),
                        contact.path("taal").asText(),
                        contact.path("indicatieContactGelukt").asText(),
                        contact.at("/_expand/hadBetrokkenen").findValuesAsText("rol"),
                        contact.at("/_expand/hadBetrokkenen/0/wasPartij/uuid").asText(),
                        contact.at("/hadBetrokkenActoren").findValuesAsText("naam")));
        all.put(
                "zaken",
                API.get("/onderwerpobjecten?klantcontact__uuid=" + eerste)
                        .body()
                        .findValuesAsText("objectId"));
        all.put(
                "logboek",
                StreamSupport.stream(
                                WERKERS.api()
                                        .get("/activiteiten?internetaak__uuid=" + taak)
                                        .body()
                                        .path("results")
                                        .spliterator(),
                                false)
                        .map(each -> each.path("soortActiviteit").asText())
                        .sorted()
                        .toList());
        all.put(
                "stand",
                visitor.get("/werkplek/contactverzoeken/" + taak)
                        .page()
                        .select(".stand, dl div:contains(Stand)")
                        .text());
        return all;
    }

    private static String next(String contact) {
        return API.get("/onderwerpobjecten?wasKlantcontact__uuid=" + contact)
                .body()
                .at("/results/0/klantcontact/uuid")
                .asText();
    }

    private static JsonNode contact(String uuid) {
        return uuid.isEmpty() ? JSON.createObjectNode() : MAKE.stored(uuid);
    }

    private void requireSame() {
        assertThat(einde(bijIta, contactBijIta)).isEqualTo(einde(taak, contact));
    }

    @Test
    void whatItAssignsToHerself() {
        actoren(team, zij);
        log("toegewezen", "");
        done(visitor, "oppakking", Map.of());
        requireSame();
    }

    @Test
    void whatSheCouldNotReach() {
        registreer(contactBijIta, false, "");
        log("klantcontact", "");
        done(visitor, "contactpogingen", Map.of("gelukt", "nee", "kanaal", "telefoon", "opnieuw", ""));
        requireSame();
    }

    @Test
    void whatSheToldAndClosed() {
        registreer(contactBijIta, true, "Het komt goed");
        taak(bijIta, "{'status': 'verwerkt'}");
        log("klantcontact", "Fijn gesprek");
        log("verwerkt", "");
        done(
                visitor,
                "contactpogingen",
                Map.of(
                        "gelukt",
                        "ja",
                        "kanaal",
                        "telefoon",
                        "informatie",
                        "Het komt goed",
                        "toelichting",
                        "Fijn gesprek",
                        "afgerond",
                        "ja"));
        requireSame();
    }

    @Test
    void whatItForwards() {
        String ander = WERKERS.eenheid("Ander " + naam);
        String actor = Werkers.actor(API, "Ander " + naam);
        WERKERS.lid(visitorKey(), ander, "coordinator");
        actoren(actor);
        log("doorsturen", "Hoort daar");
        done(visitor, "doorsturing", Map.of("voor", ander, "reden", "Hoort daar"));
        requireSame();
    }

    @Test
    void whatItNotesAndTiesToAZaak() {
        log("interne-notitie", "Morgen weer");
        sent(API.post("/onderwerpobjecten", """
                {"klantcontact": {"uuid": "%s"}, "wasKlantcontact": null, "onderwerpobjectidentificator": {"objectId": "ZAAK-%s",
                 "codeObjecttype": "zgw-Zaak", "codeRegister": "openzaak", "codeSoortObjectId": "identificatie"}}""".formatted(contactBijIta, naam)));
        log("zaak-gekoppeld", "ZAAK-" + naam);
        done(visitor, "toelichtingen", Map.of("toelichting", "Morgen weer"));
        done(visitor, "zaken", Map.of("zaak", "ZAAK-" + naam));
        requireSame();
    }

    @Test
    void whatItOpensAgain() {
        taak(bijIta, "{'status': 'verwerkt'}");
        log("verwerkt", "Opgelost");
        taak(bijIta, "{'status': 'te_verwerken'}");
        log("heropend", "Toch niet");
        done(visitor, "afronding", Map.of("reden", "Opgelost"));
        done(visitor, "heropening", Map.of("reden", "Toch niet"));
        requireSame();
    }

    private String visitorKey() {
        return WERKERS.api()
                .get("/medewerkers?identificatie=" + wie.replace(" ", "%20"))
                .body()
                .at("/results/0/uuid")
                .asText();
    }
}
