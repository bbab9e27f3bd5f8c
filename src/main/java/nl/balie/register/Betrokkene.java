package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.map;
import static nl.balie.resource.Attribute.moment;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Listing.list;
import static nl.balie.resource.Reference.reference;

import nl.balie.resource.Attribute;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Group;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;

/** Betrokkene bij klantcontact: who took part on the customer's side, known as a partij or not (F2599). */
public final class Betrokkene {
    private static final Group CONTACTNAAM = Groepen.contactnaam();
    private static final Attribute ORGANISATIENAAM = text("organisatienaam").max(200);
    private static final Attribute ROL =
            code("rol", "vertegenwoordiger", "klant").required();
    private static final Reference KLANTCONTACT =
            reference("hadKlantcontact", () -> Klantcontact.RESOURCE).required();

    /** Does the customer agree that what she told is used again (F2173)? Null when she was not asked. */
    public static final Attribute HERGEBRUIK = flag("hergebruik").nullable();
    /** When she said so. */
    public static final Attribute HERGEBRUIK_OP = moment("hergebruikOp").nullable();
    /**
     * Its rol as klantcontactmoment (Contactmomenten API 1.0): empty when it came along with the contactmoment and waits for the
     * klantcontactmoment that tells it; null for what came in other words.
     */
    public static final Attribute ROL_CONTACTMOMENT = text("rolContactmoment").nullable();
    /** Did the klant read it (Open Klant 0.5)? */
    public static final Attribute GELEZEN = flag("gelezen").nullable();
    /** What the klantenregister (kic/v1) keeps besides, by the names that it has there; null when there is nothing. */
    public static final Attribute KLANTENREGISTER =
            map("klantenregister", Integer.MAX_VALUE).nullable();

    public static final Resource RESOURCE = Resource.resource("betrokkene", "betrokkenen", "Betrokkene")
            .meaning("Wie er van de kant van de klant aan een klantcontact deelnam.")
            .with(
                    reference("wasPartij", () -> Partij.RESOURCE),
                    KLANTCONTACT,
                    list("digitaleAdressen", () -> DigitaalAdres.RESOURCE, "verstrektDoorBetrokkene"),
                    Groepen.adres("bezoekadres"),
                    Groepen.adres("correspondentieadres"),
                    CONTACTNAAM,
                    Groepen.volledigeNaam(CONTACTNAAM),
                    ROL,
                    ORGANISATIENAAM,
                    flag("initiator").required())
            .unseen(HERGEBRUIK, HERGEBRUIK_OP, ROL_CONTACTMOMENT, GELEZEN, KLANTENREGISTER)
            .announces("betrokkenen", row -> row.get(KLANTCONTACT), ROL)
            .expands("digitaleAdressen")
            .filters(
                    is("contactnaamAchternaam", "contactnaam.achternaam"),
                    is("contactnaamVoorletters", "contactnaam.voorletters"),
                    is("contactnaamVoornaam", "contactnaam.voornaam"),
                    is("contactnaamVoorvoegselAchternaam", "contactnaam.voorvoegselAchternaam"),
                    is("hadKlantcontact__nummer", "hadKlantcontact.nummer").asDeprecated(),
                    is("hadKlantcontact__referentienummer", "hadKlantcontact.referentienummer"),
                    is("organisatienaam", "organisatienaam"),
                    is("verstrektedigitaalAdres__adres", "digitaleAdressen.adres"),
                    is("wasPartij__nummer", "wasPartij.nummer").asDeprecated())
            .findable("zoek", Operator.NAMES, "zoeknamen", CONTACTNAAM, ORGANISATIENAAM)
            .filters(uuidAndUrl("hadKlantcontact", "hadKlantcontact"))
            .filters(uuidAndUrl("verstrektedigitaalAdres", "digitaleAdressen"))
            .filters(PartijIdentificator.ofPartij("wasPartij__", "wasPartij."))
            .filters(uuidAndUrl("wasPartij", "wasPartij"));

    private Betrokkene() {}
}
