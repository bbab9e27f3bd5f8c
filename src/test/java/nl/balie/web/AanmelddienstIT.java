package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in with a provider of identities: one that lives in this test, and says of who comes whatever it was told to. */
class AanmelddienstIT {
    private static final int PORT = RunningBalie.freePort();
    private static final String ISSUER = "http://localhost:" + PORT + "/turfstad";
    /** It starts before its provider does. */
    private static final RunningBalie BALIE = RunningBalie.start(
            "aanmelddienst",
            Map.of(
                    "BALIE_AANMELDDIENST", ISSUER,
                    "BALIE_AANMELDDIENST_CLIENT", "balie",
                    "BALIE_AANMELDDIENST_GEHEIM", "geheim-van-de-proef",
                    "BALIE_AANMELDDIENST_ROLLEN", "GRP-KCC=kcm, GRP-Team=coordinator,GRP-Team=analist"));

    private static final long AN_HOUR = 3600;

    private static MockOAuth2Server provider = new MockOAuth2Server();
    private static boolean isThere;

    @BeforeEach
    void theProviderIsThere() throws Exception {
        if (!isThere) {
            Seen away = Visitor.stranger(BALIE).get("/werkplek/gesprekken");
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.text()).contains("De aanmelddienst is nu niet te bereiken");
            assertThat(away.page().select("meta[http-equiv=refresh]")).hasSize(1);
            provider.start(InetAddress.getLoopbackAddress(), PORT);
            isThere = true;
        }
    }

    @AfterAll
    static void stop() {
        provider.shutdown();
        BALIE.close();
    }

    private static void says(long seconds, Map<String, Object> claims) {
        provider.enqueueCallback(
                new DefaultOAuth2TokenCallback("turfstad", "zompe", "JWT", List.of("balie"), claims, seconds));
    }

    private static Map<String, Object> zompe(String... roles) {
        return Map.of("email", "zompe@turfstad.example", "name", "Zompe Veenstra", "roles", List.of(roles));
    }

    @Test
    void rolesOfTheSetUpCountWhereNoSettingTellsThem() throws Exception {
        Path file = Files.writeString(
                Files.createTempFile("rollen", ".yaml"),
                "rollen: [{groep: GRP-Balie, rollen: [kcm, analist]}, {groep: GRP-Beheer, rollen: [beheerder]}]");
        try (RunningBalie other = RunningBalie.start(
                "aanmelddienst-inrichting",
                Map.of(
                        "BALIE_AANMELDDIENST",
                        ISSUER,
                        "BALIE_AANMELDDIENST_CLIENT",
                        "balie",
                        "BALIE_AANMELDDIENST_GEHEIM",
                        "geheim-van-de-proef",
                        "BALIE_INRICHTING",
                        file.toString()))) {
            says(AN_HOUR, zompe("grp-balie"));
            assertThat(Visitor.withBrowser(other).get("/werkplek/gesprekken").text())
                    .contains("Zompe Veenstra", "Nieuw gesprek");
            says(AN_HOUR, zompe("kcm"));
            assertThat(Visitor.withBrowser(other).get("/werkplek/gesprekken").status())
                    .isEqualTo(403);
        }
    }

    @Test
    void whoSignsInGetsThePageThatSheAskedFor() {
        says(AN_HOUR, zompe("GRP-KCC", "GRP-Elders"));
        Visitor zompe = Visitor.withBrowser(BALIE);
        Seen seen = zompe.get("/werkplek/gesprekken");
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.response().uri().toString()).isEqualTo(BALIE.address() + "/werkplek/gesprekken");
        assertThat(seen.text()).contains("Zompe Veenstra", "Nieuw gesprek");
        assertThat(seen.response()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("form-action 'self' http://localhost:" + PORT + ";");
        assertThat(BALIE.log()).doesNotContain("zompe");
    }

    @Test
    void herRolesAreWhatTheProviderSays() {
        says(AN_HOUR, zompe("GRP-Team"));
        Visitor team = Visitor.withBrowser(BALIE);
        assertThat(team.get("/werkplek/").text()).doesNotContain("Nieuw gesprek");
        assertThat(team.post("/werkplek/gesprekken", Map.of()).status()).isEqualTo(403);

        says(AN_HOUR, zompe("kcm"));
        Seen none = Visitor.withBrowser(BALIE).get("/werkplek/");
        assertThat(none.status()).isEqualTo(403);
        assertThat(none.text()).contains("de claim roles is nu: kcm");
        assertThat(none.page().select("form[action=/werkplek/afmelden] button").text())
                .isEqualTo("Afmelden");

        says(AN_HOUR, Map.of("roles", List.of("GRP-KCC")));
        Seen nobody = Visitor.withBrowser(BALIE).get("/werkplek/");
        assertThat(nobody.status()).isEqualTo(403);
        assertThat(nobody.text()).contains("de claim email ontbreekt");
        assertThat(nobody.page().select("form[action=/werkplek/afmelden] button"))
                .hasSize(1);
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneWhenTheTokenIsRenewed() {
        Map<String, Object> claims = new HashMap<>(zompe("GRP-KCC"));
        says(4, claims);
        Visitor zompe = Visitor.withBrowser(BALIE);
        assertThat(zompe.get("/werkplek/").status()).isEqualTo(200);
        claims.put("roles", List.of("GRP-Elders")); // what the provider says from now on
        int status = 200;
        for (int tries = 0; status == 200 && tries < 100; tries++) {
            LockSupport.parkNanos(100_000_000);
            status = zompe.get("/werkplek/").status();
        }
        assertThat(status).isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSessionHereAndThere() {
        says(AN_HOUR, zompe("GRP-KCC"));
        Visitor zompe = Visitor.withBrowser(BALIE);
        assertThat(zompe.get("/werkplek/").status()).isEqualTo(200);
        Seen out = zompe.post("/werkplek/afmelden", Map.of());
        assertThat(out.response().uri().getPath()).isEqualTo("/werkplek/afgemeld");
        assertThat(out.response().previousResponse().orElseThrow().uri().toString())
                .startsWith(ISSUER + "/endsession?");
        assertThat(zompe.postInBackground("/werkplek/gesprekken", Map.of()).status())
                .isEqualTo(401);
    }

    @Test
    void aScriptIsToldThatTheSessionIsOver() {
        Seen told = Visitor.stranger(BALIE).postInBackground("/werkplek/gesprekken", Map.of());
        assertThat(told.status()).isEqualTo(401);
        assertThat(told.text()).startsWith("Je bent niet meer aangemeld");
    }

    @Test
    void whatNoProviderSentIsNotBelieved() {
        Visitor stranger = Visitor.stranger(BALIE);
        Seen guessed = stranger.get("/werkplek/aanmelden/antwoord?code=abc&state=def");
        assertThat(guessed.location()).startsWith(ISSUER + "/authorize?");
        Seen refused = stranger.get("/werkplek/aanmelden/mislukt?error=access_denied");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text()).contains("Aanmelden is niet gelukt");
    }

    @Test
    void whatWasTypedIsNotSentToTheProvider() {
        Seen over = Visitor.stranger(BALIE)
                .post("/werkplek/gesprekken/" + UUID.randomUUID(), Map.of("notitie-1", "Ze vraagt iets"));
        assertThat(over.status()).isEqualTo(401);
        assertThat(over.page().select("main form input[name=notitie-1]").val()).isEqualTo("Ze vraagt iets");
    }

    @Test
    void thereIsNoOtherWayIn() {
        Visitor stranger = Visitor.stranger(BALIE);
        assertThat(stranger.get(Visitor.link(BALIE)).status()).isEqualTo(503);
        assertThat(BALIE.log()).contains("Desk:  " + BALIE.address() + "/werkplek/\n");
        Visitor sealed =
                stranger.with(Visitor.signedIn(RunningBalie.shared(), Rol.KCM).cookie());
        assertThat(sealed.get("/werkplek/").location()).startsWith(ISSUER + "/authorize?");
    }
}
