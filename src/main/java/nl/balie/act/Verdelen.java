package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.balie.act.Contactverzoek.Wie;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.store.Bereik;
import nl.balie.store.Session;

/** A coordinator assigns many contactverzoeken at once: to one, or evenly over the people of an eenheid. One transaction. */
public final class Verdelen {
    private Verdelen() {}

    /** One that was not assigned, and why. */
    public record Geweigerd(UUID taak, String waarom) {}

    /**
     * Assigns each of these; what can't be, is told and stays as it is.
     *
     * @param taken in the order in which the work is dealt, each with the version that was looked at
     * @param voor a medewerker, an eenheid or an actor
     * @param isSpreiding is {@code voor} an eenheid, whose people get as much as one another?
     */
    public static List<Geweigerd> over(Session session, Wie wie, Map<UUID, Long> taken, UUID voor, boolean isSpreiding)
            throws SQLException {
        List<UUID> ontvangers = isSpreiding ? Bereik.aanwezigen(session, voor) : List.of(voor);
        if (taken.isEmpty()) {
            throw new Invalid("taken", Message.invalid("Kruis aan welke contactverzoeken je wilt toewijzen."));
        }
        if (ontvangers.isEmpty()) {
            throw new Invalid("voor", Message.invalid("Van deze eenheid is niemand aanwezig. Kies iemand anders."));
        }
        List<Geweigerd> geweigerd = new ArrayList<>();
        int beurt = 0;
        for (UUID taak : taken.keySet()) {
            try {
                Contactverzoek verzoek = Contactverzoek.open(session, taak, wie);
                Contactverzoek.require(
                        verzoek != null, "Dit contactverzoek is er niet meer, of is niet van jouw eenheid.");
                if (verzoek != null) {
                    Contactverzoek.require(
                            Objects.equals(taken.get(taak), verzoek.versie()),
                            "Een collega deed er intussen iets mee.");
                    new Toewijzen(verzoek).wijsToe(ontvangers.get(beurt % ontvangers.size()), "");
                    beurt++;
                }
            } catch (Invalid invalid) {
                geweigerd.add(
                        new Geweigerd(taak, invalid.violations().getFirst().reason()));
            }
        }
        return geweigerd;
    }
}
