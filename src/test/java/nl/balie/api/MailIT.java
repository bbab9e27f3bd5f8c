package nl.balie.api;

import static nl.balie.Receiver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.Mailserver;
import nl.balie.Mailserver.Mail;
import nl.balie.RunningBalie;
import nl.balie.register.Werktijd;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has to do something because of a contactverzoek is told by mail: she who can, once, and nothing of a klant. */
class MailIT {
    private static final Mailserver MAIL = new Mailserver();
    private static final RunningBalie BALIE = RunningBalie.start("mail", MAIL.settings());
    private static final Client CLIENT = Client.of(BALIE);
    private static final Werkgevers WERK = new Werkgevers(BALIE);
    private static final Stored STORED = new Stored(BALIE);

    private int before;

    /** Nothing of what was typed may be in any mail, and no address of anybody in the log. */
    @AfterAll
    static void stop() {
        String mailed = MAIL.received().toString();
        assertThat(MAIL.received()).isNotEmpty();
        assertThat(mailed)
                .doesNotContain(
                        "Vries", "Puffelen", "winkel@", "0201234567", "kikkertje", "Afval", "Terugbellen", "vijf uur");
        assertThat(BALIE.log()).doesNotContain("@voorbeeld.nl", "Nieuw contactverzoek", "Vries");
        BALIE.close();
        MAIL.close();
    }

    @BeforeEach
    void begin() {
        await("nothing waits", () -> STORED.count("bezorging") == 0);
        before = MAIL.received().size();
    }

    @Test
    void whoIsAssignedATaakIsTold() {
        String medewerker = WERK.medewerker("Gijs");
        Answer taak = WERK.taak(medewerker);
        Mail mail = arrived(1).getFirst();
        String nummer = taak.body().path("nummer").asText();
        assertThat(mail.aan()).isEqualTo(WERK.adres(medewerker));
        assertThat(mail.onderwerp()).isEqualTo("Nieuw contactverzoek " + nummer);
        assertThat(mail.tekst())
                .startsWith("Contactverzoek %s is aan jou toegewezen.\nNeem contact op met de klant: uiterlijk "
                        .formatted(nummer))
                .contains("\n" + Mailserver.ADRES + "/werkplek/contactverzoeken/" + taak.uuid() + "\n");
        assertThat(mail.id()).endsWith("@balie.turfstad.example>");
    }

    @Test
    void anEenheidIsToldWhenNobodyElseIs() {
        String eenheid = WERK.eenheid(16);
        WERK.taak(eenheid);
        assertThat(arrived(1).getFirst().aan()).isEqualTo(WERK.adres(eenheid));
        assertThat(arrived(1).getFirst().tekst()).contains("is aan jullie eenheid toegewezen");
        WERK.taak(eenheid, WERK.medewerker("Anneke"));
        assertThat(arrived(2).getLast().aan()).startsWith("anneke");
    }

    @Test
    void theEenheidIsToldWhenTheMedewerkerIsAwayOrGone() {
        String eenheid = WERK.eenheid(16);
        String away = WERK.medewerker("Rutger");
        STORED.texts("update medewerker set afwezig_tot = current_date + 1 where emailadres = ?", WERK.adres(away));
        WERK.taak(eenheid, away);
        assertThat(arrived(1).getLast().aan()).isEqualTo(WERK.adres(eenheid));
        String gone = WERK.medewerker("Marie");
        STORED.texts("update medewerker set indicatie_actief = false where emailadres = ?", WERK.adres(gone));
        WERK.taak(eenheid, gone);
        assertThat(arrived(2).getLast().aan()).isEqualTo(WERK.adres(eenheid));
        WERK.taak(away);
        assertThat(arrived(3).getLast().aan()).as("nobody else there").isEqualTo(WERK.adres(away));
    }

    /** As ITA does it: the whole taak anew, with the eenheid that it had and somebody besides. */
    @Test
    void whoComesToATaakIsToldAndWhoHadItIsNot() {
        String eenheid = WERK.eenheid(16);
        String uuid = WERK.taak(eenheid).uuid();
        arrived(1);
        String medewerker = WERK.medewerker("Iris");
        assertThat(CLIENT.put("/internetaken/" + uuid, WERK.body(List.of(eenheid, medewerker)))
                        .status())
                .isEqualTo(200);
        assertThat(arrived(2).getLast().aan()).isEqualTo(WERK.adres(medewerker));
        CLIENT.put("/internetaken/" + uuid, WERK.body(List.of(medewerker, eenheid)));
        CLIENT.patch("/internetaken/" + uuid, "{\"toelichting\": \"Na vijf uur\"}");
        CLIENT.put("/internetaken/" + uuid, WERK.body(List.of(eenheid)));
        String second = WERK.eenheid(16);
        CLIENT.put("/internetaken/" + uuid, WERK.body(List.of(second)));
        assertThat(arrived(3).getLast().aan()).isEqualTo(WERK.adres(second));
    }

    @Test
    void whoAssignsATaakToHerselfIsNotTold() {
        String self = WERK.medewerker("Femke");
        String eenheid = WERK.eenheid(16);
        Answer taak = CLIENT.send(
                "POST",
                "/internetaken",
                WERK.body(List.of(self, eenheid)),
                Map.of("X-Eindgebruiker", WERK.adres(self).toUpperCase(Locale.ROOT)));
        assertThat(taak.status()).isEqualTo(201);
        String other = WERK.medewerker("Koen");
        WERK.taak(other);
        assertThat(arrived(1).getFirst().aan()).isEqualTo(WERK.adres(other));
    }

    @Test
    void aWholeRegistrationTellsWhomItAsks() {
        Voorbeeld body = Voorbeeld.whole()
                .set("/interneTaken/0/actoren/0/actoridentificator/codeSoortObjectId", "\"email\"")
                .set("/interneTaken/0/actoren/0/actoridentificator/objectId", "\"bij.naam@voorbeeld.nl\"")
                .set("/interneTaken/0/actoren/0/actorIdentificatie", """
                        {"functie": "KCC", "emailadres": "bij.naam@voorbeeld.nl", "telefoonnummer": "0970123456"}""");
        Answer answer = CLIENT.post(Voorbeeld.PATH, body.toString());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        assertThat(arrived(1).getFirst().aan()).isEqualTo("bij.naam@voorbeeld.nl");
    }

    @Test
    void aTaakIsToldOfOnceWhenItsTermEndsAndHerCoordinatorWhenItStaysThere() {
        String eenheid = WERK.eenheid(16);
        String coordinator = WERK.medewerker("Coby");
        WERK.lid(coordinator, eenheid, "coordinator");
        Werktijd werktijd = Werktijd.of("00:00-23:59");
        Instant now = Instant.now();
        String soon = due(WERK.taak(eenheid).uuid(), now.plusSeconds(600));
        String late = due(WERK.taak(eenheid).uuid(), now.minusSeconds(600));
        Instant longAgo = werktijd.before(now, werktijd.day().multipliedBy(2).plusHours(1));
        String longLate = due(WERK.taak(eenheid).uuid(), longAgo);
        String done = due(WERK.taak(eenheid).uuid(), now.minusSeconds(600));
        arrived(4);
        CLIENT.patch("/internetaken/" + done, "{\"status\": \"verwerkt\"}");
        STORED.texts("delete from melding where soort = 'overzicht'");
        BALIE.stop();
        BALIE.restart();
        boolean works = werktijd.worksOn(LocalDate.now(Werktijd.NEDERLAND));
        await(
                "told",
                () -> STORED.number("select count(*) from melding where soort in ('coordinator', 'overzicht')")
                        >= (works ? 2 : 1));
        await("all sent", () -> STORED.count("bezorging") == 0);
        assertThat(about(soon))
                .extracting(Mail::onderwerp)
                .element(1)
                .asString()
                .endsWith(" is bijna te laat");
        assertThat(about(late))
                .extracting(Mail::onderwerp)
                .element(1)
                .asString()
                .endsWith(" is te laat");
        assertThat(about(longLate))
                .filteredOn(mail -> mail.aan().equals(WERK.adres(coordinator)))
                .hasSize(1);
        assertThat(about(done)).hasSize(1);
        List<Mail> daily = everything().stream()
                .filter(mail -> mail.onderwerp().startsWith("Er wacht"))
                .toList();
        assertThat(daily.stream().filter(mail -> mail.aan().equals(WERK.adres(eenheid))))
                .hasSize(works ? 1 : 0)
                .allSatisfy(mail -> assertThat(mail.onderwerp())
                        .isEqualTo("Er wachten 3 contactverzoeken op jullie eenheid, waarvan 2 te laat zijn"));
        String last = due(WERK.taak(eenheid).uuid(), now.minusSeconds(300));
        BALIE.stop();
        BALIE.restart();
        await("the last", () -> about(last).size() == 2);
        await("all sent", () -> STORED.count("bezorging") == 0);
        assertThat(about(soon)).hasSize(2);
        assertThat(about(late)).hasSize(2);
    }

    @Test
    void aTaakIsDueAfterTheTermOfItsEenheidWhenTheMunicipalityIsNotClosed() {
        String eenheid = WERK.eenheid(30);
        awaitTerm(30, eenheid);
        LocalDate today = LocalDate.now(Werktijd.NEDERLAND);
        for (int day = 1; day <= 4; day++) {
            Answer closed = CLIENT.post(
                    BALIE.address() + "/api/werkplek/v1/sluitingsdagen",
                    "{\"datum\": \"%s\", \"omschrijving\": \"Verhuizing\"}".formatted(today.plusDays(day)));
            assertThat(closed.status()).as(closed.body().toString()).isEqualTo(201);
        }
        awaitTerm(30, eenheid);
        String standard = WERK.taak(WERK.medewerker("Sem")).uuid();
        assertThat(uiterlijk(standard)).isEqualTo(expected(standard, 16));
        assertThat(CLIENT.get("/internetaken/" + standard).body().has("uiterlijkOp"))
                .as("the dialect has no word for it")
                .isFalse();
        CLIENT.put("/internetaken/" + standard, WERK.body(List.of(eenheid)));
        assertThat(uiterlijk(standard)).as("forwarded").isEqualTo(expected(standard, 16));
        STORED.texts("update internetaak set uiterlijk_op = null");
        BALIE.stop();
        BALIE.restart();
        await("those from before have one too", () -> expected(standard, 30).equals(uiterlijk(standard)));
        await("nothing waits", () -> STORED.count("bezorging") == 0);
    }

    /** Within seconds every server knows the terms of eenheden, and the days on which the municipality is closed. */
    private static void awaitTerm(int hours, String eenheid) {
        await("the term is known", () -> {
            String taak = WERK.taak(eenheid).uuid();
            return expected(taak, hours).equals(uiterlijk(taak));
        });
    }

    @Test
    void nothingIsLostWhenTheMailServerIsAway() {
        MAIL.stop();
        String medewerker = WERK.medewerker("Wim");
        for (int i = 0; i < 5; i++) {
            WERK.taak(medewerker);
        }
        await("it was tried", () -> STORED.number("select count(*) from bezorging where reden is not null") > 0);
        assertThat(STORED.texts("select distinct reden from bezorging where reden is not null")
                        .toString())
                .contains("no answer")
                .doesNotContain("@");
        assertThat(BALIE.run("outbox", "list").out()).contains(" mail ").doesNotContain("@");
        MAIL.restart();
        BALIE.run("outbox", "retry", "--all");
        await("all arrived", () -> STORED.count("bezorging") == 0);
        assertThat(arrived()).hasSize(5).extracting(Mail::id).doesNotHaveDuplicates();
    }

    private static String due(String taak, Instant moment) {
        STORED.texts(
                "update internetaak set uiterlijk_op = ? where id = ?::uuid", moment.atOffset(ZoneOffset.UTC), taak);
        return taak;
    }

    private static @Nullable Instant uiterlijk(String taak) {
        return moment("uiterlijk_op", taak);
    }

    private static @Nullable Instant moment(String column, String taak) {
        String text = STORED.texts(
                        "select to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from internetaak where id = ?::uuid"
                                .formatted(column),
                        taak)
                .getFirst();
        return text == null ? null : Instant.parse(text);
    }

    private static Instant expected(String taak, int hours) {
        Werktijd werktijd = Werktijd.of("00:00-23:59")
                .closedOn(STORED.texts("select datum::text from sluitingsdag").stream()
                        .map(LocalDate::parse)
                        .collect(Collectors.toSet()));
        return werktijd.after(Objects.requireNonNull(moment("toegewezen_op", taak)), Duration.ofHours(hours));
    }

    private List<Mail> about(String taak) {
        return arrived().stream().filter(mail -> mail.tekst().contains(taak)).toList();
    }

    private List<Mail> everything() {
        List<Mail> all = MAIL.received();
        return all.subList(before, all.size());
    }

    private List<Mail> arrived() {
        return everything().stream()
                .filter(mail -> !mail.onderwerp()
                        .startsWith("Er wacht")) // at whatever hour this runs, the day begins with these
                .toList();
    }

    /** What came since the beginning, once that is so much. */
    private List<Mail> arrived(int number) {
        await("mailed " + number, () -> arrived().size() >= number);
        assertThat(arrived()).hasSize(number);
        return arrived();
    }
}
