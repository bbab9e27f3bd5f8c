package nl.balie.api.klantenregister;

import static nl.balie.api.klantenregister.Words.geval;
import static nl.balie.api.klantenregister.Words.vanSoort;
import static nl.balie.api.klantenregister.Words.waarde;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.balie.api.klantenregister.Word.Waarde;
import nl.balie.api.words.Code;
import nl.balie.register.Actor;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Member;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Variant;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** Who of the municipality: a medewerker and an organisatorische eenheid have lists of their own, inside others they are actors. */
final class Actoren {
    private static final Resource RESOURCE = Actor.RESOURCE;
    private static final Variant IDENTIFICATIE = (Variant) RESOURCE.member("actorIdentificatie");
    private static final Group IDENTIFICATOR = (Group) RESOURCE.member("actoridentificator");
    private static final String MEDEWERKER_CODE = "medewerker";
    private static final String EENHEID_CODE = "organisatorische_eenheid";
    private static final String AUTOMAAT_CODE = "geautomatiseerde_actor";
    private static final Attribute OBJECT_ID = IDENTIFICATOR.attribute("objectId");
    private static final Attribute SOORT_ID = IDENTIFICATOR.attribute("codeSoortObjectId");
    private static final String BY_EMAIL = "email";
    private static final Attribute NAAM = RESOURCE.attribute("naam");
    static final Attribute SOORT = RESOURCE.attribute("soortActor");

    static final ResourceKind ACTOR = new ResourceKind("", "actor", RESOURCE)
            .met(
                    vrijeNaam(),
                    waarde("soortActor", SOORT, Words.SOORT_ACTOR),
                    geval("medewerker", IDENTIFICATIE, MEDEWERKER_CODE, medewerker()),
                    geval(
                            "geautomatiseerdeActor",
                            IDENTIFICATIE,
                            AUTOMAAT_CODE,
                            of(AUTOMAAT_CODE, "functie", "omschrijving")),
                    geval("organisatorischeEenheid", IDENTIFICATIE, EENHEID_CODE, eenheid()))
            .standaard(SOORT, "")
            .aangevuld((document, stored, clock, faults) -> complete(document, stored, clock, faults, true));

    static final ResourceKind MEDEWERKER = new ResourceKind(
                    "medewerkers", "medewerker", RESOURCE, "POST", "PUT", "PATCH", "DELETE")
            .met(vrijeNaam())
            .met(medewerker())
            .vast(SOORT, MEDEWERKER_CODE)
            .aangevuld((document, stored, clock, faults) -> complete(document, stored, clock, faults, false));

    static final ResourceKind EENHEID = new ResourceKind(
                    "organisatorischeeenheden", "organisatorischeEenheid", RESOURCE, "POST", "PUT", "PATCH", "DELETE")
            .met(vrijeNaam())
            .met(eenheid())
            .vast(SOORT, EENHEID_CODE)
            .aangevuld((document, stored, clock, faults) -> complete(document, stored, clock, faults, true));

    /** A medewerker of whom only the e-mail address is told. */
    static final ResourceKind EMAIL = new ResourceKind("", "emailVanMedewerker", RESOURCE)
            .met(email())
            .vast(SOORT, MEDEWERKER_CODE)
            .aangevuld((document, stored, clock, faults) -> complete(document, stored, clock, faults, true));

    /** An afdeling of which only the name is told. */
    static final ResourceKind AFDELING = new ResourceKind("", "afdeling", RESOURCE)
            .met(vanSoort("omschrijving", IDENTIFICATIE, EENHEID_CODE, "omschrijving"))
            .vast(SOORT, EENHEID_CODE)
            .aangevuld((document, stored, clock, faults) -> complete(document, stored, clock, faults, true));

    private Actoren() {}

    private static Word vrijeNaam() {
        Attribute reads = Attribute.text("naam").max(NAAM.max());
        return new Waarde("naam", reads, Code.PLAIN, KeptAt.in(NAAM));
    }

    private static Word[] medewerker() {
        return of(MEDEWERKER_CODE, "eMailadres", "functie", "telefoonnummer");
    }

    private static Word[] eenheid() {
        return of(EENHEID_CODE, "omschrijving", "eMailadres", "telefoonnummer");
    }

    private static Word[] of(String code, String... names) {
        return Stream.of(names)
                .map(name -> code.equals(MEDEWERKER_CODE) && name.equals("eMailadres") ? email() : member(code, name))
                .toArray(Word[]::new);
    }

    private static Waarde member(String code, String name) {
        return vanSoort(name, IDENTIFICATIE, code, name.equals("eMailadres") ? "emailadres" : name);
    }

    /** Of a medewerker whose function and telephone number are not told, the register knows it as what identifies him only. */
    private static Waarde email() {
        Waarde whole = member(MEDEWERKER_CODE, "eMailadres");
        KeptAt plaats = new KeptAt(
                whole.plaats().pad(),
                whole.plaats().kept(),
                row -> {
                    Object told = whole.plaats().toont().apply(row);
                    boolean known = told != null || !BY_EMAIL.equals(row.text(SOORT_ID));
                    return known ? told : row.get(OBJECT_ID);
                },
                whole.plaats().bewaart());
        return new Waarde(
                whole.name(),
                whole.reads(),
                whole.code(),
                plaats,
                whole.code(),
                OBJECT_ID.column().label());
    }

    /** Who has no name is called by what tells who it is, and is found again by that. */
    private static void complete(
            Document actor, @Nullable Row stored, Clock clock, Violations faults, boolean mayBeEmailOnly) {
        Cases.complete(IDENTIFICATIE, MEDEWERKER_CODE, actor, stored, clock);
        if (stored != null) {
            if (actor.has(NAAM.column()) && actor.text(NAAM.column()).isEmpty()) {
                actor.set(NAAM.column(), stored.text(NAAM));
            }
            requireWhole(actor, stored, faults);
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
        identify(
                actor, soort, email.isEmpty() ? actor.text(NAAM.column()) : email, email.isEmpty() ? "naam" : BY_EMAIL);
        if (mayBeEmailOnly
                && !email.isEmpty()
                && told(actor, soort, "functie").isEmpty()
                && told(actor, soort, "telefoonnummer").isEmpty()) {
            leaveOut(actor);
        } else {
            requireWhole(actor, null, faults);
        }
    }

    private static void leaveOut(Document actor) {
        actor.set(IDENTIFICATIE.present(), false);
        IDENTIFICATIE.cases().values().forEach(members -> members.forEach(member -> actor.empty(member)));
    }

    /** What other dialects require of an actor of this kind, when they show it. */
    private static void requireWhole(Document actor, @Nullable Row stored, Violations faults) {
        Row after = actor.over(stored == null ? new Row(RESOURCE) : stored);
        String soort = after.text(SOORT);
        boolean tells = Boolean.TRUE.equals(after.get(IDENTIFICATIE.present()))
                || (stored == null && soort.equals(MEDEWERKER_CODE));
        for (Member member : tells ? IDENTIFICATIE.cases().getOrDefault(soort, List.of()) : List.<Member>of()) {
            if (member instanceof Attribute attribute
                    && attribute.isRequired()
                    && after.text(attribute).isEmpty()) {
                faults.add(actor.path(attribute.name()), Message.REQUIRED);
            }
        }
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
        actor.set(OBJECT_ID.column(), objectId);
        actor.set(IDENTIFICATOR.attribute("codeObjecttype").column(), objecttype);
        actor.set(IDENTIFICATOR.attribute("codeRegister").column(), "handmatig");
        actor.set(SOORT_ID.column(), by);
    }
}
