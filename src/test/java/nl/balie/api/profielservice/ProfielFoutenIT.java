package nl.balie.api.profielservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be done at the Profielservice is told at its field, all of it at once, and nothing is stored. */
class ProfielFoutenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String ADRES = "/contactgegeven";
    private static final String VOORKEUR = "/voorkeur";
    private static final String JAN = "'type': 'Email', 'waarde': 'jan@voorbeeld.example'";

    private final Client client = Iemand.client(BALIE);
    private final Iemand jan = Iemand.nieuw(BALIE);

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("{}", List.of("identificatieNummer required", "identificatieType required")),
                Arguments.of(
                        "{'identificatieType': 'PASPOORT', 'identificatieNummer': '1'}",
                        List.of("identificatieType invalid_choice")),
                Arguments.of(
                        "{'identificatieType': 'bsn', 'identificatieNummer': ''}",
                        List.of("identificatieNummer blank", "identificatieType invalid_choice")),
                Arguments.of(
                        "{'identificatieType': 'BSN', 'identificatieNummer': '900000001'}",
                        List.of("identificatieNummer invalid")),
                Arguments.of(
                        "{'identificatieType': 'RSIN', 'identificatieNummer': '90000000x'}",
                        List.of("identificatieNummer invalid")),
                Arguments.of(
                        "{'identificatieType': 'KVK', 'identificatieNummer': '9000000'}",
                        List.of("identificatieNummer invalid")),
                Arguments.of(
                        "{'identificatieType': 'KVK', 'identificatieNummer': '" + "9".repeat(21) + "'}",
                        List.of("identificatieNummer invalid", "identificatieNummer max_length")),
                Arguments.of(
                        "{'identificatieType': ['BSN'], 'identificatieNummer': {}}",
                        List.of("identificatieNummer invalid", "identificatieType invalid_choice")),
                Arguments.of(
                        "{'identificatieType': null, 'identificatieNummer': null}",
                        List.of("identificatieNummer null", "identificatieType null")),
                Arguments.of("[]", List.of("nonFieldErrors invalid")),
                Arguments.of("null", List.of("nonFieldErrors null")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aNumberThatIsNoneIsToldWhereverItIsSent(String body, List<String> faults) {
        String sent = body.replace('\'', '"');
        assertThat(client.post("/partij", sent).faults()).isEqualTo(faults);
        assertThat(client.post(ADRES, sent).faults()).containsAll(faults);
        assertThat(client.put(VOORKEUR, sent).faults()).containsAll(faults);
        assertThat(client.patch(ADRES + "/te-verwijderen-op", sent).faults()).containsAll(faults);
        assertThat(client.send("DELETE", ADRES + "/" + UUID.randomUUID(), sent, Map.of())
                        .faults())
                .isEqualTo(faults);
        assertThat(client.post("/partijen/bulk", "{\"identificaties\": [%s]}".formatted(sent))
                        .faults())
                .isEqualTo(faults.stream().map("identificaties.0."::concat).toList());
    }

    static Stream<Arguments> contents() {
        return Stream.of(
                Arguments.of(ADRES, "'type': 'Fax', 'waarde': ''", List.of("type invalid_choice", "waarde blank")),
                Arguments.of(ADRES, "'type': 'Email', 'waarde': 'jan'", List.of("waarde invalid")),
                Arguments.of(ADRES, "'type': 'Telefoonnummer', 'waarde': 'jan'", List.of("waarde invalid")),
                Arguments.of(
                        ADRES,
                        "'type': 'ApplicatieId', 'waarde': '" + "x".repeat(81) + "'",
                        List.of("waarde max_length")),
                Arguments.of(
                        ADRES,
                        "'type': 'Email', 'waarde': 'a\\u0000@b.nl'",
                        List.of("waarde null_characters_not_allowed")),
                Arguments.of(ADRES, JAN + ", 'scope': 'x'", List.of("scope.nonFieldErrors invalid")),
                Arguments.of(
                        ADRES, JAN + ", 'scope': {'dienstNaam': 'x'}", List.of("scope.dienstverlenerNaam required")),
                Arguments.of(
                        ADRES,
                        JAN + ", 'scope': {'dienstverlenerNaam': 'Niemand'}",
                        List.of("scope.dienstverlenerNaam invalid")),
                Arguments.of(
                        ADRES,
                        JAN + ", 'scope': {'dienstverlenerNaam': ''}",
                        List.of("scope.dienstverlenerNaam blank")),
                Arguments.of(
                        VOORKEUR,
                        "'voorkeurType': 'Aanhef', 'waarde': 'x', 'scope': " + Iemand.scope(" ", ""),
                        List.of("scope.dienstverlenerNaam blank")),
                Arguments.of(
                        ADRES,
                        JAN + ", 'scope': " + Iemand.scope("", "Parkeren"),
                        List.of("scope.dienstverlenerNaam blank")),
                Arguments.of(ADRES, JAN + ", 'teVerwijderenOp': 'ooit'", List.of("teVerwijderenOp invalid")),
                Arguments.of(
                        ADRES, JAN + ", 'teVerwijderenOp': '2020-01-01T00:00:00Z'", List.of("teVerwijderenOp invalid")),
                Arguments.of(
                        VOORKEUR,
                        "'voorkeurType': 'Kleur', 'waarde': '" + "x".repeat(201) + "'",
                        List.of("voorkeurType invalid_choice", "waarde max_length")));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void whatIsWrongWithAPartOfAProfileIsToldAndNobodyIsMade(String path, String more, List<String> faults) {
        Answer answer = jan.post(path, more);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).isEqualTo(faults);
        assertThat(jan.post("/partij", "").status()).isEqualTo(404);
        assertThat(jan.put(path, "'id': '%s', ".formatted(UUID.randomUUID()) + more)
                        .status())
                .isIn(400, 404);
    }

    @Test
    void aDienstThatADienstverlenerDoesNotHaveIsTold() {
        String naam = "Gemeente " + UUID.randomUUID();
        client.post("/dienstverlener", "{\"naam\": \"%s\"}".formatted(naam));
        assertThat(jan.post(ADRES, JAN + ", 'scope': " + Iemand.scope(naam, "Parkeren"))
                        .faults())
                .containsExactly("scope.dienstNaam invalid");
    }

    @Test
    void whatIsOfSomebodyElseIsNotThere() {
        Iemand piet = Iemand.nieuw(BALIE);
        piet.email("piet@voorbeeld.example");
        String id = jan.email("jan@voorbeeld.example");
        String until = "'id': '" + id + "', 'dienstverlenerNaam': 'x', 'teVerwijderenOp': '2099-01-01T00:00:00Z'";
        for (Iemand other : List.of(piet, Iemand.nieuw(BALIE))) {
            assertThat(other.put(ADRES, "'id': '%s', %s".formatted(id, JAN)).status())
                    .isEqualTo(404);
            assertThat(other.patch(ADRES + "/te-verwijderen-op", until).status())
                    .isEqualTo(404);
            assertThat(other.delete(ADRES + "/" + id).status()).isEqualTo(404);
            assertThat(other.delete(VOORKEUR + "/" + id).status()).isEqualTo(404);
        }
        assertThat(jan.adressen("id")).containsExactly(id);
    }

    @Test
    void anAddressCannotBecomeOneThatIsThere() {
        jan.email("a@voorbeeld.example");
        String id = jan.email("b@voorbeeld.example");
        assertThat(jan.put(ADRES, "'id': '%s', 'type': 'Email', 'waarde': 'A@voorbeeld.example'".formatted(id))
                        .faults())
                .containsExactly("waarde invalid");
        assertThat(jan.put(ADRES, JAN).faults()).containsExactly("id required");
        assertThat(jan.put(ADRES, "'id': 'x', " + JAN).faults()).containsExactly("id invalid");
    }

    @Test
    void aDienstThatAsksNamesItsDienstverlener() {
        assertThat(jan.post("/partij", "'dienstNaam': 'Parkeren'").faults()).containsExactly("dienstverlener required");
        assertThat(jan.post("/partij", "'dienstverlener': ''").faults()).containsExactly("dienstverlener blank");
    }

    @Test
    void bulkHasABound() {
        assertThat(client.post("/partijen/bulk", "{}").faults()).containsExactly("identificaties required");
        assertThat(client.post("/partijen/bulk", "{\"identificaties\": {}}").faults())
                .hasSize(1);
        assertThat(client.post("/partijen/bulk", "{\"identificaties\": []}").faults())
                .containsExactly("identificaties empty");
        assertThat(client.post(
                                "/partijen/bulk",
                                "{\"identificaties\": [%s]}"
                                        .formatted(String.join(", ", Collections.nCopies(101, jan.body("")))))
                        .faults())
                .containsExactly("identificaties max_length");
    }

    @Test
    void whatIsNoJsonOrAskedInTheAddressIsRefused() {
        assertThat(client.post("/partij", "{").body().path("code").asText()).isEqualTo("parse_error");
        assertThat(client.post("/partij?bsn=1", jan.body("")).status()).isEqualTo(400);
        assertThat(client.send("POST", "/partij", jan.body(""), Map.of("Content-Type", "text/plain"))
                        .status())
                .isEqualTo(415);
        assertThat(client.post("/emailverificatie", jan.body("")).status()).isEqualTo(404);
        assertThat(client.post("/partij", jan.body("'onbekend': {}")).status()).isEqualTo(404);
        assertThat(client.get("/dienstverlener/%00").status()).isEqualTo(404);
        assertThat(client.post("/dienstverlener", "{\"naam\": \"a\\nb\"}").faults())
                .containsExactly("naam invalid");
        assertThat(client.post("/dienstverlener/niemand/diensten", "{\"naam\": \"a\"}")
                        .status())
                .isEqualTo(404);
    }
}
