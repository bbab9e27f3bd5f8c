package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** What an administrator keeps goes when it was never used; what was used is switched off, and its page says so. */
class VerwijderenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Werkers WERKERS = new Werkers(BALIE);
    private static final String EENHEDEN = "/werkplek/beheer/eenheden";
    private static final String MEDEWERKERS = "/werkplek/beheer/medewerkers";

    private final String naam = Voorbeeld.word();
    private final Visitor fenna = Visitor.signedIn(BALIE, Rol.BEHEERDER);

    @Test
    void whatWasNeverUsedCanGoAndWhatWasUsedStays() {
        String eenheid = WERKERS.eenheid("Leeg " + naam);
        String medewerker = WERKERS.medewerker("Nieuw " + naam);
        String skill = WERKERS.api()
                .post("/skills", "{\"naam\": \"Skill " + naam + "\"}")
                .uuid();
        for (String adres :
                List.of(EENHEDEN + "/" + eenheid, MEDEWERKERS + "/" + medewerker, "/werkplek/beheer/skills/" + skill)) {
            Seen page = fenna.get(adres);
            assertThat(fenna.submit(adres + "/verwijdering", weg(page)).text()).contains(naam + " is verwijderd.");
            assertThat(fenna.get(adres).status()).isEqualTo(404);
        }
        String bezet = WERKERS.eenheid("Bezet " + naam);
        String zij = WERKERS.medewerker("Zij " + naam);
        String soort = WERKERS.api()
                .post("/skills", "{\"naam\": \"Gekozen " + naam + "\"}")
                .uuid();
        Map<String, String> seen = weg(fenna.get(EENHEDEN + "/" + bezet));
        WERKERS.lid(zij, bezet, "lid");
        Visitor.signedIn(BALIE, Rol.BEHEERDER, "Zij " + naam)
                .submit("/werkplek/beheer/groepen/nieuw", Map.of("groep", "GRP " + naam, "rollen", "beheerder"));
        WERKERS.api().post("/mededelingen", """
                {"soortMededeling": "nieuwsbericht", "titel": "%s", "bericht": "x", "skills": [{"uuid": "%s"}]}""".formatted(naam, soort));
        for (String adres :
                List.of(EENHEDEN + "/" + bezet, MEDEWERKERS + "/" + zij, "/werkplek/beheer/skills/" + soort)) {
            Seen page = fenna.get(adres);
            assertThat(page.page().select("form[action$=verwijdering]"))
                    .as(adres)
                    .isEmpty();
            assertThat(page.text()).contains("Dit is gebruikt, en kan niet weg. Zet het op niet actief");
            assertThat(fenna.post(adres + "/verwijdering", Map.of("versie", versie(page)))
                            .status())
                    .as(adres)
                    .isEqualTo(422);
            assertThat(fenna.get(adres).status()).isEqualTo(200);
        }
        assertThat(fenna.post(EENHEDEN + "/" + bezet + "/verwijdering", seen).text())
                .contains("kan niet weg");
    }

    private static String versie(Seen page) {
        return page.page().expectFirst("#formulier [name=versie]").val();
    }

    private static Map<String, String> weg(Seen page) {
        assertThat(page.page().select("form[action$=verwijdering]")).hasSize(1);
        return Map.of("versie", versie(page));
    }
}
