package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the register is shown as it stands there, on every page that shows it, but for what would turn our own words round. */
class VijandigIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Voorbeeld MAKE = new Voorbeeld(Client.of(BALIE));
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM);
    private static final Visitor COORDINATOR = Visitor.signedIn(BALIE, Rol.COORDINATOR);
    private static final String ROUND = "[\\u202a-\\u202e\\u2066-\\u2069]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>'",
                "</textarea></title><u>&amp;&lt;{7*7}{#if}",
                "\u202eomgekeerd\u202c עברית 😀"
            })
    void whatIsStoredIsShownLiterally(String hostile) {
        String partij = MAKE.partij(hostile, false);
        String contact = MAKE.contact(hostile, hostile, false, "telefoon", "2026-01-02T10:00:00Z");
        String actor = MAKE.actor(hostile);
        MAKE.betrokkene(contact, partij, "");
        MAKE.betrokkene(contact, "", hostile);
        MAKE.deelname(contact, actor);
        MAKE.onderwerp(contact, hostile);
        MAKE.bijlage(contact, hostile);
        MAKE.taak(contact, actor, hostile, hostile);
        MAKE.betrokkene(MAKE.contact("Later", false), partij, "");
        String later = MAKE.contact("Later", false);
        KCM.post("/werkplek/contacten/" + later + "/eerdere", Map.of("eerder", contact));
        String gesprek = KCM.post(
                        "/werkplek/gesprekken", Map.of("klant", partij, "notitie-1", hostile, "email", hostile))
                .location();
        Verstuurd sent = new Verstuurd(BALIE);
        String bericht = sent.bericht(partij, hostile, hostile, "2026-01-05T10:00:00Z");
        sent.taak(partij, hostile);
        for (String page : List.of(
                "/klanten/" + partij,
                "/klanten/" + partij + "?kanaal=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8),
                "/klanten/" + partij + "/gegevens",
                "/klanten/" + partij + "/berichten/" + bericht,
                "/contacten/" + contact,
                "/contacten/" + later,
                "/contacten/" + contact + "/koppelingen",
                "/contacten/" + contact + "/contactverzoek",
                "/contacten/" + contact + "/correctie",
                gesprek.substring("/werkplek".length()))) {
            Visitor visitor = page.endsWith("/correctie") ? COORDINATOR : KCM;
            requireLiteral(visitor.get("/werkplek" + page), hostile);
        }
        Map<String, String> typed = Map.of("nieuw", hostile, "omschrijving", hostile, "soort", "email");
        requireLiteral(KCM.post("/werkplek/klanten/" + partij + "/adressen", typed), hostile);
        typed = Map.of("interneNotitie", hostile, "voorkeurstaal", hostile, "versie", "");
        Seen changed = KCM.post("/werkplek/klanten/" + partij + "/gegevens", typed);
        assertThat(changed.status()).isEqualTo(409);
        requireShown(changed, hostile);
        requireLiteral(KCM.post("/werkplek/contacten/" + contact + "/eerdere", Map.of("eerder", hostile)), hostile);
        requireLiteral(
                KCM.post("/werkplek/zoeken", Map.of("tekst", "/".repeat(3) + hostile.replaceAll("[\\p{L}\\d]", ""))),
                "");
    }

    private static void requireLiteral(Seen seen, String hostile) {
        assertThat(seen.status()).isIn(200, 303, 422);
        requireShown(seen, hostile);
    }

    private static void requireShown(Seen seen, String hostile) {
        String all = seen.page().wholeText()
                + seen.page().select("input, option, button").eachAttr("value");
        assertThat(all.replaceAll(ROUND, "")).contains(hostile.replaceAll(ROUND, ""));
        seen.page().select("textarea").remove(); // what is typed there comes back as it was
        assertThat(seen.page().wholeText()).doesNotContainPattern(ROUND);
        assertThat(seen.page().select("main script, main img, main title, main u"))
                .isEmpty();
    }

    @Test
    void whatTurnsTextRoundIsStoredAndTypedBackAsItWas() {
        String om = "\u202eomgekeerd\u2066 עברית";
        String contact = MAKE.contact(om, false);
        assertThat(KCM.get("/werkplek/contacten/" + contact).page().select("h1").text())
                .isEqualTo("omgekeerd עברית");
        assertThat(MAKE.stored(contact).path("onderwerp").asText()).isEqualTo(om);
        Seen form = COORDINATOR.get("/werkplek/contacten/" + contact + "/correctie");
        assertThat(form.page().expectFirst("[name=onderwerp]").val()).isEqualTo(om);
        String gesprek =
                KCM.post("/werkplek/gesprekken", Map.of("notitie-1", om)).location();
        assertThat(KCM.get(gesprek).page().expectFirst("#notitie-1").wholeText())
                .isEqualTo(om);
    }

    @Test
    void tenThousandCharactersAreShownWhole() throws SQLException {
        String lang = "lang😀".repeat(2_000);
        String contact = MAKE.contact("Lang", false);
        try (Connection connection = BALIE.database();
                PreparedStatement statement =
                        connection.prepareStatement("update klantcontact set inhoud = ? where id = ?")) {
            statement.setString(1, lang); // as an older dialect stores it
            statement.setObject(2, UUID.fromString(contact));
            statement.executeUpdate();
        }
        assertThat(KCM.get("/werkplek/contacten/" + contact).page().wholeText()).contains(lang);
        String page = "/werkplek/contacten/" + contact + "/correctie";
        Seen form = COORDINATOR.get(page);
        assertThat(form.page().expectFirst("#veld-inhoud").wholeText()).isEqualTo(lang);
        String versie = form.page().expectFirst("[name=versie]").attr("value");
        Map<String, String> typed = Map.of("versie", versie, "onderwerp", "Ander onderwerp", "inhoud", lang);
        assertThat(COORDINATOR.post(page, typed).status()).isEqualTo(303);
        assertThat(MAKE.stored(contact).path("inhoud").asText()).isEqualTo(lang);
        String gesprek =
                KCM.post("/werkplek/gesprekken", Map.of("notitie-1", lang)).location();
        assertThat(KCM.get(gesprek).page().expectFirst("#notitie-1").wholeText())
                .isEqualTo(lang);
        assertThat(KCM.post(page.replace("correctie", "zaken"), Map.of("zaak", lang))
                        .status())
                .isEqualTo(422);
    }
}
