package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.map;
import static nl.balie.resource.Attribute.moment;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.by;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Filter.range;
import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Listing.list;
import static nl.balie.resource.Listing.listThrough;
import static nl.balie.resource.Reference.reference;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;

/** Interne taak: what a colleague must do because of a contact, such as calling back (F2120). */
public final class InterneTaak {
    private static final Attribute NUMMER = text("nummer")
            .max(10)
            .nullable()
            .deprecated()
            .pattern(Checks.WHOLE_NUMBER_PATTERN)
            .check(Checks::wholeNumber);
    private static final Attribute REFERENTIENUMMER = text("referentienummer")
            .max(10)
            .nullable()
            .pattern(Checks.WHOLE_NUMBER_PATTERN)
            .check(Checks::wholeNumber);
    /** The status of what is still to be done. */
    public static final String OPEN = "te_verwerken";
    /** The status of what was done. */
    public static final String VERWERKT = "verwerkt";

    public static final Attribute STATUS = code("status", OPEN, VERWERKT).required();
    public static final Attribute TOEGEWEZEN_OP =
            moment("toegewezenOp").standard(OffsetDateTime::now).readOnly();
    private static final Attribute AFGEHANDELD_OP = moment("afgehandeldOp").nullable();
    private static final Attribute TOELICHTING = text("toelichting").max(1000).longerElsewhere();
    private static final Reference KLANTCONTACT = reference("aanleidinggevendKlantcontact", () -> Klantcontact.RESOURCE)
            .required();
    /** Who is to do it. */
    public static final Listing ACTOREN = listThrough(
                    "toegewezenAanActoren", () -> Actor.RESOURCE, () -> Toewijzing.RESOURCE, "internetaak", "actor")
            .attachable()
            .copying(STATUS)
            .firstAs("toegewezenAanActor");
    /** Its logboek: what was done with it, in the order in which that was told. */
    public static final Listing ACTIVITEITEN = list("activiteiten", () -> Activiteit.RESOURCE, "internetaak");

    /**
     * The type of the taak as an object (Objecten API): empty when it came along with its contactmoment and waits for the object
     * that tells it again; null for what came in other words.
     */
    public static final Attribute OBJECTTYPE = text("objecttype").nullable();
    /** What the object keeps besides, by the names that it has there. */
    public static final Attribute OBJECT = map("object", Integer.MAX_VALUE).nullable();

    /** Until when there is to do it; null: the register works it out, in working time ({@link Werktijd}). */
    public static final Attribute UITERLIJK_OP =
            moment("uiterlijkOp").nullable().untold();

    /** Who asked for it, as she was known then; null when that is not known. */
    public static final Reference UITGEZET_DOOR = reference("uitgezetDoor", () -> Actor.RESOURCE)
            .whenGone(Reference.WhenGone.CLEAR)
            .untold();

    private static final String DAY = "to_char(%1$s.toegewezen_op at time zone 'UTC', 'YYYY-MM-DD')";
    /** The day on which the object was registered, for sorting. */
    public static final Attribute OBJECT_REGISTERED = Attribute.computed("registrationAt", DAY);
    /** The day on which the object began to be so, for sorting. */
    public static final Attribute OBJECT_BEGIN =
            Attribute.computed("startAt", "coalesce(%1$s.object ->> 'startAt', " + DAY + ")");
    /** When the contactverzoek was registered, in {@link #MOMENT}, for sorting: what the object said, else when the contact was. */
    public static final Attribute OBJECT_REGISTRATIE = Attribute.computed(
            "registratiedatum",
            "coalesce(%1$s.object ->> 'registratiedatum', (select to_char(k.plaatsgevonden_op at time zone 'UTC',"
                    + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from klantcontact k where k.id = %1$s.aanleidinggevend_klantcontact))");
    /** How the object keeps moments to compare: UTC, always with microseconds. */
    public static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    public static final Resource RESOURCE = Resource.resource("internetaak", "internetaken", "InterneTaak")
            .meaning("Wat een collega naar aanleiding van een klantcontact moet doen, zoals terugbellen.")
            .with(
                    NUMMER,
                    REFERENTIENUMMER,
                    text("gevraagdeHandeling").max(200).longerElsewhere().required(),
                    KLANTCONTACT,
                    ACTOREN,
                    TOELICHTING,
                    STATUS,
                    TOEGEWEZEN_OP,
                    AFGEHANDELD_OP)
            .unseen(OBJECTTYPE, OBJECT, UITERLIJK_OP, UITGEZET_DOOR, ACTIVITEITEN)
            .sortableBy(TOEGEWEZEN_OP, AFGEHANDELD_OP, STATUS)
            .announces("internetaken", row -> row.get(KLANTCONTACT), STATUS)
            .rule(InterneTaak::actorenGenoemd)
            .rule(InterneTaak::afgehandeldVolgtStatus)
            .rule(InterneTaak::termijnIsTeHalen)
            .unique(NUMMER, Message.taken("interne taak", "nummer"))
            .unique(REFERENTIENUMMER, Message.taken("interne taak", "referentienummer"))
            .filters(
                    is("actoren__naam", "toegewezenAanActoren.naam"),
                    is("klantcontact__nummer", "aanleidinggevendKlantcontact.nummer")
                            .asDeprecated(),
                    is("klantcontact__referentienummer", "aanleidinggevendKlantcontact.referentienummer"),
                    is("klantcontact__uuid", "aanleidinggevendKlantcontact.uuid"),
                    is("nummer", "nummer").asDeprecated(),
                    is("referentienummer", "referentienummer"),
                    is("status", "status"),
                    by(Operator.ONE_OF, "status__in", "status"),
                    is("klantcontact__plaatsgevondenOp", "aanleidinggevendKlantcontact.plaatsgevondenOp"),
                    by(Operator.PRESENT, "toegewezenAanActoren", "toegewezenAanActoren"),
                    is("toegewezenOp", "toegewezenOp"))
            .filters(range("klantcontact__plaatsgevondenOp", "aanleidinggevendKlantcontact.plaatsgevondenOp"))
            .filters(range("toegewezenOp", "toegewezenOp"))
            .filters(range("afgehandeldOp", "afgehandeldOp"))
            .filters(Actor.filters("toegewezenAanActor__", "toegewezenAanActoren."))
            .filters(uuidAndUrl("aanleidinggevendKlantcontact", "aanleidinggevendKlantcontact"))
            .filters(
                    by(Operator.ONE_OF, "toegewezenAanActor__uuid", "toegewezenAanActoren.uuid"),
                    by(Operator.ONE_OF, "toegewezenAanActor__uuid__in", "toegewezenAanActoren.uuid"),
                    by(Operator.URL, "toegewezenAanActor__url", "toegewezenAanActoren.uuid"))
            .expandsWhenAsked(
                    "aanleidinggevendKlantcontact",
                    "aanleidinggevendKlantcontact.hadBetrokkenen",
                    "aanleidinggevendKlantcontact.hadBetrokkenen.digitaleAdressen");

    /** As the workplace shows it: with its term. No other API has a word for that. */
    public static final Resource MET_TERMIJN = RESOURCE.showing(UITERLIJK_OP)
            .sortableBy(UITERLIJK_OP)
            .filters(range(UITERLIJK_OP.name(), UITERLIJK_OP.name()));

    private InterneTaak() {}

    /** A term of another age is a slip of who typed it. */
    private static void termijnIsTeHalen(Change change, Violations violations) {
        OffsetDateTime termijn = (OffsetDateTime) change.sent().get(UITERLIJK_OP.column());
        if (termijn != null && (termijn.getYear() < 2000 || termijn.getYear() > 2099)) {
            violations.add(change.path(UITERLIJK_OP.name()), Message.invalid("Kies een moment van deze eeuw."));
        }
    }

    /** What the object has at a path of its data, to sort by: as it was sent, also inside what is kept as a whole, else as the register has it. */
    public static Attribute ofObject(List<String> path) {
        List<String> ways = new ArrayList<>();
        for (int i = 1; i <= path.size(); i++) {
            String place = "/" + String.join("/", path.subList(0, i));
            String inside = String.join(",", path.subList(i, path.size()));
            ways.add("(%1$s.object ->> '" + place + "')::jsonb #> '{sent" + (inside.isEmpty() ? "" : ",") + inside
                    + "}'");
        }
        if (path.equals(List.of(STATUS.name())) || path.equals(List.of(TOELICHTING.name()))) {
            ways.add("to_jsonb(%1$s." + path.getFirst() + ")");
        }
        return Attribute.computed(String.join("__", path), "coalesce(" + String.join(", ", ways) + ")");
    }

    private static void actorenGenoemd(Change change, Violations violations) {
        if (change.sent().names(ACTOREN.name()) && change.sent().names("toegewezenAanActor")) {
            violations.add(change.path(Violation.WHOLE), Message.ACTORS_TWICE);
        } else if (!change.isPartial() && !change.sent().has(ACTOREN)) {
            violations.add(change.path(Violation.WHOLE), Message.ACTORS_MISSING);
        }
    }

    /** A finished task has a moment at which it was; an open one has not. */
    private static void afgehandeldVolgtStatus(Change change, Violations violations) {
        boolean finished = change.after().text(STATUS).equals(VERWERKT);
        boolean sent =
                change.sent().has(AFGEHANDELD_OP.column()) && change.sent().get(AFGEHANDELD_OP.column()) != null;
        if (!finished && sent) {
            violations.add(change.path(AFGEHANDELD_OP.name()), Message.NOT_FINISHED);
        } else if (!finished) {
            change.after().set(AFGEHANDELD_OP.column(), null);
        } else if (change.after().get(AFGEHANDELD_OP) == null) {
            change.after().set(AFGEHANDELD_OP.column(), change.now());
        }
    }
}
