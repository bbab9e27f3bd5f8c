package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Reference.reference;

import nl.balie.resource.Attribute;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;

/** Lidmaatschap: a medewerker belongs to an eenheid, and so sees and does what that is asked. */
public final class Lidmaatschap {
    public static final String LID = "lid";
    /** Divides the work of the eenheid. */
    public static final String COORDINATOR = "coordinator";

    public static final Reference MEDEWERKER =
            reference("medewerker", () -> Medewerker.RESOURCE).required();
    public static final Reference EENHEID =
            reference("eenheid", () -> Eenheid.RESOURCE).required();
    public static final Attribute ROL = code("rol", LID, COORDINATOR).standard(LID);

    public static final Resource RESOURCE = Resource.resource("lidmaatschap", "lidmaatschappen", "Lidmaatschap")
            .meaning("Een medewerker hoort bij een eenheid.")
            .with(MEDEWERKER, EENHEID, ROL)
            .unique(
                    EENHEID.name(),
                    Message.setTaken(MEDEWERKER.name(), EENHEID.name()),
                    row -> true,
                    MEDEWERKER,
                    EENHEID)
            .filters(uuidAndUrl("medewerker", "medewerker"))
            .filters(uuidAndUrl("eenheid", "eenheid"))
            .filters(is("rol", "rol"));

    private Lidmaatschap() {}
}
