package nl.balie.api.vng;

import static nl.balie.api.vng.Word.same;
import static nl.balie.api.vng.Word.word;
import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.moment;
import static nl.balie.resource.Attribute.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.balie.api.words.Code;
import nl.balie.register.Actor;
import nl.balie.register.ActorKlantcontact;
import nl.balie.register.Betrokkene;
import nl.balie.register.Bijlage;
import nl.balie.register.Codes;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.Partij;
import nl.balie.register.PartijIdentificator;
import nl.balie.register.Vertegenwoordiging;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Resource;

/** The eleven resources of the standard (VNG Klantinteracties CRUD 0.0.3, SIM 2.0.0) in its own words. */
final class Standaard {
    private static final Code REGISTER = Code.of(Codes.REGISTER);
    private static final Code OBJECTTYPE = Code.of(Codes.OBJECTTYPE);
    private static final Code SOORT_OBJECT_ID = Code.of(Codes.SOORT_OBJECT_ID);
    private static final Code SOORT_ACTOR = Code.of(Codes.SOORT_ACTOR);
    private static final Code LAND = Code.of(Codes.LAND);
    private static final Code TAAL = Code.of(Codes.TAAL);
    private static final Word NUMMER = same("nummer").in(Code.NUMMER);
    private static final Map<String, Code> IDENTIFICATOR = Map.of(
            "objectId", Code.PLAIN,
            "codeObjecttype", OBJECTTYPE,
            "codeRegister", REGISTER,
            "codeSoortObjectId", SOORT_OBJECT_ID,
            "soortObjectId=codeSoortObjectId", SOORT_OBJECT_ID);
    private static final Map<String, Code> CONTACTNAAM = Map.of(
            "achternaam", Code.PLAIN,
            "voorletters", Code.PLAIN,
            "voornaam", Code.PLAIN,
            "voorvoegselAchternaam", Code.PLAIN);
    private static final Map<String, Code> ADRES = Map.of(
            "adresregel1", Code.PLAIN,
            "adresregel2", Code.PLAIN,
            "adresregel3", Code.PLAIN,
            "codeLand=land", LAND,
            "nummeraanduidingid=nummeraanduidingId", Code.PLAIN,
            "postcode", Code.PLAIN,
            "huisnummer", Code.PLAIN);

    static final Wording ACTOR = new Wording(Actor.RESOURCE, "actoren", "actoren")
            .values(same("naam"), word(flag("indicatieActief").required()).in(Code.JA_NEE))
            .block("actoridentificator", false, identificator())
            .values(same("soortActor").in(SOORT_ACTOR))
            .kind(
                    "actortype",
                    "actorIdentificatie",
                    List.of(
                            same("functie"),
                            same("omschrijving"),
                            same("eMailadres").of("emailadres"),
                            same("telefoonnummer")),
                    Map.of(),
                    Map.of())
            .filters("naam", "indicatieActief", "soortActor")
            .parts("actoridentificator", "actoridentificator", true, IDENTIFICATOR);

    static final Wording ACTOR_KLANTCONTACT = new Wording(
                    ActorKlantcontact.RESOURCE, "actorklantcontacten", "actorKlantcontacten")
            .must("actorId", "actoren", "actor")
            .must("klantcontactId", "klantcontacten", "klantcontact");

    static final Wording BETROKKENE = new Wording(
                    Betrokkene.RESOURCE, "betrokkenenbijklantcontact", "betrokkenenBijKlantcontact")
            .block("contactnaam", false, contactnaam())
            .block("bezoekadres", false, adres())
            .block("correspondentieadres", false, adres())
            .values(same("rol").in(Code.LOWER), same("initiator").in(Code.JA_NEE), same("organisatienaam"))
            .must("hadKlantcontact", "hadKlantcontact", "hadKlantcontact")
            .may("wasPartij", "wasPartij")
            .filters("organisatienaam")
            .filter(Filter.is("rol", "rol"), Code.LOWER)
            .filter(Filter.is("initiator", "initiator"), Code.JA_NEE)
            .parts("contactnaam", "contactnaam", true, CONTACTNAAM)
            .parts("bezoekadres", "bezoekadres", false, ADRES)
            .parts("correspondentieadres", "correspondentieadres", false, ADRES);

    static final Wording BIJLAGE = new Wording(Bijlage.RESOURCE, "bijlagen", "bijlagen")
            .block("bijlageidentificator", true, identificator())
            .must("wasBijlageVanKlantcontact", "wasBijlageVanKlantcontact", "wasBijlageVanKlantcontact")
            .parts("bijlageidentificator", "bijlageidentificator", true, IDENTIFICATOR);

    static final Wording DIGITAAL_ADRES = new Wording(DigitaalAdres.RESOURCE, "digitaaladressen", "digitaaladressen")
            .value(SoortDigitaalAdres.TERM)
            .values(same("adres"), word(text("omschrijving").max(40).required()))
            .may("verstrektDoorBetrokkene", "verstrektDoorBetrokkene")
            .may("verstrektDoorPartij", "verstrektDoorPartij")
            .filter(Filter.by(Operator.ADDRESS, "adres", "adres_genormaliseerd"), Code.PLAIN)
            .filters("omschrijving")
            .filter(
                    Filter.is("codeSoortDigitaalAdres", "soortDigitaalAdres"),
                    Code.of(Codes.SOORT_DIGITAAL_ADRES),
                    Filter.is("codeSoortDigitaalAdres", "soortCode"));

    static final Wording INTERNE_TAAK = new Wording(InterneTaak.RESOURCE, "internetaken", "internetaken")
            .values(
                    NUMMER,
                    same("gevraagdeHandeling"),
                    same("toelichting"),
                    same("status").in(Code.LOWER),
                    word(moment("verwerktOp").nullable()).of("afgehandeldOp").in(Code.MOMENT))
            .must("aanleidinggevendKlantcontact", "aanleidingGevendKlantcontact", "aanleidinggevendKlantcontact")
            .first("toegewezenAanActor", "toegewezenAanActoren")
            .filters("nummer", "status")
            .filter(Filter.contains("gevraagdeHandeling", "gevraagdeHandeling"), Code.PLAIN)
            .filter(Filter.contains("toelichting", "toelichting"), Code.PLAIN)
            .filter(Filter.is("verwerktOp", "afgehandeldOp"), Code.MOMENT);

    static final Wording KLANTCONTACT = new Wording(Klantcontact.RESOURCE, "klantcontacten", "klantcontacten")
            .values(NUMMER, word(text("codeKanaal").max(40)).of("kanaal"), same("onderwerp"), same("inhoud"))
            .value(Initiator.TERM)
            .values(
                    word(code("indicatieContactGelukt", "onbekend", "ja", "nee").required())
                            .in(Code.JA_NEE_ONBEKEND),
                    word(text("codeTaal").max(40)).of("taal").in(TAAL),
                    same("vertrouwelijk").in(Code.JA_NEE),
                    word(moment("plaatsgevondenOp").required()).in(Code.MOMENT))
            .looksAt("hadBetrokkenen", "initiator")
            .filters("nummer", "onderwerp", "inhoud", "vertrouwelijk")
            .filter(Filter.is("codeKanaal", "kanaal"), Code.PLAIN)
            .filter(Filter.is("kanaal", "kanaal"), Code.PLAIN)
            .filter(Filter.is("codeTaal", "taal"), TAAL)
            .filter(Filter.is("indicatieContactGelukt", "indicatieContactGelukt"), Code.JA_NEE_ONBEKEND)
            .filter(Filter.is("plaatsgevondenOp", "plaatsgevondenOp"), Code.MOMENT)
            .filter(Filter.by(Operator.FROM, "plaatsgevondenOp__gte", "plaatsgevondenOp"), Code.MOMENT)
            .filter(Filter.by(Operator.ABOVE, "plaatsgevondenOp__gt", "plaatsgevondenOp"), Code.MOMENT)
            .filter(Filter.by(Operator.UP_TO, "plaatsgevondenOp__lte", "plaatsgevondenOp"), Code.MOMENT)
            .filter(Filter.by(Operator.BELOW, "plaatsgevondenOp__lt", "plaatsgevondenOp"), Code.MOMENT)
            .filter("wasPartij", "hadBetrokkenen.wasPartij.uuid")
            .filter("partij.nummer", "hadBetrokkenen.wasPartij.nummer")
            .parts(
                    "partijIdentificator",
                    "hadBetrokkenen.wasPartij.partijIdentificatoren.partijIdentificator",
                    true,
                    IDENTIFICATOR)
            .filter("actorId", "hadBetrokkenActoren.uuid");

    static final Wording ONDERWERPOBJECT = new Wording(
                    Onderwerpobject.RESOURCE, "onderwerpobjecten", "onderwerpobjecten")
            .block("onderwerpobjectidentificator", false, identificator())
            .may("onderwerpWasKlantcontact", "wasKlantcontact")
            .must("wasOnderwerpVanKlantcontact", "wasOnderwerpVanKlantcontact", "klantcontact")
            .parts("onderwerpobjectidentificator", "onderwerpobjectidentificator", true, IDENTIFICATOR);

    static final Wording PARTIJ_IDENTIFICATOR = new Wording(
                    PartijIdentificator.RESOURCE, "partij-identificatoren", "partij-identificatoren")
            .values(same("anderePartijIdentificator"))
            .block(
                    "partijIdentificator",
                    true,
                    word(text("objectId").max(40).required()),
                    same("codeObjecttype").in(OBJECTTYPE),
                    same("codeRegister").in(REGISTER),
                    same("codeSoortObjectId").in(SOORT_OBJECT_ID))
            .must("identificeerdePartij", "identificeerdePartij", "identificeerdePartij")
            .may("subIdentificatorVan", "subIdentificatorVan")
            .filters("anderePartijIdentificator")
            .filter("anderePartij-identificator", "anderePartijIdentificator")
            .parts("partijIdentificator", "partijIdentificator", true, IDENTIFICATOR)
            .parts("partij-identificator", "partijIdentificator", false, IDENTIFICATOR);

    static final Wording PARTIJ = new Wording(Partij.RESOURCE, "partijen", "partijen")
            .values(
                    word(text("voorkeurstaal").max(40)).in(TAAL),
                    NUMMER,
                    same("interneNotitie"),
                    same("soortPartij").in(Code.LOWER),
                    word(flag("indicatieGeheimhouding").required()).in(Code.JA_NEE),
                    same("indicatieActief").in(Code.JA_NEE))
            .block("bezoekadres", false, adres())
            .block("correspondentieadres", false, adres())
            .may("voorkeursDigitaalAdres", "voorkeursDigitaalAdres")
            .kind(
                    "partijtype",
                    "partijIdentificatie",
                    List.of(same("naam")),
                    Map.of("contactnaam", contactnaam()),
                    Map.of("werkteVoorPartij", "werkteVoorPartijen"))
            .filters("nummer", "indicatieGeheimhouding", "indicatieActief", "soortPartij")
            .filter(Filter.contains("interneNotitie", "interneNotitie"), Code.PLAIN)
            .filter("werkteVoorPartij", "werkteVoorPartij.uuid")
            .filter("naam", "naam")
            .parts("contactnaam", "contactnaam", true, CONTACTNAAM)
            .parts("bezoekadres", "bezoekadres", false, ADRES)
            .parts("correspondentieadres", "correspondentieadres", false, ADRES)
            .parts("partijIdentificator", "partijIdentificatoren.partijIdentificator", true, IDENTIFICATOR);

    static final Wording VERTEGENWOORDIGING = new Wording(
                    Vertegenwoordiging.RESOURCE, "vertegenwoordigingen", "Vertegenwoordigingen")
            .must("vertegenwoordigendePartij", "vertegenwoordigendePartij", "vertegenwoordigendePartij")
            .must("vertegenwoordigdePartij", "vertegenwoordigdePartij", "vertegenwoordigdePartij");

    /** All of them, in the order of their document. */
    static final List<Wording> RESOURCES = List.of(
            ACTOR,
            ACTOR_KLANTCONTACT,
            BETROKKENE,
            BIJLAGE,
            DIGITAAL_ADRES,
            INTERNE_TAAK,
            KLANTCONTACT,
            ONDERWERPOBJECT,
            PARTIJ_IDENTIFICATOR,
            PARTIJ,
            VERTEGENWOORDIGING);

    private static final Map<Resource, Wording> BY_RESOURCE =
            RESOURCES.stream().collect(Collectors.toMap(Wording::resource, wording -> wording));

    private Standaard() {}

    /** The wording of this resource. */
    static Wording of(Resource resource) {
        return Objects.requireNonNull(BY_RESOURCE.get(resource));
    }

    private static Word[] identificator() {
        return new Word[] {
            word(required("objectId")),
            word(required("codeObjecttype")).in(OBJECTTYPE),
            word(required("codeRegister")).in(REGISTER),
            word(required("codeSoortObjectId")).in(SOORT_OBJECT_ID)
        };
    }

    private static Attribute required(String name) {
        return text(name).max(40).required();
    }

    private static Word[] contactnaam() {
        return new Word[] {
            same("achternaam"), same("voorletters"), word(text("voornaam").max(80)), same("voorvoegselAchternaam")
        };
    }

    /** The country is a code of any table: the seed of F2173 has {@code 003}. */
    private static Word[] adres() {
        return new Word[] {
            same("adresregel1"),
            same("adresregel2"),
            same("adresregel3"),
            word(text("codeLand").max(40)).of("land").in(LAND),
            same("nummeraanduidingid").of("nummeraanduidingId")
        };
    }
}
