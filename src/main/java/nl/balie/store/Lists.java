package nl.balie.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.balie.resource.Change;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Document.Item;
import nl.balie.resource.Listing;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Sole;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** Stores the lists that were sent with a row: rows that belong to it from now on, links, or members of its own. */
final class Lists {
    private final Session session;
    private final Writing writing;
    private final Reading reading;
    private final Rows rows;

    Lists(Session session, Writing writing) {
        this.session = session;
        this.writing = writing;
        this.reading = new Reading(session);
        this.rows = new Rows(session);
    }

    /** Stores the lists of a row that is stored itself already; tells whether any of them became different. */
    boolean store(Change change) throws SQLException {
        boolean differs = false;
        Violations taken = new Violations();
        for (Listing listing : change.sent().resource().listings()) {
            if (!change.sent().has(listing)) {
                continue;
            }
            List<Item> items = change.sent().items(listing);
            UUID owner = change.after().id();
            if (listing.write() == Listing.Write.NEST) {
                if (items != null) {
                    differs |= nest(listing, owner, items, change);
                }
            } else if (listing.link() == null) {
                differs |= attach(listing, change, items == null ? List.of() : items, taken);
            } else {
                differs |= link(listing, listing.link(), change, keysOf(items));
            }
        }
        taken.throwIfAny();
        return differs;
    }

    private static List<UUID> keysOf(@Nullable List<Item> items) {
        return items == null
                ? List.of()
                : items.stream()
                        .map(item -> Objects.requireNonNull(item.uuid()))
                        .distinct()
                        .toList();
    }

    /**
     * These rows belong to the owner from now on, be it that they belonged to another; the others belong to no one. What changes
     * hands has no flag any more: that said something about its place with the other.
     *
     * @param taken gets a fault for each that belongs to another, where that is refused
     */
    private boolean attach(Listing listing, Change change, List<Item> items, Violations taken) throws SQLException {
        boolean differs = false;
        UUID owner = change.after().id();
        List<UUID> keys = keysOf(items);
        Resource target = listing.target();
        Column back = listing.back().column();
        if (!change.isNew()) {
            differs = rows.update(target, back.name() + " = ? and id <> all(?::uuid[])", List.of(owner, keys), row -> {
                row.set(back, null);
                lower(target, row);
            });
        }
        if (!keys.isEmpty()) {
            differs |= rows.update(
                    target, "id = any(?) and " + back.name() + " is distinct from ?", List.of(keys, owner), row -> {
                        Row before = Row.copyOf(target, row);
                        row.set(back, owner);
                        lower(target, row);
                        if (session.refusesMoves()) {
                            Move.between(target, before, row)
                                    .forEach(move -> taken.add(pathOf(row, items), move.refusal()));
                        }
                    });
        }
        return differs;
    }

    private static String pathOf(Row row, List<Item> items) {
        return items.stream()
                .filter(item -> row.id().equals(item.uuid()))
                .map(item -> item.path() + ".uuid")
                .findFirst()
                .orElseThrow();
    }

    private static void lower(Resource resource, Row row) {
        resource.soles().stream().filter(Sole::isFlag).forEach(sole -> sole.lower(row));
    }

    /** A list that is sent is linked anew; up to the first difference the links keep their keys, which tell since when each is there. */
    private boolean link(Listing listing, Resource link, Change change, List<UUID> keys) throws SQLException {
        UUID owner = change.after().id();
        List<Row> gone = change.isNew()
                ? List.of()
                : rows.delete(link, listing.back().column().name() + " = ?", List.of(owner));
        List<UUID> were = gone.stream()
                .map(row -> Objects.requireNonNull(row.get(listing.onward())))
                .toList();
        Listing.Copy copy = listing.copy();
        List<Row> linked = new ArrayList<>();
        boolean stays = true;
        for (UUID key : keys) {
            int place = linked.size();
            stays = stays && place < were.size() && were.get(place).equals(key);
            Row row = writing.empty(link);
            row.values[Resource.ID] = stays ? gone.get(place).id() : Writing.newKey();
            row.set(listing.back().column(), owner);
            row.set(listing.onward().column(), key);
            if (copy != null) {
                row.set(copy.copied(), change.after().get(copy.original()));
            }
            linked.add(row);
        }
        rows.insertLinks(link, linked);
        return !were.equals(keys);
    }

    /** The members that are sent are made or changed and belong to the owner; on a change, the others are deleted. */
    private boolean nest(Listing listing, UUID owner, List<Item> items, Change outer) throws SQLException {
        Resource target = listing.target();
        boolean differs = false;
        if (!outer.isNew()) {
            List<UUID> kept = items.stream()
                    .map(Item::uuid)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
            List<UUID> gone = new ArrayList<>(reading.keys(listing, owner));
            gone.removeAll(kept);
            differs = !gone.isEmpty();
            new Deleting(session).deleteAlong(target, gone);
        }
        List<Change> changes = new ArrayList<>();
        for (Item item : items) {
            Document whole = Objects.requireNonNull(item.whole());
            Row stored = item.uuid() == null ? null : writing.lock(target, item.uuid(), List.of());
            Change change = writing.plan(whole, stored, outer.isPartial());
            change.after().set(listing.back().column(), owner);
            changes.add(change);
        }
        writing.check(changes, new Violations());
        for (Change change : changes) {
            if (change.isNew()) {
                writing.insert(change);
                differs = true;
            } else {
                differs |= writing.update(change);
            }
        }
        return differs;
    }
}
