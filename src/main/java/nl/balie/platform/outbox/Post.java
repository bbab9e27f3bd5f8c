package nl.balie.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.balie.platform.Settings;
import nl.balie.platform.outbox.Outcome.Again;
import nl.balie.platform.outbox.Outcome.Delivered;
import nl.balie.platform.outbox.Outcome.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends one mail once. A mail server that took it and was not heard saying so gets it again, with the same Message-ID: who keeps mail
 * can tell that it is the same one.
 */
@ApplicationScoped
class Post {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The mail server knows the address, and that there is nobody there (RFC 5321 §4.2.3). */
    private static final Set<Integer> NOBODY = Set.of(550, 551, 553);

    private final MailClient client;
    private final Optional<String> from;
    private final String host;

    Post(MailClient client, @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
        this.client = client;
        this.from = from;
        String adres = Settings.adres();
        this.host = adres == null ? "balie.invalid" : URI.create(adres).getHost();
    }

    Outcome send(Destination to, Delivery delivery) {
        try {
            client.sendMail(mail(delivery)).await().atMost(to.tries().patience());
            return new Delivered(null);
        } catch (TimeoutException slow) {
            return again("no answer within " + to.tries().patience());
        } catch (IOException unreadable) {
            return new Refused("can't be read");
        } catch (RuntimeException failed) {
            return judge(Objects.requireNonNullElse(failed.getCause(), failed));
        }
    }

    private MailMessage mail(Delivery delivery) throws IOException {
        JsonNode told = JSON.readTree(delivery.message());
        return new MailMessage(
                        from.orElse(""),
                        told.path("aan").asText(),
                        told.path("onderwerp").asText(),
                        told.path("tekst").asText())
                .addHeader("Message-ID", "<%s@%s>".formatted(delivery.key(), host))
                .addHeader("Auto-Submitted", "auto-generated");
    }

    /** What a mail server says may quote the address; its code does not. */
    static Outcome judge(@Nullable Throwable failure) {
        return switch (failure) {
            case SMTPException answer
            when NOBODY.contains(answer.getReplyCode()) -> new Refused(String.valueOf(answer.getReplyCode()));
            case SMTPException answer -> again(String.valueOf(answer.getReplyCode()));
            case IllegalArgumentException _ -> new Refused("no address");
            case null -> again("no answer");
            default -> again("no answer: " + failure.getClass().getSimpleName());
        };
    }

    private static Outcome again(String reason) {
        return new Again(reason, null);
    }
}
