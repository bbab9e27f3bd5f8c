package nl.balie.platform.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.balie.platform.identity.LiveTokens.Live;
import org.jspecify.annotations.Nullable;

/**
 * Lets applications in by the token of the ZGW standards: a JWT of {@code iss, iat, client_id, user_id, user_representation}, made for
 * the call and signed with the secret of that client. Who signs is trusted to name its own employee, in {@code user_id}; the name that
 * comes with it ({@code user_representation}) is kept nowhere.
 */
final class ZgwJwt {
    /** As long as the components of the standard take one (their setting {@code JWT_EXPIRY}). */
    private static final Duration OLDEST = Duration.ofHours(1);

    private ZgwJwt() {}

    /**
     * Who signed this token, and for which employee.
     *
     * @param clients those that are known, by their id
     * @throws Jwt.Invalid when none of them did, or not for a call of now
     */
    static Caller caller(String compact, Map<String, Live> clients, Instant now) {
        String id = Jwt.unproven(compact).text("client_id");
        Live client = id == null ? null : clients.get(id);
        if (client == null || !client.worksAt(now)) {
            throw Jwt.Invalid.signature();
        }
        Jwt.Claims claims = Jwt.verify(compact, client.sha256().array(), now);
        requireFresh(claims.seconds("iat"), now);
        return client.caller().on(claims.text("user_id"));
    }

    private static void requireFresh(@Nullable Long issued, Instant now) {
        if (issued == null) {
            throw new Jwt.Invalid("De JWT vertelt niet wanneer zij is gemaakt (iat).");
        }
        if (issued > now.plus(Jwt.LEEWAY).getEpochSecond()) {
            throw new Jwt.Invalid("De JWT is in de toekomst gemaakt (iat).");
        }
        if (issued < now.minus(OLDEST).getEpochSecond()) {
            throw new Jwt.Invalid("De JWT is ouder dan een uur (iat).");
        }
    }
}
