package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.balie.Client;
import nl.balie.Receiver;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Persons of the BRP, beside the page of a klant and to find out who is on the line; and what happens when the BRP does not answer. */
class BrpIT {
    private static final Receiver BRP = Receiver.register("brp");
    private static final RunningBalie BALIE = start();
    private static final Client API = Client.of(BALIE);
    private static final Voorbeeld MAKE = new Voorbeeld(API);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM);
    private static final String BSN = "999990160";
    private static final String GEHEIM = "999990019";
    private static final String ONBEKEND = "999990184";

    private static RunningBalie start() {
        try {
            Path file = Files.createTempFile("registers", ".properties");
            Files.writeString(file, """
                    brp.url = %s/
                    brp.authorization = Bearer sleutel-van-de-brp
                    brp.header.x-doelbinding = BRPACT-Algemeen
                    brp.header.x-doelbinding.ZoekMetPostcodeEnHuisnummer = BRPACT-Adres
                    """.formatted(BRP.address()));
            return RunningBalie.start("brp", Map.of("BALIE_REGISTERS", file.toString(), "QUARKUS_LOG_LEVEL", "DEBUG"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() {
        try {
            assertThat(BRP.received()).isNotEmpty().allSatisfy(asked -> {
                assertThat(asked.path("faults")).as(asked.toString()).isEmpty();
                assertThat(asked.at("/headers/authorization").asText()).isEqualTo("Bearer sleutel-van-de-brp");
            });
            assertThat(BALIE.log())
                    .doesNotContain(BSN, GEHEIM, "Boomgaard", "Wateren", "Appelhof", "sleutel-van-de-brp");
        } finally {
            BALIE.close();
            BRP.close();
        }
    }

    @AfterEach
    void answersAgain() {
        BRP.does("answer");
    }

    private static String gesprek() {
        return KCM.post("/werkplek/gesprekken", Map.of()).location();
    }

    /** What is found with this, on the page of a gesprek. */
    private static Seen zoek(String gesprek, Map<String, String> getypt) {
        Seen seen = KCM.submit(gesprek + "/registers/brp", getypt);
        assertThat(seen.response().uri().toString()).doesNotContain(BSN, "3219", "Boom", "1980");
        return seen;
    }

    private static List<String> gevonden(Document page) {
        return page.select("[data-inhoud] li b").eachText();
    }

    private static String klant(String bsn) {
        String partij = MAKE.partij(Voorbeeld.word(), false);
        String klant = API.get("/partij-identificatoren?partijIdentificatorObjectId=" + bsn)
                .body()
                .at("/results/0/identificeerdePartij/uuid")
                .asText();
        if (!klant.isEmpty()) {
            return klant;
        }
        MAKE.bsn(partij, bsn);
        return partij;
    }

    private static Seen paneel(Visitor visitor, String klant) {
        return visitor.get("/werkplek/klanten/" + klant + "/registers/brp");
    }

    @Test
    void aPersonIsFoundByHerNumberAndOfWhoIsChosenOnlyThatIsKept() {
        String gesprek = gesprek();
        Seen seen = zoek(gesprek, Map.of("vorm", "bsn", "bsn", "999990172"));
        assertThat(seen.text()).contains("De BRP kent niemand met deze gegevens");
        seen = zoek(gesprek, Map.of("vorm", "bsn", "bsn", BSN));
        assertThat(seen.text()).contains("Fruitje Boomgaard", "31 december 1980", "Appelhof 3, 3219 ZZ TURFSTAD");
        String keuze = seen.page().expectFirst("[name=keuze]").val();
        Seen page = KCM.submit(gesprek + "/registers/brp/klant", Map.of("keuze", keuze));
        String klant = page.page().expectFirst("[name=klant]").val();
        assertThat(page.page().expectFirst("[data-paneel]").attr("data-paneel"))
                .isEqualTo("/werkplek/klanten/" + klant + "/registers/brp");
        JsonNode partij = API.get("/partijen/" + klant).body();
        assertThat(partij.path("soortPartij").asText()).isEqualTo("persoon");
        assertThat(partij.toString()).doesNotContain("Fruitje", "Boomgaard", "Appelhof");
        assertThat(KCM.submit(gesprek() + "/registers/brp/klant", Map.of("keuze", keuze))
                        .page()
                        .expectFirst("[name=klant]")
                        .val())
                .isEqualTo(klant);
        assertThat(KCM.post(gesprek + "/registers/brp/klant", Map.of("keuze", "123456789"))
                        .location())
                .endsWith("/registers/brp");
    }

    @Test
    void whatWasTypedInTheOneFieldIsAskedInAPanel() {
        String gesprek = gesprek();
        for (String getypt : List.of(ONBEKEND, "3219 ZZ 3", "Boom 31-12-1980")) {
            Seen page = KCM.submit(gesprek + "/zoeken", Map.of("zoek", getypt));
            String paneel = page.page().expectFirst("[data-paneel]").attr("data-paneel");
            assertThat(paneel).startsWith(gesprek + "/registers/brp/").doesNotContain(getypt, "Boom", "3219");
            assertThat(KCM.get(paneel).status()).isEqualTo(200);
        }
        Seen words = KCM.submit(gesprek + "/zoeken", Map.of("zoek", "Boomgaard"));
        assertThat(words.page().select("[data-paneel]")).isEmpty();
        assertThat(words.page().select("a[href$=/registers/brp]")).hasSize(1);
    }

    @Test
    void aNameMayBeItsBeginningAndAnAddressFindsNobodyWhoWantsItSecret() {
        String gesprek = gesprek();
        for (String dag : List.of("31-12-1980", "31121980", "31/12/1980", "1980-12-31", "31 december 1980")) {
            assertThat(gevonden(zoek(gesprek, Map.of("vorm", "achternaam", "achternaam", "Boom", "geboortedatum", dag))
                            .page()))
                    .containsExactly("Fruitje Boomgaard", "Notje Boomgaard");
        }
        zoek(gesprek, Map.of("vorm", "achternaam", "achternaam", "Bo", "geboortedatum", "1-2-1980"));
        assertThat(BRP.received()
                        .getLast()
                        .path("question")
                        .path("geslachtsnaam")
                        .asText())
                .isEqualTo("Bo");
        assertThat(zoek(gesprek, Map.of("vorm", "achternaam", "achternaam", "Jan", "geboortedatum", "1-2-1980"))
                        .text())
                .contains("De BRP vond te veel personen");
        assertThat(gevonden(zoek(
                                gesprek,
                                Map.of("vorm", "postcode", "postcode", "3219 ZZ", "huisnummer", "3", "huisletter", ""))
                        .page()))
                .containsExactly("Fruitje Boomgaard");
        assertThat(BRP.received().getLast().at("/headers/x-doelbinding").asText())
                .isEqualTo("BRPACT-Adres");
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingIsAsked() {
        String gesprek = gesprek();
        int asked = BRP.received().size();
        Map<Map<String, String>, List<String>> faults = Map.of(
                Map.of("vorm", "bsn", "bsn", "123456789"), List.of("elfproef"),
                Map.of("vorm", "achternaam", "achternaam", "B", "geboortedatum", "31-02-1980"),
                        List.of("ten minste twee letters", "bestaande dag"),
                Map.of("vorm", "achternaam", "achternaam", "Boom*", "geboortedatum", "31-12-2980"),
                        List.of("alleen op letters", "in de toekomst"),
                Map.of(
                                "vorm",
                                "postcode",
                                "postcode",
                                "0000",
                                "huisnummer",
                                "drie",
                                "huisletter",
                                "12",
                                "toevoeging",
                                "boven"),
                        List.of("postcode in", "alleen het getal", "één letter", "hoogstens vier"),
                Map.of(), List.of("elfproef"));
        faults.forEach((typed, told) -> {
            Seen seen = KCM.post(gesprek + "/registers/brp", typed);
            assertThat(seen.status()).isEqualTo(422);
            assertThat(seen.page().title()).startsWith("Fout:");
            assertThat(seen.page().select(".fouten li")).hasSize(told.size());
            assertThat(seen.text()).contains(told);
        });
        assertThat(BRP.received()).hasSize(asked);
    }

    @Test
    void thePanelOfAKlantTellsWhatOneMustNotMiss() {
        String klant = klant(GEHEIM);
        Seen page = KCM.get("/werkplek/klanten/" + klant);
        assertThat(page.page().expectFirst("[data-paneel]").attr("data-paneel"))
                .isEqualTo("/werkplek/klanten/" + klant + "/registers/brp");
        assertThat(paneel(KCM, klant).text())
                .contains("Stille Wateren", "1950", "geheimhouding", "overleden", "wordt hier niet getoond")
                .doesNotContain("Duikersteeg");
        assertThat(paneel(Visitor.signedIn(BALIE, Rol.COORDINATOR), klant).text())
                .contains("Duikersteeg 9");
        String zonder = MAKE.partij(Voorbeeld.word(), false);
        assertThat(KCM.get("/werkplek/klanten/" + zonder).page().select("[data-paneel]"))
                .isEmpty();
        assertThat(paneel(KCM, zonder).text()).contains("geen nummer bekend");
        assertThat(KCM.get("/werkplek/klanten/" + klant + "/registers/niets").status())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(BALIE, Rol.BEHANDELAAR, "ander")
                        .get("/werkplek/klanten/" + klant + "/registers/brp")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoAskedIsInTheTrail() {
        Visitor kim = Visitor.signedIn(BALIE, Rol.KCM, "kim");
        paneel(kim, klant(BSN));
        kim.submit(
                kim.post("/werkplek/gesprekken", Map.of()).location() + "/registers/brp",
                Map.of("vorm", "bsn", "bsn", BSN));
        Seen trail = Visitor.signedIn(BALIE, Rol.AUDITOR)
                .submit("/werkplek/verantwoording", Map.of("spoor", "inzagen", "wie", "kim"));
        assertThat(trail.page().select("tbody tr").eachText())
                .anyMatch(line -> line.matches(".*/klanten/\\{id}/registers/\\{register} brp " + klant(BSN)))
                .anyMatch(line -> line.matches(".*/gesprekken/\\{id}/registers/\\{register}/\\{vraag} brp .+"));
        assertThat(trail.page().text()).doesNotContain(BSN);
        kim.submit(
                kim.post("/werkplek/gesprekken", Map.of()).location() + "/registers/brp",
                Map.of("vorm", "achternaam", "achternaam", "Boom", "geboortedatum", "31-12-1980"));
        Seen about = Visitor.signedIn(BALIE, Rol.AUDITOR)
                .submit("/werkplek/verantwoording", Map.of("spoor", "inzagen", "wie", "kim", "over", "999990172"));
        assertThat(about.page().select("tbody tr").eachText()).hasSize(1);
    }

    @Test
    void whenItDoesNotAnswerThePageIsCompleteAndSaysSo() {
        String klant = klant(BSN);
        for (Map.Entry<String, String> each : Map.of(
                        "slow", "antwoordt niet binnen 3 seconden",
                        "500", "heeft een storing (500)",
                        "401", "geeft Balie geen toegang (401)",
                        "302", "heeft een storing (302)",
                        "nonsense", "gaf een antwoord dat Balie niet kan lezen",
                        "other", "gaf een antwoord dat Balie niet kan lezen",
                        "half", "gaf een antwoord dat Balie niet kan lezen",
                        "cut", "is niet te bereiken")
                .entrySet()) {
            BRP.does(each.getKey());
            assertThat(KCM.get("/werkplek/klanten/" + klant).status()).isEqualTo(200);
            Seen seen = paneel(KCM, klant);
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.text()).as(each.getKey()).contains("De BRP " + each.getValue());
            BRP.does("answer");
            assertThat(paneel(KCM, klant).text()).contains("Fruitje"); // one fault is no reason not to ask again
        }
        BRP.kill();
        assertThat(paneel(KCM, klant).text()).contains("De BRP is niet te bereiken");
        BRP.restart();
        assertThat(Visitor.signedIn(BALIE, Rol.BEHEERDER)
                        .get("/werkplek/beheer/verbindingen")
                        .page()
                        .select("[aria-labelledby=verbindingen] tr:contains(brp)")
                        .text())
                .contains(BRP.address(), "Geen antwoord");
    }

    @Test
    void afterFiveFaultsItIsLeftAloneForAWhile() {
        String klant = klant(BSN);
        assertThat(paneel(KCM, klant).text()).contains("Fruitje");
        BRP.does("500");
        for (int i = 0; i < 5; i++) {
            assertThat(paneel(KCM, klant).text()).contains("storing");
        }
        int asked = BRP.received().size();
        assertThat(paneel(KCM, klant).text()).contains("De BRP antwoordde 5 keer niet", "over 10 seconden weer");
        assertThat(BRP.received()).hasSize(asked);
        BRP.does("answer");
        Receiver.await("it is asked again", () -> paneel(KCM, klant).text().contains("Fruitje"));
    }

    @Test
    void settingsAreToldAndSecretsNever() {
        Seen page = Visitor.signedIn(BALIE, Rol.BEHEERDER).get("/werkplek/beheer/verbindingen");
        assertThat(page.page()
                        .select("[aria-labelledby=instellingen] tr:contains(brp.)")
                        .eachText())
                .anyMatch(line -> line.startsWith("brp.url " + BRP.address()) && line.contains("registers"))
                .anyMatch(line -> line.startsWith("brp.header.x-doelbinding BRPACT-Algemeen"))
                .anyMatch(line -> line.startsWith("brp.authorization ingesteld"));
        assertThat(page.response().body()).doesNotContain("sleutel-van-de-brp");
    }
}
