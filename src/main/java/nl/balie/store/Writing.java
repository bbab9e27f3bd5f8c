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
import java.util.stream.Stream;
import nl.balie.platform.Naam;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Member;
import nl.balie.resource.Message;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Rule;
import nl.balie.resource.Sole;
import nl.balie.resource.Unique;
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
     * Stores new rows, which may refer to each other by {@link Document#newKey}. What is there already is supplemented and given back,
     * where the municipality wants that ({@link Known}).
     *
     * @param faults what is wrong with the fields already; reported together with references to nothing
     */
    public List<Row> create(List<Document> documents, Violations faults) throws SQLException {
        if (Numbering.ALWAYS && !faults.any()) {
            Numbering.give(session, documents);
        }
        List<Change> changes = new ArrayList<>();
        Violations differing = new Violations();
        for (Document document : documents) {
            changes.add(faults.any() ? plan(document, null, false) : planOnce(document, changes, differing));
        }
        List<Change> each = changes.stream().distinct().toList();
        check(each, faults);
        differing.throwIfAny();
        for (Change change : each) {
            if (change.isNew()) {
                insert(change);
            } else {
                update(change);
                change.after().wasThere(true);
            }
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
        Makers.require(session, document.resource(), stored);
        Change change = plan(document, stored, partial);
        Numbering.keep(document.resource(), stored, change.after());
        check(List.of(change), faults);
        update(change);
        return change.after();
    }

    /** The row with this key that meets the conditions, locked until the transaction ends; null when there is none. */
    public @Nullable Row lock(Resource resource, UUID id, List<Condition> conditions) throws SQLException {
        return reading.find(resource, id, conditions, " for no key update of t");
    }

    /** What is there already, or was sent a little earlier in the same request, is supplemented. */
    private Change planOnce(Document document, List<Change> earlier, Violations differing) throws SQLException {
        Resource resource = document.resource();
        Change made = plan(document, null, false);
        if (document.newKey() != null) {
            return made;
        }
        Change same = Known.among(earlier, resource, made.after());
        if (same != null) {
            same.supplement(Known.supplement(document, same.after(), empty(resource), differing));
            return same;
        }
        Row known = new Known(session).find(resource, made.after());
        return known == null ? made : plan(Known.supplement(document, known, empty(resource), differing), known, true);
    }

    Change plan(Document document, @Nullable Row before, boolean partial) {
        Resource resource = document.resource();
        Row after = document.over(before == null ? empty(resource) : before);
        if (before == null) {
            after.values[Resource.ID] = document.newKey() == null ? newKey() : document.newKey();
            Makers.sign(session, resource, after);
        }
        names(resource).filter(document::has).forEach(name -> after.set(name, Naam.net(document.text(name))));
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
                before != null && Makers.isCaller(session, resource, before),
                session.now(),
                listing -> before == null ? List.of() : keys(listing, before.id()));
    }

    /** What people know rows of this by, all of it texts. */
    private static Stream<Column> names(Resource resource) {
        return resource.uniques().stream()
                .filter(Unique::isName)
                .map(unique -> unique.columns().getLast());
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

    Row empty(Resource resource) {
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

    void check(List<Change> changes, Violations faults) throws SQLException {
        boolean readable = !faults.any();
        LookUps lookUps = new LookUps(session);
        changes.stream()
                .filter(Change::isNew)
                .forEach(change -> lookUps.made(change.after().id()));
        for (Change change : changes) {
            names(change.sent().resource())
                    .filter(name -> change.sent().has(name)
                            && !change.sent().text(name).isEmpty()
                            && "".equals(change.after().get(name)))
                    .forEach(name -> faults.add(change.path(name.label()), Message.BLANK));
            lookUps.references(change);
            lookUps.listed(change);
            lookUps.uniques(change, readable);
        }
        Violations taken = new Violations();
        lookUps.ask(faults, readable ? taken : faults);
        faults.throwIfAny();
        Violations broken = new Violations();
        for (Change change : changes) {
            for (Rule rule : change.sent().resource().rules()) {
                rule.apply(change, broken);
            }
            if (session.refusesMoves()) {
                refuseMoves(change, broken);
            }
        }
        broken.throwIfAny();
        taken.throwIfAny();
    }

    /** Told at the reference that was sent, or else, of a member of a list, at its key. */
    private static void refuseMoves(Change change, Violations violations) {
        for (Move move : Move.between(change.sent().resource(), change.before(), change.after())) {
            boolean sent = change.sent().has(move.owner().column());
            violations.add(change.path(sent ? move.owner().name() + ".uuid" : "uuid"), move.refusal());
        }
    }

    void insert(Change change) throws SQLException {
        Resource resource = change.sent().resource();
        takeMarks(change);
        rows.insert(resource, change.after());
        new Lists(session, this).store(change);
    }

    /** Stores what became different, if anything did: a row whose lists alone changed has a next version too. */
    boolean update(Change change) throws SQLException {
        Resource resource = change.sent().resource();
        Row before = Objects.requireNonNull(change.before());
        boolean differs = change.after().differs(before);
        if (differs) {
            takeMarks(change);
            rows.update(resource, before, change.after());
        }
        boolean listsDiffer = new Lists(session, this).store(change);
        if (listsDiffer && !differs) {
            rows.update(resource, before, change.after());
        }
        return differs || listsDiffer;
    }

    /** Takes a mark from the row that had it; the owner is locked, so that two who want it take turns. */
    private void takeMarks(Change change) throws SQLException {
        Resource resource = change.sent().resource();
        for (Sole sole : resource.soles()) {
            if (sole.isOn(change.after()) && (!sole.whenAsked() || LookUps.MOVES)) {
                takeMark(resource, sole, change.after());
            }
        }
    }

    private void takeMark(Resource resource, Sole sole, Row after) throws SQLException {
        session.ask(
                "select id from " + sole.owner().target().name() + " where id = ? for no key update",
                List.of(Objects.requireNonNull(after.get(sole.owner()))),
                result -> true);
        List<@Nullable Object> parameters = new ArrayList<>();
        String marked = sole.mark().column().name();
        if (!sole.isFlag()) {
            marked += " = ?";
            parameters.add(after.get(sole.mark()));
        }
        sole.per().forEach(column -> parameters.add(after.get(column)));
        parameters.add(after.id());
        String others = sole.per().stream().map(c -> c.name() + " = ? and ").collect(Collectors.joining());
        rows.update(resource, marked + " and " + others + "id <> ?", parameters, sole::lower);
    }
}
