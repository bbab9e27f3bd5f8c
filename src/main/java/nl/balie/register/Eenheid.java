package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.integer;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.contains;
import static nl.balie.resource.Filter.is;

import nl.balie.resource.Attribute;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Unique;

/** Eenheid: an afdeling or a group of employees that is asked to do things together. */
public final class Eenheid {
    public static final String AFDELING = "afdeling";
    public static final String GROEP = "groep";

    /** Which of the two; an actor of it says so in its codeObjecttype. */
    public static final Attribute SOORT = code("soortEenheid", AFDELING, GROEP).required();
    /** By which everybody knows it: an organisational unit among the actoren whose objectId this is, in capitals or not, is this eenheid. */
    public static final Attribute IDENTIFICATIE =
            text("identificatie").max(200).required().check(Checks::oneLine);

    public static final Attribute NAAM = text("naam").max(200).required().check(Checks::oneLine);
    /** Where it is told of what it has to do. */
    public static final Attribute EMAILADRES =
            text("emailadres").max(254).format("email").check(Checks::email);

    public static final Attribute TELEFOONNUMMER =
            text("telefoonnummer").max(20).check(Checks::anyPhone);
    /** Within how many working hours it contacts a klant; null for the time that the municipality allows. */
    public static final Attribute TERMIJN = integer("termijn").nullable().min(1).max(2000);
    /** Can it be chosen still? */
    public static final Attribute ACTIEF = flag("indicatieActief").standard(true);

    public static final Resource RESOURCE = Resource.resource("eenheid", "eenheden", "Eenheid")
            .meaning("Een afdeling of groep die samen werk doet, zoals klanten terugbellen.")
            .with(SOORT, IDENTIFICATIE, NAAM, EMAILADRES, TELEFOONNUMMER, TERMIJN, ACTIEF)
            .unique(IDENTIFICATIE.name(), Message.taken("eenheid", "identificatie"), Unique.NAMED, IDENTIFICATIE)
            .filters(
                    is("soortEenheid", "soortEenheid"),
                    is("identificatie", "identificatie"),
                    contains("naam", "naam"),
                    is("indicatieActief", "indicatieActief"));

    private Eenheid() {}
}
