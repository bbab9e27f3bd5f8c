package nl.balie.api;

import static nl.balie.api.Examples.reference;
import static nl.balie.api.Voorbeeld.actor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In registreer-klantcontact an actor is named by its key, or by its number in the personnel register: found, or made. */
class RegistreerActorenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Client.of(BALIE);
    private final String number = Examples.digits(8);

    @Test
    void anActorIsNamedByItsKey() {
        String known = made(actor(number));
        assertThat(registered(reference(known)).at("/actoren/0/uuid").asText()).isEqualTo(known);
    }

    @Test
    void anActorThatIsNotThereYetIsMade() {
        JsonNode made = registered(actor(number)).at("/actoren/0");
        assertThat(made.path("naam").asText()).isEqualTo("Anneke Balie");
        assertThat(made.path("indicatieActief").asBoolean()).isTrue();
        assertThat(registered(actor(number)).at("/actoren/0/uuid").asText())
                .isEqualTo(made.path("uuid").asText());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void ofTheActorsWithOneNumberTheOldestActiveOneIsMeant() {
        made(inactive(actor(number)));
        String oldest = made(actor(number));
        made(actor(number));
        assertThat(registered(actor(number)).at("/actoren/0/uuid").asText()).isEqualTo(oldest);
        assertThat(registered(identificator()).at("/actoren/0/uuid").asText()).isEqualTo(oldest);
    }

    @Test
    void fiftyWhoNameANewActorAtOnceMakeOne() {
        assertThat(AtOnce.calls(
                        50, i -> registered(actor(number)).at("/actoren/0/uuid").asText()))
                .hasSize(50)
                .containsOnly(client.get("/actoren?actoridentificatorObjectId=" + number)
                        .body()
                        .at("/results/0/uuid")
                        .asText());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anInactiveActorIsRefused() {
        String gone = made(inactive(actor(number)));
        assertThat(faults(reference(gone))).containsExactly("actoren.0.uuid inactief");
        assertThat(faults(actor(number))).containsExactly("actoren.0 inactief");
        assertThat(faults(inactive(actor(Examples.digits(8))))).containsExactly("actoren.0 inactief");
    }

    @ParameterizedTest
    @ValueSource(strings = {"codeObjecttype", "codeRegister", "codeSoortObjectId", "objectId"})
    void allFourPartsOfTheIdentificatorAreNeeded(String part) {
        String without = Voorbeeld.seed()
                .without("/actoren/0/actoridentificator/" + part)
                .at("/actoren/0");
        assertThat(faults(without)).containsExactly("actoren.0.actoridentificator." + part + " required");
        String empty = Voorbeeld.seed()
                .set("/actoren/0/actoridentificator/" + part, "\"\"")
                .at("/actoren/0");
        assertThat(faults(empty)).containsExactly("actoren.0.actoridentificator." + part + " required");
        String wrong = Voorbeeld.seed()
                .set("/actoren/0/actoridentificator/" + part, "[]")
                .at("/actoren/0");
        assertThat(faults(wrong)).containsExactly("actoren.0.actoridentificator." + part + " invalid");
    }

    @Test
    void whoMustBeMadeNeedsANameAndASoort() {
        assertThat(faults(identificator())).containsExactly("actoren.0.naam required", "actoren.0.soortActor required");
    }

    @Test
    void anActorThatIsNotThereIsAFaultWhereverItIsNamed() {
        String unknown = reference("00000000-0000-4000-8000-000000000000");
        Voorbeeld body = Voorbeeld.whole().set("/actoren/0", unknown).set("/interneTaken/0/actoren/0", unknown);
        assertThat(client.post(Voorbeeld.PATH, body.toString()).faults())
                .containsExactly("actoren.0.uuid invalid", "interneTaken.0.actoren.0.uuid invalid");
        assertThat(faults("{}")).containsExactly("actoren.0 required");
        assertThat(faults("{\"uuid\": \"x\"}")).containsExactly("actoren.0.uuid invalid");
    }

    @Test
    void anActorOfATaakThatIsNotThereIsOneFault() {
        String unknown = "[%s]".formatted(reference("00000000-0000-4000-8000-000000000000"));
        Voorbeeld body = Voorbeeld.whole()
                .without("/interneTaken/0/actoren")
                .set("/interneTaken/0/toegewezenAanActoren", unknown);
        assertThat(client.post(Voorbeeld.PATH, body.toString()).faults())
                .containsExactly("interneTaken.0.toegewezenAanActoren.0.uuid invalid");
    }

    @Test
    void anActorThatIsNamedTwiceIsLinkedOnce() {
        Voorbeeld body = Voorbeeld.seed().set("/actoren/0", actor(number)).set("/actoren/-", identificator());
        assertThat(client.post(Voorbeeld.PATH, body.toString()).body().path("actoren"))
                .hasSize(1);
    }

    @Test
    void aTaakHasActorsOfItsOwn() {
        String known = made(actor(Examples.digits(8)));
        Voorbeeld body = Voorbeeld.whole()
                .set("/actoren/0", actor(number))
                .set("/interneTaken/0/toegewezenAanActoren", "[" + reference(known) + "]")
                .set("/interneTaken/0/actoren/0", identificator())
                .set("/interneTaken/0/actoren/-", actor(Examples.digits(8)));
        JsonNode all = client.post(Voorbeeld.PATH, body.toString()).body();
        assertThat(all.path("actoren")).hasSize(1);
        assertThat(all.at("/interneTaken/0/toegewezenAanActoren").findValuesAsText("uuid"))
                .hasSize(3)
                .contains(known, all.at("/actoren/0/uuid").asText());
    }

    @Test
    void aTaakNeedsAnActor() {
        for (Voorbeeld nobody : List.of(
                Voorbeeld.whole().set("/interneTaken/0/actoren", "[]"),
                Voorbeeld.whole().without("/interneTaken/0/actoren"),
                Voorbeeld.whole()
                        .without("/interneTaken/0/actoren")
                        .set("/interneTaken/0/toegewezenAanActoren", "[]"))) {
            Answer answer = client.post(Voorbeeld.PATH, nobody.toString());
            assertThat(answer.faults()).containsExactly("interneTaken.0.actoren required");
            assertThat(answer.body().at("/invalidParams/0/reason").asText()).contains("uuid", "actoridentificator");
        }
    }

    @Test
    void anActorOfATaakIsNamedByItsKeyOrByAllOfItsIdentificator() {
        Voorbeeld body = Voorbeeld.whole()
                .without("/interneTaken/0/actoren/0/actoridentificator/codeRegister")
                .set("/interneTaken/0/actoren/-", "{\"naam\": \"Anneke\"}");
        Answer answer = client.post(Voorbeeld.PATH, body.toString());
        assertThat(answer.faults())
                .containsExactly(
                        "interneTaken.0.actoren.0.actoridentificator.codeRegister required",
                        "interneTaken.0.actoren.1 required");
        assertThat(answer.body().path("invalidParams").findValuesAsText("reason"))
                .allMatch(reason -> reason.contains("uuid") && reason.contains("actoridentificator"));
    }

    @Test
    void anIdentificatorInThePlaceOfAKeyIsToldWhereItBelongs() {
        Voorbeeld body = Voorbeeld.whole()
                .without("/interneTaken/0/actoren")
                .set("/interneTaken/0/toegewezenAanActoren", "[" + identificator() + "]");
        Answer answer = client.post(Voorbeeld.PATH, body.toString());
        assertThat(answer.faults())
                .containsExactly(
                        "interneTaken.0.actoren required", "interneTaken.0.toegewezenAanActoren.0.uuid required");
        assertThat(answer.body().path("invalidParams").findValuesAsText("reason"))
                .anyMatch(reason -> reason.contains("`actoren`") && reason.contains("`toegewezenAanActoren`"));
    }

    @Test
    void whoseActorsAreFaultyIsNotToldToHaveNone() {
        Voorbeeld body = Voorbeeld.whole()
                .without("/interneTaken/0/actoren")
                .set("/interneTaken/0/toegewezenAanActoren", "[{\"uuid\": \"x\"}]");
        assertThat(client.post(Voorbeeld.PATH, body.toString()).faults())
                .containsExactly("interneTaken.0.toegewezenAanActoren.0.uuid invalid");
    }

    private String identificator() {
        return "{\"actoridentificator\": %s}"
                .formatted(Voorbeeld.json(actor(number)).path("actoridentificator"));
    }

    private static String inactive(String actor) {
        return actor.replaceFirst("\\{", "{\"indicatieActief\": false, ");
    }

    private long count() {
        return client.get("/actoren?actoridentificatorObjectId=" + number)
                .body()
                .path("count")
                .asLong();
    }

    private String made(String actor) {
        return F2173.made(client.post("/actoren", actor));
    }

    private List<String> faults(String actor) {
        Answer answer = client.post(
                Voorbeeld.PATH, Voorbeeld.seed().set("/actoren/0", actor).toString());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        return answer.faults();
    }

    private JsonNode registered(String actor) {
        Answer answer = client.post(
                Voorbeeld.PATH, Voorbeeld.seed().set("/actoren/0", actor).toString());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }
}
