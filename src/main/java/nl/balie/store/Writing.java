package nl.balie.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Document.Item;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Member;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Rule;
import nl.balie.resource.Sole;
import nl.balie.resource.Variant;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Stores what clients sent. Faults are reported a stage at a time: the fields (with references to nothing), the rules, what must be
 * unique. Runs inside a transaction: a fault leaves nothing behind.
 */
public final class Writing {
    private static final NoArgGenerator KEYS = Generators.timeBasedEpochGenerator();

    private final Session session;
    private final Reading reading;
    private final Rows rows;

    /** Writes within this transaction. */
    public Writing(Session session) {
        this.session = session;
        this.reading = new Reading(session);
        this.rows = new Rows(session);
    }

    /** A new key: uuid version 7, so that keys grow with time. */
    public static UUID newKey() {
        return KEYS.generate();
    }

    /**
     * Stores new rows, which may refer to each other by {@link Document#newKey}.
     *
     * @param faults what is wrong with the fields already; reported together with references to nothing
     */
    public List<Row> create(List<Document> documents, Violations faults) throws SQLException {
        List<Change> changes = new ArrayList<>();
        for (Document document : documents) {
            changes.add(plan(document, null, false));
        }
        check(changes, faults);
        for (Change change : changes) {
            insert(change);
        }
        return changes.stream().map(Change::after).toList();
    }

    /**
     * Changes a row; what was not sent stays as it is (also with PUT, as Open Klant).
     *
     * @param stored the row, as {@link #lock} gave it
     * @param partial PATCH
     * @param faults what is wrong with the fields already
     */
    public Row change(Row stored, Document document, boolean partial, Violations faults) throws SQLException {
        Change change = plan(document, stored, partial);
        check(List.of(change), faults);
        update(change);
        return change.after();
    }

    /** The row with this key that meets the conditions, locked until the transaction ends; null when there is none. */
    public @Nullable Row lock(Resource resource, UUID id, List<Condition> conditions) throws SQLException {
        return reading.find(resource, id, conditions, " for no key update of t");
    }

    private Change plan(Document document, @Nullable Row before, boolean partial) {
        Resource resource = document.resource();
        Row after = document.over(before == null ? empty(resource) : before);
        if (before == null) {
            after.values[Resource.ID] = document.newKey() == null ? newKey() : document.newKey();
        }
        for (Member member : resource.members()) {
            if (member instanceof Variant variant && before != null && !document.has(variant.present())) {
                dropOutdated(variant, before, after);
            }
        }
        return new Change(
                document,
                before,
                after,
                partial,
                session.now(),
                listing -> before == null ? List.of() : keys(listing, before.id()));
    }

    private List<UUID> keys(Listing listing, UUID owner) {
        try {
            return reading.keys(listing, owner);
        } catch (SQLException problem) {
            throw Trouble.of(problem);
        }
    }

    /** What describes a persoon does not describe an organisatie. */
    private static void dropOutdated(Variant variant, Row before, Row after) {
        if (!before.text(variant.soort()).equals(after.text(variant.soort()))) {
            variant.clear(after);
        }
    }

    private Row empty(Resource resource) {
        Clock clock = Clock.fixed(session.now().toInstant(), ZoneOffset.UTC);
        Row row = new Row(resource);
        row.values[Resource.VERSIE] = 1L;
        resource.unseenAttributes().forEach(a -> row.set(a.column(), a.standardValue(clock)));
        for (Member member : resource.members()) {
            switch (member) {
                case Attribute attribute -> row.set(attribute.column(), attribute.standardValue(clock));
                case Group group ->
                    group.attributes().forEach(inside -> row.set(inside.column(), inside.standardValue(clock)));
                case Variant variant -> row.set(variant.present(), false);
                default -> {}
            }
        }
        return row;
    }

    private void check(List<Change> changes, Violations faults) throws SQLException {
        boolean readable = !faults.any();
        LookUps lookUps = new LookUps(session);
        changes.stream()
                .filter(Change::isNew)
                .forEach(change -> lookUps.made(change.after().id()));
        for (Change change : changes) {
            lookUps.references(change);
            if (readable) {
                lookUps.uniques(change);
            }
        }
        Violations taken = new Violations();
        lookUps.ask(faults, taken);
        faults.throwIfAny();
        Violations broken = new Violations();
        for (Change change : changes) {
            for (Rule rule : change.sent().resource().rules()) {
                rule.apply(change, broken);
            }
        }
        broken.throwIfAny();
        taken.throwIfAny();
    }

    private void insert(Change change) throws SQLException {
        Resource resource = change.sent().resource();
        takeFlag(change);
        rows.insert(resource, change.after());
        lists(change);
    }

    private void update(Change change) throws SQLException {
        Resource resource = change.sent().resource();
        Row before = Objects.requireNonNull(change.before());
        if (resource.columns().stream()
                .anyMatch(column -> column.place() > Resource.VERSIE && change.changes(column))) {
            takeFlag(change);
            rows.update(resource, before, change.after());
        }
        lists(change);
    }

    /** Takes the flag from the row that had it; the owner is locked, so that two who want the flag take turns. */
    private void takeFlag(Change change) throws SQLException {
        Resource resource = change.sent().resource();
        Sole sole = resource.sole();
        if (sole == null || !change.after().is(sole.flag())) {
            return;
        }
        UUID owner = change.after().get(sole.owner());
        if (owner == null) {
            return;
        }
        session.query(
                "select id from " + sole.owner().target().name() + " where id = ? for no key update",
                List.of(owner),
                result -> true);
        List<@Nullable Object> parameters = new ArrayList<>();
        sole.per().forEach(column -> parameters.add(change.after().get(column)));
        parameters.add(change.after().id());
        String others = sole.per().stream().map(c -> c.name() + " = ? and ").collect(Collectors.joining());
        rows.update(
                resource,
                sole.flag().column().name() + " and " + others + "id <> ?",
                parameters,
                row -> row.set(sole.flag().column(), false));
    }

    private void lists(Change change) throws SQLException {
        for (Listing listing : change.sent().resource().listings()) {
            if (!change.sent().has(listing)) {
                continue;
            }
            List<Item> items = change.sent().items(listing);
            UUID owner = change.after().id();
            if (listing.write() == Listing.Write.NEST) {
                if (items != null) {
                    nest(listing, owner, items, change);
                }
            } else if (listing.link() == null) {
                attach(listing, owner, keysOf(items));
            } else {
                link(listing, listing.link(), owner, keysOf(items));
            }
        }
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
     */
    private void attach(Listing listing, UUID owner, List<UUID> keys) throws SQLException {
        Resource target = listing.target();
        Column back = listing.back().column();
        Sole sole = target.sole();
        rows.update(target, back.name() + " = ? and id <> all(?::uuid[])", List.of(owner, keys), row -> {
            row.set(back, null);
            lower(sole, row);
        });
        if (!keys.isEmpty()) {
            rows.update(target, "id = any(?) and " + back.name() + " is distinct from ?", List.of(keys, owner), row -> {
                row.set(back, owner);
                lower(sole, row);
            });
        }
    }

    private static void lower(@Nullable Sole sole, Row row) {
        if (sole != null) {
            row.set(sole.flag().column(), false);
        }
    }

    private void link(Listing listing, Resource link, UUID owner, List<UUID> keys) throws SQLException {
        rows.delete(link, listing.back().column().name() + " = ?", List.of(owner));
        for (UUID key : keys) {
            Row row = empty(link);
            row.values[Resource.ID] = newKey();
            row.set(listing.back().column(), owner);
            row.set(listing.onward().column(), key);
            rows.insert(link, row);
        }
    }

    /** The members that are sent are made or changed and belong to the owner; on a change, the others are deleted. */
    private void nest(Listing listing, UUID owner, List<Item> items, Change outer) throws SQLException {
        Resource target = listing.target();
        if (!outer.isNew()) {
            List<UUID> kept = items.stream()
                    .map(Item::uuid)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
            List<UUID> gone = new ArrayList<>(reading.keys(listing, owner));
            gone.removeAll(kept);
            new Deleting(session).delete(target, gone);
        }
        List<Change> changes = new ArrayList<>();
        for (Item item : items) {
            Document whole = Objects.requireNonNull(item.whole());
            Row stored = item.uuid() == null ? null : lock(target, item.uuid(), List.of());
            Change change = plan(whole, stored, outer.isPartial());
            change.after().set(listing.back().column(), owner);
            changes.add(change);
        }
        check(changes, new Violations());
        for (Change change : changes) {
            if (change.isNew()) {
                insert(change);
            } else {
                update(change);
            }
        }
    }
}
