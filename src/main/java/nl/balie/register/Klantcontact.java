package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.map;
import static nl.balie.resource.Attribute.moment;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.by;
import static nl.balie.resource.Filter.contains;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Filter.range;
import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Listing.list;
import static nl.balie.resource.Listing.listThrough;

import java.time.OffsetDateTime;
import java.util.Map;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;

/** Klantcontact: one contact between a customer and the municipality (F2173, F0796). */
public final class Klantcontact {
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
    /** The channel of a contact of which a dialect that asks for none told none. */
    public static final String GEEN_KANAAL = "onbekend";

    /** Through what it went. */
    public static final Attribute KANAAL = text("kanaal").max(50).required();

    private static final Attribute ONDERWERP =
            text("onderwerp").max(200).longerElsewhere().required();
    private static final Attribute INHOUD = text("inhoud").max(1000).longerElsewhere();
    private static final Attribute REACTIE = text("reactie").max(4000);
    private static final Attribute GELUKT = flag("indicatieContactGelukt").nullable();
    private static final Attribute VERDERE_ACTIE =
            flag("verdereActieOndernomen").standard(false);
    private static final Attribute HOOFDONDERWERPTYPE =
            text("hoofdOnderwerpType").max(200).format("uri").check(Checks::url);
    private static final Attribute GEREGISTREERD_OP =
            moment("geregistreerdOp").standard(OffsetDateTime::now).readOnly();
    /** When it took place. */
    public static final Attribute PLAATSGEVONDEN_OP = moment("plaatsgevondenOp").standard(OffsetDateTime::now);

    /** Who took the initiative, as told before any betrokkene is there (F2173). */
    public static final Attribute INITIATIEFNEMER =
            code("initiatiefnemer", "gemeente", "klant", "vertegenwoordiger").nullable();

    /** What the Contactmomenten API 1.0 keeps besides, by the names that it has there; null for what came in other words. */
    public static final Attribute CONTACTMOMENT =
            map("contactmoment", Integer.MAX_VALUE).nullable();

    /** What the klantenregister (kic/v1) keeps besides, by the names that it has there; null when there is nothing. */
    public static final Attribute KLANTENREGISTER =
            map("klantenregister", Integer.MAX_VALUE).nullable();

    public static final Resource RESOURCE = Resource.resource("klantcontact", "klantcontacten", "Klantcontact")
            .meaning("Een contact tussen een klant en de gemeente.")
            .with(
                    list("gingOverOnderwerpobjecten", () -> Onderwerpobject.RESOURCE, "klantcontact"),
                    listThrough(
                                    "hadBetrokkenActoren",
                                    () -> Actor.RESOURCE,
                                    () -> ActorKlantcontact.RESOURCE,
                                    "klantcontact",
                                    "actor")
                            .whole(),
                    list("omvatteBijlagen", () -> Bijlage.RESOURCE, "wasBijlageVanKlantcontact"),
                    list("hadBetrokkenen", () -> Betrokkene.RESOURCE, "hadKlantcontact"),
                    list("leiddeTotInterneTaken", () -> InterneTaak.RESOURCE, "aanleidinggevendKlantcontact"),
                    NUMMER,
                    REFERENTIENUMMER,
                    KANAAL,
                    ONDERWERP,
                    INHOUD,
                    REACTIE,
                    GELUKT,
                    HOOFDONDERWERPTYPE,
                    VERDERE_ACTIE,
                    text("taal").max(3).longerElsewhere().required(),
                    flag("vertrouwelijk").required(),
                    PLAATSGEVONDEN_OP,
                    map("metadata", 255).standard(Map.of()))
            .unseen(
                    list("wasOnderwerpobjecten", () -> Onderwerpobject.RESOURCE, "wasKlantcontact"),
                    GEREGISTREERD_OP,
                    list("details", () -> Contactmomentdetails.RESOURCE, "klantcontact"),
                    INITIATIEFNEMER,
                    CONTACTMOMENT,
                    KLANTENREGISTER)
            .announces("klantcontacten", Row::id, HOOFDONDERWERPTYPE, GELUKT, VERDERE_ACTIE)
            .listed(KANAAL, Referentiewaarde.KANALEN)
            .newestFirst(PLAATSGEVONDEN_OP)
            .sortableBy(PLAATSGEVONDEN_OP, KANAAL)
            .rule(Klantcontact::geenVerdereActieNaGeluktContact)
            .unique(NUMMER, Message.taken("klantcontact", "nummer"))
            .unique(REFERENTIENUMMER, Message.taken("klantcontact", "referentienummer"))
            .expands(
                    "details",
                    "gingOverOnderwerpobjecten",
                    "hadBetrokkenen",
                    "hadBetrokkenen.digitaleAdressen",
                    "hadBetrokkenen.wasPartij",
                    "leiddeTotInterneTaken",
                    "omvatteBijlagen")
            .filters(
                    contains("hadBetrokkene__digitaaladres__adres__icontains", "hadBetrokkenen.digitaleAdressen.adres"),
                    by(Operator.PRESENT, "hadBetrokkene__wasPartij", "hadBetrokkenen.wasPartij"),
                    is("indicatieContactGelukt", "indicatieContactGelukt"),
                    contains("inhoud", "inhoud"),
                    is("kanaal", "kanaal"),
                    by(Operator.PRESENT, "leiddeTotInterneTaken", "leiddeTotInterneTaken"),
                    is("nummer", "nummer").asDeprecated(),
                    contains("onderwerp", "onderwerp"),
                    is("plaatsgevondenOp", "plaatsgevondenOp"),
                    contains("reactie", "reactie"),
                    is("referentienummer", "referentienummer"),
                    is("vertrouwelijk", "vertrouwelijk"),
                    is("gespreksId", "details.gespreksId"),
                    by(Operator.BELOW, "geregistreerdVoor", "geregistreerdOp"),
                    by(Operator.PRESENT, "volledig", "hadBetrokkenActoren,hadBetrokkenen"))
            .filters(range("plaatsgevondenOp", "plaatsgevondenOp"))
            .findable("zoek", Operator.WORDS, "zoekwoorden", ONDERWERP, INHOUD, REACTIE)
            .filters(uuidAndUrl("hadBetrokkene", "hadBetrokkenen"))
            .filters(PartijIdentificator.ofPartij("hadBetrokkene__wasPartij__", "hadBetrokkenen.wasPartij."))
            .filters(Actor.filters("hadBetrokkenActor__", "hadBetrokkenActoren."))
            .filters(
                    by(Operator.ONE_OF, "hadBetrokkenActor__uuid", "hadBetrokkenActoren.uuid"),
                    by(Operator.URL, "hadBetrokkenActor__url", "hadBetrokkenActoren.uuid"))
            .filters(uuidAndUrl("hadBetrokkene__wasPartij", "hadBetrokkenen.wasPartij"))
            .filters(Onderwerpobject.filters("onderwerpobject__", "gingOverOnderwerpobjecten."))
            .filters(uuidAndUrl("onderwerpobject", "gingOverOnderwerpobjecten"))
            .filters(Onderwerpobject.filters("wasOnderwerpobject__", "wasOnderwerpobjecten."))
            .filters(uuidAndUrl("wasOnderwerpobject", "wasOnderwerpobjecten"));

    private Klantcontact() {}

    private static void geenVerdereActieNaGeluktContact(Change change, Violations violations) {
        if (change.after().is(GELUKT) && change.after().is(VERDERE_ACTIE)) {
            violations.add(change.path(Violation.WHOLE), Message.NO_FURTHER_ACTION);
        }
    }
}
