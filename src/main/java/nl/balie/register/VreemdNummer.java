package nl.balie.register;

import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Group.group;
import static nl.balie.resource.Reference.reference;

import nl.balie.resource.Resource;

/**
 * A number of a partij in a register that nobody here knows, kept as it was sent. It has no place among the codes of a
 * partij-identificator, so that only the klantenregister (kic/v1), where any register may be named, tells of it.
 */
public final class VreemdNummer {
    public static final Resource RESOURCE = Resource.resource("vreemd_nummer", "vreemdenummers", "VreemdNummer")
            .meaning("Een nummer van een partij in een register dat de gemeente niet kent.")
            .with(
                    text("anderePartijIdentificator").max(200),
                    group(
                            "partijIdentificator",
                            text("objecttype").max(200),
                            text("soortObjectId").max(200).required(),
                            text("objectId").max(200).required(),
                            text("register").max(1000).required()))
            .unseen(reference("partij", () -> Partij.RESOURCE).required());

    private VreemdNummer() {}
}
