package nl.balie.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.api.http.PageLinks;
import nl.balie.api.http.QueryString;
import nl.balie.api.http.Request;
import nl.balie.platform.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is a clear refusal: never our fault, never half a write, never a connection held. */
class BadInputIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final RawHttp HTTP = new RawHttp(BALIE);
    private static final Stored STORED = new Stored(BALIE);
    private static final String ROOT = "/klantinteracties/api/v1";
    private static final String CONTACTS = ROOT + "/klantcontacten";

    private final Client client = Client.of(BALIE);

    @ParameterizedTest(name = "{0}")
    @MethodSource({"bodies", "moments", "uuids", "queries", "paths", "requests"})
    void isRefusedClearly(String what, int status, byte[] request) {
        long before = stored();
        HTTP.send(request).isProblem(status);
        assertThat(stored()).as(what).isEqualTo(before);
    }

    static Stream<Arguments> bodies() {
        byte[] big = ("{\"onderwerp\": \"" + "x".repeat(1024 * 1024) + "\"}").getBytes(UTF_8);
        return Stream.of(
                post("half a document", "{\"kanaal\":"),
                post("two documents", "{}{}"),
                post("no document", "kanaal"),
                post("a list", "[]"),
                post("null", "null"),
                post("a text", "\"x\""),
                post("ten thousand objects deep", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)),
                post("ten thousand lists deep", "[".repeat(10_000) + "]".repeat(10_000)),
                post(
                        "ten thousand lists deep in an attribute",
                        with("inhoud", "[".repeat(10_000) + "]".repeat(10_000))),
                post("NUL, escaped", with("inhoud", "\"a\\u0000b\"")),
                post("NUL, bare", with("inhoud", "\"a\0b\"")),
                post("NUL in a key", with("metadata", "{\"a\\u0000\": \"b\"}")),
                post("NUL in a code", with("soortActor", "\"\\u0000\"").replace("kanaal", "naam"), "/actoren"),
                post("half a surrogate pair", with("inhoud", "\"\\ud800\"")),
                post("the other half", with("inhoud", "\"\\udc00x\"")),
                post("half a pair in a key", with("metadata", "{\"\\ud800\": \"a\"}")),
                post("NaN", with("inhoud", "NaN")),
                post("Infinity", with("vertrouwelijk", "-Infinity")),
                post("a number of five thousand digits", with("nummer", "9".repeat(5000))),
                post("a number of five hundred digits", with("nummer", "9".repeat(500))),
                post("a number without end for yes or no", with("vertrouwelijk", "1e400")),
                post("a house number without end", "{\"bezoekadres\": {\"huisnummer\": 1e400}}", "/betrokkenen"),
                post("a negative house number", "{\"bezoekadres\": {\"huisnummer\": -1}}", "/betrokkenen"),
                arguments("invalid UTF-8", 400, bytes(with("inhoud", "\"\u00ff\u00fe\""))),
                arguments("half a UTF-8 character", 400, bytes(with("inhoud", "\"\u00c3\""))),
                arguments("a surrogate in UTF-8", 400, bytes(with("inhoud", "\"\u00ed\u00a0\u0080\""))),
                arguments("NUL in two bytes", 400, bytes(with("inhoud", "\"\u00c0\u0080\""))),
                arguments("more than 1 MB", 413, HTTP.request("POST", CONTACTS, big)),
                arguments("more than 1 MB, without its length", 413, HTTP.chunked("POST", CONTACTS, big)),
                typed("XML", 415, "text/xml", "<x/>"),
                typed("a form", 415, "application/x-www-form-urlencoded", "a=b"),
                typed("a malformed form", 400, "application/x-www-form-urlencoded", "a=%zz&b=%"),
                typed("a multipart form without boundary", 415, "multipart/form-data", "--x"),
                typed("gzip that is none", 400, "application/json\r\nContent-Encoding: gzip", "\u001f\u008b"));
    }

    static Stream<Arguments> moments() {
        return Stream.of(
                        "0000-01-01T00:00:00Z",
                        "10000-01-01T00:00:00Z",
                        "-0001-01-01T00:00:00Z",
                        "9999-12-31T23:59:59-18:00",
                        "0001-01-01T00:00:00+18:00",
                        "2024-01-01T00:00:00+19:00",
                        "2024-01-01T00:00:00+99:99",
                        "2024-02-30T00:00:00Z",
                        "2024-01-01T24:00:00Z",
                        "2024-13-01",
                        "2024-01-01T00:00:00.1234567890123Z",
                        "morgen")
                .flatMap(moment -> Stream.of(
                        post("moment " + moment, with("plaatsgevondenOp", "\"" + moment + "\"")),
                        get(
                                "filter " + moment,
                                400,
                                "/klantcontacten?plaatsgevondenOp=" + moment.replace("+", "%2B"))));
    }

    static Stream<Arguments> uuids() {
        return Stream.of(
                get("no uuid in the path", 404, "/klantcontacten/geen-uuid"),
                get("too short a uuid", 404, "/klantcontacten/0000-00-00-00-0000"),
                get("no uuid in a filter", 400, "/klantcontacten?hadBetrokkene__uuid=x"),
                get("no url in a filter", 400, "/klantcontacten?hadBetrokkene__url=x"),
                post(
                        "no uuid",
                        "{\"actor\": {\"uuid\": \"x\"}, \"klantcontact\": {\"uuid\": []}}",
                        "/actorklantcontacten"),
                post(
                        "huge uuids",
                        "{\"actor\": {\"uuid\": 1e999}, \"klantcontact\": {\"uuid\": " + "9".repeat(900) + "}}",
                        "/actorklantcontacten"),
                post("no object", "{\"actor\": 5, \"klantcontact\": \"x\"}", "/actorklantcontacten"));
    }

    static Stream<Arguments> queries() {
        String many = "/klantcontacten?"
                + IntStream.range(0, 10_000).mapToObj(i -> "onderwerp=" + i).reduce("", (a, b) -> a + "&" + b);
        return Stream.of(
                get("ten thousand filters", 414, many),
                get("NUL", 400, "/klantcontacten?onderwerp=a%00b"),
                get("NUL in a name", 400, "/klantcontacten?a%00b=1"),
                get("malformed percent-encoding", 400, "/klantcontacten?onderwerp=%zz"),
                get("unknown", 400, "/klantcontacten?bestaatNiet=1"),
                get("a name that is empty", 400, "/klantcontacten?=&="),
                get("negative page", 404, "/klantcontacten?page=-1"),
                get("page 0", 404, "/klantcontacten?page=0"),
                get("a page far away", 404, "/klantcontacten?page=999999999"),
                get("a page beyond counting", 404, "/klantcontacten?page=99999999999999999999"),
                get("a page in words", 404, "/klantcontacten?page=twee"),
                get("strange vanaf", 404, "/klantcontacten?vanaf=x"),
                get("vanaf NUL", 404, "/klantcontacten?vanaf=%00"),
                get("a moment that is none", 400, "/klantcontacten?plaatsgevondenOp__gte=gisteren"),
                get("a moment beyond time", 400, "/internetaken?toegewezenOp__lt=99999-01-01"),
                get("half a moment", 400, "/internetaken?afgehandeldOp__gt=2024-13-01"),
                get("a search of nothing", 400, "/partijen?zoek=%25"),
                get("a search of ten thousand letters", 400, "/betrokkenen?zoek=" + "a".repeat(10_000)),
                get("a search with NUL", 400, "/klantcontacten?zoek=a%00b"),
                get("an order of nothing", 400, "/klantcontacten?ordering=niets"),
                get("an address with NUL", 400, "/digitaleadressen?adres__genormaliseerd=%00"),
                get("unknown expand", 400, "/klantcontacten?expand=" + "hadBetrokkenen.".repeat(50)));
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                get("an empty part", 404, "//klantcontacten"),
                get("a slash too many", 404, "/klantcontacten/"),
                get("two slashes too many", 404, "/klantcontacten//"),
                get("up", 404, "/klantcontacten/.."),
                get("NUL", 404, "/klantcontac%00ten"),
                get("malformed percent-encoding", 400, "/klant%zzcontacten"),
                get("braces", 400, "/klantcontacten/{uuid}"),
                get("another version", 404, "/../v2/klantcontacten"),
                get("nothing we know", 404, "/bestaatniet"));
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                request("unknown method", 405, HTTP.head("FOO", CONTACTS)),
                request("TRACE", 405, HTTP.head("TRACE", CONTACTS)),
                request("PUT on a list", 405, HTTP.head("PUT", CONTACTS)),
                request("POST on one", 405, HTTP.head("POST", CONTACTS + "/00000000-0000-0000-0000-000000000000")),
                request("HEAD of nothing", 404, HTTP.head("HEAD", ROOT + "/bestaatniet")),
                request("text wanted", 406, HTTP.head("GET", CONTACTS, "Accept: text/plain")),
                request("no host", 400, HTTP.head("GET", CONTACTS).replaceFirst("Host: [^\r]*\r\n", "")),
                request("no sensible host", 400, HTTP.head("GET", CONTACTS).replaceFirst("Host: ", "Host: \"<> ")),
                request(
                        "an expectation",
                        400,
                        HTTP.head("POST", CONTACTS, "Expect: wonderen", "Content-Length: 2") + "{}"),
                request("a negative length", 400, HTTP.head("POST", CONTACTS, "Content-Length: -1")),
                request(
                        "two lengths",
                        400,
                        HTTP.head("POST", CONTACTS, "Content-Length: 2", "Content-Length: 3") + "{}"),
                request("a header without colon", 400, HTTP.head("GET", CONTACTS, "wat")),
                request("a header of 30 kB", 431, HTTP.head("GET", CONTACTS, "X-Lang: " + "x".repeat(30_000))));
    }

    @Test
    void whatIsStrangeButClearIsAnswered() {
        for (String path :
                List.of("?pageSize=-1", "?pageSize=0", "?pageSize=1e3", "?page=last", "?expand=,", "?", "?page=")) {
            assertThat(HTTP.send(HTTP.head("GET", CONTACTS + path).getBytes(UTF_8))
                            .status())
                    .as(path)
                    .isEqualTo(200);
        }
        for (long extreme : new long[] {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE}) {
            byte[] place = ByteBuffer.allocate(24)
                    .putLong(extreme)
                    .putLong(extreme)
                    .putLong(extreme)
                    .array();
            assertThat(from("/klantcontacten", "", place)).isEqualTo(200);
            assertThat(from("/actoren", "", place)).isEqualTo(200);
            for (String ordering : List.of("afgehandeldOp", "-toegewezenOp", "status")) {
                assertThat(from("/internetaken", "ordering=" + ordering, place)).isEqualTo(200);
            }
        }
        assertThat(HTTP.send(HTTP.head("OPTIONS", CONTACTS).getBytes(UTF_8)).status())
                .isEqualTo(200);
        assertThat(HTTP.send(HTTP.head("HEAD", CONTACTS).getBytes(UTF_8)).body().isMissingNode())
                .isTrue();
        String twice = with("taal", "\"nld\", \"onderwerp\": \"het laatste telt\"");
        assertThat(client.post("/klantcontacten", twice)
                        .body()
                        .path("onderwerp")
                        .asText())
                .isEqualTo("het laatste telt");
    }

    /** What a link that we could have made leads to. */
    private int from(String list, String query, byte[] place) {
        Map<String, List<String>> asked = QueryString.parse(query);
        Request request = new Request("GET", "", "", ROOT + list, asked, name -> null, new byte[0], Call.BALIE);
        return client.get(list + "?" + query + "&vanaf=" + PageLinks.sealed(request, place))
                .status();
    }

    /** How many rows there are of whatever these requests could have made. */
    private static long stored() {
        return STORED.number("select (select count(*) from klantcontact) + (select count(*) from betrokkene)"
                + " + (select count(*) from actor) + (select count(*) from actorklantcontact)");
    }

    private static String with(String attribute, String value) {
        return "{\"kanaal\": \"telefoon\", \"onderwerp\": \"x\", \"taal\": \"nld\", \"vertrouwelijk\": false, \"%s\": %s}"
                .formatted(attribute, value);
    }

    private static Arguments post(String what, String body) {
        return post(what, body, "/klantcontacten");
    }

    private static Arguments post(String what, String body, String path) {
        return arguments(what, 400, HTTP.request("POST", ROOT + path, body.getBytes(UTF_8)));
    }

    private static byte[] bytes(String body) {
        return HTTP.request("POST", CONTACTS, body.getBytes(ISO_8859_1));
    }

    private static Arguments typed(String what, int status, String type, String body) {
        return request(
                what,
                status,
                HTTP.head("POST", CONTACTS, "Content-Type: " + type, "Content-Length: " + body.length()) + body);
    }

    private static Arguments get(String what, int status, String path) {
        return request(what, status, HTTP.head("GET", ROOT + path));
    }

    private static Arguments request(String what, int status, String request) {
        return arguments(what, status, request.getBytes(ISO_8859_1));
    }
}
