package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.balie.Client;
import nl.balie.Receiver;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A klant of whom only a number is kept: what she is called, and what is asked about her by that number. */
class AlleenNummerIT {
    private static final Receiver BRP = Receiver.register("brp");
    private static final Receiver KVK = Receiver.register("kvk");
    private static final RunningBalie BALIE = start();
    private static final Client API = Client.of(BALIE);
    private static final Voorbeeld MAKE = new Voorbeeld(API);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM);
    private static final String BSN = "999990160";
    private static final String KVK_NUMMER = "99000099";

    private static RunningBalie start() {
        try {
            Path file = Files.createTempFile("registers", ".properties");
            Files.writeString(file, """
                    brp.url = %s
                    brp.header.x-doelbinding = BRPACT-Algemeen
                    kvk.url = %s
                    kvk.header.apikey = sleutel-van-de-kvk
                    """.formatted(BRP.address(), KVK.address()));
            return RunningBalie.start("nummer", Map.of("BALIE_REGISTERS", file.toString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() {
        BALIE.close();
        BRP.close();
        KVK.close();
    }

    @AfterEach
    void answersAgain() {
        BRP.does("answer");
    }

    /** The klant of this number, for a gesprek. */
    private static String kies(String gesprek, String register, String keuze) {
        return KCM.submit(gesprek + "/registers/" + register + "/klant", Map.of("keuze", keuze))
                .page()
                .expectFirst("[name=klant]")
                .val();
    }

    private static String klant() {
        return kies(GesprekIT.begin(KCM), "brp", BSN);
    }

    /** A contactverzoek for a colleague, of a contact of this klant. */
    private static String verzoek(String klant) {
        String contact = MAKE.contact("Over " + Voorbeeld.word(), false);
        MAKE.betrokkene(contact, klant, "");
        MAKE.taak(contact, MAKE.medewerker("behandelaar"), "Bel terug", "");
        return contact;
    }

    private static List<String> panelen(Seen seen) {
        return seen.page().select("[aria-labelledby=klant-kop] [data-paneel]").eachAttr("data-paneel");
    }

    @Test
    void whoHasANumberIsNeverAnonymous() {
        Visitor behandelaar = Visitor.signedIn(BALIE, Rol.BEHANDELAAR);
        for (Map.Entry<String, List<String>> each : Map.of(
                        klant(),
                        List.of("Klant met BSN", "brp"),
                        kies(GesprekIT.begin(KCM), "kvk", KVK_NUMMER),
                        List.of("Bedrijf met KVK-nummer " + KVK_NUMMER, "kvk"),
                        kies(GesprekIT.begin(KCM), "kvk", KVK_NUMMER + " 990000996048"),
                        List.of("Vestiging met nummer 990000996048", "kvk"))
                .entrySet()) {
            String klant = each.getKey();
            String naam = each.getValue().getFirst();
            String contact = verzoek(klant);
            String taak = API.get("/internetaken?klantcontact__uuid=" + contact)
                    .body()
                    .at("/results/0/uuid")
                    .asText();
            String paneel = "/werkplek/klanten/" + klant + "/registers/"
                    + each.getValue().getLast();
            assertThat(KCM.get("/werkplek/klanten/" + klant).page().title()).startsWith(naam);
            Seen seen = KCM.get("/werkplek/contacten/" + contact);
            assertThat(seen.text()).contains(naam).doesNotContain("Anoniem");
            assertThat(panelen(seen)).containsExactly(paneel);
            seen = behandelaar.get("/werkplek/contactverzoeken/" + taak);
            assertThat(seen.text()).contains(naam).doesNotContain("Anoniem");
            assertThat(panelen(seen)).containsExactly(paneel);
            assertThat(behandelaar.get(paneel).text()).containsIgnoringCase("boom");
            assertThat(behandelaar.get("/werkplek/contactverzoeken").text()).contains(naam);
            assertThat(KCM.get("/werkplek/contacten/" + contact + "/contactverzoek")
                            .text())
                    .contains(naam);
        }
        String bekend = verzoek(MAKE.partij("Boomgaard", false));
        assertThat(panelen(KCM.get("/werkplek/contacten/" + bekend))).isEmpty();
    }

    @Test
    void aNameThatWasTypedStaysWithTheContact() {
        String gesprek = GesprekIT.begin(KCM);
        String woord = Voorbeeld.word();
        kies(gesprek, "kvk", KVK_NUMMER);
        assertThat(KCM.get(gesprek).text()).contains("Hoe ze heet, weet Balie niet");
        Map<String, String> typed = GesprekIT.filled(KCM, gesprek, woord);
        typed.put("achternaam", "Duck");
        assertThat(KCM.submit(gesprek + "/registratie", typed).text()).contains("Duck");
        assertThat(API.get("/betrokkenen?hadKlantcontact__uuid="
                                + API.get("/klantcontacten?inhoud=" + woord)
                                        .body()
                                        .at("/results/0/uuid")
                                        .asText())
                        .body()
                        .at("/results/0/contactnaam/achternaam")
                        .asText())
                .isEqualTo("Duck");
    }

    @Test
    void aboutWhomWasAskedIsInTheTrailAlsoWhenThereIsNoAnswer() {
        Visitor kees = Visitor.signedIn(BALIE, Rol.KCM, "kees");
        BRP.does("500");
        assertThat(kees.submit(
                                kees.post("/werkplek/gesprekken", Map.of()).location() + "/registers/brp",
                                Map.of("vorm", "bsn", "bsn", "9999.90.172"))
                        .text())
                .contains("storing");
        assertThat(Visitor.signedIn(BALIE, Rol.AUDITOR)
                        .submit(
                                "/werkplek/verantwoording",
                                Map.of("spoor", "inzagen", "wie", "kees", "over", "999990172"))
                        .page()
                        .select("tbody tr"))
                .hasSize(1);
        BRP.does("404");
        assertThat(KCM.get("/werkplek/klanten/" + klant() + "/registers/brp").text())
                .contains("De BRP heeft een storing (404)");
    }

    @Test
    void whatIsWrittenInAnotherWayIsUnderstoodAndADayThatIsNotThereIsTold() {
        String gesprek = GesprekIT.begin(KCM);
        assertThat(KCM.submit(gesprek + "/registers/brp", Map.of("vorm", "bsn", "bsn", "999 990 160"))
                        .text())
                .contains("Fruitje Boomgaard");
        Seen page = KCM.submit(gesprek + "/zoeken", Map.of("zoek", "Boom, 31 december 1980"));
        assertThat(KCM.get(page.page().expectFirst("[data-paneel]").attr("data-paneel"))
                        .text())
                .contains("Fruitje Boomgaard");
        page = KCM.submit(gesprek + "/zoeken", Map.of("zoek", "Boom, 31-02-1985"));
        assertThat(KCM.get(page.page().expectFirst("[data-paneel]").attr("data-paneel"))
                        .text())
                .contains("Vul een bestaande dag in");
    }
}
