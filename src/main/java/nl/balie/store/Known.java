package nl.balie.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.platform.Settings;
import nl.balie.register.Actor;
import nl.balie.register.DigitaalAdres;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Message;
import nl.balie.resource.Normalised;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to be made and is there already, where the municipality wants nothing twice ({@code BALIE_EENMALIG}): an actor by the four
 * parts of its actoridentificator, and an address, however it is written, of the same kind and of the same partij and betrokkene.
 */
final class Known {
    private static final Set<String> ONCE = Settings.list("balie.eenmalig");
    private static final Group IDENTIFICATOR = (Group) Actor.RESOURCE.member("actoridentificator");
    private static final List<Column> OWNERS =
            DigitaalAdres.RESOURCE.owners().stream().map(Reference::column).toList();
    private static final List<Column> KIND =
            List.of(DigitaalAdres.RESOURCE.attribute("soortDigitaalAdres").column(), DigitaalAdres.SOORT_CODE.column());
    private static final Normalised ADRES =
            DigitaalAdres.RESOURCE.finding().normalised().getFirst();

    private final Session session;
    private final Rows rows;

    Known(Session session) {
        this.session = session;
        this.rows = new Rows(session);
    }

    /** What makes this row the same as another of its resource; null when it may come twice. */
    private static @Nullable List<@Nullable Object> sameness(Resource resource, Row row) {
        List<@Nullable Object> sameness = new ArrayList<>();
        if (!ONCE.contains(resource.plural())) {
            return null;
        }
        if (resource == Actor.RESOURCE) {
            IDENTIFICATOR.attributes().forEach(part -> sameness.add(row.get(part)));
            return sameness.contains("") || !row.is(Actor.ACTIEF) ? null : sameness;
        }
        if (resource != DigitaalAdres.RESOURCE || OWNERS.stream().allMatch(owner -> row.get(owner) == null)) {
            return null;
        }
        sameness.add(Normalising.of(ADRES, row));
        Stream.concat(OWNERS.stream(), KIND.stream()).forEach(column -> sameness.add(row.get(column)));
        return sameness;
    }

    /** The change among these, of the same request, that makes or supplements the row that this new one is too; null when none does. */
    static @Nullable Change among(List<Change> changes, Resource resource, Row made) {
        List<@Nullable Object> sameness = sameness(resource, made);
        return sameness == null
                ? null
                : changes.stream()
                        .filter(change -> change.sent().resource() == resource
                                && sameness.equals(sameness(resource, change.after())))
                        .findFirst()
                        .orElse(null);
    }

    /** The row that is the same as this new one, locked; the next who asks waits. Null when there is none, or when it may come twice. */
    @Nullable
    Row find(Resource resource, Row made) throws SQLException {
        if (!ONCE.contains(resource.plural())) {
            return null;
        }
        return resource == Actor.RESOURCE ? actor(made) : resource == DigitaalAdres.RESOURCE ? adres(made) : null;
    }

    private @Nullable Row actor(Row made) throws SQLException {
        List<Column> parts =
                IDENTIFICATOR.attributes().stream().map(Attribute::column).toList();
        if (parts.stream().anyMatch(part -> "".equals(made.get(part)))) {
            return null;
        }
        session.takeTurns(List.of(turn("actor", made, parts)));
        return first(Actor.RESOURCE, Actor.ACTIEF.column().name(), List.of(), parts, made);
    }

    private @Nullable Row adres(Row made) throws SQLException {
        String adres = Normalising.of(ADRES, made);
        List<Column> same = Stream.concat(OWNERS.stream(), KIND.stream()).toList();
        if (OWNERS.stream().allMatch(owner -> made.get(owner) == null)) {
            return null;
        }
        session.takeTurns(List.of(turn("digitaal_adres\n" + adres, made, same)));
        String written = ADRES.column().name() + " = " + Normalising.stored(ADRES, "?");
        return first(DigitaalAdres.RESOURCE, written, List.of(adres), same, made);
    }

    /** The same names as those who look up actors and make them along with something else take turns by. */
    private static String turn(String name, Row made, List<Column> same) {
        return Stream.concat(Stream.of(name), same.stream().map(column -> String.valueOf(made.get(column))))
                .collect(Collectors.joining("\n"));
    }

    private @Nullable Row first(Resource resource, String condition, List<Object> first, List<Column> same, Row made)
            throws SQLException {
        StringBuilder conditions = new StringBuilder(condition);
        List<Object> parameters = new ArrayList<>(first);
        for (Column column : same) {
            Object value = made.get(column);
            conditions.append(" and ").append(column.name()).append(value == null ? " is null" : " = ?");
            if (value != null) {
                parameters.add(value);
            }
        }
        return rows.lock(resource, conditions.toString(), parameters).stream()
                .min(Comparator.comparingLong(row -> (Long) Objects.requireNonNull(row.values[Resource.VOLGNUMMER])))
                .orElse(null);
    }

    /**
     * What was sent and the row that is there lacks. Who may make a row may not change one: what the row says is never replaced.
     *
     * @param empty what a row holds of which nothing was sent; to send the same says nothing
     * @param differing gets a fault for each value that contradicts the row
     */
    static Document supplement(Document sent, Row known, Row empty, Violations differing) {
        Document supplement = new Document(sent.resource(), "", known.id());
        for (Column column : sent.columns()) {
            Object value = sent.get(column);
            Object stored = known.get(column);
            if (value == null || value.equals(stored) || ADRES.of().contains(column)) {
                continue; // an address was found however it is written
            }
            boolean says = !value.equals("") && !value.equals(empty.get(column));
            if (stored == null || stored.equals("") || (says && stored.equals(false))) {
                supplement.set(column, value); // also a blank text, where a variant comes that was not there
            } else if (says) {
                differing.add(sent.path(column.label()), Message.differs(sent.resource(), known.id()));
            }
        }
        return supplement;
    }
}
