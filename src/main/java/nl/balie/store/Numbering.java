package nl.balie.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.platform.Settings;
import nl.balie.register.Register;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;

/**
 * Numbers of ten digits that people can say, given by the register: from a sequence, so that no two get the same however many servers
 * there are, and none is given again when its row is gone; passing over what clients chose.
 */
public final class Numbering {
    /** Does everything that can have a number get one, also where Open Klant gives none ({@code BALIE_NUMMER=toekennen})? */
    static final boolean ALWAYS = Settings.chosen("balie.nummer", "toekennen");

    private Numbering() {}

    private static Column number(Resource resource) {
        return resource.attribute("nummer").column();
    }

    /** Gives the new rows among these that can have a number, and were sent without, the next ones: a statement per resource. */
    public static void give(Session session, Collection<Document> documents) throws SQLException {
        Map<Resource, List<Document>> without = new LinkedHashMap<>();
        for (Document document : documents) {
            Resource resource = document.resource();
            if (Register.NUMBERED.contains(resource) && document.get(number(resource)) == null) {
                without.computeIfAbsent(resource, key -> new ArrayList<>()).add(document);
            }
        }
        for (Map.Entry<Resource, List<Document>> each : without.entrySet()) {
            List<String> numbers = next(session, each.getKey(), each.getValue().size());
            for (int i = 0; i < numbers.size(); i++) {
                each.getValue().get(i).set(number(each.getKey()), numbers.get(i));
            }
        }
    }

    /** Gives those of these stored rows that have no number one, as a change of each; two who do so at once take turns. */
    public static void giveStored(Session session, Resource resource, List<UUID> ids) throws SQLException {
        Rows rows = new Rows(session);
        Column number = number(resource);
        List<Row> without = rows.lock(resource, "id = any(?) and " + number.name() + " is null", List.of(ids));
        if (!without.isEmpty()) {
            rows.update(resource, without, number, next(session, resource, without.size()));
        }
    }

    /** The keys of the rows among these that can have a number and have none. */
    public static List<UUID> without(Resource resource, List<Row> rows) {
        return Register.NUMBERED.contains(resource)
                ? rows.stream()
                        .filter(row -> row.get(number(resource)) == null)
                        .map(Row::id)
                        .toList()
                : List.of();
    }

    /** A number that was given stays when a client empties it: somebody may have been told. */
    static void keep(Resource resource, Row before, Row after) {
        if (ALWAYS && Register.NUMBERED.contains(resource) && after.get(number(resource)) == null) {
            after.set(number(resource), before.get(number(resource)));
        }
    }

    /** The next numbers that no row has. */
    private static List<String> next(Session session, Resource resource, int count) throws SQLException {
        String column = number(resource).name();
        String sql = "select nummer from (select nextval('" + resource.name() + "_" + column
                + "')::text as nummer from generate_series(1, ?)) volgende where not exists (select 1 from "
                + resource.name() + " t where t." + column + " = volgende.nummer)";
        List<String> free = new ArrayList<>();
        while (free.size() < count) {
            free.addAll(session.query(sql, List.of(count - free.size()), result -> result.getString(1)));
        }
        return free;
    }
}
