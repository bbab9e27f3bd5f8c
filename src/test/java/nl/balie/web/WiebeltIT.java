package nl.balie.web;

import static nl.balie.web.GesprekIT.begin;
import static nl.balie.web.GesprekIT.contacten;
import static nl.balie.web.GesprekIT.filled;
import static nl.balie.web.GesprekIT.form;
import static nl.balie.web.GesprekIT.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** Who is on the line: looked for on the page of the gesprek or by the number that the exchange tells, chosen, new, or anonymous. */
class WiebeltIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = Client.of(BALIE);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM, "wiebelt");

    /** A klant whose number nobody else has, unless it is given to more of them. */
    private static String klant(String voornaam, String telefoon) {
        String id = API.post("/partijen", """
                {"soortPartij": "persoon", "indicatieActief": true,
                 "partijIdentificatie": {"contactnaam": {"voornaam": "%s", "achternaam": "Zompe"}}}""".formatted(voornaam)).uuid();
        API.post("/digitaleadressen", """
                {"verstrektDoorPartij": {"uuid": "%s"}, "verstrektDoorBetrokkene": null, "soortDigitaalAdres": "telefoonnummer",
                 "adres": "%s", "omschrijving": ""}""".formatted(id, telefoon));
        return id;
    }

    private static String number() {
        return "0970" + String.valueOf(System.nanoTime()).replaceFirst(".*(.{6})$", "$1");
    }

    private static String voornaam() {
        return "W" + word().replaceAll("[^a-f]", "");
    }

    private static Map<String, String> searching(String gesprek, String tekst) {
        return form(KCM, gesprek, Map.of("notitie-1", "Ze vraagt iets", "zoek", tekst));
    }

    @Test
    void theOnlyOneThatIsFoundIsChosenAndCanBeLeftAgain() {
        String number = number();
        String voornaam = voornaam();
        String id = klant(voornaam, number);
        String gesprek = begin(KCM);
        Seen found = KCM.submit(gesprek + "/zoeken", searching(gesprek, number));
        assertThat(found.page().select(".identiteit a").text()).isEqualTo(voornaam + " Zompe");
        assertThat(found.page().select(".identiteit dd").text()).isEqualTo(number);
        assertThat(found.page().expectFirst("#notitie-1").wholeText()).contains("Ze vraagt iets");
        assertThat(form(KCM, gesprek, Map.of())).containsEntry("klant", id);
        Seen left = KCM.submit(gesprek, form(KCM, gesprek, Map.of("klant", "")));
        assertThat(left.page().select(".identiteit")).isEmpty();
    }

    @Test
    void ofSeveralSheChooses() {
        String number = number();
        String first = voornaam();
        klant(first, number);
        String second = klant(voornaam(), number);
        String gesprek = begin(KCM);
        String location =
                KCM.post(gesprek + "/zoeken", searching(gesprek, number)).location();
        assertThat(location).startsWith(gesprek + "/wie/").doesNotContain(number);
        Seen several = KCM.get(location);
        assertThat(several.page().select(".klanten button").eachText()).containsExactly("Kies", "Kies");
        assertThat(several.text()).contains(first + " Zompe");
        assertThat(KCM.get(gesprek + "/wie/" + "x".repeat(60)).text()).contains("Zoekvraag verlopen");
        assertThat(KCM.post(gesprek + "/klant", Map.of("klant", second)).location())
                .isEqualTo(gesprek);
        assertThat(form(KCM, gesprek, Map.of())).containsEntry("klant", second);
        assertThat(Visitor.signedIn(BALIE, Rol.KCM, "ander").get(location).status())
                .isEqualTo(404);
    }

    @Test
    void whoIsNotFoundIsNotedWithWhatWasLookedFor() {
        String number = number();
        String gesprek = begin(KCM);
        Seen none = KCM.submit(gesprek + "/zoeken", searching(gesprek, number));
        assertThat(none.text()).contains("Geen klant gevonden");
        Map<String, String> fields = new HashMap<>();
        none.page().select("form[action$=/klant] input").forEach(input -> fields.put(input.attr("name"), input.val()));
        KCM.post(gesprek + "/klant", fields);
        assertThat(form(KCM, gesprek, Map.of())).containsEntry("telefoon", number);
        KCM.post(gesprek + "/anoniem", form(KCM, gesprek, Map.of("achternaam", "Zompe")));
        Map<String, String> anonymous = form(KCM, gesprek, Map.of());
        assertThat(anonymous).containsEntry("telefoon", "").containsEntry("achternaam", "");
        assertThat(KCM.get(gesprek).page().expectFirst("#notitie-1").wholeText())
                .contains("Ze vraagt iets");
        assertThat(KCM.post(gesprek + "/zoeken", form(KCM, gesprek, Map.of())).location())
                .as("nothing to look for")
                .isEqualTo(gesprek);
    }

    @Test
    void whoWantsToStayAnonymousIsNobodyInTheContact() {
        String gesprek = begin(KCM);
        assertThat(KCM.get(gesprek).text()).doesNotContain("Toch anoniem");
        Map<String, String> told = Map.of("voornaam", "Aaltje", "achternaam", "Zompe", "hergebruik", "ja");
        KCM.post(gesprek, form(KCM, gesprek, told));
        assertThat(KCM.get(gesprek)
                        .page()
                        .select("button[formaction$=/anoniem]")
                        .text())
                .isEqualTo("Toch anoniem");
        assertThat(KCM.post(gesprek + "/anoniem", form(KCM, gesprek, Map.of())).location())
                .startsWith(gesprek);
        Seen saved = KCM.submit(
                gesprek + "/registratie",
                form(KCM, gesprek, Map.of("notitie-1", "Een vraag", "resultaat-1", "Zelfstandig afgehandeld")));
        assertThat(saved.page().select("[aria-labelledby=klant-kop] li").text()).isEqualTo("Anoniem");
        assertThat(saved.text()).doesNotContain("Zompe");
    }

    @Test
    void theExchangeTellsWhoCallsAndNoAddressOrLogDoes() {
        String number = number();
        String voornaam = voornaam();
        klant(voornaam, number);
        int before = KCM.get("/werkplek/gesprekken").page().select("main li").size();
        Seen form = KCM.get("/werkplek/gesprekken/inkomend");
        assertThat(form.page().select("main form").attr("action")).isEqualTo("/werkplek/gesprekken/nieuw");
        assertThat(KCM.get("/werkplek/gesprekken").page().select("main li"))
                .as("looking makes nothing")
                .hasSize(before);
        String location = KCM.post("/werkplek/gesprekken/nieuw", Map.of("telefoon", number))
                .location();
        assertThat(location).matches("/werkplek/gesprekken/[0-9a-f-]{36}");
        assertThat(KCM.get(location).text()).contains(voornaam + " Zompe");
        klant(voornaam(), number);
        assertThat(KCM.post("/werkplek/gesprekken/nieuw", Map.of("telefoon", number))
                        .location())
                .contains("/wie/");
        String hidden = KCM.post("/werkplek/gesprekken/nieuw", Map.of("telefoon", "anonymous"))
                .location();
        assertThat(form(KCM, hidden, Map.of())).containsEntry("telefoon", "");
        String name = KCM.post("/werkplek/gesprekken/nieuw", Map.of("telefoon", voornaam + " Zompe"))
                .location();
        assertThat(KCM.get(name).text()).as("an exchange tells numbers").doesNotContain(voornaam);
        String unknown = KCM.post("/werkplek/gesprekken/nieuw", Map.of("telefoon", "tel:+31 970 000 0001"))
                .location();
        assertThat(form(KCM, unknown, Map.of())).containsEntry("telefoon", "+31 970 000 0001");
        assertThat(BALIE.log()).doesNotContain(number);
    }

    @Test
    void whatIsOpenAndWhatWentBeforeStandsBesideTheGesprek() {
        String number = number();
        String id = klant(voornaam(), number);
        String open = word();
        String eenheid = API.post("/actoren", """
                {"naam": "Team %s", "soortActor": "organisatorische_eenheid", "indicatieActief": true}""".formatted(open)).uuid();
        String first = begin(KCM);
        Map<String, String> typed = filled(KCM, first, open);
        typed.putAll(Map.of("klant", id, "resultaat-1", "Contactverzoek gemaakt", "voor-1", eenheid));
        KCM.submit(first + "/registratie", typed);
        String gesprek = begin(KCM);
        KCM.post(gesprek + "/klant", Map.of("klant", id));
        Seen page = KCM.get(gesprek);
        assertThat(page.page().select("h3").eachText()).containsExactly("Open contactverzoeken", "Laatste contacten");
        assertThat(page.page().select(".beller li a").eachText()).containsExactly(open, open);
    }

    @Test
    void everythingThatItsPagesNeedIsServed() {
        for (String page : List.of(begin(KCM), "/werkplek/gesprekken/nieuw", "/werkplek/gesprekken/inkomend")) {
            for (String script : KCM.get(page).page().select("script").eachAttr("src")) {
                assertThat(KCM.get(script).status()).as(script).isEqualTo(200);
            }
        }
    }

    @Test
    void whoRepresentsAKlantIsABetrokkeneOfHerOwn() {
        String number = number();
        String id = klant(voornaam(), number);
        String woord = word();
        String gesprek = begin(KCM);
        Map<String, String> typed = filled(KCM, gesprek, woord);
        typed.putAll(Map.of(
                "klant", id,
                "rol", "vertegenwoordiger",
                "achternaam", "Bewind",
                "organisatie", "Bewind en Zonen",
                "straat", "Turfstraat",
                "huisnummer", "17",
                "postcode", "3219zz",
                "plaats", "Turfstad"));
        KCM.submit(gesprek + "/registratie", typed);
        String contact = contacten(woord).findValuesAsText("uuid").getFirst();
        JsonNode betrokkenen =
                API.get("/betrokkenen?hadKlantcontact__uuid=" + contact).body().path("results");
        assertThat(betrokkenen.findValuesAsText("rol")).containsExactlyInAnyOrder("klant", "vertegenwoordiger");
        for (JsonNode betrokkene : betrokkenen) {
            boolean represents = betrokkene.path("rol").asText().equals("vertegenwoordiger");
            assertThat(betrokkene.path("initiator").asBoolean()).isEqualTo(represents);
            assertThat(betrokkene.at("/wasPartij/uuid").asText()).isEqualTo(represents ? "" : id);
            assertThat(betrokkene.path("organisatienaam").asText()).isEqualTo(represents ? "Bewind en Zonen" : "");
            assertThat(betrokkene.at("/bezoekadres/postcode").asText()).isEqualTo(represents ? "3219 ZZ" : "");
        }
    }
}
