package nl.balie.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.balie.platform.outbox.Destination.Login;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** How Balie proves to others that it is Balie. */
public final class Signatures {
    private static final String HMAC = "HmacSHA256";

    private Signatures() {}

    /** The header {@code Authorization}: a JWT of the client, on behalf of this user when there is one, or the token. */
    static String authorization(Login login, String user, String name, Instant now) {
        String client = login.clientId();
        return client == null
                ? "Token " + login.token()
                : "Bearer "
                        + jwt(
                                client,
                                Objects.requireNonNull(login.secret()),
                                user.isBlank() ? client : user,
                                name.isBlank() ? client : name,
                                now);
    }

    /**
     * A ZGW JWT: HS256 by the secret of a client, made for the call.
     *
     * @param user on whose behalf: the employee, or the client itself
     * @param name of that user
     */
    public static String jwt(String clientId, String secret, String user, String name, Instant now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(clientId);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setStringClaim("client_id", clientId);
        claims.setStringClaim("user_id", user);
        claims.setStringClaim("user_representation", name);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims.toJson());
        signature.setKey(new HmacKey(secret.getBytes(StandardCharsets.UTF_8)));
        signature.setDoKeyValidation(false); // how long their secret is, is for them to say
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The header {@code webhook-signature} of Standard Webhooks: a signature for each key, so that a key is replaced without a pause. */
    static String webhook(List<byte[]> keys, String id, Instant now, String body) {
        byte[] signed = (id + "." + now.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        List<String> signatures = new ArrayList<>();
        for (byte[] key : keys) {
            signatures.add("v1," + Base64.getEncoder().encodeToString(hmac(key, signed)));
        }
        return String.join(" ", signatures);
    }

    private static byte[] hmac(byte[] key, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }
}
