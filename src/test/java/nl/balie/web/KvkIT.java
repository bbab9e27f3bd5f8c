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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Companies of the handelsregister: found, chosen, and shown beside a klant; and zaken of a company, whose RSIN the handelsregister tells. */
class KvkIT {
    private static final Receiver KVK = Receiver.register("kvk");
    private static final Receiver ZAKEN = Receiver.register("zaken");
    private static final RunningBalie BALIE = start();
    private static final Client API = Client.of(BALIE);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM);
    private static final String BEDRIJF = "99000099";
    private static final String VESTIGING = "990000996048";

    private static RunningBalie start() {
        try {
            Path file = Files.createTempFile("registers", ".properties");
            Files.writeString(file, """
                    kvk.url = %s
                    kvk.header.apikey = sleutel-van-de-kvk
                    zaken.url = %s
                    zaken.client-id = balie
                    zaken.secret = geheim
                    """.formatted(KVK.address(), ZAKEN.address()));
            return RunningBalie.start("kvk", Map.of("BALIE_REGISTERS", file.toString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() {
        try {
            assertThat(KVK.received()).isNotEmpty().allSatisfy(asked -> {
                assertThat(asked.path("faults")).as(asked.toString()).isEmpty();
                assertThat(asked.at("/headers/apikey").asText()).isEqualTo("sleutel-van-de-kvk");
            });
        } finally {
            BALIE.close();
            KVK.close();
            ZAKEN.close();
        }
    }

    @AfterEach
    void answersAgain() {
        KVK.does("answer");
    }

    private static Seen zoek(Map<String, String> getypt) {
        return KCM.submit(KCM.post("/werkplek/gesprekken", Map.of()).location() + "/registers/kvk", getypt);
    }

    /** The klant that it becomes when it is chosen. */
    private static String kies(String keuze) {
        String gesprek = KCM.post("/werkplek/gesprekken", Map.of()).location();
        return KCM.submit(gesprek + "/registers/kvk/klant", Map.of("keuze", keuze))
                .page()
                .expectFirst("[name=klant]")
                .val();
    }

    @Test
    void aCompanyIsFoundInFourWays() {
        for (Map<String, String> getypt : List.of(
                Map.of("vorm", "naam", "naam", "Appelboom"),
                Map.of("vorm", "nummer", "nummer", BEDRIJF),
                Map.of("vorm", "nummer", "nummer", VESTIGING),
                Map.of("vorm", "postcode", "postcode", "3219 zz", "huisnummer", "5"))) {
            assertThat(zoek(getypt).text())
                    .as(getypt.toString())
                    .contains("Appelboom Fruithandel", "Appelhof 5, 3219ZZ Turfstad");
        }
        assertThat(zoek(Map.of("vorm", "postcode", "postcode", "3219ZZ", "huisnummer", "5"))
                        .text())
                .contains("Er zijn er meer");
        assertThat(zoek(Map.of("vorm", "naam", "naam", "Niets")).text())
                .contains("Het handelsregister kent geen bedrijf met deze gegevens");
        String gesprek = KCM.post("/werkplek/gesprekken", Map.of()).location();
        Seen wrong =
                KCM.post(gesprek + "/registers/kvk", Map.of("vorm", "postcode", "postcode", "x", "huisnummer", ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".fouten li")).hasSize(2);
        assertThat(KCM.post(gesprek + "/registers/kvk", Map.of("vorm", "nummer", "nummer", "1"))
                        .text())
                .contains("acht cijfers");
        assertThat(KCM.post(gesprek + "/registers/kvk", Map.of("vorm", "naam", "naam", "A"))
                        .text())
                .contains("ten minste twee tekens");
    }

    @Test
    void aVestigingThatIsChosenStandsUnderItsCompanyAndNothingElseIsKept() {
        String keuze = zoek(Map.of("vorm", "nummer", "nummer", VESTIGING))
                .page()
                .expectFirst("[name=keuze]")
                .val();
        String klant = kies(keuze);
        assertThat(kies(keuze)).isEqualTo(klant);
        JsonNode nummer = API.get("/partij-identificatoren?partijIdentificatorObjectId=" + VESTIGING)
                .body()
                .at("/results/0");
        assertThat(nummer.at("/identificeerdePartij/uuid").asText()).isEqualTo(klant);
        JsonNode onder = API.get("/partij-identificatoren/"
                        + nummer.at("/subIdentificatorVan/uuid").asText())
                .body();
        assertThat(onder.at("/partijIdentificator/objectId").asText()).isEqualTo(BEDRIJF);
        JsonNode partij = API.get("/partijen/" + klant).body();
        assertThat(partij.path("soortPartij").asText()).isEqualTo("organisatie");
        assertThat(partij.toString()).doesNotContain("Appelboom", "Appelhof");
        String bedrijf = kies(BEDRIJF);
        assertThat(bedrijf).isNotEqualTo(klant);
        assertThat(kies(keuze)).isEqualTo(klant);
    }

    @Test
    void whatTheHandelsregisterKnowsStandsBesideTheKlant() {
        String vestiging = kies(BEDRIJF + " " + VESTIGING);
        assertThat(KCM.get("/werkplek/klanten/" + vestiging)
                        .page()
                        .select("[data-paneel]")
                        .eachAttr("data-paneel"))
                .containsExactly(
                        "/werkplek/klanten/" + vestiging + "/registers/kvk",
                        "/werkplek/klanten/" + vestiging + "/registers/zaken");
        assertThat(KCM.get("/werkplek/klanten/" + vestiging + "/registers/kvk").text())
                .contains("Appelboom Fruithandel", "hoofdvestiging", "Appelhof 5 3219ZZ Turfstad", BEDRIJF);
        String bedrijf = kies(BEDRIJF);
        assertThat(KCM.get("/werkplek/klanten/" + bedrijf + "/registers/kvk").text())
                .contains("Stichting Appelboom", "Stichting", "999990639");
        KVK.does("500");
        assertThat(KCM.get("/werkplek/klanten/" + bedrijf + "/registers/kvk").text())
                .contains("Het handelsregister heeft een storing (500)");
    }

    @Test
    void aWrongAddressIsNotThatThereIsNoSuchCompany() {
        KVK.does("404");
        assertThat(zoek(Map.of("vorm", "naam", "naam", "Appelboom")).text())
                .contains("Het handelsregister heeft een storing (404)");
        assertThat(KCM.get("/werkplek/klanten/" + kies(BEDRIJF) + "/registers/kvk")
                        .text())
                .contains("Het handelsregister heeft een storing (404)");
    }

    @Test
    void whatTheKvkDoesNotKnowIsNotShownAndNoReasonNotToChoose() {
        Seen seen = zoek(Map.of("vorm", "nummer", "nummer", "99 00 00 01"));
        assertThat(seen.text()).contains("Stichting Perenboom", "Perenhof 1").doesNotContain("null");
        String klant = kies(seen.page().expectFirst("[name=keuze]").val());
        assertThat(KCM.get("/werkplek/klanten/" + klant).text()).contains("99000001");
    }

    @Test
    void aVestigingThatEndedIsToldToBeSo() {
        assertThat(KCM.get("/werkplek/klanten/" + kies(BEDRIJF + " 990000990007") + "/registers/kvk")
                        .text())
                .contains("Appelmarkt", "niet meer actief");
    }

    @Test
    void whoLookedAtAVestigingIsFoundByEachOfItsNumbers() {
        Visitor kim = Visitor.signedIn(BALIE, Rol.KCM, "kim");
        kim.submit(
                kim.post("/werkplek/gesprekken", Map.of()).location() + "/registers/kvk",
                Map.of("vorm", "naam", "naam", "Appelboom"));
        for (String nummer : List.of(BEDRIJF, VESTIGING)) {
            assertThat(Visitor.signedIn(BALIE, Rol.AUDITOR)
                            .submit(
                                    "/werkplek/verantwoording",
                                    Map.of("spoor", "inzagen", "wie", "kim", "over", nummer))
                            .page()
                            .select("tbody tr"))
                    .as(nummer)
                    .hasSize(1);
        }
    }

    @Test
    void theZakenOfACompanyAreAskedByTheRsinThatTheHandelsregisterTells() {
        assertThat(KCM.get("/werkplek/klanten/" + kies(BEDRIJF + " " + VESTIGING) + "/registers/zaken")
                        .text())
                .contains("Kappen van een appelboom");
        String bedrijf = kies(BEDRIJF);
        assertThat(KCM.get("/werkplek/klanten/" + bedrijf + "/registers/zaken").text())
                .contains("Van deze klant zijn geen zaken bekend");
        assertThat(ZAKEN.received()
                        .getLast()
                        .at("/question/rol__betrokkeneIdentificatie__nietNatuurlijkPersoon__innNnpId")
                        .asText())
                .isEqualTo("999990639");
    }
}
