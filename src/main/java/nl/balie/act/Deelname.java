package nl.balie.act;

import nl.balie.register.Actor;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Listing;
import nl.balie.resource.View;

/** Who took part in a contact and who has to act on it: what must be read of it to know who may see what was said in confidence. */
public final class Deelname {
    /** Who took part on the side of the municipality. */
    public static final Listing ACTOREN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenActoren");
    /** What has to be done after it. */
    public static final Listing TAKEN = (Listing) Klantcontact.RESOURCE.member("leiddeTotInterneTaken");
    /** Who has to do that. */
    public static final Listing BEHANDELAARS = (Listing) InterneTaak.RESOURCE.member("toegewezenAanActoren");

    private Deelname() {}

    /** A contact with these: a view of its own each time, because who asks for it can add to it. */
    public static View contact() {
        return View.bare(Klantcontact.RESOURCE)
                .with(ACTOREN, View.bare(Actor.RESOURCE))
                .with(TAKEN, View.bare(InterneTaak.RESOURCE).with(BEHANDELAARS, View.bare(Actor.RESOURCE)));
    }
}
