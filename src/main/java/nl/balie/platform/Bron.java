package nl.balie.platform;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.balie.platform.outbox.Signatures;
import org.jspecify.annotations.Nullable;

/**
 * A register of somebody else that Balie may ask, as the operator's file has it: {@code naam.url}, and what goes along with a question.
 *
 * @param naam as the file has it
 * @param url where it begins, no slash at the end
 * @param gezet what else the file says of it: {@code authorization}, {@code header.…}, {@code client-id} …
 */
public record Bron(String naam, String url, Map<String, String> gezet) {
    private static final String URL = ".url";
    private static final String HEADER = "header.";

    /**
     * Those of a file.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it is no list of settings
     */
    public static Map<String, Bron> read(Path file) throws IOException {
        Properties lines = lines(file);
        Map<String, Bron> bronnen = new LinkedHashMap<>();
        for (String name : new TreeSet<>(lines.stringPropertyNames())) {
            if (name.endsWith(URL)) {
                String naam = name.substring(0, name.length() - URL.length());
                Map<String, String> gezet = new HashMap<>();
                lines.stringPropertyNames().stream()
                        .filter(each -> each.startsWith(naam + ".") && !each.equals(name))
                        .forEach(each -> gezet.put(each.substring(naam.length() + 1), lines.getProperty(each)));
                bronnen.put(naam, new Bron(naam, lines.getProperty(name).strip().replaceFirst("/+$", ""), gezet));
            }
        }
        return bronnen;
    }

    /** What the file says, line by line. */
    static Properties lines(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return lines;
    }

    /** Does this address lie in it? */
    public boolean has(String address) {
        return address.equals(url) || address.startsWith(url + "/");
    }

    /** What the file says of it by this name; null when nothing. */
    public @Nullable String gezet(String name) {
        return gezet.get(name);
    }

    /** As those who look after Balie are told of it. */
    public Connections.Known known(String kind) {
        return new Connections.Known(naam, kind, Connections.shown(url));
    }

    /** A question to this address below it, with what lets Balie in. */
    public HttpRequest.Builder request(String below) {
        return request(below, "", naam, "");
    }

    /**
     * The same on behalf of an employee.
     *
     * @param soort of the question: {@code header.naam.soort} goes before {@code header.naam}
     * @param id by which she is known, and her name
     */
    public HttpRequest.Builder request(String below, String soort, String id, String name) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + below)).header("Accept", "application/json");
        String authorization = gezet.get("authorization");
        String client = gezet.get("client-id");
        if (client != null) {
            request.header(
                    "Authorization",
                    "Bearer " + Signatures.jwt(client, gezet.getOrDefault("secret", ""), id, name, Instant.now()));
        } else if (authorization != null) {
            request.header("Authorization", authorization);
        }
        headers().forEach(header -> {
            String value = gezet.getOrDefault(HEADER + header + "." + soort, gezet.getOrDefault(HEADER + header, ""));
            if (!value.isEmpty()) {
                request.setHeader(header, value);
            }
        });
        return request;
    }

    /** The names of the headers that go along, with whatever question. */
    Set<String> headers() {
        return gezet.keySet().stream()
                .filter(key -> key.startsWith(HEADER))
                .map(key -> key.substring(HEADER.length()).replaceFirst("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
