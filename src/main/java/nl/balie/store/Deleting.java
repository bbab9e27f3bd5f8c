package nl.balie.store;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.register.Eenheid;
import nl.balie.register.Medewerker;
import nl.balie.register.Register;
import nl.balie.resource.Column;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Variant;
import nl.balie.resource.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Deletes rows with all that hangs on them, children first: one statement for each relation, so that nothing disappears without
 * this class knowing of it.
 */
public final class Deleting {
    private static final Map<Resource, List<Holder>> HOLDERS = holders();

    private final Session session;

    /** Deletes within this transaction. */
    public Deleting(Session session) {
        this.session = session;
    }

    /** A resource that refers to another. */
    private record Holder(Resource resource, Reference reference) {}

    /** Deletes these rows, which the caller has locked. */
    public void delete(Resource resource, Collection<UUID> ids) throws SQLException {
        Makers.require(session, resource, ids);
        if (resource.equals(Medewerker.RESOURCE) || resource.equals(Eenheid.RESOURCE)) {
            requireIdle(ids);
        }
        Gebruik.requireOngebruikt(session, resource, ids);
        delete(resource, ids, Message.STILL_REFERRED);
    }

    /** Who still has something to do, stays: nobody would see any more what is assigned to her. */
    private void requireIdle(Collection<UUID> ids) throws SQLException {
        long open = session.query("""
                        select count(distinct internetaak) from toewijzing where status = 'te_verwerken' and actor in (
                            select actor from actor_medewerker where medewerker = any (?::uuid[])
                            union select actor from actor_eenheid where eenheid = any (?::uuid[]))""", List.of(ids, ids), row -> row.getLong(1)).getFirst();
        if (open > 0) {
            throw new Invalid(
                    Violation.WHOLE,
                    Message.invalid(
                            "Kan niet worden verwijderd: er %s nog open. Draag dat werk eerst over, bij de gegevens onder Beheer."
                                    .formatted(
                                            open == 1 ? "staat 1 interne taak" : "staan " + open + " interne taken")));
        }
    }

    /** Does anything refer to these rows that was not made at this moment, with them? */
    boolean isReferredTo(Resource resource, Collection<UUID> ids, OffsetDateTime made) throws SQLException {
        for (Holder holder : HOLDERS.getOrDefault(resource, List.of())) {
            String refers = "select exists (select from " + holder.resource.name() + " where "
                    + holder.reference.column().name()
                    + " = any(?) and not exists (select from audit where rij = " + holder.resource.name()
                    + ".id and moment = ?))";
            if (session.query(refers, List.of(ids, made), row -> row.getBoolean(1))
                    .getFirst()) {
                return true;
            }
        }
        return false;
    }

    /** Deletes these rows, which belong to one that changes or goes: who can't see them is told what holds them. */
    void deleteAlong(Resource resource, Collection<UUID> ids) throws SQLException {
        delete(resource, ids, null);
    }

    /**
     * Deletes.
     *
     * @param held what the client is told when others hold these rows; null: which those are
     */
    private void delete(Resource resource, Collection<UUID> ids, @Nullable Message held) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        for (Holder holder : HOLDERS.getOrDefault(resource, List.of())) {
            switch (holder.reference.whenGone()) {
                case GO -> deleteAlong(holder.resource, referring(holder, ids, ""));
                case CLEAR -> clear(holder, ids);
                case REFUSE -> refuse(holder, ids, held);
            }
        }
        new Rows(session).delete(resource, "id = any(?)", List.of(ids));
    }

    private List<UUID> referring(Holder holder, Collection<UUID> ids, String condition) throws SQLException {
        return session.query(
                "select id from " + holder.resource.name() + " where "
                        + holder.reference.column().name() + " = any(?)" + condition + " order by id for update",
                List.of(ids),
                result -> result.getObject(1, UUID.class));
    }

    private void clear(Holder holder, Collection<UUID> ids) throws SQLException {
        List<Reference> owners = holder.resource.owners();
        if (owners.contains(holder.reference)) {
            String ownerless = owners.stream()
                    .filter(owner -> owner != holder.reference)
                    .map(owner -> " and " + owner.column().name() + " is null")
                    .collect(Collectors.joining());
            deleteAlong(holder.resource, referring(holder, ids, ownerless));
        }
        Column key = holder.reference.column();
        new Rows(session).update(holder.resource, key.name() + " = any(?)", List.of(ids), row -> {
            row.set(key, null);
            emptiedWith(holder).forEach(variant -> variant.clear(row));
        });
    }

    /** A variant without its reference means nothing: all of it is emptied (contactpersoon of an organisation that is gone). */
    private static Stream<Variant> emptiedWith(Holder holder) {
        return holder.resource.members().stream()
                .filter(Variant.class::isInstance)
                .map(Variant.class::cast)
                .filter(variant ->
                        variant.cases().values().stream().anyMatch(inside -> inside.contains(holder.reference)));
    }

    private void refuse(Holder holder, Collection<UUID> ids, @Nullable Message held) throws SQLException {
        List<UUID> others = new ArrayList<>(referring(holder, ids, ""));
        others.removeAll(ids);
        if (!others.isEmpty()) {
            throw new Invalid(
                    Violation.WHOLE, held == null ? Message.heldBy(holder.resource, holder.reference, others) : held);
        }
    }

    private static Map<Resource, List<Holder>> holders() {
        Map<Resource, List<Holder>> holders = new HashMap<>();
        Register.all()
                .forEach(resource -> resource.references()
                        .forEach(reference -> holders.computeIfAbsent(reference.target(), target -> new ArrayList<>())
                                .add(new Holder(resource, reference))));
        return holders;
    }
}
