package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
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

/** What is known of a klant, and changing it. */
class GegevensIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = Client.of(BALIE);
    private static final Voorbeeld MAKE = new Voorbeeld(API);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM, "gegevens");

    private final String naam = Voorbeeld.word();
    private final String partij = MAKE.partij(naam, false);
    private final String klant = "/werkplek/klanten/" + partij;

    private Seen gegevens() {
        return KCM.get(klant + "/gegevens");
    }

    private Seen voegToe(String soort, String adres) {
        return KCM.post(
                klant + "/adressen",
                Map.of(
                        "soort",
                        soort,
                        "nieuw",
                        adres,
                        "sleutel",
                        UUID.randomUUID().toString()));
    }

    private List<JsonNode> adressen() {
        return API.get("/digitaleadressen?verstrektDoorPartij__uuid=" + partij)
                .body()
                .path("results")
                .valueStream()
                .toList();
    }

    private JsonNode adres() {
        return adressen().getFirst();
    }

    private static String uuid(JsonNode row) {
        return row.path("uuid").asText();
    }

    /** The form of an address as it stands on the page. */
    private Map<String, String> formulier(String id) {
        Element form = gegevens().page().expectFirst("form:has(input[name=adres][value=" + id + "])");
        Map<String, String> fields = new HashMap<>();
        form.select("input").forEach(input -> fields.put(input.attr("name"), input.val()));
        return fields;
    }

    private String trail() {
        return API.get("/digitaleadressen/" + uuid(adres()) + "/audittrail")
                .body()
                .toString();
    }

    @Test
    void anAddressIsAddedOnceAndTold() {
        Map<String, String> typed = Map.of(
                "soort",
                "telefoonnummer",
                "nieuw",
                "0970 - 123 456",
                "omschrijving",
                "werk",
                "standaard",
                "ja",
                "sleutel",
                UUID.randomUUID().toString());
        assertThat(KCM.submit(klant + "/adressen", typed).text())
                .contains("Het gegeven staat erbij.", "0970123456 (werk)", "standaard", "niet geverifieerd");
        assertThat(KCM.post(klant + "/adressen", typed).status()).isEqualTo(303);
        assertThat(adressen()).hasSize(1);
        assertThat(adres().path("isStandaardAdres").asBoolean()).isTrue();
        assertThat(trail()).contains("gegevens", "Werkplek");
        assertThat(KCM.get(klant).text()).contains("Telefoon (standaard) 0970123456");
    }

    @ParameterizedTest
    @CsvSource({
        "email,geen adres,nieuw,geldig e-mailadres",
        "telefoonnummer,12,nieuw,telefoonnummer is ongeldig",
        "email,'',nieuw,Vul dit in",
        "duif,roekoe,soort,Kies wat voor gegeven",
    })
    void whatIsWrongIsToldAtItsField(String soort, String adres, String field, String told) {
        Seen seen = voegToe(soort, adres);
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#" + field + "-fout").text()).contains(told);
        assertThat(seen.page().select(".fouten a").attr("href")).isEqualTo("#" + field);
        assertThat(seen.page().expectFirst("#nieuw").val()).isEqualTo(adres);
        assertThat(seen.page().title()).startsWith("Fout: Gegevens van");
        assertThat(adressen()).isEmpty();
    }

    @Test
    void whatIsTooLongOrThereAlreadyIsRefused() {
        Map<String, String> lang = Map.of("soort", "overig", "nieuw", "x".repeat(81), "omschrijving", "y".repeat(41));
        assertThat(KCM.post(klant + "/adressen", lang).page().select(".reden").eachText())
                .containsExactly("Dit is te lang: hoogstens 80 tekens.", "Dit is te lang: hoogstens 40 tekens.");
        voegToe("telefoonnummer", "0970123456");
        assertThat(voegToe("telefoonnummer", "+31 970 123456").text()).contains("Dit staat er al.");
        assertThat(adressen()).hasSize(1);
    }

    @Test
    void anotherAddressIsNotVerified() {
        String id = API.post("/digitaleadressen", """
                {"verstrektDoorPartij": {"uuid": "%s"}, "verstrektDoorBetrokkene": null, "soortDigitaalAdres": "email",
                 "adres": "oud@voorbeeld.nl", "omschrijving": "", "verificatieDatum": "2026-01-31"}""".formatted(partij)).uuid();
        assertThat(gegevens().text()).contains("oud@voorbeeld.nl", "geverifieerd op 31 jan 2026");
        Map<String, String> typed = formulier(id);
        typed.put("omschrijving-" + id, "werk");
        assertThat(KCM.submit(klant + "/adreswijzigingen", typed).text())
                .contains("De wijziging is opgeslagen.", "geverifieerd op 31 jan 2026");
        typed = formulier(id);
        typed.put("waarde-" + id, "nieuw@voorbeeld.nl");
        assertThat(KCM.submit(klant + "/adreswijzigingen", typed).text())
                .contains("nieuw@voorbeeld.nl", "niet geverifieerd");
        assertThat(adres().path("omschrijving").asText()).isEqualTo("werk");
    }

    @Test
    void whatAnotherChangedMeanwhileIsToldAndOwnTextKept() {
        voegToe("email", "eerst@voorbeeld.nl");
        String id = uuid(adres());
        Map<String, String> typed = formulier(id);
        API.patch("/digitaleadressen/" + id, "{\"adres\": \"ander@voorbeeld.nl\"}");
        typed.put("waarde-" + id, "ik@voorbeeld.nl");
        Seen seen = KCM.post(klant + "/adreswijzigingen", typed);
        assertThat(seen.status()).isEqualTo(409);
        assertThat(seen.page().select(".fouten").text()).contains("Intussen is dit gewijzigd", "ander@voorbeeld.nl");
        Element form = seen.page().expectFirst("details[open] form");
        assertThat(form.select("#waarde-" + id).val()).isEqualTo("ik@voorbeeld.nl");
        typed.put("versie", form.expectFirst("[name=versie]").val());
        assertThat(KCM.post(klant + "/adreswijzigingen", typed).status()).isEqualTo(303);
        assertThat(KCM.post(klant + "/adreswijzigingen", typed).status())
                .as("the same again")
                .isEqualTo(303);
        assertThat(adres().path("adres").asText()).isEqualTo("ik@voorbeeld.nl");
    }

    @Test
    void whatAnotherChangedMeanwhileIsNotRemoved() {
        voegToe("email", "eerst@voorbeeld.nl");
        String id = uuid(adres());
        Map<String, String> typed = formulier(id);
        API.patch("/digitaleadressen/" + id, "{\"omschrijving\": \"werk\"}");
        assertThat(KCM.post(klant + "/adresverwijderingen", typed).status()).isEqualTo(409);
        assertThat(adressen()).hasSize(1);
        typed = formulier(id);
        assertThat(KCM.submit(klant + "/adresverwijderingen", typed).text())
                .contains("Het gegeven is verwijderd.")
                .doesNotContain("eerst@voorbeeld.nl");
        assertThat(adressen()).isEmpty();
        assertThat(KCM.post(klant + "/adresverwijderingen", typed).status()).isEqualTo(303);
        typed.put("waarde-" + id, "toch@voorbeeld.nl");
        Seen weg = KCM.post(klant + "/adreswijzigingen", typed);
        assertThat(weg.status()).isEqualTo(422);
        assertThat(weg.text()).contains("intussen verwijderd");
        assertThat(weg.page().expectFirst("#nieuw").val()).isEqualTo("toch@voorbeeld.nl");
    }

    @Test
    void oneIsStandardOfItsKindAndOneIsPreferred() {
        voegToe("email", "een@voorbeeld.nl");
        voegToe("email", "twee@voorbeeld.nl");
        for (JsonNode adres : adressen()) {
            KCM.post(klant + "/standaardadres", formulier(uuid(adres)));
        }
        assertThat(adressen().stream()
                        .filter(adres -> adres.path("isStandaardAdres").asBoolean()))
                .hasSize(1);
        String id = uuid(adres());
        assertThat(KCM.submit(klant + "/voorkeursadres", Map.of("adres", id)).text())
                .contains("De voorkeur is opgeslagen.", "legde dit adres als voorkeur vast");
        assertThat(voorkeur()).isEqualTo(id);
        KCM.post(klant + "/voorkeursadres", Map.of("adres", id, "geen", "ja"));
        assertThat(voorkeur()).isEmpty();
        KCM.post(klant + "/voorkeursadres", Map.of("adres", id));
        KCM.post(klant + "/adresverwijderingen", formulier(id));
        assertThat(voorkeur()).as("what is gone is not preferred").isEmpty();
    }

    private String voorkeur() {
        return API.get("/partijen/" + partij)
                .body()
                .at("/voorkeursDigitaalAdres/uuid")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"adreswijzigingen", "standaardadres", "voorkeursadres"})
    void anAddressOfAnotherIsNotTouched(String deed) {
        String ander = MAKE.partij(naam, false);
        MAKE.adresVanPartij(ander, "email", "ander@voorbeeld.nl");
        String id = API.get("/digitaleadressen?verstrektDoorPartij__uuid=" + ander)
                .body()
                .at("/results/0/uuid")
                .asText();
        Seen seen = KCM.post(klant + "/" + deed, Map.of("adres", id, "versie", "1", "waarde-" + id, "x@voorbeeld.nl"));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.text()).contains("intussen verwijderd").doesNotContain("ander@voorbeeld.nl");
    }

    @Test
    void taalAndNotitieAreChanged() {
        String versie = gegevens()
                .page()
                .expectFirst("form[action$=gegevens] [name=versie]")
                .val();
        Map<String, String> typed =
                Map.of("versie", versie, "voorkeurstaal", "pol", "interneNotitie", "Belt graag\r\nlang.");
        assertThat(KCM.submit(klant + "/gegevens", typed).text()).contains("De wijziging is opgeslagen.");
        JsonNode stored = API.get("/partijen/" + partij).body();
        assertThat(stored.path("voorkeurstaal").asText()).isEqualTo("pol");
        assertThat(stored.path("interneNotitie").asText()).isEqualTo("Belt graag\nlang.");
        assertThat(Visitor.signedIn(BALIE, Rol.COORDINATOR)
                        .get(klant + "/gegevens")
                        .text())
                .contains("Voorkeurstaal Pools", "Belt graag lang.");
        Seen seen = KCM.post(
                klant + "/gegevens", Map.of("versie", versie, "voorkeurstaal", "tur", "interneNotitie", "Mijn tekst"));
        assertThat(seen.status()).isEqualTo(409);
        assertThat(seen.page().select(".fouten").text()).contains("Pools", "Belt graag");
        assertThat(seen.page().expectFirst("#interneNotitie").wholeText()).isEqualTo("Mijn tekst");
        assertThat(KCM.post(klant + "/gegevens", typed).status())
                .as("the same again")
                .isEqualTo(303);
        String now =
                seen.page().expectFirst("form[action$=gegevens] [name=versie]").val();
        Seen lang = KCM.post(klant + "/gegevens", Map.of("versie", now, "interneNotitie", "x".repeat(1_001)));
        assertThat(lang.status()).isEqualTo(422);
        assertThat(lang.page().select("#interneNotitie-fout").text()).contains("hoogstens 1000 tekens");
    }
}
