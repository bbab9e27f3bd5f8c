package nl.balie.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The headers of answers, shared by all operations. */
final class Headers {
    private Headers() {}

    static ObjectNode ref(String name) {
        return Nodes.object().put("$ref", "#/components/headers/" + name);
    }

    /** All headers, by name. */
    static ObjectNode all() {
        ObjectNode all = Nodes.object();
        add(all, "API-version", Nodes.typed("string"), "De versie van de API.");
        add(all, "ETag", Nodes.typed("string"), "De versie van het object, voor `If-Match`.");
        add(all, "Location", Nodes.text("uri"), "Waar het nieuwe object te vinden is.");
        add(all, "Retry-After", Nodes.typed("integer"), "Na hoeveel seconden het opnieuw kan.");
        add(all, "WWW-Authenticate", Nodes.typed("string"), "Hoe een client zich bekendmaakt: `Token`.");
        add(
                all,
                "X-Count-Limited",
                Nodes.typed("integer"),
                "Verder dan dit is niet geteld: er kunnen er meer zijn dan `count` zegt.");
        return all;
    }

    private static void add(ObjectNode all, String name, ObjectNode schema, String description) {
        all.putObject(name).put("description", description).set("schema", schema);
    }
}
