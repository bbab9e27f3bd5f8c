package nl.balie.store;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.balie.register.Actor;
import nl.balie.register.ActorKlantcontact;
import nl.balie.register.Bron;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Referentiewaarde;
import nl.balie.resource.Column;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * Notes, in each transaction, of what the figures of a day are no longer what was summed ({@link Dagcijfers}): the klantcontact, and when it
 * took place before. Notes are only inserted, so writers never wait for each other; and of a contact or an actor the key is noted and not the
 * day, for another transaction may be moving it to another day, or tying it to another contact.
 */
final class Cijfernotities {
    private static final String NOTE = """
            insert into cijfernotitie (dag, klantcontact, actor)
            select %s, null::uuid, null::uuid from unnest(?::timestamptz[]) moment
            union all select null, klantcontact, null from unnest(?::uuid[]) klantcontact
            union all select null, null, actor from unnest(?::uuid[]) actor
            union all select null, null, null where ?""".formatted(Counting.DAY.formatted("moment"));

    /** What says something of a klantcontact, and of which. */
    private static final Map<Resource, Function<Row, @Nullable Object>> OF = Map.of(
            Contactmomentdetails.RESOURCE, Row::id,
            Bron.RESOURCE, to(Bron.RESOURCE, "contactmomentdetails"),
            ActorKlantcontact.RESOURCE, to(ActorKlantcontact.RESOURCE, "klantcontact"),
            InterneTaak.RESOURCE, to(InterneTaak.RESOURCE, "aanleidinggevendKlantcontact"));

    private final Set<OffsetDateTime> moments = new LinkedHashSet<>();
    private final Set<UUID> contacts = new LinkedHashSet<>();
    private final Set<UUID> actors = new LinkedHashSet<>();
    private boolean everything;

    private Cijfernotities() {}

    private static Function<Row, @Nullable Object> to(Resource resource, String name) {
        Reference reference = resource.reference(name);
        return row -> row.get(reference);
    }

    /** Notes what this transaction touched; nothing when no figure is made of it. */
    static void write(Session session) {
        Cijfernotities notes = new Cijfernotities();
        session.mutations().forEach(notes::note);
        if (notes.everything || !(notes.moments.isEmpty() && notes.contacts.isEmpty() && notes.actors.isEmpty())) {
            session.update(
                    NOTE,
                    List.of(
                            List.copyOf(notes.moments),
                            List.copyOf(notes.contacts),
                            List.copyOf(notes.actors),
                            notes.everything));
        }
    }

    private void note(Mutation mutation) {
        Row before = mutation.before();
        Row after = mutation.after();
        Resource resource = mutation.resource();
        Function<Row, @Nullable Object> of = OF.get(resource);
        if (of != null) {
            if (resource != InterneTaak.RESOURCE || !Objects.equals(contact(of, before), contact(of, after))) {
                add(contact(of, before));
                add(contact(of, after));
            }
        } else if (resource == Klantcontact.RESOURCE) {
            if (before != null && differs(mutation, Klantcontact.PLAATSGEVONDEN_OP.column())) {
                moments.add((OffsetDateTime) Objects.requireNonNull(before.get(Klantcontact.PLAATSGEVONDEN_OP)));
            }
            if (after != null
                    && (differs(mutation, Klantcontact.PLAATSGEVONDEN_OP.column())
                            || differs(mutation, Klantcontact.KANAAL.column()))) {
                contacts.add(after.id());
            }
        } else if (resource == Actor.RESOURCE && before != null && after != null) {
            if (differs(mutation, Actor.NAAM.column()) || differs(mutation, Actor.SOORT.column())) {
                actors.add(after.id());
            }
        } else if (resource == Referentiewaarde.RESOURCE) {
            everything |= isResultaat(before) || isResultaat(after);
        }
    }

    private static @Nullable UUID contact(Function<Row, @Nullable Object> of, @Nullable Row row) {
        return row == null ? null : (UUID) of.apply(row);
    }

    private void add(@Nullable UUID contact) {
        if (contact != null) {
            contacts.add(contact);
        }
    }

    private static boolean differs(Mutation mutation, Column column) {
        Row before = mutation.before();
        Row after = mutation.after();
        return before == null || after == null || !Objects.equals(before.get(column), after.get(column));
    }

    private static boolean isResultaat(@Nullable Row row) {
        return row != null && row.text(Referentiewaarde.LIJST).equals(Referentiewaarde.GESPREKSRESULTATEN);
    }
}
