package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that are set are loaded by themselves, told with the connections, and not changed in beheer. */
class LaadinstellingIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void whatIsSetIsLoadedAndIsChangedWhereItIsWritten(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("vac.json"), """
                {"uuid": "1", "vraag": "Hoe laat?", "antwoord": "Om negen uur"}""");
        Map<String, String> settings = Map.of(
                "BALIE_BRONNEN_MAP", folder.toString(), "BALIE_BRONNEN_SITEMAP", "http://127.0.0.1:1/sitemap.xml");
        try (RunningBalie balie = RunningBalie.start("laden", settings)) {
            Visitor fenna = Visitor.signedIn(balie, Rol.BEHEERDER);
            Instant end = Instant.now().plus(PATIENCE);
            while (!fenna.get("/werkplek/beheer/verbindingen").text().matches(".*website .*Geen antwoord.*")
                    && Instant.now().isBefore(end)) {
                LockSupport.parkNanos(100_000_000);
            }
            assertThat(fenna.get("/werkplek/beheer/verbindingen").text())
                    .containsPattern("map met JSON .*Goed .*website .*Geen antwoord");
            String id = new Client(balie.address() + "/api/werkplek/v1", balie.token())
                    .get("/vacs?zoek=laat")
                    .body()
                    .at("/results/0/uuid")
                    .asText();
            String adres = Bronlijsten.VACS.adres() + "/" + id;
            Seen row = fenna.get(adres);
            assertThat(row.page().select("dl").text()).contains("Gelijk aan map met JSON");
            Seen refused = fenna.post(adres, BeheerIT.form(row, Map.of("antwoord", "Om tien uur")));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("Dit wordt gelijk gehouden aan map met JSON");
            Map<String, String> versie =
                    Map.of("versie", row.page().expectFirst("[name=versie]").val());
            assertThat(fenna.post(adres + "/verwijdering", versie).text()).contains("Dit wordt gelijk gehouden");
            System.setProperty("balie.data", RunningBalie.shared().directory().toString());
        }
    }
}
