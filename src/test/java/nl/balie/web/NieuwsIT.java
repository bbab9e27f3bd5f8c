package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** News and how to work: chosen by kind, words and skills, what is important on top, and unread until somebody says she read it. */
class NieuwsIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Werkers WERKERS = new Werkers(BALIE);
    private static final Client API = WERKERS.api();
    private static final String ALL = "/werkplek/nieuws";

    private final String naam = Voorbeeld.word();
    private final Visitor anneke = WERKERS.visitor("Anneke " + naam, Rol.KCM);
    private final Visitor redacteur = WERKERS.visitor("Renske " + naam, Rol.REDACTEUR);

    private String mededeling(String soort, String titel, String meer) {
        return API.post("/mededelingen", """
                {"soortMededeling": "%s", "titel": "%s %s", "bericht": "Over de **kliko**."%s}""".formatted(soort, titel, naam, meer))
                .uuid();
    }

    private Seen zoek(Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(typed);
        all.putIfAbsent("tekst", naam);
        return anneke.submit(ALL + "/zoeken", all);
    }

    private List<String> titels(Seen seen) {
        return seen.page().select("main li a").eachText().stream()
                .map(titel -> titel.replace(" " + naam, ""))
                .toList();
    }

    @Test
    void theyAreChosenByKindWordsAndSkills() {
        String afval = API.post("/skills", "{\"naam\": \"Afval " + naam + "\"}").uuid();
        String kcc = API.post("/skills", "{\"naam\": \"KCC " + naam + "\"}").uuid();
        mededeling("nieuwsbericht", "Kerst", ", \"skills\": [{\"uuid\": \"%s\"}]".formatted(afval));
        mededeling("nieuwsbericht", "Belangrijk", ", \"belangrijk\": true, \"publicatiedatum\": \"2026-01-01\"");
        mededeling("werkinstructie", "Instructie", ", \"skills\": [{\"uuid\": \"%s\"}]".formatted(kcc));
        assertThat(titels(zoek(Map.of()))).containsExactly("Belangrijk", "Instructie", "Kerst");
        assertThat(titels(zoek(Map.of("soort", "werkinstructie")))).containsExactly("Instructie");
        Seen skills = zoek(Map.of("skill-" + afval, "ja"));
        assertThat(titels(skills)).containsExactly("Kerst");
        assertThat(skills.page().select("main li .status").eachText()).contains("Afval " + naam);
        assertThat(titels(zoek(Map.of("skill-" + afval, "ja", "skill-" + kcc, "ja"))))
                .containsExactly("Instructie", "Kerst");
        assertThat(titels(zoek(Map.of("tekst", "kliko's " + naam)))).hasSize(3);
        assertThat(titels(zoek(Map.of("tekst", "fiets " + naam)))).isEmpty();
    }

    @Test
    void itIsUnreadUntilSheSaysSoAndAgainWhenItChanges() {
        String id = mededeling("nieuwsbericht", "Storing", ", \"belangrijk\": true");
        assertThat(anneke.get("/werkplek/").page().select("#nieuws-kop").text())
                .startsWith("Belangrijk en ongelezen (");
        assertThat(anneke.get("/werkplek/").text()).contains("Storing " + naam);
        Seen list = zoek(Map.of());
        String action = list.page().expectFirst("main li form").attr("action");
        Seen read = anneke.submit(action, Map.of("gelezen", "ja"));
        assertThat(titels(read)).as("the list is as it was chosen").containsExactly("Storing");
        assertThat(read.page().select("main li button").text()).startsWith("Ongelezen");
        assertThat(anneke.get("/werkplek/").text()).doesNotContain("Storing " + naam);
        assertThat(WERKERS.visitor("Bas " + naam, Rol.KCM).get("/werkplek/").text())
                .as("of her alone")
                .contains("Storing " + naam);
        String adres = Bronlijsten.MEDEDELINGEN.adres() + "/" + id;
        assertThat(redacteur.get(adres).page().select("dl").text()).contains("Gelezen door", "Anneke " + naam);
        Map<String, String> typed = BeheerIT.form(redacteur.get(adres), Map.of("bericht", "Nu echt"));
        assertThat(redacteur.submit(adres, typed).text()).contains("De wijziging is opgeslagen");
        assertThat(anneke.get("/werkplek/").text()).as("it was changed").contains("Storing " + naam);
        anneke.submit(action, Map.of("gelezen", "ja"));
        anneke.submit(action, Map.of("gelezen", "nee"));
        assertThat(anneke.get("/werkplek/").text()).contains("Storing " + naam);
    }

    @Test
    void whatIsLeftEmptyIsTodayAndAYear() {
        String skill = API.post("/skills", "{\"naam\": \"Skill " + naam + "\"}").uuid();
        Map<String, String> typed = new HashMap<>(Map.of(
                "soortMededeling",
                "werkinstructie",
                "titel",
                "Zo " + naam,
                "bericht",
                "Zo.",
                "belangrijk",
                "nee",
                "publicatiedatum",
                "",
                "einddatum",
                ""));
        typed.putAll(Map.of("skill-1", skill, "skill-2", skill, "skill-3", ""));
        String lijst = Bronlijsten.MEDEDELINGEN.adres();
        assertThat(redacteur.submit(lijst + "/nieuw", typed).text()).contains("Zo " + naam + " staat in de lijst");
        Seen found = redacteur.submit(lijst + "/zoeken", Map.of("naam", naam));
        String adres = found.page().expectFirst("tbody a").attr("href");
        Seen row = redacteur.get(adres);
        String vandaag = row.page().expectFirst("#publicatiedatum").val();
        assertThat(row.page().expectFirst("#einddatum").val())
                .isEqualTo(LocalDate.parse(vandaag).plusYears(1).toString());
        assertThat(row.page().select("select[id^=skill-] option[selected]").eachText())
                .contains("Skill " + naam);
        assertThat(titels(zoek(Map.of()))).containsExactly("Zo");
        Map<String, String> leeg = BeheerIT.form(row, Map.of("einddatum", ""));
        assertThat(redacteur.post(adres, leeg).page().select("#einddatum-fout")).hasSize(1);
        assertThat(redacteur
                        .submit(
                                adres + "/verwijdering",
                                Map.of(
                                        "versie",
                                        row.page().expectFirst("[name=versie]").val()))
                        .text())
                .contains("is verwijderd");
        assertThat(titels(zoek(Map.of()))).isEmpty();
    }

    @Test
    void whoWritesSeesItBeforeItsFirstDayAndItEndsAYearAfterThat() {
        String begin = LocalDate.now(Contactregel.AMSTERDAM).plusDays(20).toString();
        String id = mededeling("nieuwsbericht", "Straks", ", \"publicatiedatum\": \"%s\"".formatted(begin));
        assertThat(API.get("/mededelingen/" + id).body().path("einddatum").asText())
                .isEqualTo(LocalDate.parse(begin).plusYears(1).toString());
        String adres = "/werkplek/bronnen/mededelingen/" + id;
        assertThat(anneke.get(adres).status()).isEqualTo(404);
        Visitor redacteur = Visitor.signedIn(BALIE, Rol.REDACTEUR);
        assertThat(redacteur
                        .get(Bronlijsten.MEDEDELINGEN.adres() + "/" + id)
                        .page()
                        .select("a[href=" + adres + "]"))
                .hasSize(1);
        assertThat(redacteur.get(adres).text()).contains("Over de kliko", "Tot en met");
    }

    @Test
    void oneGoesThroughThePages() {
        for (int i = 0; i < 12; i++) {
            mededeling("werkinstructie", "Nummer", "");
        }
        Seen first = zoek(Map.of("soort", "werkinstructie"));
        assertThat(titels(first)).hasSize(10);
        Seen second = anneke.get(first.page().expectFirst("a[rel=next]").attr("href"));
        assertThat(titels(second)).hasSize(2);
        assertThat(titels(anneke.get(second.page().expectFirst("a[rel=prev]").attr("href"))))
                .hasSize(10);
        assertThat(anneke.get(ALL).page().select("main li form").attr("action")).endsWith("/gelezen?pagina=1");
    }

    @Test
    void aSkillWithNothingShowsNothing() {
        String skill = API.post("/skills", "{\"naam\": \"Leeg " + naam + "\"}").uuid();
        assertThat(titels(anneke.submit(ALL + "/zoeken", Map.of("tekst", "", "skill-" + skill, "ja"))))
                .isEmpty();
    }

    @Test
    void aSkillIsAddedChangedAndSwitchedOff() {
        Visitor fenna = Visitor.signedIn(BALIE, Rol.BEHEERDER);
        String lijst = Bronlijsten.SKILLS.adres();
        Seen added = fenna.submit(lijst + "/nieuw", Map.of("naam", "Afval " + naam, "indicatieActief", "ja"));
        assertThat(added.text()).contains("Afval " + naam + " staat in de lijst");
        assertThat(fenna.post(lijst + "/nieuw", Map.of("naam", "Afval " + naam, "indicatieActief", "ja"))
                        .page()
                        .select("#naam-fout"))
                .as("names are not used twice")
                .hasSize(1);
        String adres = fenna.submit(lijst + "/zoeken", Map.of("naam", naam))
                .page()
                .expectFirst("tbody a")
                .attr("href");
        Seen changed = fenna.submit(adres, BeheerIT.form(fenna.get(adres), Map.of("naam", "Papier " + naam)));
        assertThat(changed.text()).contains("De wijziging is opgeslagen");
        assertThat(anneke.get(ALL).text()).contains("Papier " + naam);
        fenna.submit(adres, BeheerIT.form(fenna.get(adres), Map.of("indicatieActief", "nee")));
        assertThat(anneke.get(ALL).text()).as("it is not offered any more").doesNotContain("Papier " + naam);
    }
}
