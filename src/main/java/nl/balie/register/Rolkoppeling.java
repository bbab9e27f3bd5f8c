package nl.balie.register;

import static nl.balie.resource.Attribute.text;

import java.util.Collection;
import java.util.stream.Stream;
import nl.balie.resource.Attribute;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Unique;

/** Rolkoppeling: which roles somebody has of whom the provider of identities tells this group, where no setting says so. */
public final class Rolkoppeling {
    /** As the provider calls it; capitals tell none apart. */
    public static final Attribute GROEP = text("groep").max(200).required().check(Checks::oneLine);
    /** With commas between them. */
    public static final Attribute ROLLEN = text("rollen").max(200).required();

    public static final Resource RESOURCE = Resource.resource("rolkoppeling", "rollen", "Rolkoppeling")
            .meaning("Welke rollen iemand heeft die bij een groep van de aanmelddienst hoort.")
            .with(GROEP, ROLLEN)
            .unique(GROEP.name(), Message.taken("rolkoppeling", "groep"), Unique.NAMED, GROEP);

    /** Who changes any of these waits until the others have: otherwise two who leave each other's could leave nobody. */
    public static final String BEURT = "rolkoppeling";

    /** What is told when nobody would be left who can set things right. */
    public static final Message GEEN_BEHEERDER =
            Message.invalid("Zo kan niemand meer bij Beheer: geef eerst een groep de rol beheerder.");

    private static final String BEHEERDER = "beheerder";

    private Rolkoppeling() {}

    /** Is somebody left who can set things right, when these are all? Without any, the groups are the roles themselves. */
    public static boolean houdtBeheerder(Collection<Row> alle) {
        return alle.isEmpty()
                || alle.stream()
                        .flatMap(row -> Stream.of(row.text(ROLLEN).split(",", -1)))
                        .anyMatch(rol -> rol.strip().equalsIgnoreCase(BEHEERDER));
    }
}
