package nl.balie.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balie.platform.Settings;
import nl.balie.register.Identiteit;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Document.Item;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Unique;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What a write needs to know of other rows: do the rows it refers to exist, and is what must be unique still free? All of it is
 * asked in one statement; the rows referred to are locked against deletion until the write is done, in the order of their keys.
 */
final class LookUps {
    /** Must codes stand in the lists of the municipality? */
    private static final boolean CHECKED = "lijst".equals(Settings.text("balie.kanaal"));

    /** The list that codes must stand in, by their attribute. */
    static final Map<Attribute, String> LISTED = CHECKED ? Klantcontact.RESOURCE.listed() : Map.of();

    /** Does a referentie move from another address of the same partij ({@code BALIE_REFERENTIE=verplaatsen})? Else it is refused. */
    static final boolean MOVES = Settings.chosen("balie.referentie", "verplaatsen");

    private final Session session;
    private final Map<String, Target> targets = new TreeMap<>();
    private final List<Taken> uniques = new ArrayList<>();
    private final List<Listed> listed = new ArrayList<>();
    private final Set<UUID> made = new HashSet<>();

    LookUps(Session session) {
        this.session = session;
    }

    /** The rows of one resource that are referred to, and by whom. */
    private static final class Target {
        final Resource resource;
        final Map<UUID, List<Wish>> wishes = new TreeMap<>();

        @Nullable
        Column lookedAt;

        boolean isPreferred;

        Target(Resource resource) {
            this.resource = resource;
        }
    }

    /** Who refers to a row: where that stands in the document, and the change whose rules look at the row. */
    private record Wish(
            String path, @Nullable Change change, @Nullable Reference reference) {}

    private record Taken(Unique unique, Change change) {
        /** Capitals tell no two of these apart: who wants one waits for who wants it in other capitals. */
        boolean inAnyCase() {
            return unique.isName() || change.sent().resource().equals(Identiteit.RESOURCE);
        }

        String turn() {
            return change.sent().resource().name()
                    + values().stream().map(value -> " " + value).collect(Collectors.joining());
        }

        List<@Nullable Object> values() {
            List<@Nullable Object> values = new ArrayList<>();
            for (Column column : unique.columns()) {
                Object value = change.after().get(column);
                values.add(inAnyCase() && value instanceof String text ? text.toLowerCase(Locale.ROOT) : value);
            }
            return values;
        }
    }

    /** A code that must stand in a referentielijst. */
    private record Listed(Attribute attribute, String lijst, Change change) {}

    /** This row is made by the same write: referring to it is fine. */
    void made(UUID key) {
        made.add(key);
    }

    /** Everything that this change refers to, and what its rules look at. */
    void references(Change change) {
        references(change.sent(), change);
        for (Reference reference : change.sent().resource().references()) {
            UUID kept = change.after().get(reference);
            if (kept != null && !change.sent().has(reference.column()) && reference.lookedAt() != null) {
                wish(reference.target(), kept, new Wish("", change, reference));
            }
        }
    }

    private void references(Document document, @Nullable Change change) {
        for (Reference reference : document.resource().references()) {
            UUID sent = (UUID) document.get(reference.column());
            if (sent != null && !made.contains(sent)) {
                String path = document.path(reference.column().label() + ".uuid");
                wish(reference.target(), sent, new Wish(path, change, reference));
            }
        }
        document.lists().forEach((listing, items) -> {
            for (Item item : items == null ? List.<Item>of() : items) {
                if (item.uuid() != null && !made.contains(item.uuid())) {
                    wish(listing.target(), item.uuid(), new Wish(item.path() + ".uuid", null, null));
                }
                if (item.whole() != null) {
                    references(item.whole(), null);
                }
            }
        });
    }

    private void wish(Resource resource, UUID id, Wish wish) {
        Target target = targets.computeIfAbsent(resource.name(), name -> new Target(resource));
        target.wishes.computeIfAbsent(id, key -> new ArrayList<>()).add(wish);
        if (wish.reference != null && wish.reference.lookedAt() != null) {
            target.lookedAt = wish.reference.lookedAt();
        }
        if (wish.change != null && wish.reference != null) {
            target.isPreferred |= Preferences.isOne(wish.change.sent().resource(), wish.reference);
        }
    }

    /** Whatever must be in a referentielijst and may have changed; only when the municipality wants that checked. */
    void listed(Change change) {
        if (CHECKED) {
            change.sent().resource().listed().forEach((attribute, lijst) -> {
                if (change.changes(attribute.column())
                        && !change.after().text(attribute).isEmpty()) {
                    listed.add(new Listed(attribute, lijst, change));
                }
            });
        }
    }

    /** Whatever must be unique of this row and may have changed; of one that is not readable only the names, so that who types is told of all fields at once. */
    void uniques(Change change, boolean isReadable) {
        Resource resource = change.sent().resource();
        for (Unique unique : resource.uniques()) {
            boolean moves = MOVES && resource.soles().stream().anyMatch(sole -> sole.covers(unique));
            if (!moves
                    && (isReadable || unique.isName())
                    && unique.applies().test(change.after())
                    && unique.columns().stream().anyMatch(change::changes)) {
                uniques.add(new Taken(unique, change));
            }
        }
    }

    /**
     * Asks.
     *
     * @param missing gets a fault for each reference to nothing
     * @param taken gets a fault for each key that another row has
     */
    void ask(Violations missing, Violations taken) throws SQLException {
        if (targets.isEmpty() && uniques.isEmpty() && listed.isEmpty()) {
            return;
        }
        session.takeTurns(
                uniques.stream().filter(Taken::inAnyCase).map(Taken::turn).toList());
        List<String> parts = new ArrayList<>();
        List<@Nullable Object> parameters = new ArrayList<>();
        List<Target> asked = List.copyOf(targets.values());
        for (Target target : asked) {
            parts.add(select(parts.size(), target));
            parameters.add(target.wishes.keySet());
        }
        for (Taken unique : uniques) {
            parts.add(select(parts.size(), unique, parameters));
        }
        for (Listed code : listed) {
            parts.add("select " + parts.size()
                    + ", id, code || chr(10) || naam from referentiewaarde where lijst = ? and indicatie_actief");
            parameters.add(code.lijst);
        }
        Map<Integer, Map<UUID, String>> found = new HashMap<>();
        session.query(
                String.join(" union all ", parts),
                parameters,
                result -> found.computeIfAbsent(result.getInt(1), part -> new HashMap<>())
                        .put(result.getObject(2, UUID.class), result.getString(3)));
        for (int i = 0; i < asked.size(); i++) {
            tell(asked.get(i), found.getOrDefault(i, Map.of()), missing);
        }
        repeats(taken);
        for (int i = 0; i < uniques.size(); i++) {
            if (found.containsKey(asked.size() + i)) {
                report(uniques.get(i), taken);
            }
        }
        for (int i = 0; i < listed.size(); i++) {
            tell(listed.get(i), found.getOrDefault(asked.size() + uniques.size() + i, Map.of()), missing);
        }
    }

    /** What the members of one owner repeat among each other is told before what others have already, and so are names. */
    private void repeats(Violations taken) {
        Set<List<@Nullable Object>> seen = new HashSet<>();
        for (Taken each : uniques) {
            Resource resource = each.change.sent().resource();
            boolean ofOwner = resource.owners().stream()
                    .anyMatch(owner -> each.unique.columns().contains(owner.column()));
            List<@Nullable Object> values = each.values();
            values.add(each.unique);
            if ((ofOwner || each.unique.isName()) && !seen.add(values)) {
                report(each, taken);
            }
        }
    }

    /** What is preferred is locked against going to another as well: who comes second finds what the first did. */
    private static String select(int part, Target target) {
        String lock = target.isPreferred ? "no key update" : "key share";
        String lookedAt = target.lookedAt == null ? "''" : target.lookedAt.name();
        return "select " + part + ", id, looked_at from (select id, " + lookedAt + " as looked_at from "
                + target.resource.name() + " where id = any(?) order by id for " + lock + ") r" + part;
    }

    private static String select(int part, Taken taken, List<@Nullable Object> parameters) {
        Row after = taken.change.after();
        List<String> same = new ArrayList<>();
        for (Column column : taken.unique.columns()) {
            Object value = after.get(column);
            boolean anyCase = taken.inAnyCase() && value instanceof String;
            String is = anyCase ? "lower(%s) = lower(?)" : value == null ? "%s is null" : "%s = ?";
            same.add(is.formatted(column.name()));
            if (value != null) {
                parameters.add(value);
            }
        }
        parameters.add(after.id());
        String table = taken.change.sent().resource().name();
        return "select " + part + ", id, '' from (select id from " + table + " where "
                + same.stream().collect(Collectors.joining(" and ")) + " and id <> ? limit 1) u" + part;
    }

    private static void tell(Target target, Map<UUID, String> found, Violations missing) {
        target.wishes.forEach((id, wishes) -> {
            for (Wish wish : wishes) {
                if (!found.containsKey(id)) {
                    missing.add(wish.path, Message.unknown(target.resource));
                } else if (wish.change != null && wish.reference != null && target.lookedAt != null) {
                    Row row = new Row(target.resource);
                    row.values[Resource.ID] = id;
                    row.set(target.lookedAt, Objects.requireNonNull(found.get(id)));
                    wish.change.target(wish.reference, row);
                }
            }
        });
    }

    /** A value of the list is known by its code and by its name, with capitals or without; its code is what is stored. */
    private static void tell(Listed code, Map<UUID, String> found, Violations missing) {
        String value = code.change.after().text(code.attribute);
        Optional<String> known = found.values().stream()
                .filter(each -> each.lines().anyMatch(value::equalsIgnoreCase))
                .flatMap(each -> each.lines().limit(1))
                .min(Comparator.comparing((String each) -> !each.equalsIgnoreCase(value)));
        if (known.isPresent()) {
            code.change.after().set(code.attribute.column(), known.get());
        } else {
            List<String> allowed = found.values().stream()
                    .map(each -> each.lines().findFirst().orElse(""))
                    .sorted()
                    .toList();
            String name = code.attribute.name();
            boolean untold = value.equals(Klantcontact.GEEN_KANAAL);
            missing.add(code.change.path(name), untold ? Message.REQUIRED : Message.notListed(name, value, allowed));
        }
    }

    private static void report(Taken taken, Violations violations) {
        String name = taken.unique.name();
        violations.add(name.startsWith("__") ? name : taken.change.path(name), taken.unique.message());
    }
}
