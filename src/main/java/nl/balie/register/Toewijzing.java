package nl.balie.register;

import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Reference.reference;

import nl.balie.resource.Resource;

/** Toewijzing: an actor has to carry out an interne taak. Written and answered through the taak; the oldest counts as the first. */
final class Toewijzing {
    static final Resource RESOURCE = Resource.resource("toewijzing", "toewijzingen", "Toewijzing")
            .with(
                    reference("internetaak", () -> InterneTaak.RESOURCE).required(),
                    reference("actor", () -> Actor.RESOURCE).required())
            .unseen(text("status"));

    private Toewijzing() {}
}
