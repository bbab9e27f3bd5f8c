package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import nl.balie.Client;
import nl.balie.Receiver;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator sees of deliveries, of whom Balie calls and of the settings: enough to act upon, and never a secret or a klant. */
class VerbindingenIT {
    private static final Receiver RECEIVER = Receiver.start();
    private static final String WEBHOOK_SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final Map<String, String> SECRETS = Map.of(
            "BALIE_TOKEN", "eerste-token-van-veertig-tekens-0123456789",
            "BALIE_AANMELDDIENST_GEHEIM", "geheim-van-de-aanmelddienst",
            "BALIE_MANAGEMENTINFORMATIE_SECRET", "geheim-van-de-rapportage-0123456789",
            "BALIE_MAIL_USERNAME", "gebruiker-van-de-mail",
            "BALIE_MAIL_PASSWORD", "wachtwoord-van-de-mail");
    private static final RunningBalie BALIE = start();
    private static final String BEZORGINGEN = "/werkplek/beheer/bezorgingen";
    private static final String KLANT = "Over 999990160";

    private final Visitor fenna =
            Visitor.signedIn(BALIE, new Medewerker("fenna", "Fenna", EnumSet.of(Rol.BEHEERDER), false), 503);

    private static RunningBalie start() {
        String file = """
                address = https://balie.turfstad.example/klantinteracties/api/v1
                abonnee.kind = webhook
                abonnee.url = %s/haak?sleutel=in-het-adres
                abonnee.secret = %s
                """.formatted(RECEIVER.address(), WEBHOOK_SECRET);
        Map<String, String> settings = new HashMap<>(SECRETS);
        settings.putAll(Map.of(
                "BALIE_DESTINATIONS", Receiver.destinations(file).toString(),
                "BALIE_ADRES", "https://balie.turfstad.example",
                "BALIE_MAIL_HOST", "mail.turfstad.example",
                "BALIE_MAIL_FROM", "balie@turfstad.example",
                "BALIE_TERMIJN", "12",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "https://spans.turfstad.example:4317",
                "BALIE_TERMYN", "twaalf-uur"));
        return RunningBalie.start("verbindingen", settings);
    }

    @AfterAll
    static void stop() {
        BALIE.close();
        RECEIVER.close();
    }

    @BeforeEach
    void nothing() throws SQLException {
        sql("delete from bezorging");
    }

    private static void sql(String sql) throws SQLException {
        try (Connection connection = BALIE.database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Deliveries to somebody who is not there any more. */
    private static void deliveries(int count, String status, String bestemming) throws SQLException {
        try (Connection connection = BALIE.database();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into bezorging (bestemming, hoofd, sleutel, bericht, moment, volgende_poging, status, pogingen, reden)
                        select ?, gen_random_uuid(), gen_random_uuid(), to_json(?::text), now(), now() + interval '1 day', ?, 40, '503'
                        from generate_series(1, ?)""")) {
            statement.setString(1, bestemming);
            statement.setString(2, KLANT);
            statement.setString(3, status);
            statement.setInt(4, count);
            statement.executeUpdate();
        }
    }

    private static int count(String where) throws SQLException {
        try (Connection connection = BALIE.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from bezorging where " + where)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void aHundredThousandParkedDeliveriesAreShownByPagesAndSentAgainAtOnce() throws SQLException {
        deliveries(100_000, "geparkeerd", "weg");
        deliveries(1, "wacht", "weg");
        Seen page = fenna.get(BEZORGINGEN);
        assertThat(page.page().select("tbody tr")).hasSize(50);
        assertThat(page.text()).contains("Geparkeerd (meer dan 10.000)", "Wacht (1)", "503", "40 pogingen");
        assertThat(page.response().body()).doesNotContain(KLANT);
        Seen next = fenna.get(page.page().expectFirst("a[rel=next]").attr("href"));
        assertThat(next.page().select("tbody th").eachText())
                .hasSize(50)
                .doesNotContainAnyElementsOf(page.page().select("tbody th").eachText());
        String een = page.page().expectFirst("[name=bezorging]").val();
        assertThat(fenna.submit(BEZORGINGEN, Map.of("status", "geparkeerd", "bezorging", een))
                        .text())
                .contains("1 bezorging wordt nu opnieuw geprobeerd");
        assertThat(count("id = " + een + " and status = 'wacht' and pogingen = 0 and volgende_poging <= now()"))
                .isOne();
        assertThat(fenna.submit(BEZORGINGEN, Map.of("status", "geparkeerd", "alles", "ja"))
                        .text())
                .contains("99999 bezorgingen worden nu opnieuw geprobeerd", "Er is niets geparkeerd");
        assertThat(count("status = 'geparkeerd'")).isZero();
        assertThat(count("pogingen = 40"))
                .as("what waited goes on where it was")
                .isOne();
    }

    @Test
    void whatIsAskedAmissDoesNothingAndNamesAreShownLiterally() throws SQLException {
        String hostile = "<script>alert(1)</script> \"'{regel}";
        deliveries(1, "geparkeerd", hostile);
        Seen page = fenna.get(BEZORGINGEN);
        assertThat(page.page().select("tbody td").first()).isNotNull();
        assertThat(Objects.requireNonNull(page.page().select("tbody td").first())
                        .text())
                .isEqualTo(hostile);
        for (Map<String, String> form : List.of(Map.<String, String>of(), Map.of("bezorging", "x' or 1=1"))) {
            assertThat(fenna.post(BEZORGINGEN, form).status()).isEqualTo(303);
        }
        assertThat(fenna.submit(BEZORGINGEN, Map.of("bezorging", "999999999")).text())
                .contains("niets opnieuw gestuurd");
        assertThat(count("status = 'geparkeerd'")).isOne();
        assertThat(fenna.get(BEZORGINGEN + "?na=x").status()).isEqualTo(404);
        assertThat(fenna.get(BEZORGINGEN + "?status=bezorgd").status()).isEqualTo(200);
        assertThat(fenna.get(BEZORGINGEN + "?status=wacht").text()).contains("Er wacht niets");
        Visitor kcm = Visitor.signedIn(BALIE, new Medewerker("kim", "Kim", EnumSet.of(Rol.KCM), false), 503);
        assertThat(kcm.get(BEZORGINGEN).status()).isEqualTo(403);
        assertThat(kcm.post(BEZORGINGEN, Map.of("alles", "ja")).status()).isEqualTo(403);
        assertThat(kcm.get("/werkplek/beheer/verbindingen").status()).isEqualTo(403);
    }

    @Test
    void settingsAreToldWithWhereTheyWereSetAndSecretsNever() {
        Seen page = fenna.get("/werkplek/beheer/verbindingen");
        assertThat(page.response().body())
                .doesNotContain(SECRETS.values())
                .doesNotContain(WEBHOOK_SECRET)
                .doesNotContain("in-het-adres")
                .doesNotContain("twaalf-uur");
        Map<String, String> settings = page.page().select("[aria-labelledby=instellingen] tbody tr").stream()
                .collect(Collectors.toMap(
                        row -> row.select("th").text(), row -> row.select("td").text()));
        assertThat(settings)
                .containsEntry("BALIE_TERMIJN", "12 omgeving")
                .containsEntry("BALIE_TERMIJN_BIJNA", "4 standaard")
                .containsEntry("QUARKUS_OTEL_SDK_DISABLED", "true standaard")
                .containsEntry("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "https://spans.turfstad.example:4317 omgeving")
                .containsEntry("QUARKUS_OTEL_INSTRUMENT_VERTX_HTTP", "false standaard")
                .containsEntry("BALIE_NUMMER", "aanleveren standaard");
        SECRETS.keySet().forEach(name -> assertThat(settings).containsEntry(name, "ingesteld omgeving"));
        assertThat(page.text()).contains("kent deze omgevingsvariabelen niet: BALIE_TERMYN.");
        assertThat(page.page().select("dl").first()).isNotNull();
        assertThat(page.page().select("dl").text()).contains("Antwoordt", "Bekend", "Klaar, tot en met V");
    }

    @Test
    void whomBalieCallsIsToldWithWhatWasAnsweredLast() {
        assertThat(antwoord("mail")).contains("mail.turfstad.example", "Nog niet gevraagd");
        new Client(BALIE.address() + "/klantinteracties/api/v1", SECRETS.get("BALIE_TOKEN")).post("/partijen", """
                        {"soortPartij": "persoon", "indicatieActief": true, "indicatieGeheimhouding": false}""");
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!antwoord("abonnee").contains("Goed") && System.nanoTime() < deadline) {
            LockSupport.parkNanos(200_000_000);
        }
        assertThat(antwoord("abonnee")).contains("webhook", RECEIVER.address() + "/haak", "Goed");
    }

    private String antwoord(String naam) {
        return fenna.get("/werkplek/beheer/verbindingen")
                .page()
                .select("[aria-labelledby=verbindingen] tr:contains(" + naam + ")")
                .text();
    }
}
