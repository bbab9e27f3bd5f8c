package nl.balie.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may come in, and who may not. */
class AanmeldenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Visitor STRANGER = Visitor.stranger(BALIE);

    @Test
    void theAddressOfBalieLeadsToTheWorkplaceAndThatToSigningIn() {
        assertThat(STRANGER.get("/").location()).isEqualTo("/werkplek/");
        assertThat(STRANGER.get("/werkplek").location()).isEqualTo("/werkplek/");
        assertThat(STRANGER.get("/werkplek/").location()).isEqualTo("/werkplek/aanmelden");
        assertThat(STRANGER.get("/werkplek/bestaat/niet").location()).isEqualTo("/werkplek/aanmelden");
        assertThat(STRANGER.get("/werkplek/aanmelden").text())
                .contains("./balie aanmelden", "Deze Balie werkt", "/klantinteracties/api/v1/schema/");
    }

    @Test
    void aLinkWorksOnceAndIsNotUsedUpByLooking() {
        String link = Visitor.link(BALIE);
        STRANGER.get(link);
        assertThat(STRANGER.get(link).page().select("button").text()).contains("Eerste beheerder");
        Map<String, String> form = Map.of("persoon", "eerste-beheerder");
        long used = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> STRANGER.post(link, form)))
                .toList()
                .stream()
                .filter(sent -> sent.join().status() == 303)
                .count();
        assertThat(used).isEqualTo(1);
        assertThat(STRANGER.post(link, form).status()).isEqualTo(404);
        assertThat(STRANGER.post(link.replaceFirst(".{4}$", "0000"), form).status())
                .isEqualTo(404);
        assertThat(STRANGER.post(Visitor.link(BALIE), Map.of("persoon", "demo-anneke"))
                        .status())
                .as("nobody is made up in a register that is not")
                .isEqualTo(400);
    }

    @Test
    void theCommandPrintsALink() {
        Map<String, String> shell = new HashMap<>(BALIE.environment());
        shell.remove("QUARKUS_HTTP_PORT"); // only the server was told
        assertThat(RunningBalie.run(shell, "aanmelden").out()).startsWith(BALIE.address() + "/werkplek/aanmelden/");
        RunningBalie.Answer printed = BALIE.run("aanmelden");
        assertThat(printed.exitCode()).as(printed.err()).isZero();
        String link = printed.out().lines().findFirst().orElseThrow();
        assertThat(link).startsWith(BALIE.address());
        assertThat(STRANGER.get(URI.create(link).getPath()).page().select("button"))
                .hasSize(1);
        assertThat(BALIE.run("aanmelden", "nu").err()).contains("'nu'").hasLineCount(1);
    }

    @Test
    void theCookieTravelsToPagesOnlyAndEndsWithSigningOut() {
        Seen seen = STRANGER.post(Visitor.link(BALIE), Map.of("persoon", "eerste-beheerder"));
        String cookie = seen.response().headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith(Sessions.COOKIE + "=");
        assertThat(cookie).contains("Path=/werkplek", "HttpOnly", "SameSite=Lax");
        Visitor visitor = STRANGER.with(cookie.replaceFirst("[^=]*=", "").replaceFirst(";.*", ""));
        assertThat(visitor.get("/werkplek/").text()).contains("Eerste beheerder");
        assertThat(visitor.get("/klantinteracties/api/v1/partijen").status()).isEqualTo(401);
        Seen out = visitor.post("/werkplek/afmelden", Map.of());
        assertThat(out.response().headers().firstValue("Set-Cookie").orElseThrow())
                .contains("Max-Age=0");
    }

    @Test
    void whoSignsOutTakesEveryCopyOfHerCookieAlongAlsoAfterARestart() {
        try (RunningBalie balie = RunningBalie.start("afmelden")) {
            Visitor visitor = Visitor.signedIn(balie, Rol.KCM);
            Visitor other = Visitor.signedIn(balie, Rol.KCM);
            Visitor copy = Visitor.stranger(balie).with(visitor.cookie());
            assertThat(copy.get("/werkplek/").status()).isEqualTo(200);
            assertThat(visitor.post("/werkplek/afmelden", Map.of()).status()).isEqualTo(303);
            assertThat(copy.get("/werkplek/").location()).isEqualTo("/werkplek/aanmelden");
            balie.stop();
            balie.restart();
            assertThat(copy.get("/werkplek/").location()).isEqualTo("/werkplek/aanmelden");
            assertThat(other.get("/werkplek/").status())
                    .as("another session of hers goes on")
                    .isEqualTo(200);
        }
    }

    @Test
    void whoSignsInComesWhereSheWantedToGo() {
        Visitor browser = Visitor.withBrowser(BALIE);
        Seen asked = browser.get("/werkplek/gesprekken?van=hier");
        assertThat(asked.response().uri().getPath()).isEqualTo("/werkplek/aanmelden");
        Seen in = browser.post(Visitor.link(BALIE), Map.of("persoon", "eerste-beheerder"));
        assertThat(in.response().uri().toString()).isEqualTo(BALIE.address() + "/werkplek/gesprekken?van=hier");
        assertThat(browser.get("/werkplek/aanmelden").response().uri().getPath())
                .as("and only then")
                .isEqualTo("/werkplek/");
        Visitor forged = Visitor.stranger(BALIE).with("x; balie_naar=https%3A%2F%2Felders.example");
        assertThat(forged.post(Visitor.link(BALIE), Map.of("persoon", "eerste-beheerder"))
                        .location())
                .isEqualTo("/werkplek/");
    }

    @Test
    void whoIsSignedInElsewhereMeanwhileGoesOnInTheFirstWindow() {
        Visitor browser = Visitor.withBrowser(BALIE);
        browser.post(Visitor.link(BALIE), Map.of("persoon", "eerste-beheerder"));
        assertThat(browser.get("/werkplek/aanmelden").text()).contains("Eerste beheerder");
    }

    @Test
    void whatLeadsNowhereSaysWhy() {
        String link = Visitor.link(BALIE);
        STRANGER.post(link, Map.of("persoon", "eerste-beheerder"));
        assertThat(STRANGER.post(link, Map.of("persoon", "eerste-beheerder")).text())
                .contains("Deze link is al gebruikt of verlopen");
        for (String gone : List.of(link, "/werkplek/aanmelden/" + "0".repeat(32), "/werkplek/aanmelden/x")) {
            Seen told = STRANGER.get(gone);
            assertThat(told.status()).as(gone).isEqualTo(404);
            assertThat(told.text()).contains("Deze link is al gebruikt of verlopen", "./balie aanmelden");
        }
        Visitor kcm = Visitor.signedIn(BALIE, Rol.KCM);
        assertThat(kcm.get("/werkplek/zoeken/" + "x".repeat(60)).text()).contains("Zoekvraag verlopen", "half uur");
    }

    @Test
    void whoIsNotSignedInAnyMoreFindsWhatSheTypedAndTheWayIn() {
        Map<String, String> form = Map.of("aanvulling", "Getypt zonder sessie.");
        Seen over = STRANGER.post("/werkplek/contacten/1/aanvullingen", form);
        assertThat(over.status()).isEqualTo(401);
        assertThat(over.page().select("input[name=aanvulling]").val()).isEqualTo("Getypt zonder sessie.");
        assertThat(over.page().select("a[target=_blank]").attr("href")).isEqualTo("/werkplek/aanmelden");
    }

    @Test
    void capitalsOfAnAddressTellNobodyApart() {
        Client api = Client.of(BALIE);
        String contact = new Voorbeeld(api).contact("Vraag", false);
        String id = "Zompe" + UUID.randomUUID() + "@turfstad.example";
        for (String each : List.of(id, id.toLowerCase(Locale.ROOT), id.toUpperCase(Locale.ROOT))) {
            Seen added = Visitor.signedIn(BALIE, Rol.KCM, each)
                    .post("/werkplek/contacten/" + contact + "/aanvullingen", Map.of("aanvulling", "Nog iets."));
            assertThat(added.status()).isEqualTo(303);
        }
        assertThat(api.get("/klantcontacten/" + contact).body().path("hadBetrokkenActoren"))
                .hasSize(1);
    }

    @Test
    void aForgedCookieIsNobody() {
        String real = Visitor.signedIn(BALIE, Rol.KCM).cookie();
        List<String> forged = List.of(
                "",
                "x",
                "A".repeat(120),
                real.substring(1),
                real + "A",
                "B" + real.substring(1),
                real.toUpperCase(Locale.ROOT));
        for (String each : forged) {
            assertThat(STRANGER.with(each).get("/werkplek/").location())
                    .as(each)
                    .isEqualTo("/werkplek/aanmelden");
        }
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        Visitor kcm = Visitor.signedIn(BALIE, Rol.KCM);
        Map<String, String> form = Map.of("tekst", "Zompe");
        assertThat(kcm.post("/werkplek/zoeken", form, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(kcm.post("/werkplek/zoeken", form, "Sec-Fetch-Site", "same-site")
                        .status())
                .isEqualTo(403);
        assertThat(kcm.post("/werkplek/zoeken", form, "Origin", "https://elders.example")
                        .status())
                .isEqualTo(403);
        assertThat(kcm.post("/werkplek/zoeken", form, "X-Other", "1").status()).isEqualTo(403);
        assertThat(kcm.post("/werkplek/zoeken", form, "Origin", BALIE.address()).status())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource(Rol.class)
    void everyRoleSeesItsPagesAndNoOther(Rol rol) {
        Visitor visitor = Visitor.signedIn(BALIE, rol);
        assertThat(visitor.get("/werkplek/").status()).isEqualTo(200);
        int expected = Rol.CONTACT.contains(rol) ? 404 : 403;
        String nobody = "/werkplek/klanten/0199d1a2-7c1e-7000-8000-00000000000a";
        assertThat(visitor.get(nobody).status()).isEqualTo(expected);
        assertThat(visitor.get("/werkplek/contacten/0").status()).isEqualTo(expected);
        assertThat(visitor.post("/werkplek/contacten/0/aanvullingen", Map.of("aanvulling", "x"))
                        .status())
                .isEqualTo(expected);
        assertThat(visitor.get("/werkplek/bestaatniet").status()).isEqualTo(404);
        assertThat(visitor.get("/werkplek/bestaatniet").text()).doesNotContain("hierboven");
        assertThat(visitor.get("/werkplek/gesprekken").text())
                .contains(rol == Rol.KCM ? "Gesprekken" : "is de rol klantcontactmedewerker nodig");
        Seen otherwise = visitor.get("/werkplek/zoeken");
        assertThat(otherwise.status()).isEqualTo(405);
        assertThat(otherwise.response().headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void aSearchIsOnlyForWhoTypedIt() {
        Seen found = Visitor.signedIn(BALIE, Rol.KCM).post("/werkplek/zoeken", Map.of("tekst", "Zompe"));
        assertThat(Visitor.signedIn(BALIE, Rol.KCM).get(found.location()).status())
                .isEqualTo(200);
        assertThat(Visitor.signedIn(BALIE, Rol.COORDINATOR)
                        .get(found.location())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsUnreadableIsTold() {
        Visitor kcm = Visitor.signedIn(BALIE, Rol.KCM);
        assertThat(kcm.get("/werkplek/contacten/%00").status()).isEqualTo(404);
        assertThat(kcm.post("/werkplek/zoeken", Map.of("tekst", "a\0b")).status())
                .isEqualTo(303);
        Seen tooLong = kcm.post("/werkplek/zoeken", Map.of("tekst", "x".repeat(300_000)));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.response().headers().firstValue("Connection"))
                .as("what still comes of it would stand before the next request")
                .hasValue("close");
        String css = kcm.get("/werkplek/").page().select("link[rel=stylesheet]").attr("href");
        assertThat(kcm.get(css).status()).isEqualTo(200);
        assertThat(kcm.get(css.replace("werkplek.css", "..%2f..%2fapplication.properties"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAddressThatCannotBeReadIsToldOnAPage() throws IOException {
        for (String path : List.of("/werkplek/contacten/%zz", "/contactmoment/%zz")) {
            assertThat(answer(path, "localhost", ""))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("text/html", "<h1>Niet begrepen</h1>");
        }
        assertThat(answer("/klantinteracties/api/v1/%zz", "localhost", ""))
                .as("a program gets what it can read")
                .contains("Content-Type: application/json");
    }

    @Test
    void withALinkOneSignsInOnTheMachineItselfOnly() throws IOException {
        String link = Visitor.link(BALIE);
        assertThat(statusOf(link, "balie.turfstad.example", "")).isEqualTo(503);
        assertThat(statusOf(link, "127.0.0.1.turfstad.example", "")).isEqualTo(503);
        assertThat(statusOf(link, "localhost", "X-Forwarded-For: 192.0.2.7\r\n"))
                .isEqualTo(503);
        assertThat(statusOf(link, "localhost", "")).isEqualTo(200);
        assertThat(answer("/werkplek/aanmelden", "balie.turfstad.example", ""))
                .as("what this is, and what is missing")
                .contains("klantcontactregister", "BALIE_AANMELDDIENST", "/schema/");
        assertThat(BALIE.log().lines().filter(line -> line.contains("Nobody can sign in at the workplace")))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"level\":\"WARN\"") && line.contains("did not come straight"));
        assertThat(BALIE.log().lines().filter(line -> line.contains("GET 503")))
                .noneMatch(line -> line.contains("\"level\":\"ERROR\""));
    }

    private static int statusOf(String path, String host, String more) throws IOException {
        return Integer.parseInt(answer(path, host, more).substring(9, 12));
    }

    private static String answer(String path, String host, String more) throws IOException {
        URI balie = URI.create(BALIE.address());
        try (Socket socket = new Socket(balie.getHost(), balie.getPort())) {
            String request = "GET %s HTTP/1.1\r\nHost: %s\r\n%sConnection: close\r\n\r\n".formatted(path, host, more);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
