package nl.balie.platform.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signed, for whom, and how long that counts. */
class ZgwJwtTest {
    /** 1772359200 seconds since 1970. */
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static final String STRANGER =
            "De JWT is niet ondertekend met het secret van een client die hier bekend is.";
    private static final String SECRET = "geheim-".repeat(12);
    private static final Map<String, LiveTokens.Live> CLIENTS =
            Map.of("kiss", client("kiss", null), "oud", client("oud", NOW));

    private static LiveTokens.Live client(String id, @Nullable Instant expires) {
        Caller caller = new Caller(new UUID(0, 1), "Proef", new UUID(0, 2), Rights.STANDARD, null);
        return new LiveTokens.Live(caller, id, TokenTable.sha256(SECRET), expires);
    }

    private static Caller caller(String claims) {
        String jwt = Signing.jwt("{\"alg\": \"HS256\"}", claims, SECRET.getBytes(US_ASCII));
        return ZgwJwt.caller(jwt, CLIENTS, NOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "iat": 1772359200, "user_id": "a.balie"                                                      | a.balie
            "iat": 1772359200.9, "iss": "x", "user_id": "a.balie", "user_representation": "Anneke Balie" | a.balie
            "iat": 1772359260, "user_id": "klok een minuut voor"                                         | klok een minuut voor
            "iat": 1772355600, "user_id": "een uur oud"                                                  | een uur oud
            "iat": 1772355600, "exp": 1772359201, "user_id": "nog een seconde"                           | nog een seconde
            "iat": 1772359200, "user_id": ""                                                             | ''
            "iat": 1772359200, "user_id": null                                                           |
            "iat": 1772359200                                                                            |
            """)
    void namesTheEmployeeThatTheClientSigned(String claims, @Nullable String employee) {
        Caller caller = caller("{\"client_id\": \"kiss\", " + claims + "}");
        assertThat(caller.naam()).isEqualTo("Proef");
        assertThat(caller.eindgebruiker()).isEqualTo(employee);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "user_id": "a.balie"                     | De JWT vertelt niet wanneer zij is gemaakt (iat).
            "iat": null                              | De JWT vertelt niet wanneer zij is gemaakt (iat).
            "iat": 1772359261                        | De JWT is in de toekomst gemaakt (iat).
            "iat": 1772359200000                     | De JWT is in de toekomst gemaakt (iat).
            "iat": 9223372036854775807               | De JWT is in de toekomst gemaakt (iat).
            "iat": 1e300                             | De JWT is in de toekomst gemaakt (iat).
            "iat": 1772355599                        | De JWT is ouder dan een uur (iat).
            "iat": 0                                 | De JWT is ouder dan een uur (iat).
            "iat": -9223372036854775808              | De JWT is ouder dan een uur (iat).
            "iat": "1772359200"                      | De JWT is niet te lezen.
            "iat": true                              | De JWT is niet te lezen.
            "iat": 1772359200, "exp": 1772359200     | De JWT is verlopen (exp).
            "iat": 1772359200, "nbf": 1772359261     | De JWT geldt nog niet (nbf).
            "iat": 1772359200, "user_id": 12         | De JWT is niet te lezen.
            "iat": 1772359200, "user_id": ["a", "b"] | De JWT is niet te lezen.
            """)
    void whatIsNotOfNowIsRefused(String claims, String reason) {
        assertThatThrownBy(() -> caller("{\"client_id\": \"kiss\", " + claims + "}"))
                .isInstanceOf(Jwt.Invalid.class)
                .hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"iat": 1772359200, "client_id": "vreemd"}
            {"iat": 1772359200, "client_id": "KISS"}
            {"iat": 1772359200, "client_id": "kiss "}
            {"iat": 1772359200, "client_id": ""}
            {"iat": 1772359200, "client_id": null}
            {"iat": 1772359200, "iss": "kiss"}
            {"iat": 1772359200, "client_id": "oud"}
            """)
    void whoIsNotKnownIsToldTheSameAsWhoSignsWrongly(String claims) {
        assertThatThrownBy(() -> caller(claims)).isInstanceOf(Jwt.Invalid.class).hasMessage(STRANGER);
        String wrong = Signing.zgw("kiss", new byte[64], NOW, "a.balie").substring("Bearer ".length());
        assertThatThrownBy(() -> ZgwJwt.caller(wrong, CLIENTS, NOW)).hasMessage(STRANGER);
    }

    @Test
    void aClientIdThatIsNoTextIsRefused() {
        assertThatThrownBy(() -> caller("{\"iat\": 1772359200, \"client_id\": [\"kiss\"]}"))
                .isInstanceOf(Jwt.Invalid.class);
    }
}
