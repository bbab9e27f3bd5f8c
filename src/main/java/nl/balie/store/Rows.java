package nl.balie.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balie.register.Profielgegeven;
import nl.balie.register.Register;
import nl.balie.resource.Column;
import nl.balie.resource.Kind;
import nl.balie.resource.Listing;
import nl.balie.resource.Normalised;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** The only statements that change tables of the register; each tells the session what it did, so that nothing goes unnoticed. */
final class Rows {
    private final Session session;

    Rows(Session session) {
        this.session = session;
    }

    /** Adds a row; its number it gets when that is sent. */
    void insert(Resource resource, Row row) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<@Nullable Object> parameters = new ArrayList<>();
        for (Column column : resource.columns()) {
            if (column.place() != Resource.VOLGNUMMER) {
                names.add(column.name());
                values.add("?");
                parameters.add(row.get(column));
            }
        }
        for (Normalised kept : resource.finding().normalised()) {
            names.add(kept.column().name());
            values.add(Normalising.stored(kept, "?"));
            parameters.add(Normalising.of(kept, row));
        }
        session.ask(
                "insert into " + resource.name() + " (" + String.join(", ", names) + ") values ("
                        + String.join(", ", values) + ") returning volgnummer",
                parameters,
                result -> row.values[Resource.VOLGNUMMER] = result.getLong(1));
        session.note(resource, null, row);
    }

    /** Adds rows that hold nothing but keys and copies, in one statement however many there are. */
    void insertLinks(Resource link, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Column> kept = link.columns().stream()
                .filter(column -> column.kind() != Kind.NUMBER)
                .toList();
        Iterator<Row> inserted = rows.iterator();
        session.ask(
                "insert into " + link.name() + " ("
                        + kept.stream().map(Column::name).collect(Collectors.joining(", ")) + ", versie) select k.*, 1"
                        + " from unnest(" + String.join(", ", Collections.nCopies(kept.size(), "?"))
                        + ") as k returning volgnummer",
                kept.stream()
                        .map(column -> rows.stream().map(row -> row.get(column)).toList())
                        .toList(),
                result -> inserted.next().values[Resource.VOLGNUMMER] = result.getLong(1));
        rows.forEach(row -> session.note(link, null, row));
    }

    /** Stores what became different of a locked row, under its next version. */
    void update(Resource resource, Row before, Row after) throws SQLException {
        renew(resource, before, after);
        List<Column> changed = resource.columns().stream()
                .filter(column -> !Objects.equals(before.get(column), after.get(column)))
                .toList();
        List<String> sets = new ArrayList<>();
        List<@Nullable Object> parameters = new ArrayList<>();
        for (Column column : changed) {
            sets.add(column.name() + " = ?");
            parameters.add(after.get(column));
        }
        for (Normalised kept : resource.finding().normalised()) {
            if (!Collections.disjoint(kept.of(), changed)) {
                sets.add(kept.column().name() + " = " + Normalising.stored(kept, "?"));
                parameters.add(Normalising.of(kept, after));
            }
        }
        parameters.add(after.id());
        session.update("update " + resource.name() + " set " + String.join(", ", sets) + " where id = ?", parameters);
        session.note(resource, before, after);
        new Preferences(this).follow(resource, List.of(before), List.of(after));
        for (Listing listing : resource.listings()) {
            if (listing.copy() != null && changed.contains(listing.copy().original())) {
                follow(listing, listing.copy(), after);
            }
        }
    }

    /** The links of a row copy what it became. */
    private void follow(Listing listing, Listing.Copy copy, Row row) {
        session.update(
                "update " + Objects.requireNonNull(listing.link()).name() + " set "
                        + copy.copied().name() + " = ? where "
                        + listing.back().column().name() + " = ?",
                Arrays.asList(row.get(copy.original()), row.id()));
    }

    /** Does the same to all rows that meet a condition, if there are any: one statement to lock and read them, one to store them. */
    boolean update(Resource resource, String condition, List<?> parameters, Consumer<Row> doing) throws SQLException {
        List<Row> before = lock(resource, condition, parameters);
        if (before.isEmpty()) {
            return false;
        }
        List<Row> after = new ArrayList<>();
        for (Row row : before) {
            Row changed = Row.copyOf(resource, row);
            doing.accept(changed);
            renew(resource, row, changed);
            after.add(changed);
            session.note(resource, row, changed);
        }
        store(resource, before, after);
        new Preferences(this).follow(resource, before, after);
        return true;
    }

    /** The rows that meet a condition, locked in the order of their keys. */
    List<Row> lock(Resource resource, String condition, List<?> parameters) throws SQLException {
        return session.query(
                "select " + Columns.list("t", resource.columns()) + " from " + resource.name() + " t where " + condition
                        + " order by t.id for no key update",
                parameters,
                result -> Columns.row(result, 1, resource, resource.columns()));
    }

    /** Gives each of these locked rows a value of its own, a text or a number, in one statement. */
    void update(Resource resource, List<Row> before, Column column, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            Row after = Row.copyOf(resource, before.get(i));
            after.set(column, values.get(i));
            after.values[Resource.VERSIE] = next(before.get(i));
            session.note(resource, before.get(i), after);
        }
        List<UUID> ids = before.stream().map(Row::id).toList();
        session.update(
                "update " + resource.name() + " set versie = versie + 1, " + column.name()
                        + " = (?::" + (column.kind() == Kind.INTEGER ? "integer" : "text")
                        + "[])[array_position(?, id)] where id = any(?)",
                List.of(values, ids, ids));
    }

    /** What is done is the same for all of them: what became different anywhere is set everywhere. */
    private void store(Resource resource, List<Row> before, List<Row> after) throws SQLException {
        List<String> sets = new ArrayList<>(List.of("versie = versie + 1"));
        List<@Nullable Object> parameters = new ArrayList<>();
        List<Column> changed = resource.columns().stream()
                .filter(column -> column.place() > Resource.VERSIE && isChanged(column, before, after))
                .toList();
        for (Column column : changed) {
            sets.add(column.name() + " = ?");
            parameters.add(after.getFirst().get(column));
        }
        List<UUID> ids = after.stream().map(Row::id).toList();
        for (Normalised kept : resource.finding().normalised()) {
            if (!Collections.disjoint(kept.of(), changed)) {
                sets.add(kept.column().name() + " = " + Normalising.stored(kept, "(?::text[])[array_position(?, id)]"));
                parameters.add(
                        after.stream().map(row -> Normalising.of(kept, row)).toList());
                parameters.add(ids);
            }
        }
        parameters.add(ids);
        session.update(
                "update " + resource.name() + " set " + String.join(", ", sets) + " where id = any(?)", parameters);
    }

    private static boolean isChanged(Column column, List<Row> before, List<Row> after) {
        return IntStream.range(0, after.size())
                .anyMatch(i ->
                        !Objects.equals(before.get(i).get(column), after.get(i).get(column)));
    }

    /** Deletes all rows that meet a condition; gives them back, the oldest first. */
    List<Row> delete(Resource resource, String condition, List<?> parameters) throws SQLException {
        List<Column> told = resource.columns().stream().filter(Column::isTold).toList();
        List<Row> deleted = session.query(
                "delete from " + resource.name() + " t where " + condition + " returning " + Columns.list("t", told),
                parameters,
                result -> Columns.row(result, 1, resource, told));
        deleted.sort(Comparator.comparingLong(row -> number(row, Resource.VOLGNUMMER)));
        deleted.forEach(row -> session.note(resource, row, null));
        return deleted;
    }

    /** It becomes the next version, and may keep when it did. */
    private void renew(Resource resource, Row before, Row after) {
        after.values[Resource.VERSIE] = next(before);
        Profielgegeven kept = Register.PROFIEL.get(resource);
        if (kept != null) {
            after.set(kept.laatstGewijzigdOp().column(), session.now());
        }
    }

    private static long next(Row row) {
        return number(row, Resource.VERSIE) + 1;
    }

    private static long number(Row row, int place) {
        return (Long) Objects.requireNonNull(row.values[place]);
    }
}
