package nl.balie.api.klantenregister;

import static nl.balie.api.klantenregister.Woorden.blok;
import static nl.balie.resource.Attribute.text;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.balie.api.Code;
import nl.balie.api.klantenregister.Woord.Waarde;
import nl.balie.register.Codes;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Attribute;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The number by which a partij is known in the BRP or the handelsregister. This dialect names register and objecttype by an address and
 * a path below it, where {@code _extend} looks the object up: they are answered as they were sent, as long as they still mean what the
 * register holds.
 */
final class Identificatie {
    private static final Resource RESOURCE = PartijIdentificator.RESOURCE;
    private static final Group GROUP = (Group) RESOURCE.member("partijIdentificator");
    private static final Attribute OBJECTTYPE = GROUP.attribute("codeObjecttype");
    private static final Attribute SOORT = GROUP.attribute("codeSoortObjectId");
    private static final Attribute REGISTER = GROUP.attribute("codeRegister");
    private static final Attribute OBJECT_ID = GROUP.attribute("objectId");
    private static final Code OBJECTTYPES =
            Code.of(Codes.OBJECTTYPE, Map.of("natuurlijk_persoon", "ingeschrevenpersoon"));
    private static final Code REGISTERS = Code.of(Codes.REGISTER, Map.of());
    private static final String AS_SENT = "objecttype";
    private static final String ADDRESS = "register";
    private static final Map<String, String> OF_SOORT = Map.of(
            "bsn", "natuurlijk_persoon",
            "rsin", "niet_natuurlijk_persoon",
            "kvk_nummer", "niet_natuurlijk_persoon",
            "vestigingsnummer", "vestiging");

    static final Soort EXTERN = new Soort("", "externeIdentificatie", RESOURCE)
            .met(
                    Woorden.zelfde(RESOURCE, "anderePartijIdentificator"),
                    blok(
                            "partijIdentificator",
                            objecttype(),
                            Woorden.waarde("soortObjectId", SOORT, Code.of(Codes.SOORT_OBJECT_ID, Map.of())),
                            Woorden.waarde("objectId", OBJECT_ID, Code.PLAIN),
                            register()))
            .aangevuld(Identificatie::complete);

    /** A number of this kind, which is all that is told of it. */
    static Soort nummer(String soort) {
        return new Soort("", soort, RESOURCE)
                .met(Woorden.waarde("objectId", OBJECT_ID, Code.PLAIN))
                .vast(SOORT, soort)
                .aangevuld(Identificatie::complete);
    }

    private Identificatie() {}

    static Attribute soort() {
        return SOORT;
    }

    private static Waarde objecttype() {
        Attribute reads = text(AS_SENT).max(200);
        Plaats sent = Plaats.onder(PartijIdentificator.KLANTENREGISTER, AS_SENT, reads);
        Plaats plaats = new Plaats(
                OBJECTTYPE.column().label(),
                OBJECTTYPE,
                row -> asSent(row, AS_SENT, Codes.OBJECTTYPE, OBJECTTYPE),
                (document, stored, value) -> {
                    String code = value == null ? "" : Codes.OBJECTTYPE.stored((String) value);
                    document.set(OBJECTTYPE.column(), code);
                    sent.bewaart().in(document, stored, code.equals(value) ? null : value);
                });
        return new Waarde(AS_SENT, reads, asSent(OBJECTTYPES), plaats, OBJECTTYPES, "");
    }

    /** What is kept is what was sent, whatever it is called in the register. */
    private static Code asSent(Code code) {
        return new Code(Code.PLAIN.understood(), value -> value, code.written());
    }

    private static Waarde register() {
        Attribute reads = text(ADDRESS).max(1000);
        Plaats sent = Plaats.onder(PartijIdentificator.KLANTENREGISTER, ADDRESS, reads);
        Plaats plaats = new Plaats(
                REGISTER.column().label(),
                REGISTER,
                row -> {
                    Object address = sent.toont().apply(row);
                    return address == null ? row.get(REGISTER) : address;
                },
                (document, stored, value) -> {
                    String code = value == null ? "" : Codes.REGISTER.stored((String) value);
                    boolean known = REGISTER.codes().contains(code);
                    document.set(REGISTER.column(), known ? code : "");
                    sent.bewaart().in(document, stored, known ? null : value);
                });
        return new Waarde(ADDRESS, reads, asSent(REGISTERS), plaats, REGISTERS, sent.pad());
    }

    private static @Nullable Object asSent(Row row, String name, Codes codes, Attribute attribute) {
        String sent = Plaats.kept(PartijIdentificator.KLANTENREGISTER, row).getOrDefault(name, "");
        return codes.stored(sent).equals(row.text(attribute)) ? sent : row.get(attribute);
    }

    /** The kind of number tells the rest: what it is a number of, and which register gave it. */
    private static void complete(Document document, @Nullable Row stored, Clock clock, Violations faults) {
        String soort = document.text(SOORT.column());
        String objecttype = Objects.requireNonNullElse(OF_SOORT.get(soort), "");
        if (document.text(OBJECTTYPE.column()).isEmpty()) {
            document.set(OBJECTTYPE.column(), objecttype);
        }
        if (document.text(REGISTER.column()).isEmpty()) {
            boolean person = document.text(OBJECTTYPE.column()).equals("natuurlijk_persoon");
            document.set(REGISTER.column(), person ? "brp" : "hr");
        }
        if (soort.equals("vestigingsnummer")) {
            document.set(PartijIdentificator.ZONDER_KVK.column(), true);
        }
    }

    /** The columns whose faults the rules of the register name otherwise. */
    static List<Column> columns() {
        return List.of(OBJECTTYPE.column(), SOORT.column(), REGISTER.column(), OBJECT_ID.column());
    }
}
