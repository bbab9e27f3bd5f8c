package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balie.platform.identity.Seal;
import org.jspecify.annotations.Nullable;

/** Who is signed in, kept in a cookie that only Balie can read or make; no server remembers it. It lasts a working day. */
@ApplicationScoped
class Sessions {
    /** The name of the cookie. */
    static final String COOKIE = "balie_werkplek";

    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final String PURPOSE = "sessie";

    private final Seal seal;

    Sessions(Seal seal) {
        this.seal = seal;
    }

    /** The value of the cookie for her. */
    String begin(Medewerker medewerker) {
        String rollen = medewerker.rollen().stream().map(Rol::name).collect(Collectors.joining(","));
        return seal.seal(
                PURPOSE,
                WORKING_DAY,
                String.join("\n", medewerker.id(), medewerker.naam(), rollen, String.valueOf(medewerker.isDemo())));
    }

    /** Who is signed in by this cookie; empty when nobody is, or no more. */
    Optional<Medewerker> of(@Nullable String cookie) {
        return cookie == null ? Optional.empty() : seal.open(PURPOSE, cookie).map(Sessions::read);
    }

    private static Medewerker read(String text) {
        String[] lines = text.split("\n", -1);
        Set<Rol> rollen = Arrays.stream(lines[2].split(","))
                .map(Rol::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rol.class)));
        return new Medewerker(lines[0], lines[1], rollen, Boolean.parseBoolean(lines[3]));
    }
}
