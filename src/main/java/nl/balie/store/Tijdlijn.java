package nl.balie.store;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.resource.Filter;
import nl.balie.resource.Query.Condition;
import org.jspecify.annotations.Nullable;

/**
 * All that happened with a klant in one list, the newest first, in one statement however much that is. A zaak stands in it once: by the
 * last contact that was about it, and rather by one that was not in confidence.
 */
public final class Tijdlijn {
    private static final Filter KANAAL = Filter.is("kanaal", "kanaal");
    private static final Filter VERTROUWELIJK = Filter.is("vertrouwelijk", "vertrouwelijk");

    /** What is asked in every kind is left out where it does not hold; a partial index is only used by who says what it leaves out. */
    private static final String SQL = """
            with van as materialized (
                select t.id, t.plaatsgevonden_op as moment, t.volgnummer, t.vertrouwelijk from klantcontact t
                where t.id in (select had_klantcontact from betrokkene where was_partij = ?) and {kanaal}),
            alles as (
                select 'contact' as soort, id, moment, 1 as rang, volgnummer, id as contact from van
                union all
                select 'contactverzoek', i.id, i.toegewezen_op, 0, i.volgnummer, van.id
                from van join internetaak i on i.aanleidinggevend_klantcontact = van.id
                union all
                select 'zaak', id, moment, 2, volgnummer, contact from (
                    select distinct on (o.onderwerpobjectidentificator_object_id, o.object)
                        o.id, van.moment, o.volgnummer, van.id as contact
                    from van join onderwerpobject o on o.klantcontact = van.id
                    where o.onderwerpobjectidentificator_code_objecttype = any(?) and van.moment >= ? and van.moment < ?
                    order by o.onderwerpobjectidentificator_object_id, o.object, van.vertrouwelijk, van.moment desc) zaken
                union all
                select 'bericht', id, publicatie_datum, 3, volgnummer, null from bericht
                where id in (select id from bericht where partij = ?
                        union all select id from bericht where gebruiker_id = any(?) and gebruiker_id <> '')
                    and publicatie_datum <= ? and ? in ('', kanaal)
                union all
                select 'taak', id, geregistreerd_op, 4, volgnummer, null from taak
                where ? = '' and id in (select taak from taak_betrokkene where partij = ?
                        union all select taak from taak_betrokkene
                            where betrokkene_inp_bsn = any(?) and betrokkene_inp_bsn <> ''
                        union all select id from taak where identificatie_value = any(?) and identificatie_value <> ''
                            and lower(identificatie_type) || ' ' || identificatie_value = any(?))),
            bladzijde as (
                select *, count(*) over () as aantal from alles where moment >= ? and moment < ? and ? in ('', soort)
                order by moment desc, rang, volgnummer desc limit ? offset ?)
            select p.soort, p.id, p.moment, p.contact, p.aantal,
                coalesce(b.onderwerp, t.title, nullif(o.onderwerpobjectidentificator_object_id, ''), o.object, '') as wat,
                coalesce(b.bericht_type, t.status, '') as nader, coalesce(b.kanaal, '') as kanaal,
                coalesce(b.gelezen, false) as gelezen
            from bladzijde p
            left join bericht b on p.soort = 'bericht' and b.id = p.id
            left join taak t on p.soort = 'taak' and t.id = p.id
            left join onderwerpobject o on p.soort = 'zaak' and o.id = p.id
            order by p.moment desc, p.rang, p.volgnummer desc""";

    private final Session session;

    /** Reads within this transaction. */
    public Tijdlijn(Session session) {
        this.session = session;
    }

    /** What kind of thing happened. */
    public enum Soort {
        CONTACT,
        CONTACTVERZOEK,
        ZAAK,
        BERICHT,
        TAAK;

        /** As it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of this word; empty when there is none. */
        public static Optional<Soort> of(String word) {
            return Arrays.stream(values())
                    .filter(soort -> soort.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * Whose.
     *
     * @param partij the key of the klant
     * @param bsns under which she is known
     * @param nummers all numbers under which she is known
     * @param genoemd the same, each with what kind of number it is before it, in all words for that
     */
    public record Wiens(UUID partij, List<String> bsns, List<String> nummers, List<String> genoemd) {}

    /**
     * How much of it.
     *
     * @param soort only this kind; null for all
     * @param kanaal only by this channel; empty for all
     * @param alsoConfidential is what was in confidence found by its channel?
     * @param begin only from this moment on
     * @param eind only before this moment
     */
    public record Deel(
            @Nullable Soort soort,
            String kanaal,
            boolean alsoConfidential,
            @Nullable OffsetDateTime begin,
            @Nullable OffsetDateTime eind) {
        private List<Condition> conditions() {
            List<Condition> conditions = new ArrayList<>();
            if (!kanaal.isEmpty()) {
                conditions.add(new Condition(KANAAL, kanaal));
                if (!alsoConfidential) {
                    conditions.add(new Condition(VERTROUWELIJK, false));
                }
            }
            return conditions;
        }
    }

    /**
     * Something that happened.
     *
     * @param contact the key of the contact that it is, came from or was about; null when it was none
     * @param wat what it was about, where no contact tells that
     * @param nader its kind, or how far it is
     * @param isGelezen did she read it?
     */
    public record Punt(
            Soort soort,
            UUID id,
            OffsetDateTime moment,
            @Nullable UUID contact,
            String wat,
            String nader,
            String kanaal,
            boolean isGelezen) {}

    /** A page of it, and how much there is in all; that is not known of a page behind the last. */
    public record Bladzijde(List<Punt> punten, long aantal) {}

    /** A page of it, counted from 1. */
    public Bladzijde van(Wiens wiens, Deel deel, int nummer, int size) throws SQLException {
        Conditions kanaal = new Conditions(Klantcontact.RESOURCE, "t", deel.conditions());
        OffsetDateTime begin = deel.begin() == null ? OffsetDateTime.MIN : deel.begin(); // -infinity, to the driver
        OffsetDateTime eind = deel.eind() == null ? OffsetDateTime.MAX : deel.eind();
        List<@Nullable Object> parameters = new ArrayList<>(List.of(wiens.partij()));
        parameters.addAll(kanaal.parameters());
        parameters.addAll(List.of(Onderwerpobject.ZAAK, begin, eind));
        parameters.addAll(List.of(wiens.partij(), wiens.bsns(), session.now(), deel.kanaal()));
        parameters.addAll(List.of(deel.kanaal(), wiens.partij(), wiens.bsns(), wiens.nummers(), wiens.genoemd()));
        parameters.addAll(
                List.of(begin, eind, deel.soort() == null ? "" : deel.soort().word()));
        parameters.addAll(List.of(size, (nummer - 1) * size));
        List<Long> aantal = new ArrayList<>(List.of(0L));
        List<Punt> punten = session.query(SQL.replace("{kanaal}", kanaal.sql()), parameters, row -> {
            aantal.set(0, row.getLong("aantal"));
            return new Punt(
                    Soort.of(row.getString("soort")).orElseThrow(),
                    row.getObject("id", UUID.class),
                    row.getObject("moment", OffsetDateTime.class),
                    row.getObject("contact", UUID.class),
                    row.getString("wat"),
                    row.getString("nader"),
                    row.getString("kanaal"),
                    row.getBoolean("gelezen"));
        });
        return new Bladzijde(punten, aantal.getFirst());
    }
}
