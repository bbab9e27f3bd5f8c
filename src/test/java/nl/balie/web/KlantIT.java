package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a klant, and that it is noted who looks. */
class KlantIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Voorbeeld MAKE = new Voorbeeld(Client.of(BALIE));
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM);

    private final String naam = Voorbeeld.word();
    private final String partij = MAKE.partij(naam, false);

    private String contact(String onderwerp, String kanaal, String moment) {
        String contact = MAKE.contact(onderwerp, "Inhoud", false, kanaal, moment);
        MAKE.betrokkene(contact, partij, "");
        return contact;
    }

    private Seen klant(String query) {
        return KCM.get("/werkplek/klanten/" + partij + query);
    }

    @Test
    void itTellsHowSheIsReachedAndWhy() {
        assertThat(klant("").text()).contains("Hoe te bereiken Niet bekend", "Er is geen adres bekend.");
        MAKE.adresVanPartij(partij, "telefoonnummer", "0612345678");
        assertThat(klant("").page().select("[aria-labelledby=bereiken]").text())
                .contains("Telefoon 0612345678", "standaard");
    }

    @Test
    void whatIsStillToBeDoneStandsBeforeTheContacten() {
        String contact = contact("Vraag over de heg", "telefoon", "2026-01-02T10:00:00Z");
        MAKE.taak(contact, MAKE.actor("Groen " + naam), "Bel over de heg", "Na vijven");
        List<String> koppen = klant("").page().select("h2").eachText();
        assertThat(koppen).containsSubsequence("Hoe te bereiken", "Open contactverzoeken", "Tijdlijn");
        assertThat(klant("").page().select("[aria-labelledby=verzoeken]").text())
                .contains("Bel over de heg", "Groen " + naam, "Na vijven");
        assertThat(klant("").page().select("[aria-labelledby=verzoeken] a").attr("href"))
                .startsWith("/werkplek/contacten/");
    }

    @ParameterizedTest
    @CsvSource({
        "'',3",
        "?kanaal=balie,1",
        "?van=2026-02-01,2",
        "?tot=2026-02-01,2",
        "?van=2026-02-01&tot=2026-02-01,1",
        "?van=2027-01-01,0",
        "?van=gisteren,3",
        "?kanaal=duif,0"
    })
    void contactenAreFilteredByKanaalAndPeriod(String query, int found) {
        contact("Januari", "telefoon", "2026-01-02T10:00:00Z");
        contact("Februari", "balie", "2026-02-01T22:59:00Z");
        contact("Maart", "telefoon", "2026-03-02T10:00:00Z");
        Seen seen = klant(query);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("tbody tr")).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({
        "?van=gisteren,van,Vul een dag in",
        "?tot=2026-02-30,tot,Vul een dag in",
        "?van=2026-02-02&tot=2026-02-01,tot,eerste dag"
    })
    void whatIsNoPeriodIsToldAtItsField(String query, String field, String told) {
        Seen seen = klant(query);
        assertThat(seen.page().select("#" + field + "-fout").text()).contains(told);
        assertThat(seen.page().select("[aria-invalid=true]").eachAttr("id")).containsExactly(field);
        assertThat(seen.page().select("#" + field).attr("aria-describedby")).isEqualTo(field + "-fout");
    }

    @Test
    void whereThereIsNothingNothingIsCounted() {
        assertThat(klant("").text())
                .contains("Er is nog niets gebeurd met deze klant.")
                .doesNotContain("Pagina 1");
    }

    @Test
    void anotherPageKeepsTheFilter() {
        for (int i = 0; i < 21; i++) {
            contact("Nummer " + i, "balie", "2026-01-02T10:00:00Z");
        }
        contact("Ander kanaal", "telefoon", "2026-01-02T10:00:00Z");
        String next = klant("?kanaal=balie&van=2026-01-01")
                .page()
                .select("a[rel=next]")
                .attr("href");
        assertThat(next).isEqualTo("?pagina=2&kanaal=balie&van=2026-01-01");
        assertThat(klant(next).page().select("tbody tr")).hasSize(1);
    }

    /** What is noted of a medewerker: page, kind and key. */
    private static List<String> looked(String medewerker) {
        List<String> looked = new ArrayList<>();
        try (Connection connection = BALIE.database();
                PreparedStatement statement = connection.prepareStatement(
                        "select pagina, soort, rij from inzage where medewerker = ? order by id")) {
            statement.setString(1, medewerker);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    looked.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
                }
            }
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
        return looked;
    }

    @Test
    void whoLooksIsNotedOnEveryPage() {
        String contact = contact("Over " + naam, "telefoon", "2026-01-02T10:00:00Z");
        String klant = " partij " + partij;
        String id = "kijker-" + UUID.randomUUID();
        Visitor kijker = Visitor.signedIn(BALIE, Rol.KCM, id);
        kijker.get("/werkplek/klanten/" + partij);
        kijker.get("/werkplek/contacten/" + contact);
        kijker.submit("/werkplek/zoeken", Map.of("tekst", naam));
        kijker.get(kijker.post("/werkplek/gesprekken", Map.of("klant", partij)).location());
        kijker.post("/werkplek/contacten/" + contact + "/aanvullingen", Map.of("aanvulling", ""));
        assertThat(looked(id))
                .contains("/klanten/{id}" + klant, "/contacten/{id}" + klant, "/contacten/{id} klantcontact " + contact)
                .contains("/zoeken/{vraag}" + klant, "/gesprekken/{id}" + klant)
                .contains("/contacten/{id}/aanvullingen klantcontact " + contact)
                .doesNotHaveDuplicates();
    }

    @Test
    void ofListsEveryRowIsNoted() {
        String eerste = contact("Een " + naam, "telefoon", "2026-01-02T10:00:00Z");
        String tweede = contact("Twee " + naam, "telefoon", "2026-01-03T10:00:00Z");
        String eerder = contact("Drie " + naam, "telefoon", "2026-01-01T10:00:00Z");
        KCM.post("/werkplek/contacten/" + eerste + "/eerdere", Map.of("eerder", eerder));
        String id = "kijker-" + UUID.randomUUID();
        Visitor kijker = Visitor.signedIn(BALIE, Rol.KCM, id);
        kijker.submit("/werkplek/zoeken", Map.of("tekst", naam));
        kijker.get("/werkplek/klanten/" + partij);
        for (String page : List.of("/zoeken/{vraag}", "/klanten/{id}")) {
            for (String contact : List.of(eerste, tweede, eerder)) {
                assertThat(looked(id)).contains(page + " klantcontact " + contact);
            }
        }
        kijker.get("/werkplek/contacten/" + eerste);
        assertThat(looked(id)).contains("/contacten/{id} klantcontact " + eerder);
        kijker.get("/werkplek/contacten/" + eerder);
        assertThat(looked(id).stream().filter(("/contacten/{id} klantcontact " + eerste)::equals))
                .as("as itself, and as the later one of the other")
                .hasSize(2);
    }

    @Test
    void whoseVerzoekenAreShownIsNoted() {
        String oud = contact("Oud " + naam, "telefoon", "2020-01-02T10:00:00Z");
        String collega = "collega-" + UUID.randomUUID();
        MAKE.taak(oud, MAKE.medewerker(collega), "Bel terug", "");
        String id = "kijker-" + UUID.randomUUID();
        Visitor.signedIn(BALIE, Rol.KCM, id).get("/werkplek/klanten/" + partij + "?van=2026-01-01");
        assertThat(looked(id)).contains("/klanten/{id} klantcontact " + oud);
        Visitor.signedIn(BALIE, Rol.BEHANDELAAR, collega).get("/werkplek/");
        assertThat(looked(collega)).contains("/ klantcontact " + oud);
    }

    @Test
    void aKanaalThatIsNoLongerInTheListCanStillBeChosen() {
        contact("Met de duif", "postduif", "2026-01-02T10:00:00Z");
        assertThat(klant("").page().select("#kanaal option").eachAttr("value")).contains("", "telefoon", "postduif");
        assertThat(klant("?kanaal=postduif")
                        .page()
                        .select("#kanaal option[selected]")
                        .val())
                .isEqualTo("postduif");
    }

    @Test
    void whatWasNotSeenIsNotNoted() {
        String contact = MAKE.contact(naam, true);
        MAKE.betrokkene(contact, partij, "");
        String id = "kijker-" + UUID.randomUUID();
        Visitor kijker = Visitor.signedIn(BALIE, Rol.KCM, id);
        kijker.get("/werkplek/klanten/" + UUID.randomUUID());
        kijker.get("/werkplek/contacten/" + contact);
        Visitor.signedIn(BALIE, Rol.ANALIST, id).get("/werkplek/klanten/" + partij);
        assertThat(looked(id)).containsExactly("/contacten/{id} klantcontact " + contact);
    }
}
