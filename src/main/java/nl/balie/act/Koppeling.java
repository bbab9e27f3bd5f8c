package nl.balie.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A klant or a zaak of a contactmoment, as KISS tells it: in a call to a list of its own, or in a member of that name.
 *
 * @param naar its url; what stands behind the last slash is enough to know it by
 * @param als its rol, or what kind of object it is
 */
public record Koppeling(Lijst lijst, String naar, String als) {

    /** The list that it is told to, and what it is called there. */
    public enum Lijst {
        KLANTEN("klantcontactmomenten", "klant", "rol", "gesprekspartner"),
        ZAKEN("objectcontactmomenten", "object", "objectType", "zaak");

        private final String path;
        private final String naar;
        private final String als;
        private final String untold;

        Lijst(String path, String naar, String als, String untold) {
            this.path = path;
            this.naar = naar;
            this.als = als;
            this.untold = untold;
        }

        /** Its name in a path, and as a member. */
        String path() {
            return path;
        }
    }

    /** A klant in this rol. */
    public static Koppeling klant(String url, String rol) {
        return new Koppeling(Lijst.KLANTEN, url, rol);
    }

    /** A zaak. */
    public static Koppeling zaak(String url) {
        return new Koppeling(Lijst.ZAKEN, url, Lijst.ZAKEN.untold);
    }

    /** What is told of it, but for the contactmoment. */
    ObjectNode told() {
        return JsonNodeFactory.instance.objectNode().put(lijst.naar, naar).put(lijst.als, als);
    }

    /** Is this what was told of it? */
    boolean isToldBy(JsonNode other) {
        return leadsTo(other.path(lijst.naar))
                && als.equals(other.path(lijst.als).asText(lijst.untold));
    }

    /** Does this tell of the same klant or zaak, maybe in another rol? */
    boolean isOfTheSame(JsonNode other) {
        return leadsTo(other.path(lijst.naar));
    }

    private boolean leadsTo(JsonNode url) {
        return last(naar).equals(last(url.asText()));
    }

    private static String last(String url) {
        String path = url.split("[?#]", 2)[0].replaceFirst("/$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Tells it within a contactmoment, once. */
    void addTo(ObjectNode contact) {
        if (contact.path(lijst.path).valueStream().noneMatch(this::isToldBy)) {
            ArrayNode all = contact.get(lijst.path) instanceof ArrayNode told ? told : contact.putArray(lijst.path);
            all.add(told());
        }
    }

    /** Tells it no more, in whatever rol it was told; the contactmoment itself and its betrokkene may have told of the klant as well. */
    void removeFrom(ObjectNode contact) {
        if (contact.get(lijst.path) instanceof ArrayNode told) {
            boolean exactly = told.valueStream().anyMatch(this::isToldBy);
            told.removeIf(other -> exactly ? isToldBy(other) : isOfTheSame(other));
            if (told.isEmpty()) {
                contact.remove(lijst.path);
            }
        }
        if (contact.path(lijst.path).valueStream().noneMatch(this::isOfTheSame)) {
            for (JsonNode told : List.of(contact, contact.path("betrokkene"))) {
                if (told instanceof ObjectNode teller && leadsTo(teller.path(lijst.naar))) {
                    teller.remove(lijst.naar);
                }
            }
        }
    }
}
