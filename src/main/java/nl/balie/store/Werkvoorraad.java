package nl.balie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import nl.balie.register.InterneTaak;
import nl.balie.register.PartijIdentificator;
import org.jspecify.annotations.Nullable;

/**
 * The work list: contactverzoeken that some actoren have to do, that somebody put out, or that nobody here does; narrowed, sorted, and a page at
 * a time from where the one before ended. One statement for a page, whatever the size of the register: the keys of the page are found first,
 * and what is shown of each is read for those only.
 */
public final class Werkvoorraad {
    @SuppressWarnings("InlineFormatString") // as long as it is, it reads better on its own
    private static final String ROWS = """
            select i.id, i.volgnummer, i.versie, i.nummer, i.status, i.uiterlijk_op, i.toegewezen_op, i.afgehandeld_op, i.gevraagde_handeling,
                k.id as contact, k.nummer as contactnummer, k.onderwerp, k.kanaal, k.vertrouwelijk, p.sorteer,
                (select string_agg(a.naam, ', ' order by t.volgnummer) from toewijzing t join actor a on a.id = t.actor
                    where t.internetaak = i.id and a.soort_actor <> 'medewerker') as eenheden,
                (select string_agg(a.naam, ', ' order by t.volgnummer) from toewijzing t join actor a on a.id = t.actor
                    where t.internetaak = i.id and a.soort_actor = 'medewerker') as behandelaars,
                (select string_agg(wie.naam, ', ') from (select coalesce(
                        nullif(concat_ws(' ', nullif(b.contactnaam_voornaam, ''), nullif(b.contactnaam_voorvoegsel_achternaam, ''),
                            nullif(b.contactnaam_achternaam, '')), ''),
                        nullif(b.organisatienaam, ''), nullif(concat_ws(' ', nullif(m.persoon_contactnaam_voornaam, ''),
                            nullif(m.persoon_contactnaam_voorvoegsel_achternaam, ''), nullif(m.persoon_contactnaam_achternaam, '')), ''),
                        nullif(concat_ws(' ', nullif(m.contactpersoon_contactnaam_voornaam, ''),
                            nullif(m.contactpersoon_contactnaam_achternaam, '')), ''),
                        nullif(m.organisatie_naam, ''), (select {aanduiding} from partij_identificator n
                            where n.identificeerde_partij = m.id order by {volgorde} limit 1)) as naam
                    from betrokkene b left join partij m on m.id = b.was_partij
                    where b.had_klantcontact = k.id order by b.volgnummer limit 3) wie) as klant,
                poging.pogingen, poging.laatste, gelukt.indicatie_contact_gelukt as gelukt
            from ({sleutels}) p join internetaak i on i.id = p.id
            join klantcontact k on k.id = i.aanleidinggevend_klantcontact
            left join lateral (select count(*) as pogingen, max(moment) as laatste from activiteit
                where activiteit.internetaak = i.id and soort_activiteit = 'klantcontact') poging on true
            left join lateral (select c.indicatie_contact_gelukt from activiteit r join klantcontact c on c.id = r.klantcontact
                where r.internetaak = i.id and r.moment = poging.laatste limit 1) gelukt on true
            order by p.sorteer {richting}, i.volgnummer {richting}""";

    /** Who has no name is called by a number. */
    private static final String AANDUIDING = aanduidingen((soort, woorden) -> "when '%s' then '%s'%s"
            .formatted(
                    soort,
                    woorden,
                    soort.equals(PartijIdentificator.BSN) ? "" : " || n.partij_identificator_object_id"));

    /** Which of her numbers that is. */
    private static final String VOLGORDE = aanduidingen((soort, woorden) -> "when '%s' then %d"
            .formatted(
                    soort,
                    List.copyOf(PartijIdentificator.AANDUIDINGEN.keySet()).indexOf(soort)));

    /** Came since a key was made: assigned to these actoren, to none of whom it was before, or opened again. */
    private static final String NIEUW = """
            i.id in (select n.internetaak from toewijzing n where n.id > ? and n.actor = any (?::uuid[])
                and not exists (select from toewijzing o where o.internetaak = n.internetaak and o.id <= ? and o.actor = any (?::uuid[]))
                union all select h.internetaak from activiteit h where h.id > ? and h.soort_activiteit = 'heropend')""";

    /** A row of the list. */
    public record Regel(
            UUID id,
            long versie,
            String nummer,
            boolean isOpen,
            @Nullable OffsetDateTime uiterlijkOp,
            OffsetDateTime gevraagdOp,
            @Nullable OffsetDateTime afgerondOp,
            UUID contact,
            String contactnummer,
            boolean isVertrouwelijk,
            String onderwerp,
            String kanaal,
            String eenheden,
            String behandelaars,
            String klant,
            int pogingen,
            @Nullable OffsetDateTime laatstePoging,
            boolean isLaatsteGelukt,
            Werkvraag.Plek plek) {}

    private final Session session;

    /** Reads within this transaction. */
    public Werkvoorraad(Session session) {
        this.session = session;
    }

    private static String aanduidingen(BinaryOperator<String> each) {
        return PartijIdentificator.AANDUIDINGEN.entrySet().stream()
                .map(one -> each.apply(one.getKey(), one.getValue()))
                .collect(Collectors.joining(" ", "case n.partij_identificator_code_soort_object_id ", " end"));
    }

    /** A page. */
    public List<Regel> lees(Werkvraag vraag) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String richting = vraag.aflopend() ? "desc" : "asc";
        String keys =
                "select i.id, i.volgnummer, %1$s as sorteer%2$s order by sorteer %3$s, i.volgnummer %3$s limit %4$d"
                        .formatted(vraag.sorteer(), vraag.from(parameters), richting, vraag.aantal());
        return session.query(
                ROWS.replace("{sleutels}", keys)
                        .replace("{richting}", richting)
                        .replace("{aanduiding}", AANDUIDING)
                        .replace("{volgorde}", VOLGORDE),
                parameters,
                Werkvoorraad::regel);
    }

    /** How many came into a list of what is assigned since this key was made: keys grow with time. */
    public long nieuw(Werkvraag vraag, UUID sinds) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String from = vraag.from(parameters) + " and " + NIEUW;
        List<UUID> actoren = List.copyOf(vraag.actoren());
        parameters.addAll(List.of(sinds, actoren, sinds, actoren, sinds));
        return session.query("select count(*)" + from, parameters, row -> row.getLong(1))
                .getFirst();
    }

    private static Regel regel(ResultSet row) throws SQLException {
        return new Regel(
                row.getObject("id", UUID.class),
                row.getLong("versie"),
                text(row, "nummer"),
                row.getString("status").equals(InterneTaak.OPEN),
                row.getObject("uiterlijk_op", OffsetDateTime.class),
                row.getObject("toegewezen_op", OffsetDateTime.class),
                row.getObject("afgehandeld_op", OffsetDateTime.class),
                row.getObject("contact", UUID.class),
                text(row, "contactnummer"),
                row.getBoolean("vertrouwelijk"),
                text(row, "onderwerp"),
                text(row, "kanaal"),
                text(row, "eenheden"),
                text(row, "behandelaars"),
                text(row, "klant"),
                row.getInt("pogingen"),
                row.getObject("laatste", OffsetDateTime.class),
                row.getBoolean("gelukt"),
                new Werkvraag.Plek(row.getObject("sorteer", OffsetDateTime.class), row.getLong("volgnummer")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
