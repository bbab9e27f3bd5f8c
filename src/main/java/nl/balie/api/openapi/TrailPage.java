package nl.balie.api.openapi;

import static nl.balie.api.openapi.Nodes.nullable;
import static nl.balie.api.openapi.Nodes.text;
import static nl.balie.api.openapi.Nodes.typed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A page of an audit trail: what was done to one row, by whom and why. */
final class TrailPage {
    private TrailPage() {}

    static ObjectNode schema(Schemas schemas) {
        ObjectNode action = typed("string");
        action.set("enum", Nodes.texts(List.of("aangemaakt", "gewijzigd", "verwijderd")));
        Shape entry = new Shape()
                .must("moment", text("date-time"))
                .must("actie", action)
                .must("applicatie", typed("string"))
                .must("eindgebruiker", nullable(typed("string")))
                .must("toelichting", nullable(typed("string")))
                .must("oud", values("De waarden die weg zijn; `null` bij aanmaken."))
                .must("nieuw", values("De waarden die er kwamen; `null` bij verwijderen."));
        Shape page = new Shape()
                .must("count", typed("integer"))
                .must("next", nullable(text("uri")))
                .must("previous", nullable(text("uri")))
                .must("results", Nodes.listOf(schemas.named("AuditTrail", entry.schema())));
        return schemas.named("PaginatedAuditTrailList", page.schema());
    }

    /** By name: the members of a group by the names of both, with a dot between them. */
    private static ObjectNode values(String description) {
        return nullable(typed("object").put("additionalProperties", true)).put("description", description);
    }
}
