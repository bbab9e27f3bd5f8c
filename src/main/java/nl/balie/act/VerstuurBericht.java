package nl.balie.act;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.balie.register.Bericht;
import nl.balie.register.Partij;
import nl.balie.resource.Attribute;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.View;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * Sending a bericht by the channel that the customer prefers; whoever delivers it is told by the event that it leaves. The address of a
 * partij with geheimhouding never stands in a bericht that others read: who delivers asks for it, with the right to.
 */
public final class VerstuurBericht {
    private static final String VOORKEUR = "voorkeur";
    private static final Attribute GEHEIM = Partij.RESOURCE.attribute("indicatieGeheimhouding");
    private static final Column KANAAL = Bericht.KANAAL.column();

    private VerstuurBericht() {}

    /** Chooses the channel, when the sender leaves that to us: {@code kanaal: voorkeur}. */
    public static void kiesKanaal(Session session, Document bericht) throws SQLException {
        if (!bericht.text(KANAAL).equalsIgnoreCase(VOORKEUR)) {
            return;
        }
        String bsn = bericht.text(Bericht.GEBRUIKER_ID.column());
        UUID partij = (UUID) bericht.get(Bericht.PARTIJ.column());
        UUID known = partij == null && !bsn.isEmpty() ? partijOf(session, bsn) : partij;
        Voorkeurskanaal found = known == null ? null : VoorkeurskanaalVan.partij(session, known, "", null);
        if (found == null || found.kanaal().equals(Voorkeurskanaal.GEEN)) {
            bericht.set(KANAAL, bsn.isEmpty() ? Voorkeurskanaal.GEEN : Voorkeurskanaal.BERICHTENBOX);
            return;
        }
        bericht.set(KANAAL, found.kanaal());
        if (found.adres() != null && !found.partij().is(GEHEIM)) {
            bericht.set(Bericht.DIGITAAL_ADRES.column(), found.adres().id());
        }
    }

    private static @Nullable UUID partijOf(Session session, String bsn) throws SQLException {
        String nummer = "partijIdentificatoren.partijIdentificator.";
        List<Condition> conditions = List.of(
                new Condition(Filter.is("", nummer + "codeSoortObjectId"), "bsn"),
                new Condition(Filter.is("", nummer + "objectId"), bsn));
        Query query = new Query(View.only(Partij.RESOURCE, List.of()), conditions, 1, 1, null);
        Reading.Page page = Objects.requireNonNull(new Reading(session).page(query));
        return page.rows().isEmpty() ? null : page.rows().getFirst().id();
    }
}
