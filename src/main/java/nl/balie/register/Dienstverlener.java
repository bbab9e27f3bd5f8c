package nl.balie.register;

import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Listing.list;

import nl.balie.resource.Attribute;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;

/** Dienstverlener: who uses the profiles of partijen, such as the municipality, for whom a part of one can be meant. */
public final class Dienstverlener {
    /** What it is called, and known by. */
    public static final Attribute NAAM = text("naam").max(200).required().check(Checks::oneLine);

    /** What it is. */
    public static final Attribute BESCHRIJVING = text("beschrijving").max(1000).nullable();
    /** What it does. */
    public static final Listing DIENSTEN = list("diensten", () -> Dienst.RESOURCE, "dienstverlener");

    public static final Resource RESOURCE = Resource.resource("dienstverlener", "dienstverleners", "Dienstverlener")
            .meaning("Wie profielen van partijen gebruikt, zoals de gemeente.")
            .with(NAAM, BESCHRIJVING, DIENSTEN)
            .unique(NAAM, Message.taken("dienstverlener", "naam"));

    private Dienstverlener() {}
}
