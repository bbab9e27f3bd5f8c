package nl.balie.platform.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    /**
     * What a token says, now that it is known to be signed with this key, and to be valid at this moment by its {@code exp} and
     * {@code nbf}, as far as it has them.
     *
     * @param key of at least 32 bytes (RFC 7518 §3.2): with a shorter one no token is right
     * @throws Invalid when it is not
     */
    public static Claims verify(String compact, byte[] key, Instant now) {
        return verify(compact, List.of(key), now);
    }

    /** The same, for a signer who may be replacing its key by another: signed with one of these. */
    static Claims verify(String compact, List<byte[]> keys, Instant now) {
        if (keys.stream().noneMatch(key -> isSigned(compact, key))) {
            throw Invalid.signature();
        }
        Claims claims = unproven(compact);
        claims.requireValid(now);
        return claims;
    }

    private static boolean isSigned(String compact, byte[] key) {
        JsonWebSignature signature = read(compact);
        signature.setKey(new HmacKey(key));
        try {
            // Base64 has several spellings of one signature; only the one that its maker wrote is taken.
            return signature.verifySignature() && compact.endsWith("." + signature.getEncodedSignature());
        } catch (JoseException | ClassCastException e) { // jose4j casts what a header holds
            throw Invalid.unreadable();
        }
    }

    /** What a token says before anything is proven: good for nothing but finding the key that has to prove it. */
    static Claims unproven(String compact) {
        return claims(read(compact));
    }

    private static JsonWebSignature read(String compact) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(HS256);
        try {
            signature.setCompactSerialization(compact);
            var _ = signature.getAlgorithm();
            return signature;
        } catch (InvalidAlgorithmException e) {
            throw new Invalid("De JWT is niet ondertekend met HS256.");
        } catch (JoseException | ClassCastException e) {
            throw Invalid.unreadable();
        }
    }

    private static Claims claims(JsonWebSignature signature) {
        try {
            return new Claims(JwtClaims.parse(signature.getUnverifiedPayload()));
        } catch (InvalidJwtException e) {
            throw Invalid.unreadable();
        }
    }

    /** What a token says. */
    public static final class Claims {
        private final JwtClaims claims;

        private Claims(JwtClaims claims) {
            this.claims = claims;
        }

        /**
         * The text of this name; null when there is none.
         *
         * @throws Invalid when it is no text
         */
        public @Nullable String text(String name) {
            try {
                return claims.getStringClaimValue(name);
            } catch (MalformedClaimException e) {
                throw Invalid.unreadable();
            }
        }

        /**
         * The moment of this name, in seconds since 1970; null when there is none.
         *
         * @throws Invalid when it is no number
         */
        public @Nullable Long seconds(String name) {
            try {
                NumericDate moment = claims.getNumericDateClaimValue(name);
                return moment == null ? null : moment.getValue();
            } catch (MalformedClaimException e) {
                throw Invalid.unreadable();
            }
        }

        private void requireValid(Instant now) {
            Long end = seconds("exp");
            if (end != null && end <= now.getEpochSecond()) {
                throw new Invalid("De JWT is verlopen (exp).");
            }
            Long begin = seconds("nbf");
            if (begin != null && begin > now.plus(LEEWAY).getEpochSecond()) {
                throw new Invalid("De JWT geldt nog niet (nbf).");
            }
        }
    }

    /** A token that proves nothing; {@link #reason} tells its maker why. */
    public static final class Invalid extends RuntimeException {
        private static final long serialVersionUID = 1;

        Invalid(String reason) {
            super(reason, null, false, false);
        }

        static Invalid unreadable() {
            return new Invalid("De JWT is niet te lezen.");
        }

        /** One text for a signer who is unknown and for a signature that is wrong: whoever guesses is told nothing. */
        static Invalid signature() {
            return new Invalid("De JWT is niet ondertekend met het secret van een client die hier bekend is.");
        }

        /** Why it proves nothing. */
        public String reason() {
            return String.valueOf(getMessage());
        }
    }
}
