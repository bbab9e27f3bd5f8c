package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balie.RunningBalie;
import nl.balie.platform.identity.Seal;
import nl.balie.platform.identity.SignInLinks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Somebody who looks at pages with a browser without JavaScript. Whatever page she gets, it must be one that everybody can use. */
final class Visitor {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpClient http;
    private final String address;
    private final @Nullable String cookie;

    private Visitor(HttpClient http, String address, @Nullable String cookie) {
        this.http = http;
        this.address = address;
        this.cookie = cookie;
    }

    /** Somebody who is not signed in. */
    static Visitor stranger(RunningBalie balie) {
        return new Visitor(HTTP, balie.address(), null);
    }

    /** Somebody who is not signed in, whose browser keeps the cookies that it gets and goes where it is sent. */
    static Visitor withBrowser(RunningBalie balie) {
        HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        return new Visitor(browser, balie.address(), null);
    }

    /** The same, with this cookie. */
    Visitor with(String value) {
        return new Visitor(http, address, value);
    }

    /** Somebody with this role, whose session was sealed with the key of this Balie. */
    static Visitor signedIn(RunningBalie balie, Rol rol) {
        return signedIn(balie, rol, rol.name().toLowerCase(Locale.ROOT));
    }

    /** The same, known by this id. */
    static Visitor signedIn(RunningBalie balie, Rol rol, String id) {
        return signedIn(balie, new Medewerker(id, "Test " + rol.omschrijving(), EnumSet.of(rol), false));
    }

    /** This person, signed in at this Balie. */
    static Visitor signedIn(RunningBalie balie, Medewerker medewerker) {
        return signedIn(balie, medewerker, 200);
    }

    /** The same, where the page to sign in answers with this status: outside its own machine, and without a provider, nobody can. */
    static Visitor signedIn(RunningBalie balie, Medewerker medewerker, int status) {
        System.setProperty("balie.data", balie.directory().toString());
        assertThat(stranger(balie)
                        .with("A".repeat(80))
                        .get("/werkplek/aanmelden")
                        .status())
                .isEqualTo(status); // has made the key
        return new Visitor(HTTP, balie.address(), Sessions.sealed(new Seal(Clock.systemUTC()), medewerker));
    }

    /** The value of her cookie. */
    String cookie() {
        return String.valueOf(cookie);
    }

    /** A new link to sign in by, below the address of Balie. */
    static String link(RunningBalie balie) {
        try (Connection connection = balie.database()) {
            return "/werkplek/aanmelden/" + new SignInLinks(connection).create();
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** What came back. */
    record Seen(int status, Document page, HttpResponse<String> response) {
        /** Where it leads; empty when it is a page itself. */
        String location() {
            return response.headers().firstValue("Location").orElse("");
        }

        /** Where it stands. */
        String address() {
            return response.uri().getPath();
        }

        String text() {
            return page.text();
        }
    }

    /** Opens an address. */
    Seen get(String path) {
        return send(request(path).GET());
    }

    /** The same, with these headers, names and values in turn. */
    Seen get(String path, String... headers) {
        return send(request(path).headers(headers).GET());
    }

    /** Asks what an address has, without getting it. */
    Seen head(String path) {
        return send(request(path).method("HEAD", BodyPublishers.noBody()));
    }

    /** Sends a form, as a page of ours would. */
    Seen post(String path, Map<String, String> fields) {
        return post(path, fields, "Sec-Fetch-Site", "same-origin");
    }

    /** Sends a form with these headers, names and values in turn. */
    Seen post(String path, Map<String, String> fields, String... headers) {
        String form = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .headers(headers)
                .POST(BodyPublishers.ofString(form)));
    }

    /** Sends a form as our script does, which keeps what is typed. */
    Seen postInBackground(String path, Map<String, String> fields) {
        return post(path, fields, "X-Requested-With", "fetch", "Sec-Fetch-Site", "same-origin");
    }

    /** Sends a form, and goes where that leads, with the cookies that she gets on the way. */
    Seen submit(String path, Map<String, String> fields) {
        Seen seen = post(path, fields);
        assertThat(seen.status()).as(seen.text()).isEqualTo(303);
        Visitor here = this;
        for (int steps = 0; seen.status() == 303 && steps < 3; steps++) {
            String cookies = seen.response().headers().allValues("Set-Cookie").stream()
                    .map(each -> "; " + each.replaceFirst(";.*", ""))
                    .collect(Collectors.joining());
            here = here.with(here.cookie() + cookies);
            seen = here.get(seen.location());
        }
        return seen;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return cookie == null ? request : request.header("Cookie", Sessions.COOKIE + "=" + cookie);
    }

    private Seen send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            Document page = Jsoup.parse(response.body());
            String type = response.headers().firstValue("Content-Type").orElse("");
            boolean ours = response.uri().toString().startsWith(address);
            if (ours && type.startsWith("text/html") && !response.body().isEmpty()) {
                requireUsable(page, response);
            }
            return new Seen(response.statusCode(), page, response);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What holds of every page, whatever is on it. */
    private static void requireUsable(Document page, HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.select("html").attr("lang")).isEqualTo("nl");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).startsWith(page.select("h1").text().strip());
        assertThat(page.select("script:not([src]), style, [style]"))
                .as("nothing inline")
                .isEmpty();
        assertThat(page.getAllElements())
                .allMatch(element -> element.attributes().asList().stream()
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        Set<String> ids = new HashSet<>();
        for (Element element : page.select("[id]")) {
            assertThat(ids.add(element.id()))
                    .as("id %s is there once", element.id())
                    .isTrue();
        }
        for (Element input : page.select("input:not([type=hidden]), textarea, select")) {
            assertThat(page.select("label[for=" + input.id() + "]"))
                    .as("a label of %s", input)
                    .hasSize(1);
        }
        assertThat(page.select("form")).allMatch(form -> !form.attr("action").isBlank());
    }
}
