package nl.balie.register;

import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Reference.reference;

import nl.balie.resource.Attribute;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;

/** Identiteit: as whom another program knows a medewerker. An actor with the same three parts is she. */
public final class Identiteit {
    public static final Attribute OBJECT_ID = text("objectId").max(200).required();
    public static final Attribute REGISTER = text("codeRegister").max(200).required();
    public static final Attribute SOORT = text("codeSoortObjectId").max(200).required();

    /** Who it is. */
    public static final Reference MEDEWERKER =
            reference("medewerker", () -> Medewerker.RESOURCE).required();

    public static final Resource RESOURCE = Resource.resource("identiteit", "identiteiten", "Identiteit")
            .meaning("Waarmee een ander programma een medewerker aanduidt.")
            .with(OBJECT_ID, REGISTER, SOORT)
            .unseen(MEDEWERKER)
            .unique(
                    OBJECT_ID.name(),
                    Message.setTaken(OBJECT_ID.name(), REGISTER.name(), SOORT.name()),
                    row -> true,
                    OBJECT_ID,
                    REGISTER,
                    SOORT);

    private Identiteit() {}
}
