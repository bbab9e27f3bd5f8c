package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Asked;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.openapi.Shape;
import nl.balie.api.words.JsonValues;
import nl.balie.resource.Iso;
import nl.balie.store.Database;
import nl.balie.store.Trail;

/** The audit trail in the words of the APIs for working zaakgericht: all that was done to a row, the latest first, and each by itself. */
@ApplicationScoped
class Audittrail {
    /** Where the key of one entry stands in a path: the second key, which a route does not know as one. */
    static final String ENTRY = "/audittrail/{regel}";

    private static final Pattern ENTRY_IN_PATH = Pattern.compile("/audittrail/[0-9a-fA-F-]{36}$");
    private static final int MANY = 10_000;
    private static final Map<String, String> ACTIES =
            Map.of("aangemaakt", "create", "gewijzigd", "update", "verwijderd", "destroy");
    private static final Map<String, Integer> RESULTATEN =
            Map.of("aangemaakt", 201, "gewijzigd", 200, "verwijderd", 204);

    private final Database database;

    Audittrail(Database database) {
        this.database = database;
    }

    /** The path of the route for a path below the root of an API. */
    static String spelled(String path) {
        return ENTRY_IN_PATH.matcher(path).replaceFirst(ENTRY.replace("{", "\\{"));
    }

    Answer list(ResourceKind soort, UUID id, Request request) {
        var _ = new Asked(request);
        List<Trail.Entry> entries = entries(soort, id);
        String url = Urls.of(request).to(soort.list(), id);
        return Answer.json(200, Bodies.write(json -> {
            json.writeStartArray();
            for (Trail.Entry entry : entries) {
                write(entry, soort, url, json);
            }
            json.writeEndArray();
        }));
    }

    Answer one(ResourceKind soort, UUID id, Request request) {
        var _ = new Asked(request);
        String asked = request.path().substring(request.path().lastIndexOf('/') + 1);
        Trail.Entry entry = entries(soort, id).stream()
                .filter(each -> key(each).toString().equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(Problem::notFound);
        String url = Urls.of(request).to(soort.list(), id);
        return Answer.json(200, Bodies.write(json -> write(entry, soort, url, json)));
    }

    private List<Trail.Entry> entries(ResourceKind soort, UUID id) {
        List<Trail.Entry> entries = database.read(session -> new Trail(session).page(soort.resource(), id, MANY, 0));
        if (entries.isEmpty()) {
            throw Problem.notFound();
        }
        return entries;
    }

    /** Entries have numbers; a uuid of the kind that means what its maker says (version 8) holds it. */
    private static UUID key(Trail.Entry entry) {
        return new UUID(0x8000L, Long.MIN_VALUE | entry.number());
    }

    private static void write(Trail.Entry entry, ResourceKind soort, String url, JsonGenerator json)
            throws IOException {
        String actie = ACTIES.getOrDefault(entry.actie(), entry.actie());
        String gebruiker = entry.eindgebruiker() == null ? "" : entry.eindgebruiker();
        json.writeStartObject();
        json.writeStringField("uuid", key(entry).toString());
        json.writeStringField("bron", soort.list().equals(Urls.KLANTEN) ? "kc" : "cmc");
        json.writeStringField("applicatieId", entry.applicatie());
        json.writeStringField("applicatieWeergave", entry.applicatie());
        json.writeStringField("gebruikersId", gebruiker);
        json.writeStringField("gebruikersWeergave", gebruiker);
        json.writeStringField("actie", actie);
        json.writeStringField("actieWeergave", entry.actie());
        json.writeNumberField("resultaat", RESULTATEN.getOrDefault(entry.actie(), 200));
        json.writeStringField("hoofdObject", url);
        json.writeStringField("resource", soort.name());
        json.writeStringField("resourceUrl", url);
        json.writeStringField("toelichting", entry.toelichting() == null ? "" : entry.toelichting());
        json.writeStringField("resourceWeergave", soort.name());
        json.writeStringField("aanmaakdatum", Iso.write(entry.moment()));
        json.writeObjectFieldStart("wijzigingen");
        JsonValues.writeRaw(json, "oud", entry.old());
        JsonValues.writeRaw(json, "nieuw", entry.now());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The schema of an entry. */
    static Shape shape() {
        Shape shape = new Shape().must("uuid", Nodes.text("uuid"));
        for (String name : List.of(
                "bron",
                "applicatieId",
                "applicatieWeergave",
                "gebruikersId",
                "gebruikersWeergave",
                "actie",
                "actieWeergave",
                "hoofdObject",
                "resource",
                "resourceUrl",
                "toelichting",
                "resourceWeergave")) {
            shape.must(name, Nodes.typed("string"));
        }
        var values = Nodes.nullable(Nodes.typed("object").put("additionalProperties", true));
        return shape.must("resultaat", Nodes.typed("integer"))
                .must("aanmaakdatum", Nodes.text("date-time"))
                .must(
                        "wijzigingen",
                        new Shape()
                                .must("oud", values)
                                .must("nieuw", values.deepCopy())
                                .schema());
    }
}
