package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** De functies van de standaard op digitale adressen. */
@DisplayName("Functies: digitaal adres")
class FunctiesDigitaalAdresIT extends Achtergrond {

    @Test
    @DisplayName(
            "F1995 een digitaal adres van een partij of van een betrokkene wordt vastgelegd; een van beide moet er zijn")
    void f1995RegistreerDigitaalAdres() {
        gegevenKlantcontact();
        gegevenPartij();
        gegevenBetrokkene();
        als("een «telefoonnummer» van Jan wordt vastgelegd", "post ../digitaaladressen", """
                codeSoortDigitaalAdres: 1
                adres: '0612345678'
                omschrijving: mobiel
                verstrektDoorPartij: «Jan»
                """);
        dan("is dat van de partij", 201, """
                codeSoortDigitaalAdres: 1
                adres: '0612345678'
                omschrijving: mobiel
                verstrektDoorPartij: «Jan»
                verstrektDoorBetrokkene: leeg
                """);
        als("een «WhatsAppnummer» voor dit contact wordt vastgelegd", "post ../digitaaladressen", """
                codeSoortDigitaalAdres: 3
                adres: +31612345678
                omschrijving: eenmalig
                verstrektDoorBetrokkene: «betrokkene»
                """);
        dan("is dat van de betrokkene", 201, """
                codeSoortDigitaalAdres: 3
                verstrektDoorPartij: leeg
                verstrektDoorBetrokkene: «betrokkene»
                """);
        als("een adres van niemand wordt vastgelegd", "post ../digitaaladressen", """
                {codeSoortDigitaalAdres: 2, adres: iemand@turfstad.example, omschrijving: werk}
                """);
        dan("wordt dat geweigerd", 400, "verstrektDoorBetrokkene: required");
        als("een e-mailadres onjuist is", "post ../digitaaladressen", """
                {codeSoortDigitaalAdres: 2, adres: turfstad, omschrijving: werk, verstrektDoorPartij: «Jan»}
                """);
        dan("wordt dat geweigerd", 400, "adres: invalid");
    }

    @Test
    @DisplayName("F2806 een digitaal adres wordt opgevraagd met zijn id")
    void f2806VraagDigitaalAdresOp() {
        gegevenPartij();
        gegevenAdressen();
        dan("krijgt men het adres", "get ../digitaaladressen/«e-mailadres»", """
                id: «e-mailadres»
                codeSoortDigitaalAdres: 2
                adres: jan@turfstad.example
                """);
        dan("bestaat een ander id niet", "get ../digitaaladressen/00000000-0000-7000-8000-000000000000", 404);
    }

    @Test
    @DisplayName("F6634 een digitaal adres wordt gezocht op adres, partij of soort")
    void f6634ZoekDigitaalAdres() {
        gegevenPartij();
        gegevenAdressen();
        vindt("op adres", "get ../digitaaladressen?adres=jan@turfstad.example", "«e-mailadres»");
        vindt("op partij", "get ../digitaaladressen?verstrektDoorPartij=«Jan»", "«e-mailadres»", "«Facebookpagina»");
        vindt(
                "en soort",
                "get ../digitaaladressen?verstrektDoorPartij=«Jan»&codeSoortDigitaalAdres=2",
                "«e-mailadres»");
        vindt(
                "ook een soort die alleen de standaard kent",
                "get ../digitaaladressen?codeSoortDigitaalAdres=4",
                "«Facebookpagina»");
    }

    @Test
    @DisplayName("F2946 een digitaal adres wordt gewijzigd; het blijft van iemand")
    void f2946WijzigDigitaalAdres() {
        gegevenPartij();
        gegevenAdressen();
        als("het adres verandert", "patch ../digitaaladressen/«e-mailadres»", "adres: jan.de.vries@turfstad.example");
        dan("blijft de rest staan", 200, """
                codeSoortDigitaalAdres: 2
                adres: jan.de.vries@turfstad.example
                omschrijving: thuis
                verstrektDoorPartij: «Jan»
                """);
        als("het geheel wordt vervangen", "put ../digitaaladressen/«e-mailadres»", """
                codeSoortDigitaalAdres: 1
                adres: '0612345678'
                omschrijving: mobiel
                verstrektDoorPartij: «Jan»
                """);
        dan("is het een telefoonnummer", 200, "{codeSoortDigitaalAdres: 1, adres: '0612345678', omschrijving: mobiel}");
        als("het van niemand meer is", "patch ../digitaaladressen/«e-mailadres»", "verstrektDoorPartij: null");
        dan("wordt dat geweigerd", 400, "verstrektDoorBetrokkene: required");
    }

    private void gegevenAdressen() {
        gegeven("Jan heeft een «e-mailadres»", "post ../digitaaladressen", """
                codeSoortDigitaalAdres: 2
                adres: jan@turfstad.example
                omschrijving: thuis
                verstrektDoorPartij: «Jan»
                """);
        gegeven("Jan heeft een «Facebookpagina»", "post ../digitaaladressen", """
                codeSoortDigitaalAdres: 4
                adres: jan.uit.turfstad
                omschrijving: prive
                verstrektDoorPartij: «Jan»
                """);
    }
}
