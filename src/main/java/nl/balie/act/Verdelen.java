package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import nl.balie.act.Contactverzoek.Wie;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.store.Bereik;
import nl.balie.store.Session;

/** A coordinator assigns many contactverzoeken at once: to one, or evenly over the people of an eenheid. One transaction. */
public final class Verdelen {
    /** More do not stand on a page. */
    private static final int MOST = 100;

    private Verdelen() {}

    /** One that was not assigned, and why. */
    public record Geweigerd(UUID taak, String waarom) {}

    /**
     * What came of it.
     *
     * @param kregen how many each got, by name; who got none is not in it
     */
    public record Uitkomst(List<Geweigerd> geweigerd, Map<String, Integer> kregen) {}

    /** Is it kept from her what was said in a contact? */
    @FunctionalInterface
    public interface Besloten {
        /** Of this key. */
        boolean is(UUID contact) throws SQLException;
    }

    /**
     * Assigns each of these; what can't be, is told and stays as it is.
     *
     * @param taken in the order in which the work is dealt, each with the version that was looked at
     * @param voor a medewerker, an eenheid or an actor
     * @param isSpreiding is {@code voor} an eenheid, whose people get as much as one another?
     */
    public static Uitkomst over(
            Session session, Wie wie, Map<UUID, Long> taken, UUID voor, boolean isSpreiding, Besloten besloten)
            throws SQLException {
        List<UUID> ontvangers = isSpreiding ? Bereik.aanwezigen(session, voor) : List.of(voor);
        if (taken.isEmpty()) {
            throw new Invalid("taken", Message.invalid("Kruis aan welke contactverzoeken je wilt toewijzen."));
        }
        if (ontvangers.isEmpty()) {
            throw new Invalid("voor", Message.invalid("Van deze eenheid is niemand aanwezig. Kies iemand anders."));
        }
        if (taken.size() > MOST) {
            throw new Invalid("taken", Message.invalid("Kruis er hoogstens %d tegelijk aan.".formatted(MOST)));
        }
        Map<UUID, String> namen = new HashMap<>();
        for (UUID ontvanger : ontvangers) { // who can't be given anything, is a fault of the choice
            namen.put(ontvanger, Bestemming.van(session, ontvanger).naam());
        }
        Map<String, Integer> kregen = new TreeMap<>();
        List<Geweigerd> geweigerd = new ArrayList<>();
        int beurt = 0;
        for (UUID taak : taken.keySet()) {
            try {
                Contactverzoek verzoek = Contactverzoek.open(session, taak, wie);
                Contactverzoek.require(verzoek != null, "Er niet meer, of niet van jouw eenheid.");
                if (verzoek != null) {
                    Contactverzoek.require(
                            !besloten.is(verzoek.klantcontact()), "Vertrouwelijk, en niet voor jou: pak het eerst op.");
                    Contactverzoek.require(verzoek.isOpen(), "Intussen afgerond.");
                    Contactverzoek.require(
                            Objects.equals(taken.get(taak), verzoek.versie()), "Intussen door een collega gewijzigd.");
                    UUID ontvanger = ontvangers.get(beurt % ontvangers.size());
                    new Toewijzen(verzoek).wijsToe(ontvanger, "");
                    kregen.merge(String.valueOf(namen.get(ontvanger)), 1, Integer::sum);
                    beurt++;
                }
            } catch (Invalid invalid) {
                geweigerd.add(
                        new Geweigerd(taak, invalid.violations().getFirst().reason()));
            }
        }
        return new Uitkomst(geweigerd, kregen);
    }
}
