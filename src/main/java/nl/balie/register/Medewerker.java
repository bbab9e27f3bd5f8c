package nl.balie.register;

import static nl.balie.resource.Attribute.date;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.contains;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Listing.list;
import static nl.balie.resource.Reference.reference;

import java.util.UUID;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Unique;
import nl.balie.resource.Violations;

/** Medewerker: who works at the municipality, and as which actoren the register knows her. */
public final class Medewerker {
    /** By which the provider of the municipality knows her when she signs in. */
    public static final Attribute IDENTIFICATIE =
            text("identificatie").max(200).required().check(Checks::oneLine);

    public static final Attribute NAAM = text("naam").max(200).required().check(Checks::oneLine);
    public static final Attribute FUNCTIE = text("functie").max(200).check(Checks::oneLine);
    /** Where she is told of what she has to do. An actor that is known by an e-mail address is she when it is this one. */
    public static final Attribute EMAILADRES =
            text("emailadres").max(254).format("email").check(Checks::email);

    public static final Attribute TELEFOONNUMMER =
            text("telefoonnummer").max(20).check(Checks::anyPhone);
    /** May she sign in, and can she be asked something? */
    public static final Attribute ACTIEF = flag("indicatieActief").standard(true);
    /** The last day on which she is away; null when she is there. */
    public static final Attribute AFWEZIG_TOT = date("afwezigTot").nullable();
    /** Who takes her place meanwhile. */
    public static final Reference VERVANGER =
            reference("vervanger", () -> Medewerker.RESOURCE).whenGone(Reference.WhenGone.CLEAR);
    /** Is she told by mail when a contactverzoek that she put out is done? */
    public static final Attribute MAIL_BIJ_AFRONDING = flag("mailBijAfronding").standard(false);
    /** As whom other programs know her. */
    public static final Listing IDENTITEITEN = list("identiteiten", () -> Identiteit.RESOURCE, "medewerker")
            .whole()
            .nestable();

    public static final Listing LIDMAATSCHAPPEN = list("lidmaatschappen", () -> Lidmaatschap.RESOURCE, "medewerker");

    public static final Resource RESOURCE = Resource.resource("medewerker", "medewerkers", "Medewerker")
            .meaning("Wie er bij de gemeente werkt, en als welke actoren het register haar kent.")
            .with(
                    IDENTIFICATIE,
                    NAAM,
                    FUNCTIE,
                    EMAILADRES,
                    TELEFOONNUMMER,
                    ACTIEF,
                    AFWEZIG_TOT,
                    VERVANGER,
                    MAIL_BIJ_AFRONDING,
                    IDENTITEITEN,
                    LIDMAATSCHAPPEN)
            .rule(Medewerker::vervangtZichNiet)
            .unique(IDENTIFICATIE.name(), Message.taken("medewerker", "identificatie"), Unique.NAMED, IDENTIFICATIE)
            .filters(
                    is("identificatie", "identificatie"),
                    contains("naam", "naam"),
                    is("indicatieActief", "indicatieActief"))
            .filters(uuidAndUrl("eenheid", "lidmaatschappen.eenheid"));

    private Medewerker() {}

    /** Nobody takes her own place: then nobody would. */
    private static void vervangtZichNiet(Change change, Violations violations) {
        Row after = change.after();
        UUID vervanger = after.get(VERVANGER);
        if (vervanger != null && change.changes(VERVANGER.column()) && vervanger.equals(after.id())) {
            violations.add(
                    change.path(VERVANGER.name() + ".uuid"),
                    Message.invalid("Kies een ander: wie afwezig is, vervangt zichzelf niet."));
        }
    }
}
