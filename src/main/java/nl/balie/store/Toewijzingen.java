package nl.balie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.balie.register.InterneTaak;
import org.jspecify.annotations.Nullable;

/** Who is to do an interne taak, by when, and where they are told of it. */
public final class Toewijzingen {
    private static final String ADRESSEN = """
            select taak.id, coalesce(taak.nummer, taak.referentienummer, taak.id::text) as nummer, taak.uiterlijk_op, toewijzing.actor,
                actor.soort_actor = 'medewerker' as persoon, coalesce(medewerker.id, eenheid.id, actor.id) as wie,
                coalesce(case when medewerker.id is null and eenheid.id is null
                    then coalesce(actor.medewerker_emailadres, actor.organisatorische_eenheid_emailadres)
                    when coalesce(medewerker.indicatie_actief, eenheid.indicatie_actief)
                    then coalesce(medewerker.emailadres, eenheid.emailadres) end, '') as adres,
                coalesce(medewerker.afwezig_tot >= (?::timestamptz at time zone 'Europe/Amsterdam')::date, false) as afwezig,
                medewerker.identificatie
            from internetaak taak join toewijzing on toewijzing.internetaak = taak.id join actor on actor.id = toewijzing.actor
                left join actor_medewerker on actor_medewerker.actor = actor.id
                left join medewerker on medewerker.id = actor_medewerker.medewerker
                left join actor_eenheid on actor_eenheid.actor = actor.id
                left join eenheid on eenheid.id = actor_eenheid.eenheid
            where taak.id = any(?) and taak.status = 'te_verwerken'
            order by taak.volgnummer, toewijzing.volgnummer, medewerker.volgnummer, eenheid.volgnummer""";

    private static final String COORDINATOREN = """
            select distinct taak.volgnummer, taak.id, coalesce(taak.nummer, taak.referentienummer, taak.id::text) as nummer,
                taak.uiterlijk_op, null::uuid as actor, true as persoon, medewerker.id as wie, medewerker.emailadres as adres,
                false as afwezig, medewerker.identificatie
            from internetaak taak join toewijzing on toewijzing.internetaak = taak.id
                cross join lateral (
                    select eenheid from actor_eenheid where actor_eenheid.actor = toewijzing.actor
                    union select lidmaatschap.eenheid from actor_medewerker
                        join lidmaatschap on lidmaatschap.medewerker = actor_medewerker.medewerker
                    where actor_medewerker.actor = toewijzing.actor) gevraagd
                join lidmaatschap on lidmaatschap.eenheid = gevraagd.eenheid and lidmaatschap.rol = 'coordinator'
                join medewerker on medewerker.id = lidmaatschap.medewerker and medewerker.indicatie_actief
            where taak.id = any(?) and taak.status = 'te_verwerken' order by taak.volgnummer, medewerker.id""";

    private static final String TERMIJN = """
            update internetaak set uiterlijk_op = case when eigen.termijn is null then ?::timestamptz else (
                select moment from unnest(?::int[], ?::timestamptz[]) as termijnen (uren, moment) where uren = eigen.termijn) end
            from unnest(?::uuid[]) as nieuw (id) left join lateral (
                select eenheid.termijn from toewijzing join actor_eenheid on actor_eenheid.actor = toewijzing.actor
                    join eenheid on eenheid.id = actor_eenheid.eenheid
                where toewijzing.internetaak = nieuw.id and eenheid.termijn is not null
                order by toewijzing.volgnummer limit 1) eigen on true
            where internetaak.id = nieuw.id""";

    private static final String WITHOUT = """
            select id, toegewezen_op from internetaak where status = 'te_verwerken' and uiterlijk_op is null
            order by volgnummer limit ? for no key update skip locked""";

    private Toewijzingen() {}

    /**
     * Somebody who has something to do with a taak, and where to tell her so.
     *
     * @param nummer what people call the taak
     * @param uiterlijkOp until when there is to do it; null as long as that is not worked out
     * @param actor as whom it is assigned to her; null when she is no behandelaar
     * @param isPersoon a medewerker, and no eenheid
     * @param wie the medewerker or eenheid; the actor, when the register knows her only so
     * @param adres empty when she has none
     * @param identificatie by which she signs in; null when she does not
     */
    public record Adres(
            UUID taak,
            String nummer,
            @Nullable OffsetDateTime uiterlijkOp,
            @Nullable UUID actor,
            boolean isPersoon,
            UUID wie,
            String adres,
            boolean isAfwezig,
            @Nullable String identificatie) {
        private static Adres read(ResultSet row) throws SQLException {
            return new Adres(
                    row.getObject("id", UUID.class),
                    row.getString("nummer"),
                    row.getObject("uiterlijk_op", OffsetDateTime.class),
                    row.getObject("actor", UUID.class),
                    row.getBoolean("persoon"),
                    row.getObject("wie", UUID.class),
                    row.getString("adres"),
                    row.getBoolean("afwezig"),
                    row.getString("identificatie"));
        }
    }

    /** The interne taken that this transaction made. */
    public static List<UUID> made(Session session) {
        return session.mutations().stream()
                .filter(mutation -> mutation.resource() == InterneTaak.RESOURCE && mutation.before() == null)
                .map(mutation -> mutation.row().id())
                .toList();
    }

    /** Of each interne taak that this transaction assigned to somebody, the actoren that it was not assigned to before. */
    public static Map<UUID, Set<UUID>> added(Session session) {
        ListChanges changes = new ListChanges(session.mutations());
        Map<UUID, Set<UUID>> added = new LinkedHashMap<>();
        changes.owners().stream()
                .filter(owner -> owner.resource() == InterneTaak.RESOURCE)
                .forEach(owner -> {
                    Set<UUID> actoren = new LinkedHashSet<>(
                            changes.came(owner).getOrDefault(InterneTaak.ACTOREN.name(), List.of()));
                    changes.went(owner)
                            .getOrDefault(InterneTaak.ACTOREN.name(), List.of())
                            .forEach(actoren::remove);
                    if (!actoren.isEmpty()) {
                        added.put(owner.id(), actoren);
                    }
                });
        return added;
    }

    /** To whom these taken are assigned, as far as they are open. */
    public static List<Adres> adressen(Session session, Collection<UUID> taken) throws SQLException {
        return session.query(ADRESSEN, List.of(session.now(), List.copyOf(taken)), Adres::read);
    }

    /** Who divides the work of the eenheden that these taken are of, as far as they are open. */
    public static List<Adres> coordinatoren(Session session, Collection<UUID> taken) throws SQLException {
        return session.query(COORDINATOREN, List.of(List.copyOf(taken)), Adres::read);
    }

    /** Open taken that are not told until when there is to do them, and when they were assigned. */
    public static Map<UUID, OffsetDateTime> withoutTerm(Session session, int most) throws SQLException {
        Map<UUID, OffsetDateTime> found = new LinkedHashMap<>();
        session.query(
                        WITHOUT,
                        List.of(most),
                        row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class)))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    /**
     * Tells until when there is to do these taken.
     *
     * @param byTerm the moment for each term that an eenheid may have, in hours
     * @param standard the moment for who has no term
     */
    public static void setUiterlijkOp(
            Session session, Collection<UUID> taken, Map<Integer, OffsetDateTime> byTerm, OffsetDateTime standard) {
        session.update(
                TERMIJN,
                List.of(standard, List.copyOf(byTerm.keySet()), List.copyOf(byTerm.values()), List.copyOf(taken)));
    }
}
