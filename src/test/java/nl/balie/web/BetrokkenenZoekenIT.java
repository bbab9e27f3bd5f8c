package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was noted by a contact and is no klant, is found by her name and by where she lives: as that contact. */
class BetrokkenenZoekenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = Client.of(BALIE);
    private static final Voorbeeld MAKE = new Voorbeeld(API);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM);
    private static final Visitor COORDINATOR = Visitor.signedIn(BALIE, Rol.COORDINATOR);

    private final String naam = Voorbeeld.word();
    private final String onderwerp = Voorbeeld.word();
    private final int huisnummer = (int) (System.nanoTime() % 90_000) + 10_000;

    /** Somebody who took part, with a name and address of her own; a partij as well, unless that is empty. */
    private void noted(String contact, String partij) {
        API.post("/betrokkenen", """
                {"wasPartij": %s, "hadKlantcontact": {"uuid": "%s"}, "rol": "klant", "organisatienaam": "Stichting Zompe%s", "initiator": true,
                 "contactnaam": {"voornaam": "José", "achternaam": "%s"},
                 "bezoekadres": {"straatnaam": "Kerkpad", "huisnummer": %d, "postcode": "3219 AB", "stad": "Turfstad"}}""".formatted(
                        partij.isEmpty() ? "null" : "{\"uuid\": \"" + partij + "\"}", contact, naam, naam, huisnummer));
    }

    private static List<String> found(Visitor visitor, String tekst) {
        return visitor.submit("/werkplek/zoeken", Map.of("tekst", tekst))
                .page()
                .select("tbody th a")
                .eachText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jose NAAM", "NAAM", "stichting zompeNAAM"})
    void sheIsFoundByHerNameOrThatOfHerOrganisation(String typed) {
        noted(MAKE.contact(onderwerp, false), "");
        Seen seen = KCM.submit(
                "/werkplek/zoeken", Map.of("tekst", typed.replace("NAAM", naam).toLowerCase(Locale.ROOT)));
        assertThat(seen.page().select("tbody th a").eachText()).containsExactly(onderwerp);
        assertThat(seen.page().select("tbody").text()).contains("José " + naam);
        assertThat(seen.text()).contains("Geen klant gevonden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3219 AB %d", "3219ab, %d", "Kerkpad %d, 3219 AB Turfstad"})
    void sheIsFoundByWhereSheLives(String typed) {
        noted(MAKE.contact(onderwerp, false), "");
        assertThat(found(KCM, typed.formatted(huisnummer))).containsExactly(onderwerp);
        assertThat(found(KCM, "3219 AB " + (huisnummer + 1))).isEmpty();
    }

    /** A contactverzoek of somebody whom nobody knows, when she calls again. */
    @ParameterizedTest
    @ValueSource(strings = {"0970 %06d", "+31970%06d", "Mail%d@TURFSTAD.example"})
    void sheIsFoundByHowSheIsReached(String typed) {
        String contact = MAKE.contact(onderwerp, false);
        MAKE.taak(contact, MAKE.actor(naam), "Bel terug", "");
        String wie = API.post("/betrokkenen", """
                {"wasPartij": null, "hadKlantcontact": {"uuid": "%s"}, "rol": "klant", "initiator": true}""".formatted(contact)).uuid();
        for (String[] adres : new String[][] {
            {"telefoonnummer", "0970%06d".formatted(huisnummer)},
            {"email", "mail%d@turfstad.example".formatted(huisnummer)}
        }) {
            API.post("/digitaleadressen", """
                    {"verstrektDoorBetrokkene": {"uuid": "%s"}, "verstrektDoorPartij": null, "soortDigitaalAdres": "%s", "adres": "%s",
                     "omschrijving": ""}""".formatted(wie, adres[0], adres[1]));
        }
        Seen seen = KCM.submit("/werkplek/zoeken", Map.of("tekst", typed.formatted(huisnummer)));
        assertThat(seen.text()).contains(onderwerp);
    }

    @Test
    void whatWasSaidInConfidenceIsNotFoundByWhoSaidIt() {
        noted(MAKE.contact(onderwerp, true), "");
        for (String typed : List.of(naam, "3219 AB " + huisnummer)) {
            assertThat(found(KCM, typed)).isEmpty();
            assertThat(found(COORDINATOR, typed)).containsExactly(onderwerp);
        }
    }

    @Test
    void whoseHomeIsSecretIsNotFoundByIt() {
        noted(MAKE.contact(onderwerp, false), MAKE.partij(naam, true));
        assertThat(found(KCM, "3219 AB " + huisnummer)).isEmpty();
        assertThat(found(COORDINATOR, "3219 AB " + huisnummer)).containsExactly(onderwerp);
        assertThat(found(KCM, naam)).containsExactly(onderwerp);
    }

    @Test
    void manyOfOneNameLeaveRoomForWhatWasSaid() {
        for (int i = 0; i < 21; i++) {
            noted(MAKE.contact(onderwerp, false), "");
        }
        MAKE.contact("Over " + naam, false);
        assertThat(found(KCM, naam)).hasSize(20).contains("Over " + naam);
    }
}
