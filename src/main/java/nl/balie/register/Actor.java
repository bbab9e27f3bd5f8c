package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.contains;
import static nl.balie.resource.Filter.is;

import java.util.List;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Resource;
import nl.balie.resource.Variant;

/** Actor: who of the municipality takes part in a contact or carries out a task. */
public final class Actor {
    /** What it is: a person, a program or a part of the organisation. */
    public static final Attribute SOORT = code(
                    "soortActor", "medewerker", "geautomatiseerde_actor", "organisatorische_eenheid")
            .required();

    /** What it is called. */
    public static final Attribute NAAM = text("naam").max(200).required();

    /** Can it be chosen still? */
    public static final Attribute ACTIEF = flag("indicatieActief").standard(true);

    private static final Variant IDENTIFICATIE = Variant.variant("actorIdentificatie", SOORT)
            .when(
                    "medewerker",
                    text("functie").max(40).required(),
                    emailadres(),
                    telefoonnummer().required())
            .when(
                    "geautomatiseerde_actor",
                    text("functie").max(40).required(),
                    text("omschrijving").max(200))
            .when(
                    "organisatorische_eenheid",
                    text("omschrijving").max(200),
                    emailadres(),
                    text("faxnummer").max(20),
                    telefoonnummer());

    public static final Resource RESOURCE = Resource.resource("actor", "actoren", "Actor")
            .meaning("Wie er namens de gemeente aan een klantcontact deelneemt of een taak uitvoert.")
            .with(NAAM, SOORT, ACTIEF, Groepen.identificator("actoridentificator"), IDENTIFICATIE)
            .filters(filters("", ""))
            .filters(
                    is("indicatieActief", "indicatieActief"), contains("naam", "naam"), is("soortActor", "soortActor"));

    private Actor() {}

    /** The filters on the identificator, for this resource and for those that reach it. */
    static List<Filter> filters(String name, String path) {
        String parameter = name + "actoridentificator";
        String group = path + "actoridentificator.";
        return List.of(
                is(parameter + "CodeObjecttype", group + "codeObjecttype"),
                is(parameter + "CodeRegister", group + "codeRegister"),
                is(parameter + "CodeSoortObjectId", group + "codeSoortObjectId"),
                is(parameter + "ObjectId", group + "objectId"));
    }

    private static Attribute emailadres() {
        return text("emailadres").max(254).format("email").check(Checks::email);
    }

    private static Attribute telefoonnummer() {
        return text("telefoonnummer")
                .max(20)
                .pattern(Checks.PHONE_PATTERN)
                .check(Checks::phone)
                .longerElsewhere();
    }
}
