package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** De voorbeelden van F2173 en F0796, letterlijk zoals de standaard ze toont, en hoe ze in Klantinteracties te lezen zijn. */
@DisplayName("De voorbeelden van de standaard")
class VoorbeeldenIT extends Achtergrond {
    private static final String INHOUD =
            "Klant vraagt wanneer afval van klant wordt opgehaald. Normaal gesproken op maandag"
                    + " opgehaald. Dit jaar valt 1e kerstdag op maandag. Antwoord: Aangegeven dat het afval de zaterdag voorafgaand aan"
                    + " de maandag aangeboden kan worden.";
    private static final String VRAAG =
            "Vraag: Klant wil graag een overkapping bouwen in zijn tuin met glazen schuifdeuren."
                    + " Klant vraagt of hier een bouwvergunning voor nodig is. Voor beantwoording is de klant doorverbonden naar iemand"
                    + " van afdeling Vergunningen.";
    private static final String ANTWOORD =
            " Antwoord: Aan klant doorgegeven dat voor de betreffende overkapping alleen een meldingsplicht geldt.";

    @Test
    @DisplayName("F2173 klantcontact")
    void f2173Klantcontact() {
        als("het «klantcontact» van het voorbeeld wordt vastgelegd", "post ../klantcontacten", """
                nummer: 23009182
                codeKanaal: Telefoon
                onderwerp: Afvalinzameling rond kerst
                inhoud: "%s"
                initiator: Klant
                indicatieContactGelukt: Ja
                codeTaal: Nederlands
                vertrouwelijk: Nee
                plaatsgevondenOp: 01-03-2023 10:00
                """.formatted(INHOUD));
        dan("is het antwoord dat van het voorbeeld, in de codes van de standaard", 201, """
                id: «klantcontact»
                nummer: 23009182
                codeKanaal: Telefoon
                onderwerp: Afvalinzameling rond kerst
                inhoud: "%s"
                initiator: klant
                indicatieContactGelukt: ja
                codeTaal: nld
                vertrouwelijk: false
                plaatsgevondenOp: 2023-03-01T10:00:00+01:00
                """.formatted(INHOUD));
        dan(
                "leest een ander het in Klantinteracties",
                "get /klantinteracties/api/v1/klantcontacten/«klantcontact»",
                """
                uuid: «klantcontact»
                nummer: 23009182
                kanaal: Telefoon
                onderwerp: Afvalinzameling rond kerst
                inhoud: "%s"
                indicatieContactGelukt: true
                taal: nld
                vertrouwelijk: false
                plaatsgevondenOp: 2023-03-01T09:00:00Z
                """.formatted(INHOUD));
    }

    @Test
    @DisplayName("F2173 actorKlantcontact")
    void f2173ActorKlantcontact() {
        gegevenMedewerker();
        gegevenKlantcontact();
        als("de «koppeling» van het voorbeeld wordt vastgelegd", "post ../actorKlantcontacten", """
                actorId: «medewerker»
                klantcontactId: «klantcontact»
                """);
        dan("is het antwoord dat van het voorbeeld", 201, """
                id: «koppeling»
                actorId: «medewerker»
                klantcontactId: «klantcontact»
                """);
        dan(
                "leest een ander het in Klantinteracties",
                "get /klantinteracties/api/v1/actorklantcontacten/«koppeling»",
                """
                actor: {uuid: «medewerker»}
                klantcontact: {uuid: «klantcontact»}
                """);
    }

    @Test
    @DisplayName("F2173 betrokkeneBijKlantcontact")
    void f2173BetrokkeneBijKlantcontact() {
        gegevenKlantcontact();
        gegevenPartij();
        String voorbeeld = """
                contactnaam:
                  achternaam: Vries
                  voorletters: J
                  voornaam: Jan
                  voorvoegselAchternaam: de
                bezoekadres:
                  adresregel1: Van Puffelenstraat 12
                  adresregel2: 3219 FC Turfstad
                  adresregel3: ''
                  codeLand: '003'
                  nummeraanduidingid: '0518200000637599'
                correspondentieadres:
                  adresregel1: Postbus 2700
                  adresregel2: 3200 TD Turfstad
                  adresregel3: ''
                  codeLand: '003'
                  nummeraanduidingid: ''
                rol: vertegenwoordiger
                initiator: true
                organisatienaam: Wereldwinkel 't kikkertje
                hadKlantcontact: «klantcontact»
                wasPartij: «Jan»
                """;
        als("de «betrokkene» van het voorbeeld wordt vastgelegd", "post ../betrokkenenBijKlantcontact", voorbeeld);
        dan("is het antwoord dat van het voorbeeld", 201, "id: «betrokkene»\n" + voorbeeld);
        dan("leest een ander het in Klantinteracties", "get /klantinteracties/api/v1/betrokkenen/«betrokkene»", """
                contactnaam: {achternaam: Vries, voorletters: J, voornaam: Jan, voorvoegselAchternaam: de}
                volledigeNaam: Jan de Vries
                bezoekadres:
                  adresregel1: Van Puffelenstraat 12
                  adresregel2: 3219 FC Turfstad
                  land: '003'
                  nummeraanduidingId: '0518200000637599'
                correspondentieadres: {adresregel1: Postbus 2700, adresregel2: 3200 TD Turfstad, land: '003'}
                rol: vertegenwoordiger
                initiator: true
                organisatienaam: Wereldwinkel 't kikkertje
                hadKlantcontact: {uuid: «klantcontact»}
                wasPartij: {uuid: «Jan»}
                """);
    }

    @Test
    @DisplayName("F0796 de inhoud van het voorbeeld, aangevuld")
    void f0796WijzigKlantcontact() {
        gegeven("er is een «klantcontact»", "post ../klantcontacten", """
                nummer: 23019182
                codeKanaal: Telefoon
                onderwerp: Vraag over de vergunning voor een overkapping
                inhoud: "%s"
                initiator: Klant
                indicatieContactGelukt: Ja
                codeTaal: Nederlands
                vertrouwelijk: Nee
                plaatsgevondenOp: 01-03-2023 10:00
                """.formatted(VRAAG));
        als("de inhoud van het voorbeeld wordt gestuurd", "patch ../klantcontacten/«klantcontact»", """
                inhoud: "%s"
                """.formatted(
                        VRAAG + ANTWOORD));
        dan("is het antwoord dat van het voorbeeld", 200, """
                nummer: 23019182
                codeKanaal: Telefoon
                onderwerp: Vraag over de vergunning voor een overkapping
                inhoud: "%s"
                initiator: klant
                indicatieContactGelukt: ja
                codeTaal: nld
                vertrouwelijk: false
                plaatsgevondenOp: 2023-03-01T10:00:00+01:00
                """.formatted(VRAAG + ANTWOORD));
        dan(
                "leest een ander het in Klantinteracties",
                "get /klantinteracties/api/v1/klantcontacten/«klantcontact»",
                """
                inhoud: "%s"
                """.formatted(VRAAG + ANTWOORD));
    }

    @Test
    @DisplayName("F2173 de initiator van het klantcontact is die van zijn betrokkenen, zodra die er zijn")
    void f2173Initiator() {
        gegevenKlantcontact();
        gegeven("de gemeente nam het initiatief, zegt de «betrokkene»", "post ../betrokkenenBijKlantcontact", """
                {rol: klant, initiator: false, hadKlantcontact: «klantcontact»}
                """);
        dan("zegt het klantcontact dat ook", "get ../klantcontacten/«klantcontact»", "initiator: gemeente");
        gegeven("een «tweede» nam zelf het initiatief", "post ../betrokkenenBijKlantcontact", """
                {rol: klant, initiator: true, hadKlantcontact: «klantcontact»}
                """);
        dan("was het de klant", "get ../klantcontacten/«klantcontact»", "initiator: klant");
    }
}
