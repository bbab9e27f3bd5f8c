package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.date;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.is;

import nl.balie.resource.Attribute;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;

/** Referentiewaarde: one code of a list that the municipality keeps, such as its channels (VNG referentielijsten 00.00.06). */
public final class Referentiewaarde {
    /** The list of channels. */
    public static final String KANALEN = "kanalen";
    /** The list of what contacts end with. */
    public static final String GESPREKSRESULTATEN = "gespreksresultaten";
    /** The list of languages. */
    public static final String TALEN = "talen";
    /** The list of kinds of digital address. */
    public static final String SOORTEN_DIGITAAL_ADRES = "soortendigitaaladres";

    /** Which list. */
    public static final Attribute LIJST = code(
                    "lijst",
                    "externeregisters",
                    GESPREKSRESULTATEN,
                    KANALEN,
                    "landen",
                    SOORTEN_DIGITAAL_ADRES,
                    "soortenobject",
                    "soortenobjectid",
                    TALEN)
            .required();
    /** The code, unique in its list. */
    public static final Attribute CODE = text("code").max(40).required();
    /** May it still be chosen? */
    public static final Attribute ACTIEF = flag("indicatieActief").standard(true);
    /** The last day on which it applies; null when there is none. */
    public static final Attribute EINDDATUM = date("einddatum").nullable();

    public static final Resource RESOURCE = Resource.resource(
                    "referentiewaarde", "referentielijsten", "Referentiewaarde")
            .meaning("Een code van een lijst die de gemeente bijhoudt.")
            .with(
                    LIJST,
                    CODE,
                    text("naam").max(80).required(),
                    ACTIEF,
                    text("locatie").max(40),
                    date("ingangsdatum").nullable(),
                    EINDDATUM,
                    flag("indicatieAfgehandeld").nullable())
            .unique(CODE.name(), Message.taken("waarde", "code"), row -> true, LIJST, CODE)
            .filters(is("lijst", "lijst"), is("code", "code"));

    private Referentiewaarde() {}
}
