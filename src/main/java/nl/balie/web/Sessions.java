package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balie.platform.identity.EndedSessions;
import nl.balie.platform.identity.Seal;

/**
 * Who is signed in by a link, kept in a cookie that only Balie can read or make. It lasts a working day, or until she signs out: a copy
 * of it is worth nothing then.
 */
@ApplicationScoped
class Sessions {
    /** The name of the cookie. */
    static final String COOKIE = "balie_werkplek";

    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final String PURPOSE = "sessie met nummer";

    private final Seal seal;
    private final EndedSessions ended;

    Sessions(Seal seal, EndedSessions ended) {
        this.seal = seal;
        this.ended = ended;
    }

    /** A session: its own number, and whose it is. */
    private record One(UUID nummer, Medewerker medewerker) {
        static One read(String text) {
            String[] lines = text.split("\n", -1);
            Set<Rol> rollen = Arrays.stream(lines[2].split(","))
                    .map(Rol::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rol.class)));
            return new One(
                    UUID.fromString(lines[4]),
                    new Medewerker(lines[0], lines[1], rollen, Boolean.parseBoolean(lines[3])));
        }
    }

    /** The value of the cookie for her. */
    String begin(Medewerker medewerker) {
        return sealed(seal, medewerker);
    }

    /** The same, sealed with this. */
    static String sealed(Seal seal, Medewerker medewerker) {
        String rollen = medewerker.rollen().stream().map(Rol::name).collect(Collectors.joining(","));
        return seal.seal(
                PURPOSE,
                WORKING_DAY,
                String.join(
                        "\n",
                        medewerker.id(),
                        medewerker.naam(),
                        rollen,
                        String.valueOf(medewerker.isDemo()),
                        UUID.randomUUID().toString()));
    }

    /** Who is signed in by this cookie; empty when nobody is, or no more. */
    Optional<Medewerker> of(String cookie) {
        return open(cookie).filter(one -> !ended.has(one.nummer())).map(One::medewerker);
    }

    /** Ends the session of this cookie. */
    void end(String cookie) {
        open(cookie).ifPresent(one -> ended.end(one.nummer(), WORKING_DAY));
    }

    private Optional<One> open(String cookie) {
        return seal.open(PURPOSE, cookie).map(One::read);
    }
}
