package nl.balie.platform.outbox;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import nl.balie.platform.Trouble;
import nl.balie.platform.Verwijzing;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told or handed something, as the file of destinations describes it.
 *
 * @param isDefault is a klantcontact handed on to this register when a call names none?
 * @param kanalen the channels it is told of
 * @param acties what it is told of there: rows that came, changed or went; empty for all
 * @param kenmerken what a row must be for it to be told: these kenmerken as texts; empty for any row
 * @param bronorganisatie of whom a klantcontact is, for who wants to know (RSIN)
 * @param contactverzoekType what an e-Suite calls a contactverzoek
 * @param followUp how long a contactmoment waits for the calls that follow it
 */
public record Destination(
        String name,
        Kind kind,
        URI url,
        Login login,
        Tries tries,
        Set<String> kanalen,
        Set<String> acties,
        Map<String, String> kenmerken,
        boolean isDefault,
        String bronorganisatie,
        String contactverzoekType,
        Duration followUp) {

    /**
     * Why nothing can be sent to it from here as things are now, as an operator reads it; empty when it can.
     *
     * @param address the Klantinteracties API as others know it; empty when that is not known
     */
    String hindrance(String address) {
        if (!kanalen.isEmpty() && address.isEmpty()) {
            return "BALIE_ADRES is not set";
        }
        try {
            Login now = login.read();
            boolean signs = kind == Kind.WEBHOOK;
            return signs && !DestinationsFile.areWebhookSecrets(Objects.requireNonNull(now.secret()))
                    ? "No secret of a webhook stands in " + login.secret()
                    : "";
        } catch (Trouble nothing) {
            return String.valueOf(nothing.getMessage());
        }
    }

    /** What speaks at the other end. */
    public enum Kind {
        /** A register that klantcontacten are handed on to, as contactmomenten. */
        E_SUITE(
                "e-suite",
                Set.of(),
                Set.of(),
                "client-id",
                "token",
                "default",
                "bronorganisatie",
                "contactverzoek-type",
                "follow-up"),
        /** A Notificaties API (ZGW), told what Open Klant tells it. */
        NOTIFICATIES_API(
                "notificaties-api",
                Set.of("partijen", "internetaken", "klantcontacten"),
                Set.of(),
                "client-id",
                "token",
                "kanalen",
                "acties",
                "kenmerken"),
        /** A webhook for CloudEvents 1.0, signed as Standard Webhooks says. */
        WEBHOOK(
                "webhook",
                Set.of("partijen", "internetaken", "klantcontacten", "zaken", "taken", "berichten"),
                Set.of("betrokkenen", "digitaleadressen"),
                "kanalen",
                "acties",
                "kenmerken"),
        /** The mail server of the settings: what goes there is a mail, and the file of destinations does not tell of it. */
        MAIL("mail", Set.of(), Set.of());

        private static final List<String> FOR_ALL =
                List.of("kind", "url", "secret", "tries", "first-pause", "patience");

        private final String code;

        @SuppressWarnings("ImmutableEnumChecker") // Set.of and List.of are
        private final Set<String> kanalen;

        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<String> onRequest;

        @SuppressWarnings("ImmutableEnumChecker")
        private final List<String> settings;

        Kind(String code, Set<String> kanalen, Set<String> onRequest, String... settings) {
            this.code = code;
            this.kanalen = kanalen;
            this.onRequest = onRequest;
            this.settings = List.of(settings);
        }

        String code() {
            return code;
        }

        /** The channels it is told of when it names none. */
        Set<String> kanalen() {
            return kanalen;
        }

        /** The channels it is told of only when it names them. */
        Set<String> onRequest() {
            return onRequest;
        }

        /** Is this the name of one of its settings? */
        boolean has(String setting) {
            return FOR_ALL.contains(setting) || settings.contains(setting);
        }
    }

    /**
     * How Balie makes itself known.
     *
     * @param clientId with {@code secret}: a ZGW JWT is signed for each call
     * @param secret of that client, or what a webhook is signed with: then there may be more, with commas between them
     * @param token what stands behind the word Token, for who wants no JWT
     * @param isElsewhere are secret and token where these stand, as {@link Verwijzing} reads it?
     */
    record Login(
            @Nullable String clientId,
            @Nullable String secret,
            @Nullable String token,
            boolean isElsewhere) {

        /**
         * The same with what stands there now.
         *
         * @throws Trouble when nothing does
         */
        Login read() {
            return isElsewhere ? new Login(clientId, read(secret), read(token), false) : this;
        }

        private static @Nullable String read(@Nullable String where) {
            return where == null
                    ? null
                    : Verwijzing.lees(where).orElseThrow(() -> new Trouble("Nothing stands in " + where));
        }

        /** Says nothing: it is secret. */
        @Override
        public String toString() {
            return "Login";
        }
    }

    /**
     * How often it is tried, and how long is waited.
     *
     * @param most after so many tries it is parked
     * @param firstPause after the first try; each next one is twice as long
     * @param patience for an answer, from the first byte that is sent to the last that comes
     */
    record Tries(int most, Duration firstPause, Duration patience) {
        private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
        private static final int ENOUGH_DOUBLINGS = 30;

        /** How long to wait after so many tries: half of it by chance, so that not all that waits comes back at once. */
        Duration pause(int tried, RandomGenerator chance) {
            Duration whole = firstPause.multipliedBy(1L << Math.min(tried - 1, ENOUGH_DOUBLINGS));
            long millis = Math.min(whole.toMillis(), LONGEST_PAUSE.toMillis());
            return Duration.ofMillis(millis - chance.nextLong(millis / 2 + 1));
        }

        /** How long nobody else may send what one is sending. */
        Duration lease() {
            return patience.multipliedBy(2);
        }
    }
}
