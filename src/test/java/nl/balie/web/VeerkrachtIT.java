package nl.balie.web;

import static nl.balie.web.GesprekIT.begin;
import static nl.balie.web.GesprekIT.contacten;
import static nl.balie.web.GesprekIT.filled;
import static nl.balie.web.GesprekIT.form;
import static nl.balie.web.GesprekIT.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.api.EmbeddedServer;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong during a call, nothing that was typed is lost. */
class VeerkrachtIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM, "veerkracht");
    private static final int PEOPLE = 50;

    /** The form that a page of trouble offers to send again. */
    private static Map<String, String> again(Seen page, String address) {
        assertThat(page.page().select("main form").attr("action")).isEqualTo(address);
        Map<String, String> fields = new HashMap<>();
        page.page()
                .select("main form input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    @Test
    void theDatabaseGoesAndComesBack() throws Exception {
        try (RunningBalie balie = RunningBalie.start("veerkracht")) {
            Visitor kcm = Visitor.signedIn(balie, Rol.KCM);
            EmbeddedServer database = new EmbeddedServer(balie);
            String gesprek = begin(kcm);
            Map<String, String> typed = filled(kcm, gesprek, "regel een\nregel twee <b>");
            database.crash();
            assertThat(kcm.postInBackground(gesprek, typed).status()).isEqualTo(503);
            requirePatience(kcm);
            Seen away = kcm.post(gesprek + "/registratie", typed);
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.text()).contains("Even geduld", "kies zo dadelijk Opnieuw");
            Map<String, String> again = again(away, gesprek + "/registratie");
            assertThat(again).containsAllEntriesOf(typed);
            database.start();
            Seen saved = kcm.post(gesprek + "/registratie", again);
            for (int tries = 0; saved.status() == 503 && tries < 100; tries++) {
                Thread.sleep(100);
                saved = kcm.post(gesprek + "/registratie", again);
            }
            assertThat(saved.location()).startsWith("/werkplek/contacten/");
            assertThat(kcm.get(saved.location().replaceFirst("\\?.*", ""))
                            .page()
                            .expectFirst(".tekst")
                            .wholeText())
                    .contains("regel twee <b>");
        } finally {
            System.setProperty("balie.data", BALIE.directory().toString());
        }
    }

    /** What is told while the database is away to whom nothing was typed by. */
    private static void requirePatience(Visitor kcm) {
        Seen looked = kcm.get("/werkplek/gesprekken");
        assertThat(looked.page().select("meta[http-equiv=refresh]")).hasSize(1);
        assertThat(looked.text()).contains("De pagina probeert het vanzelf opnieuw.");
        Seen pressed = kcm.post("/werkplek/gesprekken", Map.of());
        assertThat(pressed.status()).isEqualTo(503);
        assertThat(pressed.text()).contains("Probeer het zo dadelijk opnieuw.").doesNotContain("vanzelf", "invulde");
        assertThat(again(pressed, "/werkplek/gesprekken")).isEmpty();
        Seen out = kcm.post("/werkplek/afmelden", Map.of());
        assertThat(out.status()).isEqualTo(503);
        assertThat(out.text()).contains("Afgemeld in deze browser", "een kopie").doesNotContain("vanzelf");
        assertThat(out.response().headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith(Sessions.COOKIE + "=;")
                .contains("Max-Age=0");
        assertThat(kcm.post("/werkplek/afmelden", Map.of(), "Sec-Fetch-Site", "cross-site")
                        .response()
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void theSessionEnds() {
        String gesprek = begin(KCM);
        Map<String, String> typed = filled(KCM, gesprek, "nog niet bewaard");
        Visitor signedOut = Visitor.stranger(BALIE);
        assertThat(signedOut.postInBackground(gesprek, typed).status()).isEqualTo(401);
        Seen over = signedOut.post(gesprek, typed);
        assertThat(over.status()).isEqualTo(401);
        assertThat(over.text()).contains("Niet meer aangemeld", "Meld je in een ander venster aan");
        Map<String, String> again = again(over, gesprek);
        assertThat(KCM.post(gesprek, again).location()).isEqualTo(gesprek);
        assertThat(KCM.get(gesprek).page().expectFirst("#notitie-1").wholeText())
                .contains("nog niet bewaard");
        Seen foreign = signedOut.post(gesprek, typed, "Sec-Fetch-Site", "cross-site");
        assertThat(foreign.status()).as("what another site sent is not offered").isEqualTo(303);
    }

    @Test
    void aFormFromBeforeAnUpgradeIsShownAnew() {
        String woord = word();
        String gesprek = begin(KCM);
        Map<String, String> old = filled(KCM, gesprek, woord);
        old.put("formulier", "van gisteren");
        old.put("bestaatniet-1", "In een veld dat er niet meer is");
        Seen kept = KCM.postInBackground(gesprek, old);
        assertThat(kept.status()).as("it can't say that all is kept").isEqualTo(409);
        Seen anew = KCM.post(gesprek + "/registratie", old);
        assertThat(anew.status()).isEqualTo(422);
        assertThat(anew.text()).contains("Deze pagina is vernieuwd", "In een veld dat er niet meer is");
        assertThat(anew.page().expectFirst("#notitie-1").wholeText()).contains(woord);
        assertThat(contacten(woord)).isEmpty();
        KCM.submit(gesprek + "/registratie", form(KCM, gesprek, Map.of()));
        assertThat(contacten(woord)).hasSize(1);
    }

    @Test
    void fiftyPeopleRegisterAtOnce() {
        String woord = word();
        List<Visitor> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Visitor.signedIn(BALIE, Rol.KCM, "vijftig-" + i))
                .toList();
        List<Map<String, String>> forms = people.stream()
                .map(visitor -> {
                    String gesprek = begin(visitor);
                    Map<String, String> typed = filled(visitor, gesprek, woord);
                    typed.put("adres", gesprek);
                    return typed;
                })
                .toList();
        Set<String> contacts = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Seen>> sent = IntStream.range(0, PEOPLE)
                    .mapToObj(
                            i -> CompletableFuture.supplyAsync(() -> registered(people.get(i), forms.get(i)), threads))
                    .toList();
            sent.forEach(seen -> contacts.add(seen.join().location().replaceFirst("\\?.*", "")));
        }
        assertThat(contacts).hasSize(PEOPLE);
        Seen found = KCM.submit("/werkplek/zoeken", Map.of("tekst", woord));
        assertThat(found.status()).isEqualTo(200);
        assertThat(Client.of(BALIE)
                        .get("/klantcontacten?inhoud=" + woord)
                        .body()
                        .path("count")
                        .asInt())
                .isEqualTo(PEOPLE);
    }

    /** Who is asked for patience sends it again, as the page says. */
    private static Seen registered(Visitor visitor, Map<String, String> typed) {
        Seen seen = visitor.post(typed.get("adres") + "/registratie", typed);
        for (int tries = 0; seen.status() == 503 && tries < 20; tries++) {
            seen = visitor.post(typed.get("adres") + "/registratie", typed);
        }
        assertThat(seen.status()).isEqualTo(303);
        return seen;
    }

    @Test
    void hostileTextsAreKeptAndShownAsTheyAre() {
        String hostile = "\n<script>alert(1)</script>\"'&amp;</textarea>\u202eמימין😀\u0000" + word();
        String shown = hostile.replace("\u0000", "");
        String gesprek = begin(KCM);
        Map<String, String> typed = filled(KCM, gesprek, hostile);
        typed.put("achternaam", shown.strip());
        typed.put("zoek", "");
        assertThat(KCM.post(gesprek, typed).location()).isEqualTo(gesprek);
        Seen kept = KCM.get(gesprek);
        assertThat(kept.page().expectFirst("#notitie-1").wholeText())
                .as("browsers leave out the first line break")
                .isEqualTo("\n" + shown);
        assertThat(form(KCM, gesprek, Map.of())).containsEntry("achternaam", shown.strip());
        assertThat(kept.page().select("script:not([src])")).isEmpty();
        Seen saved = KCM.submit(gesprek + "/registratie", form(KCM, gesprek, Map.of()));
        assertThat(saved.text()).contains("<script>alert(1)</script>");
        assertThat(saved.page().select("script:not([src])")).isEmpty();
        String longer = begin(KCM);
        String tenThousand = "😀".repeat(5000);
        Seen tooLong = KCM.post(longer + "/registratie", filled(KCM, longer, tenThousand));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(form(KCM, longer, Map.of())).containsEntry("notitie-1", tenThousand);
        assertThat(KCM.get("/werkplek/gesprekken").status()).isEqualTo(200);
    }
}
