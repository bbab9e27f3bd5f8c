package nl.balie.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.balie.RunningBalie;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A municipality lays its own style over ours: a theme, a logo, a picture for tabs, and the fonts that the theme names. */
class HuisstijlIT {
    private static final byte[] FONT = {0x77, 0x4f, 0x46, 0x32, 0, (byte) 0xff, (byte) 0xfe};
    private static final Path FOLDER = folder();
    private static final RunningBalie BALIE =
            RunningBalie.start("huisstijl", Map.of("BALIE_HUISSTIJL", FOLDER.toString()));

    private static Path folder() {
        try {
            Path above = Files.createTempDirectory("huisstijl");
            Files.writeString(above.resolve("geheim.css"), "geheim");
            Path folder = Files.createDirectory(above.resolve("stijl"));
            Files.writeString(folder.resolve("thema.css"), "@font-face { src: url(letter.woff2) }");
            Files.writeString(folder.resolve("logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
            Files.write(folder.resolve("favicon.ico"), FONT);
            Files.write(folder.resolve("letter.woff2"), FONT);
            Files.writeString(folder.resolve("script.js"), "alert(1)");
            Files.createSymbolicLink(folder.resolve("buiten.css"), above.resolve("geheim.css"));
            Files.createSymbolicLink(folder.resolve("favicon.svg"), above.resolve("geheim.css"));
            Files.createSymbolicLink(folder.resolve("binnen.css"), Path.of("thema.css"));
            return folder;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @AfterAll
    static void stop() {
        BALIE.close();
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(BALIE.address() + path)).build(), BodyHandlers.ofByteArray());
    }

    private static void requireFile(String path, String type, byte[] bytes) throws IOException, InterruptedException {
        HttpResponse<byte[]> file = get(path);
        assertThat(file.statusCode()).as(path).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.body()).isEqualTo(bytes);
    }

    @Test
    void everyPageHasIt() throws IOException, InterruptedException {
        Document page = Visitor.stranger(BALIE).get("/werkplek/aanmelden").page();
        String thema = page.select("link[href$=thema.css]").attr("href");
        assertThat(page.select(".merk img").attr("alt")).isEqualTo("Balie");
        assertThat(get(page.select(".merk img").attr("src")).headers().firstValue("Content-Type"))
                .hasValue("image/svg+xml");
        requireFile(page.select("link[rel=icon]").attr("href"), "image/x-icon", FONT);
        requireFile(thema.replace("thema.css", "letter.woff2"), "font/woff2", FONT);
        requireFile(
                thema.replace("thema", "binnen"),
                "text/css;charset=UTF-8",
                Files.readAllBytes(FOLDER.resolve("thema.css")));
        requireFile(thema, "text/css;charset=UTF-8", Files.readAllBytes(FOLDER.resolve("thema.css")));
    }

    @Test
    void aThemeOfOneColourForEachTokenStaysLight() throws IOException, InterruptedException {
        Document page = Visitor.stranger(BALIE).get("/werkplek/aanmelden").page();
        String licht = page.expectFirst("link[href$=licht.css]").attr("href");
        assertThat(new String(get(licht).body(), UTF_8)).contains("only light");
        assertThat(Visitor.stranger(RunningBalie.shared())
                        .get("/werkplek/aanmelden")
                        .page()
                        .select("link[href$=licht.css]"))
                .isEmpty();
    }

    @Test
    void nothingElseIsServed() throws IOException, InterruptedException {
        String thema = Visitor.stranger(BALIE)
                .get("/werkplek/aanmelden")
                .page()
                .select("link[href$=thema.css]")
                .attr("href");
        for (String name : new String[] {
            "script.js",
            "..%2fgeheim.css",
            "%2e%2e%2fgeheim.css",
            "..%5cgeheim.css",
            "../geheim.css",
            "%2e%2e/geheim.css",
            "bestaat-niet.css",
            "buiten.css",
            "favicon.svg",
            ".css",
            "thema.css%00.png",
            ""
        }) {
            HttpResponse<byte[]> refused = get(thema.replace("thema.css", name));
            assertThat(refused.statusCode()).as(name).isIn(303, 404);
            assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                    .as(name)
                    .doesNotContain("geheim", "alert");
        }
    }
}
