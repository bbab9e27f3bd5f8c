package nl.balie.register;

import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Reference.reference;

import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Violation;

/** ActorKlantcontact: this actor took part in that contact (F6542). The same actor can't be linked twice. */
public final class ActorKlantcontact {
    private static final Reference ACTOR =
            reference("actor", () -> Actor.RESOURCE).required();
    private static final Reference KLANTCONTACT =
            reference("klantcontact", () -> Klantcontact.RESOURCE).required();

    public static final Resource RESOURCE = Resource.resource(
                    "actorklantcontact", "actorklantcontacten", "ActorKlantcontact")
            .meaning("Dat een actor bij een klantcontact betrokken was.")
            .with(ACTOR, KLANTCONTACT)
            .unique(Violation.WHOLE, Message.setTaken("actor", "klantcontact"), row -> true, ACTOR, KLANTCONTACT)
            .filters(uuidAndUrl("actor", "actor"))
            .filters(uuidAndUrl("klantcontact", "klantcontact"));

    private ActorKlantcontact() {}
}
