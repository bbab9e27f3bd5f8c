package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** F0796: de inhoud van een klantcontact groeit; al het andere ligt vast, behalve voor wie mag corrigeren. */
@DisplayName("Functie: wijzig klantcontact")
class FunctieWijzigKlantcontactIT extends Achtergrond {

    @Test
    @DisplayName("F0796 de inhoud wordt aangevuld als de klant is doorverbonden; id en nummer blijven")
    void f0796WijzigKlantcontact() {
        gegevenVraag();
        dan("leest de collega wat er al staat", "get ../klantcontacten/«klantcontact»", "nummer: 23019182");
        als("zij het antwoord eronder zet", "patch ../klantcontacten/«klantcontact» mits ongewijzigd", """
                inhoud: "Vraag: Klant wil graag een overkapping bouwen in zijn tuin met glazen schuifdeuren. \
                Antwoord: Aan klant doorgegeven dat voor de betreffende overkapping alleen een meldingsplicht geldt."
                """);
        dan("staat er de oude tekst met de nieuwe erachter", 200, """
                id: «klantcontact»
                nummer: 23019182
                onderwerp: Vraag over de vergunning voor een overkapping
                inhoud: "Vraag: Klant wil graag een overkapping bouwen in zijn tuin met glazen schuifdeuren. \
                Antwoord: Aan klant doorgegeven dat voor de betreffende overkapping alleen een meldingsplicht geldt."
                """);
    }

    @Test
    @DisplayName("F0796 de inhoud kan niet worden vervangen of gewist")
    void f0796AanvullenIsGeenVervangen() {
        gegevenVraag();
        als("iemand de inhoud vervangt", "patch ../klantcontacten/«klantcontact»", """
                inhoud: Alleen een meldingsplicht.
                """);
        dan("wordt dat geweigerd", 400, "inhoud: inhoud-niet-aangevuld");
        als("iemand de inhoud wist", "patch ../klantcontacten/«klantcontact»", "inhoud: ''");
        dan("wordt dat geweigerd", 400, "inhoud: inhoud-niet-aangevuld");
        dan("staat de inhoud er nog", "get ../klantcontacten/«klantcontact»", """
                inhoud: "Vraag: Klant wil graag een overkapping bouwen in zijn tuin met glazen schuifdeuren."
                """);
    }

    @Test
    @DisplayName("F0796 van een klantcontact is verder niets te wijzigen: elk ander attribuut wordt geweigerd")
    void f0796AlleenDeInhoud() {
        gegevenVraag();
        als("iemand ook andere gegevens meestuurt", "patch ../klantcontacten/«klantcontact»", """
                nummer: 23019183
                onderwerp: Vergunning
                codeKanaal: Balie
                """);
        dan("wordt elk daarvan geweigerd", 400, """
                nummer: wijzigen-niet-toegelaten
                onderwerp: wijzigen-niet-toegelaten
                codeKanaal: wijzigen-niet-toegelaten
                """);
        als("iemand hetzelfde nummer meestuurt", "patch ../klantcontacten/«klantcontact»", "nummer: 23019182");
        dan("is dat geen wijziging", 200, "nummer: 23019182");
    }

    @Test
    @DisplayName("F0796 wie een verouderde tekst aanvult, krijgt 412 en overschrijft niets")
    void f0796VerouderdeTekst() {
        gegevenVraag();
        als("de ene medewerker het klantcontact leest", "get ../klantcontacten/«klantcontact»");
        als("de collega ondertussen iets toevoegt", "patch ../klantcontacten/«klantcontact»", """
                inhoud: "Vraag: Klant wil graag een overkapping bouwen in zijn tuin met glazen schuifdeuren. Wordt gebeld."
                """);
        dan("lukt dat", 200);
        als(
                "de ene medewerker daarna ook iets toevoegt",
                "patch ../klantcontacten/«klantcontact» mits ongewijzigd",
                """
                inhoud: "Vraag: Klant wil graag een overkapping bouwen in zijn tuin met glazen schuifdeuren. Is gebeld."
                """);
        dan("moet die eerst opnieuw lezen", 412);
        dan("is de tekst van de collega er nog", "get ../klantcontacten/«klantcontact»", """
                inhoud: "Vraag: Klant wil graag een overkapping bouwen in zijn tuin met glazen schuifdeuren. Wordt gebeld."
                """);
    }

    @Test
    @DisplayName("F0796 de aangevulde inhoud is ten hoogste 1000 tekens")
    void f0796TeLang() {
        gegevenVraag();
        als("iemand er meer dan 1000 tekens van maakt", "patch ../klantcontacten/«klantcontact»", """
                inhoud: "Vraag: Klant wil graag een overkapping bouwen in zijn tuin met glazen schuifdeuren. %s"
                """.formatted(
                        "bla ".repeat(250)));
        dan("wordt dat geweigerd", 400, "inhoud: max_length");
    }

    @Test
    @DisplayName("F0796 een correctie gaat met PUT en vraagt het recht om te corrigeren; het nummer blijft ook dan")
    void f0796Correctie() {
        gegevenVraag();
        String correctie = """
                codeKanaal: Balie
                onderwerp: Vraag over de vergunning voor een schuur
                inhoud: Klant wil graag een schuur bouwen.
                indicatieContactGelukt: Ja
                codeTaal: Nederlands
                vertrouwelijk: Ja
                plaatsgevondenOp: 01-03-2023 10:05
                """;
        als(
                "iemand zonder dat recht corrigeert",
                "put ../klantcontacten/«klantcontact» zonder recht correct",
                correctie);
        dan("wordt dat geweigerd", 403);
        als("de beheerder corrigeert", "put ../klantcontacten/«klantcontact»", correctie);
        dan("is alles verbeterd, behalve het nummer", 200, """
                nummer: 23019182
                codeKanaal: Balie
                onderwerp: Vraag over de vergunning voor een schuur
                inhoud: Klant wil graag een schuur bouwen.
                vertrouwelijk: true
                plaatsgevondenOp: 2023-03-01T10:05:00+01:00
                """);
        als("de beheerder het nummer verandert", "put ../klantcontacten/«klantcontact»", "nummer: 1\n" + correctie);
        dan("wordt dat geweigerd", 400, "nummer: wijzigen-niet-toegelaten");
    }

    @Test
    @DisplayName("F0796 een klantcontact dat niet bestaat, is niet te wijzigen")
    void f0796Onbekend() {
        als("iemand het toch doet", "patch ../klantcontacten/00000000-0000-7000-8000-000000000000", "inhoud: tekst");
        dan("is het niet gevonden", 404);
    }

    private void gegevenVraag() {
        gegeven("er is een «klantcontact»", "post ../klantcontacten", """
                nummer: 23019182
                codeKanaal: Telefoon
                onderwerp: Vraag over de vergunning voor een overkapping
                inhoud: "Vraag: Klant wil graag een overkapping bouwen in zijn tuin met glazen schuifdeuren."
                initiator: Klant
                indicatieContactGelukt: Ja
                codeTaal: Nederlands
                vertrouwelijk: Nee
                plaatsgevondenOp: 01-03-2023 10:00
                """);
    }
}
