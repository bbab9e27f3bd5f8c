package nl.balie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.balie.register.InterneTaak;
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
                k.id as contact, k.nummer as contactnummer, k.onderwerp, k.kanaal, p.sorteer,
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
                        nullif(m.organisatie_naam, '')) as naam
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

    /** By what the list is sorted: a moment in each case, those that have none last. */
    public enum Sortering {
        TERMIJN("coalesce(i.uiterlijk_op, 'infinity')"),
        GEVRAAGD("i.toegewezen_op"),
        AFGEROND("coalesce(i.afgehandeld_op, 'infinity')");

        private final String sql;

        Sortering(String sql) {
            this.sql = sql;
        }
    }

    /** Which of them: assigned to one of some actoren, put out by one of them, or assigned to nobody who works here. */
    public enum Soort {
        VOOR,
        UITGEZET_DOOR,
        VAN_NIEMAND
    }

    /** Where a page ended: what the last row is sorted by, and its number. */
    public record Plek(OffsetDateTime waarde, long volgnummer) {}

    /**
     * What is asked.
     *
     * @param actoren of whom; not used when it is of nobody
     * @param zonderBehandelaar only what nobody took
     * @param voor before when they have to be done; null when that does not matter
     * @param woorden each is found in the onderwerp, the number or the name of the klant
     * @param na after which place; null for the first page
     */
    public record Vraag(
            Soort soort,
            Collection<UUID> actoren,
            boolean isOpen,
            boolean zonderBehandelaar,
            String kanaal,
            @Nullable OffsetDateTime voor,
            List<String> woorden,
            Sortering sortering,
            boolean aflopend,
            @Nullable Plek na,
            int aantal) {}

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
            String onderwerp,
            String kanaal,
            String eenheden,
            String behandelaars,
            String klant,
            int pogingen,
            @Nullable OffsetDateTime laatstePoging,
            boolean isLaatsteGelukt,
            Plek plek) {}

    private final Session session;

    /** Reads within this transaction. */
    public Werkvoorraad(Session session) {
        this.session = session;
    }

    /** A page. */
    public List<Regel> lees(Vraag vraag) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String richting = vraag.aflopend() ? "desc" : "asc";
        String keys = keys(vraag, parameters)
                + " order by sorteer %1$s, i.volgnummer %1$s limit %2$d".formatted(richting, vraag.aantal());
        return session.query(
                ROWS.replace("{sleutels}", keys).replace("{richting}", richting), parameters, Werkvoorraad::regel);
    }

    private static String keys(Vraag vraag, List<Object> parameters) {
        StringBuilder sql = new StringBuilder(
                "select i.id, i.volgnummer, " + vraag.sortering().sql + " as sorteer from internetaak i");
        if (!vraag.woorden().isEmpty() || !vraag.kanaal().isEmpty()) {
            sql.append(" join klantcontact k on k.id = i.aanleidinggevend_klantcontact");
        }
        sql.append(" where i.status = ").append(status(vraag));
        of(vraag, sql, parameters);
        if (vraag.zonderBehandelaar()) {
            sql.append(" and not exists (select from toewijzing n join actor a on a.id = n.actor"
                    + " where n.internetaak = i.id and a.soort_actor = 'medewerker' and not exists (select from actor_medewerker m join medewerker"
                    + " on medewerker.id = m.medewerker where m.actor = a.id and not medewerker.indicatie_actief))");
        }
        if (!vraag.kanaal().isEmpty()) {
            sql.append(" and k.kanaal = ?");
            parameters.add(vraag.kanaal());
        }
        if (vraag.voor() != null) {
            sql.append(" and i.uiterlijk_op < ?");
            parameters.add(vraag.voor());
        }
        woorden(vraag, sql, parameters);
        if (vraag.na() != null) {
            sql.append(
                    " and (%s, i.volgnummer) %s (?, ?)".formatted(vraag.sortering().sql, vraag.aflopend() ? "<" : ">"));
            parameters.add(vraag.na().waarde());
            parameters.add(vraag.na().volgnummer());
        }
        return sql.toString();
    }

    private static String status(Vraag vraag) {
        return "'" + (vraag.isOpen() ? InterneTaak.OPEN : InterneTaak.VERWERKT) + "'";
    }

    private static void of(Vraag vraag, StringBuilder sql, List<Object> parameters) {
        switch (vraag.soort()) {
            case VOOR -> {
                sql.append(
                        " and i.id in (select t.internetaak from toewijzing t where t.actor = any (?::uuid[]) and t.status = "
                                + status(vraag) + ")");
                parameters.add(List.copyOf(vraag.actoren()));
            }
            case UITGEZET_DOOR -> {
                sql.append(
                        " and i.id in (select u.id from actorklantcontact d join internetaak u"
                                + " on u.aanleidinggevend_klantcontact = d.klantcontact and d.id < u.id where d.actor = any (?::uuid[]))");
                parameters.add(List.copyOf(vraag.actoren()));
            }
            case VAN_NIEMAND ->
                sql.append(" and not exists (select from toewijzing t where t.internetaak = i.id and (exists (select"
                        + " from actor_eenheid e join eenheid on eenheid.id = e.eenheid where e.actor = t.actor and eenheid.indicatie_actief and exists (select from lidmaatschap l join medewerker"
                        + " on medewerker.id = l.medewerker where l.eenheid = eenheid.id and medewerker.indicatie_actief))"
                        + " or exists (select from actor_medewerker m join medewerker on medewerker.id = m.medewerker"
                        + " where m.actor = t.actor and medewerker.indicatie_actief)))");
        }
    }

    private static void woorden(Vraag vraag, StringBuilder sql, List<Object> parameters) {
        for (String woord : vraag.woorden()) {
            String naam = String.join(" ", Normalising.words(woord));
            sql.append(" and (k.onderwerp ilike ? or i.nummer = ? or k.nummer = ?");
            parameters.addAll(List.of("%" + woord.replaceAll("([\\\\%_])", "\\\\$1") + "%", woord, woord));
            if (!naam.isEmpty()) {
                sql.append(" or exists (select from betrokkene b left join partij m on m.id = b.was_partij"
                        + " where b.had_klantcontact = k.id and (b.zoeknamen like ? or m.zoeknamen like ?))");
                parameters.addAll(List.of("% " + naam + "%", "% " + naam + "%"));
            }
            sql.append(")");
        }
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
                text(row, "onderwerp"),
                text(row, "kanaal"),
                text(row, "eenheden"),
                text(row, "behandelaars"),
                text(row, "klant"),
                row.getInt("pogingen"),
                row.getObject("laatste", OffsetDateTime.class),
                row.getBoolean("gelukt"),
                new Plek(row.getObject("sorteer", OffsetDateTime.class), row.getLong("volgnummer")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
