package nl.balie.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs JSON Web Tokens as a client does, without the library that checks them: also those that no library would make. */
public final class Signing {
    private Signing() {}

    /** A token with this header and these claims, signed with HMAC-SHA256 whatever its header says. */
    public static String jwt(String header, String claims, byte[] key) {
        return signed(encoded(header), encoded(claims), key);
    }

    /** The Authorization header of a ZGW client, of this moment and for this employee. */
    public static String zgw(String clientId, byte[] secret, Instant issued, String userId) {
        return "Bearer "
                + jwt(
                        "{\"alg\": \"HS256\", \"typ\": \"JWT\"}",
                        "{\"iss\": \"%1$s\", \"iat\": %2$d, \"client_id\": \"%1$s\", \"user_id\": \"%3$s\", \"user_representation\": \"\"}"
                                .formatted(clientId, issued.getEpochSecond(), userId),
                        secret);
    }

    /** The Authorization header of a reporting tool: a token with these claims. */
    public static String bearer(String claims, String secret) {
        return "Bearer " + jwt("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", claims, secret.getBytes(StandardCharsets.UTF_8));
    }

    /** A token of these two encoded parts. */
    static String signed(String header, String claims, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signature = mac.doFinal((header + "." + claims).getBytes(StandardCharsets.US_ASCII));
            return header + "." + claims + "." + encoded(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A part of a token. */
    static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
