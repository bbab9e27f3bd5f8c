package nl.balie.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A signature that is right is taken, and nothing else is: no other algorithm, no other key, not one bit changed. */
class JwtTest {
    private static final byte[] KEY = new byte[64];
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String HEADER = "{\"alg\": \"HS256\", \"typ\": \"JWT\"}";
    private static final String CLAIMS = "{\"iat\": 1772359200, \"user_id\": \"b\u00e9\"}";

    static {
        new Random(1).nextBytes(KEY);
    }

    private static @Nullable String claim(String compact, String name) throws Exception {
        return Jwt.verify(compact, KEY, NOW).text(name);
    }

    private static void refuses(String compact, String reason) {
        assertThatThrownBy(() -> Jwt.verify(compact, KEY, NOW))
                .isInstanceOfSatisfying(
                        Jwt.Invalid.class,
                        invalid -> assertThat(invalid.reason()).contains(reason));
    }

    @Test
    void whatIsSignedWithTheKeyIsRead() throws Exception {
        assertThat(claim(Signing.jwt(HEADER, CLAIMS, KEY), "user_id")).isEqualTo("b\u00e9");
    }

    @Test
    void aKeyLongerThanABlockOfTheHashIsWorthItsSha256() throws Exception {
        byte[] secret = "s".repeat(80).getBytes(StandardCharsets.UTF_8);
        byte[] sha256 = TokenTable.sha256("s".repeat(80)).array();
        assertThat(Signing.jwt(HEADER, CLAIMS, secret)).isEqualTo(Signing.jwt(HEADER, CLAIMS, sha256));
        Jwt.verify(Signing.jwt(HEADER, CLAIMS, secret), sha256, NOW);
    }

    @Test
    void notOneBitMayChange() throws Exception {
        Random random = new Random(20260301);
        byte[] sound = Signing.jwt(HEADER, CLAIMS, KEY).getBytes(StandardCharsets.ISO_8859_1);
        for (int bit = 0; bit < sound.length * 8; bit++) {
            byte[] changed = sound.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            for (int more = random.nextInt(3); more > 0; more--) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            if (!new String(changed, StandardCharsets.ISO_8859_1).equals(Signing.jwt(HEADER, CLAIMS, KEY))) {
                refuses(new String(changed, StandardCharsets.ISO_8859_1), "JWT");
            }
        }
    }

    @Test
    void whatIsAddedOrLeftOutIsRefused() throws Exception {
        String sound = Signing.jwt(HEADER, CLAIMS, KEY);
        Random random = new Random(20260302);
        for (int i = 0; i < 2000; i++) {
            int at = random.nextInt(sound.length() + 1);
            refuses(sound.substring(0, at) + (char) random.nextInt(256) + sound.substring(at), "JWT");
            int length = random.nextInt(sound.length());
            refuses(sound.substring(0, length), "JWT");
        }
    }

    @Test
    void anotherKeyIsRefused() throws Exception {
        Random random = new Random(20260303);
        for (int i = 0; i < 200; i++) {
            byte[] other = new byte[32 + random.nextInt(64)];
            random.nextBytes(other);
            refuses(Signing.jwt(HEADER, CLAIMS, other), "secret");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none", "None", "HS384", "HS512", "hs256", "RS256", "RS512", "PS256", "ES256", "EdDSA", "dir", "A128KW",
                "", "x"
            })
    void anotherAlgorithmIsRefused(String algorithm) throws Exception {
        String header = "{\"alg\": \"" + algorithm + "\"}";
        refuses(Signing.jwt(header, CLAIMS, KEY), "HS256");
        String unsigned = Signing.encoded(header) + "." + Signing.encoded(CLAIMS) + ".";
        refuses(unsigned, "HS256");
        assertThatThrownBy(() -> Jwt.unproven(unsigned)).hasMessageContaining("HS256");
    }

    @Test
    void aSignatureOfAnotherAlgorithmThatIsRightIsRefusedToo() throws Exception {
        for (String algorithm : new String[] {"HS384", "HS512", "RS256"}) {
            JsonWebSignature other = new JsonWebSignature();
            other.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            other.setAlgorithmHeaderValue(algorithm);
            other.setPayload(CLAIMS);
            other.setKey(
                    algorithm.equals("RS256")
                            ? KeyPairGenerator.getInstance("RSA")
                                    .generateKeyPair()
                                    .getPrivate()
                            : new HmacKey(KEY));
            refuses(other.getCompactSerialization(), "HS256");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '{"exp": 1772359201}'  |
            '{"exp": 1772359200}'  | exp
            '{"exp": 1}'           | exp
            '{"exp": -9223372036854775808}' | exp
            '{"exp": "morgen"}'    | te lezen
            '{"exp": [1]}'         | te lezen
            '{"nbf": 1772359260}'  |
            '{"nbf": 1772359261}'  | nbf
            '{"nbf": 9223372036854775807}' | nbf
            '{"nbf": {}}'          | te lezen
            """)
    void whatBeginsAndEndsIsValidInBetween(String claims, @Nullable String reason) throws Exception {
        String compact = Signing.jwt(HEADER, claims, KEY);
        if (reason == null) {
            Jwt.verify(compact, KEY, NOW);
        } else {
            refuses(compact, reason);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "1",
                "\"x\"",
                "null",
                "",
                "{",
                "{\"alg\": 1}",
                "{\"alg\": [\"HS256\"]}",
                "{\"alg\": null}",
                "{\"alg\": \"HS256\", \"crit\": 5}",
                "{\"alg\": \"HS256\", \"crit\": [\"x\"]}",
                "{\"alg\": \"HS256\", \"crit\": [1]}",
                "{\"alg\": \"HS256\", \"b64\": false, \"crit\": [\"b64\"]}",
                "{\"alg\": \"HS256\", \"alg\": \"none\"}",
                "{\"alg\": \"HS256\"} x"
            })
    void aHeaderThatMakesNoSenseIsRefused(String header) throws Exception {
        refuses(Signing.jwt(header, CLAIMS, KEY), "JWT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"x\"", "null", "", "{", "{\"a\": 1, \"a\": 2}", "{} {}", "\u0000"})
    void claimsThatMakeNoSenseAreRefused(String claims) throws Exception {
        refuses(Signing.jwt(HEADER, claims, KEY), "te lezen");
    }

    @Test
    void deepClaimsAreNoFault() throws Exception {
        String deep = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("[".repeat(6000).getBytes(StandardCharsets.UTF_8));
        refuses(Signing.signed(deep, Signing.encoded(CLAIMS), KEY), "te lezen");
        refuses(Signing.signed(Signing.encoded(HEADER), deep, KEY), "te lezen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "a.b.c.d.e", "\u20ac.\u20ac.\u20ac"})
    void whatIsNoTokenIsRefused(String compact) {
        refuses(compact, "JWT");
    }
}
