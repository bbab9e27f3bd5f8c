package nl.balie.api;

import static nl.balie.Receiver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.balie.Mailserver;
import nl.balie.Mailserver.Mail;
import nl.balie.RunningBalie;
import nl.balie.register.Werktijd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who takes the place of a coordinator who is away hears of what she does and divides, and in the morning of what is of nobody. */
class VervangerMailIT {
    private static final Mailserver MAIL = new Mailserver();
    private static final RunningBalie BALIE = RunningBalie.start("vervangermail", MAIL.settings());
    private static final Werkgevers WERK = new Werkgevers(BALIE);
    private static final Stored STORED = new Stored(BALIE);
    private static final String WIE = "(select id from medewerker where emailadres = ?)";

    @AfterAll
    static void stop() {
        BALIE.close();
        MAIL.close();
    }

    @Test
    void whoTakesHerPlaceIsToldAndNotWhoIsAway() {
        Werktijd werktijd = Werktijd.of("00:00-23:59");
        boolean works = werktijd.worksOn(LocalDate.now(Werktijd.NEDERLAND));
        await(
                "today's overview went by, of nothing yet",
                () -> !works || STORED.number("select count(*) from melding where soort = 'overzicht'") > 0);
        String eenheid = WERK.eenheid(16);
        String cora = WERK.medewerker("Cora");
        WERK.lid(cora, eenheid, "coordinator");
        String vera = WERK.medewerker("Vera");
        STORED.texts(
                "update medewerker set afwezig_tot = current_date + 2, vervanger = " + WIE + " where emailadres = ?",
                WERK.adres(vera),
                WERK.adres(cora));
        STORED.texts(
                "insert into aanmelding (medewerker, ziet_contacten, verdeelt) values (?, true, true)",
                WERK.adres(vera));
        WERK.taak(WERK.medewerker("Alleen"));
        Instant longAgo =
                werktijd.before(Instant.now(), werktijd.day().multipliedBy(2).plusHours(1));
        String late = WERK.taak(eenheid, cora).uuid();
        STORED.texts(
                "update internetaak set uiterlijk_op = ? where id = ?::uuid", longAgo.atOffset(ZoneOffset.UTC), late);
        await("assigned", () -> MAIL.received().size() >= 2);
        STORED.texts("delete from melding where soort = 'overzicht'");
        int before = MAIL.received().size();
        BALIE.stop();
        BALIE.restart();
        await(
                "told",
                () -> STORED.number("select count(*) from melding where soort in ('coordinator', 'overzicht')")
                        >= (works ? 2 : 1));
        await("all sent", () -> STORED.count("bezorging") == 0);
        List<Mail> told = MAIL.received().subList(before, MAIL.received().size());
        List<Mail> hers = told.stream()
                .filter(mail -> mail.aan().equals(WERK.adres(vera)))
                .toList();
        assertThat(told).extracting(Mail::aan).doesNotContain(WERK.adres(cora));
        assertThat(hers)
                .filteredOn(mail -> mail.tekst().contains(late))
                .extracting(Mail::onderwerp)
                .anyMatch(onderwerp -> onderwerp.endsWith("blijft liggen"));
        assertThat(hers)
                .filteredOn(mail -> mail.onderwerp().startsWith("Er wacht"))
                .hasSize(works ? 1 : 0)
                .allSatisfy(mail -> {
                    assertThat(mail.onderwerp()).isEqualTo("Er wacht 1 contactverzoek op een collega die je vervangt");
                    assertThat(mail.tekst()).contains(".\nEr wacht 1 contactverzoek waar nog niemand naar kijkt.\n");
                });
    }
}
