package nl.balie.register;

import static nl.balie.resource.Attribute.integer;
import static nl.balie.resource.Attribute.text;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import nl.balie.resource.Attribute;
import nl.balie.resource.Derived;
import nl.balie.resource.Group;

/** Value groups that more than one resource has. */
final class Groepen {
    private static final String POSTCODE = "^[1-9][0-9]{3} [A-Z]{2}$";
    private static final String NUMMERAANDUIDING = "^[0-9]{16}$";

    private Groepen() {}

    /** An address: Dutch by its parts or its BAG nummeraanduiding, any other by three lines and a country. */
    static Group adres(String name) {
        return Group.group(
                name,
                text("nummeraanduidingId")
                        .max(16)
                        .pattern(NUMMERAANDUIDING)
                        .check(Checks.like(NUMMERAANDUIDING, "Ongeldige nummeraanduiding BAG-ID")),
                text("straatnaam").max(255),
                integer("huisnummer").nullable().min(1).max(99999),
                text("huisnummertoevoeging").max(20),
                text("postcode")
                        .max(7)
                        .pattern(POSTCODE)
                        .check(Checks.like(
                                POSTCODE, "Postcode moet aan het volgende formaat voldoen: `1234 AB` (met spatie)")),
                text("stad").max(255),
                text("adresregel1").max(80),
                text("adresregel2").max(80),
                text("adresregel3").max(80),
                text("land").check(Checks::country).check(Checks::twoCharacters));
    }

    /** The name of a person. */
    static Group contactnaam() {
        return Group.group(
                "contactnaam",
                text("voorletters").max(10),
                text("voornaam").max(200),
                text("voorvoegselAchternaam").max(10),
                text("achternaam").max(200));
    }

    /** The name of a person as one text: voornaam, voorvoegsel and achternaam, without the initials (as Open Klant). */
    static Derived volledigeNaam(Group contactnaam) {
        List<Attribute> parts = Stream.of("voornaam", "voorvoegselAchternaam", "achternaam")
                .map(contactnaam::attribute)
                .toList();
        return new Derived("volledigeNaam", row -> {
            StringJoiner name = new StringJoiner(" ");
            for (Attribute part : parts) {
                if (!row.text(part).isEmpty()) {
                    name.add(row.text(part));
                }
            }
            return name.toString();
        });
    }

    /** Which object in another register. */
    static Group identificator(String name) {
        return Group.group(
                name,
                text("objectId").max(200),
                text("codeObjecttype").max(200),
                text("codeRegister").max(200),
                text("codeSoortObjectId").max(200));
    }
}
