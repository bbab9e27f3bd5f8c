package nl.balie.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import nl.balie.platform.outbox.Outcome.Again;
import nl.balie.platform.outbox.Outcome.Refused;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail server refuses for good is not sent again; all else is. Nothing of what it said is repeated: it quotes addresses. */
class PostTest {
    private static final String GIJS = "gijs@voorbeeld.nl";

    @ParameterizedTest
    @ValueSource(ints = {550, 551, 553})
    void anAddressThatIsNotThereIsNotTriedAgain(int code) {
        assertThat(Post.judge(answer(code))).isEqualTo(new Refused(String.valueOf(code)));
    }

    /** Too busy, full, grey-listed: who runs the mail server puts that right. */
    @ParameterizedTest
    @ValueSource(ints = {421, 450, 451, 452, 530, 552, 554})
    void allElseIsTriedAgain(int code) {
        assertThat(Post.judge(answer(code))).isEqualTo(new Again(String.valueOf(code), null));
    }

    @Test
    void whoSendsIsForWhoRunsTheMailServerToPutRight() throws AddressException {
        assertThat(Post.judge(new SMTPSenderFailedException(new InternetAddress(GIJS), "MAIL FROM", 550, GIJS)))
                .isEqualTo(new Again("sender refused: 550", null));
    }

    @Test
    void aFailureIsToldByItsKindAlone() {
        assertThat(Post.judge(new MessagingException(GIJS, new ConnectException(GIJS))))
                .isEqualTo(new Again("no answer: MessagingException", null));
        assertThat(Post.judge(new AuthenticationFailedException(GIJS)))
                .isEqualTo(new Again("no answer: AuthenticationFailedException", null));
        assertThat(Post.judge(new AddressException(GIJS))).isEqualTo(new Refused("no address"));
    }

    private static MessagingException answer(int code) {
        try {
            InternetAddress gijs = new InternetAddress(GIJS);
            return new SendFailedException(
                    "recipient address not accepted", new SMTPAddressFailedException(gijs, "RCPT TO", code, GIJS));
        } catch (AddressException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
