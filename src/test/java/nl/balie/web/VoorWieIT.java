package nl.balie.web;

import static nl.balie.Receiver.await;
import static nl.balie.web.GesprekIT.begin;
import static nl.balie.web.GesprekIT.filled;
import static nl.balie.web.GesprekIT.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import nl.balie.Client;
import nl.balie.Mailserver;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For whom a contactverzoek is: an eenheid or a medewerker, whom the register need not know as an actor before. */
class VoorWieIT {
    private static final Mailserver MAIL = new Mailserver();
    private static final RunningBalie BALIE = RunningBalie.start("voorwie", MAIL.settings());
    private static final Client API = Client.of(BALIE);
    private static final Voorbeeld MAKE = new Voorbeeld(API);
    private static final Werkers WERKERS = new Werkers(BALIE);
    private static final Visitor KCM = Visitor.signedIn(
            BALIE, new Medewerker("voorwie", "Test klantcontactmedewerker", EnumSet.of(Rol.KCM), false), 503);

    private String naam;
    private String gesprek;

    @AfterAll
    static void stop() {
        BALIE.close();
        MAIL.close();
    }

    @BeforeEach
    void begins() {
        naam = Voorbeeld.word();
        gesprek = begin(KCM);
    }

    /** Keeps who is chosen, and shows the page again. */
    private Seen kies(String voor) {
        Map<String, String> typed = filled(KCM, gesprek, naam);
        typed.putAll(Map.of("resultaat-1", "Contactverzoek gemaakt", "voor-1", voor, "telefoon", "0970123457"));
        assertThat(KCM.post(gesprek, typed).status()).isEqualTo(303);
        return KCM.get(gesprek);
    }

    private Seen opslaan() {
        return KCM.post(gesprek + "/registratie", form(KCM, gesprek, Map.of()));
    }

    private JsonNode taak() {
        JsonNode contact = API.get("/klantcontacten?inhoud=" + naam).body().at("/results/0/uuid");
        return API.get("/internetaken?klantcontact__uuid=" + contact.asText())
                .body()
                .at("/results/0");
    }

    /** The names of the actoren that it is assigned to. */
    private String voor() {
        StringBuilder voor = new StringBuilder();
        taak().path("toegewezenAanActoren")
                .forEach(actor -> voor.append(
                                API.get("/actoren/" + actor.path("uuid").asText())
                                        .body()
                                        .path("naam")
                                        .asText())
                        .append(';'));
        return voor.toString();
    }

    private static void requireRefused(Seen seen, String why) {
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#voor-1-fout").text()).contains(why);
    }

    @Test
    void anEenheidIsChosenAndToldBeforehandWhoHears() {
        String eenheid = WERKERS.eenheid("Burgerzaken " + naam);
        assertThat(kies(eenheid).page().select("[role=status][data-ververs]").text())
                .contains("Wordt gemeld aan de mailbox van Burgerzaken " + naam);
        assertThat(opslaan().status()).isEqualTo(303);
        assertThat(voor()).isEqualTo("Burgerzaken " + naam + ";");
        assertThat(KCM.get(begin(KCM)).page().select("#voor-1 option:contains(" + naam + ")"))
                .as("the actor that was made is no second choice")
                .hasSize(1);
        gesprek = begin(KCM);
        kies(taak().at("/toegewezenAanActoren/0/uuid").asText());
        assertThat(opslaan().status())
                .as("what an older draft holds is an actor")
                .isEqualTo(303);
    }

    @Test
    void aMedewerkerOfTwoEenhedenDoesItForTheFirst() {
        String femke = WERKERS.medewerker("Femke " + naam);
        WERKERS.lid(femke, WERKERS.eenheid("Eerste " + naam), "lid");
        WERKERS.lid(femke, WERKERS.eenheid("Tweede " + naam), "lid");
        assertThat(kies(femke).page().select("[role=status][data-ververs]").text())
                .as("she has no address")
                .contains("Wordt gemeld aan de mailbox van Eerste " + naam);
        WERKERS.api().patch("/medewerkers/" + femke, "{\"emailadres\": \"femke@turfstad.example\"}");
        assertThat(KCM.get(gesprek).page().select("[role=status][data-ververs]").text())
                .contains("Wordt gemeld aan Femke " + naam);
        assertThat(opslaan().status()).isEqualTo(303);
        assertThat(voor()).isEqualTo("Eerste %1$s;Femke %1$s;".formatted(naam));
    }

    @Test
    void whoIsAwayIsSaidToBe() {
        String gijs = WERKERS.medewerker("Gijs " + naam);
        String hanna = WERKERS.medewerker("Hanna " + naam);
        String eenheid = WERKERS.eenheid("Eenheid");
        WERKERS.lid(gijs, eenheid, "lid");
        WERKERS.lid(hanna, eenheid, "lid");
        WERKERS.api().patch("/medewerkers/" + gijs, """
                {"afwezigTot": "%s", "vervanger": {"uuid": "%s"}}""".formatted(
                        LocalDate.now(Contactregel.AMSTERDAM).plusDays(3), hanna));
        WERKERS.api().patch("/medewerkers/" + hanna, "{\"afwezigTot\": \"2020-01-31\"}");
        KCM.post(gesprek, form(KCM, gesprek, Map.of("voorzoek-1", naam)));
        assertThat(KCM.get(gesprek)
                        .page()
                        .select("#voor-1 option:not([value=''])")
                        .eachText())
                .hasSize(2)
                .anyMatch(text -> text.matches("Gijs .*\\(afwezig tot en met \\d+-\\d+-\\d{4}, vervanger Hanna .*\\)"))
                .contains("Hanna " + naam);
    }

    @Test
    void whoCannotBeToldIsRefusedAtTheField() {
        String weg = WERKERS.medewerker("Weg " + naam);
        kies(weg);
        WERKERS.api().patch("/medewerkers/" + weg, "{\"indicatieActief\": false}");
        requireRefused(opslaan(), "is uitgeschakeld");
        String leeg = WERKERS.eenheid("Leeg " + naam);
        WERKERS.api().patch("/eenheden/" + leeg, "{\"emailadres\": \"\"}");
        kies(leeg);
        requireRefused(opslaan(), "geen mailbox en geen medewerkers");
        Visitor lid = behandelaar(leeg);
        assertThat(KCM.get(gesprek).page().select("[role=status][data-ververs]").text())
                .contains("Niemand krijgt hierover mail");
        assertThat(opslaan().status()).isEqualTo(303);
        assertThat(lid.get("/werkplek/contactverzoeken/" + taak().path("uuid").asText())
                        .text())
                .contains("Niemand krijgt hierover mail");
        assertThat(voor()).isEqualTo("Leeg " + naam + ";");
    }

    @Test
    void whoBelongsToNoEenheidIsNotChosenForNoCoordinatorWouldSeeIt() {
        String fenna = WERKERS.medewerker("Fenna " + naam);
        KCM.post(gesprek, form(KCM, gesprek, Map.of("voorzoek-1", naam, "naarzoek-1", naam)));
        assertThat(KCM.get(gesprek).page().select("#voor-1 option").eachAttr("value"))
                .doesNotContain(fenna);
        assertThat(KCM.get(gesprek).page().select("#naar-1 option").eachAttr("value"))
                .contains(fenna);
        kies(fenna);
        requireRefused(opslaan(), "Fenna " + naam + " hoort bij geen eenheid");
        WERKERS.lid(fenna, WERKERS.eenheid("Eerste " + naam), "lid");
        assertThat(opslaan().status()).isEqualTo(303);
        String contact = "/werkplek/contacten/" + MAKE.contact(naam, false) + "/contactverzoek";
        assertThat(KCM.get(contact).page().select("#veld-voor option").eachAttr("value"))
                .contains(fenna)
                .doesNotContain(WERKERS.medewerker("Later " + naam));
    }

    /** Somebody of this eenheid, without an address. */
    private Visitor behandelaar(String eenheid) {
        String id = "Lid " + naam;
        WERKERS.lid(WERKERS.medewerker(id), eenheid, "lid");
        return Visitor.signedIn(BALIE, new Medewerker(id, id, EnumSet.of(Rol.BEHANDELAAR), false), 503);
    }

    @Test
    void whoTakesHerPlaceIsTold() {
        String gijs = WERKERS.medewerker("Gijs " + naam);
        String hanna = WERKERS.medewerker("Hanna " + naam);
        WERKERS.lid(gijs, WERKERS.eenheid("Eenheid " + naam), "lid");
        WERKERS.api().patch("/medewerkers/" + hanna, "{\"emailadres\": \"hanna@turfstad.example\"}");
        WERKERS.api().patch("/medewerkers/" + gijs, """
                {"emailadres": "gijs@turfstad.example", "afwezigTot": "%s", "vervanger": {"uuid": "%s"}}""".formatted(
                        LocalDate.now(Contactregel.AMSTERDAM).plusDays(3), hanna));
        assertThat(kies(gijs).page().select("[role=status][data-ververs]").text())
                .contains("Wordt gemeld aan Hanna " + naam);
    }

    /** What was to be mailed goes with what was saved. */
    @Test
    void whatIsTakenBackIsNotMailed() throws SQLException {
        MAIL.stop();
        kies(WERKERS.eenheid("Burgerzaken " + naam));
        assertThat(opslaan().status()).isEqualTo(303);
        String taak = taak().path("uuid").asText();
        assertThat(mails(taak)).isEqualTo(1);
        assertThat(KCM.post(gesprek + "/terugname", Map.of()).status()).isEqualTo(303);
        assertThat(mails(taak)).isZero();
        MAIL.restart();
    }

    private static int mails(String taak) throws SQLException {
        try (Connection connection = BALIE.database();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from bezorging where internetaak = ?::uuid")) {
            statement.setString(1, taak);
            try (ResultSet count = statement.executeQuery()) {
                count.next();
                return count.getInt(1);
            }
        }
    }

    @Test
    void fromTheContactTheSame() {
        String contact = MAKE.contact(naam, false);
        String femke = WERKERS.medewerker("Femke " + naam);
        WERKERS.lid(femke, WERKERS.eenheid("Eerste " + naam), "lid");
        String page = "/werkplek/contacten/" + contact;
        assertThat(KCM.get(page + "/contactverzoek").page().select("#veld-voor optgroup option:contains(" + naam + ")"))
                .hasSize(2);
        Map<String, String> typed = Map.of("voor", femke, "toelichting", "Bel terug.", "telefoon", "0970123457");
        assertThat(KCM.submit(page + "/contactverzoek", typed).text())
                .contains("Bel terug.", "Femke " + naam, "Eerste " + naam);
        KCM.submit(page + "/collegas", Map.of("collega", femke));
        assertThat(MAKE.stored(contact).path("hadBetrokkenActoren"))
                .as("she, and who asked")
                .hasSize(2);
        WERKERS.api().patch("/medewerkers/" + femke, "{\"indicatieActief\": false}");
        Seen refused = KCM.post(page + "/contactverzoek", typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#voor-fout").text()).contains("is uitgeschakeld");
    }

    @Test
    void aCallIsHandedOverToAMedewerker() {
        String femke = WERKERS.medewerker("Femke " + naam);
        Map<String, String> typed = filled(KCM, gesprek, naam);
        typed.putAll(Map.of("resultaat-1", "Doorverbonden", "naar-1", femke));
        assertThat(KCM.submit(gesprek + "/registratie", typed).text()).contains("Femke " + naam);
    }

    /** Whether mail to it arrives, is seen before anything is asked of it. */
    @Test
    void anEenheidIsSentAMailOnRequest() {
        String eenheid = WERKERS.eenheid("Proef " + naam);
        String adres = "/werkplek/beheer/eenheden/" + eenheid;
        Visitor fenna =
                Visitor.signedIn(BALIE, new Medewerker("fenna", "Fenna", EnumSet.of(Rol.BEHEERDER), false), 503);
        String sleutel = fenna.get(adres)
                .page()
                .expectFirst("form[action$=proefmail] [name=sleutel]")
                .val();
        for (int times = 0; times < 2; times++) {
            assertThat(fenna.post(adres + "/proefmail", Map.of("sleutel", sleutel))
                            .status())
                    .isEqualTo(303);
        }
        await("a mail", () -> proefmails() > 0);
        WERKERS.api().patch("/eenheden/" + eenheid, "{\"emailadres\": \"\"}");
        assertThat(fenna.post(adres + "/proefmail", Map.of()).status()).isEqualTo(303);
        assertThat(proefmails()).as("once, and none without an address").isEqualTo(1);
    }

    private long proefmails() {
        return MAIL.received().stream()
                .filter(mail -> mail.tekst().contains("nieuw werk voor Proef " + naam))
                .count();
    }
}
