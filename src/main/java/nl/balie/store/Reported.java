package nl.balie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A klantcontact as it is reported: one line, with its details if it has any and all of its sources in one text. Nothing of the
 * customer.
 *
 * @param madeTask did it lead to a contactverzoek?
 * @param bronnen one on a line; null when there are none
 */
public record Reported(
        UUID uuid,
        @Nullable String nummer,
        OffsetDateTime plaatsgevondenOp,
        String kanaal,
        String taal,
        @Nullable Boolean gelukt,
        boolean madeTask,
        @Nullable OffsetDateTime startdatum,
        @Nullable OffsetDateTime einddatum,
        @Nullable Long seconden,
        @Nullable String gespreksresultaat,
        @Nullable String vraag,
        @Nullable String specifiekeVraag,
        @Nullable String verantwoordelijkeAfdeling,
        @Nullable String emailadresKcm,
        @Nullable String gespreksId,
        @Nullable String bronnen) {

    private static final String FROM = """
            from klantcontact k left join contactmomentdetails d on d.klantcontact = k.id
            left join lateral (
                select string_agg(soort || ': ' || titel || ' (' || url || ')', E'\\n' order by volgnummer) as bronnen
                from bron where contactmomentdetails = k.id) b on true
            where k.plaatsgevonden_op >= ? and k.plaatsgevonden_op < ?""";

    /** In the order of an index and with nothing to sort: the first come at once, and none are kept. */
    private static final String ALL = """
            select k.id, k.nummer, k.plaatsgevonden_op, k.kanaal, k.taal, k.indicatie_contact_gelukt,
                exists (select from internetaak where aanleidinggevend_klantcontact = k.id), d.startdatum, d.einddatum,
                coalesce(d.actieve_seconden, floor(date_part('epoch', d.einddatum - d.startdatum))::bigint), d.gespreksresultaat, d.vraag, d.specifieke_vraag, d.verantwoordelijke_afdeling, d.emailadres_kcm, d.gespreks_id,
                b.bronnen
            %s order by k.plaatsgevonden_op, k.volgnummer""".formatted(FROM);

    private static final String SIZE = """
            select count(*), coalesce(max(greatest(octet_length(d.gespreksresultaat), octet_length(d.vraag),
                octet_length(d.specifieke_vraag), octet_length(d.verantwoordelijke_afdeling), octet_length(b.bronnen))), 0)
            %s""".formatted(FROM);

    /**
     * How much there is to report.
     *
     * @param longest the longest text, in bytes of UTF-8
     */
    public record Size(long contacts, int longest) {}

    /** How much there is to report of a period. */
    public static Size size(Session session, OffsetDateTime from, OffsetDateTime until) throws SQLException {
        return session.query(SIZE, List.of(from, until), row -> new Size(row.getLong(1), row.getInt(2)))
                .getFirst();
    }

    /** All contacts of a period in the order in which they took place, each as soon as it is read. */
    public static void each(Session session, OffsetDateTime from, OffsetDateTime until, Consumer<Reported> consumer)
            throws SQLException {
        session.each(ALL, List.of(from, until), Reported::read, consumer);
    }

    private static Reported read(ResultSet row) throws SQLException {
        boolean gelukt = row.getBoolean(6);
        @Nullable Boolean told = row.wasNull() ? null : gelukt;
        return new Reported(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class),
                row.getString(4),
                row.getString(5),
                told,
                row.getBoolean(7),
                row.getObject(8, OffsetDateTime.class),
                row.getObject(9, OffsetDateTime.class),
                row.getObject(10, Long.class),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getString(17));
    }
}
