package nl.balie.register;

import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.moment;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Listing.list;
import static nl.balie.resource.Reference.reference;

import java.time.OffsetDateTime;
import java.util.List;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Column;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Reference.WhenGone;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;

/** Bericht: what the municipality sent to a customer, in the terms of the Berichtenbox. Once sent, nothing of it changes but whether it was read. */
public final class Bericht {
    /** The BSN of whom it is for. */
    public static final Attribute GEBRUIKER_ID =
            text("gebruikerID").max(9).pattern(Checks.NINE_DIGITS_PATTERN).check(Checks::bsn);
    /** Whom it is for, when that is a partij. */
    public static final Reference PARTIJ = reference("partij", () -> Partij.RESOURCE);
    /** Until then nobody sees it. */
    public static final Attribute PUBLICATIEDATUM = moment("publicatieDatum").standard(OffsetDateTime::now);
    /** By which channel whoever delivers it has to deliver it. */
    public static final Attribute KANAAL = text("kanaal").max(50).standard("berichtenbox");
    /** The address to deliver it to, when the channel was chosen by what the customer prefers. */
    public static final Reference DIGITAAL_ADRES =
            reference("digitaalAdres", () -> DigitaalAdres.RESOURCE).whenGone(WhenGone.CLEAR);

    public static final Listing BIJLAGEN = list("bijlagen", () -> BerichtBijlage.RESOURCE, "bericht");

    private static final Attribute GELEZEN = flag("gelezen").standard(false);
    private static final Attribute GELEZEN_OP = moment("gelezenOp").nullable().readOnly();

    public static final Resource RESOURCE = Resource.resource("bericht", "berichten", "Bericht")
            .meaning("Wat de gemeente een klant schreef.")
            .with(
                    text("batchID").max(40),
                    moment("aanmaakDatum").standard(OffsetDateTime::now),
                    text("berichtLeverancierID")
                            .max(20)
                            .pattern("^([0-9]{20})?$")
                            .check(Checks.like("[0-9]{20}", "Een OIN heeft 20 cijfers")),
                    text("berichtID").max(40),
                    text("berichtType").max(200),
                    PUBLICATIEDATUM,
                    text("onderwerp").max(50),
                    text("berichttekst").max(4000).untold(),
                    text("referentie").max(25),
                    GEBRUIKER_ID,
                    text("soortGebruiker").max(40).standard("Burger"),
                    PARTIJ,
                    KANAAL,
                    DIGITAAL_ADRES,
                    BIJLAGEN,
                    GELEZEN,
                    GELEZEN_OP)
            .newestFirst(PUBLICATIEDATUM)
            .announces("berichten", Row::id, KANAAL, PUBLICATIEDATUM)
            .rule(Bericht::isAanIemand)
            .rule(Bericht::blijftZoalsVerzonden)
            .rule(Bericht::gelezenOpVolgtGelezen);

    private Bericht() {}

    private static void isAanIemand(Change change, Violations violations) {
        if (change.isNew()
                && change.after().get(PARTIJ) == null
                && change.after().text(GEBRUIKER_ID).isEmpty()) {
            violations.add(change.path(GEBRUIKER_ID.name()), Message.NO_ADDRESSEE);
        }
    }

    private static void blijftZoalsVerzonden(Change change, Violations violations) {
        List<Column> may = List.of(GELEZEN.column(), GELEZEN_OP.column());
        for (Column column : RESOURCE.columns()) {
            if (!change.isNew()
                    && column.place() > Resource.VERSIE
                    && change.changes(column)
                    && !may.contains(column)) {
                violations.add(change.path(column.label()), Message.NOT_CHANGEABLE);
            }
        }
    }

    /** When it was first read; null while it is not. */
    private static void gelezenOpVolgtGelezen(Change change, Violations violations) {
        if (!change.after().is(GELEZEN)) {
            change.after().set(GELEZEN_OP.column(), null);
        } else if (change.after().get(GELEZEN_OP) == null) {
            change.after().set(GELEZEN_OP.column(), change.now());
        }
    }
}
