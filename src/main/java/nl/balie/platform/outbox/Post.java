package nl.balie.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import nl.balie.platform.Settings;
import nl.balie.platform.outbox.Outcome.Again;
import nl.balie.platform.outbox.Outcome.Delivered;
import nl.balie.platform.outbox.Outcome.Refused;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one mail once, over a connection of its own. A mail server that took it and was not heard saying so gets it again, with the same
 * Message-ID: who keeps mail can tell that it is the same one.
 */
@ApplicationScoped
class Post {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The mail server knows the address, and that there is nobody there (RFC 5321 §4.2.3). */
    private static final Set<Integer> NOBODY = Set.of(550, 551, 553);

    private static final String SMTP = "mail.smtp.";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int SUBMISSION = 587;

    private final String host = adres();
    private final @Nullable String username = Settings.text("balie.mail.username");
    private final @Nullable String password = Settings.text("balie.mail.password");

    Outcome send(Destination to, Delivery delivery) {
        try {
            MimeMessage mail =
                    mail(delivery, Session.getInstance(settings(to.tries().patience())));
            Transport.send(mail, username, password);
            return new Delivered(null);
        } catch (IOException unreadable) {
            return new Refused("can't be read");
        } catch (MessagingException failed) {
            return judge(failed);
        }
    }

    /** How the mail server is spoken to. It may take a third of the patience to be reached, and as long again for each answer. */
    private Properties settings(Duration patience) {
        String starttls = Objects.requireNonNullElse(Settings.text("balie.mail.starttls"), "REQUIRED");
        String wait = String.valueOf(patience.dividedBy(3).toMillis());
        Properties settings = new Properties();
        settings.put(SMTP + "host", Objects.requireNonNullElse(Settings.text("balie.mail.host"), "localhost"));
        settings.put(SMTP + "port", String.valueOf(Settings.port("balie.mail.port", SUBMISSION)));
        settings.put(SMTP + "localhost", host);
        settings.put(SMTP + "auth", String.valueOf(username != null));
        settings.put(SMTP + "starttls.enable", String.valueOf(!starttls.equals("DISABLED")));
        settings.put(SMTP + "starttls.required", String.valueOf(starttls.equals("REQUIRED")));
        settings.put(SMTP + "ssl.enable", Objects.requireNonNullElse(Settings.text("balie.mail.tls"), "false"));
        settings.put(SMTP + "ssl.checkserveridentity", "true");
        settings.put(SMTP + "connectiontimeout", wait);
        settings.put(SMTP + "timeout", wait);
        settings.put(SMTP + "writetimeout", wait);
        return settings;
    }

    private MimeMessage mail(Delivery delivery, Session session) throws IOException, MessagingException {
        JsonNode told = JSON.readTree(delivery.message());
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<%s@%s>".formatted(delivery.key(), host));
            }
        };
        mail.setFrom(new InternetAddress(Settings.text("balie.mail.from")));
        mail.setRecipient(RecipientType.TO, new InternetAddress(told.path("aan").asText(), true));
        mail.setSubject(told.path("onderwerp").asText(), UTF_8);
        mail.setText(told.path("tekst").asText(), UTF_8);
        mail.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    /** By what host the mails of this Balie are known. */
    private static String adres() {
        String adres = Settings.adres();
        return adres == null ? "balie.invalid" : URI.create(adres).getHost();
    }

    /** What a mail server says may quote the address; its code does not. Only of whom it is for it tells that there is nobody. */
    static Outcome judge(MessagingException failed) {
        for (Throwable each = failed; each != null; each = next(each)) {
            switch (each) {
                case AddressException _ -> {
                    return new Refused("no address");
                }
                case SMTPAddressFailedException answer -> {
                    return refusal(answer.getReturnCode());
                }
                case SMTPSendFailedException answer -> {
                    return refusal(answer.getReturnCode());
                }
                case SMTPSenderFailedException answer -> {
                    return again("sender refused: " + answer.getReturnCode());
                }
                default -> {}
            }
        }
        return again("no answer: " + failed.getClass().getSimpleName());
    }

    private static @Nullable Throwable next(Throwable failed) {
        return failed instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static Outcome refusal(int code) {
        String reason = String.valueOf(code);
        return NOBODY.contains(code) ? new Refused(reason) : again(reason);
    }

    private static Outcome again(String reason) {
        return new Again(reason, null);
    }
}
