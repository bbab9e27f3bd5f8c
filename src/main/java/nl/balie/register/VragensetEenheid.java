package nl.balie.register;

import static nl.balie.resource.Reference.reference;

import nl.balie.resource.Resource;

/** An eenheid wants to know what a vragenset asks. Written and answered through the vragenset. */
final class VragensetEenheid {
    static final Resource RESOURCE = Resource.resource("vragenseteenheid", "vragenseteenheden", "VragensetEenheid")
            .with(
                    reference("vragenset", () -> Vragenset.RESOURCE).required(),
                    reference("eenheid", () -> Eenheid.RESOURCE).required());

    private VragensetEenheid() {}
}
