package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.words.Moments;
import nl.balie.register.Activiteit;
import nl.balie.register.Actor;
import nl.balie.resource.Group;
import nl.balie.resource.Iso;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** An activiteit in the words of a logboek, which ITA and KISS read: as it was sent, or else as the register knows it. */
final class Logboekregel {
    static final String DATUM = "datum";
    static final String TYPE = "type";
    static final String NOTITIE = "notitie";
    static final String ACTOR = "actor";
    static final String OBJECTEN = "heeftBetrekkingOp";
    static final String OBJECT_ID = "objectId";
    static final String OBJECTTYPE = "codeObjecttype";
    static final String KLANTCONTACT = "klantcontact";
    static final Group IDENTIFICATOR = (Group) Actor.RESOURCE.member("actoridentificator");

    private Logboekregel() {}

    /**
     * What makes a line the same as another. Clients leave out what they do not know when they send a logboek back, so that nothing else
     * counts; of a moment they may know no more than its milliseconds.
     */
    record Kenmerk(String type, String datum, String actor, String notitie) {
        static Kenmerk of(JsonNode regel) {
            String datum = regel.path(DATUM).asText();
            OffsetDateTime moment = Moments.moment(datum);
            return new Kenmerk(
                    regel.path(TYPE).asText().strip(),
                    moment == null ? datum : Iso.write(moment.truncatedTo(ChronoUnit.MILLIS)),
                    regel.path(ACTOR).path("naam").asText().strip(),
                    regel.path(NOTITIE).isNull()
                            ? ""
                            : regel.path(NOTITIE).asText().strip());
        }
    }

    /** A line that was fetched with its actor. */
    static ObjectNode shown(Row regel) {
        if (regel.get(Activiteit.OBJECT) == null) {
            return told(regel);
        }
        Map<String, String> kept = regel.map(Activiteit.OBJECT);
        kept.remove(Activiteit.NAAM);
        return AsSent.restore(AsSent.withoutEmpty(told(regel)), kept);
    }

    /** What is to be kept of a line that is sent, for it to come back so. */
    static Map<String, String> differences(Row regel, JsonNode sent) {
        Map<String, String> kept = regel.map(Activiteit.OBJECT);
        kept.putAll(AsSent.differences(AsSent.withoutEmpty(told(regel)), sent));
        return kept;
    }

    /** In the words of the register. */
    private static ObjectNode told(Row regel) {
        String soort = regel.text(Activiteit.SOORT);
        ObjectNode told = Nodes.object()
                .put(DATUM, Iso.write((OffsetDateTime) Objects.requireNonNull(regel.get(Activiteit.MOMENT))))
                .put(TYPE, soort.equals(Activiteit.VRIJGEGEVEN) ? Activiteit.NOTITIE : soort);
        told.set(ACTOR, actor(regel));
        told.put(NOTITIE, notitie(regel, soort));
        told.set(OBJECTEN, objecten(regel));
        return told;
    }

    private static ObjectNode actor(Row regel) {
        ObjectNode told = Nodes.object().put("naam", Activiteit.wie(regel));
        Row actor = regel.target(Activiteit.ACTOR);
        if (actor != null) {
            ObjectNode identificator = Nodes.object();
            IDENTIFICATOR.attributes().forEach(part -> identificator.put(part.name(), actor.text(part)));
            told.set(IDENTIFICATOR.name(), identificator);
        }
        return told;
    }

    /** These readers know no word for giving back, and do not show to whom something went: the note tells that. */
    private static String notitie(Row regel, String soort) {
        String betreft = regel.text(Activiteit.BETREFT);
        String wat = switch (soort) {
            case Activiteit.VRIJGEGEVEN -> "Vrijgegeven";
            case Activiteit.TOEGEWEZEN -> betreft.equals(Activiteit.wie(regel)) ? "" : naar("Toegewezen aan ", betreft);
            case Activiteit.DOORGESTUURD -> naar("Doorgestuurd naar ", betreft);
            default -> "";
        };
        return Stream.of(wat, regel.text(Activiteit.TOELICHTING))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(": "));
    }

    private static String naar(String begin, String betreft) {
        return betreft.isEmpty() ? "" : begin + betreft;
    }

    private static ArrayNode objecten(Row regel) {
        ArrayNode objecten = Nodes.list();
        UUID contact = regel.get(Activiteit.KLANTCONTACT);
        if (contact != null) {
            objecten.add(object(KLANTCONTACT, contact));
        }
        String betreft = regel.text(Activiteit.BETREFT);
        if (isOverZaak(regel.text(Activiteit.SOORT)) && !betreft.isEmpty()) {
            objecten.add(Nodes.object()
                    .put("codeRegister", "openzaak")
                    .put(OBJECTTYPE, "zgw-Zaak")
                    .put("codeSoortObjectId", "identificatie")
                    .put(OBJECT_ID, betreft));
        }
        return objecten;
    }

    /** Does it tell to which zaak something was tied? */
    static boolean isOverZaak(@Nullable String soort) {
        return Activiteit.ZAAK_GEKOPPELD.equals(soort) || Activiteit.ZAAKKOPPELING_GEWIJZIGD.equals(soort);
    }

    /** An object of the register by which a logboek, or a line of it, tells what it is about. */
    static ObjectNode object(String type, UUID id) {
        return Nodes.object()
                .put("codeRegister", "openklant")
                .put(OBJECTTYPE, type)
                .put("codeSoortObjectId", "uuid")
                .put(OBJECT_ID, id.toString());
    }
}
