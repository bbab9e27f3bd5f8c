package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** De gevallen van de standaard waarin de klant belt: meteen beantwoord, of na doorverbinden. */
@DisplayName("Gevallen: telefoon")
class GevallenTelefoonIT extends Achtergrond {

    @Test
    @DisplayName(
            "C0992 een vraag wordt aan de telefoon meteen beantwoord; een nieuwe klant wordt eerst partij (F7554, F2173)")
    void c0992VraagMeteenBeantwoord() {
        gegevenMedewerker();
        gegevenPartij();
        gegevenPartijIdentificator();
        als("de medewerker het «klantcontact» vastlegt", "post ../klantcontacten", """
                codeKanaal: Telefoon
                onderwerp: Afvalinzameling rond kerst
                inhoud: "Vraag: wanneer wordt het afval opgehaald? Antwoord: de zaterdag voor eerste kerstdag."
                initiator: Klant
                indicatieContactGelukt: Ja
                codeTaal: Nederlands
                vertrouwelijk: Nee
                plaatsgevondenOp: 01-03-2023 10:00
                """);
        dan("staan vraag en antwoord in de inhoud", 201, """
                inhoud: "Vraag: wanneer wordt het afval opgehaald? Antwoord: de zaterdag voor eerste kerstdag."
                """);
        als("zij zichzelf koppelt («koppeling»)", "post ../actorKlantcontacten", """
                {actorId: «medewerker», klantcontactId: «klantcontact»}
                """);
        als("zij Jan als «betrokkene» vastlegt", "post ../betrokkenenBijKlantcontact", """
                {rol: Klant, initiator: true, hadKlantcontact: «klantcontact», wasPartij: «Jan»}
                """);
        dan("wijst de betrokkene naar de partij", 201, "{rol: klant, wasPartij: «Jan»}");
        vindt("is het een contact van Jan", "get ../klantcontacten?objectId=900198424", "«klantcontact»");
    }

    @Test
    @DisplayName(
            "C0534 een vraag wordt na doorverbinden beantwoord door een collega (F2173, F3896, F4936, F0138, F0796, F6542)")
    void c0534VraagBeantwoordNaDoorverbinden() {
        gegevenMedewerker();
        gegevenCollega();
        gegevenPartij();
        gegevenKlantcontact();
        gegeven("de medewerker is gekoppeld («koppeling»)", "post ../actorKlantcontacten", """
                {actorId: «medewerker», klantcontactId: «klantcontact»}
                """);
        gegevenBetrokkene();
        vindt("de collega krijgt het nummer door", "get ../klantcontacten?nummer=23009182", "«klantcontact»");
        vindt("ziet wie er belt", "get ../betrokkenenBijKlantcontact?hadKlantcontact=«klantcontact»", "«betrokkene»");
        dan("kent die partij", "get ../partijen/«Jan»", "partijtype: {contactnaam: {voornaam: Jan}}");
        dan("leest het contact", "get ../klantcontacten/«klantcontact»", "nummer: 23009182");
        als("vult het antwoord aan", "patch ../klantcontacten/«klantcontact» mits ongewijzigd", """
                inhoud: Klant vraagt wanneer afval van klant wordt opgehaald. Antwoord van de collega.
                """);
        dan("staat de vraag er nog, met het antwoord", 200, """
                id: «klantcontact»
                nummer: 23009182
                inhoud: Klant vraagt wanneer afval van klant wordt opgehaald. Antwoord van de collega.
                """);
        als("koppelt zichzelf («tweede koppeling»)", "post ../actorKlantcontacten", """
                {actorId: «collega», klantcontactId: «klantcontact»}
                """);
        vindt(
                "hadden twee actoren een aandeel",
                "get ../actorKlantcontacten?klantcontactId=«klantcontact»",
                "«koppeling»",
                "«tweede koppeling»");
    }

    @Test
    @DisplayName(
            "C9167 terugbelverzoek van een onbekende: zijn nummer staat bij dit contact en nergens anders (F2173, F1995, F2120)")
    void c9167TerugbelverzoekOnbekend() {
        gegevenAfdeling();
        gegevenKlantcontact();
        als("een onbekende «betrokkene» wordt vastgelegd", "post ../betrokkenenBijKlantcontact", """
                rol: klant
                initiator: true
                contactnaam: {achternaam: Bakker, voorletters: P}
                hadKlantcontact: «klantcontact»
                """);
        dan("is die geen partij", 201, "wasPartij: leeg");
        als("zijn «telefoonnummer» wordt vastgelegd", "post ../digitaaladressen", """
                codeSoortDigitaalAdres: 1
                adres: '0612345678'
                omschrijving: terugbellen
                verstrektDoorBetrokkene: «betrokkene»
                """);
        dan("hoort dat bij hem", 201, "{verstrektDoorBetrokkene: «betrokkene», verstrektDoorPartij: leeg}");
        als("een «terugbelverzoek» wordt vastgelegd", "post ../internetaken", """
                gevraagdeHandeling: Terugbellen
                status: te_verwerken
                aanleidinggevendKlantcontact: «klantcontact»
                toegewezenAanActor: «afdeling»
                """);
        dan("ligt dat bij de afdeling", 201, """
                status: te_verwerken
                aanleidinggevendKlantcontact: «klantcontact»
                toegewezenAanActor: «afdeling»
                """);
    }

    @Test
    @DisplayName(
            "C9167 terugbelverzoek van een bekende, met gegevens die voor dit contact afwijken (F7927, F0138, F2173, F1995, F2120)")
    void c9167TerugbelverzoekBekend() {
        gegevenAfdeling();
        gegevenPartij();
        gegevenPartijIdentificator();
        vindt("de medewerker zoekt de klant", "get ../partijen?objectId=900198424&soortObjectId=1", "«Jan»");
        gegevenKlantcontact();
        als("Jan als «betrokkene» een andere naam opgeeft", "post ../betrokkenenBijKlantcontact", """
                rol: klant
                initiator: true
                contactnaam: {achternaam: Vries-Visser, voornaam: Jan}
                hadKlantcontact: «klantcontact»
                wasPartij: «Jan»
                """);
        als("hij een ander «telefoonnummer» opgeeft", "post ../digitaaladressen", """
                codeSoortDigitaalAdres: 1
                adres: '0612345678'
                omschrijving: eenmalig
                verstrektDoorBetrokkene: «betrokkene»
                """);
        gegevenTaak();
        dan("is de partij gebleven zoals zij was", "get ../partijen/«Jan»", """
                partijtype: {contactnaam: {achternaam: Vries}}
                """);
        vindt("heeft de partij dat nummer niet", "get ../digitaaladressen?verstrektDoorPartij=«Jan»");
    }

    @Test
    @DisplayName("C9167 terugbelverzoek van een nieuwe klant: die wordt eerst partij (F7554, F2173, F2120)")
    void c9167TerugbelverzoekNieuw() {
        gegevenAfdeling();
        gegevenPartij();
        gegevenPartijIdentificator();
        gegevenKlantcontact();
        gegevenBetrokkene();
        gegevenTaak();
        vindt("ligt er een taak", "get ../internetaken?aanleidinggevendKlantcontact=«klantcontact»", "«taak»");
        dan("voor de afdeling", "get ../internetaken/«taak»", "{status: te_verwerken, toegewezenAanActor: «afdeling»}");
    }
}
