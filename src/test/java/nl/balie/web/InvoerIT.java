package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** Lists of eenheden and medewerkers that are pasted in. */
class InvoerIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Werkers WERKERS = new Werkers(BALIE);
    private static final String EENHEDEN = "/werkplek/beheer/eenheden/invoer";
    private static final String MEDEWERKERS = "/werkplek/beheer/medewerkers/invoer";

    private final String naam = Voorbeeld.word();
    private final Visitor fenna = Visitor.signedIn(BALIE, Rol.BEHEERDER);

    private Seen lees(String path, String csv) {
        return fenna.submit(path, Map.of("csv", csv));
    }

    private List<String> fouten(String path, String csv) {
        Seen seen = fenna.post(path, Map.of("csv", csv));
        assertThat(seen.status()).as(seen.text()).isEqualTo(422);
        assertThat(seen.page().select("textarea").val().strip()).isEqualTo(csv.strip());
        return seen.page().select("[role=alert] li").eachText();
    }

    private static JsonNode een(String path, String identificatie) {
        return WERKERS.api()
                .get(path + "?identificatie=" + identificatie)
                .body()
                .path("results")
                .path(0);
    }

    @Test
    void eenhedenAreAddedAndChangedAndTheSameListAgainChangesNothing() {
        String csv = """
                \uFEFFsoortEenheid;identificatie;naam;emailadres;telefoonnummer;termijn;indicatieActief
                Afdeling;a-%1$s;"Afdeling; %1$s";a@example.nl;097 012 3456;16;
                groep;g-%1$s;Groep "%1$s";;;;nee

                """.formatted(naam).replace("Groep \"" + naam + "\"", "\"Groep \"\"" + naam + "\"\"\"");
        assertThat(lees(EENHEDEN, csv).text()).contains("2 nieuw, 0 gewijzigd, 0 stonden er al zo");
        JsonNode afdeling = een("/eenheden", "a-" + naam);
        assertThat(afdeling.path("naam").asText()).isEqualTo("Afdeling; " + naam);
        assertThat(afdeling.path("termijn").asInt()).isEqualTo(16);
        assertThat(afdeling.path("indicatieActief").asBoolean()).isTrue();
        assertThat(afdeling.path("telefoonnummer").asText()).isEqualTo("0970123456");
        assertThat(een("/eenheden", "g-" + naam).path("naam").asText()).isEqualTo("Groep \"" + naam + "\"");
        assertThat(een("/eenheden", "g-" + naam).path("indicatieActief").asBoolean())
                .isFalse();

        assertThat(lees(EENHEDEN, csv).text()).contains("0 nieuw, 0 gewijzigd, 2 stonden er al zo");
        String less = "naam,soortEenheid,identificatie\nAnders " + naam + ",afdeling,A-" + naam + "\n";
        assertThat(lees(EENHEDEN, less).text()).contains("0 nieuw, 1 gewijzigd, 0 stonden er al zo");
        JsonNode changed = een("/eenheden", "a-" + naam);
        assertThat(changed.path("naam").asText()).isEqualTo("Anders " + naam);
        assertThat(changed.path("emailadres").asText())
                .as("a column that is not there")
                .isEqualTo("a@example.nl");
    }

    @Test
    void medewerkersAreReadWithWhereTheyBelong() {
        WERKERS.eenheid("E1-" + naam);
        WERKERS.eenheid("E2-" + naam);
        String csv = """
                identificatie;naam;functie;emailadres;telefoonnummer;eenheden
                m1-%1$s;Eerste %1$s;Adviseur;m1@example.nl;;E1-%1$s:coordinator, e2-%1$s
                m2-%1$s;Tweede %1$s;;;;
                """.formatted(naam);
        assertThat(lees(MEDEWERKERS, csv).text()).contains("2 nieuw");
        String id = een("/medewerkers", "m1-" + naam).path("uuid").asText();
        assertThat(rollen(id)).containsExactlyInAnyOrder("coordinator", "lid");
        assertThat(lees(MEDEWERKERS, csv).text()).contains("0 nieuw, 0 gewijzigd, 2 stonden er al zo");
        String other = csv.replace("E1-" + naam + ":coordinator, ", "");
        assertThat(lees(MEDEWERKERS, other).text()).contains("0 nieuw, 1 gewijzigd, 1 stonden er al zo");
        assertThat(rollen(id)).containsExactly("lid");
        assertThat(lees(MEDEWERKERS, "identificatie;naam\nm1-" + naam + ";Nieuw " + naam + "\n")
                        .text())
                .contains("1 gewijzigd");
        assertThat(rollen(id)).as("a column that is not there").containsExactly("lid");
    }

    private static List<String> rollen(String medewerker) {
        return WERKERS.api()
                .get("/lidmaatschappen?medewerker__uuid=" + medewerker)
                .body()
                .path("results")
                .findValuesAsText("rol");
    }

    @Test
    void eachFaultIsToldWithItsLineAndNothingIsRead() {
        String csv = """
                soortEenheid;identificatie;naam;emailadres;termijn
                afdeling;goed-%1$s;Goed;;
                club;;Fout;nergens;veel
                afdeling;GOED-%1$s;Nog eens;;
                afdeling;te;weinig
                """.formatted(naam);
        assertThat(fouten(EENHEDEN, csv)).containsExactly("Regel 5: Hier staan 3 cellen, en er zijn 5 kolommen.");
        String rest = csv.substring(0, csv.lastIndexOf("afdeling;te"));
        assertThat(fouten(EENHEDEN, rest))
                .containsExactlyInAnyOrder(
                        "Regel 4, identificatie: Deze staat ook op regel 2.",
                        "Regel 3, soortEenheid: Kies afdeling of groep.",
                        "Regel 3, identificatie: Vul dit in.",
                        "Regel 3, emailadres: Voer een geldig e-mailadres in.",
                        "Regel 3, termijn: Vul een heel getal in van 1 tot en met 2000.");
        assertThat(een("/eenheden", "goed-" + naam).isMissingNode()).isTrue();
        assertThat(fouten(MEDEWERKERS, "identificatie;naam;eenheden\nx-" + naam + ";X;Nergens\n"))
                .containsExactly("Regel 2, eenheden: Er is geen eenheid met de identificatie \"Nergens\".");
        assertThat(een("/medewerkers", "x-" + naam).isMissingNode()).isTrue();
    }

    @Test
    void aListThatIsNoneIsToldSo() {
        assertThat(fouten(EENHEDEN, "")).containsExactly("Plak een lijst met een kop en ten minste één regel.");
        assertThat(fouten(EENHEDEN, "soortEenheid;identificatie;naam;kleur;naam\na;b;c;d;e\n"))
                .containsExactly(
                        "Regel 1: De kolom \"kleur\" kent Balie hier niet.",
                        "Regel 1: De kolom \"naam\" staat er twee keer.");
        assertThat(fouten(MEDEWERKERS, "naam\nZonder\n"))
                .containsExactly("Regel 1: De kolom \"identificatie\" ontbreekt.");
        assertThat(fouten(MEDEWERKERS, "identificatie;naam\nx;\"open\n"))
                .hasSize(1)
                .allMatch(fout -> fout.startsWith("Regel 2:"));
        assertThat(fouten(MEDEWERKERS, "identificatie;naam\nx;<script>alert(1)</script>;z\n"))
                .hasSize(1);
    }

    @Test
    void fiveThousandLinesAreReadAndNoMore() {
        String lines = regels(5000);
        assertThat(lees(MEDEWERKERS, lines).text()).contains("5000 nieuw");
        assertThat(lees(MEDEWERKERS, lines).text()).contains("5000 stonden er al zo");
        assertThat(fouten(MEDEWERKERS, regels(5001))).containsExactly("Lees hoogstens 5000 regels tegelijk in.");
    }

    private String regels(int aantal) {
        return IntStream.range(0, aantal)
                .mapToObj(i -> "v%d-%s;Vele %s %d;Adviseur burgerzaken;v%d@example.nl".formatted(i, naam, naam, i, i))
                .collect(Collectors.joining("\n", "identificatie;naam;functie;emailadres\n", "\n"));
    }
}
