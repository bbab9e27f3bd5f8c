package nl.balie.api;

import static nl.balie.Receiver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balie.Client;
import nl.balie.Mailserver;
import nl.balie.Mailserver.Mail;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** Balie is killed while it mails, and mails beside another Balie: nothing is lost, and nothing is another mail the second time. */
class MailKillIT {
    private static final int TAKEN = 30;

    @Test
    void everyMailArrivesThoughBalieIsKilledMeanwhile() {
        try (Mailserver mail = new Mailserver();
                RunningBalie balie = RunningBalie.start("mail-kill", mail.settings())) {
            Werkgevers werk = new Werkgevers(balie);
            Stored stored = new Stored(balie);
            List<String> medewerkers =
                    List.of(werk.medewerker("Gijs"), werk.medewerker("Iris"), werk.medewerker("Koen"));
            List<String> taken = new ArrayList<>();
            for (int i = 0; i < TAKEN; i++) {
                taken.add(werk.taak(medewerkers.get(i % 3)).uuid());
                if (i % 10 == 9) {
                    balie.kill();
                    stored.texts("update bezorging set bezig_tot = null"); // as if the lease were over
                    balie.restart();
                }
            }
            await("everything was sent", () -> stored.count("bezorging") == 0);
            Map<String, Set<String>> idsPerTaak = about(mail, "Nieuw").stream()
                    .collect(Collectors.groupingBy(
                            each -> each.tekst().replaceFirst("(?s).*contactverzoeken/([0-9a-f-]{36}).*", "$1"),
                            Collectors.mapping(Mail::id, Collectors.toSet())));
            assertThat(idsPerTaak.keySet()).containsExactlyInAnyOrderElementsOf(taken);
            assertThat(idsPerTaak.values()).allMatch(ids -> ids.size() == 1);
        }
    }

    @Test
    void twoServersTellEverythingOnce() throws Exception {
        try (Mailserver mail = new Mailserver();
                RunningBalie first = RunningBalie.start("mail-een", mail.settings());
                Connection database = first.database();
                RunningBalie second = RunningBalie.start("mail-twee", beside(first, database, mail))) {
            Werkgevers werk = new Werkgevers(first);
            String eenheid = werk.eenheid(16);
            List<String> medewerkers =
                    List.of(werk.medewerker("Gijs"), werk.medewerker("Iris"), werk.medewerker("Koen"));
            Client other = new Client(second.address() + "/klantinteracties/api/v1", first.token());
            for (int i = 0; i < TAKEN; i++) {
                List<String> actoren = List.of(eenheid, medewerkers.get(i % 3));
                assertThat((i % 2 == 0 ? Client.of(first) : other)
                                .post("/internetaken", werk.body(actoren))
                                .status())
                        .isEqualTo(201);
            }
            Stored stored = new Stored(first);
            await("everything was sent", () -> stored.count("bezorging") == 0);
            assertThat(about(mail, "Nieuw")).hasSize(TAKEN);
            stored.texts("update internetaak set uiterlijk_op = now() - interval '1 minute'");
            first.kill();
            second.kill();
            Thread starting = Thread.startVirtualThread(first::restart);
            second.restart();
            starting.join();
            await("all are late", () -> about(mail, "is te laat").size() >= TAKEN);
            await("everything was sent", () -> stored.count("bezorging") == 0);
            assertThat(about(mail, "is te laat")).hasSize(TAKEN);
            assertThat(mail.received()).extracting(Mail::id).doesNotHaveDuplicates();
        }
    }

    private static List<Mail> about(Mailserver mail, String words) {
        return mail.received().stream()
                .filter(each -> each.onderwerp().contains(words))
                .toList();
    }

    private static Map<String, String> beside(RunningBalie first, Connection database, Mailserver mail)
            throws Exception {
        Map<String, String> settings = new HashMap<>(mail.settings());
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.getMetaData().getURL());
        settings.put("QUARKUS_DATASOURCE_USERNAME", "balie");
        settings.put(
                "QUARKUS_DATASOURCE_PASSWORD",
                Files.readString(first.directory().resolve("postgresql/balie.password")));
        return settings;
    }
}
