package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** Who sees what of that which is known of a klant. */
class GegevensLezenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = Client.of(BALIE);
    private static final Voorbeeld MAKE = new Voorbeeld(API);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM, "gegevens");

    private final String naam = Voorbeeld.word();
    private final String partij = MAKE.partij(naam, false);
    private final String klant = "/werkplek/klanten/" + partij;

    @Test
    void whoActsForWhomIsShown() {
        String ander = MAKE.partij("Vriend " + naam, false);
        String bsn = Verstuurd.bsn();
        MAKE.bsn(partij, bsn);
        API.post("/vertegenwoordigingen", """
                {"vertegenwoordigendePartij": {"uuid": "%s"}, "vertegenwoordigdePartij": {"uuid": "%s"}}""".formatted(ander, partij));
        assertThat(KCM.get(klant + "/gegevens").text())
                .contains("Vertegenwoordigd door Aaltje Vriend " + naam, "BSN " + bsn);
        assertThat(KCM.get("/werkplek/klanten/" + ander + "/gegevens").text())
                .contains("Vertegenwoordigt Aaltje " + naam);
    }

    @Test
    void whoOnlyReadsFindsNoForm() {
        MAKE.adresVanPartij(partij, "email", "een@voorbeeld.nl");
        Seen seen = Visitor.signedIn(BALIE, Rol.COORDINATOR).get(klant + "/gegevens");
        assertThat(seen.text()).contains("een@voorbeeld.nl");
        assertThat(seen.page().select("main form")).isEmpty();
    }

    @Test
    void whereSheIsReachedIsKeptFromWhoMayNotKnow() {
        String geheim = MAKE.partij(naam, true);
        MAKE.adresVanPartij(geheim, "email", "geheim@voorbeeld.nl");
        String adres = "/werkplek/klanten/" + geheim;
        assertThat(KCM.get(adres + "/gegevens").text())
                .contains("Geheimhouding.", "Adressen worden hier niet getoond.")
                .doesNotContain("geheim@voorbeeld.nl");
        String id = API.get("/digitaleadressen?verstrektDoorPartij__uuid=" + geheim)
                .body()
                .at("/results/0/uuid")
                .asText();
        for (String deed : List.of("adreswijzigingen", "adresverwijderingen", "standaardadres", "voorkeursadres")) {
            assertThat(KCM.post(adres + "/" + deed, Map.of("adres", id, "versie", "1"))
                            .status())
                    .as(deed)
                    .isEqualTo(404);
        }
        assertThat(KCM.submit(adres + "/adressen", Map.of("soort", "email", "nieuw", "ook@voorbeeld.nl"))
                        .text())
                .contains("Het gegeven staat erbij.")
                .doesNotContain("ook@voorbeeld.nl");
        assertThat(Visitor.signedIn(BALIE, Rol.COORDINATOR)
                        .get(adres + "/gegevens")
                        .text())
                .contains("geheim@voorbeeld.nl", "ook@voorbeeld.nl");
    }

    @Test
    void whatIsHiddenIsNeitherToldByAConflictNorChangedByAnAddition() {
        String geheim = MAKE.partij(naam, true);
        MAKE.adresVanPartij(geheim, "email", "geheim@voorbeeld.nl");
        String klant = "/werkplek/klanten/" + geheim;
        String id = API.get("/digitaleadressen?verstrektDoorPartij__uuid=" + geheim)
                .body()
                .at("/results/0/uuid")
                .asText();
        Map<String, String> typed =
                Map.of("versie", "0", "interneNotitie", "x", "waarde-" + id, "x", "omschrijving-" + id, "y");
        Visitor kcm = Visitor.signedIn(BALIE, Rol.KCM);
        Seen conflict = kcm.post(klant + "/gegevens", typed);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("Opgeslagen is nu: Interne notitie")
                .doesNotContain("geheim@", "Waarvoor (leeg)");
        assertThat(Visitor.signedIn(
                                BALIE, new Medewerker("beide", "Beide", EnumSet.of(Rol.KCM, Rol.COORDINATOR), false))
                        .post(klant + "/gegevens", typed)
                        .text())
                .contains("geheim@voorbeeld.nl");
        assertThat(kcm.get(klant + "/gegevens").page().select("#standaard")).isEmpty();
        typed = Map.of(
                "soort",
                "email",
                "nieuw",
                "ander@voorbeeld.nl",
                "standaard",
                "ja",
                "sleutel",
                UUID.randomUUID().toString());
        assertThat(kcm.post(klant + "/adressen", typed).status()).isEqualTo(303);
        assertThat(API.get("/digitaleadressen/" + id)
                        .body()
                        .path("isStandaardAdres")
                        .asBoolean())
                .isTrue();
    }
}
