package nl.balie.api.klantenregister;

import static nl.balie.api.klantenregister.Words.blok;
import static nl.balie.api.klantenregister.Words.eigen;
import static nl.balie.api.klantenregister.Words.geval;
import static nl.balie.api.klantenregister.Words.naar;
import static nl.balie.api.klantenregister.Words.rijen;
import static nl.balie.api.klantenregister.Words.vanSoort;
import static nl.balie.api.klantenregister.Words.waarde;
import static nl.balie.api.klantenregister.Words.zelfde;
import static nl.balie.resource.Attribute.text;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import nl.balie.api.klantenregister.Word.Als;
import nl.balie.api.klantenregister.Word.Blokken;
import nl.balie.api.klantenregister.Word.Ingebed;
import nl.balie.api.klantenregister.Word.Keuze;
import nl.balie.api.klantenregister.Word.Rijen;
import nl.balie.api.klantenregister.Word.Samen;
import nl.balie.api.klantenregister.Word.Waarde;
import nl.balie.api.words.Code;
import nl.balie.api.words.Telefoonnummer;
import nl.balie.register.Checks;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Partij;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Variant;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** What is said of who the customers are: partijen in the words of the bundle itself, klanten in those of its predecessor (facade). */
final class Partijen {
    private static final Resource RESOURCE = Partij.RESOURCE;
    private static final Variant IDENTIFICATIE = (Variant) RESOURCE.member("partijIdentificatie");
    private static final Attribute SOORT = RESOURCE.attribute("soortPartij");
    private static final Attribute NUMMER = RESOURCE.attribute("nummer");
    private static final Attribute GEHEIM = RESOURCE.attribute("indicatieGeheimhouding");
    private static final Attribute ACTIEF = RESOURCE.attribute("indicatieActief");
    private static final Attribute OWN = Partij.KLANTENREGISTER;
    private static final Attribute SOORT_ADRES = DigitaalAdres.RESOURCE.attribute("soortDigitaalAdres");
    private static final Attribute ADRES = DigitaalAdres.RESOURCE.attribute("adres");
    private static final Attribute OMSCHRIJVING = DigitaalAdres.RESOURCE.attribute("omschrijving");
    private static final String PERSOON = "persoon";
    private static final String ORGANISATIE = "organisatie";

    static final ResourceKind DIGITAAL_ADRES = new ResourceKind(
                    "digitaaladressen", "digitaalAdres", DigitaalAdres.RESOURCE, "POST", "PUT", "PATCH", "DELETE")
            .met(adres(ADRES.name()), zelfde(DigitaalAdres.RESOURCE, "omschrijving"), SoortAdres.WOORD)
            .aangevuld(Partijen::nummer);

    private static final Rijen ADRESSEN =
            rijen("verstrekteAdressen", RESOURCE, "digitaleAdressen", Als.ADRESSEN, () -> DIGITAAL_ADRES);

    static final ResourceKind PARTIJ = new ResourceKind(
                    "partijen", "partij", RESOURCE, "POST", "PUT", "PATCH", "DELETE")
            .met(
                    waarde("nummer", NUMMER, Code.NUMMER),
                    zelfde(RESOURCE, "bronorganisatie"),
                    zelfde(RESOURCE, "interneNotitie"),
                    waarde("indicatieGeheimhouding", GEHEIM, Code.JA_NEE),
                    blok(
                            "voorkeurstaal",
                            Words.taal("code", LanguageChoice.VOORKEURSTAAL),
                            eigen(OWN, "voorkeurstaal.naam", text("naam"))),
                    waarde("indicatieActief", ACTIEF, Code.JA_NEE),
                    waarde("soortPartij", SOORT, Words.SOORT_PARTIJ),
                    geval(
                            "organisatie",
                            IDENTIFICATIE,
                            ORGANISATIE,
                            vanSoort("naam", IDENTIFICATIE, ORGANISATIE, "naam")),
                    geval("persoon", IDENTIFICATIE, PERSOON, Words.contactnaam(IDENTIFICATIE, PERSOON)),
                    geval(
                            "contactpersoon",
                            IDENTIFICATIE,
                            "contactpersoon",
                            blok("contactnaam", Words.contactnaam(IDENTIFICATIE, "contactpersoon")),
                            naar("organisatie", RESOURCE, "werkteVoorPartij", () -> Partijen.PARTIJ)),
                    new Keuze("voorkeurskanaal", RESOURCE.reference("voorkeursDigitaalAdres"), ADRESSEN.een()),
                    ADRESSEN,
                    Words.adres(RESOURCE, "bezoekadres", OWN),
                    Words.adres(RESOURCE, "correspondentieadres", OWN),
                    new Samen(
                            identificaties("partijIdentificatoren", () -> Identificatie.EXTERN),
                            identificaties("vreemdeNummers", () -> Identificatie.VREEMD),
                            Identificatie::isVreemd),
                    rijen("vertegenwoordiger", RESOURCE, "vertegenwoordigers", Als.ADRESSEN, () -> Partijen.PARTIJ)
                            .een(),
                    rijen("vertegenwoordigde", RESOURCE, "vertegenwoordigden", Als.ADRESSEN, () -> Partijen.PARTIJ)
                            .een(),
                    rijen("berichten", RESOURCE, "berichten", Als.ALLEEN_ADRESSEN, () -> TakenEnBerichten.BERICHT))
            .standaard(SOORT, "")
            .standaard(GEHEIM, false)
            .standaard(ACTIEF, true)
            .aangevuld((document, stored, clock, faults) ->
                    Cases.complete(IDENTIFICATIE, PERSOON, document, stored, clock));

    private static final ResourceKind EMAIL = new ResourceKind("", "email", DigitaalAdres.RESOURCE)
            .met(waarde("naam", OMSCHRIJVING, Code.PLAIN), waarde("email", ADRES, Code.PLAIN))
            .vast(SOORT_ADRES, "email");

    private static final ResourceKind TELEFOON = new ResourceKind("", "telefoonnummer", DigitaalAdres.RESOURCE)
            .met(waarde("naam", OMSCHRIJVING, Code.PLAIN), adres("telefoonnummer"))
            .vast(SOORT_ADRES, DigitaalAdres.TELEFOON)
            .aangevuld(Partijen::nummer);

    static final ResourceKind KLANT = new ResourceKind("klanten", "klant", RESOURCE, "POST", "PUT", "PATCH", "DELETE")
            .met(
                    zelfde(RESOURCE, "bronorganisatie"),
                    waarde("klantnummer", NUMMER, Code.PLAIN),
                    SubjectType.WOORD,
                    vanSoort("bedrijfsnaam", IDENTIFICATIE, ORGANISATIE, "naam"),
                    vanSoort("voornaam", IDENTIFICATIE, PERSOON, "contactnaam", "voornaam"),
                    vanSoort("voorvoegselAchternaam", IDENTIFICATIE, PERSOON, "contactnaam", "voorvoegselAchternaam"),
                    vanSoort("achternaam", IDENTIFICATIE, PERSOON, "contactnaam", "achternaam"),
                    waarde("functie", RESOURCE.attribute("interneNotitie"), Code.PLAIN),
                    new Blokken(
                            "adressen",
                            List.of(
                                    Words.adresVanKlant(RESOURCE, "bezoekadres", OWN),
                                    Words.adresVanKlant(RESOURCE, "correspondentieadres", OWN))),
                    new Ingebed(rijen("emails", RESOURCE, "digitaleAdressen", Als.OBJECTEN, () -> EMAIL)
                            .met(SOORT_ADRES, "email")),
                    new Ingebed(rijen("telefoonnummers", RESOURCE, "digitaleAdressen", Als.OBJECTEN, () -> TELEFOON)
                            .met(SOORT_ADRES, DigitaalAdres.TELEFOON)),
                    new Ingebed(blok(
                            "subjectIdentificatie",
                            nummer("inpBsn", "bsn"),
                            nummer("vestigingsNummer", "vestigingsnummer"))))
            .standaard(SOORT, "")
            .standaard(GEHEIM, false)
            .standaard(ACTIEF, true)
            .aangevuld((document, stored, clock, faults) ->
                    Cases.complete(IDENTIFICATIE, PERSOON, document, stored, clock));

    private Partijen() {}

    private static Waarde adres(String name) {
        return new Waarde(name, ADRES, Code.PLAIN, KeptAt.in(ADRES), Telefoonnummer.GEZOCHT, "");
    }

    /** A telephone number is compared with those that are there in the form in which these are kept. */
    private static void nummer(Document adres, @Nullable Row stored, Clock clock, Violations faults) {
        Row after = adres.over(stored == null ? new Row(DigitaalAdres.RESOURCE) : stored);
        if (adres.has(ADRES.column()) && after.text(SOORT_ADRES).equals(DigitaalAdres.TELEFOON)) {
            adres.set(ADRES.column(), Checks.plainPhone(adres.text(ADRES.column())));
        }
    }

    private static Rijen identificaties(String listing, Supplier<ResourceKind> vorm) {
        return rijen("externeIdentificaties", RESOURCE, listing, Als.OBJECTEN, vorm)
                .ookAls("externeIdentificatie");
    }

    private static Rijen nummer(String name, String soort) {
        ResourceKind vorm = Identificatie.nummer(soort);
        return rijen(name, RESOURCE, "partijIdentificatoren", Als.WAARDEN, () -> vorm)
                .een()
                .met(Identificatie.soort(), soort);
    }
}
