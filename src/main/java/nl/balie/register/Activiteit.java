package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.date;
import static nl.balie.resource.Attribute.map;
import static nl.balie.resource.Attribute.moment;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Reference.reference;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Reference.WhenGone;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;

/** Activiteit: one line of the logboek of an interne taak: who did what to it, and when. */
public final class Activiteit {
    /** The klant was contacted, or nobody answered. */
    public static final String CONTACT = "klantcontact";
    /** Somebody took it, or was given it. */
    public static final String TOEGEWEZEN = "toegewezen";
    /** Who had it gave it back to the eenheid. */
    public static final String VRIJGEGEVEN = "vrijgegeven";

    public static final String VERWERKT = "verwerkt";
    public static final String ZAAK_GEKOPPELD = "zaak-gekoppeld";
    public static final String ZAAKKOPPELING_GEWIJZIGD = "zaakkoppeling-gewijzigd";
    public static final String NOTITIE = "interne-notitie";
    public static final String DOORGESTUURD = "doorsturen";
    public static final String HEROPEND = "heropend";

    public static final Reference TAAK =
            reference("internetaak", () -> InterneTaak.RESOURCE).required();
    /** The kinds that the logboek of ITA has, and {@link #VRIJGEGEVEN}. */
    public static final Attribute SOORT = code(
                    "soortActiviteit",
                    CONTACT,
                    TOEGEWEZEN,
                    VRIJGEGEVEN,
                    VERWERKT,
                    ZAAK_GEKOPPELD,
                    ZAAKKOPPELING_GEWIJZIGD,
                    NOTITIE,
                    DOORGESTUURD,
                    HEROPEND)
            .required();
    /** To whom or to what: the eenheid or medewerker it went to, the number of the zaak. */
    public static final Attribute BETREFT = text("betreft").max(500);
    /** What colleagues should know. */
    public static final Attribute TOELICHTING = text("toelichting").max(4000);

    /** How far the clock of another program may be ahead of ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    public static final Attribute MOMENT = moment("moment").standard(OffsetDateTime::now);
    /** Who did it. */
    public static final Reference ACTOR =
            reference("actor", () -> Actor.RESOURCE).whenGone(WhenGone.CLEAR);
    /** The contact that it was. */
    public static final Reference KLANTCONTACT =
            reference("klantcontact", () -> Klantcontact.RESOURCE).whenGone(WhenGone.CLEAR);

    /** When nobody answered: the day on which it is tried again. */
    public static final Attribute OPNIEUW_OP = date("opnieuwOp").nullable();

    /** What another program told of it besides, by its place; null when it did not come from one. See {@link #wie}. */
    public static final Attribute OBJECT = map("object", Integer.MAX_VALUE).nullable();

    /** In {@link #OBJECT}: what the one who did it is called, when the register does not know her. */
    public static final String NAAM = "actorNaam";

    public static final Resource RESOURCE = Resource.resource("activiteit", "activiteiten", "Activiteit")
            .meaning("Een regel van het logboek van een interne taak: wie er wat aan deed, en wanneer.")
            .with(TAAK, SOORT, BETREFT, TOELICHTING, MOMENT, ACTOR, KLANTCONTACT, OPNIEUW_OP)
            .unseen(OBJECT)
            .newestFirst(MOMENT)
            .rule(Activiteit::nietInDeToekomst)
            .filters(uuidAndUrl("internetaak", "internetaak"))
            .filters(uuidAndUrl("klantcontact", "klantcontact"))
            .filters(is("soortActiviteit", "soortActiviteit"));

    private Activiteit() {}

    private static void nietInDeToekomst(Change change, Violations violations) {
        OffsetDateTime moment = (OffsetDateTime) change.after().get(MOMENT);
        if (moment != null && moment.isAfter(OffsetDateTime.now(ZoneOffset.UTC).plus(CLOCKS_DIFFER))) {
            violations.add(change.path(MOMENT.name()), Message.invalid("Dit moment ligt in de toekomst."));
        }
    }

    /** What the one who did it is called; empty when nobody knows. Its actor was fetched along. */
    public static String wie(Row regel) {
        Row actor = regel.target(ACTOR);
        return actor == null ? regel.map(OBJECT).getOrDefault(NAAM, "") : actor.text(Actor.RESOURCE.attribute("naam"));
    }
}
