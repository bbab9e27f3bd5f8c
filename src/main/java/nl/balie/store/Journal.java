package nl.balie.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.balie.platform.Call;
import nl.balie.resource.Announcement;
import nl.balie.resource.Attribute;
import nl.balie.resource.Column;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.store.ListChanges.Owner;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction leaves behind besides its rows, in one statement: what it added or took away ({@link Counts}), who did what
 * (the audit trail), and what others will be told of (the events). Committed with the rows, or not at all.
 */
final class Journal {
    private static final String WRITE = """
            with tellingen as (
                insert into telling (soort, aantal) select * from unnest(?::text[], ?::bigint[])),
            sporen as (
                insert into audit (moment, applicatie, applicatie_naam, eindgebruiker, toelichting, soort, rij, actie, oud, nieuw)
                select ?, ?::uuid, ?, ?, ?, soort, rij, actie, oud::json, nieuw::json
                from unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[]) as spoor (soort, rij, actie, oud, nieuw))
            insert into gebeurtenis (moment, kanaal, soort, actie, rij, hoofd, kenmerken)
            select ?, kanaal, soort, actie, rij,
                coalesce((select had_klantcontact from betrokkene where betrokkene.id = hoofd), hoofd), kenmerken::json
            from unnest(?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[])
                as nieuws (kanaal, soort, actie, rij, hoofd, kenmerken)""";

    private final Session session;
    private final ListChanges lists;
    private final List<List<@Nullable Object>> trail = columns(5);
    private final List<List<@Nullable Object>> news = columns(6);
    private final Map<String, Long> grown = new LinkedHashMap<>();
    private final Set<Owner> noted = new HashSet<>();

    private Journal(Session session) {
        this.session = session;
        this.lists = new ListChanges(session.mutations());
    }

    /** Writes what this transaction leaves behind; nothing when nothing was written. */
    static void write(Session session) throws SQLException {
        if (!session.mutations().isEmpty()) {
            Journal journal = new Journal(session);
            session.mutations().forEach(journal::note);
            journal.noteLists();
            journal.write();
        }
    }

    private void note(Mutation mutation) {
        Resource resource = mutation.resource();
        long growth = mutation.before() == null ? 1 : mutation.after() == null ? -1 : 0;
        grown.merge(resource.name(), growth, Long::sum);
        if (ListChanges.tell(resource)) {
            return;
        }
        Owner row = new Owner(resource, mutation.row().id());
        if (mutation.differs() || lists.owners().contains(row)) {
            add(
                    trail,
                    resource.name(),
                    row.id(),
                    mutation.action(),
                    snapshot(mutation, mutation.before(), lists.went(row)),
                    snapshot(mutation, mutation.after(), lists.came(row)));
        }
        noted.add(row);
        if (!session.call().equals(Call.DEMO)) {
            resource.announcements().forEach(announcement -> announce(announcement, mutation));
        }
    }

    private static @Nullable String snapshot(Mutation mutation, @Nullable Row row, Map<String, List<UUID>> lists) {
        if (row == null) {
            return null;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>(lists);
        for (Column column : mutation.resource().columns()) {
            Object value = row.get(column);
            boolean empty = value == null || value.equals("");
            if (mutation.tells(column) && !(empty && (mutation.before() == null || mutation.after() == null))) {
                // A variant has members of one name for each soort: at most one of them holds a value.
                if (value == null) {
                    values.putIfAbsent(column.label(), null);
                } else {
                    values.put(column.label(), value);
                }
            }
        }
        return Json.text(values);
    }

    /** Rows of which nothing changed but a list. */
    private void noteLists() {
        for (Owner row : lists.owners()) {
            if (!noted.contains(row)) {
                add(
                        trail,
                        row.resource().name(),
                        row.id(),
                        Mutation.CHANGED,
                        Json.text(lists.went(row)),
                        Json.text(lists.came(row)));
            }
        }
    }

    /** Told to others: came, went or changed. What is told of may change with the row (another zaak): then one went, one came. */
    private void announce(Announcement announcement, Mutation mutation) {
        Object was = mutation.before() == null ? null : announcement.when().apply(mutation.before());
        Object is = mutation.after() == null ? null : announcement.when().apply(mutation.after());
        if (was != null && was.equals(is)) {
            String action = session.call().isPartial() ? "deels_gewijzigd" : "gewijzigd";
            tell(announcement, mutation.resource(), action, mutation.after());
            return;
        }
        if (was != null) {
            tell(announcement, mutation.resource(), "verwijderd", mutation.before());
        }
        if (is != null) {
            tell(announcement, mutation.resource(), "aangemaakt", mutation.after());
        }
    }

    private void tell(Announcement announcement, Resource resource, String action, @Nullable Row row) {
        Row told = Objects.requireNonNull(row);
        Map<String, @Nullable Object> kenmerken = new LinkedHashMap<>();
        for (Attribute attribute : announcement.attributes()) {
            kenmerken.put(attribute.name(), told.get(attribute));
        }
        add(
                news,
                announcement.kanaal(),
                resource.name(),
                action,
                told.id(),
                Objects.requireNonNull(announcement.about().apply(told)),
                Json.text(kenmerken));
    }

    private void write() throws SQLException {
        Call call = session.call();
        grown.values().removeIf(growth -> growth == 0);
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(List.copyOf(grown.keySet()));
        parameters.add(List.copyOf(grown.values()));
        parameters.add(session.now());
        parameters.add(call.applicatie());
        parameters.add(call.naam());
        parameters.add(call.eindgebruiker());
        parameters.add(call.toelichting());
        parameters.addAll(trail);
        parameters.add(session.now());
        parameters.addAll(news);
        session.update(WRITE, parameters);
    }

    private static List<List<@Nullable Object>> columns(int count) {
        List<List<@Nullable Object>> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            columns.add(new ArrayList<>());
        }
        return columns;
    }

    private static void add(List<List<@Nullable Object>> columns, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            columns.get(i).add(values[i]);
        }
    }
}
