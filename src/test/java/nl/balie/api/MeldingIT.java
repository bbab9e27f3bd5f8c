package nl.balie.api;

import static nl.balie.Receiver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.balie.Client;
import nl.balie.Mailserver;
import nl.balie.Mailserver.Mail;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who put a contactverzoek out hears that it is done when she wants that, who takes a place hears what is asked of it, and what is gone is not mailed. */
class MeldingIT {
    private static final Mailserver MAIL = new Mailserver();
    private static final RunningBalie BALIE = RunningBalie.start("melding", MAIL.settings());
    private static final Client CLIENT = Client.of(BALIE);
    private static final Werkgevers WERK = new Werkgevers(BALIE);
    private static final Stored STORED = new Stored(BALIE);

    private int before;

    @AfterAll
    static void stop() {
        assertThat(MAIL.received().toString())
                .doesNotContain("Vries", "Puffelen", "0201234567", "Afval", "Terugbellen");
        BALIE.close();
        MAIL.close();
    }

    @BeforeEach
    void begin() {
        await("nothing waits", () -> STORED.count("bezorging") == 0);
        before = MAIL.received().size();
    }

    /** A taak that this medewerker put out for somebody. */
    private static String uitgezet(String kcm, String voor) {
        String body = WERK.body(List.of(voor));
        String contact = body.replaceFirst("(?s).*aanleidinggevendKlantcontact\": \\{\"uuid\": \"([^\"]+)\".*", "$1");
        assertThat(CLIENT.post(
                                "/actorklantcontacten",
                                "{\"actor\": {\"uuid\": \"%s\"}, \"klantcontact\": {\"uuid\": \"%s\"}}"
                                        .formatted(kcm, contact))
                        .status())
                .isEqualTo(201);
        String taak = CLIENT.post("/internetaken", body).uuid();
        assertThat(taak).isNotEmpty();
        return taak;
    }

    private static void wil(String actor) {
        STORED.texts("update medewerker set mail_bij_afronding = true where emailadres = ?", WERK.adres(actor));
    }

    private static void afwezig(String actor, String vervanger) {
        STORED.texts(
                "update medewerker set afwezig_tot = current_date + 1, vervanger = (select id from medewerker where emailadres = ?)"
                        + " where emailadres = ?",
                WERK.adres(vervanger),
                WERK.adres(actor));
    }

    private static void rondAf(String taak, String wie) {
        assertThat(CLIENT.send(
                                "PATCH",
                                "/internetaken/" + taak,
                                "{\"status\": \"verwerkt\"}",
                                Map.of("X-Eindgebruiker", wie))
                        .status())
                .isEqualTo(200);
    }

    private List<Mail> arrived(int number) {
        await("mailed " + number, () -> arrived().size() >= number);
        await("nothing waits", () -> STORED.count("bezorging") == 0);
        assertThat(arrived()).hasSize(number);
        return arrived();
    }

    private List<Mail> arrived() {
        List<Mail> all = MAIL.received();
        return all.subList(before, all.size()).stream()
                .filter(mail -> !mail.onderwerp().startsWith("Er wacht"))
                .toList();
    }

    /** So many wait, some were tried and none is in hand: what is in hand may be sent, whatever happens meanwhile. */
    private static void tried(int number) {
        assertThat(STORED.count("bezorging")).isEqualTo(number);
        await(
                "none is in hand",
                () -> STORED.number("select count(*) from bezorging where reden is not null") > 0
                        && STORED.number("select count(*) from bezorging where bezig_tot is not null") == 0);
    }

    @Test
    void whoPutItOutAndWantsToKnowIsToldOnceThatItIsDone() {
        String kcm = WERK.medewerker("Anneke");
        String doet = WERK.medewerker("Gijs");
        String unasked = uitgezet(kcm, doet);
        arrived(1); // what is done before it is told, is not told
        rondAf(unasked, WERK.adres(doet));
        wil(kcm);
        String taak = uitgezet(kcm, doet);
        arrived(2);
        rondAf(taak, WERK.adres(doet));
        CLIENT.patch("/internetaken/" + taak, "{\"toelichting\": \"Nog iets\", \"status\": \"verwerkt\"}");
        List<Mail> told = arrived(3).stream()
                .filter(each -> each.aan().equals(WERK.adres(kcm)))
                .toList();
        assertThat(told).hasSize(1);
        Mail mail = told.getFirst();
        assertThat(mail.onderwerp()).startsWith("Contactverzoek ").endsWith(" is afgerond");
        assertThat(mail.tekst()).contains("dat je hebt uitgezet, is afgerond", "/contactverzoeken/" + taak);
    }

    @Test
    void whoFinishesItHerselfOrJoinedTheContactLaterIsNot() {
        String kcm = WERK.medewerker("Anneke");
        String later = WERK.medewerker("Later");
        String doet = WERK.medewerker("Gijs");
        wil(kcm);
        wil(later);
        String taak = uitgezet(kcm, doet);
        String contact = CLIENT.get("/internetaken/" + taak)
                .body()
                .at("/aanleidinggevendKlantcontact/uuid")
                .asText();
        CLIENT.post(
                "/actorklantcontacten",
                "{\"actor\": {\"uuid\": \"%s\"}, \"klantcontact\": {\"uuid\": \"%s\"}}".formatted(later, contact));
        arrived(1);
        rondAf(taak, WERK.adres(kcm).toUpperCase(Locale.ROOT));
        assertThat(arrived(1).getFirst().aan()).isEqualTo(WERK.adres(doet));
    }

    @Test
    void whoOnlySupplementedTheContactBeforeTheTaakWasMadeIsNot() {
        String kcm = WERK.medewerker("Anneke");
        String later = WERK.medewerker("Later");
        wil(later);
        String taak = uitgezet(kcm, WERK.medewerker("Gijs"));
        String contact = CLIENT.get("/internetaken/" + taak)
                .body()
                .at("/aanleidinggevendKlantcontact/uuid")
                .asText();
        CLIENT.post(
                "/actorklantcontacten",
                "{\"actor\": {\"uuid\": \"%s\"}, \"klantcontact\": {\"uuid\": \"%s\"}}".formatted(later, contact));
        String tweede = CLIENT.post("/internetaken", """
                {"gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "toegewezenAanActoren": [],
                 "aanleidinggevendKlantcontact": {"uuid": "%s"}}""".formatted(contact)).uuid();
        rondAf(tweede, "x");
        assertThat(arrived(1).getFirst().onderwerp()).startsWith("Nieuw");
    }

    @Test
    void whoIsAwayWithoutAnybodyInHerPlaceIsAskedThroughTheEenheidThatHadItAlready() {
        String eenheid = WERK.eenheid(16);
        String away = WERK.medewerker("Rutger");
        STORED.texts(
                "update medewerker set afwezig_tot = current_date + 1 where emailadres = ? returning id::text",
                WERK.adres(away));
        String taak = WERK.taak(eenheid).uuid();
        arrived(1);
        CLIENT.patch("/internetaken/" + taak, """
                {"toegewezenAanActoren": [{"uuid": "%s"}, {"uuid": "%s"}]}""".formatted(eenheid, away));
        assertThat(arrived(2).getLast().aan()).isEqualTo(WERK.adres(eenheid));
        CLIENT.patch("/internetaken/" + taak, """
                {"toegewezenAanActoren": [{"uuid": "%s"}, {"uuid": "%s"}]}""".formatted(eenheid, WERK.medewerker("Gijs")));
        assertThat(arrived(3).getLast().aan()).as("who is there").startsWith("gijs");
    }

    @Test
    void whatIsToldOfTheEndIsNotLostWhenBalieIsKilled() {
        String kcm = WERK.medewerker("Anneke");
        wil(kcm);
        String taak = uitgezet(kcm, WERK.medewerker("Gijs"));
        arrived(1);
        MAIL.stop();
        rondAf(taak, "x");
        BALIE.kill();
        MAIL.restart();
        STORED.texts("update bezorging set bezig_tot = null, volgende_poging = now()"); // as if the lease were over
        BALIE.restart();
        assertThat(arrived(2).getLast().aan()).isEqualTo(WERK.adres(kcm));
    }

    @Test
    void whoTakesAPlaceIsToldInsteadOfWhoIsAway() {
        String eenheid = WERK.eenheid(16);
        String away = WERK.medewerker("Rutger");
        String vervanger = WERK.medewerker("Vera");
        afwezig(away, vervanger);
        WERK.taak(eenheid, away);
        Mail mail = arrived(1).getFirst();
        assertThat(mail.aan()).isEqualTo(WERK.adres(vervanger));
        assertThat(mail.tekst())
                .contains("is aan een collega die je vervangt toegewezen")
                .doesNotContain("Rutger");
        WERK.taak(away, vervanger);
        assertThat(arrived(2).getLast().aan()).as("once").isEqualTo(WERK.adres(vervanger));
        afwezig(vervanger, away);
        WERK.taak(eenheid, away);
        assertThat(arrived(3).getLast().aan()).as("she is away too").isEqualTo(WERK.adres(eenheid));
    }

    @Test
    void whatIsGoneIsNotMailed() {
        MAIL.stop();
        String doet = WERK.medewerker("Gijs");
        String gone = WERK.taak(doet).uuid();
        String stays = WERK.taak(doet).uuid();
        String contact = CLIENT.get("/internetaken/" + gone)
                .body()
                .at("/aanleidinggevendKlantcontact/uuid")
                .asText();
        tried(2);
        assertThat(CLIENT.delete("/klantcontacten/" + contact).status()).isEqualTo(204);
        assertThat(STORED.texts("select internetaak from bezorging")).containsExactly(stays);
        MAIL.restart();
        BALIE.run("outbox", "retry", "--all");
        assertThat(arrived(1).getFirst().tekst()).contains(stays);
    }

    @Test
    void whatIsNotTrueAnyMoreIsNotMailed() {
        MAIL.stop();
        String eenheid = WERK.eenheid(16);
        String kcm = WERK.medewerker("Anneke");
        String doet = WERK.medewerker("Gijs");
        String ander = WERK.medewerker("Femke");
        wil(kcm);
        String klaar = WERK.taak(doet).uuid();
        rondAf(klaar, "x");
        String verder = WERK.taak(eenheid, doet).uuid();
        CLIENT.patch("/internetaken/" + verder, """
                {"toegewezenAanActoren": [{"uuid": "%s"}, {"uuid": "%s"}]}""".formatted(eenheid, ander));
        String weerOpen = uitgezet(kcm, doet);
        rondAf(weerOpen, "x");
        CLIENT.patch("/internetaken/" + weerOpen, "{\"status\": \"te_verwerken\"}");
        tried(5);
        MAIL.restart();
        BALIE.run("outbox", "retry", "--all");
        List<Mail> told = arrived(2);
        assertThat(told).extracting(Mail::aan).containsExactlyInAnyOrder(WERK.adres(ander), WERK.adres(doet));
        assertThat(told.toString()).contains(verder, weerOpen).doesNotContain(klaar, "is afgerond");
    }

    @Test
    void whatIsLateForLongIsToldOnceTooButNotWhatWasSoBeforeBalieBeganToMail() {
        String ervoor = WERK.taak(WERK.medewerker("Gijs")).uuid();
        arrived(1);
        BALIE.kill();
        lateForLong(ervoor);
        STORED.texts("delete from melding");
        BALIE.restart();
        await("it began", () -> STORED.number("select count(*) from melding where soort = 'te_laat'") == 1);
        String erna = WERK.taak(WERK.medewerker("Hanna")).uuid();
        lateForLong(erna);
        BALIE.stop();
        BALIE.restart();
        await("told", () -> arrived().size() == 3);
        assertThat(arrived().getLast().onderwerp()).endsWith(" is te laat");
        assertThat(arrived().getLast().tekst()).contains(erna);
    }

    private static void lateForLong(String taak) {
        STORED.texts("update internetaak set uiterlijk_op = now() - interval '20 days' where id = ?::uuid", taak);
    }
}
