package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;

/** A contactverzoek of a klant for an eenheid of three people, for the tests of what they do with it. */
abstract class Verzoekvoorbeeld {
    static final RunningBalie BALIE = RunningBalie.shared();
    static final Client API = Client.of(BALIE);
    static final Voorbeeld MAKE = new Voorbeeld(API);
    static final Werkers WERKERS = new Werkers(BALIE);

    final String naam = Voorbeeld.word();
    String eenheid = "";
    String partij = "";
    String contact = "";
    String taak = "";
    Visitor femke = Visitor.stranger(BALIE);
    Visitor gijs = femke;
    Visitor esra = femke;

    @BeforeEach
    void begin() {
        eenheid = WERKERS.eenheid("Eenheid " + naam);
        femke = WERKERS.lid(eenheid, Rol.BEHANDELAAR);
        gijs = WERKERS.lid(eenheid, Rol.BEHANDELAAR);
        esra = WERKERS.lid(eenheid, Rol.COORDINATOR);
        partij = MAKE.partij(naam, false);
        MAKE.adresVanPartij(partij, "telefoonnummer", "0970123456");
        contact = MAKE.contact("Over " + naam, false);
        MAKE.betrokkene(contact, partij, "");
        taak = MAKE.taak(contact, Werkers.actor(API, "EENHEID " + naam), "Bel terug", "Na vijven");
    }

    String page() {
        return "/werkplek/contactverzoeken/" + taak;
    }

    /** What a form of the page sends when she fills in these. */
    Map<String, String> form(Visitor who, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(typed);
        Document shown = who.get(page()).page();
        fields.put("versie", shown.select("[name=versie]").attr("value"));
        fields.put("gezien", shown.select("[name=gezien]").attr("value"));
        fields.put("bewijs", shown.select("[name=bewijs]").attr("value"));
        typed.keySet()
                .forEach(field -> shown.select("[data-bekend][name$=." + field + "]")
                        .forEach(known -> fields.put(known.attr("name"), known.attr("value"))));
        fields.put("sleutel", UUID.randomUUID().toString());
        return fields;
    }

    Seen done(Visitor who, String deed, Map<String, String> typed) {
        return who.submit(page() + "/" + deed, form(who, typed));
    }

    Seen refused(Visitor who, String deed, Map<String, String> typed, String why) {
        Seen seen = who.post(page() + "/" + deed, form(who, typed));
        assertThat(seen.status()).as(seen.text()).isEqualTo(422);
        assertThat(seen.page().select("[role=alert]").text()).contains(why);
        return seen;
    }

    JsonNode taak() {
        return API.get("/internetaken/" + taak).body();
    }

    List<String> logboek() {
        return WERKERS.api()
                .get("/activiteiten?internetaak__uuid=" + taak)
                .body()
                .path("results")
                .findValuesAsText("soortActiviteit");
    }
}
