package nl.balie.register;

import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Reference.reference;

import nl.balie.resource.Attribute;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;

/** Dienst: one of the things that a dienstverlener does. */
public final class Dienst {
    /** Who does it. */
    public static final Reference DIENSTVERLENER =
            reference("dienstverlener", () -> Dienstverlener.RESOURCE).required();
    /** What it is called, and known by at its dienstverlener. */
    public static final Attribute NAAM = text("naam").max(200).required().check(Checks::oneLine);

    /** What it is. */
    public static final Attribute BESCHRIJVING = text("beschrijving").max(1000).nullable();

    public static final Resource RESOURCE = Resource.resource("dienst", "diensten", "Dienst")
            .meaning("Wat een dienstverlener doet.")
            .with(DIENSTVERLENER, NAAM, BESCHRIJVING)
            .unique(
                    NAAM.name(),
                    Message.taken("dienst", "naam"),
                    row -> row.get(DIENSTVERLENER) != null,
                    DIENSTVERLENER,
                    NAAM);

    private Dienst() {}
}
