package nl.balie.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A klant or zaak of a contactmoment: told once within it, and told no more. */
class KoppelingTest {
    private static final Koppeling KLANT = Koppeling.klant("https://a.example/klanten/1", "gesprekspartner");
    private static final Koppeling ZAAK = Koppeling.zaak("https://a.example/zaken/2");

    @Test
    void whatFollowsIsAddedOnce() {
        ObjectNode contact = json("{'tekst': 'x', 'objectcontactmomenten': null}");
        KLANT.addTo(contact);
        KLANT.addTo(contact);
        ZAAK.addTo(contact);
        assertThat(contact).isEqualTo(json("""
                {'tekst': 'x',
                 'objectcontactmomenten': [{'object': 'https://a.example/zaken/2', 'objectType': 'zaak'}],
                 'klantcontactmomenten': [{'klant': 'https://a.example/klanten/1', 'rol': 'gesprekspartner'}]}"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'klant': 'https://a.example/klanten/1', 'rol': 'gesprekspartner'} | true
            {'klant': 'http://b.example/klanten/1/'}                           | true
            {'klant': 'https://a.example/klanten/1', 'rol': 'belanghebbende'}  | false
            {'klant': 'https://a.example/klanten/11'}                          | false
            {'object': 'https://a.example/klanten/1'}                          | false
            """)
    void itIsKnownByItsKeyAndItsRol(String told, boolean same) {
        assertThat(KLANT.isToldBy(json(told))).isEqualTo(same);
    }

    @Test
    void whatIsTakenBackIsToldNowhere() {
        ObjectNode contact = json("""
                {'klant': 'https://a.example/klanten/1', 'betrokkene': {'organisatie': '', 'klant': 'https://a.example/klanten/1'},
                 'klantcontactmomenten': [{'klant': 'https://a.example/klanten/1'}, {'klant': 'https://a.example/klanten/3'}],
                 'objectcontactmomenten': [{'object': '2'}]}""");
        KLANT.removeFrom(contact);
        ZAAK.removeFrom(contact);
        assertThat(contact).isEqualTo(json("""
                {'betrokkene': {'organisatie': ''}, 'klantcontactmomenten': [{'klant': 'https://a.example/klanten/3'}]}"""));
    }

    @Test
    void aRolThatChangedMeanwhileIsTakenBackAsWell() {
        ObjectNode contact = json("{'klantcontactmomenten': [{'klant': '1', 'rol': 'belanghebbende'}]}");
        KLANT.removeFrom(contact);
        assertThat(contact).isEmpty();
    }

    @Test
    void whoIsStillToldInAnotherRolStays() {
        ObjectNode contact = json("""
                {'betrokkene': {'klant': 'https://a.example/klanten/1'}, 'klantcontactmomenten': [
                  {'klant': 'https://a.example/klanten/1', 'rol': 'belanghebbende'},
                  {'klant': 'https://a.example/klanten/1', 'rol': 'gesprekspartner'}]}""");
        KLANT.removeFrom(contact);
        assertThat(contact.at("/betrokkene/klant").asText()).isEqualTo("https://a.example/klanten/1");
        assertThat(contact.path("klantcontactmomenten")).hasSize(1);
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
