package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.CONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.KLANTCONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.OBJECTS;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked of objects: by any part of their data, all that is asked together, in any order, and never of somebody else. */
class ObjectenZoekenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Kiss kiss = new Kiss(BALIE);
    /** What only the objects of one test have. */
    private final String mark = UUID.randomUUID().toString();

    private final JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.after());

    private String made(String more) {
        return made(contact, more, "2024-02-03");
    }

    private String made(JsonNode of, String more, String startAt) {
        ObjectNode object = Kiss.object(of);
        ((ObjectNode) object.at("/record/data")).put("merk", mark).setAll(json(more));
        object.withObject("/record").put("startAt", startAt);
        return kiss.made(OBJECTS, object).path("uuid").asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Stream<String> keys(JsonNode page) {
        return page.path("results").valueStream().map(one -> one.path("uuid").asText());
    }

    private Stream<String> found(String... conditions) {
        StringBuilder asked = new StringBuilder(OBJECTS + "?data_attr=merk__exact__" + mark);
        Stream.of(conditions).forEach(one -> asked.append("&data_attr=").append(encoded(one)));
        return keys(kiss.get(asked.toString()));
    }

    @Test
    void allConditionsHoldTogether() {
        JsonNode klant = kiss.klant();
        kiss.made(
                KLANTCONTACTMOMENTEN,
                json("{'contactmoment': '%s', 'klant': '%s', 'rol': 'gesprekspartner'}"
                        .formatted(
                                contact.path("url").asText(), klant.path("url").asText())));
        String his = made("{}");
        String other = made(kiss.made(CONTACTMOMENTEN, Kiss.after()), "{}", "2024-02-03");
        String byKlant = "betrokkene__klant__exact__" + klant.path("url").asText();
        String byAdres = "betrokkene__digitaleAdressen__icontains__ROZA@";
        assertThat(found(byAdres)).containsExactlyInAnyOrder(his, other);
        assertThat(found(byKlant, byAdres)).containsExactly(his);
        assertThat(found(byAdres, byKlant)).containsExactly(his);
        assertThat(found(byAdres, "betrokkene__digitaleAdressen__icontains__0630674985", byKlant))
                .containsExactly(his);
        assertThat(found(byAdres, "betrokkene__digitaleAdressen__icontains__bestaat-niet"))
                .isEmpty();
        assertThat(found(byKlant, "status__exact__verwerkt")).isEmpty();
        assertThat(found(
                        "contactmoment__in__" + contact.path("url").asText() + "|https://a.example/1",
                        "status__exact__te verwerken"))
                .containsExactly(his);
    }

    @Test
    void aCommaBelongsToTheValueOfOneConditionAndSeparatesSeveral() {
        String comma = made("{'kleur': 'rood, wit'}");
        made("{'kleur': 'rood'}");
        assertThat(found("kleur__icontains__ROOD, w")).containsExactly(comma);
        String several = OBJECTS + "?data_attrs=merk__exact__" + mark + ",kleur__exact__rood";
        assertThat(keys(kiss.get(several))).hasSize(1).doesNotContain(comma);
    }

    @ParameterizedTest
    @CsvSource({
        "kleur__exact__rood, 1",
        "kleur__in__wit|rood, 1",
        "kleur__icontains__OO, 1",
        "kleur__exact__Rood, 0",
        "vak__aantal__exact__12, 1",
        "vak__aantal__gt__9, 1",
        "vak__aantal__lte__12.0, 1",
        "vak__aantal__lt__12, 0",
        "vak__datum__gte__2026-01-01, 1",
        "vak__datum__lt__2026-01-01, 0",
        "vak__naam_van_het_vak__exact__a__b, 1",
        "kleur__gt__9, 0",
        "bestaat__niet__exact__1, 0",
        "betrokkene__persoonsnaam__achternaam__exact__Żywiałowska, 1",
        "betrokkene__persoonsnaam__voornaam__icontains__RÓZA, 1",
        "betrokkene__rol__exact__klant, 1",
        "betrokkene__klant__exact__https://www.domein.nl/api/v1/klanten/uuid, 1",
        "betrokkene__klant__exact__https://www.domein.nl/api/v1/klanten/ander, 0",
        "actor__identificatie__exact__vergunningen-002, 1",
        "actor__naam__icontains__vergun, 1",
        "actor__soortActor__exact__organisatorische eenheid, 1",
        "actor__typeOrganisatorischeEenheid__exact__groep, 0",
        "medewerkerIdentificatie__identificatie__exact__sytske@icatt.nl, 1",
        "verantwoordelijkeAfdeling__exact__Vergunningen, 1",
        "toelichting__icontains__TOELICHTING voor, 1",
        "status__exact__nieuw, 1",
        "status__icontains__VERWERK, 1",
        "status__in__verwerkt|afgehandeld, 0",
        "registratiedatum__gte__2024-01-24, 1",
        "registratiedatum__lt__2024-01-24T09:31:51Z, 1",
        "registratiedatum__gt__2024-01-25T00:00:00Z, 0",
        "registratiedatum__icontains__2024-01-2, 1",
        "registratiedatum__icontains__2025, 0",
        "status__exact__onbekend, 0",
        "betrokkene__digitaleAdressen__icontains__WERK, 1",
        "betrokkene__digitaleAdressen__icontains__Telefoonn, 1",
        "betrokkene__klant__icontains__DOMEIN.nl, 1",
        "betrokkene__klant__icontains__ander, 0",
        "contactmoment__icontains__contactmomenten/, 1"
    })
    void everyPathAndOperatorIsUnderstood(String condition, int count) {
        made(
                "{'kleur': 'rood', 'vak': {'aantal': 12, 'datum': '2026-03-01', 'naam_van_het_vak': 'a__b'}, 'nog': [1, {'a': 2}]}");
        assertThat(found(condition)).hasSize(count);
    }

    @Test
    void listsAreSortedAsIsAsked() {
        String first = made(contact, "{'registratiedatum': '2024-03-01T12:00:00+02:00'}", "2024-02-05");
        String second = made(contact, "{'registratiedatum': '2024-03-01T10:30:00Z'}", "2024-02-03");
        String third = made(contact, "{'registratiedatum': '2025-01-01'}", "2024-02-03");
        String none = made("{}"); // as its contact: January 2024
        assertThat(sorted("-record__data__registratiedatum")).containsExactly(third, second, first, none);
        assertThat(sorted("record__data__registratiedatum")).containsExactly(none, first, second, third);
        assertThat(sorted("record__startAt,-record__data__registratiedatum"))
                .containsExactly(third, second, none, first);
        assertThat(sorted("kleur, -record__startAt,record__data__registratiedatum"))
                .containsExactly(first, none, second, third);
        assertThat(sorted("record__registrationAt,record__data__registratiedatum"))
                .containsExactly(none, first, second, third);
        assertThat(sorted("record__data__kleur")).hasSize(4);
        JsonNode page = kiss.get(
                OBJECTS + "?pageSize=3&ordering=record__data__registratiedatum&data_attr=merk__exact__" + mark);
        assertThat(keys(kiss.get(page.path("next").asText()))).containsExactly(third);
    }

    private Stream<String> sorted(String by) {
        return keys(kiss.get(OBJECTS + "?ordering=" + encoded(by) + "&data_attr=merk__exact__" + mark));
    }

    @Test
    void aSearchTellsTheSameInItsBody() {
        String red = made("{'kleur': 'rood'}");
        made("{'kleur': 'wit'}");
        String one = "{'type': '%s', 'data_attr': ['merk__exact__%s', 'kleur__exact__rood'], 'geometry': null}"
                .formatted(Kiss.TYPE, mark);
        assertThat(searched("", one)).containsExactly(red);
        assertThat(searched("", "{'data_attrs': 'merk__exact__%s,kleur__exact__rood'}".formatted(mark)))
                .containsExactly(red);
        String all = "{'data_attr': 'merk__exact__%s', 'ordering': '-record__startAt'}".formatted(mark);
        Answer page = kiss.client.post(OBJECTS + "/search?pageSize=1", json(all).toString());
        assertThat(page.body().path("next").asText()).endsWith("/search?page=2&pageSize=1");
        assertThat(searched("?pageSize=1&page=2", all)).hasSize(1);
        assertThat(kiss.client
                        .post(
                                OBJECTS + "/search",
                                json("{'data_attr': 'x', 'kleur': 'rood'}").toString())
                        .faults())
                .containsExactly("nonFieldErrors unknown-parameters");
        assertThat(kiss.client
                        .post(
                                OBJECTS + "/search",
                                json("{'data_attr': {'a': 1}}").toString())
                        .faults())
                .containsExactly("data_attr invalid");
        assertThat(kiss.client.post(OBJECTS + "/search", "[]").status()).isEqualTo(400);
    }

    private Stream<String> searched(String page, String body) {
        Answer found = kiss.client.post(OBJECTS + "/search" + page, json(body).toString());
        assertThat(found.status()).as(found.body().toString()).isEqualTo(200);
        return keys(found.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kleur",
                "kleur__rood",
                "kleur__zoals__rood",
                "__exact__rood",
                "'__exact__rood",
                "kl'eur%7D__exact__rood",
                "a%1$s__exact__1",
                "registratiedatum__exact__gisteren",
                "contactmoment__gt__2024",
                "kleur__exact__%20",
                "kleur__exact__%00"
            })
    void whatIsNoConditionIsRefused(String condition) {
        Answer refused = kiss.client.get(OBJECTS + "?data_attr=" + condition.replace("1$s", "251$s"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).allMatch(fault -> fault.startsWith("data_attr "));
    }

    @ParameterizedTest
    @CsvSource({
        "/objecten/api/v2/objects?data_atr=a__exact__b, nonFieldErrors unknown-parameters",
        "/objecten/api/v2/objects?type=a&type=b, type repeated-parameter",
        "/objecten/api/v2/objects?ordering=a&ordering=b, ordering repeated-parameter",
        "/objecten/api/v2/objects?data_attr=, data_attr blank-filter",
        "/objecten/api/v2/objects?data_attr=status__exact__nieuw&data_attr=, data_attr blank-filter",
        "/klanten/api/v1/klanten?telefoon=0612345678, nonFieldErrors unknown-parameters",
        "/klanten/api/v1/klanten?subject=, subject blank-filter",
        "/klanten/api/v1/klanten?subjectNatuurlijkPersoon__inpBsn=, subjectNatuurlijkPersoon__inpBsn blank-filter",
        "/klanten/api/v1/klanten?subjectNatuurlijkPersoon__inpBsn=%20, subjectNatuurlijkPersoon__inpBsn blank-filter",
        "/klanten/api/v1/klanten?klantnummer=1&klantnummer=2, klantnummer repeated-parameter",
        "/klanten/api/v1/klanten?emailadres=, emailadres blank-filter",
        "/klanten/api/v1/klanten?achternaam=, achternaam blank-filter",
        "/klanten/api/v1/klanten?page=1&page=2, page repeated-parameter",
        "/contactmomenten/api/v1/contactmomenten?klant=, klant blank-filter",
        "/contactmomenten/api/v1/contactmomenten?object=%20, object blank-filter",
        "/contactmomenten/api/v1/klantcontactmomenten?klant=, klant blank-filter",
        "/contactmomenten/api/v1/objectcontactmomenten?object=, object blank-filter"
    })
    void nothingIsPassedOver(String path, String fault) {
        assertThat(kiss.client.get(path).faults()).containsExactly(fault);
    }

    @Test
    void aQuestionMarkTooManyIsDropped() {
        String klant = Kiss.encoded(kiss.klant().path("url"));
        for (String path : List.of(CONTACTMOMENTEN + "??klant=", KLANTCONTACTMOMENTEN + "??klant=")) {
            assertThat(kiss.get(path + klant).path("count").asInt()).isZero();
        }
    }

    /** What is chosen and left open identifies nobody. */
    @Test
    void aBlankChoiceAsksNothing() {
        assertThat(kiss.client.get(CONTACTMOMENTEN + "?kanaal=&page=").status()).isEqualTo(200);
    }
}
