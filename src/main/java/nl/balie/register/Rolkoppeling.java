package nl.balie.register;

import static nl.balie.resource.Attribute.text;

import nl.balie.resource.Attribute;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;

/** Rolkoppeling: which roles somebody has of whom the provider of identities tells this group, where no setting says so. */
public final class Rolkoppeling {
    /** As the provider calls it; capitals tell none apart. */
    public static final Attribute GROEP = text("groep").max(200).required().check(Checks::oneLine);
    /** With commas between them. */
    public static final Attribute ROLLEN = text("rollen").max(200).required();

    public static final Resource RESOURCE = Resource.resource("rolkoppeling", "rollen", "Rolkoppeling")
            .meaning("Welke rollen iemand heeft die bij een groep van de aanmelddienst hoort.")
            .with(GROEP, ROLLEN)
            .unique(GROEP, Message.taken("rolkoppeling", "groep"));

    private Rolkoppeling() {}
}
