package nl.balie.web;

import static nl.balie.web.BeheerIT.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** Which groups of the provider have which roles, as a functional administrator keeps it; somebody stays who can set things right. */
class GroepenIT {
    private static final String GROEPEN = "/werkplek/beheer/groepen";

    @Test
    void aGroupHasTheRolesThatItIsGiven() {
        try (RunningBalie balie = RunningBalie.start("groepen")) {
            Visitor fenna = new Werkers(balie).visitor("Fenna", Rol.BEHEERDER);
            assertThat(fenna.get("/werkplek/beheer/rollen")
                            .page()
                            .select("section:contains(Functioneel beheerder) code")
                            .eachText())
                    .as("without groups the values are our own words")
                    .contains("beheerder");
            Seen first = fenna.post(GROEPEN + "/nieuw", Map.of("groep", "GRP-KCC", "rollen", "kcm"));
            assertThat(first.page().select("#rollen-fout").text()).contains("niemand meer bij Beheer");
            Seen wrong = fenna.post(GROEPEN + "/nieuw", Map.of("groep", "GRP-KCC", "rollen", "baas"));
            assertThat(wrong.page().select("#rollen-fout").text()).contains("Kies uit kcm, behandelaar");
            Seen none = fenna.post(GROEPEN + "/nieuw", Map.of("groep", "GRP-KCC", "rollen", " , "));
            assertThat(none.page().select("#rollen-fout")).hasSize(1);
            fenna.submit(GROEPEN + "/nieuw", Map.of("groep", "GRP-Beheer", "rollen", "beheerder, analist"));
            fenna.submit(GROEPEN + "/nieuw", Map.of("groep", "GRP-KCC", "rollen", "kcm"));
            Seen twice = fenna.post(GROEPEN + "/nieuw", Map.of("groep", "grp-kcc", "rollen", "kcm"));
            assertThat(twice.page().select("#groep-fout").text()).contains("Er bestaat al een");
            String rollen = fenna.get("/werkplek/beheer/rollen").text();
            assertThat(rollen).contains("GRP-Beheer", "GRP-KCC", "Geen: niemand krijgt deze rol.");
            String beheer = fenna.get(GROEPEN)
                    .page()
                    .expectFirst("a:contains(GRP-Beheer)")
                    .attr("href");
            Seen out = fenna.post(beheer, form(fenna.get(beheer), Map.of("rollen", "analist")));
            assertThat(out.page().select("#rollen-fout").text()).contains("niemand meer bij Beheer");
            Map<String, String> versie = form(fenna.get(beheer), Map.of());
            assertThat(fenna.post(beheer + "/verwijdering", versie).text()).contains("niemand meer bij Beheer");
            assertThat(Visitor.signedIn(balie, Rol.REDACTEUR).get(GROEPEN).status())
                    .isEqualTo(403);
        }
    }
}
