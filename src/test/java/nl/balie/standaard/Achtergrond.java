package nl.balie.standaard;

/** Wat in veel verhalen al bekend is, met de voorbeeldwaarden van de standaard. */
abstract class Achtergrond extends Verhaal {

    /** Een «klantcontact» over afval (F2173). */
    final void gegevenKlantcontact() {
        gegeven("er is een «klantcontact»", "post ../klantcontacten", """
                nummer: 23009182
                codeKanaal: Telefoon
                onderwerp: Afvalinzameling rond kerst
                inhoud: Klant vraagt wanneer afval van klant wordt opgehaald.
                initiator: Klant
                indicatieContactGelukt: Ja
                codeTaal: Nederlands
                vertrouwelijk: Nee
                plaatsgevondenOp: 01-03-2023 10:00
                """);
    }

    /** De «medewerker» die de klant te woord staat. */
    final void gegevenMedewerker() {
        gegeven("er is een «medewerker»", "post ../actoren", """
                naam: Anneke de Boer
                soortActor: medewerker
                indicatieActief: true
                actortype:
                  functie: Medewerker klantcontactcentrum
                  eMailadres: a.deboer@turfstad.example
                  telefoonnummer: '0201234567'
                """);
    }

    /** Een «collega» van de afdeling Vergunningen. */
    final void gegevenCollega() {
        gegeven("er is een «collega»", "post ../actoren", """
                naam: Bert Vergunning
                soortActor: medewerker
                indicatieActief: true
                """);
    }

    /** De «afdeling» die vragen verder afhandelt. */
    final void gegevenAfdeling() {
        gegeven("er is een «afdeling»", "post ../actoren", """
                naam: Afdeling Reiniging
                soortActor: organisatorischeEenheid
                indicatieActief: true
                actortype:
                  omschrijving: Handelt vragen over afval af
                """);
    }

    /** De bekende persoon «Jan». */
    final void gegevenPartij() {
        gegeven("de persoon «Jan» is bekend", "post ../partijen", """
                nummer: 123454321
                soortPartij: persoon
                indicatieGeheimhouding: false
                indicatieActief: true
                voorkeurstaal: nld
                bezoekadres:
                  adresregel1: Van Puffelenstraat 12
                  adresregel2: 3219 FC Turfstad
                  codeLand: '003'
                  nummeraanduidingid: '0518200000637599'
                partijtype:
                  contactnaam: {achternaam: Vries, voorletters: J, voornaam: Jan, voorvoegselAchternaam: de}
                """);
    }

    /** Het burgerservicenummer van Jan («bsn»), waarmee hij zich heeft aangemeld. */
    final void gegevenPartijIdentificator() {
        gegeven("zijn burgerservicenummer is bekend («bsn»)", "post ../partijidentificatoren", """
                identificeerdePartij: «Jan»
                partijIdentificator: {objectId: '900198424', codeObjecttype: 1, codeRegister: 1, codeSoortObjectId: 1}
                """);
    }

    /** Jan is «betrokkene» bij het klantcontact. */
    final void gegevenBetrokkene() {
        gegeven("Jan is «betrokkene» bij het klantcontact", "post ../betrokkenenBijKlantcontact", """
                rol: klant
                initiator: true
                contactnaam: {achternaam: Vries, voorletters: J, voornaam: Jan, voorvoegselAchternaam: de}
                hadKlantcontact: «klantcontact»
                wasPartij: «Jan»
                """);
    }

    /** De interne «taak» om de klant terug te bellen. */
    final void gegevenTaak() {
        gegeven("er is een interne «taak»", "post ../internetaken", """
                nummer: 9018273645
                gevraagdeHandeling: Terugbellen
                toelichting: Klant is na vijf uur thuis
                status: te_verwerken
                aanleidinggevendKlantcontact: «klantcontact»
                toegewezenAanActor: «afdeling»
                """);
    }
}
