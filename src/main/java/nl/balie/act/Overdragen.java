package nl.balie.act;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Contactverzoek.Wie;
import nl.balie.register.Activiteit;
import nl.balie.register.Eenheid;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.store.Bereik;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * All open contactverzoeken of a medewerker who leaves, or of an eenheid that is closed, go to another in one transaction. Who does so sets
 * up the register and sees none of them, so that her own reach does not matter.
 */
public final class Overdragen {
    private static final String FIELD = "voor";

    private final Session session;
    private final UUID van;
    private final boolean isEenheid;
    private final @Nullable Bestemming naar;

    private Overdragen(Session session, UUID van, boolean isEenheid, @Nullable Bestemming naar) {
        this.session = session;
        this.van = van;
        this.isEenheid = isEenheid;
        this.naar = naar;
    }

    /** How many open contactverzoeken a medewerker or eenheid has. */
    public static int aantal(Session session, UUID van) throws SQLException {
        return Bereik.openTaken(session, Bereik.actorenVan(session, van)).size();
    }

    /**
     * Hands them over.
     *
     * @param van a medewerker or an eenheid
     * @param naar a medewerker, an eenheid or an actor; null to give those of a medewerker back to the eenheid they are for
     * @return how many
     * @throws Invalid when it can't be, and nothing was handed over
     */
    public static int alles(Session session, Wie wie, UUID van, @Nullable UUID naar) throws SQLException {
        boolean isEenheid = new Writing(session).lock(Eenheid.RESOURCE, van, List.of()) != null;
        require(!van.equals(naar), "Kies een ander dan van wie het werk nu is.");
        Bestemming bestemming = naar == null ? null : Bestemming.van(session, naar);
        require(!isEenheid || (bestemming != null && bestemming.medewerker() == null), "Kies een eenheid.");
        Overdragen overdragen = new Overdragen(session, van, isEenheid, bestemming);
        List<UUID> oude = Bereik.actorenVan(session, van);
        int done = 0;
        for (UUID taak : Bereik.openTaken(session, oude)) {
            Contactverzoek verzoek = Contactverzoek.zonderBereik(session, taak, wie);
            if (verzoek != null && overdragen.draagOver(verzoek, oude)) {
                done++;
            }
        }
        return done;
    }

    /** Hands over one, unless a colleague closed it or took it over since it was looked for. */
    private boolean draagOver(Contactverzoek verzoek, List<UUID> oude) throws SQLException {
        List<Row> blijven = verzoek.actoren().stream()
                .filter(actor -> !oude.contains(actor.id()))
                .toList();
        if (!verzoek.isOpen() || blijven.size() == verzoek.actoren().size()) {
            return false;
        }
        verzoek.wijsToe(voortaan(blijven));
        String betreft = naar == null
                ? Toewijzen.namen(verzoek.actoren().stream()
                        .filter(actor -> !Contactverzoek.isMedewerker(actor))
                        .toList())
                : naar.naam();
        verzoek.noteer(verzoek.regel(Activiteit.TOEGEWEZEN, betreft, ""));
        return true;
    }

    /** Whose it is from now on; other people who have it keep it. */
    private List<UUID> voortaan(List<Row> blijven) throws SQLException {
        List<UUID> eenheden = keys(blijven, false);
        if (isEenheid && naar != null) {
            return Stream.of(eenheden, naar.eigen(), keys(blijven, true))
                    .flatMap(List::stream)
                    .toList();
        }
        List<UUID> gericht = naar == null ? terug(eenheden) : naar.actoren(eenheden);
        return Stream.concat(gericht.stream(), keys(blijven, true).stream()).toList();
    }

    /** Back to the eenheden it is for; one that is for none, to the eenheid that she belongs to longest. */
    private List<UUID> terug(List<UUID> eenheden) throws SQLException {
        if (!eenheden.isEmpty()) {
            return eenheden;
        }
        List<UUID> hare = Bestemming.eenhedenVan(session, van);
        require(
                !hare.isEmpty(),
                "Er is werk dat aan geen eenheid is gericht, en deze medewerker hoort bij geen eenheid. Kies wie het krijgt.");
        return List.of(hare.getFirst());
    }

    private static List<UUID> keys(List<Row> actoren, boolean medewerkers) {
        return actoren.stream()
                .filter(actor -> Contactverzoek.isMedewerker(actor) == medewerkers)
                .map(Row::id)
                .toList();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Invalid(FIELD, Message.invalid(otherwise));
        }
    }
}
