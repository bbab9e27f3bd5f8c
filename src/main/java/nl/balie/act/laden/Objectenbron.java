package nl.balie.act.laden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An Objecten API: all objects of a type, page by page. */
final class Objectenbron {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 20_000_000;

    private final URI objects;
    private final String token;

    /** The API at this address, which knows us by this token. */
    Objectenbron(String address, String token) {
        objects = URI.create(address.replaceFirst("/+$", "") + "/objects");
        this.token = token;
    }

    /** An object as something to load; empty when it is not to be. */
    interface Vorm {
        Optional<Stuk> van(String kenmerk, JsonNode data);
    }

    /** Loads all of this type; when any page is not there, nothing. */
    void laad(String type, Vorm vorm, Lading lading) throws IOException, Bronfout {
        Ophalen ophalen = new Ophalen(objects);
        Map<String, String> headers =
                Map.of("Authorization", "Token " + token, "Accept", "application/json", "Accept-Crs", "EPSG:4326");
        URI next = URI.create(objects + "?pageSize=100&type=" + URLEncoder.encode(type, StandardCharsets.UTF_8));
        Set<URI> asked = new HashSet<>();
        long read = 0;
        JsonNode page;
        do {
            if (!asked.add(next)) {
                throw new Bronfout("pages without end");
            }
            page = JSON.readTree(ophalen.geheel(next, headers, LARGEST));
            if (!page.path("results").isArray()) {
                throw new Bronfout("no objects");
            }
            for (JsonNode object : page.path("results")) {
                read++;
                String kenmerk = object.path("url").asText();
                Optional<Stuk> stuk = vorm.van(kenmerk, object.path("record").path("data"));
                if (stuk.isPresent()) {
                    lading.bij(stuk.get());
                }
            }
            next = page.path("next").isTextual()
                    ? objects.resolve(page.path("next").asText())
                    : next;
        } while (page.path("next").isTextual());
        if (read != page.path("count").asLong(read)) {
            throw new Bronfout("changed while it was read");
        }
    }
}
