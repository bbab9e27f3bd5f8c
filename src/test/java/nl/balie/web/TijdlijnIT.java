package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that happened with a klant, in one list. */
class TijdlijnIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Voorbeeld MAKE = new Voorbeeld(Client.of(BALIE));
    private static final Verstuurd SENT = new Verstuurd(BALIE);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM);

    private final String naam = Voorbeeld.word();
    private final String partij = MAKE.partij(naam, false);

    private String contact(String onderwerp, String moment) {
        String contact = MAKE.contact(onderwerp, "Inhoud", false, "telefoon", moment);
        MAKE.betrokkene(contact, partij, "");
        return contact;
    }

    private Seen klant(Visitor visitor, String query) {
        return visitor.get("/werkplek/klanten/" + partij + query);
    }

    private List<String> rijen(String query) {
        return klant(KCM, query).page().select("tbody tr").eachText();
    }

    private Element rij(Visitor visitor, String soort) {
        return klant(visitor, "?soort=" + soort).page().expectFirst("tbody tr");
    }

    @Test
    void everythingStandsInOneListTheNewestFirst() {
        String contact = contact("Over de heg", "2026-01-02T10:00:00Z");
        MAKE.taak(contact, MAKE.actor("Groen " + naam), "Bel terug", "");
        MAKE.onderwerp(contact, "ZAAK-" + naam);
        String bericht = SENT.bericht(partij, "Uw heg", "Geheime tekst", "2026-01-03T10:00:00Z");
        SENT.taak(partij, "Lever een foto aan");
        Seen seen = klant(KCM, "");
        assertThat(seen.page().select("tbody tr td:first-child").eachText())
                .containsExactlyInAnyOrder("Contact", "Contactverzoek", "Zaak", "Bericht", "Taak van de klant")
                .containsSubsequence("Bericht", "Contact", "Zaak");
        assertThat(seen.page().select(".bladeren").text()).contains("Pagina 1, 5 in de tijdlijn");
        assertThat(rij(KCM, "zaak").text()).contains("Zaak ZAAK-" + naam, "Bij Over de heg");
        assertThat(rij(KCM, "zaak").select("a").attr("href")).startsWith("/werkplek/contacten/");
        assertThat(rij(KCM, "contactverzoek").text()).contains("Over de heg", "Voor Groen " + naam, "open");
        assertThat(rij(KCM, "taak").text()).contains("Lever een foto aan", "open");
        assertThat(rij(KCM, "bericht").text())
                .contains("Uw heg", "Beschikking", "3 jan 2026", "Berichtenbox", "niet gelezen");
        assertThat(seen.text()).doesNotContain("Geheime tekst");
        Seen geopend = KCM.get(rij(KCM, "bericht").select("a").attr("href"));
        assertThat(geopend.response().uri().getPath()).endsWith("/berichten/" + bericht);
        assertThat(geopend.text()).contains("Uw heg", "Geheime tekst", "nog niet");
    }

    @ParameterizedTest
    @CsvSource({
        "?soort=contact,2",
        "?soort=bericht,1",
        "?soort=zaak,1",
        "?soort=duif,5",
        "?soort=contact&van=2026-02-01,1",
        "?soort=taak&kanaal=telefoon,0",
        "?soort=zaak&tot=2026-01-31,1",
        "?soort=zaak&van=2026-02-02,0",
        "?kanaal=berichtenbox,1",
        "?kanaal=telefoon,3"
    })
    void itIsFilteredBySoortKanaalAndPeriod(String query, int found) {
        MAKE.onderwerp(contact("Januari", "2026-01-02T10:00:00Z"), "Z-1");
        MAKE.onderwerp(contact("Februari", "2026-02-01T10:00:00Z"), "Z-1");
        SENT.bericht(partij, "Maart", "Tekst", "2026-03-02T10:00:00Z");
        SENT.taak(partij, "Taak");
        assertThat(rijen(query)).hasSize(found);
    }

    @Test
    void aZaakStandsByItsLastContact() {
        MAKE.onderwerp(contact("Eerst", "2026-01-02T10:00:00Z"), "Z-1");
        MAKE.onderwerp(contact("Laatst", "2026-02-01T10:00:00Z"), "Z-1");
        assertThat(rij(KCM, "zaak").text()).contains("Bij Laatst", "1 feb 2026");
    }

    @Test
    void whatWasChosenIsToldAndCanBeTakenAway() {
        SENT.bericht(partij, "Uw heg", "Tekst", "2026-01-03T10:00:00Z");
        Seen seen = klant(KCM, "?soort=bericht&kanaal=berichtenbox&van=2026-01-01&tot=2026-12-31");
        assertThat(seen.page().select(".gekozen li").eachText().stream()
                        .map(text -> text.replaceFirst(" Verwijder.*", "")))
                .containsExactly(
                        "Berichten",
                        "Kanaal: Berichtenbox",
                        "Vanaf 1 jan 2026",
                        "Tot en met 31 dec 2026",
                        "Toon alles");
        String adres = "/werkplek/klanten/" + partij;
        assertThat(seen.page().select(".gekozen a").eachAttr("href"))
                .containsExactly(
                        adres + "?kanaal=berichtenbox&van=2026-01-01&tot=2026-12-31",
                        adres + "?soort=bericht&van=2026-01-01&tot=2026-12-31",
                        adres + "?soort=bericht&kanaal=berichtenbox&tot=2026-12-31",
                        adres + "?soort=bericht&kanaal=berichtenbox&van=2026-01-01",
                        adres);
        assertThat(seen.page().select("#soort option[selected]").val()).isEqualTo("bericht");
        assertThat(klant(KCM, "").page().select(".gekozen")).isEmpty();
    }

    @Test
    void whatIsHersByNumberIsFoundAndNothingOfAnother() {
        String bsn = Verstuurd.bsn();
        MAKE.bsn(partij, bsn);
        SENT.berichtAanBsn(bsn, "Aan haar nummer");
        SENT.berichtAanBsn(Verstuurd.bsn(), "Aan een ander");
        SENT.taakVanNummer("Burgerservicenummer", bsn, "Taak van haar nummer");
        SENT.taakVanNummer("klantnummer", bsn, "Taak van een ander soort nummer");
        SENT.taak(MAKE.partij(naam, false), "Taak van een ander");
        assertThat(rijen("")).hasSize(2);
        assertThat(klant(KCM, "").text()).contains("Aan haar nummer", "Taak van haar nummer");
        assertThat(KCM.get(rij(KCM, "bericht").select("a").attr("href")).text()).contains("Aan haar nummer");
    }

    @Test
    void aBerichtIsThereFromItsDayOn() {
        String later = SENT.bericht(partij, "Nog niet", "Tekst", "2099-01-01T10:00:00Z");
        assertThat(rijen("")).isEmpty();
        String adres = "/werkplek/klanten/" + partij + "/berichten/";
        assertThat(KCM.get(adres + later).status()).isEqualTo(404);
        String anders = SENT.bericht(MAKE.partij(naam, false), "Van een ander", "Tekst", "2026-01-01T10:00:00Z");
        assertThat(KCM.get(adres + anders).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "contactverzoek", "zaak"})
    void whatWasSaidInConfidenceIsForWhoMayKnow(String soort) {
        String onderwerp = "Iets " + naam;
        String contact = contact(onderwerp, "2026-01-02T10:00:00Z");
        String id = "behandelaar-" + UUID.randomUUID();
        MAKE.taak(contact, MAKE.medewerker(id), "Bel terug", "");
        MAKE.onderwerp(contact, "ZAAK-" + naam);
        MAKE.vertrouwelijk(contact);
        assertThat(rij(KCM, soort).text())
                .containsIgnoringCase("vertrouwelijk contact")
                .contains("2 jan 2026".substring(soort.equals("contactverzoek") ? 6 : 0))
                .doesNotContain(onderwerp, "ZAAK-");
        for (Visitor mag :
                List.of(Visitor.signedIn(BALIE, Rol.COORDINATOR), Visitor.signedIn(BALIE, Rol.BEHANDELAAR, id))) {
            assertThat(rij(mag, soort).text()).contains(onderwerp);
        }
    }

    @Test
    void aZaakIsShownByAContactThatWasNotInConfidence() {
        MAKE.onderwerp(contact("Open", "2026-01-02T10:00:00Z"), "Z-1");
        String later = contact("Vertrouwelijk", "2026-02-01T10:00:00Z");
        MAKE.onderwerp(later, "Z-1");
        MAKE.vertrouwelijk(later);
        assertThat(rij(KCM, "zaak").text()).contains("Zaak Z-1", "Bij Open");
    }

    @Test
    void whoOpensABerichtIsNoted() throws SQLException {
        String bericht = SENT.bericht(partij, "Uw heg", "Tekst", "2026-01-03T10:00:00Z");
        String id = "lezer-" + UUID.randomUUID();
        Visitor.signedIn(BALIE, Rol.KCM, id).get("/werkplek/klanten/" + partij + "/berichten/" + bericht);
        try (Connection connection = BALIE.database();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from inzage where medewerker = ? and pagina like '/klanten/%' and rij in (?, ?)")) {
            statement.setString(1, id);
            statement.setObject(2, UUID.fromString(partij));
            statement.setObject(3, UUID.fromString(bericht));
            try (var rows = statement.executeQuery()) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(2);
            }
        }
    }

    @Test
    void whatIsOpenStandsWhereOneWouldAskItAgain() {
        String eerder = contact("Over de heg", "2026-01-02T10:00:00Z");
        String taak = MAKE.taak(eerder, MAKE.actor("Groen " + naam), "Bel terug", "");
        String nummer = MAKE.taaknummer(taak);
        String nieuw = contact("Weer over de heg", "2026-01-03T10:00:00Z");
        Map<String, String> gesprek = Map.of("klant", partij);
        for (String page : List.of(
                "/werkplek/contacten/" + nieuw + "/contactverzoek",
                KCM.post("/werkplek/gesprekken", gesprek).location())) {
            Element al = KCM.get(page).page().expectFirst("main .melding:contains(Er loopt al)");
            assertThat(al.text())
                    .as(page)
                    .contains(
                            "Over de heg, contactverzoek " + nummer,
                            "Voor Groen " + naam + ", sinds",
                            "aan in plaats van");
            assertThat(al.select("a").eachAttr("href"))
                    .allMatch(href -> href.matches("/werkplek/contacten/[^/]+"))
                    .anyMatch(href -> href.endsWith("#aanvulling"));
        }
        assertThat(KCM.get("/werkplek/contacten/" + MAKE.contact(naam, false) + "/contactverzoek")
                        .text())
                .doesNotContain("Er loopt al");
    }

    @Test
    void whatCameFromAnAnonymousContactIsOpenToo() {
        String anoniem = MAKE.contact("Anoniem " + naam, false);
        MAKE.taak(anoniem, MAKE.actor("Groen " + naam), "Bel terug", "");
        assertThat(KCM.get("/werkplek/contacten/" + anoniem + "/contactverzoek").text())
                .contains("Er loopt al", "Voor Groen " + naam);
    }
}
