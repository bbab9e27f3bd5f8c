package nl.balie.api.klantenregister;

import static nl.balie.api.klantenregister.Words.blok;
import static nl.balie.resource.Attribute.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nl.balie.api.klantenregister.Word.Waarde;
import nl.balie.api.words.Code;
import nl.balie.register.Codes;
import nl.balie.register.PartijIdentificator;
import nl.balie.register.VreemdNummer;
import nl.balie.resource.Attribute;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Message;
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
    private static final Code SOORTEN = Code.of(Codes.SOORT_OBJECT_ID, Map.of());
    private static final String ADDRESS = "register";
    private static final String PATH = "partijIdentificator";
    private static final Pattern OF_PERSONS =
            Pattern.compile("brp|bevrag|personen|haalcentraal", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_COMPANIES =
            Pattern.compile("^hr$|kvk|kamervankoophandel|handelsregister", Pattern.CASE_INSENSITIVE);
    /** Words that say of what is told that it is none of the numbers of a register that is known. */
    private static final Set<String> NO_NUMBERS = Set.of("uuid", "url");

    private static final String PERSON = "natuurlijk_persoon";
    private static final Map<String, String> OF_SOORT = Map.of(
            "bsn", PERSON,
            "rsin", "niet_natuurlijk_persoon",
            "kvk_nummer", "niet_natuurlijk_persoon",
            "vestigingsnummer", "vestiging");

    static final ResourceKind EXTERN = new ResourceKind("", "externeIdentificatie", RESOURCE)
            .met(
                    Words.zelfde(RESOURCE, "anderePartijIdentificator"),
                    blok(
                            PATH,
                            gezonden("objecttype", OBJECTTYPE, Codes.OBJECTTYPE, OBJECTTYPES),
                            gezonden("soortObjectId", SOORT, Codes.SOORT_OBJECT_ID, SOORTEN),
                            Words.waarde("objectId", OBJECT_ID, Code.PLAIN),
                            register()))
            .aangevuld(Identificatie::complete);

    /** A number in a register that nobody here knows, as it was sent. */
    static final ResourceKind VREEMD = new ResourceKind("", "vreemdNummer", VreemdNummer.RESOURCE)
            .met(
                    Words.zelfde(VreemdNummer.RESOURCE, "anderePartijIdentificator"),
                    blok(
                            PATH,
                            Words.values(
                                    (Group) VreemdNummer.RESOURCE.member(PATH),
                                    "objecttype",
                                    "soortObjectId",
                                    "objectId",
                                    ADDRESS)));

    /** A number of this kind, which is all that is told of it. */
    static ResourceKind nummer(String soort) {
        return new ResourceKind("", soort, RESOURCE)
                .met(Words.waarde("objectId", OBJECT_ID, Code.PLAIN))
                .vast(SOORT, soort)
                .aangevuld(Identificatie::complete);
    }

    private Identificatie() {}

    static Attribute soort() {
        return SOORT;
    }

    /** A code in whatever words it was sent; words that are none of ours leave the code open, to follow from the number. */
    private static Waarde gezonden(String name, Attribute attribute, Codes codes, Code code) {
        Attribute told = text(name).max(200);
        Attribute reads = attribute == SOORT ? told.required() : told;
        KeptAt sent = KeptAt.onder(PartijIdentificator.KLANTENREGISTER, name, reads);
        KeptAt plaats = new KeptAt(
                attribute.column().label(),
                attribute,
                row -> asSent(row, name, codes, attribute),
                (document, stored, value) -> {
                    String meant = value == null ? "" : codes.stored((String) value);
                    document.set(attribute.column(), attribute.codes().contains(meant) ? meant : "");
                    sent.bewaart()
                            .in(
                                    document,
                                    stored,
                                    meant.equals(value) && attribute.codes().contains(meant) ? null : value);
                });
        return new Waarde(name, reads, asSent(code), plaats, code, sent.pad());
    }

    /** What is kept is what was sent, whatever it is called in the register. */
    private static Code asSent(Code code) {
        return new Code(Code.PLAIN.understood(), value -> value, code.written());
    }

    private static Waarde register() {
        Attribute reads = text(ADDRESS).max(1000);
        KeptAt sent = KeptAt.onder(PartijIdentificator.KLANTENREGISTER, ADDRESS, reads);
        KeptAt plaats = new KeptAt(
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
        String sent = KeptAt.kept(PartijIdentificator.KLANTENREGISTER, row).getOrDefault(name, "");
        String meant = codes.stored(sent);
        boolean tells = meant.equals(row.text(attribute))
                || (!sent.isEmpty() && !attribute.codes().contains(meant));
        return tells ? sent : row.get(attribute);
    }

    /**
     * Does a member, as it was sent, tell of a register that nobody here knows, or of what is no number of one that is known, in words that
     * do not tell what it is either?
     */
    static boolean isVreemd(JsonNode member) {
        JsonNode sent = member.path(PATH);
        String register = sent.path(ADDRESS).asText("").strip();
        String objecttype = known(sent.path("objecttype"), Codes.OBJECTTYPE, OBJECTTYPE);
        boolean isKnown = isOf(OF_PERSONS, register) || isOf(OF_COMPANIES, register);
        String soort = sent.path("soortObjectId").asText("").strip().toLowerCase(Locale.ROOT);
        return !register.isEmpty()
                && (!isKnown || NO_NUMBERS.contains(soort))
                && known(sent.path("soortObjectId"), Codes.SOORT_OBJECT_ID, SOORT)
                        .isEmpty()
                && byForm(objecttype, register, sent.path("objectId").asText("").strip())
                        .isEmpty();
    }

    private static String known(JsonNode sent, Codes codes, Attribute attribute) {
        String code = codes.stored(sent.asText("").strip());
        return attribute.codes().contains(code) ? code : "";
    }

    private static boolean isOf(Pattern registers, String register) {
        return registers.matcher(Codes.REGISTER.stored(register)).find();
    }

    /** The kind of number tells the rest: what it is a number of, and which register gave it. */
    private static void complete(Document document, @Nullable Row stored, Clock clock, Violations faults) {
        if (stored != null && !document.has(SOORT.column())) {
            return; // of the one that is changed, the kind of number stays
        }
        Row after = document.over(stored == null ? new Row(RESOURCE) : stored);
        if (after.text(SOORT).isEmpty()) {
            String told =
                    KeptAt.kept(PartijIdentificator.KLANTENREGISTER, after).getOrDefault(ADDRESS, after.text(REGISTER));
            document.set(SOORT.column(), byForm(after.text(OBJECTTYPE), told, after.text(OBJECT_ID)));
        }
        String soort = document.text(SOORT.column());
        if (soort.isEmpty() && !after.text(OBJECT_ID).isEmpty()) {
            faults.add(document.path(PATH + ".objectId"), Message.NO_KNOWN_NUMBER);
        }
        String objecttype = Objects.requireNonNullElse(OF_SOORT.get(soort), "");
        if (after.text(OBJECTTYPE).isEmpty()) {
            document.set(OBJECTTYPE.column(), objecttype);
            after.set(OBJECTTYPE.column(), objecttype);
        }
        if (after.text(REGISTER).isEmpty()) {
            document.set(REGISTER.column(), after.text(OBJECTTYPE).equals(PERSON) ? "brp" : "hr");
        }
        if (soort.equals("vestigingsnummer")) {
            document.set(PartijIdentificator.ZONDER_KVK.column(), true);
        }
    }

    /**
     * The kind of number that has this form, of whom the objecttype tells or else the register: of nine digits, a person has a BSN and an
     * organisation an RSIN. Where neither is told, nine digits are a person's.
     */
    private static String byForm(String objecttype, String register, String objectId) {
        boolean isUntold = objecttype.isEmpty() && register.isEmpty();
        boolean isPerson = objecttype.equals(PERSON) || (objecttype.isEmpty() && isOf(OF_PERSONS, register));
        boolean isCompany =
                (!objecttype.isEmpty() && !isPerson) || (objecttype.isEmpty() && isOf(OF_COMPANIES, register));
        return switch (objectId.replaceAll("[0-9]", "9")) {
            case "999999999999" -> isUntold || isCompany ? "vestigingsnummer" : "";
            case "99999999" -> isUntold || isCompany ? "kvk_nummer" : "";
            case "999999999" -> isCompany ? "rsin" : isUntold || isPerson ? "bsn" : "";
            default -> "";
        };
    }

    /** The columns whose faults the rules of the register name otherwise. */
    static List<Column> columns() {
        return List.of(OBJECTTYPE.column(), SOORT.column(), REGISTER.column(), OBJECT_ID.column());
    }
}
