package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** What employees look things up in: found by what it says, read section by section, and never more than text. */
class BronnenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Werkers WERKERS = new Werkers(BALIE);
    private static final Client API = WERKERS.api();
    private static final Visitor DAAN = Visitor.signedIn(BALIE, Rol.BEHANDELAAR);
    private static final String ALL = "/werkplek/bronnen";

    private final String naam = Voorbeeld.word();

    private String artikel(String titel, String meer) {
        return API.post("/kennisartikelen", """
                {"titel": %s%s}""".formatted(Voorbeeld.json(titel), meer))
                .uuid();
    }

    private static Seen zoek(String tekst, String... soorten) {
        Map<String, String> typed = new HashMap<>(Map.of("tekst", tekst));
        List.of(soorten).forEach(soort -> typed.put(soort, "ja"));
        return DAAN.submit(ALL + "/zoeken", typed);
    }

    private static List<String> titels(Seen seen) {
        return seen.page().select("main ol a").eachText();
    }

    private static List<String> suggesties(String tekst) {
        String text = DAAN.post(ALL + "/suggesties", Map.of("tekst", tekst))
                .response()
                .body();
        return text.isEmpty() ? List.of() : text.lines().toList();
    }

    @Test
    void whatAWordSaysIsFoundWithWhateverDutchEndingInTheTitleFirst() {
        artikel("Vergunningen " + naam, "");
        artikel("Dakkapel " + naam, ", \"voorwaarden\": \"Daarvoor is een vergunning nodig.\"");
        API.post("/vacs", """
                {"vraag": "Mag ik bouwen, %s?", "antwoord": "Vraag een vergunning aan."}""".formatted(naam));
        Seen seen = zoek("VERGUNNING " + naam);
        assertThat(titels(seen)).hasSize(3).first().isEqualTo("Vergunningen " + naam);
        assertThat(seen.response().uri().toString()).doesNotContain(naam);
        assertThat(titels(zoek("vergunningen voor " + naam, "vacs"))).containsExactly("Mag ik bouwen, " + naam + "?");
        assertThat(titels(zoek(naam + " vergunn")))
                .as("the last word is not finished")
                .hasSize(3);
        assertThat(zoek("geen enkel " + naam).text()).contains("Niets gevonden");
        assertThat(zoek("").text()).doesNotContain("Niets gevonden");
    }

    @Test
    void tenStandOnAPage() {
        for (int i = 0; i < 12; i++) {
            artikel("Artikel " + i + " " + naam, "");
        }
        Seen first = zoek(naam);
        assertThat(titels(first)).hasSize(10);
        String next = first.page().expectFirst("a[rel=next]").attr("href");
        assertThat(titels(DAAN.get(next))).hasSize(2).doesNotContainAnyElementsOf(titels(first));
        assertThat(DAAN.get(next.replace("pagina=2", "pagina=x")).status()).isEqualTo(404);
        assertThat(DAAN.get(ALL + "?zoek=verzonnen").status()).isNotEqualTo(500);
    }

    @Test
    void titlesAreSuggestedWhileOneTypes() {
        artikel("Paspoort " + naam, "");
        artikel("Verlies van een Paspoort " + naam, "");
        artikel("Café " + naam, "");
        String begin = naam.substring(0, naam.length() - 1);
        assertThat(suggesties("pasp " + begin)).containsExactly("Paspoort " + naam, "Verlies van een Paspoort " + naam);
        assertThat(suggesties("cafe " + begin)).containsExactly("Café " + naam);
        assertThat(suggesties("aspoort " + begin)).as("words begin with it").isEmpty();
        assertThat(suggesties("% _ " + begin)).hasSize(3);
        assertThat(suggesties("")).isEmpty();
        assertThat(suggesties("'); drop table link; --")).isEmpty();
    }

    @Test
    void onlyNewsThatAppliesTodayIsFound() {
        String was = mededeling("Was " + naam, "\"publicatiedatum\": \"2020-01-01\", \"einddatum\": \"2020-12-31\"");
        String wordt =
                mededeling("Wordt " + naam, "\"publicatiedatum\": \"2100-01-01\", \"einddatum\": \"2100-12-31\"");
        mededeling("Is " + naam, "\"belangrijk\": true");
        assertThat(titels(zoek(naam))).containsExactly("Is " + naam);
        assertThat(suggesties(naam)).containsExactly("Is " + naam);
        for (String id : List.of(was, wordt, UUID.randomUUID().toString(), "x")) {
            assertThat(DAAN.get(ALL + "/mededelingen/" + id).status()).isEqualTo(404);
        }
        assertThat(DAAN.get(ALL + "/verzonnen/" + was).status()).isEqualTo(404);
    }

    private static String mededeling(String titel, String meer) {
        return API.post("/mededelingen", """
                {"soortMededeling": "nieuwsbericht", "titel": "%s", "bericht": "Let op.", %s}""".formatted(titel, meer)).uuid();
    }

    @Test
    void anArticleIsReadSectionBySectionInTheirOrder() {
        String id = artikel("Reizen " + naam, """
                , "kcc": "Alleen voor ons.", "kosten": "# Prijs\\nHet kost **geld**.", "inleiding": "Wat is het."
                , "afdelingen": "Burgerzaken\\nBelastingen", "adres": "https://www.turfstad.example/reizen\"""");
        Seen first = DAAN.get(ALL + "/kennisartikelen/" + id);
        assertThat(first.page().select("nav[aria-label=Onderdelen] a").eachText())
                .containsExactly("Inleiding", "Kosten", "KCC");
        assertThat(first.text())
                .contains("Wat is het.", "Burgerzaken, Belastingen")
                .doesNotContain("Alleen voor ons");
        Seen kosten = DAAN.get(first.page().select("a:contains(Kosten)").attr("href"));
        assertThat(kosten.page().select("[aria-current]").text()).isEqualTo("Kosten");
        assertThat(kosten.page().select(".opgemaakt h3").text()).isEqualTo("Prijs");
        assertThat(kosten.page().select(".opgemaakt strong").text()).isEqualTo("geld");
        assertThat(kosten.page().select("a[target=_blank]").attr("href"))
                .isEqualTo("https://www.turfstad.example/reizen");
        assertThat(DAAN.get(ALL + "/kennisartikelen/" + id + "?sectie=titel").text())
                .contains("Wat is het.");
    }

    @Test
    void hostileTextIsShownAndNeverDone() {
        String hostile = "<script>alert(1)</script> \"' & {titel} " + naam;
        String id = artikel(
                hostile,
                ", \"inleiding\": " + Voorbeeld.json(hostile + "[klik](javascript:alert(1))" + "x".repeat(10_000)));
        Seen page = DAAN.get(ALL + "/kennisartikelen/" + id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("h1").text()).isEqualTo(hostile);
        assertThat(page.page().select("main script, main [href^=javascript]")).isEmpty();
        assertThat(titels(zoek(naam))).containsExactly(hostile);
    }

    @Test
    void aPageOfTheWebsiteOpensThere() {
        String id = API.post("/webpaginas", """
                {"titel": "Zwembad %s", "adres": "https://www.turfstad.example/%s", "paginatekst": "Open"}""".formatted(naam, naam)).uuid();
        assertThat(zoek("zwembad " + naam).page().expectFirst("main ol a").attr("target"))
                .isEqualTo("_blank");
        Seen seen = DAAN.get(ALL + "/website/" + id);
        assertThat(seen.status()).isEqualTo(303);
        assertThat(seen.location()).isEqualTo("https://www.turfstad.example/" + naam);
    }

    @Test
    void whatIsWrongIsToldAtOnceAlsoByTheApi() {
        String refused = API.post("/links", """
                {"titel": "", "adres": "javascript:alert(1)", "categorie": "x"}""").body().toString();
        assertThat(refused).contains("titel", "adres", "https://");
        for (String url :
                List.of("ftp://a.example", "https://u:p@a.example/", "//a.example", "https:///x", "http://a b")) {
            assertThat(API.post("/links", """
                    {"titel": "x", "adres": "%s", "categorie": "x"}""".formatted(url)).status()).as(url).isEqualTo(400);
        }
        assertThat(API.post("/vacs", """
                {"vraag": "x", "antwoord": "y", "afdelingen": "1\\n2\\n3\\n4\\n5\\n6"}""").body().toString()).contains("hoogstens 5");
        assertThat(API.post("/mededelingen", """
                {"soortMededeling": "nieuwsbericht", "titel": "x", "bericht": "y", "publicatiedatum": "2026-02-02",
                 "einddatum": "2026-02-01"}""").body().toString()).contains("vóór de publicatiedatum");
        Visitor redacteur = Visitor.signedIn(BALIE, Rol.REDACTEUR);
        Seen form = redacteur.post(
                Bronlijsten.LINKS.adres() + "/nieuw", Map.of("titel", "", "adres", "javascript:x", "categorie", ""));
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.page().select("#titel-fout, #adres-fout, #categorie-fout"))
                .hasSize(3);
    }

    @Test
    void aColleagueIsFoundWithHowSheIsReached() {
        String gijs = WERKERS.medewerker("Gijs " + naam);
        WERKERS.lid(gijs, WERKERS.eenheid("Vergunningen " + naam), "lid");
        API.patch("/medewerkers/" + gijs, """
                {"functie": "Vergunningverlener", "telefoonnummer": "0970123456", "emailadres": "gijs@turfstad.example"}""");
        Seen found = zoek("gijs " + naam);
        assertThat(found.page().select("section[aria-labelledby=collegas] li").text())
                .contains("Gijs " + naam, "Vergunningverlener", "0970123456", "gijs@turfstad.example");
        String adres =
                found.page().expectFirst("section[aria-labelledby=collegas] a").attr("href");
        assertThat(DAAN.get(adres).text())
                .contains("Gijs " + naam, "Vergunningverlener", "Vergunningen " + naam, "0970123456");
        API.patch("/medewerkers/" + gijs, "{\"indicatieActief\": false}");
        assertThat(DAAN.get(adres).status()).isEqualTo(404);
        assertThat(zoek("gijs " + naam).page().select("section[aria-labelledby=collegas]"))
                .isEmpty();
    }

    @Test
    void linksStandUnderTheirHeadings() {
        API.post("/links", """
                {"titel": "Kaart %s", "adres": "https://kaart.turfstad.example/", "categorie": "Cat %s"}""".formatted(naam, naam));
        Seen seen = DAAN.get("/werkplek/links");
        assertThat(seen.page().expectFirst("h2:contains(Cat " + naam + ") + ul").text())
                .contains("Kaart " + naam);
        Visitor redacteur = Visitor.signedIn(BALIE, Rol.REDACTEUR);
        assertThat(redacteur
                        .get(Bronlijsten.LINKS.adres() + "/nieuw")
                        .page()
                        .select("datalist option")
                        .eachAttr("value"))
                .contains("Cat " + naam);
    }
}
