package nl.balie.platform;

import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.InvalidAlgorithmException;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Checks a JSON Web Token (RFC 7519) that was signed with a shared secret. HS256 is the only algorithm: what the token itself asks
 * for, {@code none} included, is never followed.
 */
public final class Jwt {
    /** How far the clock of the one who made it may be ahead of ours. */
    static final Duration LEEWAY = Duration.ofMinutes(1);

    private static final AlgorithmConstraints HS256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256);

    private Jwt() {}

    /** Finds the key that a token must have been signed with. */
    public interface Keys {
        /**
         * The key of whoever these claims name; null when nobody is known by that name.
         *
         * @param claims what the token says, not yet known to be true
         * @return the HMAC key, of at least 32 bytes (RFC 7518 §3.2)
         */
        byte @Nullable [] of(JwtClaims claims) throws MalformedClaimException;
    }

    /**
     * What a token says, now that it is known to be signed with its key and to be valid at this moment by its {@code exp} and
     * {@code nbf}, as far as it has them.
     *
     * @throws Invalid when it is not
     */
    public static JwtClaims verify(String compact, Keys keys, Instant now) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(HS256);
            signature.setCompactSerialization(compact);
            JwtClaims claims = JwtClaims.parse(signature.getUnverifiedPayload());
            if (!isSigned(signature, compact, keys.of(claims))) {
                throw new Invalid("De JWT is niet ondertekend met het secret van een client die hier bekend is.");
            }
            requireValid(claims, now);
            return claims;
        } catch (InvalidAlgorithmException e) {
            throw new Invalid("De JWT is niet ondertekend met HS256.");
        } catch (JoseException
                | InvalidJwtException
                | MalformedClaimException
                | ClassCastException e) { // jose4j casts what a header holds
            throw new Invalid("De JWT is niet te lezen.");
        }
    }

    private static boolean isSigned(JsonWebSignature signature, String compact, byte @Nullable [] key)
            throws JoseException {
        if (key == null) {
            var _ = signature.getAlgorithm(); // another algorithm is told, also of somebody who is not known
            return false;
        }
        signature.setKey(new HmacKey(key));
        // Base64 has several spellings of one signature; only the one that its maker wrote is taken.
        return signature.verifySignature() && compact.endsWith("." + signature.getEncodedSignature());
    }

    private static void requireValid(JwtClaims claims, Instant now) throws MalformedClaimException {
        NumericDate end = claims.getExpirationTime();
        if (end != null && end.getValue() <= now.getEpochSecond()) {
            throw new Invalid("De JWT is verlopen (exp).");
        }
        NumericDate begin = claims.getNotBefore();
        if (begin != null && begin.getValue() > now.plus(LEEWAY).getEpochSecond()) {
            throw new Invalid("De JWT geldt nog niet (nbf).");
        }
    }

    /** A token that proves nothing; the message tells its maker why. */
    public static final class Invalid extends RuntimeException {
        private static final long serialVersionUID = 1;

        Invalid(String reason) {
            super(reason, null, false, false);
        }

        /** Why it proves nothing. */
        public String reason() {
            return String.valueOf(getMessage());
        }
    }
}
