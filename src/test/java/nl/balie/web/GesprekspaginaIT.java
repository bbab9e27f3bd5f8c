package nl.balie.web;

import static nl.balie.web.GesprekIT.begin;
import static nl.balie.web.GesprekIT.contacten;
import static nl.balie.web.GesprekIT.filled;
import static nl.balie.web.GesprekIT.form;
import static nl.balie.web.GesprekIT.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.api.Stored;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** What the page of a gesprek offers besides: vragen that go and come back, pauses, what is chosen often, and a search among colleagues. */
class GesprekspaginaIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = Client.of(BALIE);
    private static final Voorbeeld MAKE = new Voorbeeld(API);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM, "gesprekspagina");

    private final String woord = word();
    private final String gesprek = begin(KCM);

    private static JsonNode details(String contact) {
        return API.get("/klantcontacten/" + contact + "?expand=details").body();
    }

    private static String id(String woord) {
        return contacten(woord).get(0).path("uuid").asText();
    }

    @Test
    void theListsTellWhatWasSavedAndTheFirstWordsOfWhatIsOpen() {
        Visitor kcm = Visitor.signedIn(BALIE, Rol.KCM, "lijsten" + word());
        String saved = begin(kcm);
        Map<String, String> typed = filled(kcm, saved, woord);
        typed.put("achternaam", "Lijstman");
        kcm.submit(saved + "/registratie", typed);
        String nummer = contacten(woord).get(0).path("nummer").asText();
        String open = begin(kcm);
        kcm.post(open, form(kcm, open, Map.of("notitie-1", "lang ".repeat(30))));
        for (String page : new String[] {"/werkplek/", "/werkplek/gesprekken"}) {
            Seen seen = kcm.get(page);
            assertThat(seen.text()).contains(woord, nummer, "Lijstman");
            assertThat(seen.page().expectFirst("main a[href=" + open + "]").text())
                    .hasSizeLessThanOrEqualTo(81)
                    .endsWith("lang…");
        }
    }

    @Test
    void whatIsOpenStaysInTheListsHoweverMuchWasDoneAfterIt() {
        Visitor kcm = Visitor.signedIn(BALIE, Rol.KCM, "wachtend" + word());
        String open = begin(kcm);
        new Stored(BALIE).texts("""
                insert into gesprek (id, medewerker, begonnen, gewijzigd, actieve_seconden, versie, inhoud, weggegooid_op)
                select gen_random_uuid(), medewerker, now(), now() + interval '1 hour', 0, 1, '{}', now()
                from gesprek, generate_series(1, 120) where id = ?::uuid""", open.replaceFirst(".*/", ""));
        for (String page : new String[] {"/werkplek/", "/werkplek/gesprekken"}) {
            assertThat(kcm.get(page).page().select("main a[href=" + open + "]"))
                    .as(page)
                    .isNotEmpty();
        }
    }

    @Test
    void aVraagThatWasRemovedIsNotSavedAndComesBack() {
        KCM.post(gesprek + "/vragen", filled(KCM, gesprek, woord + " een"));
        KCM.post(
                gesprek + "/vragen", form(KCM, gesprek, Map.of("notitie-2", woord + " twee", "vertrouwelijk-2", "ja")));
        KCM.post(gesprek, form(KCM, gesprek, Map.of("notitie-3", woord + " drie")));
        Seen two =
                KCM.submit(gesprek + "/vragen/2/verwijdering", form(KCM, gesprek, Map.of("toelichting-2", "Extra.")));
        assertThat(two.page().select("textarea[name^=notitie]").eachText())
                .containsExactly(woord + " een", woord + " drie");
        assertThat(two.text()).contains("Verwijderd: “" + woord + " twee”");
        Seen one = KCM.submit(gesprek + "/vragen/1/verwijdering", form(KCM, gesprek, Map.of()));
        assertThat(one.page().select("textarea[name^=notitie]").eachText()).containsExactly(woord + " drie");
        assertThat(one.page().select("button[formaction$=verwijdering]"))
                .as("one stays")
                .isEmpty();
        assertThat(KCM.post(gesprek + "/vragen/3/verwijdering", form(KCM, gesprek, Map.of()))
                        .location())
                .isEqualTo(gesprek + "#notitie-3");
        Seen added = KCM.submit(gesprek + "/vragen", form(KCM, gesprek, Map.of()));
        assertThat(added.page().expectFirst("#notitie-4").wholeText())
                .as("a new one is empty")
                .isEmpty();
        assertThat(added.page().select("fieldset.vraag > legend").eachText()).containsExactly("Vraag 1", "Vraag 2");
        KCM.submit(gesprek + "/vragen/4/verwijdering", form(KCM, gesprek, Map.of()));
        assertThat(form(KCM, gesprek, Map.of())).doesNotContainKey("notitie-4");
        String back = KCM.get(gesprek)
                .page()
                .select(".verwijderd li:contains(twee) button")
                .attr("formaction");
        Seen again = KCM.submit(back, form(KCM, gesprek, Map.of()));
        assertThat(again.page().select("textarea[name^=notitie]").eachText())
                .as("in its place")
                .containsExactly(woord + " twee", woord + " drie");
        assertThat(again.page().expectFirst("#vertrouwelijk-2").hasAttr("checked"))
                .isTrue();
        assertThat(again.page().expectFirst("#toelichting-2").wholeText()).isEqualTo("Extra.");
        KCM.submit(
                gesprek + "/registratie",
                form(
                        KCM,
                        gesprek,
                        Map.of("resultaat-2", "Zelfstandig afgehandeld", "resultaat-3", "Zelfstandig afgehandeld")));
        assertThat(contacten(woord).findValuesAsText("inhoud"))
                .containsExactlyInAnyOrder(woord + " drie", woord + " twee");
    }

    @Test
    void whatIsNoVraagCanNotBeRemovedOrPutBack() {
        for (String path :
                new String[] {"/vragen/9/verwijdering", "/vragen/9/terugzetting", "/vragen/1/terugzetting"}) {
            assertThat(KCM.post(gesprek + path, form(KCM, gesprek, Map.of())).status())
                    .as(path)
                    .isEqualTo(303);
        }
        for (String path : new String[] {"/vragen/x/verwijdering", "/vragen/0/terugzetting", "/actoren/klant"}) {
            assertThat(KCM.post(gesprek + path, form(KCM, gesprek, Map.of())).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(form(KCM, gesprek, Map.of())).containsKey("notitie-1").doesNotContainKey("notitie-2");
    }

    @Test
    void aPausedGesprekSaysSoAndGoesOn() {
        KCM.post(gesprek + "/pauze", filled(KCM, gesprek, woord));
        Seen paused = KCM.get(gesprek);
        assertThat(paused.page().select(".balk").text()).contains("Gepauzeerd").doesNotContain("Pauzeren");
        String on = paused.page().select(".balk button:contains(Hervatten)").attr("formaction");
        Seen again = KCM.submit(on, form(KCM, gesprek, Map.of("notitie-1", woord + " en verder")));
        assertThat(again.page().select(".balk").text()).contains("Pauzeren").doesNotContain("Hervatten", "Gepauzeerd");
        assertThat(again.page().expectFirst("#notitie-1").wholeText()).isEqualTo(woord + " en verder");
    }

    @Test
    void pausesDoNotCountAndATypedMomentDoesNotShiftTheEnd() throws SQLException {
        KCM.post(gesprek + "/pauze", form(KCM, gesprek, Map.of()));
        try (Connection connection = BALIE.database();
                Statement statement = connection.createStatement()) {
            UUID id = UUID.fromString(gesprek.replaceFirst(".*/", ""));
            statement.execute(
                    "update gesprek set actieve_seconden = 150, begonnen = begonnen - interval '1 hour' where id = '"
                            + id + "'");
        }
        assertThat(KCM.get(gesprek).page().select("[role=timer]").text()).isEqualTo("2:30");
        Instant before = Instant.now();
        Map<String, String> typed = filled(KCM, gesprek, woord);
        typed.put("moment-1", "2026-01-05T09:30");
        Seen saved = KCM.submit(gesprek + "/registratie", typed);
        assertThat(saved.page().select("dl div:has(dt:contains(Duur)) dd").text())
                .isEqualTo("2 minuten");
        JsonNode details = details(id(woord)).at("/_expand/details/0");
        assertThat(Instant.parse(details.path("startdatum").asText())).isEqualTo("2026-01-05T08:30:00Z");
        assertThat(Instant.parse(details.path("einddatum").asText())).isAfterOrEqualTo(before.minusMillis(1));
        String report = new Client(BALIE.address() + "/api", BALIE.token())
                .get("/managementinformatie/export?from=2026-01-01&to=2026-01-31&formaat=csv")
                .response()
                .body();
        assertThat(report.lines()
                        .filter(line -> line.contains(id(woord)))
                        .toList()
                        .getFirst())
                .contains(";150;");
    }

    @Test
    void whatSheChoseLastIsOfferedFirst() {
        Visitor kcm = Visitor.signedIn(BALIE, Rol.KCM, "vaak" + word());
        String eerste = "Eerste " + woord;
        String tweede = "Tweede " + woord;
        MAKE.actor(eerste);
        MAKE.actor(tweede);
        for (String afdeling : new String[] {eerste, tweede, eerste, tweede}) {
            String call = begin(kcm);
            Map<String, String> typed = filled(kcm, call, woord);
            typed.put("afdeling-1", afdeling);
            kcm.submit(call + "/registratie", typed);
        }
        String next = begin(kcm);
        Seen page = kcm.get(next);
        assertThat(page.page().select("#afdeling-1 option[selected]").eachText())
                .containsExactly(tweede);
        assertThat(page.page()
                        .select("#afdeling-1 optgroup[label=Vaak gekozen] option")
                        .eachText())
                .containsExactly(tweede, eerste);
        assertThat(page.page().select("#afdeling-1 option:contains(" + tweede + ")"))
                .as("and once")
                .hasSize(1);
        kcm.post(next + "/vragen", form(kcm, next, Map.of("afdeling-1", "")));
        assertThat(form(kcm, next, Map.of())).as("none is a choice too").containsEntry("afdeling-1", "");
    }

    @Test
    void ofManyColleaguesOneIsFoundByName() {
        for (int i = 0; i < 45; i++) {
            API.post("/actoren", """
                    {"naam": "Collega-%d- %s", "soortActor": "medewerker", "indicatieActief": true}""".formatted(i, woord));
        }
        Seen page = KCM.get(gesprek);
        assertThat(page.page().select("#voor-1 option:contains(Collega-7- " + woord + ")"))
                .isEmpty();
        String search =
                page.page().select("button[formaction$=/actoren/voor-1]").attr("formaction");
        Map<String, String> typed = form(KCM, gesprek, Map.of("voorzoek-1", "collega-7- " + woord, "notitie-1", woord));
        assertThat(KCM.post(search, typed).location()).isEqualTo(gesprek + "#voor-1");
        Seen found = KCM.get(gesprek);
        assertThat(found.page().select("#voor-1 option:not([value=''])").eachText())
                .containsExactly("Collega-7- " + woord);
        assertThat(found.page().select("#voor-1-uitleg").text()).contains("1 gevonden");
        String collega = found.page().select("#voor-1 option:not([value=''])").val();
        KCM.post(search, form(KCM, gesprek, Map.of("voor-1", collega, "voorzoek-1", "niemand " + woord)));
        Seen none = KCM.get(gesprek);
        assertThat(none.page().select("#voor-1 option[selected]").text()).isEqualTo("Collega-7- " + woord);
        assertThat(none.page().select("#voor-1-uitleg").text()).contains("Niemand gevonden");
    }

    @Test
    void theNameOfACallerDoesNotStandBesideAKlantThatIsChosen() {
        String klant = MAKE.partij(Voorbeeld.word(), false);
        Map<String, String> typed = filled(KCM, gesprek, woord);
        typed.putAll(Map.of("achternaam", "Andersom", "telefoon", "0970123459", "straat", "Turfstraat"));
        KCM.post(gesprek, typed);
        KCM.post(gesprek + "/klant", Map.of("klant", klant));
        Seen page = KCM.get(gesprek);
        assertThat(page.page().select(".beller > .veld #achternaam")).isEmpty();
        assertThat(form(KCM, gesprek, Map.of()))
                .as("what was typed is not lost")
                .containsEntry("achternaam", "Andersom");
        KCM.submit(gesprek + "/registratie", form(KCM, gesprek, Map.of()));
        JsonNode betrokkene = API.get("/betrokkenen?hadKlantcontact__uuid=" + id(woord))
                .body()
                .at("/results/0");
        assertThat(betrokkene.at("/wasPartij/uuid").asText()).isEqualTo(klant);
        assertThat(betrokkene.at("/contactnaam/achternaam").asText()).isEmpty();
        assertThat(betrokkene.at("/bezoekadres/straatnaam").asText()).isEmpty();
        assertThat(betrokkene.at("/digitaleAdressen")).hasSize(1);
    }

    @Test
    void whoRepresentsIsShownWithTheOrganisatie() {
        Map<String, String> typed = filled(KCM, gesprek, woord);
        typed.putAll(Map.of("rol", "vertegenwoordiger", "achternaam", "Bewind", "organisatie", "Bewind en Zonen"));
        assertThat(KCM.submit(gesprek + "/registratie", typed).text()).contains("Bewind (Bewind en Zonen)");
    }

    @Test
    void whatIsGoneIsToldInPlainDutch() {
        String klant = MAKE.partij(Voorbeeld.word(), false);
        String team = MAKE.actor("Team " + woord);
        Map<String, String> typed = filled(KCM, gesprek, woord);
        typed.putAll(Map.of(
                "klant", klant, "resultaat-1", "Contactverzoek gemaakt", "voor-1", team, "telefoon", "0970123457"));
        KCM.post(gesprek, typed);
        assertThat(API.delete("/partijen/" + klant).status()).isEqualTo(204);
        assertThat(API.delete("/actoren/" + team).status()).isEqualTo(204);
        Seen seen = KCM.post(gesprek + "/registratie", form(KCM, gesprek, Map.of("klant", klant)));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("[role=alert] li").eachText())
                .contains("Contactverzoek voor: Dit bestaat niet meer. Kies een eenheid of een medewerker.");
        Seen odd = KCM.post(
                gesprek + "/registratie", form(KCM, gesprek, Map.of("klant", klant, "voor-1", "geen sleutel")));
        assertThat(odd.text()).doesNotContain("UUID", "object bestaat niet");
    }

    @Test
    void theBrowserKeepsNobodyFromKeeping() {
        Seen page = KCM.get(gesprek);
        assertThat(page.page().select("form.gesprek[novalidate]")).hasSize(1);
        assertThat(page.page().select("form.gesprek [required], form.gesprek [maxlength]:not(#zoek)"))
                .isEmpty();
        assertThat(page.page().select("#notitie-1[data-grens=1000], #onderwerp-1[data-grens=200]"))
                .hasSize(2);
    }
}
