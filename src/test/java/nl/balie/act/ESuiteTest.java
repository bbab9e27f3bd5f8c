package nl.balie.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** A contactmoment of KISS in the words of an e-Suite, member by member. */
class ESuiteTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTACTVERZOEK = """
            {"tekst": "notitie", "specifiekevraag": "specifieke vraag", "kanaal": "telefoon", "status": "te verwerken",
             "toelichting": "interne toelichting", "onbekend": [1],
             "actor": {"identificatie": "jansen01", "naam": "Jansen", "soortActor": "medewerker",
                       "typeOrganisatorischeEenheid": "afdeling", "naamOrganisatorischeEenheid": "Handhaving"},
             "betrokkene": {"persoonsnaam": {"voornaam": "Voor", "voorvoegselAchternaam": "tussen", "achternaam": "Achter"},
                            "organisatie": "Org", "digitaleAdressen": [
                {"soortDigitaalAdres": "e-mailadres", "adres": "a@voorbeeld.example"},
                {"soortDigitaalAdres": "telefoonnummer", "adres": "0201234567", "omschrijving": "telefoonnummer"},
                {"soortDigitaalAdres": "telefoonnummer", "adres": "0207654321", "omschrijving": "werk"},
                {"soortDigitaalAdres": "telefoonnummer", "adres": "0200000000"}]}}""";

    @Test
    void aContactverzoekIsNewAndTellsWhoActsAndWhoIsCalled() {
        ObjectNode told = json(CONTACTVERZOEK);
        ObjectNode contact = ESuite.contact(told, true, "Terugbelverzoek");
        assertThat(contact.path("antwoord").asText()).isEqualTo("notitie");
        assertThat(contact.path("tekst").asText()).isEqualTo("specifieke vraag");
        assertThat(contact.path("status").asText()).isEqualTo("nieuw");
        assertThat(contact.path("type").asText()).isEqualTo("Terugbelverzoek");
        assertThat(contact.path("toelichting").asText())
                .isEqualTo("Contact opnemen met: Voor tussen Achter (Org)\nOmschrijving tweede telefoonnummer: werk\n"
                        + "interne toelichting");
        assertThat(contact.path("contactgegevens").toString())
                .isEqualTo("{\"emailadres\":\"a@voorbeeld.example\",\"telefoonnummer\":\"0201234567\","
                        + "\"telefoonnummerAlternatief\":\"0207654321\"}");
        assertThat(contact.path("behandelaar").toString()).isEqualTo("{\"gebruikersnaam\":\"jansen01\"}");
        assertThat(contact.path("afdeling").asText()).isEqualTo("Handhaving");
        assertThat(contact.path("kanaal").asText()).isEqualTo("telefoon");
        assertThat(contact.path("onbekend").toString()).isEqualTo("[1]");
        assertThat(told).isEqualTo(json(CONTACTVERZOEK));
    }

    @Test
    void aGroepIsKnownByItsName() {
        ObjectNode told = json(CONTACTVERZOEK);
        told.set("actor", json("""
                {"identificatie": "g1", "naam": "Balie Noord", "soortActor": "organisatorische eenheid",
                 "typeOrganisatorischeEenheid": "groep"}"""));
        JsonNode contact = ESuite.contact(told, true, "Terugbelverzoek");
        assertThat(contact.path("groep").asText()).isEqualTo("Balie Noord");
        assertThat(contact.has("afdeling")).isFalse();
        assertThat(contact.has("behandelaar")).isFalse();
    }

    @Test
    void whatNobodyActsOnIsFinished() {
        JsonNode contact = ESuite.contact(json("""
                {"tekst": "  ", "vraag": "Paspoort", "specifiekeVraag": "spoed", "gespreksresultaat": "Afgehandeld",
                 "verantwoordelijkeAfdeling": "Burgerzaken"}"""), false, "Terugbelverzoek");
        assertThat(contact.path("antwoord").asText()).isEqualTo("N.v.t.");
        assertThat(contact.path("tekst").asText()).isEqualTo("Paspoort\nspoed");
        assertThat(contact.path("status").asText()).isEqualTo("afgehandeld");
        assertThat(contact.path("afdeling").asText()).isEqualTo("Burgerzaken");
        for (String member : new String[] {"type", "toelichting", "contactgegevens", "behandelaar", "groep"}) {
            assertThat(contact.has(member)).as(member).isFalse();
        }
    }

    @Test
    void nothingIsToldOfWhatIsNotThere() {
        JsonNode contact = ESuite.contact(json("{\"betrokkene\": {\"digitaleAdressen\": []}}"), true, "T");
        assertThat(contact.path("tekst").asText()).isEqualTo("N.v.t.");
        assertThat(contact.path("toelichting").asText()).isEmpty();
        assertThat(contact.path("contactgegevens")).isEmpty();
        assertThat(ESuite.contact(json("{\"betrokkene\": {\"organisatie\": \"Org\"}}"), true, "T")
                        .path("toelichting")
                        .asText())
                .isEqualTo("Contact opnemen met: Org");
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
