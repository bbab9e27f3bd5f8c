package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.api.http.Api;
import nl.balie.api.http.QueryString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked holds, or is refused: every filter of every list that tells who is looked for, every parameter that nobody knows. */
class GevraagdIT {
    private static final RunningBalie BALIE = RunningBalie.start("gevraagd", Map.of("BALIE_LEGE_FILTER", "weigeren"));
    private static final Client CLIENT = new Client(BALIE.address(), BALIE.token());
    /** The klantenregister has questions of a form of its own; the last two ask for a period. */
    private static final Set<String> OTHER = Set.of("klantenregister", "contactmomentdetails", "managementinformatie");

    private static final Set<String> NO_FILTERS = Set.of("page", "pageSize", "vanaf", "ordering", "expand");
    /** What goes with the type of an object that is looked up, and says nothing without it. */
    private static final Set<String> OF_A_TYPE = Set.of("typeVersion", "data_icontains");

    private static final Set<String> FORMS_OF_A_CHOICE = Set.of("date", "date-time");
    /** What may be left open because many have it alike; whatever is new is not among these. */
    private static final Set<String> DESCRIBING = Set.of(
            "adres__landcode",
            "bezoekadres.codeland",
            "bezoekadresland",
            "bronorganisatie",
            "codekanaal",
            "codesoortdigitaaladres",
            "codetaal",
            "correspondentieadres.codeland",
            "correspondentieadresland",
            "functie",
            "gevraagdehandeling",
            "indicatieactief",
            "indicatiecontactgelukt",
            "indicatiegeheimhouding",
            "inhoud",
            "initiatiefnemer",
            "initiator",
            "internenotitie",
            "kanaal",
            "objecttype",
            "omschrijving",
            "onderwerp",
            "reactie",
            "rol",
            "soortactor",
            "soortpartij",
            "status",
            "subjecttype",
            "toelichting",
            "vertrouwelijk",
            "verwerktop",
            "voorkeurskanaal",
            "voorkeurstaal");

    @AfterAll
    static void stop() {
        BALIE.close();
    }

    static Stream<Api> apis() {
        return Dialects.APIS.stream().filter(api -> !OTHER.contains(api.title()));
    }

    private static boolean describes(String name, JsonNode schema) {
        String lower = name.toLowerCase(Locale.ROOT);
        return schema.has("enum")
                || schema.path("type").asText().equals("boolean")
                || FORMS_OF_A_CHOICE.contains(schema.path("format").asText())
                || DESCRIBING.contains(lower)
                || lower.matches(".*(code(objecttype|register|soortobjectid)|soortobjectid)")
                || lower.matches("(registratiedatum|plaatsgevondenop|.*geboortedatum)(__.*)?");
    }

    @ParameterizedTest
    @MethodSource("apis")
    void aBlankFilterThatIdentifiesIsRefused(Api api) {
        List<String> wrong = new ArrayList<>();
        api.document().get().document().path("paths").properties().stream()
                .filter(path -> !path.getKey().contains("{"))
                .forEach(path -> path.getValue().at("/get/parameters").forEach(parameter -> {
                    String name = parameter.path("name").asText();
                    if (parameter.path("in").asText().equals("query")
                            && !NO_FILTERS.contains(name)
                            && !OF_A_TYPE.contains(name)) {
                        String asked = api.root() + path.getKey() + "?" + QueryString.encode(name) + "=";
                        Answer answer = CLIENT.get(asked);
                        boolean right = describes(name, parameter.path("schema"))
                                ? answer.status() == 200
                                : answer.faults().equals(List.of(name + " blank-filter"));
                        if (!right) {
                            wrong.add(asked + " " + answer.status() + " " + answer.faults());
                        }
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void aBlankTypeIsNotEveryObject() {
        assertThat(CLIENT.post("/objecten/api/v2/objects/search", "{\"type\": \"\"}")
                        .faults())
                .containsExactly("type blank-filter");
    }

    private String klantcontact() {
        return CLIENT.post("/klantinteracties/api/v1/klantcontacten", """
                        {"kanaal": "balie", "onderwerp": "paspoort", "taal": "nld", "vertrouwelijk": false}""").uuid();
    }

    private String partij() {
        return CLIENT.post(
                        "/klantinteracties/api/v1/partijen",
                        "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}")
                .uuid();
    }

    @Test
    void whoReadsOneAsksNothingElse() {
        String contact = klantcontact();
        String partij = partij();
        for (String path : List.of(
                "/vng/referentielijsten/api/v0/talen",
                "/vng/referentielijsten/api/v0/talen/nld",
                "/vng/klantinteracties/api/v0/klantcontacten/" + contact,
                "/contactmomenten/api/v1/contactmomenten/" + contact,
                "/contactmomenten/api/v1/contactmomenten/" + contact + "/audittrail",
                "/klanten/api/v1/klanten/" + partij,
                "/klanten/api/v1/klanten/" + partij + "/audittrail",
                "/klantinteracties/api/v1/partijen/" + partij + "/voorkeurskanaal",
                "/api/contactmomentdetails/" + contact + "/audittrail")) {
            assertThat(CLIENT.get(path).status()).as(path).isIn(200, 404);
            assertThat(CLIENT.get(path + "?naam=x").faults())
                    .as(path)
                    .containsExactly("nonFieldErrors unknown-parameters");
        }
        assertThat(CLIENT.get("/contactmomenten/api/v1/contactmomenten/" + contact
                                + "?expand=objectcontactmomenten&expand=klantcontactmomenten")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/klantinteracties/api/v1/klantcontacten",
                "/vng/klantinteracties/api/v0/klantcontacten",
                "/api/contactmomentendetails?gewijzigdSinds=2020-01-01T00:00:00Z",
                "/api/contactmomentendetails?from=2020-01-01T00:00:00Z&to=2030-01-01T00:00:00Z"
            })
    void aPlaceThatNobodyGaveOutLeadsToNoPage(String path) {
        String and = path.contains("?") ? "&" : "?";
        for (String place : List.of(
                "x".repeat(32),
                "x".repeat(54),
                "x".repeat(900),
                UUID.randomUUID().toString())) {
            assertThat(CLIENT.get(path + and + "vanaf=" + place).status())
                    .as(place)
                    .isEqualTo(404);
        }
    }

    @Test
    void aPlaceHoldsForTheQuestionItWasGivenOutFor() {
        klantcontact();
        klantcontact();
        String list = "/klantinteracties/api/v1/klantcontacten?kanaal=balie&pageSize=1";
        String next = CLIENT.get(list).body().path("next").asText();
        assertThat(CLIENT.get(next).status()).isEqualTo(200);
        assertThat(CLIENT.get(next.replace("pageSize=1", "pageSize=2")).status())
                .isEqualTo(200);
        assertThat(CLIENT.get(next.replace("kanaal=balie", "kanaal=post")).status())
                .isEqualTo(404);
        assertThat(CLIENT.get(next.replace("kanaal=balie&", "")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zaak", "klantcontact"})
    void aBlankReasonForAChannelIsRefused(String name) {
        String path = "/klantinteracties/api/v1/partijen/" + UUID.randomUUID() + "/voorkeurskanaal?" + name + "=";
        assertThat(CLIENT.get(path).faults()).containsExactly(name + " blank-filter");
        assertThat(CLIENT.get(path + "%20").faults()).containsExactly(name + " blank-filter");
    }
}
