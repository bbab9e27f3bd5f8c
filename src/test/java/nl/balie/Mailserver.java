package nl.balie;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mail server that takes everything, can be away for a while, and forgets nothing of what it took. */
public final class Mailserver implements AutoCloseable {
    /** How Balie is called from outside in what it mails. */
    public static final String ADRES = "https://balie.turfstad.example";

    private final int port = RunningBalie.freePort();
    private final List<Mail> before = new ArrayList<>();
    private final List<Mail> seen = new ArrayList<>();
    private GreenMail server = launch();

    /** A mail as it came. */
    public record Mail(String aan, String onderwerp, String tekst, String id) {
        private static Mail of(MimeMessage message) {
            try {
                if (message.getHeader("Cc") != null) {
                    throw new AssertionError("a Cc that nobody is named in");
                }
                return new Mail(
                        message.getRecipients(RecipientType.TO)[0].toString(),
                        message.getSubject(),
                        ((String) message.getContent()).replace("\r", ""),
                        message.getMessageID());
            } catch (MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** The settings of a Balie that mails by it, on every day of work and at any time of it. */
    public Map<String, String> settings() {
        return Map.of(
                "BALIE_ADRES",
                ADRES,
                "BALIE_MAIL_HOST",
                "127.0.0.1",
                "BALIE_MAIL_PORT",
                String.valueOf(port),
                "BALIE_MAIL_FROM",
                "Balie <balie@voorbeeld.nl>",
                "BALIE_MAIL_STARTTLS",
                "DISABLED",
                "BALIE_MAIL_OVERZICHT",
                "00:00",
                "BALIE_KANTOORTIJDEN",
                "00:00-23:59",
                "QUARKUS_LOG_LEVEL",
                "DEBUG");
    }

    /** Everything that it ever took, in the order in which that was seen: the server itself keeps mails by whom they are for. */
    public synchronized List<Mail> received() {
        List<Mail> more = Stream.concat(
                        before.stream(),
                        Arrays.stream(server.getReceivedMessages()).map(Mail::of))
                .collect(Collectors.toCollection(ArrayList::new));
        seen.forEach(more::remove);
        seen.addAll(more);
        return List.copyOf(seen);
    }

    /** Is gone from one moment to the next. */
    public synchronized void stop() {
        List<Mail> all = received();
        server.stop();
        before.clear();
        before.addAll(all);
    }

    /** Is back, at the same address. */
    public synchronized void restart() {
        server = launch();
    }

    @Override
    public void close() {
        server.stop();
    }

    private GreenMail launch() {
        GreenMail launched = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        launched.start();
        return launched;
    }
}
