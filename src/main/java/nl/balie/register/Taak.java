package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.moment;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Attribute.uuid;
import static nl.balie.resource.Group.group;
import static nl.balie.resource.Listing.list;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;

/** Taak: what a customer has to do, shown where she sees her own matters (Taken API of CommonGateway's bundle). Not an {@link InterneTaak}. */
public final class Taak {
    public static final String OPEN = "open";
    public static final String GESLOTEN = "gesloten";
    private static final List<String> STATUSSEN = List.of(OPEN, "ingediend", "verwerkt", GESLOTEN);
    private static final Map<String, List<String>> VOLGENDE = Map.of(
            OPEN,
            List.of("ingediend", GESLOTEN),
            "ingediend",
            List.of("verwerkt"),
            "verwerkt",
            List.of(GESLOTEN),
            GESLOTEN,
            List.of());

    public static final Attribute STATUS =
            code("status", STATUSSEN.toArray(String[]::new)).standard(OPEN);
    /** After this moment the taak can not be done any more: Balie closes it. */
    public static final Attribute VERLOOPDATUM = moment("verloopdatum").nullable();

    public static final Attribute ZAAK = text("zaak").max(1000);
    /** Which kind of number {@link #NUMMER} is: bsn, kvk and whatever else a client uses. */
    public static final Attribute SOORT_NUMMER = text("type").max(40);
    /** Whom the taak is for. */
    public static final Attribute NUMMER = text("value").max(200);

    private static final Group IDENTIFICATIE = group("identificatie", SOORT_NUMMER, NUMMER);
    /** What the client keeps with it: any JSON, as text. */
    public static final Attribute EXTRA_DATA = text("extraData").nullable();

    /** When it came. */
    private static final Attribute GEREGISTREERD_OP =
            moment("geregistreerdOp").untold().standard(OffsetDateTime::now);

    public static final Listing BETROKKENEN = list("betrokkenen", () -> TaakBetrokkene.RESOURCE, "taak");

    public static final Resource RESOURCE = Resource.resource("taak", "taken", "Taak")
            .meaning("Wat een klant moet doen, zoals een formulier invullen of iets aanleveren.")
            .with(
                    text("type").max(1000),
                    text("url").max(1000),
                    text("data").nullable(),
                    ZAAK,
                    text("title").max(1000).required(),
                    text("onderwerp").max(1000),
                    text("toelichting").max(4000),
                    STATUS,
                    group(
                            "actie",
                            code("type", "id", "url").nullable(),
                            text("value").max(1000)),
                    VERLOOPDATUM,
                    moment("vervaldatum").nullable(),
                    IDENTIFICATIE,
                    text("verzondenData").nullable(),
                    uuid("verwerkerTaakId").nullable(),
                    BETROKKENEN,
                    EXTRA_DATA)
            .unseen(Attribute.maker(), GEREGISTREERD_OP)
            .announces("taken", Row::id, STATUS)
            .rule(Taak::statusGaatVerder)
            .rule(Taak::nummerKlopt);

    private Taak() {}

    /** On to the next status, or straight to the end; only who made it takes it back. */
    private static void statusGaatVerder(Change change, Violations violations) {
        Row before = change.before();
        if (before == null || !change.changes(STATUS.column())) {
            return;
        }
        String was = before.text(STATUS);
        String is = change.after().text(STATUS);
        boolean back = STATUSSEN.indexOf(is) < STATUSSEN.indexOf(was);
        if (!VOLGENDE.getOrDefault(was, List.of()).contains(is) && !(back && change.isByMaker())) {
            violations.add(change.path(STATUS.name()), Message.notAfter(was, is));
        }
    }

    private static void nummerKlopt(Change change, Violations violations) {
        String soort = Codes.SOORT_NUMMER.stored(change.after().text(SOORT_NUMMER));
        boolean known = soort.equals("bsn") || soort.equals("kvk_nummer");
        String reason = known ? Nummers.reasonAgainst(soort, change.after().text(NUMMER)) : null;
        if (reason != null) {
            violations.add(change.path("identificatie.value"), Message.noNumber(reason));
        }
    }
}
