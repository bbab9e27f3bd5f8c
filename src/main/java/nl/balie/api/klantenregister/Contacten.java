package nl.balie.api.klantenregister;

import static nl.balie.api.klantenregister.Words.blok;
import static nl.balie.api.klantenregister.Words.eigen;
import static nl.balie.api.klantenregister.Words.naar;
import static nl.balie.api.klantenregister.Words.rijen;
import static nl.balie.api.klantenregister.Words.waarde;
import static nl.balie.api.klantenregister.Words.zelfde;
import static nl.balie.resource.Attribute.text;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.balie.api.klantenregister.Word.Afgeleid;
import nl.balie.api.klantenregister.Word.Als;
import nl.balie.api.klantenregister.Word.Ingebed;
import nl.balie.api.words.Code;
import nl.balie.register.Betrokkene;
import nl.balie.register.Bijlage;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.resource.Attribute;
import nl.balie.resource.Group;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.store.Afhandeling;
import nl.balie.store.Session;

/** What is said of contacts: in the words of the bundle itself, and in those of its predecessor that KISS speaks (facades). */
final class Contacten {
    private static final Resource CONTACT = Klantcontact.RESOURCE;
    private static final Resource BETROKKENE_RESOURCE = Betrokkene.RESOURCE;
    private static final Resource TAAK = InterneTaak.RESOURCE;
    private static final Attribute KANAAL = CONTACT.attribute("kanaal");
    private static final Attribute TAAL = LanguageChoice.TAAL;
    private static final Attribute GELUKT = CONTACT.attribute("indicatieContactGelukt");
    private static final Attribute INHOUD = CONTACT.attribute("inhoud");
    private static final Attribute VERTROUWELIJK = CONTACT.attribute("vertrouwelijk");
    private static final Attribute NUMMER = CONTACT.attribute("nummer");
    private static final Attribute ROL = BETROKKENE_RESOURCE.attribute("rol");
    private static final Reference HAD_KLANTCONTACT = BETROKKENE_RESOURCE.reference("hadKlantcontact");
    private static final Attribute INITIATOR = BETROKKENE_RESOURCE.attribute("initiator");
    private static final Group OBJECT = (Group) Onderwerpobject.RESOURCE.member("onderwerpobjectidentificator");
    private static final Group DOCUMENT = (Group) Bijlage.RESOURCE.member("bijlageidentificator");
    private static final Attribute OWN = Klantcontact.KLANTENREGISTER;
    private static final Attribute OF_BETROKKENE = Betrokkene.KLANTENREGISTER;
    private static final String NO_TAAL = "nld";

    private static final ResourceKind ONDERWERPOBJECT = new ResourceKind(
                    "", "onderwerpObject", Onderwerpobject.RESOURCE)
            .met(
                    blok("objectIdentificator", Words.identificator(OBJECT)),
                    naar("klantContact", Onderwerpobject.RESOURCE, "wasKlantcontact", () -> Contacten.KLANTCONTACT));

    private static final ResourceKind BIJLAGE_VAN_CONTACT = new ResourceKind(
                    "", "bijlageVanKlantcontact", Bijlage.RESOURCE)
            .met(blok("objectIdentificator", Words.identificator(DOCUMENT)));

    static final ResourceKind BIJLAGE = new ResourceKind(
                    "bijlagen", "bijlage", Bijlage.RESOURCE, "POST", "PUT", "PATCH", "DELETE")
            .met(
                    blok("objectIdentificator", Words.identificator(DOCUMENT)),
                    naar("klantcontact", Bijlage.RESOURCE, "wasBijlageVanKlantcontact", () -> Contacten.KLANTCONTACT));

    static final ResourceKind KLANTCONTACT = new ResourceKind(
                    "klantcontacten", "klantcontact", CONTACT, "POST", "PUT", "PATCH")
            .met(
                    waarde("nummer", NUMMER, Code.NUMMER),
                    zelfde(CONTACT, "onderwerp"),
                    blok(
                            "kanaal",
                            waarde("soortDigitaalAdres", KANAAL, Code.PLAIN),
                            eigen(OWN, "kanaal.adres", text("adres").max(80)),
                            eigen(
                                    OWN,
                                    "kanaal.omschrijving",
                                    text("omschrijving").max(40))),
                    zelfde(CONTACT, "inhoud"),
                    eigen(OWN, text("todo")),
                    eigen(OWN, text("resultaat")),
                    Words.woord("indicatieContactGelukt", GELUKT, Code.JA_NEE_ONBEKEND, "onbekend", "ja", "nee"),
                    Words.taal("taal", TAAL),
                    waarde("vertrouwelijk", VERTROUWELIJK, Words.JA_NEE),
                    zelfde(CONTACT, "plaatsgevondenOp"),
                    rijen("actors", CONTACT, "hadBetrokkenActoren", Als.OBJECTEN, () -> Actoren.ACTOR),
                    rijen("bijlage", CONTACT, "omvatteBijlagen", Als.OBJECTEN, () -> BIJLAGE_VAN_CONTACT),
                    rijen("gaatOver", CONTACT, "gingOverOnderwerpobjecten", Als.OBJECTEN, () -> ONDERWERPOBJECT)
                            .een(),
                    rijen(
                            "interneTaakOntstaanUit",
                            CONTACT,
                            "leiddeTotInterneTaken",
                            Als.ALLEEN_ADRESSEN,
                            () -> Contacten.INTERNE_TAAK),
                    zelfde(CONTACT, "geregistreerdOp"))
            .standaard(KANAAL, Klantcontact.GEEN_KANAAL)
            .standaard(TAAL, NO_TAAL)
            .standaard(VERTROUWELIJK, false);

    static final ResourceKind BETROKKENE = new ResourceKind(
                    "betrokkenenbijklantcontact",
                    "betrokkeneBijKlantcontact",
                    BETROKKENE_RESOURCE,
                    "POST",
                    "PUT",
                    "PATCH")
            .met(
                    naar("klantcontact", BETROKKENE_RESOURCE, "hadKlantcontact", () -> KLANTCONTACT),
                    naar("partij", BETROKKENE_RESOURCE, "wasPartij", () -> Partijen.PARTIJ),
                    waarde("rol", ROL, Code.LOWER),
                    waarde("intitiator", INITIATOR, Code.JA_NEE),
                    waarde("initiator", INITIATOR, Code.JA_NEE),
                    zelfde(BETROKKENE_RESOURCE, "organisatienaam"),
                    blok("contactnaam", Words.contactnaam((Group) BETROKKENE_RESOURCE.member("contactnaam"))),
                    Words.adres(BETROKKENE_RESOURCE, "bezoekadres", OF_BETROKKENE),
                    Words.adres(BETROKKENE_RESOURCE, "correspondentieadres", OF_BETROKKENE),
                    rijen(
                                    "communicatiekanaal",
                                    BETROKKENE_RESOURCE,
                                    "digitaleAdressen",
                                    Als.ADRESSEN,
                                    () -> Partijen.DIGITAAL_ADRES)
                            .een(),
                    blok(
                            "voorkeurstaal",
                            eigen(OF_BETROKKENE, "voorkeurstaal", text("code")),
                            eigen(OF_BETROKKENE, "voorkeurstaal.naam", text("naam"))))
            .standaard(INITIATOR, false);

    static final ResourceKind INTERNE_TAAK = new ResourceKind(
                    "internetaken", "interneTaak", TAAK, "POST", "PUT", "PATCH", "DELETE")
            .met(
                    zelfde(TAAK, "toegewezenOp"),
                    zelfde(TAAK, "gevraagdeHandeling"),
                    waarde("nummer", TAAK.attribute("nummer"), Code.NUMMER),
                    waarde("status", TAAK.attribute("status"), Code.LOWER),
                    zelfde(TAAK, "toelichting"),
                    rijen("actor", TAAK, "toegewezenAanActoren", Als.OBJECTEN, () -> Actoren.ACTOR)
                            .een(),
                    naar("klantcontact", TAAK, "aanleidinggevendKlantcontact", () -> KLANTCONTACT));

    private static final ResourceKind ZAAK = new ResourceKind("", "zaak", Onderwerpobject.RESOURCE)
            .met(waarde("objectId", OBJECT.attribute("objectId"), Code.PLAIN))
            .standaard(OBJECT.attribute("codeSoortObjectId"), "string");

    static final ResourceKind CONTACTMOMENT = new ResourceKind(
                    "contactmomenten", "contactmoment", CONTACT, "POST", "PUT", "PATCH")
            .met(
                    eigen(OWN, text("bronorganisatie")),
                    waarde("registratiedatum", CONTACT.attribute("plaatsgevondenOp"), Code.PLAIN),
                    waarde("kanaal", KANAAL, Code.PLAIN),
                    waarde("tekst", INHOUD, Code.PLAIN),
                    new Ingebed(blok(
                            "todo",
                            eigen(OWN, "todo", text("description")),
                            rijen("attendees", CONTACT, "hadBetrokkenActoren", Als.WAARDEN, () -> Actoren.EMAIL)
                                    .met(Actoren.SOORT, "medewerker"))),
                    rijen("afdeling", CONTACT, "hadBetrokkenActoren", Als.WAARDEN, () -> Actoren.AFDELING)
                            .een()
                            .met(Actoren.SOORT, "organisatorische_eenheid"),
                    eigen(OWN, text("resultaat")),
                    waarde("afwijkendOnderwerp", CONTACT.attribute("onderwerp"), Code.PLAIN),
                    rijen("zaaknummer", CONTACT, "gingOverOnderwerpobjecten", Als.WAARDEN, () -> ZAAK)
                            .een()
                            .met(OBJECT.attribute("codeObjecttype"), "zaken"),
                    new Afgeleid("status", row -> Boolean.FALSE.equals(row.get(GELUKT)) ? "open" : "afgehandeld"))
            .standaard(CONTACT.attribute("onderwerp"), "Contactmoment")
            .standaard(KANAAL, Klantcontact.GEEN_KANAAL)
            .standaard(TAAL, NO_TAAL)
            .standaard(VERTROUWELIJK, false)
            .nagelezen(Contacten::afhandeling)
            .aangevuld((document, stored, clock, faults) -> {
                if (stored == null) {
                    document.set(
                            GELUKT.column(), !document.text(INHOUD.column()).isEmpty());
                }
            });

    static final ResourceKind KLANTCONTACTMOMENT = new ResourceKind(
                    "klantcontactmomenten", "klantcontactmoment", BETROKKENE_RESOURCE, "POST", "PUT", "PATCH", "DELETE")
            .met(
                    naar("contactmoment", BETROKKENE_RESOURCE, "hadKlantcontact", () -> CONTACTMOMENT),
                    naar("klant", BETROKKENE_RESOURCE, "wasPartij", () -> Partijen.KLANT),
                    eigen(OF_BETROKKENE, text("voorkeurstaal")))
            .nagelezen((session, rows) -> afhandeling(
                    session,
                    rows.stream()
                            .map(row -> row.target(HAD_KLANTCONTACT))
                            .filter(Objects::nonNull)
                            .toList()))
            .standaard(ROL, "klant")
            .standaard(INITIATOR, false);

    private Contacten() {}

    /** A contact counts as its gespreksresultaat says, also when nobody said whether it succeeded. */
    private static void afhandeling(Session session, List<Row> contacten) throws SQLException {
        Map<UUID, Boolean> known =
                Afhandeling.of(session, contacten.stream().map(Row::id).toList());
        contacten.stream()
                .filter(contact -> known.containsKey(contact.id()))
                .forEach(contact -> contact.set(GELUKT.column(), known.get(contact.id())));
    }
}
