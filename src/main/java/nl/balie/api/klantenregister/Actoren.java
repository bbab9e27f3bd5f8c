package nl.balie.api.klantenregister;

import static nl.balie.api.klantenregister.Woorden.geval;
import static nl.balie.api.klantenregister.Woorden.vanSoort;
import static nl.balie.api.klantenregister.Woorden.waarde;

import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import nl.balie.api.Code;
import nl.balie.register.Actor;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Variant;
import org.jspecify.annotations.Nullable;

/** Who of the municipality: a medewerker and an organisatorische eenheid have lists of their own, inside others they are actors. */
final class Actoren {
    private static final Resource RESOURCE = Actor.RESOURCE;
    private static final Variant IDENTIFICATIE = (Variant) RESOURCE.member("actorIdentificatie");
    private static final Group IDENTIFICATOR = (Group) RESOURCE.member("actoridentificator");
    private static final String MEDEWERKER_CODE = "medewerker";
    private static final String EENHEID_CODE = "organisatorische_eenheid";
    private static final String AUTOMAAT_CODE = "geautomatiseerde_actor";
    private static final Attribute NAAM = RESOURCE.attribute("naam");
    static final Attribute SOORT = RESOURCE.attribute("soortActor");

    static final Soort ACTOR = new Soort("", "actor", RESOURCE)
            .met(
                    vrijeNaam(),
                    waarde("soortActor", SOORT, Woorden.SOORT_ACTOR),
                    geval("medewerker", IDENTIFICATIE, MEDEWERKER_CODE, medewerker()),
                    geval(
                            "geautomatiseerdeActor",
                            IDENTIFICATIE,
                            AUTOMAAT_CODE,
                            of(AUTOMAAT_CODE, "functie", "omschrijving")),
                    geval("organisatorischeEenheid", IDENTIFICATIE, EENHEID_CODE, eenheid()))
            .standaard(SOORT, "")
            .aangevuld(Actoren::complete);

    static final Soort MEDEWERKER = new Soort("medewerkers", "medewerker", RESOURCE, "POST", "PATCH", "DELETE")
            .met(vrijeNaam())
            .met(medewerker())
            .vast(SOORT, MEDEWERKER_CODE)
            .aangevuld(Actoren::complete);

    static final Soort EENHEID = new Soort(
                    "organisatorischeeenheden", "organisatorischeEenheid", RESOURCE, "POST", "PATCH", "DELETE")
            .met(vrijeNaam())
            .met(eenheid())
            .vast(SOORT, EENHEID_CODE)
            .aangevuld(Actoren::complete);

    /** A medewerker of whom only the e-mail address is told. */
    static final Soort EMAIL = new Soort("", "emailVanMedewerker", RESOURCE)
            .met(vanSoort("eMailadres", IDENTIFICATIE, MEDEWERKER_CODE, "emailadres"))
            .vast(SOORT, MEDEWERKER_CODE)
            .aangevuld(Actoren::complete);

    /** An afdeling of which only the name is told. */
    static final Soort AFDELING = new Soort("", "afdeling", RESOURCE)
            .met(vanSoort("omschrijving", IDENTIFICATIE, EENHEID_CODE, "omschrijving"))
            .vast(SOORT, EENHEID_CODE)
            .aangevuld(Actoren::complete);

    private Actoren() {}

    private static Woord vrijeNaam() {
        Attribute reads = Attribute.text("naam").max(NAAM.max());
        return new Woord.Waarde("naam", reads, Code.PLAIN, Plaats.in(NAAM));
    }

    private static Woord[] medewerker() {
        return of(MEDEWERKER_CODE, "eMailadres", "functie", "telefoonnummer");
    }

    private static Woord[] eenheid() {
        return of(EENHEID_CODE, "omschrijving", "eMailadres", "telefoonnummer");
    }

    private static Woord[] of(String code, String... names) {
        return Stream.of(names)
                .map(name -> vanSoort(name, IDENTIFICATIE, code, name.equals("eMailadres") ? "emailadres" : name))
                .toArray(Woord[]::new);
    }

    /** Who has no name is called by what tells who it is, and is found again by that. */
    private static void complete(Document actor, @Nullable Row stored, Clock clock) {
        Gevallen.complete(IDENTIFICATIE, MEDEWERKER_CODE, actor, stored, clock);
        if (stored != null) {
            if (actor.has(NAAM.column()) && actor.text(NAAM.column()).isEmpty()) {
                actor.set(NAAM.column(), stored.text(NAAM));
            }
            return;
        }
        String soort = actor.text(SOORT.column());
        String told = Stream.of("omschrijving", "emailadres", "functie")
                .map(name -> told(actor, soort, name))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String naam = actor.text(NAAM.column());
        String email = soort.equals(MEDEWERKER_CODE) ? told(actor, soort, "emailadres") : "";
        actor.set(NAAM.column(), naam.isEmpty() ? told.isEmpty() ? soort : told : naam);
        identify(actor, soort, email.isEmpty() ? actor.text(NAAM.column()) : email, email.isEmpty() ? "naam" : "email");
    }

    private static String told(Document actor, String soort, String name) {
        return Objects.requireNonNull(IDENTIFICATIE.cases().get(soort)).stream()
                .filter(member -> member.name().equals(name))
                .map(member -> actor.text(((Attribute) member).column()))
                .findFirst()
                .orElse("");
    }

    /** By the codes that KISS has for who is known by hand, and not from a register. */
    private static void identify(Document actor, String soort, String objectId, String by) {
        String objecttype = switch (soort) {
            case MEDEWERKER_CODE -> "mdw";
            case EENHEID_CODE -> "afd";
            default -> "aut";
        };
        actor.set(IDENTIFICATOR.attribute("objectId").column(), objectId);
        actor.set(IDENTIFICATOR.attribute("codeObjecttype").column(), objecttype);
        actor.set(IDENTIFICATOR.attribute("codeRegister").column(), "handmatig");
        actor.set(IDENTIFICATOR.attribute("codeSoortObjectId").column(), by);
    }
}
