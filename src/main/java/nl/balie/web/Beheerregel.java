package nl.balie.web;

import java.util.List;
import java.util.Map;
import nl.balie.act.Inrichten;
import nl.balie.resource.Row;

/**
 * A line of a list that a functional administrator keeps.
 *
 * @param cellen what its columns hold
 */
public record Beheerregel(String id, String naam, List<String> cellen, boolean isActief) {
    static Beheerregel of(Beheerlijst lijst, Row row) {
        Map<String, String> fields = Inrichten.velden(lijst.resource(), row);
        return new Beheerregel(
                row.id().toString(),
                fields.getOrDefault("naam", ""),
                lijst.kolommen().stream()
                        .map(kolom -> fields.getOrDefault(kolom, ""))
                        .toList(),
                "ja".equals(fields.get("indicatieActief")));
    }
}
