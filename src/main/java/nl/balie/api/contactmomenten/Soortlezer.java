package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import nl.balie.api.words.JsonValues;
import nl.balie.api.words.Values;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Violations;

/** Reads the record of an object of which the data are a row; members that it does not know are passed over, as these APIs do. */
final class Soortlezer {
    private static final String RECORD = "record";
    private static final String DATA = RECORD + ".data";
    private static final Message NO_RECORD =
            Message.invalid("Van dit object is er een record, met index 1; een ander kan niet worden verbeterd.");

    private final Resource resource;
    private final Map<String, Lid> leden = new LinkedHashMap<>();
    private final Map<String, String> altijd = new LinkedHashMap<>();

    /** A member: where it is kept, and of what it is a list; a text of its own when that is empty. */
    private record Lid(Attribute attribute, String per) {}

    Soortlezer(Resource resource) {
        this.resource = resource;
    }

    /** A text. */
    void text(String naam, Attribute attribute) {
        leden.put(naam, new Lid(attribute, ""));
    }

    /** A list of objects that hold this member each, which the register keeps as lines. */
    void regels(String naam, String per, Attribute attribute) {
        leden.put(naam, new Lid(attribute, per));
    }

    /** What can be said of an object only so. */
    void altijd(String naam, String value) {
        altijd.put(naam, value);
    }

    /**
     * What is sent.
     *
     * @param partial PATCH: what is absent stays as it is
     */
    Document read(JsonNode body, boolean partial, Violations faults) {
        JsonNode record = body.path(RECORD);
        requireFirst(record, "typeVersion", Typering.NO_VERSION, faults);
        requireFirst(record, "correctionFor", NO_RECORD, faults);
        JsonNode data = record.path("data");
        Document document = new Document(resource, DATA + ".", null);
        if (!data.isObject()) {
            if (!data.isMissingNode() || !partial) {
                faults.add(DATA, data.isMissingNode() ? Message.REQUIRED : Message.noObject(JsonValues.typeOf(data)));
            }
            return document;
        }
        altijd.forEach((naam, value) -> {
            if (data.hasNonNull(naam) && !data.path(naam).asText().equals(value)) {
                faults.add(DATA + "." + naam, Message.noChoice(data.path(naam).asText()));
            }
        });
        leden.forEach((naam, lid) -> read(naam, lid, data, partial, document, faults));
        return document;
    }

    /** There is one version of each type and one record of each object. */
    private static void requireFirst(JsonNode record, String naam, Message fault, Violations faults) {
        if (record.hasNonNull(naam) && !record.path(naam).asText().equals("1")) {
            faults.add(RECORD + "." + naam, fault);
        }
    }

    private static void read(
            String naam, Lid lid, JsonNode data, boolean partial, Document document, Violations faults) {
        Attribute attribute = lid.attribute();
        String path = DATA + "." + naam;
        JsonNode sent = data.path(naam);
        if (sent.isMissingNode() && (partial || attribute.isRequired())) {
            if (!partial) {
                faults.add(path, Message.REQUIRED);
            }
            return;
        }
        boolean empty = sent.isMissingNode() || (sent.isNull() && attribute.isBlankAllowed());
        JsonNode text =
                empty ? TextNode.valueOf("") : lid.per().isEmpty() ? sent : lines(lid.per(), sent, path, faults);
        document.set(attribute.column(), Values.read(attribute, text, path, faults));
    }

    private static JsonNode lines(String per, JsonNode sent, String path, Violations faults) {
        if (!sent.isArray()) {
            faults.add(path, Message.noList(JsonValues.typeOf(sent)));
        }
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; sent.isArray() && i < sent.size(); i++) {
            JsonNode text = sent.get(i).path(per);
            if (!text.isTextual()) {
                faults.add(path + "." + i + "." + per, Message.NO_TEXT);
            } else if (!text.asText().isBlank()) {
                lines.add(text.asText().strip().replaceAll("\\R", " "));
            }
        }
        return TextNode.valueOf(lines.toString());
    }
}
