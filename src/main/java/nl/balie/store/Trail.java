package nl.balie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.resource.Attribute;
import nl.balie.resource.Resource;
import org.jspecify.annotations.Nullable;

/** The audit trail of one row, also of one that was deleted. */
public final class Trail {
    private static final int MOST_CHANGES = 100;
    private static final String ENTRY =
            "id, soort, moment, applicatie_naam, eindgebruiker, toelichting, actie, oud, nieuw";

    private final Session session;

    /** Reads within this transaction. */
    public Trail(Session session) {
        this.session = session;
    }

    /**
     * One thing that was done to the row.
     *
     * @param number its place in the trail of everything
     * @param soort of which resource
     * @param old the values that went, as a JSON object; null for a new row
     * @param now the values that came, as a JSON object; null for a deleted row
     */
    public record Entry(
            long number,
            String soort,
            OffsetDateTime moment,
            String applicatie,
            @Nullable String eindgebruiker,
            @Nullable String toelichting,
            String actie,
            @Nullable String old,
            @Nullable String now) {}

    /** A text of the row that became another. */
    public record Changed(
            OffsetDateTime moment,
            String applicatie,
            @Nullable String eindgebruiker,
            String old,
            String now) {}

    /** How a text of this row was changed, the latest first; of very many changes the last. */
    public List<Changed> changes(Resource resource, UUID id, Attribute text) throws SQLException {
        String name = text.column().label();
        return session.query(
                "select moment, applicatie_naam, eindgebruiker, oud ->> ?::text, nieuw ->> ?::text from audit"
                        + " where rij = ? and soort = ? and oud ->> ?::text is not null and nieuw ->> ?::text is not null"
                        + " order by id desc limit " + MOST_CHANGES,
                List.of(name, name, id, resource.name(), name, name),
                row -> new Changed(
                        row.getObject(1, OffsetDateTime.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)));
    }

    /** On whose behalf the first thing was done to what the register holds; null when nothing was done yet. */
    public @Nullable String first() throws SQLException {
        return session
                .query(
                        "select applicatie_naam from audit where soort not in ('applicatie', 'token') order by id limit 1",
                        List.of(),
                        row -> row.getString(1))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** How much was ever done to this row. */
    public long count(Resource resource, UUID id) throws SQLException {
        return session.query(
                        "select count(*) from audit where rij = ? and soort = ?",
                        List.of(id, resource.name()),
                        row -> row.getLong(1))
                .getFirst();
    }

    /** A page of what was done to this row, the latest first. */
    public List<Entry> page(Resource resource, UUID id, int size, long offset) throws SQLException {
        return session.query(
                "select " + ENTRY + " from audit where rij = ? and soort = ? order by id desc limit ? offset ?",
                List.of(id, resource.name(), size, offset),
                Trail::entry);
    }

    /**
     * What was done to this row and to what belongs to it, the latest first; of very many changes the last.
     *
     * @param parts what belongs to it now; of what belonged to it the trail tells what was done together with the row
     */
    public List<Entry> withParts(Resource resource, UUID id, Map<Resource, List<UUID>> parts) throws SQLException {
        List<UUID> all = new ArrayList<>(List.of(id));
        parts.values().forEach(all::addAll);
        List<String> kinds = parts.keySet().stream().map(Resource::name).toList();
        return session.query(
                "select " + ENTRY + " from audit where rij = any(?) or moment in (select moment from audit"
                        + " where rij = ? and soort = ? order by id desc limit " + MOST_CHANGES + ")"
                        + " and soort = any(?::text[]) and coalesce(nieuw, oud) ->> ?::text = ? order by id desc limit "
                        + MOST_CHANGES,
                List.of(all, id, resource.name(), kinds, resource.name(), id.toString()),
                Trail::entry);
    }

    /** What was done to these rows, the latest first; of very many changes the last. */
    public List<Entry> of(List<UUID> ids) throws SQLException {
        return session.query(
                "select " + ENTRY + " from audit where rij = any(?) order by id desc limit " + MOST_CHANGES,
                List.of(ids),
                Trail::entry);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
