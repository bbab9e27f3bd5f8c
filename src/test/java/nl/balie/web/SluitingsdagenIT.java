package nl.balie.web;

import static nl.balie.web.BeheerIT.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** The days on which the municipality is closed, and the roles: what a functional administrator keeps, and what she can only read. */
class SluitingsdagenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Werkers WERKERS = new Werkers(BALIE);
    private static final String LIJST = "/werkplek/beheer/sluitingsdagen";

    private final String naam = Voorbeeld.word();
    private final LocalDate dag = LocalDate.of(2200, 1, 1).plusDays(naam.hashCode() & 0xFFFF);
    private final Visitor fenna = WERKERS.visitor("Fenna " + naam, Rol.BEHEERDER);

    private Seen voegToe(String datum, String omschrijving) {
        return fenna.post(LIJST + "/nieuw", Map.of("datum", datum, "omschrijving", omschrijving));
    }

    private String adres() {
        return fenna.get(LIJST)
                .page()
                .select("tbody tr:contains(" + naam + ") a")
                .attr("href");
    }

    @Test
    void aDayIsAddedMovedAndDeleted() {
        assertThat(voegToe(dag.toString(), naam + " <b>").status()).isEqualTo(303);
        assertThat(WERKERS.api()
                        .get("/sluitingsdagen?datum=" + dag)
                        .body()
                        .at("/results/0/omschrijving")
                        .asText())
                .isEqualTo(naam + " <b>");
        assertThat(voegToe(dag.minusDays(1).toString(), "Eerder " + naam).status())
                .isEqualTo(303);
        assertThat(fenna.get(LIJST)
                        .page()
                        .select("tbody tr:contains(" + naam + ") td")
                        .eachText())
                .as("by their dates")
                .containsExactly("Eerder " + naam, naam + " <b>");
        String adres = adres();
        Seen page = fenna.get(adres);
        assertThat(page.page().select("h1").text()).isEqualTo(Contactregel.dag(dag.minusDays(1)));
        Seen taken = fenna.post(adres, form(page, Map.of("datum", dag.toString())));
        assertThat(taken.page().select("#datum-fout").text()).contains("Er bestaat al een sluitingsdag");
        fenna.submit(adres, form(page, Map.of("omschrijving", "Anders " + naam)));
        assertThat(fenna.get(adres)
                        .page()
                        .select("details[name=geschiedenis] li")
                        .eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("Fenna " + naam + ": Sluitingsdag gewijzigd", "werd “Anders " + naam + "”");
        Map<String, String> versie = Map.of(
                "versie", fenna.get(adres).page().expectFirst("[name=versie]").val());
        assertThat(fenna.submit(adres + "/verwijdering", versie).text()).contains("is verwijderd");
        assertThat(WERKERS.api()
                        .get("/sluitingsdagen?datum=" + dag.minusDays(1))
                        .body()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void whatIsNoDayIsRefusedAtItsField() {
        for (String none : List.of("", "morgen", "2026-02-30", "31-12-2026")) {
            Seen seen = voegToe(none, naam);
            assertThat(seen.status()).as(none).isEqualTo(422);
            assertThat(seen.page().select("#datum-fout")).as(none).hasSize(1);
            assertThat(seen.page().select("#omschrijving").val()).isEqualTo(naam);
        }
        assertThat(voegToe(dag.toString(), "z".repeat(201)).page().select("#omschrijving-fout"))
                .hasSize(1);
        assertThat(voegToe("+999999999-01-01", naam).status()).isEqualTo(422);
        assertThat(adres()).isEmpty();
    }

    @Test
    void theHolidaysOfThisYearAndTheNextAreShown() {
        int year = LocalDate.now(Contactregel.AMSTERDAM).getYear();
        assertThat(fenna.get(LIJST)
                        .page()
                        .select("[aria-labelledby=feestdagen] dt")
                        .eachText())
                .contains(Contactregel.dag(LocalDate.of(year, 1, 1)), Contactregel.dag(LocalDate.of(year + 1, 12, 26)));
        assertThat(fenna.get(LIJST)
                        .page()
                        .select("[aria-labelledby=feestdagen] dd")
                        .eachText())
                .contains("Hemelvaartsdag", "Koningsdag");
    }

    @Test
    void whatARoleMayIsShown() {
        Seen seen = fenna.get("/werkplek/beheer/rollen");
        assertThat(seen.page().select("section h2").eachText()).hasSize(Rol.values().length);
        assertThat(seen.page()
                        .select("section:contains(Functioneel beheerder) code")
                        .eachText())
                .contains("/werkplek/beheer/kanalen")
                .doesNotContain("/werkplek/klanten/{id}");
        assertThat(seen.page()
                        .select("section:contains(Klantcontactmedewerker) dd")
                        .eachText())
                .anyMatch(text -> text.contains("wijzigen: klantcontacten"));
        assertThat(Visitor.signedIn(BALIE, Rol.REDACTEUR)
                        .get("/werkplek/beheer/rollen")
                        .status())
                .isEqualTo(403);
    }
}
