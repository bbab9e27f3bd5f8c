package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.contains;
import static nl.balie.resource.Filter.is;

import java.util.List;
import java.util.Map;
import nl.balie.resource.Attribute;
import nl.balie.resource.Resource;
import nl.balie.resource.Variant;

/** Actor: who of the municipality takes part in a contact or carries out a task. */
public final class Actor {
    static final Attribute SOORT = code(
                    "soortActor", "medewerker", "geautomatiseerde_actor", "organisatorische_eenheid")
            .required();

    private static final Variant IDENTIFICATIE = Variant.variant(
            "actorIdentificatie",
            SOORT,
            Map.of(
                    "medewerker",
                    List.of(
                            text("functie").max(40).required(),
                            text("emailadres").max(254).format("email").check(Checks::email),
                            text("telefoonnummer")
                                    .max(20)
                                    .required()
                                    .pattern(Checks.PHONE_PATTERN)
                                    .check(Checks::phone)),
                    "geautomatiseerde_actor",
                    List.of(
                            text("functie").max(40).required(),
                            text("omschrijving").max(200)),
                    "organisatorische_eenheid",
                    List.of(
                            text("omschrijving").max(200),
                            text("emailadres").max(254).format("email").check(Checks::email),
                            text("faxnummer").max(20),
                            text("telefoonnummer")
                                    .max(20)
                                    .pattern(Checks.PHONE_PATTERN)
                                    .check(Checks::phone))));

    public static final Resource RESOURCE = Resource.resource("actor", "actoren", "Actor")
            .with(
                    text("naam").max(200).required(),
                    SOORT,
                    flag("indicatieActief").standard(true),
                    Groepen.identificator("actoridentificator"),
                    IDENTIFICATIE)
            .filters(
                    is("actoridentificatorCodeObjecttype", "actoridentificator.codeObjecttype"),
                    is("actoridentificatorCodeRegister", "actoridentificator.codeRegister"),
                    is("actoridentificatorCodeSoortObjectId", "actoridentificator.codeSoortObjectId"),
                    is("actoridentificatorObjectId", "actoridentificator.objectId"),
                    is("indicatieActief", "indicatieActief"),
                    contains("naam", "naam"),
                    is("soortActor", "soortActor"));

    private Actor() {}
}
