package nl.balie.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import nl.balie.platform.outbox.Outcome.Again;
import nl.balie.platform.outbox.Outcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail server refuses for good is not sent again; all else is. Nothing of what it said is repeated: it quotes addresses. */
class PostTest {
    @ParameterizedTest
    @ValueSource(ints = {550, 551, 553})
    void anAddressThatIsNotThereIsNotTriedAgain(int code) {
        assertThat(Post.judge(answer(code))).isEqualTo(new Refused(String.valueOf(code)));
    }

    /** Too busy, full, grey-listed, a login that is wrong for now: who runs the mail server puts that right. */
    @ParameterizedTest
    @ValueSource(ints = {421, 450, 451, 452, 530, 535, 552, 554})
    void allElseIsTriedAgain(int code) {
        assertThat(Post.judge(answer(code))).isEqualTo(new Again(String.valueOf(code), null));
    }

    @Test
    void aFailureIsToldByItsKindAlone() {
        assertThat(Post.judge(new ConnectException("gijs@voorbeeld.nl")))
                .isEqualTo(new Again("no answer: ConnectException", null));
        assertThat(Post.judge(new IllegalArgumentException("gijs@voorbeeld.nl")))
                .isEqualTo(new Refused("no address"));
    }

    private static SMTPException answer(int code) {
        return new SMTPException("recipient address not accepted", code, List.of(code + " <gijs@voorbeeld.nl>"), true);
    }
}
