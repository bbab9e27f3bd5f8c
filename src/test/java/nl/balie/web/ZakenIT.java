package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Receiver;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Zaken of the municipality: of a klant, by their number, on a page of their own, and tied to a contact; asked of three APIs, each of which may be away. */
class ZakenIT {
    private static final Receiver ZAKEN = Receiver.register("zaken");
    private static final Receiver CATALOGI = Receiver.register("catalogi");
    private static final Receiver DOCUMENTEN = Receiver.register("documenten");
    private static final String SECRET = "geheim-van-het-zaakregister-0123456789";
    private static final RunningBalie BALIE = start();
    private static final Client API = Client.of(BALIE);
    private static final Voorbeeld MAKE = new Voorbeeld(API);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM);
    private static final String NUMMER = "ZAAK-2026-0000000001";
    private static final String ZAAK = "/werkplek/zaken/a1a1a1a1-0000-4000-8000-000000000001";
    private static final String KLANT = klant();

    private static RunningBalie start() {
        try {
            Path file = Files.createTempFile("registers", ".properties");
            Files.writeString(file, """
                    zaken.url = %1$s
                    zaken.client-id = balie
                    zaken.secret = %4$s
                    zaken.deeplink = https://zaakapp.example/zaken/{identificatie}
                    catalogi.url = %2$s
                    catalogi.client-id = balie
                    catalogi.secret = %4$s
                    documenten.url = %3$s
                    documenten.client-id = balie
                    documenten.secret = %4$s
                    """.formatted(ZAKEN.address(), CATALOGI.address(), DOCUMENTEN.address(), SECRET));
            return RunningBalie.start(
                    "zaken", Map.of("BALIE_REGISTERS", file.toString(), "QUARKUS_LOG_LEVEL", "DEBUG"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String klant() {
        String klant = MAKE.partij("Boomgaard", false);
        MAKE.bsn(klant, "999990160");
        return klant;
    }

    @AfterAll
    static void stop() {
        try {
            Stream.of(ZAKEN, CATALOGI, DOCUMENTEN)
                    .forEach(register -> assertThat(register.received())
                            .isNotEmpty()
                            .allSatisfy(asked -> assertThat(asked.path("faults"))
                                    .as(asked.toString())
                                    .isEmpty()));
            assertThat(BALIE.log()).doesNotContain("999990160", "appelboom", "scheef", SECRET);
        } finally {
            BALIE.close();
            Stream.of(ZAKEN, CATALOGI, DOCUMENTEN).forEach(Receiver::close);
        }
    }

    @AfterEach
    void allAnswer() {
        Stream.of(ZAKEN, CATALOGI, DOCUMENTEN).forEach(register -> register.does("answer"));
    }

    private static Seen paneel(Visitor visitor) {
        return visitor.get("/werkplek/klanten/" + KLANT + "/registers/zaken");
    }

    @Test
    void theZakenOfAKlantStandBesideHer() throws Exception {
        assertThat(KCM.get("/werkplek/klanten/" + KLANT)
                        .page()
                        .expectFirst("[data-paneel]")
                        .attr("data-paneel"))
                .isEqualTo("/werkplek/klanten/" + KLANT + "/registers/zaken");
        Seen seen = paneel(KCM);
        assertThat(seen.page().select("[data-inhoud] li").eachText())
                .satisfiesExactly(
                        open -> assertThat(open)
                                .contains(
                                        "Kappen van een appelboom",
                                        NUMMER,
                                        "Aanvraag kapvergunning",
                                        "In behandeling genomen",
                                        "28 dec 2026"),
                        dicht -> assertThat(dicht)
                                .contains("Melding in het gezin", "vertrouwelijk", "Afgerond: 1 apr 2025"));
        assertThat(seen.page().select("[data-inhoud] a").eachAttr("href"))
                .contains(ZAAK, "https://zaakapp.example/zaken/" + NUMMER);
        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKey(new HmacKey(SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .build()
                .processToClaims(ZAKEN.received()
                        .getLast()
                        .at("/headers/authorization")
                        .asText()
                        .substring("Bearer ".length()));
        assertThat(claims.getIssuer()).isEqualTo("balie");
        assertThat(claims.getStringClaimValue("user_id")).isEqualTo("kcm");
    }

    @Test
    void aZaakHasAPageWithItsDocumentsAndContacten() {
        String contact = MAKE.contact("Over de boom", false);
        MAKE.onderwerp(contact, NUMMER);
        Seen seen = KCM.get(ZAAK);
        assertThat(seen.page().title()).startsWith("Kappen van een appelboom");
        assertThat(seen.text())
                .contains(
                        "De boom staat scheef.",
                        "In behandeling genomen",
                        "Foto van de boom",
                        "boom.jpg",
                        "3 nov 2026",
                        "Over de boom");
        assertThat(seen.page().select("a[href=https://dms.turfstad.example/boom]"))
                .hasSize(1);
        assertThat(KCM.get("/werkplek/zaken/a1a1a1a1-0000-4000-8000-000000000009")
                        .status())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(BALIE, Rol.BEHANDELAAR).get(ZAAK).status()).isEqualTo(403);
    }

    @Test
    void aZaakIsFoundByItsNumber() {
        Seen page = KCM.submit("/werkplek/zoeken", Map.of("tekst", "ZAAK-2026-0000000003"));
        String paneel = page.page().expectFirst("[data-paneel]").attr("data-paneel");
        assertThat(paneel).startsWith("/werkplek/zoeken/").endsWith("/registers/zaken");
        assertThat(KCM.get(paneel).page().select("[data-inhoud] li a").first()).isNotNull();
        assertThat(KCM.get(paneel).text()).contains("Kappen van een appelboom");
        Seen none = KCM.submit("/werkplek/zoeken", Map.of("tekst", "ZAAK-1999-9"));
        assertThat(KCM.get(none.page().expectFirst("[data-paneel]").attr("data-paneel"))
                        .text())
                .contains("Er is geen zaak met dit nummer");
        assertThat(KCM.submit("/werkplek/zoeken", Map.of("tekst", "Boomgaard"))
                        .page()
                        .select("[data-paneel]"))
                .isEmpty();
    }

    @Test
    void whatCanBeTheNumberOfSomebodyIsAskedOnlyWhenOneChoosesSo() {
        int asked = ZAKEN.received().size();
        for (String typed : List.of("999993653", "0612345678", "06-12345678", "13-05-1970", "68750110", "3219ZZ")) {
            Seen page = KCM.submit("/werkplek/zoeken", Map.of("tekst", typed));
            assertThat(page.page().select("[data-paneel]")).as(typed).isEmpty();
            assertThat(page.page().select("a[href$=/registers/zaken]"))
                    .as(typed)
                    .hasSize(1);
        }
        assertThat(ZAKEN.received()).hasSize(asked);
        Seen number = KCM.submit("/werkplek/zoeken", Map.of("tekst", "2026000123"));
        assertThat(KCM.get(number.page()
                                .expectFirst("a[href$=/registers/zaken]")
                                .attr("href"))
                        .text())
                .contains("Er is geen zaak met dit nummer");
    }

    @Test
    void anAnswerThatTellsNothingOfZakenIsNotThatThereAreNone() {
        for (String status : List.of("400", "404")) {
            ZAKEN.does(status);
            assertThat(paneel(KCM).text())
                    .contains("Het zaakregister heeft een storing (" + status + ")")
                    .doesNotContain("geen zaken bekend");
            assertThat(KCM.get(ZAAK).text()).contains("Het zaakregister heeft een storing (" + status + ")");
            assertThat(Visitor.signedIn(BALIE, Rol.BEHEERDER)
                            .get("/werkplek/beheer/verbindingen")
                            .page()
                            .select("[aria-labelledby=verbindingen] tr:contains(zaken)")
                            .text())
                    .contains(status);
            ZAKEN.does("answer");
            assertThat(paneel(KCM).text()).contains("Kappen");
        }
        CATALOGI.does("404");
        assertThat(paneel(KCM).text()).contains("Kappen", "De API van catalogi heeft een storing (404)");
    }

    @Test
    void eachAddressIsAskedOnceForAnAnswer() {
        int asked = CATALOGI.received().size();
        assertThat(paneel(KCM).page().select("[data-inhoud] li:contains(Aanvraag kapvergunning)"))
                .hasSize(2);
        assertThat(CATALOGI.received().stream()
                        .skip(asked)
                        .map(each -> each.path("path").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whoWaitsDoesNotWaitForEachQuestionAnew() {
        CATALOGI.does("late");
        assertThat(paneel(KCM).text())
                .contains("Aanvraag kapvergunning", "De API van catalogi antwoordt niet binnen 3 seconden")
                .doesNotContain("In behandeling genomen");
    }

    @Test
    void aZaakOfTheKlantIsTiedToAContactAndAContactverzoek() {
        String contact = MAKE.contact("Over de boom", false);
        MAKE.betrokkene(contact, KLANT, "");
        Seen page = KCM.get("/werkplek/contacten/" + contact + "/koppelingen");
        String paneel = page.page().expectFirst("form [data-paneel]").attr("data-paneel");
        assertThat(paneel).isEqualTo("/werkplek/klanten/" + KLANT + "/registers/zaken?koppel=zaak");
        String zaak = KCM.get(paneel).page().expectFirst("button[name=zaak]").val();
        assertThat(KCM.submit("/werkplek/contacten/" + contact + "/zaken", Map.of("zaak", zaak))
                        .text())
                .contains("De zaak is gekoppeld", NUMMER);
        String taak = MAKE.taak(contact, MAKE.medewerker("behandelaar"), "Bel terug", "");
        assertThat(Visitor.signedIn(BALIE, Rol.BEHANDELAAR)
                        .get("/werkplek/contactverzoeken/" + taak)
                        .page()
                        .expectFirst("form [data-paneel]")
                        .attr("data-paneel"))
                .isEqualTo(paneel);
        assertThat(paneel(Visitor.signedIn(BALIE, Rol.BEHANDELAAR))
                        .page()
                        .select("[data-inhoud] a")
                        .eachAttr("href"))
                .isNotEmpty()
                .noneMatch(ZAAK::equals);
    }

    @Test
    void whoIsAwayIsToldAndTheRestIsThere() {
        CATALOGI.does("500");
        assertThat(paneel(KCM).text())
                .contains("Kappen van een appelboom", "De API van catalogi heeft een storing (500)")
                .doesNotContain("Aanvraag kapvergunning");
        CATALOGI.does("answer");
        DOCUMENTEN.does("slow");
        assertThat(KCM.get(ZAAK).text())
                .contains(
                        "Kappen van een appelboom",
                        "Bij de zaak",
                        "De API van documenten antwoordt niet binnen 3 seconden");
        for (String fault : List.of("500", "401", "half", "other")) {
            ZAKEN.does(fault);
            assertThat(paneel(KCM).text()).contains("Het zaakregister ").doesNotContain("Kappen");
            assertThat(KCM.get("/werkplek/klanten/" + KLANT).status()).isEqualTo(200);
            ZAKEN.does("answer");
            assertThat(paneel(KCM).text()).contains("Kappen");
        }
        ZAKEN.does("slow");
        Seen seen = KCM.get(ZAAK);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Het zaakregister antwoordt niet binnen 3 seconden");
    }
}
