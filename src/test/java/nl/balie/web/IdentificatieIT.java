package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import nl.balie.Client.Answer;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** By what a medewerker or an eenheid is known: another name leaves no work behind, and capitals make nobody another. */
class IdentificatieIT extends Verzoekvoorbeeld {
    private static final String MEDEWERKERS = "/werkplek/beheer/medewerkers/";
    private static final String EENHEDEN = "/werkplek/beheer/eenheden/";

    private final Visitor fenna = Visitor.signedIn(BALIE, Rol.BEHEERDER);

    private String hanna() {
        String hanna = WERKERS.medewerker("Hanna " + naam);
        WERKERS.lid(hanna, eenheid, "lid");
        WERKERS.api().patch("/medewerkers/" + hanna, "{\"emailadres\": \"%s@oud.example\"}".formatted(naam));
        done(WERKERS.visitor("Hanna " + naam, Rol.BEHANDELAAR), "oppakking", Map.of());
        return hanna;
    }

    private static void refused(Answer answer, String why) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains(why);
    }

    @Test
    void whoIsKnownByAnotherNameKeepsHerWork() {
        String hanna = hanna();
        String ita = API.post("/actoren", """
                {"naam": "H.", "soortActor": "medewerker", "actoridentificator": {"objectId": "%s@oud.example", "codeObjecttype": "mdw",
                 "codeRegister": "handmatig", "codeSoortObjectId": "email"}}""".formatted(naam)).uuid();
        String eerder = taak;
        taak = MAKE.taak(contact, ita, "Bel terug", "");
        Answer answer = WERKERS.api().patch("/medewerkers/" + hanna, """
                {"identificatie": "Nieuw %1$s", "emailadres": "%1$s@nieuw.example"}""".formatted(naam));
        assertThat(answer.status()).isEqualTo(200);
        Visitor zij = WERKERS.visitor("Nieuw " + naam, Rol.BEHANDELAAR);
        assertThat(zij.get(page()).status()).as("by mail").isEqualTo(200);
        taak = eerder;
        assertThat(zij.get(page()).text()).contains("Vrijgeven");
        String adres = MEDEWERKERS + hanna;
        Seen form = fenna.get(adres);
        assertThat(form.page().select("[name^=objectId-]").eachAttr("value"))
                .contains("Hanna " + naam, naam + "@oud.example");
        fenna.submit(adres, BeheerIT.form(form, Map.of("identificatie", "Derde " + naam)));
        assertThat(WERKERS.visitor("Derde " + naam, Rol.BEHANDELAAR).get(page()).text())
                .as("changed on the page, and nobody was asked anything as the second")
                .contains("Vrijgeven");
        assertThat(fenna.get(adres).page().select("[name^=objectId-]").eachAttr("value"))
                .doesNotContain("Nieuw " + naam);
    }

    @Test
    void anEenheidThatWasAskedSomethingKeepsItsIdentificatie() {
        String adres = EENHEDEN + eenheid;
        Seen seen = fenna.post(adres, BeheerIT.form(fenna.get(adres), Map.of("identificatie", "Anders " + naam)));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#identificatie-fout").text()).contains("al iets gevraagd aan deze eenheid");
        refused(
                WERKERS.api().patch("/eenheden/" + eenheid, "{\"identificatie\": \"%s\"}".formatted("Anders " + naam)),
                "al iets gevraagd aan deze eenheid");
        Answer capitals =
                WERKERS.api().patch("/eenheden/" + eenheid, "{\"identificatie\": \"EENHEID %s\"}".formatted(naam));
        assertThat(capitals.status()).as("it is the same").isEqualTo(200);
        assertThat(femke.get(page()).status()).isEqualTo(200);
        String nieuw = WERKERS.eenheid("Niets " + naam);
        assertThat(WERKERS.api()
                        .patch("/eenheden/" + nieuw, "{\"identificatie\": \"Iets %s\"}".formatted(naam))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void capitalsMakeNobodyAnother() {
        String een = WERKERS.medewerker("Een " + naam);
        String twee = WERKERS.medewerker("Twee " + naam);
        refused(WERKERS.api().post("/medewerkers", """
                        {"identificatie": "EEN %s", "naam": "x"}""".formatted(naam)), "Er bestaat al een medewerker");
        refused(
                WERKERS.api().patch("/medewerkers/" + twee, "{\"identificatie\": \"een %s\"}".formatted(naam)),
                "Er bestaat al een medewerker");
        refused(WERKERS.api().post("/eenheden", """
                        {"soortEenheid": "groep", "identificatie": "eenheid %s", "naam": "x"}""".formatted(naam)), "Er bestaat al een eenheid");
        String identiteit = """
                {"identiteiten": [{"objectId": "%s", "codeRegister": "handmatig", "codeSoortObjectId": "naam"}]}""";
        String wie = "wie-" + naam;
        assertThat(WERKERS.api()
                        .patch("/medewerkers/" + een, identiteit.formatted(wie))
                        .status())
                .isEqualTo(200);
        Answer answer = WERKERS.api().patch("/medewerkers/" + twee, identiteit.formatted(wie.toUpperCase(Locale.ROOT)));
        refused(answer, "unieke set");
        assertThat(answer.body().at("/invalidParams/0/name").asText()).isEqualTo("identiteiten.0.objectId");
        assertThat(WERKERS.api()
                        .patch("/medewerkers/" + een, identiteit.formatted(wie.toUpperCase(Locale.ROOT)))
                        .status())
                .as("hers in other capitals")
                .isEqualTo(200);
        Seen seen = fenna.post(
                MEDEWERKERS + twee,
                BeheerIT.form(
                        fenna.get(MEDEWERKERS + twee),
                        Map.of("objectId-1", wie, "codeRegister-1", "handmatig", "codeSoortObjectId-1", "naam")));
        assertThat(seen.page().select("#objectId-1-fout").text()).contains("unieke set");
    }

    @Test
    void nobodyTakesHerOwnPlace() {
        String zij = WERKERS.medewerker("Zij " + naam);
        Answer answer =
                WERKERS.api().patch("/medewerkers/" + zij, "{\"vervanger\": {\"uuid\": \"%s\"}}".formatted(zij));
        refused(answer, "vervangt zichzelf niet");
        Seen seen =
                fenna.post(MEDEWERKERS + zij, BeheerIT.form(fenna.get(MEDEWERKERS + zij), Map.of("vervanger", zij)));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#vervanger-fout").text()).contains("vervangt zichzelf niet");
    }

    @Test
    void whoStillHasSomethingToDoIsNotDeleted() {
        String hanna = hanna();
        refused(WERKERS.api().delete("/medewerkers/" + hanna), "er staat 1 interne taak nog open");
        refused(WERKERS.api().delete("/eenheden/" + eenheid), "er staat 1 interne taak nog open");
        assertThat(femke.get(page()).status()).isEqualTo(200);
        API.patch("/internetaken/" + taak, "{\"status\": \"verwerkt\"}");
        assertThat(WERKERS.api().delete("/medewerkers/" + hanna).status()).isEqualTo(204);
        assertThat(WERKERS.api().delete("/eenheden/" + eenheid).status()).isEqualTo(204);
    }
}
