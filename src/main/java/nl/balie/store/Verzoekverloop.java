package nl.balie.store;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How it went with a contactverzoek that a contact of a period led to.
 *
 * @param asked when the contact took place
 * @param begun when it was given to somebody
 * @param done when it was finished; null when it is open
 * @param tries how often the klant was contacted, or nobody answered
 */
public record Verzoekverloop(
        OffsetDateTime asked,
        OffsetDateTime begun,
        @Nullable OffsetDateTime done,
        long tries) {
    private static final String ALL = """
            select k.plaatsgevonden_op, t.toegewezen_op, t.afgehandeld_op,
                (select count(*) from activiteit a where a.internetaak = t.id and a.soort_activiteit = 'klantcontact')
            from klantcontact k join internetaak t on t.aanleidinggevend_klantcontact = k.id
            where k.plaatsgevonden_op >= ? and k.plaatsgevonden_op < ?""";

    /** Each of a period, as soon as it is read. */
    public static void each(
            Session session, OffsetDateTime from, OffsetDateTime until, Consumer<Verzoekverloop> consumer)
            throws SQLException {
        session.each(
                ALL,
                List.of(from, until),
                row -> new Verzoekverloop(
                        row.getObject(1, OffsetDateTime.class),
                        row.getObject(2, OffsetDateTime.class),
                        row.getObject(3, OffsetDateTime.class),
                        row.getLong(4)),
                consumer);
    }
}
