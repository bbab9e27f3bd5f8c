package nl.balie.api;

import static nl.balie.api.Examples.reference;
import static nl.balie.api.F2173.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a partij prefers is its own: when it goes to another, or to nobody, the preference goes too, and the trail tells it. */
class VoorkeurIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String VNG = BALIE.address() + "/vng/klantinteracties/api/v0";
    private static final String KIC = BALIE.address() + "/api/kic/v1";
    private static final String PERSOON = "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}";

    private final Client client = Client.of(BALIE);
    private final Spoor spoor = new Spoor(client);
    private final String partij = made(client.post("/partijen", PERSOON));
    private final String other = made(client.post("/partijen", PERSOON));
    private final String adres = adres(partij);
    private final String rekening = rekening(partij);
    private final String path = "/partijen/" + partij;

    VoorkeurIT() {
        changed(client.patch(path, """
                {"voorkeursDigitaalAdres": %s, "voorkeursRekeningnummer": %s}""".formatted(reference(adres), reference(rekening))));
    }

    private String adres(String of) {
        return made(client.post("/digitaleadressen", Examples.adres(of, "a@voorbeeld.example", false)));
    }

    private String rekening(String of) {
        return made(client.post("/rekeningnummers", """
                {"partij": %s, "iban": "NL00TEST0000000001"}""".formatted(reference(of))));
    }

    private static JsonNode changed(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode preferred(String name) {
        return client.get(path).body().path(name);
    }

    /** Of all that the trail of the partij tells, this preference was the last that it lost; and it is whole. */
    private void isEmptied(String name, String uuid) {
        assertThat(preferred(name).isNull()).as(name).isTrue();
        JsonNode last = spoor.last(path);
        assertThat(last.at("/oud/" + name).asText()).as(last.toString()).isEqualTo(uuid);
        assertThat(last.at("/nieuw/" + name).isNull()).as(last.toString()).isTrue();
        assertThat(spoor.told(path)).isEqualTo(Spoor.answered(client.get(path).body()));
    }

    @Test
    void whatAnotherGetsByItselfIsNotPreferredAnyMore() {
        changed(client.patch(
                "/digitaleadressen/" + adres, "{\"verstrektDoorPartij\": %s}".formatted(reference(other))));
        isEmptied("voorkeursDigitaalAdres", adres);
        changed(client.patch("/rekeningnummers/" + rekening, "{\"partij\": %s}".formatted(reference(other))));
        isEmptied("voorkeursRekeningnummer", rekening);
    }

    @Test
    void whatAnotherTakesInItsListIsNotPreferredAnyMore() {
        JsonNode taken = changed(client.patch("/partijen/" + other, """
                {"digitaleAdressen": [%1$s], "voorkeursDigitaalAdres": %1$s}""".formatted(reference(adres))));
        assertThat(taken.at("/voorkeursDigitaalAdres/uuid").asText()).isEqualTo(adres);
        isEmptied("voorkeursDigitaalAdres", adres);
        changed(client.patch("/partijen/" + other, "{\"rekeningnummers\": [%s]}".formatted(reference(rekening))));
        isEmptied("voorkeursRekeningnummer", rekening);
    }

    @Test
    void whatIsNobodysIsNotPreferredAnyMore() {
        changed(client.patch("/digitaleadressen/" + adres, "{\"verstrektDoorPartij\": null}"));
        isEmptied("voorkeursDigitaalAdres", adres);
        changed(client.patch("/rekeningnummers/" + rekening, "{\"partij\": null}"));
        isEmptied("voorkeursRekeningnummer", rekening);
    }

    @Test
    void whatIsOnlyABetrokkenesIsNotPreferredAnyMore() {
        Examples examples = new Examples(BALIE);
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        String betrokkene = examples.made("/betrokkenen", examples.betrokkene(contact, "null"));
        String body =
                "{\"verstrektDoorPartij\": null, \"verstrektDoorBetrokkene\": %s}".formatted(reference(betrokkene));
        changed(client.patch("/digitaleadressen/" + adres, body));
        isEmptied("voorkeursDigitaalAdres", adres);
    }

    @Test
    void theDialectOfTheStandardEmptiesItToo() {
        String contact = made(client.post("/klantcontacten", new Examples(BALIE).klantcontact()));
        String betrokkene = new Examples(BALIE).made("/betrokkenen", new Examples(BALIE).betrokkene(contact, "null"));
        changed(client.patch(VNG + "/digitaaladressen/" + adres, """
                {"verstrektDoorPartij": null, "verstrektDoorBetrokkene": "%s"}""".formatted(betrokkene)));
        isEmptied("voorkeursDigitaalAdres", adres);
    }

    @Test
    void theKlantenregisterEmptiesItToo() {
        changed(client.patch(KIC + "/partijen/" + partij, "{\"verstrekteAdressen\": []}"));
        isEmptied("voorkeursDigitaalAdres", adres);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "[{\"uuid\": \"%s\"}]"})
    void aListWithoutItEmptiesIt(String list) {
        JsonNode one =
                changed(client.patch(path, "{\"digitaleAdressen\": %s}".formatted(list.formatted(adres(other)))));
        assertThat(one.path("voorkeursDigitaalAdres").isNull()).isTrue();
        isEmptied("voorkeursDigitaalAdres", adres);
        String put = PERSOON.replace("}", ", \"rekeningnummers\": %s}".formatted(list.formatted(rekening(other))));
        assertThat(changed(client.put(path, put))
                        .path("voorkeursRekeningnummer")
                        .isNull())
                .isTrue();
        isEmptied("voorkeursRekeningnummer", rekening);
    }

    @Test
    void aListThatStillHoldsItLeavesIt() {
        List<String> both = List.of(reference(adres), reference(adres(partij)));
        changed(client.patch(path, "{\"digitaleAdressen\": [%s]}".formatted(String.join(", ", both))));
        changed(client.put(path, PERSOON));
        assertThat(preferred("voorkeursDigitaalAdres").path("uuid").asText()).isEqualTo(adres);
        assertThat(preferred("voorkeursRekeningnummer").path("uuid").asText()).isEqualTo(rekening);
    }

    /** Who prefers it and who gives it away take turns: it is preferred by whom it belongs to, or by nobody. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PATCH | voorkeursDigitaalAdres  | digitaleadressen | verstrektDoorPartij
            PUT   | voorkeursDigitaalAdres  | digitaleadressen | verstrektDoorPartij
            PATCH | voorkeursRekeningnummer | rekeningnummers  | partij
            """)
    void whatGoesToAnotherAtTheSameMomentIsNotPreferred(String method, String name, String list, String owner) {
        for (int i = 0; i < 15; i++) {
            String one = made(client.post("/partijen", PERSOON));
            String wanted = list.equals("rekeningnummers") ? rekening(one) : adres(one);
            String prefer = PERSOON.replace("}", ", \"%s\": %s}".formatted(name, reference(wanted)));
            String move = "{\"%s\": %s}".formatted(owner, reference(other));
            List<Integer> statuses = AtOnce.calls(
                    2,
                    call -> (call == 0
                                    ? client.send(method, "/partijen/" + one, prefer, Map.of())
                                    : client.patch("/%s/%s".formatted(list, wanted), move))
                            .status());
            assertThat(statuses.get(0)).isIn(200, 400);
            assertThat(statuses.get(1)).isEqualTo(200);
            assertThat(client.get("/partijen/" + one).body().path(name).isNull())
                    .as(statuses.toString())
                    .isTrue();
        }
    }
}
