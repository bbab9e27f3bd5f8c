package nl.balie.register;

import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.integer;
import static nl.balie.resource.Attribute.moment;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.by;
import static nl.balie.resource.Listing.list;
import static nl.balie.resource.Reference.reference;

import java.time.OffsetDateTime;
import java.util.Objects;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;

/**
 * Contactmomentdetails: what management information wants to know of a klantcontact and the standard has no place for (KISS). At
 * most one per klantcontact, under the same key.
 */
public final class Contactmomentdetails {
    public static final Reference KLANTCONTACT =
            reference("klantcontact", () -> Klantcontact.RESOURCE).required();
    /** How the client named the klantcontact: a url in its own dialect, or the uuid; null when it came along with it. */
    public static final Attribute GENOEMD_ALS =
            text("klantcontactGenoemdAls").max(1000).nullable();

    public static final Attribute STARTDATUM = moment("startdatum").required();
    public static final Attribute EINDDATUM = moment("einddatum").required();
    public static final Attribute GESPREKSRESULTAAT = text("gespreksresultaat").nullable();
    public static final Attribute VRAAG = text("vraag").nullable();
    public static final Attribute SPECIFIEKE_VRAAG = text("specifiekeVraag").nullable();
    /** Who was behind the call that told these, and not what that call says of it. */
    public static final Attribute EMAILADRES_KCM =
            text("emailadresKcm").nullable().readOnly();

    public static final Attribute VERANTWOORDELIJKE_AFDELING =
            text("verantwoordelijkeAfdeling").nullable();
    /** Ties the contacts of one conversation in which more was asked than one thing. */
    public static final Attribute GESPREKS_ID = text("gespreksId").max(200).nullable();

    /** How long it was worked on, pauses left out; null when that is not known, and then it is the time from start to end. */
    public static final Attribute ACTIEVE_SECONDEN = integer("actieveSeconden").nullable();

    /**
     * Does it run on with a colleague to whom it was handed over? Its einddatum is then that moment: who reads it, in whatever words, finds
     * one, as was promised.
     */
    public static final Attribute LOOPT = flag("loopt").nullable();

    public static final Listing BRONNEN =
            list("bronnen", () -> Bron.RESOURCE, "contactmomentdetails").whole().nestable();

    public static final Resource RESOURCE = Resource.resource(
                    "contactmomentdetails", "contactmomentdetails", "Contactmomentdetails")
            .meaning("Wat er over een klantcontact voor de managementinformatie is vastgelegd.")
            .with(
                    STARTDATUM,
                    EINDDATUM,
                    GESPREKSRESULTAAT,
                    VRAAG,
                    SPECIFIEKE_VRAAG,
                    EMAILADRES_KCM,
                    VERANTWOORDELIJKE_AFDELING,
                    GESPREKS_ID,
                    BRONNEN)
            .unseen(KLANTCONTACT, GENOEMD_ALS, ACTIEVE_SECONDEN, LOOPT)
            .newestFirst(STARTDATUM)
            .rule(Contactmomentdetails::eindigtNaBegin)
            .rule(Contactmomentdetails::eindigtAlsDatWordtVerteld)
            .filters(by(Operator.FROM, "from", "startdatum"), by(Operator.UP_TO, "to", "startdatum"));

    private Contactmomentdetails() {}

    /** Has it ended? */
    public static boolean isAfgerond(Row details) {
        return details.get(EINDDATUM) != null && !details.is(LOOPT);
    }

    private static void eindigtNaBegin(Change change, Violations violations) {
        OffsetDateTime start =
                (OffsetDateTime) Objects.requireNonNull(change.after().get(STARTDATUM));
        OffsetDateTime end =
                (OffsetDateTime) Objects.requireNonNull(change.after().get(EINDDATUM));
        if (end.isBefore(start)) {
            violations.add(change.path(EINDDATUM.name()), Message.ENDS_BEFORE_BEGIN);
        }
    }

    /** Who tells when it ended, and not that it runs on, ends it. */
    private static void eindigtAlsDatWordtVerteld(Change change, Violations violations) {
        if (change.sent().has(EINDDATUM.column()) && !change.sent().has(LOOPT.column())) {
            change.after().set(LOOPT.column(), null);
        }
    }
}
