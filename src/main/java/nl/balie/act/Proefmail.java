package nl.balie.act;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.balie.register.Eenheid;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Meldingen;
import nl.balie.store.Reading;
import nl.balie.store.Session;

/** Shows whether mail to an eenheid arrives: one goes out as all other mail does. */
public final class Proefmail {
    private Proefmail() {}

    /**
     * Lets one be sent, once this transaction is committed.
     *
     * @return to which address; empty when the eenheid is not there, or has none: then nothing is sent
     */
    public static String stuur(Session session, UUID id) throws SQLException {
        Row eenheid = new Reading(session).one(View.bare(Eenheid.RESOURCE), id, List.of());
        String adres = eenheid == null ? "" : eenheid.text(Eenheid.EMAILADRES);
        if (eenheid != null && !adres.isEmpty()) {
            Meldingen.send(session, List.of(Taakmail.proef(eenheid)));
        }
        return adres;
    }
}
