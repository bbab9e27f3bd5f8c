package nl.balie.web;

import static nl.balie.web.GesprekIT.begin;
import static nl.balie.web.GesprekIT.filled;
import static nl.balie.web.GesprekIT.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.BeforeEach;

/** A gesprek for an eenheid that wants to know things, for the tests of what is asked and answered. */
abstract class Vragensetvoorbeeld {
    static final RunningBalie BALIE = RunningBalie.shared();
    static final Client API = Client.of(BALIE);
    static final Werkers WERKERS = new Werkers(BALIE);
    static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM, "vragenset");
    static final String ALL = """
            {"tekst": "Wat is er kapot?", "verplicht": true, "volgorde": 1},
            {"tekst": "Hoe ziet het eruit?", "soortVraag": "lang", "volgorde": 2},
            {"tekst": "Is het gevaarlijk?", "soortVraag": "ja_nee", "volgorde": 3},
            {"tekst": "Sinds wanneer?", "soortVraag": "datum", "volgorde": 4},
            {"tekst": "Waar?", "soortVraag": "keuze", "opties": "Park\\nStraat", "volgorde": 5},
            {"tekst": "Voor wie?", "soortVraag": "meerkeuze", "verplicht": true, "opties": "Kind\\n<b>Oud</b> & \\"blind\\"", "volgorde": 6}""";

    String naam = "";
    String eenheid = "";
    String gesprek = "";

    @BeforeEach
    void begins() {
        naam = Voorbeeld.word();
        eenheid = WERKERS.eenheid("Wijkbeheer " + naam);
        gesprek = begin(KCM);
    }

    String vragenset(String titel, String vragen) {
        return WERKERS.api()
                .post("/vragensets", """
                {"titel": "%s", "eenheden": [{"uuid": "%s"}], "vragen": [%s]}""".formatted(titel, eenheid, vragen))
                .uuid();
    }

    Seen kies(String voor) {
        Map<String, String> typed = filled(KCM, gesprek, naam);
        typed.putAll(Map.of("resultaat-1", "Contactverzoek gemaakt", "voor-1", voor, "telefoon", "0970123457"));
        assertThat(KCM.post(gesprek, typed).status()).isEqualTo(303);
        return KCM.get(gesprek);
    }

    /** The names of the fields by the questions, and of the boxes by what they are for. */
    static Map<String, String> velden(Seen page) {
        Map<String, String> velden = new LinkedHashMap<>();
        page.page().select("[data-ververs] label").forEach(label -> {
            String name = page.page().expectFirst("#" + label.attr("for")).attr("name");
            velden.put(label.text().replaceFirst(" \\((verplicht|optioneel)\\)$", ""), name);
        });
        return velden;
    }

    Seen opslaan(Map<String, String> more) {
        return KCM.post(gesprek + "/registratie", form(KCM, gesprek, more));
    }

    JsonNode taak() {
        String contact = API.get("/klantcontacten?inhoud=" + naam)
                .body()
                .at("/results/0/uuid")
                .asText();
        return API.get("/internetaken?klantcontact__uuid=" + contact).body().at("/results/0");
    }

    JsonNode antwoorden() {
        return WERKERS.api()
                .get("/antwoorden?internetaak__uuid=" + taak().path("uuid").asText())
                .body()
                .path("results");
    }

    static Map<String, String> beantwoord(Map<String, String> velden) {
        Map<String, String> typed = new HashMap<>();
        typed.put(velden.get("Wat is er kapot?"), "<script>alert(1)</script> {lamp} ' \"");
        typed.put(velden.get("Hoe ziet het eruit?"), "Scheef\nen donker");
        typed.put(velden.get("Is het gevaarlijk?"), "ja");
        typed.put(velden.get("Sinds wanneer?"), "2026-11-02");
        typed.put(velden.get("Waar?"), "Park");
        typed.put(velden.get("Kind"), "Kind");
        typed.put(velden.get("<b>Oud</b> & \"blind\""), "<b>Oud</b> & \"blind\"");
        return typed;
    }
}
