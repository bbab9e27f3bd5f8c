package nl.balie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.register.Eenheid;
import nl.balie.register.InterneTaak;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** Who is to do an interne taak, by when, and where they are told of it. */
public final class Toewijzingen {
    /** The day of today. */
    private static final String VANDAAG =
            "with vandaag as (select (?::timestamptz at time zone 'Europe/Amsterdam')::date as dag)";

    /** A medewerker and, when she is away, who takes her place and is there. */
    private static final String ZIJ_OF_VERVANGER = """
            select id, volgnummer, identificatie, emailadres, indicatie_actief, afwezig_tot, false as vervangt
            from medewerker where id = {wie}
            union all
            select hij.id, hij.volgnummer, hij.identificatie, hij.emailadres, hij.indicatie_actief, hij.afwezig_tot, true
            from medewerker zij join medewerker hij on hij.id = zij.vervanger
            where zij.id = {wie} and zij.indicatie_actief and zij.afwezig_tot >= dag
                and hij.indicatie_actief and coalesce(hij.afwezig_tot < dag, true)
                and not exists (select from aanmelding where aanmelding.medewerker = lower(hij.identificatie) and not ziet_contacten)""";

    private static final String ADRESSEN = """
            {vandaag}
            select taak.id, coalesce(taak.nummer, taak.referentienummer, taak.id::text) as nummer, taak.uiterlijk_op, toewijzing.actor,
                actor.soort_actor = 'medewerker' as persoon, coalesce(medewerker.id, eenheid.id, actor.id) as wie,
                coalesce(case when medewerker.id is null and eenheid.id is null
                    then coalesce(actor.medewerker_emailadres, actor.organisatorische_eenheid_emailadres)
                    when coalesce(medewerker.indicatie_actief, eenheid.indicatie_actief)
                    then coalesce(medewerker.emailadres, eenheid.emailadres) end, '') as adres,
                coalesce(medewerker.afwezig_tot >= dag, false) as afwezig, coalesce(medewerker.vervangt, false) as vervangt,
                medewerker.identificatie
            from vandaag cross join internetaak taak join toewijzing on toewijzing.internetaak = taak.id join actor on actor.id = toewijzing.actor
                left join actor_medewerker on actor_medewerker.actor = actor.id
                left join lateral ({zijOfVervanger}) medewerker on true
                left join actor_eenheid on actor_eenheid.actor = actor.id
                left join eenheid on eenheid.id = actor_eenheid.eenheid
            where taak.id = any(?) and taak.status = 'te_verwerken'
            order by taak.volgnummer, toewijzing.volgnummer, medewerker.volgnummer, eenheid.volgnummer""".replace("{vandaag}", VANDAAG)
            .replace("{zijOfVervanger}", ZIJ_OF_VERVANGER.replace("{wie}", "actor_medewerker.medewerker"));

    private static final String COORDINATOREN = """
            {vandaag}
            select distinct taak.volgnummer, taak.id, coalesce(taak.nummer, taak.referentienummer, taak.id::text) as nummer,
                taak.uiterlijk_op, null::uuid as actor, true as persoon, medewerker.id as wie, medewerker.emailadres as adres,
                coalesce(medewerker.afwezig_tot >= dag, false) as afwezig, medewerker.vervangt, medewerker.identificatie
            from vandaag cross join internetaak taak join taak_eenheid on taak_eenheid.internetaak = taak.id
                join coordinator using (eenheid) join lateral ({zijOfVervanger}) medewerker on true
            where taak_eenheid.internetaak = any(?) and taak.id = any(?) and taak.status = 'te_verwerken'
            order by taak.volgnummer, medewerker.id""".replace("{vandaag}", VANDAAG)
            .replace("{zijOfVervanger}", ZIJ_OF_VERVANGER.replace("{wie}", "coordinator.medewerker"));

    private static final String UITZETTERS = """
            select distinct taak.volgnummer, taak.id, coalesce(taak.nummer, taak.referentienummer, taak.id::text) as nummer,
                null::timestamptz as uiterlijk_op, null::uuid as actor, true as persoon, medewerker.id as wie, medewerker.emailadres as adres,
                false as afwezig, false as vervangt, medewerker.identificatie
            from internetaak taak join actor_medewerker on actor_medewerker.actor = taak.uitgezet_door
                join medewerker on medewerker.id = actor_medewerker.medewerker
            where taak.id = any(?) and medewerker.indicatie_actief and medewerker.mail_bij_afronding
            order by taak.volgnummer, medewerker.id""";

    private static final String UITZETTER = """
            update internetaak set uitgezet_door = (select actor from actorklantcontact
                where klantcontact = internetaak.aanleidinggevend_klantcontact order by id limit 1) where id = any (?::uuid[])""";

    private static final String TERMIJN = """
            update internetaak set uiterlijk_op = case when eigen.termijn is null then ?::timestamptz else (
                select moment from unnest(?::int[], ?::timestamptz[]) as termijnen (uren, moment) where uren = eigen.termijn) end
            from unnest(?::uuid[]) as nieuw (id) left join lateral (
                select eenheid.termijn from toewijzing join actor_eenheid on actor_eenheid.actor = toewijzing.actor
                    join eenheid on eenheid.id = actor_eenheid.eenheid
                where toewijzing.internetaak = nieuw.id and eenheid.termijn is not null
                order by toewijzing.volgnummer limit 1) eigen on true
            where internetaak.id = nieuw.id returning internetaak.id, internetaak.uiterlijk_op""";

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
     * @param isVervanger is it assigned to a colleague who is away, and whose place she takes?
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
            boolean isVervanger,
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
                    row.getBoolean("vervangt"),
                    row.getString("identificatie"));
        }
    }

    /** Notes who put out the taken that this transaction made without telling so: who began their contact, for others may have supplemented it. */
    public static void noteUitzetters(Session session) {
        List<UUID> made = changed(session)
                .filter(mutation -> mutation.before() == null && mutation.row().get(InterneTaak.UITGEZET_DOOR) == null)
                .map(mutation -> mutation.row().id())
                .toList();
        if (!made.isEmpty()) {
            session.update(UITZETTER, List.of(made));
        }
    }

    /** The terms, in hours, of the eenheden that this transaction wrote. */
    public static List<Integer> terms(Session session) {
        return session.mutations().stream()
                .filter(mutation -> mutation.resource() == Eenheid.RESOURCE)
                .flatMap(mutation -> Stream.ofNullable((Integer) mutation.row().get(Eenheid.TERMIJN)))
                .toList();
    }

    /** The interne taken that this transaction made or opened again, without telling until when there is to do them. */
    public static List<UUID> begun(Session session) {
        return changed(session)
                .filter(mutation -> isBegun(mutation.before(), Objects.requireNonNull(mutation.after())))
                .map(mutation -> mutation.row().id())
                .toList();
    }

    /** A term that was emptied begins anew too; the one that it had before it was done, is over. */
    private static boolean isBegun(@Nullable Row before, Row after) {
        Object term = after.get(InterneTaak.UITERLIJK_OP);
        boolean isOld = before != null && !isOpen(before) && Objects.equals(before.get(InterneTaak.UITERLIJK_OP), term);
        return before == null ? term == null : isOpen(after) && (term == null || isOld);
    }

    /** The interne taken that this transaction finished. */
    public static List<UUID> finished(Session session) {
        return changed(session)
                .filter(mutation -> mutation.before() != null && isOpen(mutation.before()))
                .map(Mutation::row)
                .filter(taak -> !isOpen(taak))
                .map(Row::id)
                .toList();
    }

    private static boolean isOpen(Row taak) {
        return taak.text(InterneTaak.STATUS).equals(InterneTaak.OPEN);
    }

    private static Stream<Mutation> changed(Session session) {
        return session.mutations().stream()
                .filter(mutation -> mutation.resource() == InterneTaak.RESOURCE && mutation.after() != null);
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

    /** Who divides the work of the eenheden that these taken are of or takes her place, as far as they are open. */
    public static List<Adres> coordinatoren(Session session, Collection<UUID> taken) throws SQLException {
        List<UUID> keys = List.copyOf(taken);
        return session.query(COORDINATOREN, List.of(session.now(), keys, keys), Adres::read);
    }

    /** Who put these taken out, and wants to know that they are done. */
    public static List<Adres> uitzetters(Session session, Collection<UUID> taken) throws SQLException {
        return session.query(UITZETTERS, List.of(List.copyOf(taken)), Adres::read);
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
     * Tells until when there is to do these taken; those that this transaction wrote know it too, once it has ended.
     *
     * @param byTerm the moment for each term that an eenheid may have, in hours
     * @param standard the moment for who has no term
     */
    public static void setUiterlijkOp(
            Session session, Collection<UUID> taken, Map<Integer, OffsetDateTime> byTerm, OffsetDateTime standard) {
        Map<UUID, Row> written =
                changed(session).map(Mutation::row).collect(Collectors.toMap(Row::id, Function.identity()));
        session.ask(
                TERMIJN,
                List.of(standard, List.copyOf(byTerm.keySet()), List.copyOf(byTerm.values()), List.copyOf(taken)),
                row -> {
                    Row taak = written.get(row.getObject(1, UUID.class));
                    if (taak != null) {
                        taak.set(InterneTaak.UITERLIJK_OP.column(), row.getObject(2, OffsetDateTime.class));
                    }
                    return true;
                });
    }
}
