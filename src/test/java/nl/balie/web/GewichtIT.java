package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.balie.RunningBalie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the line is little: packed when the browser takes that, and files once for each version. */
class GewichtIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM, "gewicht");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int FIRST = 60 * 1024;
    private static final int ANY = 40 * 1024;

    private static HttpResponse<byte[]> get(String path, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(BALIE.address() + path))
                    .header("Cookie", Sessions.COOKIE + "=" + KCM.cookie());
            return HTTP.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoding(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Encoding").orElse("");
    }

    private static Document page(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return Jsoup.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static int packed(String path) {
        HttpResponse<byte[]> response = get(path, "Accept-Encoding", "gzip, deflate, br, zstd");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body().length;
    }

    private static List<String> files(String path) {
        Document page = page(get(path, "Accept-Encoding", "gzip").body());
        return Stream.concat(
                        page.select("link[href]").eachAttr("href").stream(),
                        page.select("script[src], img[src]").eachAttr("src").stream())
                .toList();
    }

    @Test
    void theFirstPageWithAllThatBelongsToIt() {
        String gesprek = KCM.post("/werkplek/gesprekken", Map.of()).location();
        for (String first : List.of("/werkplek/", gesprek)) {
            assertThat(packed(first)
                            + files(first).stream().mapToInt(GewichtIT::packed).sum())
                    .as(first)
                    .isLessThanOrEqualTo(FIRST);
        }
    }

    @Test
    void anyOtherPage() {
        String gesprek = KCM.post("/werkplek/gesprekken", Map.of()).location();
        for (int i = 0; i < 8; i++) {
            KCM.post(gesprek + "/vragen", Map.of("versie", ""));
        }
        KCM.post(gesprek, Map.of("notitie-1", "De klant vraagt naar het afval. ".repeat(200)));
        for (String other : List.of("/werkplek/gesprekken", "/werkplek/sneltoetsen", gesprek)) {
            assertThat(packed(other)).as(other).isLessThanOrEqualTo(ANY);
        }
    }

    @Test
    void filesAreKeptByTheBrowserForAsLongAsTheyAreTheSame() {
        assertThat(files("/werkplek/")).isNotEmpty().allSatisfy(file -> {
            HttpResponse<byte[]> response = get(file);
            assertThat(response.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
            assertThat(response.headers().firstValue("Vary")).contains("Accept-Encoding");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, GZIP;q=0.5", "deflate,gzip ; q=1.0"})
    void packedForWhoTakesIt(String encodings) {
        HttpResponse<byte[]> response = get("/werkplek/", "Accept-Encoding", encodings);
        assertThat(encoding(response)).isEqualTo("gzip");
        assertThat(page(response.body()).select("h1").text()).isEqualTo("Werkplek");
        assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(response.body().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "gzip;q=0.000, br", "x-gzipped", ""})
    void plainForWhoDoesNot(String encodings) {
        HttpResponse<byte[]> response = get("/werkplek/", "Accept-Encoding", encodings);
        assertThat(encoding(response)).isEmpty();
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("<h1>Werkplek</h1>");
    }

    /** Whoever asks them for packed answers gets what she got before. */
    @Test
    void theApisAnswerAsTheyDid() {
        HttpResponse<byte[]> response = get(
                "/klantinteracties/api/v1/klantcontacten",
                "Accept-Encoding",
                "gzip",
                "Authorization",
                "Token " + BALIE.token());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(encoding(response)).isEmpty();
    }
}
