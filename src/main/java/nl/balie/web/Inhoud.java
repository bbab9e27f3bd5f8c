package nl.balie.web;

import java.util.ArrayList;
import java.util.List;
import nl.balie.act.Delen;
import nl.balie.act.VulKlantcontactAan;
import nl.balie.register.Actor;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Attribute;
import nl.balie.resource.Row;
import nl.balie.store.Trail.Changed;
import org.jspecify.annotations.Nullable;

/**
 * What was said, as the page of a contact shows it: first what was registered, then what was added to it.
 *
 * @param begin empty when all of it was added
 * @param aanvullingen the first added first
 * @param ruimte how many characters can be added
 */
public record Inhoud(String begin, List<Aanvulling> aanvullingen, int ruimte) {
    /** Nothing of it. */
    static final Inhoud NONE = new Inhoud("", List.of(), 0);

    private static final Attribute INHOUD = Klantcontact.RESOURCE.attribute("inhoud");
    private static final Attribute NAAM = Actor.RESOURCE.attribute("naam");

    /** A paragraph, who added it, and when. */
    public record Aanvulling(String tekst, String wie, String wanneer) {}

    /**
     * Of a contact.
     *
     * @param changes of its inhoud, the latest first: what was added and still stands at the end, is told apart
     */
    static Inhoud of(Row contact, List<Changed> changes) {
        List<Aanvulling> found = new ArrayList<>();
        String begin = contact.text(INHOUD);
        for (Changed change : changes) {
            String added = added(change);
            if (!added.isBlank() && begin.endsWith(added)) {
                begin = begin.substring(0, begin.length() - added.length());
                found.addFirst(
                        new Aanvulling(added.strip(), wie(contact, change), Contactregel.moment(change.moment())));
            }
        }
        return new Inhoud(begin, List.copyOf(found), VulKlantcontactAan.ruimte(contact.text(INHOUD)));
    }

    /** What came behind the text that stood there; empty when that was corrected. */
    private static String added(Changed change) {
        return change.now().startsWith(change.old())
                ? change.now().substring(change.old().length())
                : "";
    }

    /** Her name, as an actor of the contact; else what the audit trail knows of who did it. */
    private static String wie(Row contact, Changed change) {
        @Nullable String id = change.eindgebruiker();
        if (id == null) {
            return change.applicatie();
        }
        return contact.list(Contactlezer.ACTOREN).stream()
                .filter(actor -> Delen.isMedewerker(actor, id))
                .map(actor -> actor.text(NAAM))
                .findFirst()
                .orElse(id);
    }
}
