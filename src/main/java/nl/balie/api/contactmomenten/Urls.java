package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.Outside;
import nl.balie.api.http.Request;
import nl.balie.api.openapi.Format;
import nl.balie.resource.Message;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The urls by which these APIs point to rows: made, and understood by their host and path. No url is ever fetched, so that nobody can
 * send Balie anywhere. Clients keep urls as keys: those that were given out under another address are understood as well.
 *
 * @param base scheme, host and maybe a path under which the client knows us
 * @param others the addresses that lead here besides
 */
record Urls(String base, List<String> others) {
    static final String CONTACTMOMENTEN = "/contactmomenten/api/v1/contactmomenten";
    static final String KLANTCONTACTMOMENTEN = "/contactmomenten/api/v1/klantcontactmomenten";
    static final String OBJECTCONTACTMOMENTEN = "/contactmomenten/api/v1/objectcontactmomenten";
    static final String KLANTEN = "/klanten/api/v1/klanten";
    static final String OBJECTS = "/objecten/api/v2/objects";
    static final String OBJECTTYPES = "/objecttypes/api/v2/objecttypes";

    private static final List<String> LISTS =
            List.of(CONTACTMOMENTEN, KLANTCONTACTMOMENTEN, OBJECTCONTACTMOMENTEN, KLANTEN, OBJECTS, OBJECTTYPES);
    private static final Pattern SCHEME = Pattern.compile("^https?:", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static Urls of(Request request) {
        return new Urls(
                request.base(),
                Stream.concat(Outside.FORMERLY.stream(), Stream.of(request.called()))
                        .toList());
    }

    /** The body of a request, in which every url of ours is as it would be answered now. */
    static JsonNode body(Request request) {
        return of(request).now(Bodies.read(request, Format.ZGW));
    }

    /** The same of a question, in which nothing may be told twice. */
    static JsonNode question(Request request) {
        return of(request).now(Bodies.readOnce(request, Format.ZGW));
    }

    private JsonNode now(JsonNode sent) {
        switch (sent) {
            case ObjectNode object -> object.properties().forEach(member -> member.setValue(now(member.getValue())));
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    list.set(i, now(list.get(i)));
                }
            }
            case TextNode text -> {
                return TextNode.valueOf(now(text.textValue()));
            }
            default -> {}
        }
        return sent;
    }

    /** A url of ours, as it would be answered now; any other text as it is. */
    private String now(String text) {
        String url = SCHEME.matcher(text).replaceFirst("");
        for (String other : others) {
            String before = SCHEME.matcher(other).replaceFirst("");
            String below = url.regionMatches(true, 0, before, 0, before.length()) ? url.substring(before.length()) : "";
            int last = below.lastIndexOf('/');
            if (last > 0
                    && LISTS.contains(below.substring(0, last))
                    && KEY.matcher(below.substring(last + 1)).matches()) {
                return base + below;
            }
        }
        return text;
    }

    /** The url of a row of this list. */
    String to(String list, UUID id) {
        return base + list + "/" + id;
    }

    /** The same; null when there is none. */
    @Nullable
    String toNullable(String list, @Nullable UUID id) {
        return id == null ? null : to(list, id);
    }

    /** The key of the row of this list that a url leads to; null when it is no such url of ours. */
    @Nullable
    UUID key(String list, String url) {
        try {
            URI uri = new URI(now(url));
            String before = URI.create(base).getRawPath() + list + "/";
            boolean ours =
                    isOurs(uri) && uri.getRawQuery() == null && uri.getRawPath().startsWith(before);
            String last = ours ? uri.getRawPath().substring(before.length()) : "";
            return KEY.matcher(last).matches() ? UUID.fromString(last) : null;
        } catch (URISyntaxException strange) {
            return null;
        }
    }

    /** Is this a url that leads to somebody else? */
    boolean isElsewhere(String url) {
        try {
            URI uri = new URI(url);
            return uri.getRawAuthority() != null && !isOurs(uri);
        } catch (URISyntaxException strange) {
            return false;
        }
    }

    /** Does it lie under our address? With http or https: a proxy may have made the one of the other. */
    private boolean isOurs(URI uri) {
        URI ours = URI.create(base);
        return ours.getRawAuthority().equalsIgnoreCase(uri.getRawAuthority())
                && uri.getRawPath() != null
                && uri.getRawPath().startsWith(ours.getRawPath() + "/");
    }

    /** The key of the row that a url must lead to; what leads elsewhere is a fault. */
    @Nullable
    UUID key(String list, @Nullable Object url, String name, Violations faults) {
        if (url == null || url.equals("")) {
            return null; // told already when it had to be there
        }
        UUID key = key(list, (String) url);
        if (key == null) {
            faults.add(name, Message.BAD_URL);
        }
        return key;
    }
}
