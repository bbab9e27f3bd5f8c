package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.date;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.integer;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.is;

import java.time.LocalDate;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Unique;
import nl.balie.resource.Violations;

/** Referentiewaarde: one code of a list that the municipality keeps, such as its channels (VNG referentielijsten 00.00.06). */
public final class Referentiewaarde {
    /** The list of channels. */
    public static final String KANALEN = "kanalen";
    /** The list of what contacts end with. */
    public static final String GESPREKSRESULTATEN = "gespreksresultaten";
    /** The list of registers that objects stand in. */
    public static final String EXTERNE_REGISTERS = "externeregisters";
    /** The list of countries. */
    public static final String LANDEN = "landen";
    /** The list of kinds of object. */
    public static final String SOORTEN_OBJECT = "soortenobject";
    /** The list of kinds of identification. */
    public static final String SOORTEN_OBJECT_ID = "soortenobjectid";
    /** The list of languages. */
    public static final String TALEN = "talen";
    /** The list of kinds of digital address. */
    public static final String SOORTEN_DIGITAAL_ADRES = "soortendigitaaladres";

    /** Which list. */
    public static final Attribute LIJST = code(
                    "lijst",
                    EXTERNE_REGISTERS,
                    GESPREKSRESULTATEN,
                    KANALEN,
                    LANDEN,
                    SOORTEN_DIGITAAL_ADRES,
                    SOORTEN_OBJECT,
                    SOORTEN_OBJECT_ID,
                    TALEN)
            .required();
    /** The code, unique in its list. */
    public static final Attribute CODE = text("code").max(40).required();
    /** What people call it. */
    public static final Attribute NAAM = text("naam").max(80).required();
    /** May it still be chosen? */
    public static final Attribute ACTIEF = flag("indicatieActief").standard(true);
    /** A gespreksresultaat after which a colleague contacts the customer. */
    public static final String CONTACTVERZOEK = "contactverzoek";
    /** A gespreksresultaat with which a colleague took the call over. */
    public static final String DOORVERBONDEN = "doorverbonden";
    /** What a gespreksresultaat leads to; null when to nothing in particular. */
    public static final Attribute VERVOLG =
            code("vervolg", CONTACTVERZOEK, DOORVERBONDEN).nullable();
    /** The first day on which it applies; null when it always did. */
    public static final Attribute INGANGSDATUM = date("ingangsdatum").nullable();
    /** The last day on which it applies; null when there is none. */
    public static final Attribute EINDDATUM = date("einddatum").nullable();
    /** Is the customer helped by what ends so? */
    public static final Attribute AFGEHANDELD = flag("indicatieAfgehandeld").nullable();
    /** Its place among those that people choose from; without one it comes after those that have one. */
    public static final Attribute VOLGORDE =
            integer("volgorde").nullable().min(0).max(1_000_000);

    public static final Resource RESOURCE = Resource.resource(
                    "referentiewaarde", "referentielijsten", "Referentiewaarde")
            .meaning("Een code van een lijst die de gemeente bijhoudt.")
            .with(
                    LIJST,
                    CODE,
                    NAAM,
                    ACTIEF,
                    text("locatie").max(40),
                    INGANGSDATUM,
                    EINDDATUM,
                    AFGEHANDELD,
                    VERVOLG,
                    VOLGORDE)
            .rule(Referentiewaarde::eindeNaBegin)
            .unique(CODE.name(), Message.taken("waarde", "code"), Unique.NAMED, LIJST, CODE)
            .unique(NAAM.name(), Message.taken("waarde", "naam"), Unique.NAMED, LIJST, NAAM)
            .filters(is("lijst", "lijst"), is("code", "code"));

    private Referentiewaarde() {}

    /** Does it apply on this day? */
    public static boolean geldt(Row waarde, LocalDate dag) {
        return waarde.is(ACTIEF)
                && !(waarde.get(INGANGSDATUM) instanceof LocalDate begin && begin.isAfter(dag))
                && !(waarde.get(EINDDATUM) instanceof LocalDate einde && einde.isBefore(dag));
    }

    private static void eindeNaBegin(Change change, Violations violations) {
        Row after = change.after();
        if (after.get(INGANGSDATUM) instanceof LocalDate begin
                && after.get(EINDDATUM) instanceof LocalDate einde
                && einde.isBefore(begin)) {
            violations.add(change.path(EINDDATUM.name()), Message.invalid("De einddatum ligt vóór de ingangsdatum."));
        }
    }
}
