package nl.balie.web;

import java.util.ArrayList;
import java.util.List;
import nl.balie.register.Actor;
import nl.balie.register.Betrokkene;
import nl.balie.register.Onderwerpobject;
import nl.balie.resource.Row;

/**
 * What a contact is tied to, and can be untied from.
 *
 * @param soort what kind of thing that is
 * @param naam what it is called
 * @param veld by which the form names its kind; empty when it cannot be untied: somebody always handled it
 * @param rij the key of what ties it
 */
public record Koppelregel(String soort, String naam, String veld, String rij) {
    static final String KLANT = "klant";
    static final String ONDERWERP = "onderwerp";
    static final String COLLEGA = "collega";

    /** All of a contact. */
    static List<Koppelregel> van(Row contact, Medewerker ik) {
        List<Koppelregel> all = new ArrayList<>();
        for (Row betrokkene : contact.list(Contactlezer.BETROKKENEN)) {
            if (betrokkene.get(Betrokkene.RESOURCE.reference("wasPartij")) != null) {
                all.add(new Koppelregel("Klant", Namen.betrokkene(betrokkene), KLANT, key(betrokkene)));
            }
        }
        for (Row object : contact.list(Contactlezer.ONDERWERPEN)) {
            Row eerder = object.target(Onderwerpobject.WAS_KLANTCONTACT);
            Klantregel.Gegeven over = Contactbeeld.onderwerp(object);
            all.add(
                    eerder == null
                            ? new Koppelregel(over.wat(), over.waarde(), ONDERWERP, key(object))
                            : new Koppelregel(
                                    "Eerder contact",
                                    Contactregel.of(eerder, Contactlezer.isVoor(eerder, ik))
                                            .onderwerp(),
                                    ONDERWERP,
                                    key(object)));
        }
        String veld = contact.list(Contactlezer.ACTOREN).size() > 1 ? COLLEGA : "";
        for (Row actor : contact.list(Contactlezer.ACTOREN)) {
            all.add(new Koppelregel("Behandeld door", actor.text(Actor.RESOURCE.attribute("naam")), veld, key(actor)));
        }
        return all;
    }

    private static String key(Row row) {
        return row.id().toString();
    }
}
