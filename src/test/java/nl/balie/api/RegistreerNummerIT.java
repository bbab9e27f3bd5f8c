package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A contact that is registered without a nummer gets one that nobody has, also when all do so at once. */
class RegistreerNummerIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Client.of(BALIE);
    private final Stored stored = new Stored(BALIE);

    @Test
    void aNummerThatIsGivenIsKept() {
        String nummer = Examples.digits(10);
        assertThat(nummer(registered(nummer))).isEqualTo(nummer);
    }

    @Test
    void aNummerThatIsGivenTwiceIsRefusedAndNothingIsStored() {
        String nummer = Examples.digits(10);
        registered(nummer);
        List<String> before = stored.counts();
        assertThat(registered(nummer).faults()).containsExactly("klantcontact.nummer unique");
        assertThat(stored.counts()).isEqualTo(before);
    }

    @Test
    void ofTwentyWhoGiveOneNummerOneGetsIt() {
        String nummer = Examples.digits(10);
        List<Answer> answers = AtOnce.calls(20, i -> registered(nummer));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 400);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 400)
                .extracting(Answer::faults)
                .containsOnly(List.of("klantcontact.nummer unique"));
    }

    @Test
    void numbersThatClientsChoseAreSkipped() {
        long last = Long.parseLong(nummer(registered(null)));
        LongStream.rangeClosed(last + 1, last + 5)
                .forEach(taken ->
                        assertThat(registered(String.valueOf(taken)).status()).isEqualTo(201));
        assertThat(nummer(registered(null))).isEqualTo(String.valueOf(last + 6));
    }

    @Test
    void fiftyAtOnceGetFiftyNumbersAlsoWhenClientsChooseTheSameOnes() {
        long last = Long.parseLong(nummer(registered(null)));
        List<Answer> answers = AtOnce.calls(50, i -> registered(i % 5 == 0 ? String.valueOf(last + 10 + i / 5) : null));
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.faults()).containsExactly("klantcontact.nummer unique"))
                .hasSizeLessThanOrEqualTo(10);
        assertThat(answers.stream().filter(answer -> answer.status() == 201).map(RegistreerNummerIT::nummer))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(40);
    }

    private Answer registered(@Nullable String nummer) {
        Voorbeeld body = Voorbeeld.seed().set("/betrokkenen/0/hergebruik", "false");
        if (nummer != null) {
            body.set("/klantcontact/nummer", "\"" + nummer + "\"");
        }
        return client.post(Voorbeeld.PATH, body.toString());
    }

    private static String nummer(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().at("/klantcontact/nummer").asText();
    }
}
