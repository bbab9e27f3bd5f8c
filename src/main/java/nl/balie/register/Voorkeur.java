package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Reference.reference;

import nl.balie.resource.Attribute;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;

/** Voorkeur: how a partij wants to be treated, as the Profielservice tells: may she be called, how is she addressed. */
public final class Voorkeur {
    /** Whose it is. */
    public static final Reference PARTIJ =
            reference("partij", () -> Partij.RESOURCE).required();
    /** What it is about. */
    public static final Attribute TYPE = code(
                    "voorkeurType",
                    "WebsiteTaal",
                    "MagGebeldWorden",
                    "WebsiteThema",
                    "Aanhef",
                    "OntvangViaBerichtenbox")
            .required();
    /** What she wants. */
    public static final Attribute WAARDE = text("waarde").max(200).required();

    /** What every part of a profile has. */
    public static final Profielgegeven PROFIEL = new Profielgegeven();

    public static final Resource RESOURCE = Resource.resource("partij_voorkeur", "partijvoorkeuren", "Voorkeur")
            .meaning("Hoe een partij behandeld wil worden.")
            .with(PARTIJ, TYPE, WAARDE)
            .unseen(PROFIEL.members());

    private Voorkeur() {}
}
