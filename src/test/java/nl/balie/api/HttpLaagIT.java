package nl.balie.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.api.http.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong before any API has a say is told in JSON too; and an API document is found however its address is written. */
class HttpLaagIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final RawHttp HTTP = new RawHttp(BALIE);
    private static final String LIST = "/klantinteracties/api/v1/klantcontacten";

    private final Client client = new Client(BALIE.address(), null);

    @ParameterizedTest
    @ValueSource(strings = {"/onbekend", "/klantinteracties", "/q/onbekend"})
    void aPathOutsideEveryApiIsNotFound(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("code").asText()).isEqualTo("not_found");
    }

    @Test
    void anAddressAndHeadersHaveALength() {
        refused(HTTP.head("GET", LIST + "?zoek=" + "x".repeat(70_000)), 414, "request_uri_too_long");
        refused(HTTP.head("GET", LIST, "X-Lang: " + "x".repeat(30_000)), 431, "request_header_fields_too_large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/klanten/api/v1/klanten/%zz", "/klanten/api/v1/%zz", "/%zz", "/klanten/api/v1/klanten?a|b=1"})
    void anAddressThatIsNoneIsRefusedInJson(String path) {
        RawHttp.Answer answer = HTTP.send(HTTP.head("GET", path).getBytes(US_ASCII));
        answer.isProblem(400);
        assertThat(answer.body().path("status").asInt()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contactmoment__in__a|b", "kleur__exact__\"{a}[b]^`\\"})
    void signsThatShouldHaveBeenEncodedAreUnderstood(String condition) {
        String path = "/objecten/api/v2/objects?data_attr=" + condition;
        assertThat(HTTP.send(HTTP.head("GET", path).getBytes(US_ASCII)).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"POST,/,405", "BREW,/,405", "POST,/q/health,405", "DELETE,/q/health/ready,405", "OPTIONS,/q/health,405"
    })
    void aMethodThatAPathDoesNotHaveIsToldInJson(String method, String path, int status) {
        RawHttp.Answer answer =
                HTTP.send(HTTP.head(method, path, "Content-Length: 0").getBytes(US_ASCII));
        answer.isProblem(status);
        assertThat(answer.body().path("code").asText()).isEqualTo("method_not_allowed");
        assertThat(answer.head().toLowerCase(Locale.ROOT)).contains("\r\nallow: ");
    }

    @Test
    void healthIsStillThere() {
        assertThat(client.get("/q/health").status()).isEqualTo(200);
        assertThat(client.send("HEAD", "/q/health/live", null, Map.of()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/onbekend", LIST, "/q/health"})
    void aHostThatIsNoneIsToldInJson(String path) {
        for (String host : new String[] {"Host: a b", "Host: a:99999x", "X-Geen: host"}) {
            refused("GET " + path + " HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n", 400, "parse_error");
        }
    }

    @Test
    void alsoOutsideEveryApiAddressAndHeadersHaveALength() {
        refused(HTTP.head("GET", "/" + "x".repeat(70_000)), 414, "request_uri_too_long");
        refused(HTTP.head("GET", "/onbekend", "X-Lang: " + "x".repeat(30_000)), 431, "request_header_fields_too_large");
    }

    /** Quarkus and Vert.x refuse this before Balie has a say: with a status alone, and never as a fault of ours. */
    @Test
    void aLengthThatIsNoNumberIsRefused() {
        HTTP.send(HTTP.head("POST", LIST, "Content-Length: veel").getBytes(US_ASCII))
                .isProblem(400);
    }

    private static void refused(String request, int status, String code) {
        RawHttp.Answer answer = HTTP.send(request.getBytes(US_ASCII));
        answer.isProblem(status);
        assertThat(answer.body().path("code").asText()).isEqualTo(code);
    }

    @Test
    void theDocumentOfContactmomentdetailsStandsBelowItAsOthersDo() {
        for (String document : new String[] {"/openapi.json", "/openapi.yaml", "/schema/"}) {
            assertThat(client.get("/api/contactmomentdetails" + document).status())
                    .isEqualTo(200);
        }
        assertThat(client.get("/api/contactmomentdetails/openapi.json").body())
                .isEqualTo(client.get("/api/openapi.json").body());
    }

    @Test
    void whatIsAnsweredIsKeptByNobodyAndDocumentsMayBe() {
        String[] addresses = {
            "/klantinteracties/api/v1/klantcontacten",
            "/klantinteracties/api/v1/klantcontacten/00000000-0000-0000-0000-000000000000",
            "/klantinteracties/api/v1/onbekend",
            "/onbekend"
        };
        for (String address : addresses) {
            assertThat(kept(new Client(BALIE.address(), null).get(address)))
                    .as(address)
                    .isEqualTo("no-store");
            assertThat(kept(client.get(address))).as(address).isEqualTo("no-store");
        }
        for (String document : new String[] {"/openapi.json", "/openapi.yaml", "/schema/"}) {
            assertThat(kept(client.get("/klantinteracties/api/v1" + document))).isEqualTo("no-cache");
        }
    }

    private static String kept(Answer answer) {
        return answer.response().headers().firstValue("Cache-Control").orElse("");
    }

    @Test
    void thePageOfADocumentForbidsWhatItDoesNotNeed() {
        assertThat(client.get("/klantinteracties/api/v1/schema/")
                        .response()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void thePageOfADocumentIsFoundWithoutItsLastSlash() {
        for (Api api : Dialects.APIS) {
            Answer answer = client.get(api.root() + "/schema");
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.response().headers().firstValue("Location"))
                    .contains(BALIE.address() + api.root() + "/schema/");
        }
    }
}
