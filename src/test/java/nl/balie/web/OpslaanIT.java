package nl.balie.web;

import static nl.balie.web.GesprekIT.begin;
import static nl.balie.web.GesprekIT.contacten;
import static nl.balie.web.GesprekIT.filled;
import static nl.balie.web.GesprekIT.form;
import static nl.balie.web.GesprekIT.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** What a gesprek becomes when it is saved, and what is wrong with it before. */
class OpslaanIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = Client.of(BALIE);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM, "opslaan");

    private static String actor(String soort, String naam) {
        return API.post("/actoren", """
                {"naam": "%s", "soortActor": "%s", "indicatieActief": true}""".formatted(naam, soort)).uuid();
    }

    private static JsonNode only(String woord) {
        assertThat(contacten(woord)).hasSize(1);
        return contacten(woord).get(0);
    }

    @Test
    void everyFieldComesToTheRegister() {
        String eerder = word();
        String first = begin(KCM);
        KCM.submit(first + "/registratie", filled(KCM, first, eerder));
        String nummer = only(eerder).path("nummer").asText();
        String woord = word();
        String gesprek = begin(KCM);
        Map<String, String> typed = filled(KCM, gesprek, woord);
        typed.putAll(Map.of(
                "taal-1", "eng",
                "moment-1", "2026-01-05T09:30",
                "initiatief-1", "gemeente",
                "gelukt-1", "nee",
                "zaak-1", "ZAAK-2026-0002",
                "eerder-1", nummer.replaceFirst("^0+", ""),
                "bijlage-1", "DOC-2026-0003",
                "vertrouwelijk-1", "ja"));
        KCM.submit(gesprek + "/registratie", typed);
        JsonNode contact = only(woord);
        assertThat(contact.path("taal").asText()).isEqualTo("eng");
        assertThat(contact.path("vertrouwelijk").asBoolean()).isTrue();
        assertThat(contact.path("indicatieContactGelukt").asBoolean()).isFalse();
        assertThat(contact.path("plaatsgevondenOp").asText()).startsWith("2026-01-05T0");
        String id = contact.path("uuid").asText();
        JsonNode objecten =
                API.get("/onderwerpobjecten?klantcontact__uuid=" + id).body();
        assertThat(objecten.toString())
                .contains("ZAAK-2026-0002", only(eerder).path("uuid").asText());
        assertThat(API.get("/bijlagen?klantcontact__uuid=" + id).body().toString())
                .contains("DOC-2026-0003");
        assertThat(API.get("/betrokkenen?hadKlantcontact__uuid=" + id)
                        .body()
                        .at("/results/0/initiator")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whoAsksTwoThingsBecomesOneKlant() {
        String woord = word();
        String gesprek = begin(KCM);
        KCM.post(gesprek + "/vragen", form(KCM, gesprek, Map.of()));
        Map<String, String> typed = filled(KCM, gesprek, woord);
        String naam = "Tweevraag" + woord.replaceAll("[^a-f]", "");
        typed.putAll(Map.of(
                "notitie-2", woord, "resultaat-2", "Zelfstandig afgehandeld", "achternaam", naam, "hergebruik", "ja"));
        KCM.submit(gesprek + "/registratie", typed);
        assertThat(contacten(woord)).hasSize(2);
        JsonNode partijen = API.get("/partijen?zoek=" + naam).body();
        assertThat(partijen.path("count").asInt()).isEqualTo(1);
        String id = partijen.at("/results/0/uuid").asText();
        assertThat(API.get("/klantcontacten?hadBetrokkene__wasPartij__uuid=" + id)
                        .body()
                        .path("count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void whatAGespreksresultaatLeadsToDecidesWhatCounts() {
        String woord = word();
        String collega = actor("medewerker", "Collega " + woord);
        String gesprek = begin(KCM);
        KCM.post(gesprek, form(KCM, gesprek, Map.of("voorzoek-1", woord)));
        Seen page = KCM.get(gesprek);
        assertThat(page.page()
                        .select("#voor-1 optgroup[label=Medewerkers] option")
                        .eachText())
                .contains("Collega " + woord);
        assertThat(page.page().select("input[value=Contactverzoek gemaakt]").attr("data-vervolg"))
                .isEqualTo("contactverzoek");
        Map<String, String> typed = filled(KCM, gesprek, woord);
        typed.putAll(Map.of("resultaat-1", "Doorverbonden", "naar-1", collega, "voor-1", collega));
        Seen saved = KCM.submit(gesprek + "/registratie", typed);
        assertThat(saved.page().select("main").text())
                .contains("Collega " + woord)
                .doesNotContain("Contactverzoeken");
    }

    @Test
    void aContactverzoekForAMedewerkerHasAToelichtingOfItsOwn() {
        String woord = word();
        String collega = actor("medewerker", "Collega " + woord);
        String gesprek = begin(KCM);
        Map<String, String> typed = filled(KCM, gesprek, woord);
        typed.put("resultaat-1", "Contactverzoek gemaakt");
        Seen nobody = KCM.post(gesprek + "/registratie", typed);
        assertThat(nobody.page().select("[role=alert] a").eachAttr("href"))
                .containsExactlyInAnyOrder("#voor-1", "#telefoon");
        typed = form(
                KCM, gesprek, Map.of("voor-1", collega, "telefoon", "0970 123 457", "toelichting-1", "Bel na vijven."));
        KCM.submit(gesprek + "/registratie", typed);
        JsonNode taken =
                API.get("/internetaken?toegewezenAanActor__uuid=" + collega).body();
        assertThat(taken.at("/results/0/toelichting").asText()).isEqualTo("Bel na vijven.");
    }

    @Test
    void faultsStandAtEveryField() {
        String gesprek = begin(KCM);
        KCM.post(gesprek + "/vragen", filled(KCM, gesprek, word()));
        Map<String, String> wrong = form(
                KCM,
                gesprek,
                Map.of(
                        "eerder-1", "geen nummer",
                        "zaak-1", "z".repeat(201),
                        "bijlage-1", "b".repeat(201),
                        "moment-1", "gisteren",
                        "moment-2", "2999-01-01T00:00",
                        "eerder-2", "9999999999",
                        "straat", "s".repeat(256),
                        "huisnummer", "zeventien",
                        "postcode", "12",
                        "organisatie", "o".repeat(201)));
        Seen seen = KCM.post(gesprek + "/registratie", wrong);
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("[role=alert] a").eachAttr("href"))
                .as("as they stand on the page")
                .containsExactly(
                        "#moment-1",
                        "#zaak-1",
                        "#eerder-1",
                        "#bijlage-1",
                        "#notitie-2",
                        "#resultaat-2",
                        "#moment-2",
                        "#eerder-2",
                        "#organisatie",
                        "#straat",
                        "#huisnummer",
                        "#postcode");
        assertThat(seen.page().select("[role=alert] a").eachText())
                .contains(
                        "Vraag 2, Notitie: Vul dit in.",
                        "Vraag 2, Afhandeling: Vul dit in.",
                        "Vraag 1, Zaaknummer: Dit is te lang: hoogstens 200 tekens.");
        for (String href : seen.page().select("[role=alert] a").eachAttr("href")) {
            assertThat(seen.page().select(href)).as(href).hasSize(1);
        }
        assertThat(seen.page().select("nav[aria-label=Vragen] a").eachText())
                .containsExactly("Vraag 1 (niet in orde)", "Vraag 2 (niet in orde)");
        assertThat(seen.page().select("details:has(#eerder-1), details:has(#straat)"))
                .allMatch(details -> details.hasAttr("open"));
        assertThat(form(KCM, gesprek, Map.of())).containsEntry("moment-1", "gisteren");
    }

    @Test
    void theChannelThatSheChoseLastIsOfferedFirst() {
        Visitor visitor = Visitor.signedIn(BALIE, Rol.KCM, "kanaal" + word());
        String gesprek = begin(visitor);
        Map<String, String> typed = filled(visitor, gesprek, word());
        String kanaal = word().substring(7);
        Client lijsten = new Client(BALIE.address() + "/vng/referentielijsten/api/v0", BALIE.token());
        assertThat(lijsten.post("/kanalen", """
                {"code": "%s", "naam": "Loket %s", "indicatieActief": true}""".formatted(kanaal, kanaal)).status())
                .isEqualTo(201);
        typed.put("kanaal-1", kanaal);
        visitor.submit(gesprek + "/registratie", typed);
        String next = begin(visitor);
        assertThat(form(visitor, next, Map.of())).containsEntry("kanaal-1", kanaal);
        assertThat(visitor.get(next).text()).contains("Kanaal: Loket " + kanaal + ", wijzig");
        lijsten.post("/kanalen/" + kanaal + "/deactiveer", "{}");
        assertThat(form(visitor, begin(visitor), Map.of()))
                .as("who chose it last does not keep what nobody can choose any more")
                .doesNotContainEntry("kanaal-1", kanaal);
        Seen second = visitor.submit(next + "/vragen", form(visitor, next, Map.of("kanaal-1", "post")));
        assertThat(second.page().select("#kanaal-2 option[selected]").val()).isEqualTo("post");
    }
}
